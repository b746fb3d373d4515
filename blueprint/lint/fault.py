"""What a rule has found: where, and what; whose rule it is and how bad, the rule's file says."""

from typing import Final, NamedTuple

from blueprint.diagnostics.route import Route
from blueprint.diagnostics.sentence import NOTHING, Sentence
from blueprint.lint.mend import Mend

MOST_RELATED: Final = 5
"""How many places of the same kind a fault tells beside its own: more, nobody reads."""


class Fault(NamedTuple):
    """One fault, in English sentences made by `say`, which readers of other languages get in theirs.

    Args:
        way: The way to what is at fault, as the model names it: `Subject` gives ways to moments and steps.
        message: One sentence: what is wrong, in the words of whoever draws blueprints.
        help: How to mend it, with the words to write.
        moment: Index of the moment concerned, where there is one.
        lane: Key of the lane concerned, where there is one.
        related: Other places that help to understand it, each with a few words.
        mend: How the program can mend it by itself; `None` where it takes a person.

    Example:
        >>> from blueprint.diagnostics.sentence import say
        >>> Fault(("title",), say("The title is a question.")).help
        ''
    """

    way: Route
    message: Sentence
    help: Sentence = NOTHING
    moment: int | None = None
    lane: str | None = None
    related: tuple[tuple[Route, Sentence], ...] = ()
    mend: Mend | None = None
