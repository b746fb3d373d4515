"""Scene to DOT: everything pinned, so that Graphviz draws exactly that (layout `nop2`).

Here, and nowhere else, points become inches, y turns over, and text is escaped for Graphviz.
Links and tooltips are not handed over: Graphviz writes some attributes unescaped, and who doesn't get them
can't spoil them. The drawing gets them afterwards, from the scene.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from blueprint.drawing.lettering import lines, one_line
from blueprint.drawing.outline import frame
from blueprint.drawing.path import path
from blueprint.drawing.scene import Align, Line, Outline, Point, Scene, Shape

_POINTS_PER_INCH = 72
_GRAPHVIZ_HEAD = 10.0  # length in points of Graphviz's arrow head of size 1
_PIECE = 1000  # characters of one quoted string; Graphviz fails on strings of 16,383 bytes
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;"})
_TO_ESCAPE = re.compile(r'[\\"&]')  # few texts have any, and looking is ten times as quick as translating
_NOT_IN_NAMES = re.compile(r"[^\w-]")
_NOT_IN_FAMILIES = re.compile(r"[^\w .-]")
_PAGE = "n0"  # the invisible node of the page's size, which also holds the lines that belong to no shape

_SHAPES = {
    Outline.RECTANGLE: "box",
    Outline.ROUNDED: "box",
    Outline.TERMINAL: "box",  # with corners as round as Graphviz has them; the drawing rounds them fully
    Outline.DIAMOND: "diamond",
    Outline.DOCUMENT: "note",
    Outline.HEXAGON: "hexagon",
    Outline.CHEVRON: "cds",
    Outline.CIRCLE: "ellipse",
    Outline.TRIANGLE: "triangle",
    Outline.STAR: "star",
    Outline.PLUS: "box",
    Outline.WORDS: "plaintext",
}
_ROUND = frozenset({Outline.ROUNDED, Outline.TERMINAL})
# What most nodes or edges have alike is said once, since Graphviz spends most of its time on reading.
_ALIKE_IN_NODES = (
    "width",
    "height",
    "shape",
    "style",
    "color",
    "fillcolor",
    "penwidth",
    "fontsize",
    "fontcolor",
)
_ALIKE_IN_EDGES = ("style", "color", "penwidth", "dir", "arrowsize")


def write(scene: Scene) -> str:
    """Write a scene as DOT.

    Args:
        scene: What is to be seen.

    Returns:
        A digraph in which all sizes, places and curves are given, for Graphviz's layout `nop2`.

    Example:
        >>> "pos=" in write(Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ()))
        True
    """
    names = {shape.id: f"n{number}" for number, shape in enumerate(scene.shapes, start=1)}
    nodes = [(names[shape.id], _node(shape, scene.height)) for shape in scene.shapes]
    edges = [(_ends(line, names), _edge(line, scene.height)) for line in scene.lines]
    font = {"fontname": _quoted(families(scene)[0])} if families(scene) else {}
    often = {"fixedsize": "true", "margin": "0", **font, "label": '""', **_often(nodes, _ALIKE_IN_NODES)}
    usual = {"arrowhead": "normal", "arrowtail": "normal", **_often(edges, _ALIKE_IN_EDGES)}
    return "\n".join(
        [
            "digraph blueprint {",
            f"graph {_attributes(_graph(scene))}",
            f"node {_attributes(often)}",
            f"edge {_attributes(usual)}",
            f"{_PAGE} {_attributes(_page(scene))}",
            *(f"{node} {_attributes(attributes, often)}" for node, attributes in nodes),
            *(f"{ends} {_attributes(attributes, usual)}" for ends, attributes in edges),
            "}",
            "",
        ]
    )


@lru_cache(maxsize=4096)  # each id comes up once for each stage of the work
def name(text: str) -> str:
    """Make an id or a class harmless, the same way wherever it is written or looked up.

    Args:
        text: An id or class of the scene.

    Returns:
        Its letters, digits and hyphens, anything else as an underscore.

    Example:
        >>> name('check-in"><x')
        'check-in___x'
    """
    is_harmless = text.replace("-", "").isalnum()  # as nearly all are, and this is quick to see
    return text if is_harmless else _NOT_IN_NAMES.sub("_", text)


def families(scene: Scene) -> list[str]:
    """Name the font families of a scene, without any character that could end a quotation.

    Args:
        scene: Its `families`, some of which may come from a font file.

    Returns:
        The names, best first.

    Example:
        >>> families(Scene(9, 9, "", "", "en", ("Noto Sans SC", 'x"'), "", (), ()))
        ['Noto Sans SC', 'x']
    """
    return [kept for family in scene.families if (kept := _NOT_IN_FAMILIES.sub("", family).strip())]


def _graph(scene: Scene) -> dict[str, str]:
    return {
        "layout": "nop2",
        "charset": _quoted("UTF-8"),
        "notranslate": "true",
        "outputorder": "nodesfirst",
        "margin": "0",
        "pad": "0",
        "bgcolor": _quoted(scene.background or "transparent"),
    }


def _page(scene: Scene) -> dict[str, str]:
    return {
        "pos": _quoted(_point((scene.width / 2, scene.height / 2), scene.height)),
        "width": _inches(scene.width),
        "height": _inches(scene.height),
        "shape": "box",
        "style": "invis",
    }


def _often(things: Sequence[tuple[str, Mapping[str, str]]], alike: tuple[str, ...]) -> dict[str, str]:
    """Find the commonest value of each attribute; of equals the first."""
    values = {key: Counter([given[key] for _, given in things if key in given]) for key in alike}
    return {key: counted.most_common(1)[0][0] for key, counted in values.items() if counted}


def _node(shape: Shape, page_height: float) -> dict[str, str]:
    width, height, down = frame(shape.outline, shape.width, shape.height)
    style = {"filled": bool(shape.fill), "rounded": shape.outline in _ROUND, "dashed": shape.dashed}
    attributes = {
        "pos": _quoted(_point((shape.x, shape.y + down), page_height)),
        "width": _inches(width),
        "height": _inches(height),
        "shape": _SHAPES[shape.outline],
        "style": _style(style),
        "color": _quoted(shape.stroke or "transparent"),
        "penwidth": _number(shape.pen),
        "label": _label(shape),
    }
    if shape.fill:
        attributes["fillcolor"] = _quoted(shape.fill)
    if attributes["label"] != '""':
        attributes |= {"fontsize": _number(shape.font_size), "fontcolor": _quoted(shape.ink)}
    return attributes | _names(shape.id, shape.classes)


def _ends(line: Line, names: Mapping[str, str]) -> str:
    return f"{names.get(line.source, _PAGE)} -> {names.get(line.target, _PAGE)}"


def _edge(line: Line, page_height: float) -> dict[str, str]:
    course = path(line)
    marks = {"s": course.start, "e": course.end}  # Graphviz reads them in this order only
    tips = [f"{mark},{_point(tip, page_height)}" for mark, tip in marks.items() if tip is not None]
    attributes = {
        "pos": _quoted(" ".join([*tips, *[_point(point, page_height) for point in course.curve]])),
        "style": _style({"dashed": line.dashed}),
        "color": _quoted(line.stroke),
        "penwidth": _number(line.pen),
        "dir": _DIRECTIONS[line.head_at_start, line.head_at_end],
    }
    if tips:
        attributes["arrowsize"] = _number(course.head / _GRAPHVIZ_HEAD, 3)
    return attributes | _names(line.id, line.classes)


_DIRECTIONS = {(False, False): "none", (False, True): "forward", (True, False): "back", (True, True): "both"}


def _names(identity: str, classes: tuple[str, ...]) -> dict[str, str]:
    names = {"id": _quoted(name(identity))}
    return {**names, "class": _quoted(" ".join(map(name, classes)))} if classes else names


def _style(words: Mapping[str, bool]) -> str:
    return _quoted(",".join(word for word, wanted in words.items() if wanted))


def _label(shape: Shape) -> str:
    if shape.align is Align.LEFT:
        return _quoted_lines(lines(shape), "\\l", last="\\l")
    return _quoted_lines(lines(shape), "\\n", last="")


def _quoted_lines(written: list[str], between: str, last: str) -> str:
    """Quote lines of text; the marks between them are Graphviz's own language, the text never is."""
    ends = [between] * (len(written) - 1) + [last]
    pieces: list[str] = []
    for line, end in zip(written, ends, strict=False):
        cut = [line[at : at + _PIECE] for at in range(0, len(line), _PIECE)] or [""]
        pieces += [_escaped(piece) for piece in cut]
        pieces[-1] += end
    return _joined(pieces)


def _joined(pieces: list[str]) -> str:
    """Gather pieces into as few quoted strings as are short enough."""
    strings = [""]
    for piece in pieces:
        if strings[-1] and len(strings[-1]) + len(piece) > _PIECE:
            strings.append("")
        strings[-1] += piece
    return " + ".join([f'"{string}"' for string in strings])


def _quoted(text: str) -> str:
    line = one_line(text)
    return f'"{_escaped(line)}"' if len(line) <= _PIECE else _quoted_lines([line], "", "")


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES) if _TO_ESCAPE.search(text) else text


def _attributes(attributes: Mapping[str, str], often: Mapping[str, str] | None = None) -> str:
    """Write attributes, leaving out those that every node or edge has anyway."""
    known = often or {}
    return (
        f"[{', '.join([f'{key}={value}' for key, value in attributes.items() if known.get(key) != value])}]"
    )


def _point(point: Point, page_height: float) -> str:
    return f"{_number(point[0])},{_number(page_height - point[1])}"


def _inches(points: float) -> str:
    return _number(points / _POINTS_PER_INCH, 4)


@lru_cache(maxsize=4096)  # the corners of a curve stand there three times, and those of a column lie alike
def _number(value: float, decimals: int = 2) -> str:
    written = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
