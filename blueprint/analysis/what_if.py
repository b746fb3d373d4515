"""What would be different: the headline figures before and after a change, side by side."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from blueprint.analysis.measure import Analysis, measure
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknown

HEADLINES: Final[Mapping[str, tuple[str, str]]] = {
    "time": ("time", "expected"),
    "work": ("time", "work"),
    "wait": ("time", "wait"),
    "cost": ("cost", "per_customer"),
    "failures": ("cost", "failures"),
    "margin": ("profit", "margin"),
    "reliability": ("reliability", "completes"),
    "contact": ("contact", "contact_share"),
    "hand_offs": ("hand-offs", "expected"),
}
"""The headline figures: by name the measure and its field."""


class Compared(NamedTuple):
    """A headline figure before and after.

    Args:
        before: As the file has it; `None` where it is unknown.
        after: With the changes; `None` likewise.
        change: The difference; `None` where one of them is unknown.
    """

    before: float | None
    after: float | None
    change: float | None


class WhatIf(NamedTuple):
    """A service with changes, beside the one in the file.

    Args:
        before: The service in the file.
        after: What was measured of the changed one.
        changes: What was changed, in the words in which it was asked for.
        notes: What was changed with it, in sentences.
    """

    before: Study
    after: Analysis
    changes: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def headlines(self) -> Mapping[str, Compared]:
        """The headline figures before and after, by name."""
        values = {
            name: (_value(self.before, *where), _value(self.after.study, *where))
            for name, where in HEADLINES.items()
        }
        return {
            name: Compared(before, after, None if before is None or after is None else after - before)
            for name, (before, after) in values.items()
        }

    def plain(self, *, whole: bool = True) -> dict[str, Any]:
        """Give it as plain data.

        Args:
            whole: Are `Names` made lists?

        Returns:
            The document of the changed service, with `what_if` in it: `set`, `notes` and `headlines`.

        Example:
            >>> from blueprint.graph.service_graph import build
            >>> from blueprint.model.blueprint import Blueprint
            >>> slow = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "9m"}])))
            >>> fast = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])))
            >>> found = WhatIf(slow, Analysis(fast, {}), ("Sip.time=2m",), ())
            >>> found.plain()["what_if"]["headlines"]["time"]
            {'before': 540.0, 'after': 120.0, 'change': -420.0}
        """
        from blueprint.analysis.plain import plain

        told = {"set": self.changes, "notes": self.notes, "headlines": self.headlines}
        return self.after.plain(whole=whole) | {"what_if": plain(told)}


def _value(study: Study, name: str, field: str) -> float | None:
    result = measure(name, study)
    found: float | None = None if isinstance(result, Unknown) else getattr(result, field)
    return found
