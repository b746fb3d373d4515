"""An actor that is listed and does nothing.

Why:
    Either a step is missing, or a name differs between the list and a step: then what the list says of count
    and cost is applied to nobody.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby
    (eds), Designing a Winning Service Strategy. Chicago: American Marketing Association, 30–33.

Bad:
    title: Bakery
    actors:
      seller: {count: 3}
      driver: {count: 1}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}

Good:
    title: Bakery
    actors:
      seller: {count: 3}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.spelling import closest
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.text import same

SEVERITY: Final = Severity.WARNING
GROUP: Final = "people"


def check(subject: Subject) -> Iterator[Fault]:
    """Find actors that no step names, nor anything else that has an owner or a path.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at its entry.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}], actors={"cook": {"count": 2}})
        >>> [fault.message for fault in check(Subject(tea))]
        ['`cook` is listed in `actors`, but does nothing here.']
    """
    blueprint = subject.blueprint
    named = {same(risk.owner) for risk in blueprint.risks if risk.owner}
    for mechanism in blueprint.mechanisms:
        named.update(map(same, (*mechanism.path, *filter(None, [mechanism.owner]))))
    unlisted = [name for name in subject.actors if name not in blueprint.actors]
    for name in blueprint.actors:
        if name not in subject.actors and name not in named:
            near = closest(name, unlisted)
            advice = say(
                "Write `by: {actor}` at the steps it does, or take it off the list.", actor=visible(name)
            )
            yield Fault(
                ("actors", name),
                say("{actor} is listed in `actors`, but does nothing here.", actor=quote(name)),
                help=say("A step names {near}: is that the same? {advice}", near=quote(near), advice=advice)
                if near
                else advice,
            )
