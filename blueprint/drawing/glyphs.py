"""Characters of a blueprint that the font of its drawing lacks: in PDF and PNG, a box stands for each."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.drawing.metrics import Metrics
from blueprint.model.blueprint import Blueprint
from blueprint.model.moment import Moment

RULE: Final = "missing-glyph"

_HELP: Final = say(
    "Write it with other characters, or draw with a font that has them (--font FILE). "
    "In SVG, the reader's own fonts help out."
)
_MOST_LABELS: Final = 10  # where more than these lack something, the font is wrong, not the labels
_MOST_CHARACTERS: Final = 5


class _Label(NamedTuple):
    way: Route
    what: Sentence
    text: str
    moment: str | None = None
    lane: str | None = None


def missing(blueprint: Blueprint, metrics: Metrics) -> tuple[Finding, ...]:
    """Find the labels with characters that a font lacks.

    Args:
        blueprint: Any blueprint.
        metrics: Of the font.

    Returns:
        A warning for each label, with the way to it as the model names it; what needs no glyph, such as line
        breaks and joiners, is no reason for one. Many of them are summed up in the last.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip 🍵"}])
        >>> [finding.message for finding in missing(tea, bundled())]
        ['The font `Noto Sans SC` lacks `🍵` (U+1F375) of the moment `Sip 🍵`.']
    """
    labels = list(_labels(blueprint))
    if not metrics.missing("".join(label.text for label in labels)):  # all is well: the usual case
        return ()
    lacking = [(label, lacks) for label in labels if (lacks := metrics.missing(label.text))]
    shown, rest = lacking[:_MOST_LABELS], lacking[_MOST_LABELS:]
    found = [
        _warning(
            say(
                "The font {font} lacks {characters} of {label}.",
                font=quote(metrics.family),
                characters=_named(lacks),
                label=label.what,
            ),
            label,
        )
        for label, lacks in shown
    ]
    if rest:
        others = "".join(dict.fromkeys(character for _, lacks in rest for character in lacks))
        many = say("{count} more labels", count=len(rest)) if rest[1:] else say("one more label")
        sentence = say(
            "The font {font} lacks characters of {labels}: {characters}.",
            font=quote(metrics.family),
            labels=many,
            characters=_named(others),
        )
        found.append(_warning(sentence, rest[0][0]))
    return tuple(found)


def _warning(sentence: str, label: _Label) -> Finding:
    place = Place(label.way)
    return Finding(
        RULE, Severity.WARNING, sentence, place=place, help=_HELP, moment=label.moment, lane=label.lane
    )


def _named(characters: Sequence[str]) -> str:
    names = [f"{quote(one)} (U+{ord(one):04X})" for one in characters[:_MOST_CHARACTERS]]
    more = len(characters) - len(names)
    named = ", ".join(names)
    return say("{names} and {count} more", names=named, count=more) if more else named


def _labels(blueprint: Blueprint) -> Iterator[_Label]:
    """Yield the designer's own texts that a drawing shows."""
    customer = blueprint.customer.name if blueprint.customer else None
    heads: tuple[tuple[Route, Sentence, str | None], ...] = (
        (("title",), say("the title"), blueprint.title),
        (("owner",), say("the owner"), blueprint.owner),
        (("version",), say("the version"), blueprint.version),
        (("date",), say("the date"), blueprint.date),
        (("customer", "name"), say("the customer"), customer),
    )
    for way, what, text in heads:
        if text:
            yield _Label(way, what, text)
    for number, lane in enumerate(blueprint.lanes or ()):
        if lane.title:
            yield _Label(
                ("lanes", number, lane.key, "title"), say("a lane's title"), lane.title, lane=lane.key
            )
    for number, phase in enumerate(blueprint.phases or ()):
        yield _Label(("phases", number, "phase"), say("a phase"), phase.phase)
    for (way, moment), name in zip(blueprint.places, blueprint.ids, strict=True):
        yield from _of_moment(way, moment, name)


def _of_moment(way: Route, moment: Moment, name: str) -> Iterator[_Label]:
    what = say("the moment {moment}", moment=quote(name))
    for lane, steps in moment.steps.items():
        for number, step in enumerate(steps):
            yield _Label((*way, lane, number, "do"), what, step.do, name, lane)
    for lane, pieces in moment.evidence.items():
        for number, piece in enumerate(pieces):
            yield _Label((*way, lane, number, "what"), what, piece.what, name, lane)
    for number, target in enumerate(moment.next):
        key = "label" if target.label else "when"
        text = getattr(target, key)
        if text:
            yield _Label((*way, "next", number, key), what, text, name)
