"""From events to plain data, counting what is read and stopping at the first excess."""

from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from yaml import events

from blueprint.source.anchors import Anchored, Anchors
from blueprint.source.document import Data
from blueprint.source.faults import Faults
from blueprint.source.limits import Limits
from blueprint.source.parser import FILLER, Event, NextEvent
from blueprint.source.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable

_BLANK = frozenset(("", "~", "null", "Null", "NULL"))
_LONGEST_BLANK = 4


class _Frame:
    """A list or mapping that is still open."""

    __slots__ = (
        "anchor",
        "before",
        "data",
        "height",
        "inside",
        "is_flow",
        "is_mapping",
        "key",
        "name",
        "number",
    )

    def __init__(self, number: int, *, is_mapping: bool) -> None:
        self.number = number
        self.is_mapping = is_mapping
        self.data: Any = {} if is_mapping else []
        self.inside: Any = {} if is_mapping else []
        self.key: int | None = None  # the number of the key whose value comes next
        self.name: str | None = None  # that key; `None` where its value is read but dropped
        self.height = 0  # levels of lists and mappings in it
        self.is_flow = False
        self.anchor: str | None = None
        self.before = 0  # what had been counted when it began


class Builder:
    """Takes the events of a text and makes data and places of them.

    Args:
        limits: What the file may hold.
        faults: Where to note what is wrong.
        filled: Whether texts may have `FILLER` in them, which is to be taken out.

    Example:
        >>> from blueprint.source.lines import Lines
        >>> from blueprint.source.parser import parser_of
        >>> from blueprint.source.problems import Problems
        >>> text = "a: [b, ~]"
        >>> builder = Builder(Limits(), Faults(text, Limits(), Problems("", Lines(text))), filled=False)
        >>> builder.run(parser_of(text))
        >>> builder.data
        {'a': ['b', None]}
    """

    __slots__ = (
        "_anchors",
        "_faults",
        "_filled",
        "_frame",
        "_last_end",
        "_limits",
        "_longest",
        "_room",
        "_stack",
        "_started",
        "places",
    )

    def __init__(self, limits: Limits, faults: Faults, *, filled: bool) -> None:
        self._limits = limits
        self._faults = faults
        self._filled = filled
        self._longest = limits.scalar
        self._frame = _Frame(0, is_mapping=False)  # the outermost frame holds the root as its only item
        self._stack: list[_Frame] = []
        self._anchors = Anchors()
        self._room = min(limits.nodes, limits.expanded)
        self._last_end = 0
        self._started = False
        self.places = Places()

    @property
    def data(self) -> Data:
        """What was read, once it has all been read."""
        top: list[Data] = (self._stack or [self._frame])[0].data
        return top[0] if top else None

    @property
    def is_whole(self) -> bool:
        """Whether nothing that was begun is still open."""
        return not self._stack

    @property
    def last_end(self) -> int:
        """Offset behind the last thing that was read."""
        return self._last_end

    @property
    def bracket(self) -> int | None:
        """Offset of the last bracket that is still open."""
        frames = (self._frame, *reversed(self._stack))
        return next((self.places.starts[frame.number] for frame in frames if frame.is_flow), None)

    def run(self, next_event: NextEvent) -> None:
        """Read all events.

        Args:
            next_event: What gives them.

        Raises:
            ReadingStopped: If there is too much of something, or a second document.
        """
        take: dict[type, Callable[[Event], None]] = {
            events.ScalarEvent: self._text,
            events.MappingStartEvent: self._mapping,
            events.MappingEndEvent: self._end,
            events.SequenceStartEvent: self._list,
            events.SequenceEndEvent: self._end,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }
        starts = self.places.starts
        while (event := next_event()) is not None:
            taken = take.get(event.__class__)
            if taken:
                taken(event)
                if len(starts) > self._room:
                    self._faults.too_large(len(starts), starts[-1], self.places.ends[-1])

    def _document(self, event: Event) -> None:
        if self._started:
            self._faults.second_document(event.start_mark.index, event.end_mark.index)
        self._started = True

    def _text(self, event: Event) -> None:
        value = event.value
        start = event.start_mark.index
        self._last_end = end = event.end_mark.index
        if self._filled:
            value = value.replace(FILLER, "")
        if event.anchor is not None or event.tag is not None:
            start = min(self._properties(event), end)
        if len(value) > self._longest:
            self._faults.long_text(len(value), start, end)
        number = self.places.note(start, end)
        blank = len(value) <= _LONGEST_BLANK and value in _BLANK and event.implicit[0]
        frame = self._frame
        if frame.is_mapping and frame.key is None:
            self._key(frame, None if blank and not value else value, number)
        else:
            self._put(frame, None if blank else value, number)
        if event.anchor is not None:
            self._anchors.open(event.anchor)
            self._anchors.close(event.anchor, Anchored(number, None if blank else value, size=1, height=0))

    def _mapping(self, event: Event) -> None:
        self._begin(event, is_mapping=True)

    def _list(self, event: Event) -> None:
        self._begin(event, is_mapping=False)

    def _begin(self, event: Event, *, is_mapping: bool) -> None:
        parent = self._frame
        start = event.start_mark.index
        before = len(self.places.starts) + self._anchors.added
        if event.anchor is not None or event.tag is not None:
            start = self._properties(event)
        number = self.places.note(start, start + 1)
        frame = _Frame(number, is_mapping=is_mapping)
        if parent.is_mapping and parent.key is None:
            self._faults.complex_key(start, start + 1)
            parent.key, parent.name = number, None
        else:
            self._put(parent, frame.data, number)
        self._stack.append(parent)
        if len(self._stack) > self._limits.depth:
            self._faults.too_deep(start, start + 1)
        frame.is_flow = event.flow_style
        if event.anchor is not None:
            self._anchors.open(event.anchor)
            frame.anchor, frame.before = event.anchor, before
        self.places.insides[number] = frame.inside
        self._frame = frame

    def _end(self, event: Event) -> None:
        frame = self._frame
        self._frame = parent = self._stack.pop()
        if frame.is_flow:
            self._last_end = event.end_mark.index
        # The end event of a block stands at whatever comes next, maybe many lines below.
        self.places.ends[frame.number] = self._last_end
        height = frame.height + 1
        parent.height = max(parent.height, height)
        if frame.anchor is not None:
            size = len(self.places.starts) + self._anchors.added - frame.before
            self._anchors.close(frame.anchor, Anchored(frame.number, frame.data, size, height))

    def _alias(self, event: Event) -> None:
        name = event.anchor or ""
        start = event.start_mark.index
        self._last_end = end = event.end_mark.index
        number = self.places.note(start, end)
        target = self._anchors.use(name)
        if self._anchors.used > self._limits.aliases:
            self._faults.too_many_aliases(start, end)
        if target:
            self._stand_in(number, target)
        elif self._anchors.is_open(name):
            self._faults.recursive_alias(name, start, end)
        else:
            self._faults.unknown_alias(name, self._anchors, start, end)
        self._put_alias(number, target.data if target else None)

    def _stand_in(self, number: int, target: Anchored) -> None:
        """Count what an alias stands for, in size and in depth."""
        self._room = min(self._limits.nodes, self._limits.expanded - self._anchors.added)
        self._frame.height = max(self._frame.height, target.height)
        if len(self._stack) + target.height > self._limits.depth:
            self._faults.too_deep(*self.places.offsets(number))
        self.places.targets[number] = target.number

    def _put_alias(self, number: int, data: Data) -> None:
        frame = self._frame
        if not frame.is_mapping or frame.key is not None:
            self._put(frame, data, number)
        elif isinstance(data, str):
            self._key(frame, data, number)
        else:
            if data is not None:
                self._faults.complex_key(*self.places.offsets(number))
            frame.key, frame.name = number, None

    def _key(self, frame: _Frame, name: str | None, number: int) -> None:
        """Take a key: `None` for a blank one. What is refused is read on without a name."""
        frame.key, frame.name = number, None
        offsets = self.places.offsets
        if name is None:
            self._faults.blank_key(*offsets(number))
            return
        if not name.isascii():
            name = normalize("NFC", name)
        if name in frame.inside:
            self._faults.equal_key(name, offsets(number), offsets(frame.inside[name]))
            return
        frame.inside[name] = number
        frame.name = name

    def _put(self, frame: _Frame, value: Data, number: int) -> None:
        if not frame.is_mapping:
            frame.data.append(value)
            frame.inside.append(number)
            return
        if value is not None:
            if frame.name is not None:
                frame.data[frame.name] = value
        elif frame.is_flow and frame.key is not None and not self._is_dropped():
            behind = self.places.starts[number]
            self._faults.key_without_colon(frame.name, *self.places.offsets(frame.key), behind)
        frame.key = None

    def _is_dropped(self) -> bool:
        """Whether what is open stands in place of a key, or behind a refused one."""
        around = self._stack[-1]
        return around.is_mapping and around.name is None

    def _properties(self, event: Event) -> int:
        """Find where a value begins behind its anchor and tag, and refuse the tag."""
        start = event.start_mark.index
        if event.tag is not None:
            self._faults.tag(start)
        return self._faults.behind_properties(start)
