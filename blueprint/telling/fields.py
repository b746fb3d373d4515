"""What the fields of results are called by people, and in what they are measured.

A field is looked up with its measure (`hand-offs.expected`), then by itself. One that nobody has named here,
of a measure that another package adds, is told by its own name and as it is.
"""

from enum import Enum
from typing import Final, NamedTuple

from blueprint.words.catalogue import N_


class Unit(Enum):
    """In what a field is measured; its value is the unit's name in CSV."""

    SECONDS = "s"
    MONEY = "money"
    SHARE = "share"
    NUMBER = "number"
    PER_SECOND = "1/s"
    NAME = "name"
    ACTOR = "actor"
    LANE = "lane"
    ZONE = "zone"
    PATH = "path"
    WORD = "word"
    TRUTH = "truth"


class Field(NamedTuple):
    """What a field is for people.

    Args:
        title: What it is called, in English; catalogues translate it.
        unit: In what it is measured.
        shown: Is it shown in tables for people? What isn't stands in CSV and JSON.
        key: For a mapping: what its keys are.
    """

    title: str
    unit: Unit
    shown: bool = True
    key: Unit = Unit.NAME


_S, _M, _P, _N = Unit.SECONDS, Unit.MONEY, Unit.SHARE, Unit.NUMBER

_FIELDS = {
    "visits": Field(N_("Visits"), _N),
    "flow.ends": Field(N_("Ends here"), _P),
    "unreachable": Field(N_("Nothing leads to"), Unit.NAME),
    "stuck": Field(N_("Leads to no end"), Unit.NAME),
    "assumed": Field(N_("Chances assumed at"), Unit.NAME),
    "parts": Field(N_("Parts"), Unit.NAME, shown=False),
    "complexity.moments": Field(N_("Moments"), _N),
    "steps": Field(N_("Steps"), _N),
    "decisions": Field(N_("Decisions"), _N),
    "loops": Field(N_("Loops"), _N),
    "expected": Field(N_("On average"), _S),
    "standard_deviation": Field(N_("Standard deviation"), _S),
    "fastest": Field(N_("At its fastest"), _S),
    "work": Field(N_("Work"), _S),
    "wait": Field(N_("Waiting"), _S),
    "critical-path.moments": Field(N_("Moments"), Unit.PATH),
    "moments": Field(N_("Moments"), Unit.NAME),
    "length": Field(N_("Length"), _S),
    "slack": Field(N_("To spare"), _S),
    "ties": Field(N_("Several are longest"), Unit.TRUTH),
    "invisible": Field(N_("Out of sight"), _S),
    "critical-path.within": Field(N_("Done within"), _P, key=Unit.WORD),
    "within": Field(N_("Limit"), _S),
    "moment": Field(N_("Moment"), Unit.NAME),
    "time": Field(N_("Time"), _S),
    "tolerance": Field(N_("Tolerance"), _S),
    "over": Field(N_("Too long by"), _S),
    "total": Field(N_("In total"), _S),
    "share": Field(N_("Share"), _P),
    "silent.time": Field(N_("Longest silence"), _S),
    "silent.moments": Field(N_("Silent at"), Unit.PATH),
    "value_added": Field(N_("What customers would pay for"), _S),
    "necessary": Field(N_("Necessary"), _S),
    "waste": Field(N_("Waste"), _S),
    "unmarked": Field(N_("Unmarked"), _S),
    "cycle_efficiency": Field(N_("Share that customers would pay for"), _P),
    "interaction": Field(N_("Line of interaction"), _N),
    "visibility": Field(N_("Line of visibility"), _N),
    "internal": Field(N_("Line of internal interaction"), _N),
    "arrows": Field(N_("Arrows"), _N),
    "crossings.expected": Field(N_("Per customer"), _N),
    "contact_share": Field(N_("Share of the work in contact"), _P),
    "visible_steps": Field(N_("Share of steps in sight"), _P),
    "contact.by_zone": Field(N_("Step time"), _S, key=Unit.ZONE),
    "count": Field(N_("Number"), _N),
    "hand-offs.expected": Field(N_("Per customer"), _N),
    "from": Field(N_("From"), Unit.ACTOR),
    "to": Field(N_("To"), Unit.ACTOR),
    "per_customer": Field(N_("Per customer"), _M),
    "by_zone": Field(N_("Cost"), _M, key=Unit.ZONE),
    "by_actor": Field(N_("Cost"), _M, key=Unit.ACTOR),
    "failures": Field(N_("Expected loss by failures"), _M),
    "price": Field(N_("Price"), _M),
    "variable_cost": Field(N_("Cost per customer"), _M),
    "margin": Field(N_("Margin"), _M),
    "break_even_time": Field(N_("Nothing left from"), _S),
    "tolerated_time": Field(N_("Customers accept up to"), _S),
    "unprofitable_window": Field(N_("Losing while customers are content"), _S),
    "break_even_volume": Field(N_("Customers that bear the fixed cost"), _N),
    "break_even_volume_per": Field(N_("Per"), Unit.WORD),
    "cost": Field(N_("Cost"), _M),
    "profit": Field(N_("Profit"), _M),
    "lane": Field(N_("Lane"), Unit.LANE, shown=False),
    "what": Field(N_("Failure"), Unit.NAME),
    "severity": Field(N_("Sev."), _N),
    "occurrence": Field(N_("Occ."), _N),
    "detection": Field(N_("Det."), _N),
    "rpn": Field(N_("RPN"), _N),
    "expected_per_customer": Field(N_("Strikes"), _P),
    "expected_loss": Field(N_("Loss"), _M),
    "reaches": Field(N_("Reaches"), Unit.NAME, shown=False),
    "first_visible": Field(N_("First seen at"), Unit.NAME),
    "delay_until_visible": Field(N_("After"), _S),
    "recovery": Field(N_("Recovery"), Unit.NAME),
    "prevention": Field(N_("Prevention"), Unit.NAME, shown=False),
    "recovery_coverage.by_count": Field(N_("Failures with a recovery"), _P),
    "recovery_coverage.by_loss": Field(N_("Losses that are recovered"), _P),
    "prevention_coverage.by_count": Field(N_("Failures with a prevention"), _P),
    "rpn_ties": Field(N_("Equal RPN"), _N, shown=False),
    "completes": Field(N_("Gets through"), _P),
    "completes_without_recovery": Field(N_("Nothing fails at all"), _P),
    "actor": Field(N_("Actor"), Unit.ACTOR),
    "single-points.moments": Field(N_("On every way"), Unit.NAME),
    "actors.moments": Field(N_("Moments"), Unit.NAME),
    "actors.share": Field(N_("Needed by"), _P),
    "work_per_customer": Field(N_("Work per customer"), _S),
    "offered": Field(N_("Busy at the peak"), _N),
    "utilisation": Field(N_("Utilisation"), _P),
    "least_count": Field(N_("At least needed"), _N),
    "offered_on_average": Field(N_("Busy on average"), _N),
    "peak.from": Field(N_("Peak from"), Unit.WORD),
    "peak.to": Field(N_("Peak to"), Unit.WORD),
    "arrivals": Field(N_("Arrivals at the peak"), Unit.PER_SECOND),
    "average": Field(N_("Arrivals on average"), Unit.PER_SECOND),
    "unknown": Field(N_("Unknown"), Unit.WORD, shown=False),
    "missing": Field(N_("Missing"), Unit.NAME, shown=False),
    "promise": Field(N_("Promise"), Unit.NAME),
    "for": Field(N_("Promised to"), _P),
    "kept": Field(N_("Kept for"), _P),
    "verdict": Field(N_("Verdict"), Unit.WORD),
    "risk": Field(N_("Risk"), Unit.NAME),
    "score": Field(N_("Score"), _N),
    "band": Field(N_("Band"), Unit.WORD),
    "matrix": Field(N_("Matrix"), _N, shown=False),
    "variability.value": Field(N_("Variability"), Unit.WORD),
    "object.value": Field(N_("Object"), Unit.WORD),
    "participation.value": Field(N_("Participation"), Unit.WORD),
    "written": Field(N_("Written"), Unit.TRUTH, shown=False),
    "derived": Field(N_("Derived"), Unit.TRUTH, shown=False),
    "because": Field(N_("Because"), Unit.WORD, shown=False),
    "reasons": Field(N_("Because"), Unit.WORD, shown=False),
    "approach": Field(N_("Way of designing"), _P, key=Unit.WORD),
    "fit": Field(N_("Fit"), _P),
    "advice.do": Field(N_("Step"), Unit.NAME),
    "advice.move": Field(N_("Move"), Unit.WORD),
    "advice.from": Field(N_("From"), Unit.ZONE),
    "advice.to": Field(N_("To"), Unit.ZONE),
    "advice.approach": Field(N_("Way of designing"), Unit.WORD),
    "advice.signs": Field(N_("Because"), Unit.WORD, shown=False),
    "advice.supposed": Field(N_("Supposed"), Unit.WORD, shown=False),
    "advice.effects": Field(N_("change"), _N, shown=False),
    "advice.failures": Field(N_("Failure"), Unit.NAME, shown=False),
    "advice.mind": Field(N_("Mind"), Unit.WORD, shown=False),
    "contact.high": Field(N_("High contact"), Unit.NAME),
    "contact.mixed": Field(N_("Unseen work beside"), Unit.NAME),
    "contact.low": Field(N_("Low contact"), Unit.NAME),
    "structure.complexity": Field(N_("Steps"), _N),
    "structure.divergence": Field(N_("Share with high divergence"), _P),
    "before": Field(N_("before"), _N),
    "after": Field(N_("after"), _N),
    "change": Field(N_("change"), _N),
}

