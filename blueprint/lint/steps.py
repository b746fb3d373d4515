"""The six steps of making a blueprint: which are done, begun or missing, and what to do next.

Name the process, know the customers, draw it as they live it, draw what contact staff do, join the support
functions, add the evidence (Bitner, Ostrom & Morgan 2008). Each looks at one thing, and says in the file's
own words what is still to do.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Final, NamedTuple

from blueprint.diagnostics.quoting import quote
from blueprint.lint.subject import Subject
from blueprint.model.zone import BACKSTAGE, CUSTOMER, FRONTSTAGE, SUPPORT, Zone

_NAMED: Final = 3
_FEW: Final = 2  # customer actions that are no story yet


class State(Enum):
    """How far a step is."""

    DONE = "done"
    BEGUN = "begun"
    MISSING = "missing"


class Stage(NamedTuple):
    """One of the six steps, as a blueprint has it.

    Args:
        number: From 1.
        name: What is to be done.
        state: How far it is.
        next: What to do next; empty where it is done.

    Example:
        >>> Stage(1, "Name the process", State.DONE).next
        ''
    """

    number: int
    name: str
    state: State
    next: str = ""


def stages(subject: Subject) -> tuple[Stage, ...]:
    """Say how far a blueprint is with each of the six steps.

    Args:
        subject: The blueprint.

    Returns:
        The six in their order.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Subject(Blueprint(title="Tea", moments=[{"customer": "Sip"}]))
        >>> [stage.state.value for stage in stages(tea)]
        ['begun', 'missing', 'begun', 'missing', 'missing', 'missing']
        >>> stages(tea)[5].next
        'Say what the customer sees, hears or touches at `Sip`: write `evidence: …` there.'
    """
    return tuple(
        Stage(number, name, *look(subject)) for number, (name, look) in enumerate(_STAGES.items(), start=1)
    )


_Found = tuple[State, str]
_DONE: Final = (State.DONE, "")


def _process(subject: Subject) -> _Found:
    blueprint = subject.blueprint
    if blueprint.state is None:
        advice = f"Say whether {quote(blueprint.title)} is drawn as it runs or as it is wanted: write "
        return State.BEGUN, advice + "`state: as-is` or `state: to-be`."
    return _DONE


def _customers(subject: Subject) -> _Found:
    customer = subject.blueprint.customer
    title = quote(subject.blueprint.title)
    who = customer and (customer.segment or customer.name)
    if customer is None or not (who or customer.goal):
        advice = f"Say for whom {title} is and what they want of it: write "
        return State.MISSING, advice + "`customer: {segment: …, goal: …}`."
    if not customer.goal:
        return State.BEGUN, f"Say what {quote(who or '')} wants of {title}: write `goal: …` in `customer`."
    if not who:
        return State.BEGUN, f"Say who wants {quote(customer.goal)}: write `segment: …` in `customer`."
    return _DONE


def _journey(subject: Subject) -> _Found:
    actions = _texts(subject, CUSTOMER)
    if not actions:
        advice = (
            f"Write down what the customer does in {quote(subject.blueprint.title)}, from first to last: "
        )
        return State.MISSING, advice + "`customer: …` in each moment."
    if len(actions) < _FEW:
        advice = f"The customer does just one thing, {quote(actions[0])}: write down what comes before and "
        return State.BEGUN, advice + "after it, as the customer lives it."
    for phase in subject.blueprint.phases or ():
        lanes = {lane for moment in phase.moments for lane in moment.steps}
        if not any(subject.zones[lane] is CUSTOMER for lane in lanes):
            return State.BEGUN, f"Say what the customer does in the phase {quote(phase.phase)}."
    return _DONE


def _staff(subject: Subject) -> _Found:
    seen, unseen = _texts(subject, FRONTSTAGE), _texts(subject, BACKSTAGE)
    if not seen and not unseen:
        actions = _texts(subject, CUSTOMER)
        where = f" at {quote(actions[0])} and the other actions" if actions else ""
        return State.MISSING, f"Say whom or what the customer meets{where}: write `frontstage: …`."
    if not seen:
        return (
            State.BEGUN,
            f"{quote(unseen[0])} goes on out of sight: say what the customer sees of the staff.",
        )
    if not unseen:
        advice = f"Say what is done out of the customer's sight for {quote(seen[0])}: write `backstage: …`."
        return State.BEGUN, advice
    return _DONE


def _support(subject: Subject) -> _Found:
    support = _texts(subject, SUPPORT)
    if not support:
        staff = _texts(subject, BACKSTAGE) or _texts(subject, FRONTSTAGE)
        what = quote(staff[0]) if staff else quote(subject.blueprint.title)
        return State.MISSING, f"Say what systems and other departments do for {what}: write `support: …`."
    joined = {end for arrow in subject.arrows for end in (arrow.source, arrow.target)}
    for spot, step in subject.steps:
        if subject.zones[spot.lane] is SUPPORT and spot not in joined:
            return State.BEGUN, f"Say who needs {quote(step.do)}: write `needs: …` at the step that does."
    return _DONE


def _evidence(subject: Subject) -> _Found:
    acted = [i for i, moment in enumerate(subject.moments) if _acts(subject, moment.steps)]
    bare = [subject.name(i) for i in acted if not subject.moments[i].evidence]
    if not acted:
        return State.MISSING, "Begin with what the customer does; evidence belongs to each of those actions."
    if not bare:
        return _DONE
    advice = f"Say what the customer sees, hears or touches at {_listed(bare)}: write `evidence: …` there."
    return (State.MISSING if len(bare) == len(acted) else State.BEGUN), advice


_STAGES: Final[dict[str, Callable[[Subject], _Found]]] = {
    "Name the process": _process,
    "Know the customers and what they need": _customers,
    "Draw the process as the customer lives it": _journey,
    "Draw what contact staff do, in sight and out of it": _staff,
    "Join customers, staff and support functions": _support,
    "Add the evidence at each customer action": _evidence,
}


def _texts(subject: Subject, zone: Zone) -> list[str]:
    """What is done in a zone, in the order of the file."""
    return [step.do for spot, step in subject.steps if subject.zones[spot.lane] is zone]


def _acts(subject: Subject, lanes: Iterable[str]) -> bool:
    return any(subject.zones[lane] is CUSTOMER for lane in lanes)


def _listed(names: Sequence[str]) -> str:
    shown = [quote(name) for name in names[:_NAMED]]
    left = len(names) - len(shown)
    if left:
        shown.append(f"{left} more")
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if shown[1:] else shown[0]
