"""A lane in which nothing is done, or no work at all behind the line of visibility.

Why:
    What makes a service run is mostly out of the customer's sight: the work backstage and the processes
    that support it. A blueprint without them is a map of the customer's journey: it can't show what it
    takes to keep what the front promises, nor what it costs.

Source:
    Bitner, M. J., Ostrom, A. L. & Morgan, F. N. (2008). Service blueprinting: a practical technique for
    service innovation. California Management Review 50(3), 66–94: the components of a blueprint.

Bad:
    title: Haircut
    lanes: [evidence, customer, frontstage, backstage, support]
    moments:
      - customer: Say how short
        frontstage: Cut the hair
        backstage: Wash the towels
        evidence: Mirror

Good:
    title: Haircut
    lanes: [evidence, customer, frontstage, backstage, support]
    moments:
      - customer: Say how short
        frontstage: Cut the hair
        backstage: Wash the towels
        support: Order shampoo
        evidence: Mirror
"""

from collections.abc import Iterator, Sequence
from typing import Final

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.zone import CUSTOMER, ZONES, Zone

SEVERITY: Final = Severity.INFO
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the zones out of sight that have no step, and the lanes that are listed and never used.

    Args:
        subject: What is checked.

    Yields:
        The faults: one for the zones, at the first one's lane or at the title; and one for each lane.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask", "backstage": "Brew"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['Nothing is done in the zone `support`.']
    """
    used = {lane for moment in subject.moments for lane in (*moment.steps, *moment.evidence)}
    filled = {zone for lane, zone in subject.zones.items() if lane in used}
    empty = [zone for zone in ZONES if not zone.visible and zone not in filled]
    if empty:
        yield _unfilled(subject, empty)
    for number, lane in enumerate(subject.blueprint.lanes or ()):
        told = lane.zone not in filled and (not lane.zone.visible or lane.zone is CUSTOMER)
        if lane.key not in used and not told:
            yield Fault(
                ("lanes", number),
                say("No moment uses the lane {lane}.", lane=quote(lane.key)),
                help=say(
                    "Write `{lane}: …` in a moment, or take the lane out of `lanes`.", lane=visible(lane.key)
                ),
                lane=lane.key,
            )


def _unfilled(subject: Subject, empty: Sequence[Zone]) -> Fault:
    """Tell of all zones out of sight in one fault, for their steps stand in the same moments."""
    names, contents = quote(empty[0].key), _contents(empty[0])
    for zone in empty[1:]:
        names = say("{zone}, nor in {other}", zone=names, other=quote(zone.key))
        contents = say("{sentence} {other}", sentence=contents, other=_contents(zone))
    advice = say(
        "Write what stands there, or leave it as it is where there is really nothing. {contents}",
        contents=contents,
    )
    message = say("Nothing is done in the zone {zone}.", zone=names)
    return Fault(_way(subject, empty[0]), message, help=advice)


def _contents(zone: Zone) -> Sentence:
    return say("`{zone}: …` – {meaning}", zone=zone.key, meaning=say(zone.meaning))


def _way(subject: Subject, zone: Zone) -> tuple[str | int, ...]:
    for number, lane in enumerate(subject.blueprint.lanes or ()):
        if lane.zone is zone:
            return ("lanes", number)
    return ("title",)
