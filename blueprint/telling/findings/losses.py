"""How many customers get through without a failure that nobody mends.

Fewer than 95 of a hundred are a threat: every twentieth customer has a reason to go elsewhere.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

ENOUGH: Final = 0.95


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell how many customers get through.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    found = speech.result("reliability")
    if found is None:
        return
    values = {
        "share": speech.share(found.completes),
        "bare": speech.share(found.completes_without_recovery),
    }
    if found.completes > found.completes_without_recovery:
        said = speech.text(
            "{share} of customers get through without a failure that stays; nothing at all fails for {bare}.",
            **values,
        )
    else:
        said = speech.text(
            "{share} of customers get through without a failure; no recovery saves the others.", **values
        )
    lost = 1 - found.completes
    grade = Grade.THREATENED if found.completes < ENOUGH else Grade.NOTE
    yield Insight("losses", grade.weight(lost), said, (), "reliability")
