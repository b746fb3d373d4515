"""How much of the time the customer waits, and where most of it.

Worth a sentence from a tenth of the time on: below that, work is where time goes, and waits are felt rather
than counted (`impatience` tells of those that are too long).
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

NOTEWORTHY: Final = 0.1
_ALL: Final = 0.995  # of the waiting: what is shown as all of it


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell how much of the time is waiting.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    waits, time = speech.result("waits"), speech.result("time")
    if waits is None or time is None or waits.share is None or waits.share < NOTEWORTHY:
        return
    at: dict[str, float] = defaultdict(float)
    for item in waits.items:
        at[item.moment] += (item.time or 0.0) * (item.visits or 0.0)
    longest = max(at, key=at.__getitem__)
    part = at[longest] / waits.total
    values = {
        "share": speech.share(waits.share),
        "wait": speech.duration(waits.total),
        "whole": speech.duration(time.expected),
        "moment": speech.name(longest),
        "part": speech.share(part),
    }
    if part >= _ALL:
        said = speech.text(
            "The customer waits {share} of the time: {wait} of {whole}, all of it at {moment}.", **values
        )
    else:
        said = speech.text(
            "The customer waits {share} of the time: {wait} of {whole}, {part} of it at {moment}.", **values
        )
    order = tuple(sorted(at, key=lambda moment: -at[moment]))
    yield Insight("waiting", Grade.SHAPE.weight(waits.share), said, order, "waits")
