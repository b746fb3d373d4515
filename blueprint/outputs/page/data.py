"""What the page's script knows of the drawing, as JSON that can stand in any HTML."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from blueprint.drawing import dot
from blueprint.drawing.facts import DETAILS
from blueprint.drawing.lettering import printable
from blueprint.drawing.links import safe
from blueprint.drawing.scene import About, Fact, Line, Scene, Shape
from blueprint.outputs.page.layers import layers
from blueprint.outputs.page.words import KINDS, SAID
from blueprint.themes.contrast import is_dark
from blueprint.words.catalogue import Catalogue

_Names = Callable[[str], str]

# Within a script element, HTML knows `</script` and `<!--`, and old engines end a line at U+2028.
_ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})
_NONE: Mapping[str, str] = {}


def data(scene: Scene, words: Catalogue, prefix: str = "", leads: Mapping[str, str] = _NONE) -> str:
    """Write down what the page's script needs.

    Args:
        scene: The picture, told of its facts or not.
        words: The reader's language.
        prefix: What the ids of its elements begin with, where it stands in somebody else's page.
        leads: Addresses of the files in which steps are drawn in detail, by how the steps name them.

    Returns:
        JSON without any character that means something to HTML.
    """

    def named(thing: str) -> str:
        return prefix + dot.name(thing)

    known = {
        "width": scene.width,
        "height": scene.height,
        "boxes": list(_boxes(scene, named, words.text(DETAILS), leads)),
        "links": list(_links(scene, named)),
        "owned": _owned(scene, named),
        "layers": [list(layer) for layer in layers(scene, words)],
        "kinds": {kind: words.text(title) for kind, title in KINDS.items()},
        "words": {word: said for word in SAID if (said := words.text(word)) != word},
    }
    if is_dark(scene.background or "#ffffff"):
        known["dark"] = 1
    return quoted(known)


def quoted(known: Any) -> str:
    """Write data as JSON that can stand in a script element.

    Args:
        known: What JSON can say; all else is said as text.

    Returns:
        JSON without any character that means something to HTML.

    Example:
        >>> quoted({"a": "</script>"})
        '{"a":"\\\\u003c/script\\\\u003e"}'
    """
    written = json.dumps(known, ensure_ascii=False, separators=(",", ":"), default=str)
    return printable(written).translate(_ESCAPES)


def _boxes(scene: Scene, named: _Names, details: str, leads: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield steps, evidence and ends in reading order: by moment, then from the top lane down."""
    placed = [(shape.place, shape) for shape in scene.shapes if shape.place]
    for place, shape in sorted(placed, key=lambda pair: pair[0]):
        about = shape.about or About(shape.tooltip.partition("\n")[0] or " ".join(shape.lines), "", "", "")
        box: dict[str, Any] = {
            "id": named(shape.id),
            "moment": place.moment,
            "name": about.name,
            "momentName": about.moment,
            "lane": about.lane,
            "kind": about.kind,
            "at": [round(value, 2) for value in (shape.x, shape.y, shape.width, shape.height)],
            "facts": [_told(fact, leads if fact.name == details else _NONE) for fact in about.facts],
        }
        if "end" in shape.classes:
            box["end"] = 1
        link = safe(shape.link) if shape.link else ""
        yield box | ({"link": link} if link else {})


def _told(fact: Fact, leads: Mapping[str, str]) -> list[str | int]:
    """Tell a fact: its name and value, whether it begins a group, and where its value leads."""
    lead = leads.get(fact.value)
    if lead is not None:
        return [fact.name, fact.value, 0, lead]
    return [fact.name, fact.value, *([1] if fact.heads else [])]


def _links(scene: Scene, named: _Names) -> Iterator[dict[str, str]]:
    words = {shape.owner: shape for shape in scene.shapes if shape.owner and "branch" in shape.classes}
    for line in scene.lines:
        kind = next((name for name in line.classes if name in KINDS), None)
        if kind and line.source and line.target:
            beside = words.get(line.id)
            yield {
                "id": named(line.id),
                "kind": kind,
                "source": named(line.source),
                "target": named(line.target),
                "words": (beside.tooltip or " ".join(beside.lines)) if beside else "",
            }


def _owned(scene: Scene, named: _Names) -> dict[str, list[str]]:
    """List what belongs to each box and arrow: marks, the hands of clocks, the words of a branch."""
    things: tuple[Shape | Line, ...] = (*scene.shapes, *scene.lines)
    known = {thing.id for thing in things}
    owned: dict[str, list[str]] = {}
    for thing in things:
        if thing.owner in known:
            owned.setdefault(named(thing.owner), []).append(named(thing.id))
    return owned
