"""Where the service ends for whom, where it ends in several places."""

from collections.abc import Iterator
from typing import Final

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

_HALF: Final = 2  # how grave: the more so the smaller the largest share


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell for whom the service ends where.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    flow = speech.result("flow")
    ends = {moment: share for moment, share in (flow.ends or {}).items() if share > 0} if flow else {}
    if len(ends) <= 1:
        return
    order = sorted(ends, key=lambda moment: -ends[moment])
    listed = speech.series(
        speech.text("{text} ({more})", text=speech.name(moment), more=speech.share(ends[moment]))
        for moment in order
    )
    said = speech.text("The service ends in {count} ways: {ends}.", count=len(ends), ends=listed)
    yield Insight("ends", Grade.NOTE.weight((1 - ends[order[0]]) / _HALF), said, tuple(order), "flow")
