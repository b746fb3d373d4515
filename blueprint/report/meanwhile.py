"""Where the customer waits while somebody is at work: work for the house, but a wait for him.

The measure `waits` counts as waiting what no one works in; a step of kind `wait` beside work that lasts at
least as long is none of it. Customers accept only so much of that, too.
"""

from collections.abc import Iterator
from typing import NamedTuple

from blueprint.analysis.unknown import Unknowable
from blueprint.model.step import Step
from blueprint.model.zone import CUSTOMER
from blueprint.report.data import Block, Cell, Prose, amount, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_


class Beside(NamedTuple):
    """A wait of the customer beside work.

    Args:
        moment: Where.
        time: What the work takes on average, in seconds.
        tolerance: The longest that customers accept, in seconds; `None` where nobody said so.
        visits: How often one customer comes there; `None` where that is unknown.
        work: What goes on meanwhile.
    """

    moment: str
    time: float
    tolerance: float | None
    visits: float | None
    work: tuple[str, ...]

    @property
    def over(self) -> float:
        """By how many seconds it is longer than customers accept."""
        return max(0.0, self.time - self.tolerance) if self.tolerance is not None else 0.0


def meanwhile(material: Material) -> Iterator[Block]:
    """Tell where the customer waits while somebody is at work.

    Args:
        material: The service.

    Yields:
        A table and a sentence; nothing where there is no such wait.
    """
    waits = list(found(material))
    if not waits:
        return
    heads = (
        N_("Wait at"), N_("Time"), N_("Accepted"), N_("Over"), N_("How often"), N_("Work meanwhile"),
    )  # fmt: skip
    rows = [_row(material, wait) for wait in waits]
    caption = material.text("Waits while somebody is at work, on average")
    yield table(caption, map(material.text, heads), rows)
    said = material.text("As somebody is at work all that time, it counts as work and not as waiting.")
    yield Prose(said, "basis")


def found(material: Material) -> Iterator[Beside]:
    """Look for waits beside work.

    Args:
        material: The service.

    Yields:
        Each whose time is known and that somebody may come to, in the order of the service.

    Example:
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.drawing.compose import compose
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.report.audience import MANAGER
        >>> from blueprint.report.material import Look
        >>> from blueprint.themes.find import find
        >>> from blueprint.words.catalogue import of
        >>> wait = {"do": "Look on", "kind": "wait", "tolerance": "3m"}
        >>> brew = {"do": "Brew", "time": "5m"}
        >>> tea = Blueprint(title="Tea", moments=[{"customer": wait, "frontstage": brew}])
        >>> look = Look(find("plain"), bundled(), compose(tea, find("plain"), bundled()))
        >>> (wait,) = found(Material(Study(build(tea)), tea, MANAGER, of("en"), look))
        >>> wait.time, wait.over, wait.work
        (300.0, 120.0, ('Brew',))
    """
    study = material.study
    try:
        visits = study.visits
    except Unknowable:
        visits = {}
    for index, length in study.lengths.items():
        if index not in study.graph.reached or length.waiting or not length.worked:
            continue
        cells = study.graph.moments[index].steps.items()
        waiting = [
            step for lane, cell in cells if study.zones[lane] is CUSTOMER for step in cell if step.kind.waits
        ]
        if waiting:
            work = tuple(step.do for _, cell in cells for step in cell if step.time and not step.kind.waits)
            accepted = _accepted(material, waiting)
            yield Beside(study.graph.ids[index], length.worked, accepted, visits.get(index), work)


def _accepted(material: Material, waiting: list[Step]) -> float | None:
    """Give the least that customers accept of one of some waits, in seconds."""
    told = [material.blueprint.seconds(step.tolerance) for step in waiting if step.tolerance is not None]
    return min(told, default=None)


def _row(material: Material, wait: Beside) -> tuple[str | Cell, ...]:
    return (
        material.moment(wait.moment),
        amount(material.lasting(wait.time)),
        amount(material.lasting(wait.tolerance)),
        amount(material.lasting(wait.over) if wait.over else "–", "bad" if wait.over else ""),
        amount(material.times(wait.visits)),
        material.listed(wait.work),
    )
