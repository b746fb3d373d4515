"""A what-if as a section: what was changed, and the headline figures before and after."""

from typing import Final

from blueprint.analysis.what_if import Compared, WhatIf
from blueprint.telling.fields import Unit
from blueprint.telling.page import Section, Table
from blueprint.telling.reasons import reason
from blueprint.telling.speech import Speech
from blueprint.telling.tables import said
from blueprint.words.catalogue import N_

_CLOSE: Final = 1e-9  # shares of a figure below which a change is rounding
HEADLINES: Final = {
    "time": (N_("Time from start to end"), Unit.SECONDS),
    "work": (N_("Work"), Unit.SECONDS),
    "wait": (N_("Waiting"), Unit.SECONDS),
    "cost": (N_("Cost per customer"), Unit.MONEY),
    "failures": (N_("Expected loss by failures"), Unit.MONEY),
    "margin": (N_("Margin"), Unit.MONEY),
    "reliability": (N_("Gets through"), Unit.SHARE),
    "contact": (N_("Share of the work in contact"), Unit.SHARE),
    "hand_offs": (N_("Hand-offs"), Unit.NUMBER),
}
"""What the headline figures are called, and in what they are measured."""


def section(found: WhatIf, speech: Speech) -> Section:
    """Tell what a change would do.

    Args:
        found: The service before and after.
        speech: What to say it with.

    Returns:
        The section.

    Example:
        >>> from blueprint.analysis.measure import Analysis
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> def tea(time): return Blueprint(title="Tea", moments=[{"customer": "Sip", "time": time}])
        >>> slow, fast = tea("9m"), tea("2m")
        >>> after = Analysis(Study(build(fast)), {})
        >>> found = WhatIf(Study(build(slow)), after, ("Sip.time=2m",), ())
        >>> section(found, Speech(after, of("en"))).tables[0].rows[0]
        ('Time from start to end', '9 min', '2 min', '−7 min')
    """
    rows = tuple(
        (speech.text(title), *_cells(headlines, unit, speech))
        for name, headlines in found.headlines.items()
        for title, unit in [HEADLINES[name]]
        if headlines.before is not None or headlines.after is not None
    )
    heads = ("", speech.text("before"), speech.text("after"), speech.text("change"))
    table = Table(heads, rows, (False, True, True, True))
    told = (
        *(speech.plain(change) for change in found.changes),
        *(reason(note, speech) for note in found.notes),
    )
    return Section(speech.text("What if"), told, (table,) if rows else ())


def _cells(found: Compared, unit: Unit, speech: Speech) -> tuple[str, str, str]:
    unknown = speech.text("unknown")
    before, after = (
        unknown if value is None else said(value, unit, speech) for value in (found.before, found.after)
    )
    return before, after, _change(found, unit, speech)


def _change(found: Compared, unit: Unit, speech: Speech) -> str:
    if found.change is None or found.before is None:
        return ""
    if abs(found.change) <= abs(found.before) * _CLOSE:
        return speech.text("same")
    sign = "−" if found.change < 0 else "+"
    if unit is Unit.SHARE:
        return speech.text("{number} points", number=f"{sign}{speech.number(100 * abs(found.change))}")
    return f"{sign}{said(abs(found.change), unit, speech)}"
