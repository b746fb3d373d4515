"""The door to what is painted at somebody's wish: a measure by its name, or what a failure reaches."""

from typing import Final

from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.diagnostics.errors import FaultyBlueprint
from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.severity import Severity
from blueprint.drawing.paint import Paint
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.painting import reach as reaching
from blueprint.registry import Catalogue
from blueprint.words.catalogue import Catalogue as Words

_PAINTS: Final = Catalogue("blueprint.painting.paints")
_MOST: Final = 5  # steps that a message names


def measured(blueprint: Blueprint, name: str, words: Words) -> Paint:
    """Paint a measure.

    Args:
        blueprint: What is painted on.
        name: Its name, that of a file of `painting.paints`.
        words: The reader's language.

    Returns:
        The paint.

    Raises:
        FaultyBlueprint: Too little is known to paint anything; its finding says what is missing.
        LookupError: There is no such paint.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> measured(tea, "waits", of("en"))
        Traceback (most recent call last):
        blueprint.diagnostics.errors.FaultyBlueprint: `waits` can't be painted: no wait is written.
    """
    module = _PAINTS.load(name)
    try:
        paint: Paint = module.paint(Study(build(blueprint)), words)
    except Unknowable as error:
        raise FaultyBlueprint([_unpainted(name, error.unknown, blueprint)]) from None
    return paint


def reached(blueprint: Blueprint, moment: str, words: Words) -> Paint:
    """Paint what a failure reaches.

    Args:
        blueprint: What is painted on.
        moment: A reference to the moment that fails.
        words: The reader's language.

    Returns:
        The paint.

    Raises:
        UsageError: There is no such moment.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"backstage": "Brew"}, {"customer": "Sip"}])
        >>> reached(tea, "Brew", of("en")).title
        'What a failure of “Brew” reaches'
    """
    index = reaching.found(blueprint, moment)
    return reaching.paint(Study(build(blueprint)), index, words)


def _unpainted(name: str, unknown: Unknown, blueprint: Blueprint) -> Finding:
    """Tell why there is no picture, at the first thing that is missing."""
    why = unknown.unknown[:1].lower() + unknown.unknown[1:]
    more = len(unknown.missing) - _MOST
    named = ", ".join(map(quote, unknown.missing[:_MOST])) + (f" and {more} more" if more > 0 else "")
    advice = f"Write what is missing at {named}." if named else ""
    places = {id_: index for index, id_ in enumerate(blueprint.ids)}
    first = unknown.missing[0] if unknown.missing else ""
    index = places.get(first, places.get(first.rpartition("/")[0]))
    return Finding(
        "unpainted",
        Severity.ERROR,
        f"{quote(name)} can't be painted: {why}",
        place=Place() if index is None else Place(blueprint.places[index][0]),
        help=advice,
        moment=None if index is None else blueprint.ids[index],
    )
