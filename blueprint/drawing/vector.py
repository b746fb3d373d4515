"""The picture as SVG: the engine's forms, with names, words, tooltips and links from the scene."""

import re
from collections.abc import Iterable
from functools import lru_cache

from blueprint.drawing import dot, forms
from blueprint.drawing.engine import Engine
from blueprint.drawing.form import Form
from blueprint.drawing.lettering import printable, words
from blueprint.drawing.links import leads_outside, safe
from blueprint.drawing.scene import Align, Line, Outline, Scene, Shape
from blueprint.drawing.sheet import shades
from blueprint.themes.twin import Twin

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_TO_ESCAPE = re.compile('[&<>"\t\n\r]')  # looking for them is ten times as quick as translating
# No id of a shape holds a low line, so these can't clash with one.
_TITLE, _DESCRIPTION = "blueprint_title", "blueprint_description"
# Words of CSS, which are not quoted.
_GENERIC = frozenset({"serif", "sans-serif", "monospace", "system-ui"})
# Browsers leave out backgrounds in print otherwise.
_PRINT = "-webkit-print-color-adjust:exact;print-color-adjust:exact"


def draw(scene: Scene, engine: Engine, styles: str = "", prefix: str = "") -> bytes:
    """Draw a scene as SVG that is safe to show in any page.

    Args:
        scene: What is to be seen.
        engine: The program that draws.
        styles: A style sheet of our own making, such as `sheet.dark(scene)`; empty for none.
        prefix: Begins every id, so that several drawings can stand in one page; letters, digits and hyphens.

    Returns:
        One SVG document in UTF-8, with no script, no style sheet but that, and no request to anywhere.

    Raises:
        MachineError: The engine failed, or its answer isn't a drawing of this scene.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> b"<title" in draw(Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ()), find())
        True
    """
    with forms.at_work(scene, engine) as finished:  # meanwhile, all that needs no form
        pieces = list(_beginning(scene, styles, prefix))
        shapes = [(shape, *_shape(shape, scene.height, prefix)) for shape in scene.shapes]
        lines = [(line, _group("edge", line, prefix)) for line in scene.lines]
        drawn = finished()
    for shape, group, written in shapes:
        pieces += [*group, *_painted(shape, drawn.get(dot.name(shape.id), []), scene), *written]
    for line, group in lines:
        painted = [_form(form, line.stroke, line.stroke) for form in drawn[dot.name(line.id)]]
        pieces += [*group, *painted, "</g>"]
    pieces += ["</g>", "</svg>", ""]
    return "\n".join(pieces).encode()


def _beginning(scene: Scene, styles: str, prefix: str) -> Iterable[str]:
    width, height = _number(scene.width), _number(scene.height)
    shown = _number(scene.width * scene.scale), _number(scene.height * scene.scale)
    described = f' aria-describedby="{prefix}{_DESCRIPTION}"' if scene.description else ""
    language = f' lang="{_escaped(scene.lang)}" xml:lang="{_escaped(scene.lang)}"' if scene.lang else ""
    fonts = _escaped(", ".join(map(_family, dot.families(scene))))
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{shown[0]}pt" height="{shown[1]}pt" '
        f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="{prefix}{_TITLE}"{described}{language} '
        f'font-family="{fonts}" text-anchor="middle" style="{_PRINT}">'
    )
    yield f'<title id="{prefix}{_TITLE}">{_escaped(scene.title)}</title>'
    if scene.description:
        yield f'<desc id="{prefix}{_DESCRIPTION}">{_escaped(scene.description)}</desc>'
    if styles:
        yield f"<style>{_escaped(styles)}</style>"
    if scene.background:
        fill = _escaped(scene.background)
        classes = " ".join(["background", *shades(scene.background)])
        yield f'<rect class="{classes}" width="{width}" height="{height}" fill="{fill}"/>'
    # Graphviz's coordinates have their origin at the bottom; spaces within words are kept as they are
    yield f'<g class="graph" transform="translate(0 {height})" xml:space="preserve">'


