"""An actor that steps name but `actors` doesn't list.

Why:
    Whoever isn't listed counts as one person without a cost. Load, cost and queues are reckoned on that; a
    system or a team of six would be reckoned wrong, and a name with a slip of the pen would be a new person.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby
    (eds), Designing a Winning Service Strategy. Chicago: American Marketing Association, 30–33.

Bad:
    title: Bakery
    actors:
      baker: {count: 2}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
      - backstage: {do: Bake the next, by: baker}
      - customer: Pay
        evidence: Receipt
        frontstage: {do: Take the money, by: seller}

Good:
    title: Bakery
    actors:
      baker: {count: 2}
      seller: {count: 3}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
      - backstage: {do: Bake the next, by: baker}
      - customer: Pay
        evidence: Receipt
        frontstage: {do: Take the money, by: seller}
"""

from collections.abc import Iterator, Mapping
from typing import Final

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.spelling import closest, is_slip
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.mend import Entries, Mend, Rewrite
from blueprint.lint.subject import Subject
from blueprint.model.flow import Spot

SEVERITY: Final = Severity.INFO
GROUP: Final = "people"


_SAYS: Final = ("count", "1")
"""What an entry says that changes nothing: who isn't listed is reckoned as one person."""


def check(subject: Subject) -> Iterator[Fault]:
    """Find actors that are used and not listed.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, where it is named first; one for all of them where nobody is listed yet.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"frontstage": "Greet", "by": "host"}, {"backstage": "Brew", "by": "cook"}]
        >>> tea = Blueprint(title="Tea", moments=moments, actors={"host": {}})
        >>> [fault.message for fault in check(Subject(tea))]
        ['`cook` is not listed in `actors`, and counts as one person without a cost.']
    """
    listed = subject.blueprint.actors
    unlisted = {name: spots for name, spots in subject.actors.items() if name not in listed}
    if not listed and len(unlisted) > 1:
        yield _none_listed(subject, unlisted)
        return
    for name, spots in unlisted.items():
        yield _unlisted(subject, spots, closest(name, listed))


def _none_listed(subject: Subject, unlisted: Mapping[str, tuple[Spot, ...]]) -> Fault:
    """Say it once of all: what is missing is the list."""
    firsts = [spots[0] for spots in unlisted.values()]
    names = [_written(subject, spot) for spot in firsts]
    return Fault(
        subject.way_to(firsts[0], "by"),
        say(
            "No actor is listed in `actors`: each of the {count} that the steps name counts as one person "
            "without a cost.",
            count=len(names),
        ),
        help=say(
            "List them under `actors:`, such as `{name}: {{count: 2, cost: 30/h}}`, or "
            "`{name}: {{kind: system}}` for a machine or a program.",
            name=visible(names[0]),
        ),
        moment=firsts[0].moment,
        lane=firsts[0].lane,
        related=tuple(
            (subject.way_to(spot, "by"), say("another one")) for spot in firsts[1 : 1 + MOST_RELATED]
        ),
        mend=Mend("List all actors", (Entries("actors", tuple(names), _SAYS),)),
    )


def _unlisted(subject: Subject, spots: tuple[Spot, ...], near: str | None) -> Fault:
    written = _written(subject, spots[0])
    return Fault(
        subject.way_to(spots[0], "by"),
        say(
            "{actor} is not listed in `actors`, and counts as one person without a cost.",
            actor=quote(written),
        ),
        help=_advice(visible(written), near),
        moment=spots[0].moment,
        lane=spots[0].lane,
        mend=_mend(subject, spots, written, near),
    )


def _advice(name: str, near: str | None) -> Sentence:
    if near:
        return say(
            "Did you mean {near}? Otherwise list it under `actors:`, "
            "such as `{name}: {{count: 1}}` or `{name}: {{kind: system}}`.",
            near=quote(near),
            name=name,
        )
    return say(
        "List it under `actors:`, such as `{name}: {{count: 1}}` or `{name}: {{kind: system}}`.", name=name
    )


def _mend(subject: Subject, spots: tuple[Spot, ...], written: str, near: str | None) -> Mend | None:
    """Write the name that was plainly meant, or list a new one; what may be either, a person has to say."""
    if near is None:
        return Mend(f"List {quote(written)}", (Entries("actors", (written,), _SAYS),))
    if not is_slip(written, near):
        return None
    return Mend(f"Write {quote(near)}", tuple(Rewrite(subject.way_to(spot, "by"), near) for spot in spots))


def _written(subject: Subject, spot: Spot) -> str:
    return subject.step(spot).by or ""
