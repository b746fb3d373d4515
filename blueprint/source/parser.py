"""PyYAML's parsers, made to agree: libyaml where it is built in, the pure one elsewhere.

Only their events are used, never a composer or a constructor.
"""

from collections.abc import Callable
from typing import Any, Protocol

from yaml import YAMLError

try:
    from yaml._yaml import CParser as _Parser
except ImportError:  # PyYAML was built without libyaml
    from blueprint.source.pure import PureParser as _Parser  # type: ignore[assignment]


class Mark(Protocol):
    """A place as both parsers give it."""

    index: int
    column: int


class Event(Protocol):
    """What both parsers' events have; each kind has only some of it."""

    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    implicit: tuple[bool, bool]
    flow_style: bool
    start_mark: Mark
    end_mark: Mark


NextEvent = Callable[[], Any]
"""Gives the next event, and `None` behind the last."""

FILLER = "\0"
"""What fills up a text for the parser where it has to be as long as the text that was written."""

MISTAKES = (YAMLError, ValueError)
"""What the parsers raise: their own errors, and a stray `ValueError` for a tag with broken `%` escapes."""


def parser_of(text: str) -> NextEvent:
    """Start to parse a text.

    Args:
        text: A text without characters that YAML forbids.

    Returns:
        What gives the events, one a call; it raises one of `MISTAKES` where the text isn't YAML.

    Example:
        >>> next_event = parser_of("a: b")
        >>> type(next_event()).__name__
        'StreamStartEvent'
    """
    next_event: NextEvent = _Parser(text).get_event
    return next_event
