"""A glossary of the terms that this report uses."""

from collections.abc import Callable, Iterator

from blueprint.report.audience import AUDITOR, CUSTOMER, MANAGER, STAFF
from blueprint.report.data import Block, Facts
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("Terms")
FOR = (MANAGER, STAFF, CUSTOMER, AUDITOR)

_Asked = Callable[[Material], bool]


def _always(_: Material) -> bool:
    return True


def _inside(material: Material) -> bool:
    return material.audience.inside


def _fails(material: Material) -> bool:
    return material.audience.inside and bool(material.failing)


def _risks(material: Material) -> bool:
    return material.audience.inside and bool(material.blueprint.risks)


def _standing(material: Material) -> bool:
    return material.audience.inside and any(moment.standing for moment in material.seen.sequence)


def _true(material: Material) -> bool:
    return any(moment.truth for moment in material.seen.sequence)


def _core(material: Material) -> bool:
    return any(moment.core for moment in material.seen.sequence)


def _waits(material: Material) -> bool:
    return any(moment.wait for moment in material.seen.sequence)


def _evidence(material: Material) -> bool:
    return any(moment.evidence for moment in material.seen.sequence)


def _money(material: Material) -> bool:
    return material.audience.money


def _promises(material: Material) -> bool:
    return bool(material.seen.promises)


_TERMS: tuple[tuple[str, str, _Asked], ...] = (
    (
        N_("Service blueprint"),
        N_(
            "A chart of a service from the customer's view, cut by lines into what he does, sees and "
            "doesn't see."
        ),
        _always,
    ),
    (N_("Moment"), N_("One point of the service: a column of the drawing."), _always),
    (N_("Standing work"), N_("What goes on whether or not a customer is there."), _standing),
    (
        N_("Physical evidence"),
        N_("What the customer sees, hears or touches, and judges the service by."),
        _evidence,
    ),
    (
        N_("Line of interaction"),
        N_("Where the customer meets the house; an arrow across it is a service encounter."),
        _always,
    ),
    (N_("Line of visibility"), N_("Below it the customer sees nothing."), _inside),
    (
        N_("Line of internal interaction"),
        N_("The interface between those who serve and those who support them."),
        _inside,
    ),
    (N_("Moment of truth"), N_("A moment by which customers judge the whole service."), _true),
    (N_("Critical activity"), N_("An activity with which the service stands or falls."), _core),
    (N_("Fail point"), N_("A place where the service may fail in the customer's eyes."), _fails),
    (N_("Recovery"), N_("What is done to make a failure good."), _fails),
    (N_("RPN"), N_("Risk priority number: severity × occurrence × detection, from 1 to 1,000."), _fails),
    (N_("Wait point"), N_("A place where the customer waits."), _waits),
    (N_("Tolerance"), N_("The longest time that customers accept."), _inside),
    (
        N_("Promise"),
        N_("A service guarantee: what is promised, its limit, and what is paid where it isn't kept."),
        _promises,
    ),
    (
        N_("Main route"),
        N_("The way with the likeliest choice at each decision, and with all that goes on beside it."),
        _inside,
    ),
    (
        N_("Critical path"),
        N_("The longest way through what has to be done: it decides how long the service takes."),
        _inside,
    ),
    (
        N_("Execution time"),
        N_("The time from start to end without waits, the customer's own included."),
        _money,
    ),
    (N_("Risk matrix"), N_("Likelihood by impact, in bands from low to extreme."), _risks),
    (N_("Basis"), N_("What a figure rests on: observed, estimated, assumed, or a target."), _inside),
)


def gather(material: Material) -> Iterator[Block]:
    """Explain the terms in use.

    Args:
        material: The service.

    Yields:
        The terms with their meanings.
    """
    used = [
        (material.text(term), material.text(meaning)) for term, meaning, asked in _TERMS if asked(material)
    ]
    yield Facts(tuple(used))
