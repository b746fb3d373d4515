"""How a text is written as YAML."""

from yaml import safe_dump

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
    listed = safe_dump([text], default_flow_style=True, allow_unicode=True, width=_WIDTH)
    return listed.strip()[1:-1]
