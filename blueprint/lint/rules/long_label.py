"""A label that is too long to be read in passing.

Why:
    A label in a drawing is read in passing: a verb and what it is about. What is longer makes its box tall,
    pushes the others apart, and is skipped by the readers for whom it was written.

Source:
    Mendling, J., Reijers, H. A. & van der Aalst, W. M. P. (2010). Seven process modeling guidelines (7PMG).
    Information and Software Technology 52(2), 127–136: use verb-object labels.

Bad:
    title: Coffee to go
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: >-
          Take the order, repeat it to the customer, ask for the name, write it on the cup together with
          the milk and the syrup, and hand the cup to whoever stands at the machine

Good:
    title: Coffee to go
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage:
          do: Take the order
          note: Repeat it, ask for the name, write both on the cup with milk and syrup, hand on the cup.
"""

from collections.abc import Iterator
from typing import Final
from unicodedata import east_asian_width

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.rule import Options
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "drawing"
OPTIONS: Final = {"limit": 80}

_WIDE: Final = frozenset("WF")


def check(subject: Subject, options: Options) -> Iterator[Fault]:
    """Find steps and evidence with more words than a box should hold.

    Args:
        subject: What is checked.
        options: `limit`: how many letters a label may have; a Chinese character is as wide as two.

    Yields:
        A fault for each, at the label.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip the tea"}])
        >>> [fault.message for fault in check(Subject(tea), {"limit": 10})]
        ['The label `Sip the tea` is 11 letters wide; up to 10 are read in passing.']
    """
    limit = int(str(options["limit"]))
    for moment, lane, way, label in _labels(subject):
        width = sum(2 if east_asian_width(letter) in _WIDE else 1 for letter in label)
        if width > limit:
            yield Fault(
                way,
                say(
                    "The label {label} is {width:,} letters wide; up to {limit:,} are read in passing.",
                    label=quote(label),
                    width=width,
                    limit=limit,
                ),
                help=say("Say it with a verb and what it is about, and move the rest to `note:`."),
                moment=moment,
                lane=lane,
            )


def _labels(subject: Subject) -> Iterator[tuple[int, str, Route, str]]:
    for spot, step in subject.steps:
        yield spot.moment, spot.lane, subject.way_to(spot), step.do
    for index, moment in enumerate(subject.moments):
        for lane, items in moment.evidence.items():
            for number, item in enumerate(items):
                yield index, lane, subject.way(index, lane, number, "what"), item.what
