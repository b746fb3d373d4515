"""What the parser's complaint about a syntax error means, in words that a designer understands.

libyaml and PyYAML's own parser put the same thing differently ("did not find expected ',' or ']'",
"expected ',' or ']', but got '<stream end>'"). So a complaint is known by a few of its words, and what
is said about it comes from the text at its place.
"""

import re
from collections.abc import Callable

from yaml import MarkedYAMLError

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import NOTHING, Sentence, say
from blueprint.source.complaint import Complaint, Mistake

_CLOSING = {"[": "]", "{": "}"}
_LONGEST_KEY = 1_024  # characters; libyaml looks no further back for it
_GLUED = re.compile(r"[ \t]*(?:- +)*[^\s:#\"'\[{]+(?P<colon>:)(?=[^\s/:])")


def explain(text: str, error: Exception, last: int, bracket: int | None = None) -> Mistake:
    """Say what a syntax error is and how to mend it.

    Args:
        text: The text that was parsed.
        error: What the parser raised.
        last: Offset behind the last thing that was read.
        bracket: Offset of the last bracket that is open there.

    Returns:
        The explained mistake with its place.

    Example:
        >>> from blueprint.source.parser import MISTAKES, parser_of
        >>> next_event = parser_of("a: 'b")
        >>> try:
        ...     while next_event():
        ...         pass
        ... except MISTAKES as error:
        ...     explain("a: 'b", error, 0).message
        'The quotation mark that opens here is never closed.'
    """
    if not isinstance(error, MarkedYAMLError):
        at = min(last, len(text.rstrip()))
        return Mistake(
            say("The text behind this place can't be read as YAML."), say("Check the next value."), at, at + 1
        )
    complaint = Complaint(text, error, last, bracket)
    if _tab_ahead(complaint):
        return _tab(complaint)
    for words, explained in _KNOWN:
        if words.search(complaint.words):
            return explained(complaint)
    return _unknown(complaint)


def _tab_ahead(complaint: Complaint) -> bool:
    """Say whether a tab in the indentation is behind it all."""
    indent = re.match(r"[ \t]*(?:- *)*[ \t]*", complaint.line)
    return complaint.character == "\t" or ("\t" in indent[0] if indent else False)


def _tab(complaint: Complaint) -> Mistake:
    at = complaint.at if complaint.character == "\t" else complaint.line_start + complaint.line.index("\t")
    return complaint.here(
        say("Here a tab is used for indenting, and YAML allows spaces only."),
        say("Put spaces in its place."),
        at,
    )


def _colon(complaint: Complaint) -> Mistake:
    before = complaint.before
    if re.search(r":\s", before):
        return complaint.here(
            say("A colon with a space behind it makes a key, and here it stands inside of a text."),
            say("Put the whole text in quotes, or leave out the space."),
        )
    if len(before) > _LONGEST_KEY:
        return complaint.here(
            say("A key may have at most {most:,} characters.", most=_LONGEST_KEY),
            say("Shorten it."),
            complaint.line_start,
        )
    if re.match(r"\s*(?:- +)*.*[\"']\s*\Z", before) and before.count('"') % 2 + before.count("'") % 2 == 1:
        return complaint.here(
            say("A key must stand on one line, with its quotation marks."),
            say("Close the quotes in the line above."),
        )
    glued = _GLUED.match(complaint.text, complaint.line_above)
    if glued:
        return _no_space(complaint, glued)
    start = complaint.line_start + len(before) - len(before.lstrip(" "))
    return complaint.here(
        say("This line is indented deeper than the one above, which has its value already or is no key."),
        say(
            "Give it the same indentation as its neighbours, or put a colon and a space behind the key above."
        ),
        start,
        max(complaint.at - start, 1),
    )


def _no_space(complaint: Complaint, glued: re.Match[str]) -> Mistake:
    message = say("There is no space behind this colon, so it makes no key.")
    return complaint.here(message, say("Put a space behind it."), glued.start("colon"))


def _dash(complaint: Complaint) -> Mistake:
    return complaint.here(
        say("A list can't begin in the line of its key."),
        say("Begin a new line under the key with `- `; put the text in quotes if the dash is part of it."),
    )


def _question(complaint: Complaint) -> Mistake:
    return complaint.here(
        say("A text can't begin with a question mark and a space."), say("Put the text in quotes.")
    )


