"""Feedback without a period or without an owner.

Why:
    Feedback that has no rhythm and belongs to nobody is given when somebody happens to be angry. It improves
    nothing.

Source:
    Tax, S. S. & Brown, S. W. (1998). Recovering and learning from service failure. Sloan Management Review
    40(1), 75–88: what is learnt has to reach those who can change the service.

Bad:
    title: Library
    mechanisms:
      - {mechanism: Wishes of readers, kind: feedback, path: [reader, desk, head]}
    moments:
      - customer: Borrow a book
        evidence: Book
        frontstage: Stamp it

Good:
    title: Library
    mechanisms:
      - {mechanism: Wishes of readers, kind: feedback, path: [reader, desk, head], every: month, owner: desk}
    moments:
      - customer: Borrow a book
        evidence: Book
        frontstage: Stamp it
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "promises"

_REGULAR: Final = {"feedback": say("feedback"), "review": say("review")}
"""The kinds of mechanism that live by their rhythm; an escalation comes when it is needed."""


def check(subject: Subject) -> Iterator[Fault]:
    """Find feedback and reviews without a period or an owner.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at its name.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> ask = {"mechanism": "Taste", "kind": "feedback", "every": "month"}
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}], mechanisms=[ask])
        >>> [fault.message for fault in check(Subject(tea))]
        ['The feedback `Taste` has no `owner`.']
    """
    for number, mechanism in enumerate(subject.blueprint.mechanisms):
        lacks = [quote(key) for key in ("every", "owner") if getattr(mechanism, key) is None]
        if mechanism.kind in _REGULAR and lacks:
            yield Fault(
                ("mechanisms", number, "mechanism"),
                _message(_REGULAR[mechanism.kind], quote(mechanism.mechanism), *lacks),
                help=say("Say how often and who looks after it, such as `every: month, owner: branch`."),
            )


def _message(kind: Sentence, name: str, lacks: str, other: str = "") -> Sentence:
    if other:
        return say(
            "The {kind} {name} has no {lacks} and no {other}.",
            kind=kind,
            name=name,
            lacks=lacks,
            other=other,
        )
    return say("The {kind} {name} has no {lacks}.", kind=kind, name=name, lacks=lacks)
