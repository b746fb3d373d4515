"""A step of which nobody says who does it, where others say so.

Why:
    What nobody does is done by chance. Load, hand-offs and cost leave such a step out or guess it.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby
    (eds), Designing a Winning Service Strategy. Chicago: American Marketing Association, 30–33.

Bad:
    title: Bakery
    actors:
      seller: {count: 2}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
      - backstage: Bake the next

Good:
    title: Bakery
    actors:
      seller: {count: 2}
      baker: {count: 2}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
      - backstage: {do: Bake the next, by: baker}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import Spot
from blueprint.model.step import Step
from blueprint.model.zone import CUSTOMER

SEVERITY: Final = Severity.INFO
GROUP: Final = "people"


def check(subject: Subject) -> Iterator[Fault]:
    """Find steps without `by`, where any step of the file has one: one fault for all where most have none.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the texts of the steps. What the customer does needs no `by`, nor does a start, an
        end, or a step that is nothing but waiting.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"frontstage": "Greet", "by": "host"}, {"backstage": "Brew"}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['Nobody says who or what does `Brew`.']
    """
    if not subject.actors:
        return
    own = [(spot, step) for spot, step in subject.steps if _is_work(subject, spot, step)]
    bare = [(spot, step) for spot, step in own if step.by is None]
    advice = say(
        "Add `by: …` with the name of the person, team or system, such as `by: {actor}`.",
        actor=visible(next(iter(subject.actors))),
    )
    if len(bare) > 1 and 2 * len(bare) > len(own):
        yield Fault(
            ("title",),
            say(
                "{count} of {all} steps inside don't say who or what does them.",
                count=len(bare),
                all=len(own),
            ),
            help=advice,
            related=tuple((subject.way_to(spot), say("one of them")) for spot, _ in bare[:MOST_RELATED]),
        )
        return
    for spot, step in bare:
        yield Fault(
            subject.way_to(spot),
            say("Nobody says who or what does {step}.", step=quote(step.do)),
            help=advice,
            moment=spot.moment,
            lane=spot.lane,
        )


def _is_work(subject: Subject, spot: Spot, step: Step) -> bool:
    idle = step.kind.starts or step.kind.ends or step.kind.waits
    return not idle and subject.zones[spot.lane] is not CUSTOMER
