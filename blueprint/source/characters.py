"""Which characters may stand in a file, and which deserve a word of warning."""

import re
from itertools import islice

from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.source.problems import Problems

# Controls but tab and line feed, what only some programs take for the end of a line, and what is no
# character.
_REFUSED = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
# Compiled when they are needed, which a file of plain ASCII never does.
_FORBIDDEN = f"[{_REFUSED}]"
_SURROGATE = "[\ud800-\udfff]"
_LONE_RETURN = r"\r(?!\n)"

# The joiners U+200C and U+200D are ordinary spelling behind a letter of the scripts that join (Arabic to
# Mongolian) and inside emoji; tag characters behind a flag.
_JOINS = (
    "\u0600-\u1fff\u2190-\u2bff\ua800-\uabff\ufe0e\ufe0f\ufb50-\ufdff"
    "\U00010a00-\U00011fff\U0001f000-\U0001faff"
)
_FLAG = "\U0001f3f4\U000e0020-\U000e007f"
_INVISIBLE = (
    "[\xad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    f"\U000e0001]|(?<![{_JOINS}])[\u200c\u200d]|(?<![{_FLAG}])[\U000e0020-\U000e007f]"
)

_CONTROL_NAMES = {
    0x00: "NUL",
    0x07: "bell",
    0x08: "backspace",
    0x0B: "vertical tab",
    0x0C: "form feed",
    0x1B: "escape",
    0x7F: "delete",
    0x85: "next line",
    0x2028: "line separator",
    0x2029: "paragraph separator",
}
_LINE_ENDS = frozenset((0x85, 0x2028, 0x2029))
_SURROGATES = range(0xD800, 0xE000)
_HIGHEST = 0x10FFFF

_PLAIN_ASCII = bytes((0x09, 0x0A, 0x0D, *range(0x20, 0x7F)))


def screen(text: str, problems: Problems, most: int) -> str:
    """Find the characters that must not, or should better not, stand in a file.

    Args:
        text: The whole text.
        problems: Where to note what is found.
        most: How many of a kind are noted.

    Returns:
        The text for the parser, as long as the one given: what is refused is replaced, so that the
        parser can go on and find the problems behind it.

    Example:
        >>> from blueprint.source.lines import Lines
        >>> screen("a: b\\x07", Problems("", Lines("")), most=10)
        'a: b\\ufffd'
    """
    if text.isascii() and not text.encode("ascii").translate(None, _PLAIN_ASCII) and "\r" not in text:
        return text
    for found in islice(re.finditer(_FORBIDDEN, text), most):
        forbid(ord(found[0]), found.start(), found.end(), problems)
    for found in islice(re.finditer(_INVISIBLE, text), most):
        warn(ord(found[0]), found.start(), found.end(), problems)
    first_return = re.search(_LONE_RETURN, text)
    if first_return:
        _forbid_returns(text, first_return.start(), problems)
        text = re.sub(_LONE_RETURN, "\n", text)
    # A byte-order mark inside the text is read by one parser and skipped by the other; a word joiner is
    # what Unicode has in its place.
    return re.sub(_FORBIDDEN, "\ufffd", text).replace("\ufeff", "\u2060")


def showable(text: str) -> str:
    """Replace what no output can show.

    Args:
        text: The whole text.

    Returns:
        The text without halves of surrogate pairs, which can't be written as UTF-8.

    Example:
        >>> showable("a\\ud800")
        'a\\ufffd'
    """
    return text if text.isascii() else re.sub(_SURROGATE, "\ufffd", text)


def has_forbidden(line: str) -> bool:
    """Say whether a character in a line is refused, so that what the parser makes of the line means nothing.

    Args:
        line: The text of the line.

    Example:
        >>> has_forbidden("a: b\\x07")
        True
    """
    return re.search(_FORBIDDEN, line) is not None


def is_forbidden(code: int) -> bool:
    """Say whether a character is refused wherever it stands.

    Args:
        code: The number of the character, even one that Unicode doesn't have.

    Example:
        >>> is_forbidden(0x85)
        True
    """
    return code > _HIGHEST or re.match(_FORBIDDEN, chr(code)) is not None or code == 0x0D  # noqa: PLR2004 - CR


def is_invisible(code: int, behind: str) -> bool:
    """Say whether a character deserves a warning.

    Args:
        code: The number of the character.
        behind: The character in front of it, if there is one.

    Example:
        >>> is_invisible(0x202E, "a")
        True
    """
    return re.compile(_INVISIBLE).match(behind + chr(code), len(behind)) is not None


def forbid(code: int, start: int, end: int, problems: Problems) -> None:
    """Note a forbidden character.

    Args:
        code: The number of the character.
        start: Offset where it stands, or where the escape begins that makes it.
        end: Offset behind it.
        problems: Where to note it.
    """
    if code in _SURROGATES:
        message = say(
            "{character} is half of a surrogate pair, not a character: its other half is missing.",
            character=_name(code),
        )
        mend = say("Write the whole character, or delete this half.")
    elif code in _LINE_ENDS:
        message = say(
            "{character} is refused: programs don't agree on whether it ends a line.", character=_name(code)
        )
        mend = say("Put an ordinary line break or a space in its place.")
    elif code > _HIGHEST:
        message, mend = (
            say("{character} is no character: Unicode ends at U+10FFFF.", character=_name(code)),
            say("Correct the number."),
        )
    else:
        message = say(
            "{character} can't stand in a blueprint: it is a sign for machines, not text.",
            character=_name(code),
        )
        mend = say("Delete it; it may be invisible in your editor.")
    problems.add("forbidden-character", message, start, end, mend=mend)


def warn(code: int, start: int, end: int, problems: Problems) -> None:
    """Note an invisible character.

    Args:
        code: The number of the character.
        start: Offset where it stands, or where the escape begins that makes it.
        end: Offset behind it.
        problems: Where to note it.
    """
    problems.add(
        "invisible-character",
        say(
            "{character} is invisible: texts that look the same may differ by it, or change their order.",
            character=_name(code),
        ),
        start,
        end,
        mend=say("Delete it, unless the script needs it."),
        severity=Severity.WARNING,
    )


def _forbid_returns(text: str, first: int, problems: Problems) -> None:
    """One finding for all of them: where there is one there are usually as many as lines."""
    count = len(re.findall(_LONE_RETURN, text))
    problems.add(
        "forbidden-character",
        say(
            "A carriage return (CR) stands here without a line feed behind it, and {count:,} more.",
            count=count - 1,
        )
        if count > 1
        else say("A carriage return (CR) stands here without a line feed behind it."),
        first,
        first + 1,
        mend=say("Save the file with the line ends LF or CRLF."),
    )


def _name(code: int) -> Sentence:
    name = _CONTROL_NAMES.get(code)
    if name:
        return say("The character U+{code:04X} ({name})", code=code, name=name)
    return say("The character U+{code:04X}", code=code)