def _first_character(complaint: Complaint) -> Mistake:
    shown = say("a backtick") if complaint.character == "`" else quote(complaint.character)
    return complaint.here(
        say("A text can't begin with {shown}.", shown=shown), say("Put the text in quotes.")
    )


def _percent(complaint: Complaint) -> Mistake:
    mend = say("Put the text in quotes, or delete the line.")
    return complaint.here(say("A line can't begin with `%`."), mend, complaint.line_start)


def _star(complaint: Complaint) -> Mistake:
    mark = complaint.text[complaint.since : complaint.since + 1]
    meaning = say("repeats a value named elsewhere") if mark == "*" else say("names a value")
    return complaint.here(
        say("A text can't begin with {mark}: in YAML it {meaning}.", mark=quote(mark), meaning=meaning),
        say("Put the text in quotes, as in '{mark}1.8'.", mark=mark)
        if mark == "*"
        else say("Put the text in quotes."),
        complaint.since,
    )


def _open_quote(complaint: Complaint) -> Mistake:
    return complaint.here(
        say("The quotation mark that opens here is never closed."),
        say(
            "Close it. Inside of 'single' quotes, write a quotation mark twice; "
            'inside of "double" ones, \\".'
        ),
        complaint.since,
    )


def _open_bracket(complaint: Complaint) -> Mistake:
    bracket = complaint.text[complaint.since : complaint.since + 1]
    closing = _CLOSING.get(bracket, "]")
    related = ((complaint.since, complaint.since + 1, say("the bracket")),)
    if complaint.at_end:
        return _never_closed(complaint, complaint.since)
    message = say("A comma or the closing {closing} is missing in front of this.", closing=quote(closing))
    mend = say(
        "The bracket opens in line {line}, column {column}; "
        "put a text with commas, brackets or colons in quotes.",
        line=complaint.line_number(complaint.since),
        column=complaint.column(complaint.since),
    )
    return Mistake(message, mend, complaint.at, complaint.at + 1, related=related)


def _never_closed(complaint: Complaint, at: int) -> Mistake:
    bracket = complaint.text[at : at + 1]
    message = say("The bracket {bracket} that opens here is never closed.", bracket=quote(bracket))
    return complaint.here(
        message, say("Close it with {closing}.", closing=quote(_CLOSING.get(bracket, "]"))), at
    )


def _no_key(complaint: Complaint) -> Mistake:
    """In the middle of keys stands something else."""
    stuck = _behind_value(complaint)
    if stuck:
        return stuck
    if complaint.character == ":":
        message = say("There is no key in front of this colon.")
        return Mistake(
            message, say("Write the key's name."), complaint.at, complaint.at + 1, rule="blank-key"
        )
    column = complaint.column(complaint.since)
    if complaint.line.lstrip().startswith("- ") and complaint.column(complaint.at) == column:
        return complaint.here(
            say("A list item stands among keys; a value is either a list or keys, not both."),
            say("Indent the list under its key, or give the key above no value of its own."),
        )
    return _indent(complaint, say("the keys around it begin in column {column}", column=column))


def _no_dash(complaint: Complaint) -> Mistake:
    """In the middle of a list stands something else."""
    stuck = _behind_value(complaint)
    if stuck:
        return stuck
    column = complaint.column(complaint.since)
    if complaint.column(complaint.at) == column:
        return complaint.here(
            say("A key stands among list items; a value is either a list or keys, not both."),
            say("Begin the line with `- ` if it is an item; indent it more if it belongs to the item above."),
        )
    return _indent(complaint, say("the items around it begin with `-` in column {column}", column=column))


def _indent(complaint: Complaint, expected: Sentence) -> Mistake:
    if complaint.before.strip(" -") or complaint.column(complaint.at) == complaint.column(complaint.since):
        message = say("What stands here doesn't go together with what is in front of it.")
        return complaint.here(message, say("Put the whole text in quotes if it is one."))
    column = complaint.column(complaint.at)
    message = say(
        "The indentation of this line fits nothing above: it begins in column {column}, and {expected}.",
        column=column,
        expected=expected,
    )
    return complaint.here(message, say("Line it up with what it belongs to."))


def _behind_value(complaint: Complaint) -> Mistake | None:
    before = complaint.before.rstrip()
    if before.endswith(("'", '"')):
        return complaint.here(
            say("The text goes on behind its closing quotation mark."),
            say("Put all of it inside of the quotes; check whether a quotation mark above is missing."),
        )
    if before.endswith(("]", "}")):
        return complaint.here(
            say("Something stands behind the closing bracket."), say("Put the whole text in quotes.")
        )
    return None


