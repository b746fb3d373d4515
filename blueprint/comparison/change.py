"""One thing that changed from one blueprint to another."""

from enum import Enum
from typing import Any, NamedTuple


class Nature(Enum):
    """What happened to a thing.

    Args:
        key: What programs call it.
        sign: How it is marked where colours can't be seen.

    Example:
        >>> Nature.ADDED.key, Nature.ADDED.sign
        ('added', '+')
    """

    ADDED = "added", "+"
    REMOVED = "removed", "−"
    RENAMED = "renamed", "≈"
    MOVED = "moved", "→"
    CHANGED = "changed", "~"

    def __init__(self, key: str, sign: str) -> None:
        self.key = key
        self.sign = sign


class Side(NamedTuple):
    """Where a thing stands in one of the two blueprints.

    Args:
        moment: Id of the moment, where it belongs to one.
        lane: Key of the lane, where it stands in one.
        moment_index: Index of the moment; -1 for none.
        step: Index of the step in its cell; -1 for none.
    """

    moment: str | None = None
    lane: str | None = None
    moment_index: int = -1
    step: int = -1


class Change(NamedTuple):
    """A change.

    Args:
        nature: What happened.
        thing: What it happened to: `moment`, `step`, `evidence`, `fail point`, `flow`, `actor`, ….
        name: What the thing is called; the new name where it was renamed.
        old: Where it stood; `None` for what was added.
        new: Where it stands; `None` for what was removed.
        aspect: The key that changed, such as `time`; empty where the thing itself did.
        before: The aspect as files spell it; `None` where it wasn't there.
        after: The same afterwards.
        crosses: Keys of the lines that a move to another lane goes across.
        verdict: `gained`, `lost` or `mended` for a fail point; empty for everything else.

    Example:
        >>> Change(Nature.CHANGED, "step", "Brew", aspect="time", before="3m", after="2m").nature.sign
        '~'
    """

    nature: Nature
    thing: str
    name: str
    old: Side | None = None
    new: Side | None = None
    aspect: str = ""
    before: Any = None
    after: Any = None
    crosses: tuple[str, ...] = ()
    verdict: str = ""
