"""Figures that are much older than the blueprint.

Why:
    A service changes, and the figures of its steps with it. What was observed years before the blueprint's
    date describes another service; whoever plans with it should know, or measure again.

Source:
    Funtowicz, S. O. & Ravetz, J. R. (1990). Uncertainty and quality in science for policy. Kluwer: a number
    without its pedigree can't be judged.

Bad:
    title: Coffee to go
    date: 2024-05-31
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: {do: Take the order, time: 30s, basis: observed, as_of: 2019}

Good:
    title: Coffee to go
    date: 2024-05-31
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: {do: Take the order, time: 30s, basis: observed, as_of: 2024-03}
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.figures import figures
from blueprint.lint.rule import Options
from blueprint.lint.subject import Subject
from blueprint.model.basis import read_date
from blueprint.model.duration import Duration
from blueprint.words.catalogue import N_

SEVERITY: Final = Severity.INFO
GROUP: Final = "figures"
OPTIONS: Final = {"age": Duration.read("730d")}

_DAY: Final = 24 * 3600
_DECEMBER: Final = 12
_SINCE_DATE: Final = N_(
    "The figures of {name} are of {date}, {days:,} days before the date of this blueprint."
)
_SINCE_NEWEST: Final = N_("The figures of {name} are of {date}, {days:,} days before its newest ones.")


def check(subject: Subject, options: Options) -> Iterator[Fault]:
    """Find figures that are older than they may be on the blueprint's date, or else beside its newest ones.

    Today's date has no say: the same file gives the same findings tomorrow.

    Args:
        subject: What is checked.
        options: `age`: how old figures may be.

    Yields:
        A fault for each, at its `as_of`; a figure of a year counts as one of its last day.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> step = {"do": "Sip", "time": "5m", "as_of": "2020-01-01"}
        >>> tea = Blueprint(title="Tea", date="2020-03-01", moments=[{"customer": step}])
        >>> [fault.message for fault in check(Subject(tea), {"age": Duration.read("30d")})]
        ['The figures of `Sip` are of `2020-01-01`, 60 days before the date of this blueprint.']
    """
    dated = [(one, one.part.as_of) for one in subject.gathered(figures) if one.part.as_of]
    written = _last_day(subject.blueprint.date or "")
    days = [written] if written else [day for _, of in dated if (day := _last_day(of))]
    most = Duration.read(options["age"]).seconds() / _DAY
    pattern = _SINCE_DATE if written else _SINCE_NEWEST
    for one, of in dated:
        day = _last_day(of)
        age = (max(days) - day).days if day else 0
        if age > most:
            yield Fault(
                (*one.way, "as_of"),
                say(pattern, name=one.name, date=quote(of), days=age),
                help=say("Look whether they still hold: measure or ask again, and write the new `as_of`."),
                moment=one.moment,
                lane=one.lane,
            )


def _last_day(written: str) -> date | None:
    """The last day of what is written as a day, a month or a year; `None` where it is none of them."""
    try:
        parts = [int(part) for part in read_date(written).split("-")]
    except ValueError:
        return None
    year, month, *rest = (*parts, _DECEMBER) if len(parts) == 1 else parts
    return date(year, month, rest[0] if rest else monthrange(year, month)[1])
