"""What is done again, and what that takes: passes of a moment beyond each customer's first.

Worth a sentence from a twentieth of all time on, as rework is rarely planned; and told of the moment that
takes most of it.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

NOTEWORTHY: Final = 0.05


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell what is done again.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    flow, time = speech.result("flow"), speech.result("time")
    if flow is None or time is None or not flow.visits or not time.expected:
        return
    study = speech.study
    again = {
        study.graph.ids[index]: (visits - 1) * study.lengths[index].whole.mean
        for index, visits in study.visits.items()
        if visits > 1
    }
    if not again:
        return
    most = max(again, key=again.__getitem__)
    share = again[most] / time.expected
    if share < NOTEWORTHY:
        return
    said = speech.text(
        "{moment} is passed {number} times per customer; going there again takes {time} on average, "
        "{share} of all.",
        moment=speech.name(most),
        number=speech.number(flow.visits[most]),
        time=speech.duration(again[most]),
        share=speech.share(share),
    )
    order = tuple(sorted(again, key=lambda moment: -again[moment]))
    yield Insight("repeats", Grade.SHAPE.weight(share), said, order, "flow")
