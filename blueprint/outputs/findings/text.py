"""Findings for people, in the form that terminals and editors know: `file:line:column: severity: message`."""

from collections import Counter
from collections.abc import Iterable, Iterator

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.severity import Severity
from blueprint.files.faults import shown
from blueprint.outputs.excerpt import excerpt
from blueprint.outputs.reviewed import Manner, Reviewed

_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.INFO: "\x1b[1;34m"}


def write(files: Iterable[Reviewed], manner: Manner = Manner()) -> str:
    """Write the findings of all files, file by file, each with its line and a caret under the place.

    Args:
        files: The files in the order of the command line.
        manner: Whether it is coloured, how many findings of a file are shown, whether it ends with counts.

    Returns:
        The text, with a newline at its end; empty where there is nothing to say.

    Example:
        >>> from blueprint.diagnostics.span import Span
        >>> place = Place(span=Span(1, 1, 1, 8))
        >>> found = Finding("no-title", Severity.ERROR, "The title is missing.", place=place)
        >>> print(write([Reviewed("loan.yaml", (found,), lambda number: "moments:")]), end="")
        loan.yaml:1:1: error: The title is missing. [no-title]
          |
        1 | moments:
          | ^^^^^^^
        <BLANKLINE>
        Found 1 error in 1 file.
    """
    reviewed = list(files)
    blocks = [block for file in reviewed for block in _blocks(file, manner)]
    if manner.counts:
        blocks.append(_counts(reviewed))
    text = "\n\n".join(blocks)
    return f"{text}\n" if text else ""


def _blocks(file: Reviewed, manner: Manner) -> Iterator[str]:
    for finding in file.findings[: manner.most]:
        yield "\n".join(_block(finding, file, manner))
    left = len(file.findings) - manner.most
    if left > 0:
        yield f"{shown(file.file)}: and {left} more"


def _block(finding: Finding, file: Reviewed, manner: Manner) -> Iterator[str]:
    name = shown(finding.file or file.file)
    severity = _paint(f"{finding.severity.word}:", _COLOURS[finding.severity], manner)
    rule = _paint(f"[{finding.rule}]", _DIM, manner)
    yield f"{_paint(_address(name, finding.place), _BOLD, manner)}: {severity} {finding.message} {rule}"
    yield from _picture(finding.place, file, _COLOURS[finding.severity], manner)
    for place in finding.related:
        yield f"  {_address(name, place)}: {place.note or 'see here'}"
        yield from _picture(place, file, _DIM, manner)
    if finding.help:
        yield f"  help: {finding.help}"


def _picture(place: Place, file: Reviewed, colour: str, manner: Manner) -> Iterator[str]:
    """The line with carets under the place; nothing where there is no text."""
    if place.span is None or file.line is None:
        return
    piece = excerpt(file.line(place.span.line), place.span)
    number = str(place.span.line)
    margin = " " * len(number)
    carets = _paint("^" * piece.carets, colour, manner)
    yield f"{margin} |"
    yield f"{number} | {piece.text}".rstrip()
    yield f"{margin} | {' ' * piece.indent}{carets}"


def _address(name: str, place: Place) -> str:
    parts = [name or "blueprint"]
    if place.span is not None:
        parts += [str(place.span.line), str(place.span.column)]
    return ":".join(parts)


def _paint(text: str, colour: str, manner: Manner) -> str:
    return f"{colour}{text}{_PLAIN}" if manner.colour else text


def _counts(files: list[Reviewed]) -> str:
    """How much was found, worst first; a good word where nothing was."""
    found = Counter(finding.severity for file in files for finding in file.findings)
    if not found:
        return "All checks passed."
    grades = [_many(found[grade], grade.word) for grade in sorted(found, reverse=True)]
    affected = sum(1 for file in files if file.findings)
    return f"Found {_and(grades)} in {_many(affected, 'file')}."


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 or word == Severity.INFO.word else f"{number} {word}s"


def _and(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
