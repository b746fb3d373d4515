"""What the writers of findings eat: files with what was found in them, and how it shall be told."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from blueprint.diagnostics.finding import Finding


class Reviewed(NamedTuple):
    """One file and what was found in it.

    Args:
        file: Its name as the user gave it.
        findings: What was found, in the order in which it shall be told.
        line: Gives the text of a line by its number, counted from 1; `None` for a blueprint without a text.

    Example:
        >>> Reviewed("loan.yaml", ()).line is None
        True
    """

    file: str
    findings: tuple[Finding, ...]
    line: Callable[[int], str] | None = None


def kept(file: Reviewed) -> Reviewed:
    """Keep of a file only what its findings point at, so that thousands of them take little room.

    Args:
        file: The file.

    Returns:
        The same findings with their lines, which can go from one process to another.

    Example:
        >>> kept(Reviewed("loan.yaml", (), lambda number: f"line {number}")).line(1)
        ''
    """
    if file.line is None:
        return file
    places = [place for found in file.findings for place in (found.place, *found.related)]
    numbers = sorted({place.span.line for place in places if place.span})
    return file._replace(line=partial(_line, {number: file.line(number) for number in numbers}))


def _line(lines: Mapping[int, str], number: int) -> str:
    return lines.get(number, "")


class Manner(NamedTuple):
    """How findings are told to people.

    Args:
        colour: May the text be coloured?
        most: How many findings of one file are shown before "and N more".
        counts: Does it end with how much was found?

    Example:
        >>> Manner().most
        50
    """

    colour: bool = False
    most: int = 50
    counts: bool = True
