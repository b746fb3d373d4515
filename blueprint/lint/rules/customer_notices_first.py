"""A failure behind a line that nobody notices before the customer does.

Why:
    A failure out of the customer's sight can still be put right before it is seen. Where nothing between it
    and the first thing that the customer sees would notice it, the customer is the inspector.

Source:
    Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133–139.
    Chase, R. B. & Stewart, D. M. (1994). Make your service fail-safe. Sloan Management Review 35(3), 35–44.

Bad:
    title: Laundry
    moments:
      - customer: Bring the shirts
        evidence: Counter
        frontstage: Tag them
      - backstage:
          do: Wash and press
          fail: {what: Stain left, recovery: Wash it again free of charge}
      - customer: Fetch the shirts
        evidence: Shirts
        frontstage: Hand them over

Good:
    title: Laundry
    moments:
      - customer: Bring the shirts
        evidence: Counter
        frontstage: Tag them
      - backstage:
          do: Wash and press
          fail: {what: Stain left, recovery: Wash it again free of charge}
      - backstage: {do: Look each shirt over, kind: inspection}
      - customer: Fetch the shirts
        evidence: Shirts
        frontstage: Hand them over
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import Spot

SEVERITY: Final = Severity.WARNING
GROUP: Final = "failure"

_LATE: Final = 8
"""From which rating of detection on a failure isn't noticed inside; below it, somebody has thought of it."""


def check(subject: Subject) -> Iterator[Fault]:
    """Find failures out of sight that come to light in front of the customer.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at what fails. A failure of which the file says that it is noticed (a `detection`
        below 8, or a `prevention`), or after which every way is inspected before the customer sees anything,
        is none.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> brew, sip = {"backstage": {"do": "Brew", "fail": "Bitter"}}, {"customer": "Sip"}
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=[brew, sip])))]
        ['Nobody notices `Bitter` at `Brew` before the customer does, at `Sip`.']
    """
    for spot, number, fail in subject.fail_points:
        noticed = bool(fail.prevention) or (fail.detection is not None and fail.detection < _LATE)
        if noticed or spot.moment in subject.study.visible or _inspects(subject, spot):
            continue
        seen = _first_seen(subject, spot.moment)
        if seen is not None:
            yield Fault(
                subject.way_to(spot, "fail", number, "what"),
                say(
                    "Nobody notices {failure} at {moment} before the customer does, at {seen}.",
                    failure=quote(fail.what),
                    moment=quote(subject.name(spot.moment)),
                    seen=quote(subject.name(seen)),
                ),
                help=say(
                    "Add a step with `kind: inspection` in between, or say with `detection` or `prevention` "
                    "how it is noticed."
                ),
                moment=spot.moment,
                lane=spot.lane,
                related=((subject.way(seen), say("here the customer sees it")),),
            )


def _inspects(subject: Subject, failing: Spot) -> bool:
    """Is the work inspected within its own moment, by another step?"""
    return any(
        step.kind.inspects and (lane, number) != (failing.lane, failing.step)
        for lane, cell in subject.moments[failing.moment].steps.items()
        for number, step in enumerate(cell)
    )


def _first_seen(subject: Subject, moment: int) -> int | None:
    """Follow the flow to the nearest moment in sight that no inspection lies before."""
    left, met = [moment], {moment}
    while left:
        coming = []
        for place in left:
            for target in subject.following(place):
                if target in met:
                    continue
                met.add(target)
                if target in subject.study.visible:
                    return target
                if not _inspected(subject, target):
                    coming.append(target)
        left = coming
    return None


def _inspected(subject: Subject, moment: int) -> bool:
    return any(step.kind.inspects for cell in subject.moments[moment].steps.values() for step in cell)
