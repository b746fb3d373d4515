"""Paths of other blueprints, which lie in or below the folder of the one that names them."""

import re
import unicodedata
from typing import Annotated, Any

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import fault
from blueprint.model.form import Form, plainly
from blueprint.model.text import read_text


def read_path(value: Any) -> str:
    """Read the path of another blueprint; whether there is such a file is not asked.

    Args:
        value: What was written.

    Returns:
        The path as it was written.

    Raises:
        PydanticCustomError: It is absolute, or leads out of the folder.

    Example:
        >>> read_path("details/check-in.yaml")
        'details/check-in.yaml'
    """
    text = read_text(value)
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise fault("bad-path", say("The path {text} has a control character.", text=quote(text)))
    slashed = text.strip().replace("\\", "/")
    if slashed.startswith("/") or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", slashed):
        raise fault("bad-path", say("{text} is not a relative path.", text=quote(text)), help=_ADVICE)
    depth = 0
    for piece in slashed.split("/"):
        depth += {"": 0, ".": 0, "..": -1}.get(piece, 1)
        if depth < 0:
            raise fault(
                "bad-path", say("{text} leads out of this file's folder.", text=quote(text)), help=_ADVICE
            )
    if depth == 0 or slashed.endswith("/"):
        raise fault("bad-path", say("{text} names a folder, no file.", text=quote(text)), help=_ADVICE)
    return text


_ADVICE = say(
    "Write the path of a blueprint in or below the folder of this one, such as `details/check-in.yaml`."
)

Path = Annotated[
    str,
    plainly(
        read_path,
        Form("path", {"type": "string", "pattern": r"^(?!\s*[/\\])(?![A-Za-z][A-Za-z0-9+.\-]*:).*\S"}),
    ),
]
"""The path of another blueprint as the value of a key."""
