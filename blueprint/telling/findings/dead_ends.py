"""Moments that nothing leads to, and moments that lead to no end: as drawn, neither serves a customer."""

from collections.abc import Iterator

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell which moments hang in the air.

    Args:
        speech: What to tell of.

    Yields:
        At most two insights.
    """
    flow = speech.result("flow")
    if flow is None:
        return
    whole = len(speech.study.graph.moments)
    if flow.stuck:
        said = speech.text(
            "Who comes to {names} never gets to an end.",
            names=speech.names(flow.stuck),
        )
        yield Insight("dead-ends", Grade.BROKEN.weight(len(flow.stuck) / whole), said, flow.stuck, "flow")
    if flow.unreachable:
        said = speech.text(
            "Nothing leads to {names}, so that no figure counts them: {count} of {all} moments.",
            names=speech.names(flow.unreachable),
            count=len(flow.unreachable),
            all=whole,
        )
        weight = Grade.BROKEN.weight(len(flow.unreachable) / whole)
        yield Insight("dead-ends", weight, said, flow.unreachable, "flow")
