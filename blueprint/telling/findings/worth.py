"""How much of the time customers would pay for, and how much is waste; only where steps say so."""

from collections.abc import Iterator

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell what the time is worth to customers.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    found = speech.result("efficiency")
    if found is None or found.cycle_efficiency is None:
        return
    said = speech.text(
        "Customers would pay for {share} of the time that passes: {time}.",
        share=speech.share(found.cycle_efficiency),
        time=speech.duration(found.value_added),
    )
    whole = found.value_added + found.necessary + found.waste + found.unmarked
    wasted = ""
    if found.waste:
        wasted = speech.text(
            "{time} of the steps' time, {share}, is waste.",
            time=speech.duration(found.waste),
            share=speech.share(found.waste / whole),
        )
    graver = max(found.waste / whole, (1 - found.cycle_efficiency) / 2)
    moments = {
        speech.study.graph.ids[placed.moment]: None
        for placed in speech.study.steps
        if placed.step.value == "no"
    }
    yield Insight(
        "worth", Grade.SHAPE.weight(graver), speech.sentences(said, wasted), tuple(moments), "efficiency"
    )
