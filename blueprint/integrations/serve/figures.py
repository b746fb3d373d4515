"""The key figures that the page shows beside the drawing."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from blueprint.analysis.measure import measure
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknown
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.model.elapsed import main_route
from blueprint.model.flow import arrows
from blueprint.words.catalogue import N_, Catalogue
from blueprint.words.quantities import duration, money


class Figure(NamedTuple):
    """One figure in words.

    Args:
        name: What it is, in the reader's language.
        value: How much it is, with its unit.
        note: What it rests on or lacks; empty where there is nothing to say.

    Example:
        >>> Figure("Moments", "8").note
        ''
    """

    name: str
    value: str
    note: str = ""


_BASIS = N_("along the main route")

Figures = Callable[[Blueprint, Catalogue], Iterator[Figure]]
"""What tells the figures of a blueprint in a language."""


def counted(blueprint: Blueprint, words: Catalogue) -> Iterator[Figure]:
    """Tell what can be counted, and what the measures come to that are asked for most.

    Args:
        blueprint: Any valid blueprint.
        words: The reader's language.

    Yields:
        The figures, the most telling first; none about what the blueprint says nothing of.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask", "time": "1m"}, {"customer": "Sip"}])
        >>> [f"{name}: {value}" for name, value, _ in counted(tea, of("en"))]
        ['Elapsed time: over 1 min', 'Moments: 2', 'Steps: 2']
    """
    route = main_route(blueprint, arrows(blueprint))
    if route.ends.seconds:
        known = duration(route.ends.seconds, words, float(blueprint.working_calendar.day))
        value = known if route.ends.whole else words.text("over {amount}", amount=known)
        yield Figure(words.text("Elapsed time"), value, words.text(_BASIS))
    steps = [step for moment in blueprint.sequence for lane in moment.steps.values() for step in lane]
    yield from _measured(blueprint, words)
    for name, count in (
        (N_("Moments"), len(blueprint.sequence)),
        (N_("Steps"), len(steps)),
        (N_("Waits"), sum(moment.wait is not None for moment in blueprint.sequence)),
        (N_("Fail points"), sum(len(step.fail) for step in steps)),
    ):
        if count:
            yield Figure(words.text(name), str(count))


def _measured(blueprint: Blueprint, words: Catalogue) -> Iterator[Figure]:
    """Tell what can be measured: what customers wait, what one costs, and how many get through unharmed."""
    study = Study(build(blueprint))
    waits, cost, through = (measure(name, study) for name in ("waits", "cost", "reliability"))
    if not isinstance(waits, Unknown) and waits.total:
        day = float(blueprint.working_calendar.day)
        share = "" if waits.share is None else f"{waits.share:.0%}"
        yield Figure(words.text("Waiting"), duration(waits.total, words, day), share)
    if not isinstance(cost, Unknown):
        amount = money(cost.per_customer, blueprint.currency, words)
        yield Figure(words.text("Cost per customer"), amount)
    if not isinstance(through, Unknown):
        name = words.text("Share of customers without an unrecovered failure")
        yield Figure(name, f"{through.completes:.1%}")
