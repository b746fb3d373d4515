"""What the writers of findings eat: files with what was found in them, and how it shall be told."""

from collections.abc import Callable
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
