"""Where customers wait longer than they accept.

Each such wait is worth a sentence, as the file itself says what is accepted. How grave it is follows from how
much too long it is, times how many customers it meets.
"""

from collections.abc import Iterator

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell where customers wait too long.

    Args:
        speech: What to tell of.

    Yields:
        An insight for each wait that is longer than accepted.
    """
    waits = speech.result("waits")
    for item in waits.items if waits else ():
        if not item.over or not item.visits:
            continue
        said = speech.text(
            "At {moment} customers wait {time} and accept {tolerance}: {over} too long.",
            moment=speech.name(item.moment),
            time=speech.duration(item.time),
            tolerance=speech.duration(item.tolerance),
            over=speech.duration(item.over),
        )
        if item.visits < 1:
            met = speech.text(
                "That happens {number} times for each hundred customers.",
                number=speech.number(100 * item.visits),
            )
            said = speech.sentences(said, met)
        fraction = item.over / item.time * min(item.visits, 1.0)
        yield Insight("impatience", Grade.BROKEN.weight(fraction), said, (item.moment,), "waits")
