"""The style sheet within an SVG: what its colours are on a dark screen, and the letters that it carries.

Each pair of colours is a class of its own, named by both: two slots that look alike by day stay apart in the
dark, and two drawings on one page can't spoil each other. Attributes hold the colours by day, for whoever
knows no style sheets, and for paper.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from blueprint.drawing.lettering import words
from blueprint.drawing.metrics import Metrics
from blueprint.drawing.scene import Scene
from blueprint.themes.twin import Twin

_DARK_SCREEN = "@media screen and (prefers-color-scheme:dark)"


def shades(fill: str, stroke: str = "") -> Iterator[str]:
    """Name the classes of a form's colours.

    Args:
        fill: Colour of its inside or its words; empty for none.
        stroke: Colour of its outline; empty for none.

    Yields:
        A class for each that is another colour in the dark.

    Example:
        >>> list(shades(Twin("#ffffff", "#12161c"), "#000000"))
        ['f-ffffff-12161c']
    """
    if isinstance(fill, Twin):
        yield f"f-{fill[1:]}-{fill.dark[1:]}"
    if isinstance(stroke, Twin):
        yield f"s-{stroke[1:]}-{stroke.dark[1:]}"


def dark(scene: Scene) -> str:
    """Write what the colours of a scene are on a dark screen.

    Args:
        scene: What is to be seen.

    Returns:
        A style sheet; empty where all colours are the same at all times.

    Example:
        >>> paper = Twin("#ffffff", "#12161c")
        >>> dark(Scene(9, 9, "Tea", "", "en", ("Sans",), paper, (), ()))
        '@media screen and (prefers-color-scheme:dark){.f-ffffff-12161c{fill:#12161c}}'
    """
    drawn = [line.stroke for line in scene.lines]
    filled = [scene.background, *drawn]  # heads of arrows are filled
    filled += [colour for shape in scene.shapes for colour in (shape.fill, shape.ink)]
    stroked = [*drawn, *(shape.stroke for shape in scene.shapes)]
    # by the names of the classes: twins that look alike by day are equal
    rules = {name: f".{name}{{fill:{_dark(name)}}}" for twin in _twins(filled) for name in shades(twin)}
    rules |= {
        name: f".{name}{{stroke:{_dark(name)}}}" for twin in _twins(stroked) for name in shades("", twin)
    }
    return f"{_DARK_SCREEN}{{{''.join(rules[name] for name in sorted(rules))}}}" if rules else ""


class Letters(NamedTuple):
    """The letters that a picture carries.

    Args:
        family: The name under which it has them, which no other font has.
        styles: The style sheet that holds them.
    """

    family: str
    styles: str


def letters(scene: Scene, metrics: Metrics) -> Letters:
    """Make the letters that a picture carries: those of its font that stand in it.

    Args:
        scene: What is to be seen.
        metrics: Of the font.

    Returns:
        The letters, within a style sheet, so that nothing has to be fetched.

    Raises:
        MachineError: The font can't be embedded.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> letters(Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ()), bundled()).styles[:23]
        '@font-face{font-family:'
    """
    from base64 import b64encode
    from hashlib import sha256

    from blueprint.drawing.subset import subset

    font = subset(metrics.file, {one for shape in scene.shapes for line in words(shape) for one in line.text})
    # two drawings on one page carry different letters, so their families have different names
    family = f"blueprint-{sha256(font).hexdigest()[:16]}"
    source = f"url(data:font/ttf;base64,{b64encode(font).decode()})"
    return Letters(family, f"@font-face{{font-family:{family};src:{source} format('truetype')}}")


def _twins(colours: Iterable[str]) -> list[Twin]:
    """Choose the colours that are others in the dark: of the thousands in a drawing, few or none."""
    return [colour for colour in colours if isinstance(colour, Twin)]


def _dark(name: str) -> str:
    return f"#{name.rpartition('-')[2]}"
