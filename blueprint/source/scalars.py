"""How a text is written as YAML."""

import re

from yaml import safe_dump

_CLEAR = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null)$)[^\W\d_](?:[\w ()/.-]*[\w)])?", re.IGNORECASE)
"""Most names: words that no program takes for anything else; to ask YAML's own writer takes long."""
_WIDTH = 1_000_000  # one line


def scalar(text: str) -> str:
    """Write a text so that it is read as just that text, wherever a key, a value or an item may stand.

    Args:
        text: Any text of one line.

    Returns:
        The text itself where that is clear, for other programs that read YAML too; else quoted.

    Example:
        >>> scalar("Take the order"), scalar("yes"), scalar("a, b"), scalar("What: this")
        ('Take the order', "'yes'", "'a, b'", "'What: this'")
    """
    if _CLEAR.fullmatch(text):
        return text
    listed = safe_dump([text], default_flow_style=True, allow_unicode=True, width=_WIDTH)
    return listed.strip()[1:-1]
