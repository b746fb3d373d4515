"""A long stretch in which the customer hears nothing.

Why:
    While all work is behind the line of visibility, the customer knows neither whether anybody is at work
    nor for how long. Uncertain waits feel longer than known ones: customers call, come back, or give up.

Source:
    Maister, D. H. (1985). The psychology of waiting lines. In J. A. Czepiel, M. R. Solomon & C. F. Surprenant
    (eds), The Service Encounter. Lexington: Lexington Books, 113–123: anxiety makes waits seem longer;
    uncertain waits are longer than known, finite waits.

Bad:
    title: Watch repair
    moments:
      - customer: Hand in the watch
        frontstage: {do: Write the receipt, time: 5m}
        evidence: Receipt
      - backstage: {do: Clean the movement, time: 3d}
      - customer: Fetch the watch
        frontstage: {do: Hand over the watch, time: 5m}
        evidence: Watch

Good:
    title: Watch repair
    moments:
      - customer: Hand in the watch
        frontstage: {do: Write the receipt, time: 5m}
        evidence: Receipt
      - backstage: {do: Take the movement apart, time: 1d}
      - customer: Read what is broken
        frontstage: {do: Send a photo and the price, time: 5m}
        evidence: Message
      - backstage: {do: Clean the movement, time: 2d}
      - customer: Fetch the watch
        frontstage: {do: Hand over the watch, time: 5m}
        evidence: Watch
"""

from collections.abc import Iterator, Mapping
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.lasting import lasting
from blueprint.lint.subject import Subject
from blueprint.model.duration import Duration
from blueprint.model.elapsed import duration

SEVERITY: Final = Severity.WARNING
GROUP: Final = "time"
OPTIONS: Final = {"limit": Duration.read("2d")}  # the longest silence that is still fine


def check(subject: Subject, options: Mapping[str, Duration]) -> Iterator[Fault]:
    """Find the stretches of the main route longer than the limit in which all that happens is out of sight.

    Of what runs in parallel it is enough that one branch is in sight. A written wait is no silence: it has a
    tolerance of its own. Before the first contact, and after the customer's last step, nobody waits for
    news. What has no time counts as none, so that a stretch may be longer than we say.

    Args:
        subject: What is checked.
        options: `limit`: the longest silence that is still fine.

    Yields:
        The faults, at the first moments of the stretches.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Ask"}, {"backstage": "Grow leaves", "time": "4w"}, {"customer": "Sip"}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)), OPTIONS)]
        ['The customer hears nothing for 28d on average, from `Grow leaves` on.']
    """
    limit = subject.blueprint.seconds(options["limit"])
    for seconds, (first, *others) in _silences(subject, limit):
        yield Fault(
            subject.way(first),
            say(
                "The customer hears nothing for {time} on average, from {moment} on.",
                time=lasting(seconds, subject.blueprint),
                moment=quote(subject.name(first)),
            ),
            help=say(
                "Write who or what tells the customer how far it is, as a step of its own: "
                "`frontstage: Send a message`, with `customer: Read it`."
            ),
            moment=first,
            related=tuple(
                (subject.way(other), say("is out of sight too")) for other in others[:MOST_RELATED]
            ),
        )


def _silences(subject: Subject, limit: float) -> Iterator[tuple[float, list[int]]]:
    """Give each stretch of the clock over the limit that nothing in sight covers: how long, and of what."""
    until: float | None = None  # since when nothing is in sight; before the first contact nobody waits
    silent: list[tuple[int, float]] = []
    for begin, end, moment, in_sight in _stretches(subject):
        if not in_sight:
            silent.append((moment, end))
            continue
        if until is not None and begin - until > limit:
            yield begin - until, [other for other, last in silent if last > until]
            silent = [(other, last) for other, last in silent if last > begin]
        until = end if until is None else max(until, end)


def _stretches(subject: Subject) -> list[tuple[float, float, int, bool]]:
    """Give when each moment of the main route begins and ends, and each wait: is the customer in on it?"""
    blueprint = subject.blueprint
    found = []
    for moment, begins in subject.clock.begins.items():
        takes = duration(blueprint, subject.moments[moment]) or 0.0
        in_sight = moment in subject.study.visible
        found.append((begins.seconds, begins.seconds + takes, moment, in_sight))
        wait = subject.moments[moment].wait
        if wait is not None and wait.time is not None:
            found.append((begins.seconds - blueprint.seconds(wait.time), begins.seconds, moment, True))
    return sorted(found)