def _no_colon(complaint: Complaint) -> Mistake:
    glued = _GLUED.match(complaint.text, complaint.since)
    if glued:
        return _no_space(complaint, glued)
    line = complaint.text[complaint.since :].split("\n", 1)[0].rstrip()
    return complaint.here(
        say("{line} is no key with a value: a colon with a space behind it is missing.", line=quote(line)),
        say("Write `key: value`; indent the line if it belongs to the text above."),
        complaint.since,
        max(len(line), 1),
    )


def _escape(complaint: Complaint) -> Mistake:
    at = complaint.text.rfind("\\", 0, complaint.at + 1)
    written = complaint.text[at : at + 2]
    return complaint.here(
        say(
            "{written} means nothing inside of double quotes, where a backslash begins a code.",
            written=quote(written),
        ),
        say("Write two backslashes for one, or put the text in 'single' quotes."),
        max(at, 0),
        2,
    )


def _goes_on(complaint: Complaint) -> Mistake:
    if re.search(r"(?m)^\.\.\.(?=\s|\Z)", complaint.text[: complaint.at]):
        message = say("Behind the end mark `...` a second document begins; a file holds one blueprint.")
        return Mistake(message, say("Delete it."), complaint.at, complaint.at + 1, rule="second-document")
    if complaint.text.lstrip().startswith("%"):
        return complaint.here(
            say("Behind a line that begins with `%` a line `---` is expected."),
            say("Put `---` above this line."),
        )
    stuck = _behind_value(complaint)
    return stuck or complaint.here(
        say("The file has ended here, but the text goes on."), say("Check the indentation of this line.")
    )


def _no_value(complaint: Complaint) -> Mistake:
    if complaint.text.startswith("...", complaint.at):
        return Mistake(
            say("The file ends here before anything was said."),
            NOTHING,
            complaint.at,
            complaint.at + 3,
            "empty-file",
        )
    if complaint.at_end and complaint.bracket is not None:
        return _never_closed(complaint, complaint.bracket)
    shown = quote(complaint.character)
    message = (
        say("A value is expected here, and {shown} is none.", shown=shown)
        if complaint.character
        else say("A value is missing here.")
    )
    return complaint.here(message, say("Delete it, write the value, or put the text in quotes."))


def _tag(complaint: Complaint) -> Mistake:
    written = re.split(r"[\s,\[\]{}]", complaint.text[complaint.since :], maxsplit=1)[0]
    message = say(
        "{written} is a tag, and a blueprint has none: all its values are text, lists and keys.",
        written=quote(written),
    )
    mend = say("Delete it, or put the text in quotes if it is to begin with an exclamation mark.")
    return Mistake(message, mend, complaint.since, complaint.since + max(len(written), 1), rule="tag")


def _block_text(complaint: Complaint) -> Mistake:
    return complaint.here(
        say("Behind `|` or `>` the text begins in the next line, indented."),
        say("Move it there, or put the text in quotes if it is to begin with this sign."),
    )


def _unknown(complaint: Complaint) -> Mistake:
    words = re.sub(r"[<>]", "", complaint.words.split("|")[1]).strip()
    return complaint.here(
        say("This can't be read as YAML ({words}).", words=visible(words)),
        say("Put the text in quotes if it is one."),
    )


_KNOWN: tuple[tuple[re.Pattern[str], Callable[[Complaint], Mistake]], ...] = tuple(
    (re.compile(words), explained)
    for words, explained in (
        ("mapping values are not allowed", _colon),
        ("sequence entries are not allowed", _dash),
        ("mapping keys are not allowed", _question),
        ("cannot start any token", _first_character),
        ("scanning an (?:alias|anchor)", _star),
        ("quoted scalar.*(?:end of stream|unexpected document)", _open_quote),
        ("quoted scalar", _escape),
        ("flow (?:sequence|mapping) \\|", _open_bracket),
        ("block mapping \\|", _no_key),
        ("block collection \\|", _no_dash),
        ("expected ':'", _no_colon),
        ("undefined tag handle|(?:scanning|parsing) a tag", _tag),
        ("node content", _no_value),
        ("document start", _goes_on),
        ("directive", _percent),
        ("block scalar", _block_text),
    )
)
