"""From the bytes of a file to a `Document`."""

from typing import TYPE_CHECKING

from blueprint.diagnostics.sentence import Sentence, say
from blueprint.source.build import Builder
from blueprint.source.characters import has_forbidden, screen, showable
from blueprint.source.decoding import Decoded, decode
from blueprint.source.directives import settle
from blueprint.source.document import Data, Document
from blueprint.source.faults import Faults
from blueprint.source.limits import Limits
from blueprint.source.lines import Lines
from blueprint.source.parser import MISTAKES, parser_of
from blueprint.source.places import Places
from blueprint.source.problems import Problems, ReadingStopped

if TYPE_CHECKING:
    from blueprint.source.complaint import Mistake

_STANDARD = Limits()
_FIRST_STEPS = say("Begin with `title:` and `moments:`.")


def read(raw: bytes, name: str = "", limits: Limits = _STANDARD) -> Document:
    """Read a file's bytes; whatever they are, nothing is raised.

    Args:
        raw: The bytes of the file.
        name: The file's name as the user gave it, for the findings.
        limits: What the file may hold.

    Returns:
        The file as plain data with the place of everything; what was wrong is in its `findings`, and
        its `data` is `None` where nothing usable came out.

    Example:
        >>> read(b"title: Coffee\\ntitle: Tea", "coffee.yaml").findings[0].rule
        'duplicate-key'
    """
    if len(raw) > limits.file_bytes:
        return _too_large(len(raw), name, limits)
    decoded = decode(raw)
    if decoded.broken is not None:
        return _not_utf8(decoded, name)
    lines = Lines(showable(decoded.text))
    problems = Problems(name, lines)
    text = screen(decoded.text, problems, limits.problems)
    text = settle(text, problems, limits.problems)
    text, filled = _without_pairs(text, problems, limits)
    builder = Builder(limits, Faults(text, limits, problems), filled=filled)
    data = _run(builder, text, problems)
    if data is None and not problems.has_errors():
        problems.add("empty-file", say("The file is blank, or has comments only."), 0, 0, mend=_FIRST_STEPS)
    return Document(name, lines.text, data, problems.findings(), lines, builder.places)


def _without_pairs(text: str, problems: Problems, limits: Limits) -> tuple[str, bool]:
    if "\\" not in text:
        return text, False
    from blueprint.source.escapes import rewrite

    return rewrite(text, problems, limits)


def _run(builder: Builder, text: str, problems: Problems) -> Data:
    """Parse and build; nothing comes out of a text that breaks off, lest its consequences be reported too."""
    try:
        builder.run(parser_of(text))
    except ReadingStopped:
        return builder.data if builder.is_whole else None
    except MISTAKES as error:
        from blueprint.source.mistakes import explain  # many patterns, and most files need none of them

        mistake = explain(text, error, builder.last_end, builder.bracket)
        _note(mistake, problems)
        return builder.data if mistake.rule == "second-document" else None
    return builder.data


def _note(mistake: "Mistake", problems: Problems) -> None:
    """Note a syntax error, unless a forbidden character in its line has been noted as the cause."""
    lines = problems.lines
    if has_forbidden(lines.line(lines.span(mistake.start, mistake.end).line)):
        return
    problems.add(
        mistake.rule, mistake.message, mistake.start, mistake.end, mend=mistake.mend, related=mistake.related
    )


def _too_large(size: int, name: str, limits: Limits) -> Document:
    message = say(
        "The file has {size:,} bytes; at most {most:,} are read.",
        size=size,
        most=limits.file_bytes,
    )
    return _refused("", name, "file-too-large", message, say("Split the blueprint into several files."), 0)


def _not_utf8(decoded: Decoded, name: str) -> Document:
    message = say("The file isn't encoded as UTF-8: what stands here is no character of it.")
    if decoded.guess:
        message = say("The file isn't encoded as UTF-8; it looks like {guess}.", guess=decoded.guess)
    mend = say("Save the file as UTF-8 in your editor.")
    return _refused(decoded.text, name, "not-utf-8", message, mend, decoded.broken or 0)


def _refused(text: str, name: str, rule: str, message: Sentence, mend: Sentence, at: int) -> Document:
    lines = Lines(showable(text))
    problems = Problems(name, lines)
    problems.add(rule, message, at, at + 1, mend=mend)
    return Document(name, lines.text, None, problems.findings(), lines, Places())