_MOVED: Final = {"time": _S, "cost": _M, "reliability": _P}
_FIELDS |= {
    f"sensitivity of {figure}.{name}": Field("", unit)
    for figure, unit in _MOVED.items()
    for name in ("base", "at_low", "at_high", "swing")
}

WORDS: Final = frozenset(
    {
        N_("kept"), N_("broken"), N_("low"), N_("medium"), N_("high"), N_("extreme"),
        N_("standard"), N_("custom"), N_("information"), N_("people"), N_("goods"),
        N_("customer goods"), N_("company goods"), N_("none"), N_("indirect"), N_("self-service"),
        N_("interactive"), N_("production-line"), N_("co-production"), N_("contact"),
        N_("part"), N_("backstage"), N_("system"), N_("appointment"),
        N_("hour"), N_("day"), N_("week"), N_("month"), N_("quarter"), N_("year"),
    }
)  # fmt: skip
"""Words of results that are the same in every file, and can be said in the reader's language."""


def field(name: str, *within: str) -> Field:
    """Give what a field is for people.

    Args:
        name: Its name in the JSON.
        within: What it stands in, the measure last: it may mean something else there.

    Returns:
        The field.

    Example:
        >>> field("expected", "time").unit, field("expected", "hand-offs").title
        (<Unit.SECONDS: 's'>, 'Per customer')
        >>> field("carbon_footprint", "ecology").title
        'Carbon footprint'
    """
    for place in within:
        if f"{place}.{name}" in _FIELDS:
            return _FIELDS[f"{place}.{name}"]
    if name in _FIELDS:
        return _FIELDS[name]
    return Field(name.replace("_", " ").capitalize(), Unit.WORD)
