"""What can't be said, why, and what can be said all the same."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from blueprint.diagnostics.errors import BlueprintError


class Unknown(NamedTuple):
    """A result that isn't known.

    Args:
        unknown: Why, in one sentence.
        missing: The moments, or `moment/lane` for steps, that stand in the way, by their ids.
        known: What can be said, by name.

    Example:
        >>> Unknown("Nobody says how long anything takes.").missing
        ()
    """

    unknown: str
    missing: tuple[str, ...] = ()
    known: Mapping[str, Any] = {}


class Unknowable(BlueprintError):
    """Stops a measure that can't be taken.

    Args:
        unknown: What isn't known, and why.

    Example:
        >>> str(Unknowable(Unknown("Nobody says how long anything takes.")))
        'Nobody says how long anything takes.'
    """

    def __init__(self, unknown: Unknown) -> None:
        super().__init__(unknown.unknown)
        self.unknown = unknown
