"""A service of which nobody says how long anything takes.

Why:
    Time is the major cost of most services, and what customers feel first. A blueprint with times shows
    where they wait, what each minute costs, and what a change would bring; one without is a drawing.

Source:
    Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133–139: a
    blueprint establishes the time frame, with a standard time for each step.

Bad:
    title: Shoeshine
    moments:
      - customer: Put up a foot
        frontstage: Brush the shoes
        evidence: Brushes
      - customer: Pay
        frontstage: Collect payment
        evidence: Price board

Good:
    title: Shoeshine
    moments:
      - customer: Put up a foot
        frontstage: {do: Brush the shoes, time: 30s}
        evidence: Brushes
      - customer: Pay
        frontstage: {do: Collect payment, time: 15s}
        evidence: Price board
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.moment import Moment

SEVERITY: Final = Severity.INFO
GROUP: Final = "time"


def check(subject: Subject) -> Iterator[Fault]:
    """Find a main route on which no step and no wait has a time.

    Args:
        subject: What is checked.

    Yields:
        The fault, at the title.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['Nobody says how long anything takes on the main route.']
    """
    route = subject.graph.main_route
    if route and not any(_timed(subject.moments[index]) for index in route):
        first = next(iter(route))
        yield Fault(
            ("title",),
            say("Nobody says how long anything takes on the main route."),
            help=say(
                "Begin with the steps that take longest: write `time: 5m` or `time: 3m..8m` at {moment} and "
                "those that follow; a good guess is better than none (`basis: estimated`).",
                moment=quote(subject.name(first)),
            ),
        )


def _timed(moment: Moment) -> bool:
    """Has a moment a time anywhere, be it that of its wait?"""
    waited = moment.wait is not None and moment.wait.time is not None
    return waited or any(step.time is not None for cell in moment.steps.values() for step in cell)
