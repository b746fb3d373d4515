"""Where new entries go in one of the mappings at the top of a file, written as its others are."""

from collections.abc import Sequence

from blueprint.diagnostics.fix import Edit
from blueprint.source.document import Document
from blueprint.source.quotes import spelled

_JSON = '"'


def put_in(document: Document, table: str, names: Sequence[str], says: tuple[str, str]) -> Edit | None:
    """Put entries at the end of a mapping; begin the mapping where the file hasn't got it.

    Args:
        document: The file.
        table: The mapping's key at the top of the file.
        names: The keys of the entries.
        says: A key and a word, which is all that each of the entries says.

    Returns:
        The edit; `None` where the file is written in a manner that leaves no place for them.

    Example:
        >>> from blueprint.source.read import read
        >>> put_in(read(b"actors: {host: {count: 2}}"), "actors", ["cook"], ("count", "1")).text
        ', cook: {count: 1}'
    """
    root = document.places.inside(0)
    if not isinstance(root, dict):
        return None
    if table not in root:
        return _begun(document, root, table, names, says)
    number = root[table] + 1
    inside = document.places.inside(number)
    if number in document.places.targets or not isinstance(inside, dict) or not inside:
        return None  # an alias, or a blank: a person knows what goes there
    if document.text[document.places.offsets(number)[0]] == "{":
        return _in_braces(document, inside, names, says)
    return _below(document, inside, names, says)


def _begun(
    document: Document, root: dict[str, int], table: str, names: Sequence[str], says: tuple[str, str]
) -> Edit | None:
    """Begin the mapping above the moments, where readers look for it."""
    text, offsets = document.text, document.places.offsets
    key = next((root[key] for key in ("phases", "moments") if key in root), None)
    if key is None:
        return None
    at = offsets(key)[0]
    if text[offsets(0)[0]] == "{":
        mark = text[at] if text[at] == _JSON else ""
        listed = ", ".join(_entry(name, says, mark) for name in names)
        return Edit(document.lines.span(at, at), f"{spelled(table, like=mark)}: {{{listed}}}, ")
    line = text.rfind("\n", 0, at) + 1
    indent, end = text[line:at], _line_end(text)
    if indent.strip(" "):
        return None
    while (above := text.rfind("\n", 0, max(line - 1, 0)) + 1) < line and text[above:].lstrip(" ")[0] == "#":
        line = above  # what is said above the moments stays with them
    rows = "".join(f"{indent}  {_entry(name, says)}{end}" for name in names)
    return Edit(document.lines.span(line, line), f"{indent}{table}:{end}{rows}")


def _in_braces(
    document: Document, inside: dict[str, int], names: Sequence[str], says: tuple[str, str]
) -> Edit:
    """Put entries behind the last of those between braces."""
    mark = document.text[document.places.offsets(min(inside.values()))[0]]
    listed = ", ".join(_entry(name, says, mark if mark == _JSON else "") for name in names)
    last = _end(document, max(inside.values()))
    return Edit(document.lines.span(last, last), f", {listed}")


def _below(
    document: Document, inside: dict[str, int], names: Sequence[str], says: tuple[str, str]
) -> Edit | None:
    """Put entries on lines of their own below the last one, set in as the first is."""
    text = document.text
    start = document.places.offsets(min(inside.values()))[0]
    indent, end = text[text.rfind("\n", 0, start) + 1 : start], _line_end(text)
    if indent.strip(" "):
        return None
    rows = [f"{indent}{_entry(name, says)}" for name in names]
    stop = text.find("\n", _end(document, max(inside.values())) - 1)
    if stop < 0:
        return Edit(document.lines.span(len(text), len(text)), "".join(f"{end}{row}" for row in rows))
    return Edit(document.lines.span(stop + 1, stop + 1), "".join(f"{row}{end}" for row in rows))


def _end(document: Document, key: int) -> int:
    """Find where an entry ends, without the blank lines that a text in lines may have at its end."""
    start, behind = document.places.offsets(key)
    behind = max(behind, document.places.offsets(key + 1)[1])
    return start + len(document.text[start:behind].rstrip())


def _entry(name: str, says: tuple[str, str], mark: str = "") -> str:
    """Write an entry; in JSON its keys are quoted."""
    key, word = says
    return f"{spelled(name, like=mark)}: {{{mark}{key}{mark}: {word}}}"


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
