"""Branches that run in parallel and join only in part, or get mixed up with other ways.

Why:
    Parallel branches wait for each other where they meet. Where only some of them do, or where one leads
    back to before the split, nobody can say who waits for whom, nor how long it all takes.

Source:
    van der Aalst, W. M. P. (1998). The application of Petri nets to workflow management. Journal of
    Circuits, Systems and Computers 8(1), 21–66: well-structured and sound workflow nets; Mendling, J.,
    Reijers, H. A. & van der Aalst, W. M. P. (2010). Seven process modeling guidelines (7PMG). Information
    and Software Technology 52(2), 127–136.

Bad:
    title: Loan
    moments:
      - customer: Apply
        frontstage: Take the form
        evidence: Form
        next: [bureau, records, employer]
      - {id: bureau, backstage: Ask the credit bureau, next: decide}
      - {id: records, backstage: Look up own records, next: decide}
      - {id: employer, backstage: Ask the employer, next: end}
      - id: decide
        customer: Hear the answer
        frontstage: Tell the decision
        evidence: Letter

Good:
    title: Loan
    moments:
      - customer: Apply
        frontstage: Take the form
        evidence: Form
        next: [bureau, records, employer]
      - {id: bureau, backstage: Ask the credit bureau, next: decide}
      - {id: records, backstage: Look up own records, next: decide}
      - {id: employer, backstage: Ask the employer, next: decide}
      - id: decide
        customer: Hear the answer
        frontstage: Tell the decision
        evidence: Letter
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.graph.blocks import Muddle, Tangle
from blueprint.graph.node import END
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.words.catalogue import N_

SEVERITY: Final = Severity.WARNING
GROUP: Final = "flow"

_SENTENCES: Final = {
    Muddle.MIXED: N_(
        "The branches after {split} join only in part: {at} belongs to several of them, "
        "but not all of them meet there."
    ),
    Muddle.BACK: N_(
        "A branch that runs in parallel after {split} leads back to before the split, while the others go on."
    ),
}
_ADVICE: Final = {
    Muddle.MIXED: say("Let all of them lead to the same moment, where they wait for each other."),
    Muddle.BACK: say(
        "Let it lead to the moment where the branches meet, and decide there whether to go back."
    ),
}
_OTHERWISE: Final = (
    N_(
        "The branches after {split} are entangled with other ways, so that nobody can say who waits for whom."
    ),
    say("Let all of them lead to one moment, and no other way into the middle of them."),
)


def check(subject: Subject) -> Iterator[Fault]:
    """Find the parallel splits that make no proper block; that a branch never ends, another rule says.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the ways where the branches begin.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> ways = [{"to": "Ask", "when": "spilt"}, {"to": "Sip", "when": "done"}]
        >>> moments = [
        ...     {"customer": "Ask", "next": ["Brew", "Warm the cup"]},
        ...     {"backstage": "Brew", "next": ways},
        ...     {"backstage": "Warm the cup"},
        ...     {"customer": "Sip"},
        ... ]
        >>> found = check(Subject(Blueprint(title="Tea", moments=moments)))
        >>> [fault.message.partition(",")[0] for fault in found]
        ['A branch that runs in parallel after `Ask` leads back to before the split']
    """
    for _, tangle in sorted(subject.graph.nesting.tangles.items()):
        if tangle.why is not Muddle.STUCK:
            yield _fault(subject, tangle)


def _fault(subject: Subject, tangle: Tangle) -> Fault:
    split = tangle.fork.moment
    elsewhere = tangle.at is not None and tangle.at not in {END, split}
    at = quote(subject.name(tangle.at)) if tangle.at is not None and elsewhere else say("one of them")
    return Fault(
        subject.way(split, "next"),
        say(_SENTENCES.get(tangle.why, _OTHERWISE[0]), split=quote(subject.name(split)), at=at),
        help=_ADVICE.get(tangle.why, _OTHERWISE[1]),
        moment=split,
        related=((subject.way(tangle.at), say("it shows here")),)
        if tangle.at is not None and elsewhere
        else (),
    )
