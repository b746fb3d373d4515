"""Links: where they may lead, judged as a browser would judge them."""

import re
import unicodedata
from typing import Annotated, Any

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import fault
from blueprint.model.form import Form, plainly
from blueprint.model.text import read_text

# Compiled when they are needed, which is seldom: start-up counts milliseconds.
_SCHEME = r"(?i)([a-z][a-z0-9+.-]*):"
_WEB = r"(?i)https?://[^/?#]"
_MAIL = r"(?i)mailto:[^?]"
_ALLOWED = say("A link is an http, https or mailto address, `#…`, or a relative path.")


def read_link(value: Any) -> str:
    """Read a link.

    Args:
        value: What was written.

    Returns:
        The link as it was written, without spaces around it.

    Raises:
        PydanticCustomError: It leads somewhere else than a link may.

    Example:
        >>> read_link("https://example.org/menu")
        'https://example.org/menu'
    """
    text = read_text(value).strip()
    judged = "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in {"Cc", "Cf"})
    slashed = judged.replace("\\", "/")
    if re.match(_WEB, judged) or re.match(_MAIL, judged):
        return text
    if slashed.startswith("//"):
        raise fault(
            "bad-link",
            say("{text} names another host without saying how to reach it.", text=quote(text)),
            help=_ALLOWED,
        )
    scheme = re.match(_SCHEME, judged)
    if scheme:
        raise fault(
            "bad-link",
            say(
                "{text} can't be a link: `{scheme}:` is not allowed there as it stands.",
                text=quote(text),
                scheme=scheme[1],
            ),
            help=_ALLOWED,
        )
    if not judged:
        raise fault("bad-link", say("This link is empty."), help=_ALLOWED)
    return text


Link = Annotated[
    str,
    plainly(
        read_link,
        Form(
            "link", {"type": "string", "pattern": r"^\s*(https?://[^/?#]|mailto:[^?]|#|[^:/\\]|/(?![/\\]))"}
        ),
    ),
]
"""A link as the value of a key."""
