"""What plots are drawn with: words, bars and lines in the look of a theme."""

from typing import NamedTuple

from blueprint.drawing.metrics import Metrics
from blueprint.drawing.scene import Align, Line, Outline, Point, Scene, Shape
from blueprint.drawing.text import wrap
from blueprint.themes.theme import Form, Theme

WIDTH, MARGIN = 720.0, 16.0
"""How wide a plot is, and how far from its edge it begins, in points."""


class Brush(NamedTuple):
    """What a plot is drawn with.

    Args:
        theme: Its look.
        metrics: Of its font.
        lang: Language of its words.
    """

    theme: Theme
    metrics: Metrics
    lang: str

    def tone(self, name: str) -> Form:
        """Give the look of a tone.

        Args:
            name: `work`, `wait`, `over`, or a band from `low` to `extreme`.

        Returns:
            Its colours.
        """
        theme = self.theme
        zone = theme.zones["customer"]
        tones = {
            "work": Form(fill=zone.stroke, ink=theme.ink, stroke=zone.stroke, pen=0.5),
            "spare": Form(fill=zone.band, ink=zone.ink, stroke=zone.stroke, pen=0.5),
            "wait": theme.wait[len(theme.wait) // 2],
            "over": theme.fail[-1],
            "low": theme.added,
            "medium": theme.wait[0],
            "high": theme.wait[-1],
            "extreme": theme.fail[-1],
        }
        return tones[name]

    def said(
        self,
        id_: str,
        text: str,
        box: tuple[float, float, float],
        *,
        ink: str = "",
        size: float = 0,
        align: Align = Align.LEFT,
    ) -> Shape:
        """Write a line of words.

        Args:
            id_: Its id.
            text: The words; what doesn't fit gives way to `…`.
            box: Where it begins from the left, its height, and the room that it has.
            ink: Its colour; the theme's where left out.
            size: Of the letters; those of steps where left out.
            align: Where the words stand in the room.

        Returns:
            The words as a shape.
        """
        x, y, width = box
        size = size or self.theme.letters.step
        lines = wrap(text, width=width, size=size, most_lines=1, metrics=self.metrics).lines
        middle = x + width / 2
        return Shape(
            id_,
            ("words",),
            Outline.WORDS,
            middle,
            y,
            width,
            size,
            tuple(lines),
            size,
            ink or self.theme.ink,
            align=align,
            tooltip="" if tuple(lines) == (text,) else text,
        )

    def room(self, text: str) -> float:
        """Tell how much room some words need.

        Args:
            text: The words.

        Returns:
            Points.
        """
        return self.metrics.width(text, self.theme.letters.step) + 2

    def block(self, id_: str, box: tuple[float, float, float, float], tone: str, tip: str) -> Shape:
        """Paint a rectangle.

        Args:
            id_: Its id.
            box: Left, top, width and height.
            tone: Its colours.
            tip: What it means.

        Returns:
            The rectangle.
        """
        x, y, width, height = box
        form = self.tone(tone)
        stroke = form.stroke or form.fill
        return Shape(
            id_,
            ("bar", tone),
            Outline.RECTANGLE,
            x + width / 2,
            y + height / 2,
            width,
            height,
            fill=form.fill,
            stroke=stroke,
            pen=0.6,
            tooltip=tip,
        )

    def rule(
        self, id_: str, points: tuple[Point, ...], *, stroke: str = "", pen: float = 1, dashed: bool = False
    ) -> Line:
        """Draw a line.

        Args:
            id_: Its id.
            points: Where it goes.
            stroke: Its colour; the theme's ink where left out.
            pen: Its width.
            dashed: Is it dashed?

        Returns:
            The line.
        """
        return Line(id_, ("rule",), points, stroke=stroke or self.theme.ink, pen=pen, dashed=dashed)

    def scene(self, title: str, told: str, height: float, shapes: list[Shape], lines: list[Line]) -> Scene:
        """Make a picture.

        Args:
            title: What it shows.
            told: The same as it shows, in words.
            height: Points.
            shapes: What is drawn.
            lines: Likewise.

        Returns:
            The picture.
        """
        theme = self.theme
        return Scene(
            WIDTH,
            height,
            title,
            told,
            self.lang,
            theme.letters.families,
            theme.background,
            tuple(shapes),
            tuple(lines),
        )


def keys(brush: Brush, named: dict[str, str], y: float) -> list[Shape]:
    """Say which colour means what.

    Args:
        brush: What it is drawn with.
        named: The tones that are used, each with its words.
        y: Where the row stands.

    Returns:
        A box and its words for each.
    """
    shapes: list[Shape] = []
    x = MARGIN
    for tone, text in named.items():
        room = brush.room(text)
        shapes.append(brush.block(f"key-{tone}", (x, y - 5, 14, 10), tone, text))
        shapes.append(brush.said(f"key-{tone}-words", text, (x + 20, y, room)))
        x += 20 + room + 20
    return shapes