def _shape(shape: Shape, page_height: float, prefix: str) -> tuple[list[str], list[str]]:
    """Write what comes before the forms of a shape, and what comes behind them: its words."""
    before = _group("node", shape, prefix)
    look = f'font-size="{_number(shape.font_size)}" fill="{_escaped(shape.ink)}"{_ANCHORS[shape.align]}'
    look += _shaded(shape.ink, "")
    behind = [
        f'<text x="{_number(line.x)}" y="{_number(line.y - page_height)}" {look}>{_escaped(line.text)}</text>'
        for line in words(shape)
    ]
    link = safe(shape.link) if shape.link else ""
    if link:
        link = f"#{prefix}{link[1:]}" if link.startswith("#") else link
        # a page opened from the picture learns nothing about it and can't reach it
        away = ' target="_blank" rel="noopener noreferrer"' if leads_outside(link) else ""
        before.append(f'<a href="{_escaped(link)}"{away}>')
        behind.append("</a>")
    return before, [*behind, "</g>"]


_ANCHORS = {Align.LEFT: ' text-anchor="start"', Align.MIDDLE: ""}


def _group(kind: str, thing: Shape | Line, prefix: str) -> list[str]:
    """Begin a group."""
    title = [f"<title>{_escaped(thing.tooltip)}</title>"] if thing.tooltip else []
    return [f'<g id="{prefix}{dot.name(thing.id)}" class="{_classes(kind, thing.classes)}">', *title]


@lru_cache(maxsize=4096)  # a drawing has few kinds of things
def _classes(kind: str, classes: tuple[str, ...]) -> str:
    return " ".join([kind, *map(dot.name, classes)])


def _painted(shape: Shape, drawn: list[Form], scene: Scene) -> list[str]:
    replaced = _REPLACED.get(shape.outline)
    if replaced and not scene.by_hand:
        return [replaced(shape, form, scene.height) for form in drawn]
    return [_form(form, shape.fill, shape.stroke) for form in drawn]


def _form(form: Form, fill: str, stroke: str) -> str:
    """Write a form; its values need no escaping, since they were checked when they were read."""
    attributes = " ".join([f'{name}="{value}"' for name, value in form.attributes.items()])
    return f"<{form.kind} {attributes}{_shaded(fill, stroke, form)}/>"


def _shaded(fill: str, stroke: str, form: Form | None = None) -> str:
    """Name the classes of colours that are others in the dark, as far as a form is painted with them."""
    if not (isinstance(fill, Twin) or isinstance(stroke, Twin)):  # of most themes no colour is
        return ""
    painted = form.attributes if form else {"fill": fill}
    fill, stroke = (
        colour if painted.get(part, "none") != "none" else ""
        for part, colour in (("fill", fill), ("stroke", stroke))
    )
    classes = " ".join(shades(fill, stroke))
    return f' class="{classes}"' if classes else ""


def _terminal(shape: Shape, form: Form, page_height: float) -> str:
    """Round a terminal fully, which Graphviz can't: it rounds by 12 points at most."""
    kept = " ".join([f'{name}="{value}"' for name, value in form.attributes.items() if name != "d"])
    x, y = _number(shape.x - shape.width / 2), _number(shape.y - shape.height / 2 - page_height)
    width, height = _number(shape.width), _number(shape.height)
    radius = _number(min(shape.width, shape.height) / 2)
    shaded = _shaded(shape.fill, shape.stroke, form)
    return f'<rect {kept} x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}"{shaded}/>'


_REPLACED = {Outline.TERMINAL: _terminal}


def _family(name: str) -> str:
    return name if name in _GENERIC else f"'{name}'"


def _escaped(text: str) -> str:
    shown = printable(text)
    return shown.translate(_ESCAPES) if _TO_ESCAPE.search(shown) else shown


@lru_cache(maxsize=4096)  # the rows and the columns of a drawing lie alike
def _number(value: float) -> str:
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
