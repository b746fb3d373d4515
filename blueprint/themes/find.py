"""From a theme's name to the theme."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.spelling import closest
from blueprint.themes.kinds import is_table, listed
from blueprint.themes.ours import WHOLE
from blueprint.themes.theme import Theme

Slots: TypeAlias = dict[str, Any]

EXTENDS = "extends"
"""The key that names the theme to begin with."""

DARK = "dark"
"""The key that names the theme of a dark screen."""


class Found(NamedTuple):
    """What came of asking for a theme.

    Args:
        theme: The theme; `None` where its file can't be used.
        findings: Why not, or what to mind; none for a theme of ours.
        line: Gives the text of a line of its file by its number, counted from 1.
    """

    theme: Theme | None
    findings: tuple[Finding, ...] = ()
    line: Callable[[int], str] | None = None


def names() -> tuple[str, ...]:
    """List the themes that there are.

    Returns:
        Their names, sorted.

    Example:
        >>> "plain" in names()
        True
    """
    return tuple(sorted(WHOLE))


def find(name: str) -> Theme:
    """Find a theme.

    Args:
        name: One of `names()`.

    Returns:
        The theme.

    Raises:
        UsageError: There is no theme of this name.

    Example:
        >>> find("plain").background
        '#ffffff'
    """
    known = names()
    if name not in known:
        raise UsageError(f"There is no theme {quote(name)}; {hint(name)}")
    return _made(name)


def hint(name: str) -> str:
    """Say which theme may have been meant.

    Args:
        name: What was asked for.

    Returns:
        The end of a sentence.

    Example:
        >>> hint("plian")
        'did you mean `plain`?'
    """
    known = names()
    near = closest(name, known)
    return f"did you mean `{near}`?" if near else f"there are {', '.join(known)}, and files (`my.toml`)."


def slots(name: str) -> Slots:
    """Give a theme as its file has it, with what it takes from the one that it extends, judged already.

    Args:
        name: One of `names()`.

    Returns:
        Its slots, which nobody changes.

    Example:
        >>> slots("night")["letters"] == slots("plain")["letters"]
        True
    """
    return WHOLE[name]


def over(base: Mapping[str, Any], own: Mapping[str, Any]) -> Slots:
    """Lay some slots over those of another theme.

    Args:
        base: The slots below.
        own: The slots above, which may be few.

    Returns:
        All of them; tables are joined, anything else is replaced.

    Example:
        >>> over({"flow": {"pen": 1.2, "ink": "#000000"}}, {"flow": {"pen": 2.0}})
        {'flow': {'pen': 2.0, 'ink': '#000000'}}
    """
    joined = dict(base)
    for key, value in own.items():
        below = joined.get(key)
        joined[key] = over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return joined


def made(slots: Mapping[str, Any]) -> Theme:
    """Make a theme of its slots.

    Args:
        slots: All of them, judged; `dark` may name the theme that gives the colours of a dark screen.

    Returns:
        The theme.
    """
    theme: Theme = _filled(Theme, {key: value for key, value in slots.items() if key != DARK})
    if DARK not in slots:
        return theme
    from blueprint.themes.twin import twinned  # only what follows its reader needs it

    return twinned(theme, find(slots[DARK]))


@cache
def _made(name: str) -> Theme:
    """Make a theme once; it is frozen, so all threads may share it."""
    return made(slots(name))


def _filled(kind: Any, value: Any) -> Any:
    """Fill a table with its slots, or whatever holds tables with those."""
    if is_table(kind):
        return kind(**{slot: _filled(kind.__annotations__[slot], inside) for slot, inside in value.items()})
    if isinstance(value, dict):
        return {name: _filled(listed(kind), inside) for name, inside in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_filled(listed(kind), inside) for inside in value)
    return value
