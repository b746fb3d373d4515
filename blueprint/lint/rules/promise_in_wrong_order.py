"""A promise that ends before it begins.

Why:
    A promise holds for a stretch of the service: from one moment to a later one. Where no way leads from the
    one to the other, nobody can say whether it was kept.

Source:
    Hart, C. W. L. (1988). The power of unconditional service guarantees. Harvard Business Review 66(4),
    54–62: a guarantee has to be easy to understand, and to invoke.

Bad:
    title: Online loan
    promises:
      - {promise: Money within one hour, from: Receive the money, to: Apply, within: 1h}
    moments:
      - customer: Apply
        evidence: App
        frontstage: Acknowledge at once
        backstage: Decide
      - customer: Receive the money
        evidence: Bank statement
        frontstage: Announce it
        backstage: Pay out

Good:
    title: Online loan
    promises:
      - {promise: Money within one hour, from: Apply, to: Receive the money, within: 1h}
    moments:
      - customer: Apply
        evidence: App
        frontstage: Acknowledge at once
        backstage: Decide
      - customer: Receive the money
        evidence: Bank statement
        frontstage: Announce it
        backstage: Pay out
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.ERROR
GROUP: Final = "promises"


def check(subject: Subject) -> Iterator[Fault]:
    """Find promises from a moment to one that it doesn't lead to.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at its `to`.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> back = {"promise": "Quick", "from": "Sip", "to": "Ask"}
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}], promises=[back])
        >>> [fault.message for fault in check(Subject(tea))]
        ['No way leads from `Sip` to `Ask`, so this promise can never be kept or broken.']
    """
    for number, promise in enumerate(subject.blueprint.promises):
        if promise.from_ is None or promise.to is None:
            continue
        source, target = subject.blueprint.find(promise.from_), subject.blueprint.find(promise.to)
        if source == target or target in subject.downstream(source):
            continue
        turned = source in subject.downstream(target)
        yield Fault(
            ("promises", number, "to"),
            say(
                "No way leads from {source} to {target}, so this promise can never be kept or broken.",
                source=quote(promise.from_),
                target=quote(promise.to),
            ),
            help=say("Swap `from` and `to`.") if turned else say("Choose two moments of one way."),
            moment=target,
            related=((subject.way(source), say("from here")), (subject.way(target), say("to here"))),
        )
