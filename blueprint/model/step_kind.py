"""The kinds of steps, each with its symbol."""

from enum import Enum
from typing import Annotated, Any, Self

from blueprint.model.form import Form, enumeration, plainly
from blueprint.model.native import none_of


class StepKind(Enum):
    """The kind of a step.

    Args:
        key: What files call it.
        title: What readers call it, in English; catalogues translate it.
        meaning: What such a step is, for editors to show.
        starts: Whether a flow begins with such a step.
        ends: Whether a flow ends with such a step.
        decides: Whether the ways part at such a step.
        inspects: Whether a failure would be noticed there.
        waits: Whether its time is waiting, not work.

    Example:
        >>> [kind.value for kind in StepKind if kind.ends]
        ['end']
    """

    ACTION = "action", "Step", "Something is done; what a step is where `kind` is left out."
    START = "start", "Start", "The service begins here.", "starts"
    END = "end", "End", "The service ends here.", "ends"
    DECISION = "decision", "Decision", "The ways part here: `next` says where they lead.", "decides"
    DOCUMENT = "document", "Document", "A document is written, signed or handed over."
    INSPECTION = "inspection", "Inspection", "Something is checked.", "inspects"
    WAIT = "wait", "Waiting", "Something takes its time; it counts as waiting, not as work.", "waits"

    title: str
    meaning: str
    starts: bool
    ends: bool
    decides: bool
    inspects: bool
    waits: bool

    def __new__(cls, key: str, title: str, meaning: str, nature: str = "") -> Self:
        """Make a kind of one line of the table."""
        kind = object.__new__(cls)
        kind._value_ = key
        kind.title = title
        kind.meaning = meaning
        for name in ("starts", "ends", "decides", "inspects", "waits"):
            setattr(kind, name, name == nature)
        return kind

    @property
    def key(self) -> str:
        """What files call it."""
        return str(self.value)

    def written(self) -> str:
        """Give the kind as files spell it."""
        return self.key


_BY_KEY = {kind.key: kind for kind in StepKind}


def read_kind(value: Any) -> StepKind:
    """Read the kind of a step.

    Args:
        value: What was written.

    Returns:
        The kind.

    Raises:
        PydanticCustomError: There is no such kind.

    Example:
        >>> read_kind("decision").decides
        True
    """
    if isinstance(value, StepKind):
        return value
    if isinstance(value, str) and value in _BY_KEY:
        return _BY_KEY[value]
    raise none_of(value, list(_BY_KEY))


Kind = Annotated[
    StepKind, plainly(read_kind, Form("kind", enumeration({kind.key: kind.meaning for kind in StepKind})))
]
"""The kind of a step as the value of a key."""
