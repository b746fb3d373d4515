"""What kind of service process this is, and which way of designing it fits.

Three dimensions, each as it is written in the file, or derived from the steps that customers can come to:

- `variability`: `custom` where more steps have high divergence than low, `standard` where at least as many
  have low; `null` where no step says.
- `object` (a list): `information` where a step is a document or done by a system; goods and people can't be
  told from steps, so without such a step it is `null`.
- `participation`: `none` without customer steps; `interactive` where customers meet people at the front in at
  least half of the moments in which they meet anybody; `self-service` where they mostly meet systems; and
  `indirect` where they act, but meet nobody at the front. A step at the front that names no system is a
  person's.

`approach` says how well three ways of designing fit, from 0 to 1, as the mean over the steps that the way is
about; `reasons` says of each step what it adds. `fit` is `null` where there is no such step.

- `production-line`, about the steps that the firm does: 1 with low divergence, and behind the line of
  visibility unless divergence is high; ½ at the front where nobody says; 0 with high divergence.
- `co-production`, about the steps that the customer sees: 1 where he does them himself, or they are at the
  front with low divergence and he could; ½ where nobody says; 0 with high divergence.
- `contact` (parting high from low contact), about the steps behind the line of visibility: 1 where one stands
  in a moment with a customer or frontstage step and could be parted from it; 0 where it is apart already.

Formula: fit = mean of the steps' shares, each step once, however often it is passed.
Source: Levitt, T. (1972). Production-line approach to service. Harvard Business Review 50(5); Lovelock, C. H.
    & Young, R. F. (1979). Look to consumers to increase productivity. Harvard Business Review 57(3); Chase,
    R. B. (1978). Where does the customer fit in a service operation? Harvard Business Review 56(6); Shostack,
    G. L. (1987). Service positioning through structural change. Journal of Marketing 51(1), for divergence.
Complexity: linear in the number of steps.

Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> moments = [{"customer": "Ask", "frontstage": "Answer"}, {"backstage": "Note it", "kind": "document"}]
    >>> found = measure(Study(build(Blueprint(title="Desk", moments=moments))))
    >>> found.participation.value, found.object.value, found.approach["production-line"].fit
    ('interactive', ('information',), 0.75)
"""

from collections.abc import Callable, Iterable, Mapping
from math import fsum
from typing import NamedTuple

from blueprint.analysis.study import Study
from blueprint.model.classification import Classification
from blueprint.model.step import Step
from blueprint.model.step_kind import StepKind
from blueprint.model.zone import CUSTOMER, Zone

_NAMED = 3  # moments that a sentence names


class Dimension(NamedTuple):
    """What a service is in one dimension.

    Args:
        value: The word for it, or words; `None` where nothing tells.
        written: Does the file say so?
        derived: Or do the steps?
        because: Why, in English as all JSON is; no report shows it.
    """

    value: str | tuple[str, ...] | None
    written: bool
    derived: bool
    because: str


class Reason(NamedTuple):
    """What one step adds to the fit of an approach.

    Args:
        moment: The step's moment.
        lane: Its lane.
        fit: How well the approach fits this step, from 0 to 1.
        because: Why, in English as all JSON is; no report shows it.
    """

    moment: str
    lane: str
    fit: float
    because: str


class Fit(NamedTuple):
    """How well an approach fits.

    Args:
        fit: From 0 to 1; `None` where the service has nothing that the approach is about.
        reasons: What each step adds.
    """

    fit: float | None
    reasons: tuple[Reason, ...]


class Kinds(NamedTuple):
    """What kind of service process this is.

    Args:
        variability: Standard or custom.
        object: What it acts upon.
        participation: How the customer takes part.
        approach: How well each way of designing fits.
    """

    variability: Dimension
    object: Dimension
    participation: Dimension
    approach: Mapping[str, Fit]


class _Here(NamedTuple):
    """A step where it stands.

    Args:
        moment: The id of its moment.
        lane: Its lane.
        zone: The lane's zone.
        step: The step.
        by_system: Is it done by a system?
        shared: Has its moment a step above the line of visibility?
    """

    moment: str
    lane: str
    zone: Zone
    step: Step
    by_system: bool
    shared: bool

    @property
    def own(self) -> bool:
        """Does the customer do it?"""
        return self.zone is CUSTOMER


def measure(study: Study) -> Kinds:
    """Classify a service.

    Args:
        study: A service.

    Returns:
        Its kind, and what fits it.
    """
    steps = list(_steps(study))
    written = study.blueprint.classification or Classification()
    return Kinds(
        _written(written.variability) or _variability(steps),
        _written(written.object) or _object(steps),
        _written(written.participation) or _participation(steps),
        {name: _fit(steps, judge) for name, judge in _APPROACHES.items()},
    )


