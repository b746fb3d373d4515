"""Tornadoes as sections: for each headline figure what moves it, the most first, with bars of characters."""

from collections.abc import Iterator
from typing import Final

from blueprint.analysis.sensitivity import Bar, Sensitivity, Tornado
from blueprint.telling.fields import Unit
from blueprint.telling.page import Section, Table
from blueprint.telling.reasons import reason
from blueprint.telling.speech import Speech
from blueprint.telling.tables import said
from blueprint.words.catalogue import N_

_WIDTH: Final = 12  # characters on each side of the middle
_MOST: Final = 12  # bars of a tornado: what comes below hardly matters
_FIGURES: Final = {
    "time": (N_("Expected time"), Unit.SECONDS),
    "cost": (N_("Cost per customer"), Unit.MONEY),
    "reliability": (N_("Chance to get through"), Unit.SHARE),
}
_LESS, _MORE, _MIDDLE, _ROOM = "▒", "█", "│", " "


def sections(found: Sensitivity, speech: Speech) -> Iterator[Section]:
    """Tell what moves the headline figures.

    Args:
        found: The figures and what moves them.
        speech: What to say it with.

    Yields:
        A section for each figure.

    Example:
        >>> from blueprint.analysis.measure import Analysis
        >>> from blueprint.analysis.sensitivity import sensitivity
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"backstage": "Brew", "time": "5m"}])))
        >>> first = next(sections(sensitivity(tea), Speech(Analysis(tea, {}), of("en"))))
        >>> first.heading, first.tables[0].rows[0][:4]
        ('Expected time: 5 min', ('Brew/backstage.time', '4 min', '▒▒▒▒▒▒▒▒▒▒▒▒│████████████', '6 min'))
    """
    for name, tornado in found.figures.items():
        title, unit = _FIGURES[name]
        if not isinstance(tornado, Tornado):
            values = {"name": speech.text(title), "value": speech.text("unknown")}
            yield Section(speech.text("{name}: {value}", **values), (reason(tornado.unknown, speech),))
            continue
        values = {"name": speech.text(title), "value": said(tornado.base, unit, speech)}
        yield Section(
            speech.text("{name}: {value}", **values),
            tuple(_sentences(tornado, speech)),
            tuple(_table(tornado, unit, speech)),
        )


def _sentences(tornado: Tornado, speech: Speech) -> Iterator[str]:
    bars = [bar for bar in tornado.bars if bar.swing]
    if not bars:
        yield speech.text("Nothing that was tried moves it.")
        return
    yield speech.text(
        "{parameter} moves it most. {less} is a figure lowered, {more} raised: by a fifth or its own spread.",
        parameter=speech.plain(bars[0].parameter),
        less=_LESS,
        more=_MORE,
    )
    if any(bar.rescaled for bar in bars[:_MOST]):
        yield speech.text("With a chance the others of its choice change, so that all sum to 1.")
    if tornado.without_effect:
        yield speech.text("Tried without effect: {count} figures.", count=tornado.without_effect)


def _table(tornado: Tornado, unit: Unit, speech: Speech) -> Iterator[Table]:
    bars = [bar for bar in tornado.bars if bar.swing][:_MOST]
    if not bars:
        return
    ends = [end for bar in bars for end in (bar.at_low, bar.at_high) if end is not None]
    widest = max(abs(end - tornado.base) for end in ends)
    rows = []
    for bar in bars:
        low, high = sorted(end for end in (bar.at_low, bar.at_high) if end is not None)
        drawn = _drawn(bar, tornado.base, widest)
        cells = (said(low, unit, speech), drawn, said(high, unit, speech))
        rows.append((speech.plain(bar.parameter), *cells, said(high - low, unit, speech)))
    heads = ("", speech.text("from"), "", speech.text("to"), speech.text("swing"))
    yield Table(heads, tuple(rows), (False, True, False, False, True))


def _drawn(bar: Bar, base: float, widest: float) -> str:
    """Draw both ends from the middle: to the left what lowers the figure, to the right what raises it."""
    sides = {_ROOM: 0, "left": 0, "right": 0}
    signs = {"left": _ROOM, "right": _ROOM}
    for end, sign in ((bar.at_low, _LESS), (bar.at_high, _MORE)):
        if end is not None and widest:
            side = "left" if end < base else "right"
            length = round(abs(end - base) / widest * _WIDTH)
            if length >= sides[side]:
                sides[side], signs[side] = length, sign
    left = (signs["left"] * sides["left"]).rjust(_WIDTH, _ROOM)
    right = (signs["right"] * sides["right"]).ljust(_WIDTH, _ROOM)
    return f"{left}{_MIDDLE}{right}"
