"""One entry on its way to the page."""

from dataclasses import dataclass, field

from blueprint.formatting.flow import Item
from blueprint.formatting.texts import width
from blueprint.source.tree import Entry


@dataclass(slots=True)
class Row:
    """An entry of a mapping or list in lines.

    Args:
        entry: The entry.
        head: Its key with the colon, or the dash.
        value: The value's first line as it follows the head, and the lines below with their indentation.
        is_below: Whether the value begins in the line below the head: a mapping or list in lines.
        gap: Blanks between head and value.
        column: In which column the designer's value stood, counted from the entry's own beginning.
        items: What stands between brackets, where the value is of one line.
        opening: The anchor, if any, and the bracket before them.
        tail: Lines with the comments behind it that belong to it.
    """

    entry: Entry
    head: str
    value: list[str]
    is_below: bool = False
    gap: int = 1
    column: int = 0
    items: list[Item] = field(default_factory=list)
    opening: str = ""
    tail: list[str] = field(default_factory=list)

    @property
    def is_single(self) -> bool:
        """Does it take one line?"""
        return len(self.value) == 1 and not self.is_below and bool(self.value[0])

    @property
    def is_tall(self) -> bool:
        """Does it take several lines?"""
        return self.is_below or len(self.value) > 1

    @property
    def begin(self) -> int:
        """In which column the value stands, counted from the entry's own beginning."""
        return width(self.head) + self.gap

    @property
    def first(self) -> str:
        """The line of the head."""
        if self.is_below or not self.value[0]:
            return self.head
        return f"{self.head}{' ' * self.gap}{self.value[0]}"
