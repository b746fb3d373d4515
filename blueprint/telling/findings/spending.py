"""What a customer costs, and on whom most of it is spent."""

from collections.abc import Iterator

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech


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
    if len(cost.by_actor) == 1:
        said = speech.text("A customer costs {cost}.", cost=speech.money(cost.per_customer))
    else:
        said = speech.text(
            "A customer costs {cost}; most of it goes to {actor}: {part}, {share}.",
            cost=speech.money(cost.per_customer),
            actor=speech.actor(dearest),
            part=speech.money(cost.by_actor[dearest]),
            share=speech.share(share),
        )
    if cost.failures:
        lost = speech.text("Failures come on top with {loss}.", loss=speech.money(cost.failures))
        said = speech.sentences(said, lost)
    moments = dict.fromkeys(
        speech.study.graph.ids[placed.moment]
        for placed in speech.study.steps
        if (placed.step.by or placed.lane) == dearest
    )
    yield Insight("spending", Grade.SHAPE.weight(share / 2), said, tuple(moments), "cost")
