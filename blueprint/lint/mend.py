"""How a rule's fault is mended: said in the model's ways, and turned into edits of the text it came from."""

from typing import NamedTuple, TypeAlias

from blueprint.diagnostics.fix import Edit, Fix
from blueprint.diagnostics.route import Route
from blueprint.loading.routes import route_of
from blueprint.source.document import Document
from blueprint.source.edits import rewritten
from blueprint.source.entries import put_in


class Rewrite(NamedTuple):
    """Another text in the place of one that stands in the file.

    Args:
        way: The way to the text, as the model names it.
        text: What is to stand there.

    Example:
        >>> Rewrite(("title",), "Tea").text
        'Tea'
    """

    way: Route
    text: str


class Entries(NamedTuple):
    """More entries in one of the mappings at the top of the file, which is begun where it isn't there.

    Args:
        table: The mapping's key.
        names: The keys of the entries.
        says: A key and a word, which is all that each of the entries says.

    Example:
        >>> Entries("actors", ("cook",), ("count", "1")).table
        'actors'
    """

    table: str
    names: tuple[str, ...]
    says: tuple[str, str]


Change: TypeAlias = Rewrite | Entries


class Mend(NamedTuple):
    """How a fault is mended: all of it or nothing, and safe enough that nobody is asked.

    Args:
        title: What it does, as an order.
        changes: What changes.

    Example:
        >>> Mend("Write `cook`", (Rewrite(("moments", 0, "backstage", 0, "by"), "cook"),)).title
        'Write `cook`'
    """

    title: str
    changes: tuple[Change, ...]


def fix_of(mend: Mend, document: Document) -> Fix | None:
    """Turn what a rule proposes into edits of a file.

    Args:
        mend: The proposal.
        document: The file.

    Returns:
        The edits; `None` where the file has no place for one of them.

    Example:
        >>> from blueprint.source.read import read
        >>> tea = read(b"title: Tee\\nmoments: [customer: Sip]")
        >>> fix_of(Mend("Write `Tea`", (Rewrite(("title",), "Tea"),)), tea).edits[0].text
        'Tea'
    """
    edits = tuple(edit for change in mend.changes if (edit := _edit(change, document)))
    return Fix(mend.title, edits) if len(edits) == len(mend.changes) else None


def _edit(change: Change, document: Document) -> Edit | None:
    if isinstance(change, Entries):
        return put_in(document, change.table, change.names, change.says)
    return rewritten(document, document.span(route_of(document.data, change.way)), change.text)
