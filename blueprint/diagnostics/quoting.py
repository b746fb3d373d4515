"""How text from a file is shown in a message without doing harm."""

import unicodedata

_MOST_CHARACTERS = 80
_BACKTICK = r"\x60"


def quote(text: str) -> str:
    """Show a text of unknown origin in a message.

    Args:
        text: Any text, hostile ones included.

    Returns:
        The text in backticks, at most 80 characters of it; controls, invisible characters and backticks of
        its own, which would end it too early, as `\\xNN` or `\\uNNNN`.

    Example:
        >>> quote("a\\x1b[31m")
        '`a\\\\x1b[31m`'
    """
    return f"`{visible(text).replace('`', _BACKTICK)}`"


def visible(text: str) -> str:
    """Show a text of unknown origin without the backticks.

    Args:
        text: Any text, hostile ones included.

    Returns:
        At most 80 characters, controls and invisible characters escaped.

    Example:
        >>> visible("x" * 100).endswith("…")
        True
    """
    if len(text) <= _MOST_CHARACTERS and text.isprintable():  # nearly every text
        return text
    shown = "".join(map(_visible, text[: _MOST_CHARACTERS + 1]))
    return shown if len(shown) <= _MOST_CHARACTERS else shown[: _MOST_CHARACTERS - 1] + "…"


def _visible(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    escaped = character.encode("unicode_escape").decode("ascii")
    return escaped if escaped.startswith(("\\x", "\\u", "\\U")) else f"\\x{ord(character):02x}"
