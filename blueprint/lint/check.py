"""The rules at work: each looks at the blueprint for itself, and one that fails stops none of the others."""

from collections.abc import Iterable, Iterator
from typing import Final

from blueprint.analysis.unknown import Unknowable
from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.choice import Chosen
from blueprint.lint.fault import Fault
from blueprint.lint.mend import fix_of
from blueprint.lint.subject import Subject
from blueprint.loading.placing import placed
from blueprint.source.document import Document

CRASHED: Final = "rule-crashed"


def check(subject: Subject, chosen: Iterable[Chosen], document: Document | None = None) -> Iterator[Finding]:
    """Let rules look at a blueprint.

    A rule that needs what nobody knows (`Unknowable`) has said all that it can say. A rule that fails in any
    other way is one finding more, which says whose bug it is.

    Args:
        subject: What they look at.
        chosen: The rules.
        document: The file that it was read from, where there is one: findings have their places in it then.

    Yields:
        What they find, rule by rule.

    Example:
        >>> from blueprint.lint.choice import choose
        >>> from blueprint.lint.rule import rule_of
        >>> from blueprint.model.blueprint import Blueprint
        >>> office = Subject(Blueprint(title="Office", moments=[{"backstage": "File"}]))
        >>> [found.rule for found in check(office, choose([rule_of("no-customer-step")]))]
        ['no-customer-step']
    """
    for one in chosen:
        try:
            for fault in _faults(subject, one):
                yield _finding(subject, one, fault, document)
        except Unknowable:
            continue
        except MemoryError:  # no rule's fault
            raise
        except Exception as bug:  # noqa: BLE001 - rules are other people's too, and the rest goes on
            yield _placed(_crash(one, bug), document)


def _faults(subject: Subject, one: Chosen) -> Iterable[Fault]:
    return one.rule.find(subject, one.options) if one.rule.options else one.rule.find(subject)


def _finding(subject: Subject, one: Chosen, fault: Fault, document: Document | None) -> Finding:
    finding = Finding(
        rule=one.rule.id,
        severity=one.severity,
        message=fault.message,
        place=Place(fault.way),
        related=tuple(Place(way, note=note) for way, note in fault.related),
        help=fault.help,
        moment=None if fault.moment is None else subject.name(fault.moment),
        lane=fault.lane,
        fix=fix_of(fault.mend, document) if fault.mend and document else None,
    )
    return _placed(finding, document)


def _placed(finding: Finding, document: Document | None) -> Finding:
    return placed(finding, document) if document else finding


def _crash(one: Chosen, bug: Exception) -> Finding:
    """Say that a rule failed, and that its author has to mend it."""
    return Finding(
        CRASHED,
        Severity.ERROR,
        say(
            "The rule `{rule}` fails on this blueprint: that is a bug in the rule ({bug}), "
            "not a fault of yours.",
            rule=one.rule.id,
            bug=type(bug).__name__,
        ),
        place=Place(("title",)),
        help=say(
            "Please report it with this file; until it is mended, `--ignore {rule}` leaves it out.",
            rule=one.rule.id,
        ),
    )
