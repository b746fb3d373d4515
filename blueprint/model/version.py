"""The version of the language, and the language of readers."""

import re
from typing import Annotated, Any

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import fault
from blueprint.model.form import Form, plainly
from blueprint.model.number import read_number
from blueprint.model.text import read_text

NEWEST = 1
_TAG = r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*"


def read_version(value: Any) -> int:
    """Read the version of the language that a file is written in.

    Args:
        value: What was written.

    Returns:
        The version.

    Raises:
        PydanticCustomError: It is newer than this program, or no version.

    Example:
        >>> read_version("1")
        1
    """
    number = read_number(value)
    if number > NEWEST:
        raise fault(
            "newer-version",
            say(
                "This file is in version {value} of the language; this program knows {newest}.",
                value=quote(str(value)),
                newest=NEWEST,
            ),
            help=say("A newer release of this program may read it."),
        )
    if number != NEWEST:
        raise fault(
            "wrong-value",
            say(
                "{value} is no version of the language; `{newest}` was expected.",
                value=quote(str(value)),
                newest=NEWEST,
            ),
        )
    return NEWEST


def read_language(value: Any) -> str:
    """Read the tag of a language.

    Args:
        value: What was written, such as `en`, `zh` or `zh-Hans`.

    Returns:
        The tag.

    Raises:
        PydanticCustomError: It is no tag of a language.

    Example:
        >>> read_language("zh")
        'zh'
    """
    text = read_text(value).strip()
    if not re.fullmatch(_TAG, text):
        raise fault(
            "wrong-value",
            say("{text} is no language's tag.", text=quote(text)),
            help=say("Write `en`, `zh` or the like."),
        )
    return text


Version = Annotated[int, plainly(read_version, Form("", {"const": NEWEST}))]
"""The version of the language as the value of a key."""

Language = Annotated[
    str,
    plainly(
        read_language, Form("language", {"type": "string", "pattern": f"^{_TAG}$", "examples": ["en", "zh"]})
    ),
]
"""A language's tag as the value of a key."""
