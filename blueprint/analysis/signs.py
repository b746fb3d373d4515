"""What a file itself says for moving a step: the signs that advice rests upon.

A sign is something that stands in the file or follows from it by arithmetic; nothing is guessed from words.
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from blueprint.analysis.study import Study
from blueprint.model.moment import Moment
from blueprint.model.step import Step
from blueprint.model.step_kind import StepKind
from blueprint.model.text import same
from blueprint.model.zone import CUSTOMER, Zone


class Sign(Enum):
    """Something in the file that speaks for a move; its value is a sentence about the step."""

    LOW_DIVERGENCE = "It is done the same way each time."
    DOCUMENT = "It is paperwork."
    INSPECTION = "It is a check."
    NECESSARY = "The customer doesn't pay for it."
    WASTE = "Nobody would miss it."
    ALONE = "The customer does nothing meanwhile."
    NO_EXCHANGE = "It goes on beside the customer, without meeting him."
    UNSEEN = "The customer doesn't see it."
    OUTLASTS = "It takes longer than all that the customer does or sees in that moment."
    WAITED_FOR = "The customer waits for it."
    OVER_TOLERANCE = "The wait before it is longer than customers accept."
    BUSY = "Who does it is busy at least four fifths of the time."
    UNEVEN = "Customers come unevenly over the day."

    @property
    def key(self) -> str:
        """What programs call it."""
        return self.name.lower().replace("_", "-")


class Situated(NamedTuple):
    """A step, and what stands around it.

    Args:
        at: Index of its moment.
        lane: Key of its lane.
        place: Its place in the cell.
        zone: The lane's zone.
        step: The step.
        moment: Its moment.
        seconds: How long it takes on average; `None` where nobody says.
        visits: How often one customer comes there.
        staffed: Is it done by somebody of the firm?
        signs: What the file says of it, whatever the move.
    """

    at: int
    lane: str
    place: int
    zone: Zone
    step: Step
    moment: Moment
    seconds: float | None
    visits: float
    staffed: bool
    signs: frozenset[Sign]

    @property
    def stake(self) -> float:
        """Seconds of one customer's service that it takes, as far as that is known."""
        return self.visits * (self.seconds or 0.0)

    @property
    def before_customer(self) -> bool:
        """Is it at the front, in the customer's sight but not his own doing?"""
        return self.zone.visible and self.zone is not CUSTOMER


def situated(study: Study, busy: frozenset[str] = frozenset()) -> Iterator[Situated]:
    """Give the steps that customers come to, each with the signs that the file has of it.

    Args:
        study: A service.
        busy: The actors with hardly any time left.

    Yields:
        Each step, in the order of the file.

    Raises:
        Unknowable: Nobody can say how often customers come anywhere.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> form = {"customer": "Ask", "frontstage": {"do": "Fill in", "kind": "document"}}
        >>> here = list(situated(Study(build(Blueprint(title="Desk", moments=[form])))))[1]
        >>> [sign.key for sign in here.signs]
        ['document']
    """
    blueprint = study.blueprint
    for index, visits in study.visits.items():
        if visits <= 0:
            continue
        moment = study.graph.moments[index]
        around = frozenset(_around(moment, study, index))
        for lane, cell in moment.steps.items():
            zone = study.zones[lane]
            for place, step in enumerate(cell):
                seconds = blueprint.seconds(step.time) if step.time is not None else None
                actor = blueprint.actor(step.by) if step.by else None
                staffed = zone is not CUSTOMER and (actor is None or not (actor.automatic or actor.outside))
                signs = around | frozenset(_of(step, busy))
                if not zone.visible:
                    signs |= {Sign.UNSEEN}
                yield Situated(index, lane, place, zone, step, moment, seconds, visits, staffed, signs)


def longest_seen(study: Study, moment: int) -> float:
    """Tell how long the longest step above the line of visibility takes.

    Args:
        study: A service.
        moment: Index of the moment.

    Returns:
        Seconds; 0 where none of them has a time.
    """
    return max(
        (
            study.blueprint.seconds(step.time)
            for lane, cell in study.graph.moments[moment].steps.items()
            if study.zones[lane].visible
            for step in cell
            if step.time is not None
        ),
        default=0.0,
    )


_VALUES: Mapping[str | None, Sign] = {"necessary": Sign.NECESSARY, "no": Sign.WASTE}


def _of(step: Step, busy: frozenset[str]) -> Iterator[Sign]:
    """Give the signs of a step itself."""
    if step.divergence == "low":
        yield Sign.LOW_DIVERGENCE
    if step.kind is StepKind.DOCUMENT:
        yield Sign.DOCUMENT
    if step.kind.inspects:
        yield Sign.INSPECTION
    if step.value in _VALUES:
        yield _VALUES[step.value]
    if step.by and same(step.by) in busy:
        yield Sign.BUSY


def _around(moment: Moment, study: Study, index: int) -> Iterator[Sign]:
    """Give the signs of a moment that all its steps share."""
    wait, length = moment.wait, study.lengths[index].wait
    if wait is not None and length is not None and length.mean:
        yield Sign.WAITED_FOR
        if wait.tolerance is not None and length.mean > study.blueprint.seconds(wait.tolerance):
            yield Sign.OVER_TOLERANCE
    acting = any(study.zones[lane] is CUSTOMER for lane in moment.steps)
    if acting and moment.exchange == "none":
        yield Sign.NO_EXCHANGE
    if not acting:
        yield Sign.ALONE
