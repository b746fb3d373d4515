"""How large a blueprint may be."""

from typing import NamedTuple

from pydantic import ValidationInfo


class Limits(NamedTuple):
    """The limits that the operator sets; a document never does.

    Args:
        label: Characters of a text that is drawn.
        id: Characters of an id or name.
        moments: Moments of a blueprint.
        arrows: Arrows of a blueprint, exchanges and needs included.
        lanes: Lanes of a blueprint.

    Example:
        >>> Limits().lanes
        50
    """

    label: int = 2_000
    id: int = 200
    moments: int = 10_000
    arrows: int = 30_000
    lanes: int = 50


STANDARD = Limits()


def limits_of(info: ValidationInfo) -> Limits:
    """Give the limits that hold while something is validated.

    Args:
        info: What pydantic hands to validators; its context may be a `Limits`.

    Returns:
        The limits of the context; the standard ones where it has none.
    """
    return info.context if isinstance(info.context, Limits) else STANDARD