def _steps(study: Study) -> Iterable[_Here]:
    """Give the steps that customers can come to."""
    blueprint = study.blueprint
    for index, moment in enumerate(study.graph.moments):
        if index in study.graph.reached:
            shared = index in study.visible
            for lane, step in ((lane, step) for lane, cell in moment.steps.items() for step in cell):
                by_system = step.by is not None and blueprint.actor(step.by).automatic
                yield _Here(blueprint.ids[index], lane, study.zones[lane], step, by_system, shared)


def _written(value: str | tuple[str, ...] | None) -> Dimension | None:
    return Dimension(value, written=True, derived=False, because="The file says so.") if value else None


def _derived(value: str | tuple[str, ...] | None, because: str) -> Dimension:
    return Dimension(value, written=False, derived=value is not None, because=because)


def _variability(steps: list[_Here]) -> Dimension:
    high = [here for here in steps if here.step.divergence == "high"]
    low = [here for here in steps if here.step.divergence == "low"]
    if not high and not low:
        return _derived(None, "No step says how much latitude its doer has.")
    because = f"Steps with high divergence: {_among(high)}; with low divergence: {_among(low)}."
    return _derived("custom" if len(high) > len(low) else "standard", because)


def _object(steps: list[_Here]) -> Dimension:
    found = [here for here in steps if here.step.kind is StepKind.DOCUMENT or here.by_system]
    if not found:
        return _derived(
            None, "No step is a document or done by a system, and steps tell nothing of goods or people."
        )
    return _derived(("information",), f"Steps that are documents or done by systems: {_among(found)}.")


def _participation(steps: list[_Here]) -> Dimension:
    acting = {here.moment for here in steps if here.own}
    if not acting:
        return _derived("none", "The customer does nothing.")
    front = [here for here in steps if here.zone.visible and not here.own and here.moment in acting]
    people = [here for here in front if not here.by_system]
    met = {here.moment for here in people}
    alone = [here for here in front if here.moment not in met]
    if not front:
        return _derived("indirect", "The customer acts, but meets nobody at the front.")
    because = f"The customer meets people at the front: {_among(people)}; only systems: {_among(alone)}."
    machines = {here.moment for here in alone}
    return _derived("interactive" if len(met) >= len(machines) else "self-service", because)


def _among(steps: Iterable[_Here]) -> str:
    """Count the moments of some steps and name the first of them."""
    moments = list(dict.fromkeys(here.moment for here in steps))
    named = ", ".join(map(repr, moments[:_NAMED])) + (", …" if len(moments) > _NAMED else "")
    return f"{len(moments)} ({named})" if moments else "none"


def _fit(steps: list[_Here], judge: Callable[[_Here], tuple[float, str] | None]) -> Fit:
    judged = [(here, judge(here)) for here in steps]
    reasons = tuple(Reason(here.moment, here.lane, *found) for here, found in judged if found)
    return Fit(fsum(reason.fit for reason in reasons) / len(reasons) if reasons else None, reasons)


def _production_line(here: _Here) -> tuple[float, str] | None:
    if here.own:
        return None
    if here.step.divergence == "high":
        return 0.0, "It needs latitude."
    if here.step.divergence == "low":
        return 1.0, "It leaves little latitude, so it can be standardised."
    if not here.zone.visible:
        return 1.0, "The customer doesn't see it, so it can be standardised."
    return 0.5, "It is in the customer's sight, and nobody says how much latitude it needs."


def _co_production(here: _Here) -> tuple[float, str] | None:
    if not here.zone.visible:
        return None
    if here.own:
        return 1.0, "The customer does it already."
    if here.step.divergence == "high":
        return 0.0, "It needs latitude, and so somebody skilled."
    if here.step.divergence == "low":
        return 1.0, "It is simple and in the customer's sight, so he could do it himself."
    return 0.5, "It is in the customer's sight, and nobody says how much latitude it needs."


def _contact(here: _Here) -> tuple[float, str] | None:
    if here.zone.visible:
        return None
    if here.shared:
        return 1.0, "It goes on while the customer is there, though he doesn't see it: it could be parted."
    return 0.0, "It is parted from the customer already."


_APPROACHES: Mapping[str, Callable[[_Here], tuple[float, str] | None]] = {
    "production-line": _production_line,
    "co-production": _co_production,
    "contact": _contact,
}
