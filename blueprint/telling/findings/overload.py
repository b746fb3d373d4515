"""Who has too much to do, and how many would be enough.

An actor who is busy all the time can't catch up: while the peak lasts, the queue grows. From 85 % on queues
are long: with random arrivals and services at one desk ρ/(1−ρ) customers are there on
average, 6 at 85 % and 19 at 95 %.

Source: D. Gross and C. M. Harris, Fundamentals of Queueing Theory, 1974, chapter 2.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.analysis.measures.load import Busy
from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

BUSY: Final = 0.85


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell who is overloaded, or nearly so.

    Args:
        speech: What to tell of.

    Yields:
        An insight for each actor who is busy from 85 % on.
    """
    load = speech.result("load")
    for item in load.items if load else ():
        if item.utilisation is None or item.utilisation < BUSY:
            continue
        moments = tuple(dict.fromkeys(_moments(speech, item.actor)))
        if item.utilisation >= 1:
            grade, fraction, said = Grade.BROKEN, item.utilisation - 0.5, _too_few(speech, item)
        else:
            grade, fraction, said = Grade.THREATENED, item.utilisation, _just_enough(speech, item)
        yield Insight("overload", grade.weight(fraction), said, moments, "load")


def _too_few(speech: Speech, item: Busy) -> str:
    return speech.text(
        "{actor} can't keep up at the peak: work for {offered} falls to {count} ({share} busy),"
        " so the queue grows while the peak lasts. At least {least} would do.",
        actor=speech.actor(item.actor),
        offered=speech.number(item.offered or 0.0),
        count=_count(item),
        share=speech.share(item.utilisation or 0.0),
        least=item.least_count,
    )


def _just_enough(speech: Speech, item: Busy) -> str:
    count = _count(item)
    return speech.text(
        "{actor} is busy {share} of the time at the peak, "
        "so queues get long; one more would bring that to {then}.",
        actor=speech.actor(item.actor),
        share=speech.share(item.utilisation or 0.0),
        then=speech.share((item.offered or 0.0) / (count + 1)),
    )


def _count(item: Busy) -> int:
    """Give how many there are at the peak, which the measure has reckoned with."""
    return round((item.offered or 0.0) / (item.utilisation or 1.0))


def _moments(speech: Speech, actor: str) -> Iterator[str]:
    for placed in speech.study.steps:
        if placed.step.by == actor:
            yield speech.study.graph.ids[placed.moment]
