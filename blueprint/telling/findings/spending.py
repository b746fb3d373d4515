"""What a customer costs, and on whom most of it is spent.

Where one alone does everything and a price is known there is nothing to add to what `margin` says. Failures
are named from a hundredth of the cost on: a cent on top of 500 euros is noise.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.analysis.measures.cost import Cost
from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

NOTEWORTHY: Final = 0.01  # of the cost: what failures come to below it isn't named
_MOST: Final = 0.5


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell what a customer costs.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    cost = speech.result("cost")
    if cost is None or not cost.per_customer or not cost.by_actor:
        return
    dearest = max(cost.by_actor, key=cost.by_actor.__getitem__)
    share = cost.by_actor[dearest] / cost.per_customer
    profit = speech.result("profit")
    if len(cost.by_actor) > 1:
        said = _shared(speech, cost, dearest, share)
    elif profit is None or not profit.price:
        said = speech.text("A customer costs {cost}.", cost=speech.money(cost.per_customer))
    else:
        return
    if cost.failures and cost.failures >= NOTEWORTHY * cost.per_customer:
        lost = speech.text("Failures come on top with {loss}.", loss=speech.money(cost.failures))
        said = speech.sentences(said, lost)
    moments = dict.fromkeys(
        speech.study.graph.ids[placed.moment]
        for placed in speech.study.steps
        if (placed.step.by or placed.lane) == dearest
    )
    yield Insight("spending", Grade.SHAPE.weight(share / 2), said, tuple(moments), "cost")


def _shared(speech: Speech, cost: Cost, dearest: str, share: float) -> str:
    """Say what a customer costs, and who takes more of it than anybody else."""
    values = {
        "cost": speech.money(cost.per_customer),
        "actor": speech.actor(dearest),
        "part": speech.money(cost.by_actor[dearest]),
        "share": speech.share(share),
    }
    if share > _MOST:
        return speech.text("A customer costs {cost}; most of it goes to {actor}: {part}, {share}.", **values)
    return speech.text(
        "A customer costs {cost}; the largest part goes to {actor}: {part}, {share}.", **values
    )
