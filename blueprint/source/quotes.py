"""When a text needs quotes, and which."""

import json
import re

_PLAIN = re.compile(r"[^\W\d_](?:[\w .\-/()+%=;!~,’“”–—…·×€$£¥、。，；：？！（）「」《》])*")
_LASTING = r"(?:\d+(?:\.\d+)?(?:ms|[smhdw]))+"
_MEASURE = re.compile(rf"{_LASTING}(?:\.\.{_LASTING})?|\d+(?:\.\d+)?(?:%|/[a-z]+)")
"""Durations, shares and rates: no program takes them for numbers."""
_SAID_BY_OTHERS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
"""Words that older YAML programs and editors take for something else than text."""


def is_plain(text: str, *, in_flow: bool = True) -> bool:
    """Say whether a text can stand without quotes, for every program that reads YAML.

    Args:
        text: What is meant.
        in_flow: Does it stand between brackets, where commas divide?

    Returns:
        Whether it needs no quotes; where that is unclear, it needs some.

    Example:
        >>> [is_plain(text) for text in ("Take a seat", "no", "a: b", "5m", "5")]
        [True, False, False, True, False]
    """
    return _MEASURE.fullmatch(text) is not None or (
        _PLAIN.fullmatch(text) is not None
        and text.casefold() not in _SAID_BY_OTHERS
        and text == text.strip()
        and not (in_flow and "," in text)
    )


def spelled(text: str, like: str = "") -> str:
    """Write a text so that YAML reads it as that text wherever it stands.

    Args:
        text: What is meant.
        like: What it is written instead of; quotes stay as they are there.

    Returns:
        The text, in quotes where it needs them.

    Example:
        >>> spelled("Pay"), spelled("no"), spelled("it's: so"), spelled("Pay", '"Pya"')
        ('Pay', "'no'", "'it''s: so'", '"Pay"')
    """
    if like.startswith('"') or not text.isprintable():
        return json.dumps(text, ensure_ascii=not text.isprintable())
    if is_plain(text) and not like.startswith("'"):
        return text
    return "'" + text.replace("'", "''") + "'"
