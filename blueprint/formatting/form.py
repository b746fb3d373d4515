"""From a document to its canonical text, proven to mean the same.

The layout is the designer's as far as it has one, evened out, rather than a machine's: whoever sets values
below each other, breaks a long list where a new thought begins or sets moments apart by blank lines, keeps
that. So this works on the text that stands there, with a tree made of the parser's events, and writes anew
only what is between the texts. A library that reads YAML into objects that keep their comments
(ruamel.yaml) was the other way: it keeps comments by the token in front of them, so that they go astray
when keys are put in order; it knows nothing of columns and breaks between brackets; it reads and resolves
by rules of its own, which would have to be brought into line with those of `blueprint.source`. What is left
to do by hand is small since `source` has read the file before, within its limits and without faults.

**The canonical form.** Keys in the order of the language, those of a moment as its designer tells it
(`order`). Two blanks a level, a list set in below its key. Blueprint, phases and moments in lines; what
else stands between brackets stays there: in one line where it fits into 100 columns, up to 132 broken only
where it was broken, beyond that filled, or in lines where a mapping is inside; with a line break right
behind the bracket, or with comments inside, it is written in lines. Quotes where a text needs them, single
ones where they will do (`texts`). Columns of values that were lined up (`tables`), and comments behind
something in the column they had. At most one blank line, evenly (`blanks`). One line break at the end.

**What stays.** All comments; texts over several lines, their breaks included; `---` and `%YAML`; a
byte-order mark; CRLF, where the first line ends with it; the order of keys where there are aliases, which
must stand behind what they stand for, or texts that keep blank lines (`|+`). JSON stays JSON. A key that is
written over several lines or is longer than YAML can have in one is left alone with its whole file.
"""

from typing import NamedTuple, TypeVar

from blueprint.diagnostics.errors import MachineError
from blueprint.diagnostics.quoting import visible
from blueprint.formatting.blanks import Blanks
from blueprint.formatting.block import Block
from blueprint.formatting.json import is_json, json_lines
from blueprint.formatting.order import of_blueprint
from blueprint.formatting.sorting import Sorting
from blueprint.formatting.texts import is_simple_key
from blueprint.loading.lanes import lanes_of
from blueprint.loading.load import load
from blueprint.model.blueprint import Blueprint
from blueprint.model.limits import Limits as ModelLimits
from blueprint.source.comments import Around, attach
from blueprint.source.document import Document
from blueprint.source.limits import Limits
from blueprint.source.read import read
from blueprint.source.tree import Node, Tree, grow

B = TypeVar("B", bound=Blueprint)

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Formed(NamedTuple):
    """A file in its canonical form.

    Args:
        content: Its bytes.
        note: What about it can't be formatted, in a sentence; mostly empty.
    """

    content: bytes
    note: str = ""


def form(raw: bytes, document: Document, blueprint: B, reading: Limits, model: ModelLimits) -> Formed:
    """Give a file its canonical form.

    Args:
        raw: The bytes of the file.
        document: What was read from it, without errors.
        blueprint: What it means.
        reading: What a file may hold.
        model: How large a blueprint may be.

    Returns:
        The file in its canonical form, which means the same and has the same comments.

    Raises:
        MachineError: The form would not mean the same, which is a fault of this program.

    Example:
        >>> raw = b'moments: [{customer: "Sip"}]\\ntitle: Tea'
        >>> document = read(raw)
        >>> formed = form(raw, document, load(document)[0], Limits(), ModelLimits())
        >>> print(formed.content.decode(), end="")
        title: Tea
        moments:
          - customer: Sip
    """
    tree = grow(document)
    if not all(is_simple_key(key, tree.text) for key in _keys(tree)):
        return Formed(raw, "it has a key over several lines, or of more than 1,000 characters")
    around = attach(tree)
    note = _why_fixed(tree)
    text = "\n".join(_lines(tree, around, document, is_fixed=bool(note))) + "\n"
    if "\r\n" in document.text[: document.text.find("\n") + 1]:
        text = text.replace("\n", "\r\n")
    content = _BYTE_ORDER_MARK * raw.startswith(_BYTE_ORDER_MARK) + text.encode("utf-8")
    again = read(content, document.name, reading)
    if again.data != document.data or load(again, type(blueprint), model)[0] != blueprint:
        raise _own_fault(document, "mean something else")
    if sorted(attach(grow(again)).found) != sorted(around.found):
        raise _own_fault(document, "lose a comment")
    return Formed(content, note)


def _lines(tree: Tree, around: Around, document: Document, *, is_fixed: bool) -> list[str]:
    lanes = lanes_of(document.data)
    evidence = [lane for lane, zone in lanes.items() if not zone.holds_steps]
    sorting = Sorting(lanes, evidence, is_fixed=is_fixed)
    if is_json(tree.text):
        return json_lines(tree, sorting)
    block = Block(tree.text, sorting, Blanks(tree.root, is_fixed=is_fixed))
    return [*around.head, *around.comments, *block.lines(tree.root, of_blueprint(), 0)]


def _keys(tree: Tree) -> list[Node]:
    return [leaf for leaf, entry in tree.leaves if leaf is entry.key]


def _why_fixed(tree: Tree) -> str:
    """Say why keys can't be put in order, if that is so."""
    if any(leaf.style == "*" for leaf, _ in tree.leaves):
        return "its keys stay in their order, since each `*name` has to stand behind its `&name`"
    if any(leaf.keeps_blank_lines for leaf, _ in tree.leaves):
        return "its keys stay in their order, since a text keeps the blank lines behind it (`|+`)"
    return ""


def _own_fault(document: Document, what: str) -> MachineError:
    name = visible(document.name) or "The text"
    return MachineError(
        f"`{name}` would {what} if it were formatted: a fault of this program, so it is left as it is. "
        "Please report it, with the file."
    )
