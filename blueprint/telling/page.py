"""What is told, as a page without a format: headings, sentences and tables, set by each format in its way."""

from typing import NamedTuple


class Table(NamedTuple):
    """Figures side by side.

    Args:
        heads: What stands over the columns; the first column names what the others are about.
        rows: The cells, as people write them; empty where there is nothing to say.
        right: For each column: is it set to the right, as figures are?
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


class Section(NamedTuple):
    """What stands under a heading.

    Args:
        heading: The heading.
        sentences: What is said, each a paragraph or an item of a list.
        tables: The tables, below.
        numbered: Do the sentences have an order that matters?
    """

    heading: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    numbered: bool = False


class Page(NamedTuple):
    """All that is told of a service.

    Args:
        title: Its title.
        summary: Its headline figures as far as they are known, each with what it is.
        sections: The rest, in order.
    """

    title: str
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
