"""The lines that begin with `%` at the head of a file."""

import re

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.source.problems import Problems

_DIRECTIVE = r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*+(?P<line>%[^\r\n]*)(?:\r?\n)?"
_VERSION = r"%YAML[ \t]+(?P<version>[0-9]+\.[0-9]+)[ \t]*(?:[ \t]#.*)?"


def settle(text: str, problems: Problems, most: int) -> str:
    """Judge the directives of a file, which PyYAML's two parsers judge differently.

    Args:
        text: The text for the parser.
        problems: Where to note what is refused.
        most: How many directives are judged; nobody needs two.

    Returns:
        The text, just as long, in which refused directives have become comments.

    Example:
        >>> from blueprint.source.lines import Lines
        >>> settle("%YAML 1.2\\n---\\na: b", Problems("", Lines("")), most=9)
        '%YAML 1.2\\n---\\na: b'
    """
    if not text.startswith("%") and "\n%" not in text:
        return text
    directive = re.compile(_DIRECTIVE)
    pieces: list[str] = []
    offset = written = 0
    while len(pieces) < 2 * most and (found := directive.match(text, offset)):
        start = found.start("line")
        if not _accepts(found["line"], start, problems):
            pieces += (text[written:start], "#")
            written = start + 1
        offset = found.end()
    return "".join((*pieces, text[written:])) if pieces else text


def _accepts(line: str, start: int, problems: Problems) -> bool:
    shown = line.rstrip()
    end = start + len(shown)
    version = re.fullmatch(_VERSION, line)
    if version and version["version"] == "1.2":
        return True
    if version and version["version"] == "1.1":
        message = say(
            "The file says that it is YAML 1.1; it is read as YAML 1.2, where `no` and `on` are text."
        )
        problems.add(
            "yaml-version", message, start, end, mend=say("Write `%YAML 1.2`."), severity=Severity.WARNING
        )
        return True
    if line.startswith("%YAML"):
        message = say("{shown}: a blueprint is written in YAML 1.2.", shown=quote(shown))
        problems.add("yaml-version", message, start, end, mend=say("Write `%YAML 1.2`, or delete the line."))
    elif line.startswith("%TAG"):
        message = say("{shown} declares tags, and a blueprint has none.", shown=quote(shown))
        problems.add("tag", message, start, end, mend=say("Delete the line."))
    else:
        message = say(
            "{shown}: at the head, a line that begins with `%` speaks to YAML, which doesn't know it.",
            shown=quote(shown),
        )
        mend = say("Delete the line, or put the text in quotes if it is one.")
        problems.add("syntax-error", message, start, end, mend=mend)
    return False
