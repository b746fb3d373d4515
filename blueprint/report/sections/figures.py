"""What each figure rests on, one by one: what auditors ask of a figure before they ask what it comes to."""

from collections.abc import Iterator

from blueprint.model.basis import Grounded
from blueprint.model.fail import FailPoint
from blueprint.model.moment import Moment
from blueprint.model.rate import Rate
from blueprint.model.step import Step
from blueprint.report.audience import AUDITOR
from blueprint.report.data import Block, Cell, Prose, table
from blueprint.report.grounds import grade
from blueprint.report.material import Material
from blueprint.report.periods import per
from blueprint.words.catalogue import N_

TITLE = N_("What each figure rests on")
FOR = (AUDITOR,)

_Row = tuple[str | Cell, ...]


def gather(material: Material) -> Iterator[Block]:
    """Tell the ground of each figure.

    Args:
        material: The service.

    Yields:
        A table of the figures of steps, waits, fail points and demand, and what they come to as a whole.
    """
    rows = [row for moment in material.blueprint.sequence for row in _of(material, moment)]
    rows += _arriving(material)
    if not rows:
        return
    heads = (N_("Moment"), N_("What about"), N_("Figures"), N_("Basis"), N_("Source"), N_("As of"))
    caption = material.text("The figures of the file, in the order of the service")
    yield table(caption, map(material.text, heads), rows)
    yield Prose(material.text("Times are given as their mean."), "basis")


def _of(material: Material, moment: Moment) -> Iterator[_Row]:
    """List the figures of a moment: its wait, then each step and what may fail there."""
    here = material.moment(material.blueprint.ids[material.blueprint.sequence.index(moment)])
    if moment.wait is not None and moment.wait.time is not None:
        time = material.lasting(material.blueprint.seconds(moment.wait.time))
        yield here, material.text("wait"), time, *_ground(material, moment.wait)
    for cell in moment.steps.values():
        for step in cell:
            if step.time is not None or step.cost is not None:
                yield here, step.do, _taken(material, step), *_ground(material, step)
            yield from _failing(material, here, step.fail)
    for pieces in moment.evidence.values():
        for piece in pieces:
            yield from _failing(material, here, piece.fail)


def _arriving(material: Material) -> Iterator[_Row]:
    """List how customers arrive: one rate, or one from each time of day on."""
    demand = material.blueprint.demand
    if demand is None or demand.arrivals is None:
        return
    rates = demand.arrivals
    said = (
        material.listed(
            material.text("from {clock} on {rate}", clock=clock, rate=_coming(material, rate))
            for clock, rate in rates.items()
        )
        if isinstance(rates, dict)
        else _coming(material, rates)
    )
    yield material.text("whole service"), material.text("arrivals"), said, *_ground(material, demand)


def _coming(material: Material, rate: Rate) -> str:
    count = material.speech.number(rate.amount)
    return material.text("{count} customers {period}", count=count, period=per(rate.per.key, material.words))


def _failing(material: Material, here: Cell, points: tuple[FailPoint, ...]) -> Iterator[_Row]:
    for point in points:
        said = []
        if point.chance is not None:
            said.append(material.share(point.chance))
        if point.loss is not None:
            said.append(material.text("loss {amount}", amount=material.money(point.loss)))
        if said:
            yield here, point.what, material.listed(said), *_ground(material, point)


def _taken(material: Material, step: Step) -> str:
    said = []
    if step.time is not None:
        said.append(material.lasting(material.blueprint.seconds(step.time)))
    if step.cost is not None:
        said.append(material.money(step.cost))
    return material.listed(said)


def _ground(material: Material, part: Grounded) -> tuple[str | Cell, ...]:
    basis = grade(part, material.words)
    said: str | Cell = basis or Cell(material.text("not said"), "bad")
    return said, part.source or "", part.as_of or ""
