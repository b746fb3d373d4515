"""The steps that customers come to, each with its place and how often one customer passes it."""

from collections.abc import Iterator
from typing import NamedTuple

from blueprint.analysis.study import Study
from blueprint.model.blueprint import Blueprint
from blueprint.model.step import Step
from blueprint.model.text import same


class Placed(NamedTuple):
    """A step in its place.

    Args:
        moment: Index of its moment.
        lane: Key of its lane.
        step: The step.
        visits: How often one customer passes it on average.
        name: What results call it: `moment/lane`.
        seconds: How long one execution takes on average; `None` where nobody says.
        number: Which of the steps of its lane in its moment, from 0.
    """

    moment: int
    lane: str
    step: Step
    visits: float
    name: str
    seconds: float | None
    number: int = 0

    @property
    def doer(self) -> str:
        """Who or what does it: the actor's name, or the lane's where no actor is named."""
        return same(self.step.by) if self.step.by else self.lane


def passed(study: Study) -> Iterator[Placed]:
    """Give the steps that customers come to, in the order of the file.

    Steps of standing moments, and of moments that no way leads to, are none of them. A step of kind `start`
    or `end` without a time takes none.

    Args:
        study: A service.

    Yields:
        Each step.

    Raises:
        Unknowable: Nobody can say how often customers come anywhere.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"backstage": "Brew", "by": "cook"}])
        >>> [(placed.name, placed.doer) for placed in passed(Study(build(tea)))]
        [('Ask/customer', 'customer'), ('Brew/backstage', 'cook')]
    """
    blueprint = study.blueprint
    for index, visits in study.visits.items():
        if visits > 0:
            for lane, cell in blueprint.sequence[index].steps.items():
                for number, step in enumerate(cell):
                    name = f"{blueprint.ids[index]}/{lane}"
                    yield Placed(index, lane, step, visits, name, _seconds(blueprint, step), number)


def _seconds(blueprint: Blueprint, step: Step) -> float | None:
    if step.time is not None:
        return blueprint.seconds(step.time)
    return 0.0 if step.kind.starts or step.kind.ends else None
