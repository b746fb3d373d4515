"""A promise that the service's own times already break.

Why:
    A guarantee that can't be kept costs twice: its payout, and the trust of whoever was promised. The times
    stand in the same file; whoever reads both knows it before the first customer does.

Source:
    Hart, C. W. L. (1988). The power of unconditional service guarantees. Harvard Business Review 66(4),
    54–62.

Bad:
    title: Online loan
    promises:
      - {promise: Money within one hour, from: Apply, to: Receive the money, within: 1h}
    moments:
      - customer: {do: Apply, time: 10m}
        evidence: App
      - frontstage: {do: Call back, time: 20m}
        backstage: {do: Decide, time: 40m}
      - customer: {do: Receive the money, time: 15m}
        evidence: Bank statement

Good:
    title: Online loan
    promises:
      - {promise: Money within one hour, from: Apply, to: Receive the money, within: 1h}
    moments:
      - customer: {do: Apply, time: 10m}
        evidence: App
      - frontstage: {do: Call back, time: 5m}
        backstage: {do: Decide, time: 20m}
      - customer: {do: Receive the money, time: 15m}
        evidence: Bank statement
"""

from collections.abc import Iterator
from typing import Final

from blueprint.analysis.measure import measure
from blueprint.analysis.measures.promises import PromiseItem
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import NOTHING, Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.lasting import lasting
from blueprint.lint.subject import Subject
from blueprint.model.elapsed import duration
from blueprint.model.promise import Promise

SEVERITY: Final = Severity.WARNING
GROUP: Final = "promises"


def check(subject: Subject) -> Iterator[Fault]:
    """Find promises that are kept less often than promised, or that what is known of the times rules out.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at its limit.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> soon = {"promise": "Soon", "within": "2m"}
        >>> moments = [{"customer": "Sip", "time": "5m"}]
        >>> tea = Blueprint(title="Tea", moments=moments, promises=[soon])
        >>> [fault.message for fault in check(Subject(tea))]
        ['`Soon` takes 5m on average, and is kept for 0 % of the customers within 2m.']
    """
    written = subject.blueprint.promises
    for number, item in enumerate(measure("promises", subject.study).items if written else ()):
        message = _broken(item, subject) if item.kept is not None else _ruled_out(written[number], subject)
        if message:
            yield Fault(
                ("promises", number, "within"),
                message,
                help=say(
                    "Shorten the way there, promise a longer time, or say with `for: 90%` for how many it "
                    "holds."
                ),
            )


def _broken(item: PromiseItem, subject: Subject) -> Sentence:
    if item.verdict != "broken" or item.within is None or item.expected is None or item.kept is None:
        return NOTHING
    values = {
        "promise": quote(item.promise),
        "takes": lasting(item.expected, subject.blueprint),
        "within": lasting(item.within, subject.blueprint),
        "kept": 100 * item.kept,
    }
    if item.for_ is None:
        return say(
            "{promise} takes {takes} on average, "
            "and is kept for {kept:.3g} % of the customers within {within}.",
            **values,
        )
    return say(
        "{promise} takes {takes} on average, and is kept for {kept:.3g} % of the customers within {within}, "
        "not for {wanted:.4g} %.",
        **values,
        wanted=100 * item.for_,
    )


def _ruled_out(promise: Promise, subject: Subject) -> Sentence:
    """Hold against the limit what is known of the main route between the two moments."""
    blueprint, begins = subject.blueprint, subject.clock.begins
    if promise.within is None or promise.from_ is None or promise.to is None:
        return NOTHING
    source, target = blueprint.find(promise.from_), blueprint.find(promise.to)
    if source not in begins or target not in begins:
        return NOTHING
    known = begins[target].seconds + (duration(blueprint, subject.moments[target]) or 0.0)
    known -= begins[source].seconds
    within = blueprint.seconds(promise.within)
    if known <= within:
        return NOTHING
    return say(
        "{promise} is broken by the known times alone: they come to {known}, and {within} is promised.",
        promise=quote(promise.promise),
        known=lasting(known, blueprint),
        within=lasting(within, blueprint),
    )
