"""Giving a moment or an actor another name, everywhere at once."""

from collections.abc import Iterator

from blueprint.diagnostics.fix import Edit
from blueprint.diagnostics.quoting import quote
from blueprint.integrations.lsp.subjects import Kind, Subject, Subjects, Use
from blueprint.model.references import References
from blueprint.model.target import END
from blueprint.model.text import same
from blueprint.source.quotes import spelled


class CantRename(Exception):
    """It can't be renamed; the text is a sentence for users."""


def nameable(subjects: Subjects, line: int, column: int) -> Use:
    """Find what can be renamed at a place.

    Args:
        subjects: All subjects of the file.
        line: The line's number, from 1.
        column: The column, from 1.

    Returns:
        The name there.

    Raises:
        CantRename: There is nothing to rename.

    Example:
        >>> from blueprint.source.read import read
        >>> nameable(Subjects(read(b"title: Tea")), 1, 2)
        Traceback (most recent call last):
        blueprint.integrations.lsp.rename.CantRename: Only moments and actors can be renamed, ...
    """
    use = subjects.at(line, column)
    if use is None or use.subject.kind is Kind.LANE:
        raise CantRename(
            "Only moments and actors can be renamed, where they are defined and wherever they are named."
        )
    return use


def rename(subjects: Subjects, subject: Subject, name: str) -> list[Edit]:
    """Give a moment or an actor another name.

    A moment without an id is called by the text of its first step, so that text changes. Where another text
    changes who is meant by a third one's name (`Ask (2)` is `Ask` once there is no other), that name is
    written anew too: everybody goes on meaning whom he meant.

    Args:
        subjects: All subjects of the file.
        subject: The moment or actor.
        name: The new name.

    Returns:
        What is to be replaced, in the order of the text.

    Raises:
        CantRename: The name can't be used, or is taken.

    Example:
        >>> from blueprint.source.read import read
        >>> tea = read(b"moments: [{customer: Order, next: Pay}, {customer: Pay}]")
        >>> [edit.text for edit in rename(Subjects(tea), Subject(Kind.MOMENT, 1), "Pay: cash")]
        ["'Pay: cash'", "'Pay: cash'"]
    """
    name = name.strip()
    if not name or not name.isprintable():
        raise CantRename("A name needs at least one character, and all of them have to be seen.")
    work = _moment if subject.kind is Kind.MOMENT else _actor
    edits = {subjects.span(use): spelled(text) for use, text in work(subjects, subject, name)}
    return [Edit(span, text) for span, text in sorted(edits.items())]


def _actor(subjects: Subjects, subject: Subject, name: str) -> Iterator[tuple[Use, str]]:
    taken = subjects.actors.get(same(name))
    if taken is not None and same(name) != subject.key:
        raise CantRename(f"There is an actor {quote(taken)} already.")
    for use in subjects.of(subject):
        yield use, name


def _moment(subjects: Subjects, subject: Subject, name: str) -> Iterator[tuple[Use, str]]:
    index = int(subject.key)
    names = list(subjects.names.named)
    references = subjects.names.references
    written, _ = names[index]
    names[index] = (name, names[index][1]) if written else (None, name)
    after = References(names)
    if same(name) == END:
        raise CantRename(f"`{END}` stands for the end of the service, so no moment can be called that.")
    if any(i != index for i in references.find(name)):
        raise CantRename(f"There is a moment {quote(name)} already.")
    for use in subjects.uses:
        if use.subject.kind is not Kind.MOMENT:
            continue
        meant = int(use.subject.key)
        if use.defines:
            if meant == index:
                yield use, name
        elif meant == index or after.find(use.name) != (meant,):
            yield use, after.unambiguous(meant)
