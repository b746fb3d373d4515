"""Figures that don't say what they rest on, beside others that do.

Why:
    A time that somebody measured and a time that somebody guessed look the same. Where some figures say what
    they rest on, readers take the others for just as good.

Source:
    Funtowicz, S. O. & Ravetz, J. R. (1990). Uncertainty and quality in science for policy. Kluwer: a number
    without its pedigree can't be judged.

Bad:
    title: Coffee to go
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: {do: Take the order, time: 30s, basis: observed}
      - frontstage: {do: Brew, time: 1m}
        customer: Look on
        evidence: Machine

Good:
    title: Coffee to go
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: {do: Take the order, time: 30s, basis: observed}
      - frontstage: {do: Brew, time: 1m, basis: assumed}
        customer: Look on
        evidence: Machine
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.figures import figures
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "figures"

_SHOWN: Final = 4  # further places beside the first


def check(subject: Subject) -> Iterator[Fault]:
    """Find figures without a basis where others have one.

    Args:
        subject: What is checked.

    Yields:
        One fault for all of them, at the first; the next ones are related places.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> steps = [{"do": "Sip", "time": "5m"}, {"do": "Pay", "time": "1m", "basis": "assumed"}]
        >>> tea = Blueprint(title="Tea", moments=[{"customer": step} for step in steps])
        >>> [fault.message for fault in check(Subject(tea))]
        ['Nobody says what the figures of `Sip` rest on; of others here it is said.']
    """
    found = subject.gathered(figures)
    bare = [one for one in found if one.basis is None]
    if not bare or len(bare) == len(found):
        return
    first, rest = bare[0], bare[1:]
    message = (
        say(
            "Nobody says what the figures of {name} and of {count:,} more rest on; "
            "of others here it is said.",
            name=first.name,
            count=len(rest),
        )
        if rest
        else say(
            "Nobody says what the figures of {name} rest on; of others here it is said.", name=first.name
        )
    )
    yield Fault(
        (*first.way, first.key),
        message,
        help=say("Write `basis: observed`, `estimated`, `assumed` or `target` beside them."),
        moment=first.moment,
        lane=first.lane,
        related=tuple(((*one.way, one.key), say("nor here")) for one in rest[:_SHOWN]),
    )
