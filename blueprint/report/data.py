"""What a report consists of, whatever its format: sections, and in them prose, lists, tables and figures."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from blueprint.drawing.scene import Scene

_NOTHING: Final = frozenset({"", "–"})  # what a cell says that has nothing to say


class Prose(NamedTuple):
    """A paragraph.

    Args:
        text: What it says.
        tone: What kind of paragraph it is: `lead`, `unknown`, `basis`, `good`, `bad`; empty for plain ones.
    """

    text: str
    tone: str = ""

    @property
    def block(self) -> str:
        """The name of the macro that writes it."""
        return "prose"


class Heading(NamedTuple):
    """A heading within a section."""

    text: str

    @property
    def block(self) -> str:
        """The name of the macro that writes it."""
        return "heading"


class Listing(NamedTuple):
    """Some items, one below the other."""

    items: tuple[str, ...]

    @property
    def block(self) -> str:
        """The name of the macro that writes it."""
        return "listing"


class Facts(NamedTuple):
    """Names, and what is known of each."""

    pairs: tuple[tuple[str, str], ...]

    @property
    def block(self) -> str:
        """The name of the macro that writes it."""
        return "facts"


class Cell(NamedTuple):
    """A cell of a table.

    Args:
        text: What stands in it.
        tone: How it looks: `low` to `extreme`, `good`, `bad`; empty for plain ones.
        number: Is it an amount, which stands at the right?
        href: Where it leads, relative to the report; empty for nowhere.
        box: The box of the drawing that it is about, by its id there; empty for none.
    """

    text: str
    tone: str = ""
    number: bool = False
    href: str = ""
    box: str = ""


class Table(NamedTuple):
    """A table; the first cell of each row is the row's head.

    Args:
        caption: What it tells.
        heads: What the columns are.
        rows: The cells.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def block(self) -> str:
        """The name of the macro that writes it."""
        return "table"

    @property
    def amounts(self) -> tuple[bool, ...]:
        """Which columns hold amounts only."""
        return tuple(all(row[at].number for row in self.rows) for at in range(len(self.heads)))


class Figure(NamedTuple):
    """A picture with words.

    Args:
        name: Unique in the report; ids in the picture begin with it.
        scene: What is to be seen.
        caption: What it shows.
        wide: Does it need all the room that there is?
    """

    name: str
    scene: Scene
    caption: str
    wide: bool = False

    @property
    def block(self) -> str:
        """The name of the macro that writes it."""
        return "figure"


Block = Prose | Heading | Listing | Facts | Table | Figure
"""A piece of a section."""


class Section(NamedTuple):
    """A section of a report.

    Args:
        name: Its file's name; also the name of a template of its own, and of its anchor.
        title: Its heading.
        blocks: What stands in it, at least one.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]


class Way(NamedTuple):
    """A way from one report to another of the same portfolio.

    Args:
        rel: What the other is to this one, as HTML calls it: `up`, `prev` or `next`.
        text: What it is called.
        href: Where it lies, relative to this one.
    """

    rel: str
    text: str
    href: str

    @property
    def said(self) -> str:
        """What it is called, with an arrow that points where it lies in the portfolio."""
        before, after = {"up": ("↑ ", ""), "prev": ("← ", ""), "next": ("", " →")}[self.rel]
        return f"{before}{self.text}{after}"


class ReportData(NamedTuple):
    """A whole report.

    Args:
        title: The service.
        kind: What this is, such as `Report for managers`.
        lang: The language of its words.
        head: Who owns it, of when it is, and so on.
        sections: In reading order, none of them empty.
        known: What a user's own template may ask for: the measures as plain data.
        ways: Where the reports lie that it is read with: the index, and its neighbours there.
    """

    title: str
    kind: str
    lang: str
    head: Facts
    sections: tuple[Section, ...]
    known: Mapping[str, Any]
    ways: tuple[Way, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All its pictures, in reading order."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, Figure))


def amount(text: str, tone: str = "") -> Cell:
    """Make a cell that holds an amount.

    Args:
        text: The amount with its unit.
        tone: How it looks.

    Returns:
        The cell.
    """
    return Cell(text, tone, number=True)


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str | Cell]]) -> Table:
    """Make a table of which the plain cells are texts; columns that tell nothing of any row fall.

    Args:
        caption: What it tells.
        heads: What the columns are.
        rows: The cells.

    Returns:
        The table.

    Example:
        >>> table("Tea", ["Step", "Time", "Note", "Cost"], [["Brew", amount("5 min"), "", "–"]]).heads
        ('Step', 'Time')
    """
    cells = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row] for row in rows]
    named = list(heads)
    used = [at for at in range(len(named)) if any(row[at].text not in _NOTHING for row in cells)]
    return Table(
        caption,
        tuple(named[at] for at in used),
        tuple(tuple(row[at] for at in used) for row in cells),
    )
