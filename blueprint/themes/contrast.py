"""How well what a theme draws stands out from what lies behind it, as WCAG 2 measures it."""

from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from blueprint.themes.theme import Form, Theme

Slot: TypeAlias = tuple[str | int, ...]

WORDS: Final = 4.5
"""The least contrast of words (WCAG 2, 1.4.3)."""

GRAPHICS: Final = 3.0
"""The least contrast of lines, outlines and marks (WCAG 2, 1.4.11)."""

_BOXES: Final = ("step", "decision", "terminal", "waiting", "evidence")
# A mark sits on a corner of its box, half on the lane. On a start or an end it is the lane that it stands out
# from: a theme may make those as dark as its darkest mark.
_MARKED: Final = ("step", "decision", "waiting", "evidence")
_DARKEST: Final = 0.04045  # up to here sRGB is a straight line
_ARROWS: Final = ("flow", "exchange", "needs")
_TONES: Final = ("added", "removed", "moved", "changed")


class Pair(NamedTuple):
    """Something drawn and what lies behind it.

    Args:
        slot: The way to the slot that colours it.
        ground: The way to the slot that colours what lies behind it.
        ratio: Their contrast, 1 to 21.
        least: The least that readers need.
    """

    slot: Slot
    ground: Slot
    ratio: float
    least: float


def ratio(one: str, other: str) -> float:
    """Measure the contrast of two colours.

    Args:
        one: `#rrggbb`.
        other: `#rrggbb`.

    Returns:
        1 for the same colour, up to 21 for black on white.

    Example:
        >>> ratio("#000000", "#ffffff")
        21.0
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_dark(colour: str) -> bool:
    """Tell whether light words stand out better from a colour than dark ones.

    Args:
        colour: `#rrggbb`.

    Example:
        >>> is_dark("#12161c"), is_dark("#ffffff")
        (True, False)
    """
    return ratio(colour, "#ffffff") > ratio(colour, "#000000")


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Undo the curve of sRGB."""
    return part / 12.92 if part <= _DARKEST else ((part + 0.055) / 1.055) ** 2.4


def weak(theme: Theme) -> tuple[Pair, ...]:
    """Find what stands out too little.

    Args:
        theme: Any theme.

    Returns:
        Each thing drawn and the ground that it may lie on, where their contrast is too low.

    Example:
        >>> from blueprint.themes.find import find
        >>> weak(find("plain"))
        ()
    """
    return tuple(pair for pair in _pairs(theme) if pair.ratio < pair.least)


def _pairs(theme: Theme) -> Iterator[Pair]:
    yield from _on_the_sheet(theme)
    yield from _lanes(theme)
    yield from _forms(theme)
    yield from _marks(theme)
    yield from _arrows(theme)
    yield from _lines(theme)
    yield from _painted(theme)


def _on_the_sheet(theme: Theme) -> Iterator[Pair]:
    for slot, colour in ((("ink",), theme.ink), (("faint",), theme.faint)):
        yield Pair(slot, ("background",), ratio(colour, theme.background), WORDS)


def _lanes(theme: Theme) -> Iterator[Pair]:
    for key, zone in theme.zones.items():
        yield Pair(("zones", key, "ink"), ("zones", key, "title"), ratio(zone.ink, zone.title), WORDS)
        for ground, colour in ((("zones", key, "band"), zone.band), (("background",), theme.background)):
            yield Pair(("zones", key, "stroke"), ground, ratio(zone.stroke, colour), GRAPHICS)


def _forms(theme: Theme) -> Iterator[Pair]:
    for slot in (*_BOXES, "phase"):
        form: Form = getattr(theme, slot)
        yield Pair((slot, "ink"), (slot, "fill"), ratio(form.ink, form.fill), WORDS)
        if form.stroke:
            for ground, colour in _grounds(theme):
                yield Pair((slot, "stroke"), ground, ratio(form.stroke, colour), GRAPHICS)


def _marks(theme: Theme) -> Iterator[Pair]:
    marks: list[tuple[Slot, Form]] = [(("truth",), theme.truth), (("details",), theme.details)]
    marks += [(("fail", number), form) for number, form in enumerate(theme.fail)]
    marks += [(("wait", number), form) for number, form in enumerate(theme.wait)]
    grounds = [*_grounds(theme), *(((slot, "fill"), getattr(theme, slot).fill) for slot in _MARKED)]
    for slot, form in marks:
        yield Pair((*slot, "ink"), (*slot, "fill"), ratio(form.ink, form.fill), WORDS)
        edge = form.stroke or form.ink
        for ground, colour in grounds:
            # what the eye takes for the mark's border: its outline, or its inside where that is stronger
            stands_out = max(ratio(edge, colour), ratio(form.fill, colour))
            yield Pair((*slot, "stroke" if form.stroke else "ink"), ground, stands_out, GRAPHICS)


def _arrows(theme: Theme) -> Iterator[Pair]:
    for kind in _ARROWS:
        look = getattr(theme, kind)
        for ground, colour in _grounds(theme):
            yield Pair((kind, "stroke"), ground, ratio(look.stroke, colour), GRAPHICS)
            yield Pair(
                (kind, "ink" if look.ink else "stroke"), ground, ratio(look.ink or look.stroke, colour), WORDS
            )


def _lines(theme: Theme) -> Iterator[Pair]:
    titles = [(("zones", key, "title"), zone.title) for key, zone in theme.zones.items()]
    for key, look in theme.lines.items():
        for ground, colour in (*_grounds(theme), *titles):
            yield Pair(("lines", key, "stroke"), ground, ratio(look.stroke, colour), GRAPHICS)
        for ground, colour in titles:
            slot = ("lines", key, "ink" if look.ink else "stroke")
            yield Pair(slot, ground, ratio(look.ink or look.stroke, colour), WORDS)


def _painted(theme: Theme) -> Iterator[Pair]:
    """Look at what is painted; words on shades need no look, for they are black or white where they must."""
    yield Pair(("heat",), ("step", "fill"), ratio(theme.heat, theme.step.fill), GRAPHICS)
    for ground, colour in _grounds(theme):
        yield Pair(("heavy",), ground, ratio(theme.heavy, colour), GRAPHICS)
    for slot in _TONES:
        form: Form = getattr(theme, slot)
        yield Pair((slot, "ink"), (slot, "fill"), ratio(form.ink, form.fill), WORDS)
        edge = form.stroke or form.ink  # its boxes' outline, and its arrows
        for ground, colour in _grounds(theme):
            yield Pair((slot, "stroke" if form.stroke else "ink"), ground, ratio(edge, colour), GRAPHICS)


def _grounds(theme: Theme) -> list[tuple[Slot, str]]:
    """List what arrows and boxes may lie on: every lane, and the sheet, where the legend is."""
    bands: list[tuple[Slot, str]] = [(("zones", key, "band"), zone.band) for key, zone in theme.zones.items()]
    return [*bands, (("background",), theme.background)]
