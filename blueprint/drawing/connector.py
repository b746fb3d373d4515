"""Connectors: circles with a letter, where an arrow leaves one row of a folded drawing and enters another."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from blueprint.drawing.fit import LINE, SLACK, Fitted
from blueprint.drawing.fold import Connector, Strip
from blueprint.drawing.ground import Ground
from blueprint.drawing.scene import Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.drawing.symbols import ARROWS, CONNECTOR, Symbol
from blueprint.layout.solution import Rect
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Arrow

SIZE: Final = 18.0
"""Points across a connector."""

_BESIDE: Final = 1.0  # from a connector to the number of a page
_MOST_PAGES: Final = 3  # numbers beside one connector


class Joint(NamedTuple):
    """A connector with its words, drawn as what stands in a seat is.

    Args:
        connector: What it is and where.
        id: Its id.
        twin: The id of the one at the other end; of several, the first.
        tooltip: Where its arrows go, or come from.
        pages: The numbers of the pages where they do, if on others than its own.
    """

    connector: Connector
    id: str
    twin: str
    tooltip: str
    pages: tuple[int, ...] = ()

    @property
    def kind(self) -> None:
        """It is no step."""
        return None

    @property
    def symbol(self) -> Symbol:
        """Its symbol."""
        return CONNECTOR

    def draw(self, words: Fitted, rect: Rect, style: Style) -> Shape:
        """Draw it.

        Args:
            words: Its letter.
            rect: Where it stands on the sheet.
            style: The drawing's style.

        Returns:
            Its shape.
        """
        family = self.connector.family
        look = style.stroke(family)
        x, y = rect.centre
        return Shape(
            id=self.id,
            classes=("connector", family),
            outline=CONNECTOR.outline,
            x=x,
            y=y,
            width=SIZE,
            height=SIZE,
            lines=words.lines,
            font_size=style.theme.letters.small,
            ink=look.ink or look.stroke,
            fill=style.theme.background,
            stroke=look.stroke,
            pen=look.pen,
            dashed=_DASHED[family],
            tooltip=self.tooltip,
            link=f"#{self.twin}",
        )

    def draw_marks(self, box: Shape, ground: Ground, style: Style) -> Iterator[Shape | Line]:
        """Write the page where its arrows go on beside it, where nothing runs.

        Args:
            box: What `draw` returned.
            ground: What is free.
            style: The drawing's style.

        Yields:
            The words, where there are other pages.
        """
        if not self.pages:
            return
        numbers = ", ".join(map(str, self.pages[:_MOST_PAGES])) + "…" * (len(self.pages) > _MOST_PAGES)
        text = style.words.text("p. {number}", number=numbers)
        size = style.theme.letters.small
        width, height = style.metrics.width(text, size) * SLACK, size * LINE
        across, down = (SIZE + width) / 2 + _BESIDE, (SIZE + height) / 2 + _BESIDE
        for dx, dy in ((0.0, down), (0.0, -down), (across, 0.0), (-across, 0.0)):
            x, y = box.x + dx, box.y + dy
            if ground.is_free(Rect(x - width / 2, y - height / 2, x + width / 2, y + height / 2)):
                yield Shape(
                    id=f"{self.id}-page",
                    classes=("connector-page",),
                    outline=Outline.WORDS,
                    x=x,
                    y=y,
                    width=width,
                    height=height,
                    lines=(text,),
                    font_size=size,
                    ink=style.theme.faint,
                )
                return


_DASHED: Final = {kind.value: symbol.dashed for kind, symbol in ARROWS.items()}


def fitted(connector: Connector) -> Fitted:
    """Give the size of a connector, which is always the same.

    Args:
        connector: The connector.

    Returns:
        Its letter, and its size.
    """
    return Fitted((connector.letter,), SIZE, SIZE, shortened=False)


def joints(
    strips: Sequence[Strip],
    pages: Sequence[int],
    arrows: Sequence[Arrow],
    blueprint: Blueprint,
    style: Style,
) -> list[list[Joint]]:
    """Name all connectors, and tell each of its twin.

    Args:
        strips: All strips of a drawing.
        pages: Of each strip the number of its page.
        arrows: All arrows of the blueprint.
        blueprint: What is drawn.
        style: The drawing's style.

    Returns:
        For each strip its connectors.
    """
    ids = [[style.names.take("connector", each.letter) for each in strip.connectors] for strip in strips]
    first: dict[tuple[str, bool], str] = {}
    seen: dict[tuple[str, bool], set[int]] = {}
    for strip, names, page in zip(strips, ids, pages, strict=True):
        for each, name in zip(strip.connectors, names, strict=True):
            first.setdefault((each.letter, each.leaves), name)
            seen.setdefault((each.letter, each.leaves), set()).add(page)

    def joint(each: Connector, name: str, page: int) -> Joint:
        there = each.letter, not each.leaves
        tooltip = _tooltip(each, arrows, blueprint, style)
        return Joint(each, name, first[there], tooltip, tuple(sorted(seen[there] - {page})))

    return [
        [joint(each, name, page) for each, name in zip(strip.connectors, names, strict=True)]
        for strip, names, page in zip(strips, ids, pages, strict=True)
    ]


def _tooltip(connector: Connector, arrows: Sequence[Arrow], blueprint: Blueprint, style: Style) -> str:
    """Say where the arrows go, or where they come from."""
    found = [arrows[index] for index in connector.links]
    spots = [arrow.target if connector.leaves else arrow.source for arrow in found]
    names = dict.fromkeys(blueprint.ids[spot.moment] if spot else style.words.text("End") for spot in spots)
    name = style.words.text("to") if connector.leaves else style.words.text("from")
    return "\n".join(style.words.text("{name}: {value}", name=name, value=value) for value in names)
