"""Where the customer meets those who serve: what several rules ask."""

from collections.abc import Iterator

from blueprint.lint.subject import Subject
from blueprint.model.flow import Arrow, ArrowKind
from blueprint.model.zone import CUSTOMER, ZONES, Zone


def ends(subject: Subject) -> Iterator[tuple[Arrow, Zone, Zone]]:
    """Go through the arrows along which people or things meet, those of needs and to the end left out.

    Args:
        subject: What is checked.

    Yields:
        Each exchange and each arrow of the flow, with the zones of its source and of its target.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask", "backstage": "Brew"}])
        >>> [(above.key, below.key) for _, above, below in ends(Subject(tea))]
        [('customer', 'backstage')]
    """
    for arrow in subject.arrows:
        if arrow.target is not None and arrow.kind is not ArrowKind.NEEDS:
            yield arrow, subject.zones[arrow.source.lane], subject.zones[arrow.target.lane]


def leaps(subject: Subject, arrow: Arrow) -> bool:
    """Tell whether an arrow crosses two lines at once.

    An arrow of the flow leaps over nothing where somebody stands in between, in the moment that it leaves or
    in the one that it goes to: only where it is drawn is a choice of the language then.

    Args:
        subject: What is checked.
        arrow: An exchange or an arrow of the flow, not to the end.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Subject(Blueprint(title="Tea", moments=[{"customer": "Ask", "backstage": "Brew"}]))
        >>> [leaps(tea, arrow) for arrow, _, _ in ends(tea)]
        [True]
    """
    spots = [spot for spot in (arrow.source, arrow.target) if spot is not None]
    low, high = sorted(ZONES.index(subject.zones[spot.lane]) for spot in spots)
    between = ZONES[low + 1 : high]
    return bool(between) and not any(acts(subject, spot.moment, zone) for spot in spots for zone in between)


def encounters(subject: Subject) -> frozenset[int]:
    """Find the moments in which an arrow joins the customer's steps to anybody's.

    Args:
        subject: What is checked.

    Returns:
        The moments by index, of an arrow between two moments both.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"frontstage": "Call the name"}, {"customer": "Fetch"}])
        >>> sorted(encounters(Subject(tea)))
        [0, 1]
    """
    return frozenset(
        spot.moment
        for arrow, one, other in ends(subject)
        if (one is CUSTOMER) != (other is CUSTOMER)
        for spot in (arrow.source, arrow.target)
        if spot is not None
    )


def acts(subject: Subject, moment: int, zone: Zone = CUSTOMER) -> bool:
    """Tell whether anything is done in a zone at a moment.

    Args:
        subject: What is checked.
        moment: The moment's index.
        zone: The zone; the customer's where left out.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> acts(Subject(tea), 0)
        True
    """
    return any(subject.zones[lane] is zone for lane in subject.moments[moment].steps)
