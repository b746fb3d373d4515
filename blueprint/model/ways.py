"""The ways on from a moment: what they are called, how likely they are, and how they are rescaled."""

from collections.abc import Mapping

from blueprint.model.flow import chances
from blueprint.model.moment import Moment


def chances_of(moment: Moment) -> dict[int, float]:
    """Give the chance of each alternative after a moment, written or worked out.

    Args:
        moment: The moment.

    Returns:
        The chances by the alternative's place in `next`.

    Example:
        >>> chances_of(Moment(customer="Ask", next=[{"to": "a", "chance": 0.2}, {"to": "b", "when": "else"}]))
        {0: 0.2, 1: 0.8}
    """
    return {number: chance for number, (chance, _) in enumerate(chances(moment.next)) if chance is not None}


def names_of(moment: Moment) -> dict[int, str]:
    """Name the ways on from a moment by the moments they lead to, with `+` between those taken together.

    Args:
        moment: The moment.

    Returns:
        The names by the way's place in `next`; of several to the same moment, the case stands behind.

    Example:
        >>> names_of(Moment(customer="Ask", next=["a", {"to": ["b", "c"]}]))
        {0: 'a', 1: 'b+c'}
    """
    plain = ["+".join(goal.moment for goal in target.to) for target in moment.next]
    return {
        number: f"{name} ({target.when or number + 1})" if plain.count(name) > 1 else name
        for number, (name, target) in enumerate(zip(plain, moment.next, strict=True))
    }


def rescaled(known: Mapping[int, float], fixed: Mapping[int, float]) -> dict[int, float]:
    """Give some chances other values and let the others share what is left, in the proportions they have.

    Args:
        known: The chances, which sum to 1.
        fixed: The new values; not more than 1 in sum.

    Returns:
        All chances; where the others had none to share by, they share equally.

    Example:
        >>> rescaled({0: 0.5, 1: 0.25, 2: 0.25}, {0: 0.8})
        {0: 0.8, 1: 0.09999999999999998, 2: 0.09999999999999998}
    """
    left = 1 - sum(fixed.values())
    others = [way for way in known if way not in fixed]
    before = sum(known[way] for way in others)
    shares = {way: left * (known[way] / before if before else 1 / len(others)) for way in others}
    return {way: fixed.get(way, shares.get(way, 0.0)) for way in known}
