"""What figures rest on, in the words of somebody who has looked: how many were observed, how many assumed."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from blueprint.model.basis import Grounded
from blueprint.words.catalogue import N_, Catalogue

# A figure is observed, estimated or assumed; it isn't "target", as its grade is called.
_GRADES: Final = {
    "observed": N_("observed"),
    "estimated": N_("estimated"),
    "assumed": N_("assumed"),
    "target": N_("aimed at"),
}
_PAIR: Final = 2


def grounds(parts: Iterable[Grounded], words: Catalogue) -> str:
    """Say what figures rest on.

    Args:
        parts: The parts of the blueprint in which they stand.
        words: The reader's language.

    Returns:
        A few words, which fit behind a colon.

    Example:
        >>> from blueprint.model.step import Step
        >>> from blueprint.words.catalogue import of
        >>> steps = [Step(do="Sip", time="2m", basis=basis) for basis in ("observed", "assumed", None, None)]
        >>> grounds(steps, of("en"))
        "of 4 figures, 1 is observed, 1 assumed; 2 don't say what they rest on"
        >>> grounds(steps[:1], of("en"))
        'the one figure is observed'
    """
    counted: Counter[str | None] = Counter(part.basis for part in parts)
    whole, silent = sum(counted.values()), counted[None]
    graded = [(words.text(word), counted[grade]) for grade, word in _GRADES.items() if counted[grade]]
    if not whole:
        return words.text("no figures are given")
    if not graded:
        return _none(whole, words)
    if len(graded) == 1 and not silent:
        return _alike(whole, graded[0][0], words)
    return _mixed(whole, graded, silent, words)


def grade(part: Grounded, words: Catalogue) -> str:
    """Say what the figures of one part rest on.

    Args:
        part: The part.
        words: The reader's language.

    Returns:
        A word; empty where the file doesn't say.

    Example:
        >>> from blueprint.model.step import Step
        >>> from blueprint.words.catalogue import of
        >>> grade(Step(do="Sip", basis="target"), of("en")), grade(Step(do="Sip"), of("en"))
        ('aimed at', '')
    """
    return words.text(_GRADES[part.basis]) if part.basis else ""


def _none(whole: int, words: Catalogue) -> str:
    if whole == 1:
        return words.text("the one figure doesn't say what it rests on")
    return words.text("none of the {count} figures says what it rests on", count=whole)


def _alike(whole: int, grade: str, words: Catalogue) -> str:
    if whole == 1:
        return words.text("the one figure is {grade}", grade=grade)
    if whole == _PAIR:
        return words.text("both figures are {grade}", grade=grade)
    return words.text("all {count} figures are {grade}", count=whole, grade=grade)


def _mixed(whole: int, graded: list[tuple[str, int]], silent: int, words: Catalogue) -> str:
    (first, count), *others = graded
    verb = N_("{count} is {grade}") if count == 1 else N_("{count} are {grade}")
    each = [words.text(verb, count=count, grade=first)]
    each += [words.text("{count} {grade}", count=many, grade=grade) for grade, many in others]
    said = words.text("of {count} figures, {grades}", count=whole, grades=words.text(", ").join(each))
    if not silent:
        return said
    if silent == 1:
        return words.text("{said}; one doesn't say what it rests on", said=said)
    return words.text("{said}; {count} don't say what they rest on", said=said, count=silent)
