"""How long the customer neither does nor sees anything.

Unexplained waits feel longer than explained ones; worth a sentence from five minutes and a tenth of the main
route on.

Source: D. H. Maister, The psychology of waiting lines, 1985.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

LONG: Final = 300.0  # seconds
NOTEWORTHY: Final = 0.1


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell how long nothing is seen.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    waits, path = speech.result("waits"), speech.result("critical-path")
    if waits is None or path is None or not waits.silent.time or waits.silent.time < LONG:
        return
    silent, share = waits.silent, waits.silent.time / path.length
    if share < NOTEWORTHY:
        return
    if len(silent.moments) == 1:
        said = speech.text(
            "For {time} the customer neither does nor sees anything: {first}.",
            time=speech.duration(silent.time),
            first=speech.name(silent.moments[0]),
        )
    else:
        said = speech.text(
            "For {time} the customer neither does nor sees anything: from {first} to {last}.",
            time=speech.duration(silent.time),
            first=speech.name(silent.moments[0]),
            last=speech.name(silent.moments[-1]),
        )
    yield Insight("silence", Grade.SHAPE.weight(share * 0.9), said, silent.moments, "waits")
