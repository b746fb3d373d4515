"""From a theme's name to the theme."""

import tomllib
from functools import cache
from pathlib import Path

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.spelling import closest
from blueprint.themes.theme import Theme

_FOLDER = Path(__file__).parent


def names() -> tuple[str, ...]:
    """List the themes that there are.

    Returns:
        Their names, sorted.

    Example:
        >>> "plain" in names()
        True
    """
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.toml")))


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
        near = closest(name, known)
        hint = (
            f"did you mean `{near}`?" if near else f"there {'are' if known[1:] else 'is'} {', '.join(known)}"
        )
        message = f"there is no theme {quote(name)}: {hint}"
        raise UsageError(message)
    return _read(name)


@cache
def _read(name: str) -> Theme:
    """Read a theme once; it is frozen, so all threads may share it."""
    return Theme.model_validate(tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8")))
