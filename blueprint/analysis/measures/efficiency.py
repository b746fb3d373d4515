"""How much of the steps' time the customer would pay for.

The expected time of each step, as often as a customer comes to it, by what the file says of its `value`:
`value_added` (yes), `necessary`, `waste` (no), and `unmarked` where it says nothing; steps of kind `wait`
are among them, waits between moments aren't steps. Steps of one moment and of parallel branches go on side
by side, so the four may sum to more than the time that passes. A step without a time beside one with a time
goes along and adds none of its own. `cycle_efficiency` is the value-added time by the expected time from
start to end, work and waiting; it is `null` where that is unknown or 0, and where no step at all is marked.

Where no step of a moment has a time, the measure is unknown, and what is known comes to `known`.

Formula: Σ visits × step time, by value; cycle efficiency = value-added / (work + wait).

Source: M. L. George, Lean Six Sigma for Service, 2003 (process cycle efficiency).

Complexity: grows with the flow.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> sip = {"do": "Sip", "time": "2m", "value": "yes"}
    >>> tea = Blueprint(title="Tea", moments=[{"customer": sip, "wait": "6m"}])
    >>> measure(Study(build(tea))).cycle_efficiency
    0.25
"""

import math
from typing import NamedTuple

from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown

_FIELDS = {"yes": "value_added", "necessary": "necessary", "no": "waste", None: "unmarked"}


class Times(NamedTuple):
    """The steps' time by what it is worth, in seconds."""

    value_added: float
    necessary: float
    waste: float
    unmarked: float


class Efficiency(NamedTuple):
    """How the steps' time is spent.

    Args:
        value_added: Seconds that the customer would pay for.
        necessary: Seconds that are needed all the same.
        waste: Seconds that aren't.
        unmarked: Seconds of which nobody said so.
        cycle_efficiency: The share of the time from start to end; `None` where that is unknown.
        unknown: Why it is unknown; `None` where it isn't.
    """

    value_added: float
    necessary: float
    waste: float
    unmarked: float
    cycle_efficiency: float | None
    unknown: Unknown | None = None


def measure(study: Study) -> Efficiency:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        How the steps' time is spent.

    Raises:
        Unknowable: Nobody knows how often a moment is passed, or how long one lasts.
    """
    spent: dict[str, list[float]] = {field: [] for field in _FIELDS.values()}
    for place in study.steps:
        if place.step.time is not None:
            spent[_FIELDS[place.step.value]].append(place.seconds * study.visits[place.moment])
    times = Times(**{field: math.fsum(seconds) for field, seconds in spent.items()})
    try:
        study.need_durations()
    except Unknowable as error:
        raise Unknowable(error.unknown._replace(known=times._asdict())) from None
    share, unknown = _cycle(study, times.value_added)
    return Efficiency(*times, share, unknown)


def _cycle(study: Study, value_added: float) -> tuple[float | None, Unknown | None]:
    """Give the share of the expected time that adds value, or the reason why nobody knows it."""
    if all(place.step.value is None for place in study.steps):
        return None, Unknown("No step says whether customers would pay for it.")
    try:
        expected = study.timed.length.mean
    except Unknowable as error:
        return None, error.unknown
    return (value_added / expected, None) if expected else (None, Unknown("The service takes no time."))
