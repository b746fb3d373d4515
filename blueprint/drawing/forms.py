"""What the engine drew, read through an allow-list: forms with numbers and colours, and nothing else.

The engine's SVG is foreign text. Each form is taken only if its name, its attributes and their values are
known here; what Graphviz says besides (comments, titles, its own placing of words) is left behind; and
anything else, a script or a link, an entity or an unknown attribute, stops the work.
"""

import re
from collections import ChainMap
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import NoReturn
from xml.parsers import expat

from blueprint.diagnostics.errors import MachineError
from blueprint.diagnostics.quoting import quote
from blueprint.drawing import alike, dot
from blueprint.drawing.alike import Copy
from blueprint.drawing.engine import Engine
from blueprint.drawing.engine import at_work as engine_at_work
from blueprint.drawing.form import Form, mover
from blueprint.drawing.scene import Scene

# No part of these can be read in two ways, so that even the most hostile value is read in one go.
_NUMBER = r"-?\d{1,9}+(?:\.\d{1,9}+)?+"
_PAIR = f"{_NUMBER},{_NUMBER}"
_PAIRS = f"{_PAIR}(?: {_PAIR})*+ ?"
_CURVE = f"C{_PAIR} {_PAIR} {_PAIR}(?: {_PAIR} {_PAIR} {_PAIR})*+ ?"
_COLOUR = "#[0-9a-fA-F]{6}|[a-z]{1,20}"
_ATTRIBUTES = {
    "fill": re.compile(_COLOUR),
    "stroke": re.compile(_COLOUR),
    "stroke-width": re.compile(_NUMBER),
    "stroke-dasharray": re.compile(f"{_NUMBER}(?:,{_NUMBER})*+"),
    "points": re.compile(_PAIRS),
    "d": re.compile(f"M{_PAIR} ?(?:{_CURVE}|L{_PAIRS})++"),
    **dict.fromkeys(("cx", "cy", "rx", "ry"), re.compile(_NUMBER)),
}
_FORMS = {  # and what each of them can't do without
    "polygon": {"points"},
    "polyline": {"points"},
    "path": {"d"},
    "ellipse": {"cx", "cy", "rx", "ry"},
}
_IGNORED = frozenset({"title", "text"})
_LARGE = 300  # shapes and lines; for fewer, starting a second engine takes longer than what it saves
_GROUP_DEPTH = 2  # svg, the graph's group, then a group for each node and edge


def draw(scene: Scene, engine: Engine) -> dict[str, list[Form]]:
    """Let the engine draw a scene.

    Args:
        scene: What is to be seen.
        engine: The program that draws.

    Returns:
        The forms of each shape and line, under the id that it has in the picture.

    Raises:
        MachineError: The engine failed, or its answer isn't a drawing of this scene.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> draw(Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ()), find())
        {}
    """
    with at_work(scene, engine) as drawn:
        return drawn()


@contextmanager
def at_work(scene: Scene, engine: Engine) -> Iterator[Callable[[], dict[str, list[Form]]]]:
    """Let the engine draw a scene while something else is done.

    Args:
        scene: What is to be seen.
        engine: The program that draws.

    Yields:
        What waits for the forms and gives them, as `draw` does.

    Raises:
        MachineError: The engine can't be started.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> with at_work(Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ()), find()) as drawn:
        ...     drawn()
        {}
    """
    firsts, copies = alike.part(_formed(scene))
    bare = _bare(firsts)
    with ExitStack() as parts:
        # each engine works while the graph of the next is written
        answers = [
            parts.enter_context(engine_at_work(engine, dot.write(part), "svg")) for part in _parts(bare)
        ]
        yield lambda: _by_hand(
            scene,
            _copied(copies, _whole(bare, dict(ChainMap(*(read(answer()) for answer in answers))), engine)),
        )


def _parts(bare: Scene) -> list[Scene]:
    """Divide a large scene, whose shapes and lines two engines draw at the same time."""
    if len(bare.shapes) + len(bare.lines) < _LARGE:
        return [bare]
    return [bare._replace(lines=()), bare._replace(shapes=())]


def _whole(bare: Scene, forms: dict[str, list[Form]], engine: Engine) -> dict[str, list[Form]]:
    """Check that nothing was left out."""
    seen = [*(shape.id for shape in bare.shapes), *(line.id for line in bare.lines)]
    missing = next((identity for identity in seen if not forms.get(dot.name(identity))), None)
    if missing is not None:
        raise MachineError(f"The drawing engine {quote(engine.command[0])} left out {quote(missing)}.")
    return forms


def _copied(copies: Sequence[Copy], forms: dict[str, list[Form]]) -> dict[str, list[Form]]:
    """Add to what was drawn what looks like it."""
    movers = {first: [mover(form) for form in forms[dot.name(first)]] for first in {c.first for c in copies}}
    copied = {dot.name(c.id): [move(c.across, c.down) for move in movers[c.first]] for c in copies}
    return forms | copied


def _formed(scene: Scene) -> Scene:
    """Leave of a scene what has a form."""
    return scene._replace(shapes=tuple(shape for shape in scene.shapes if shape.fill or shape.stroke))


def _by_hand(scene: Scene, forms: dict[str, list[Form]]) -> dict[str, list[Form]]:
    """Bend what is to look as if a hand had drawn it."""
    if not scene.by_hand:
        return forms
    from blueprint.drawing import hand  # only one theme in many asks for it

    return hand.drawn(forms, scene)


def _bare(scene: Scene) -> Scene:
    """Leave out words and classes, which are ours to set, and cost the engine time."""
    return scene._replace(
        shapes=tuple(shape._replace(lines=(), classes=()) for shape in scene.shapes),
        lines=tuple(line._replace(classes=()) for line in scene.lines),
    )


def read(svg: bytes) -> dict[str, list[Form]]:
    """Read the forms from an engine's SVG.

    Args:
        svg: The answer of an engine.

    Returns:
        The forms of each group with an id, in the order drawn.

    Raises:
        MachineError: It isn't well-formed, or holds what no drawing of ours has.

    Example:
        >>> read(b'<svg><g id="graph0"><g id="a"><polyline points="1,2 3,4"/></g></g></svg>')
        {'a': [Form(kind='polyline', attributes={'points': '1,2 3,4'})]}
    """
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.EntityDeclHandler = _no_entity
    parser.ProcessingInstructionHandler = _no_instruction
    try:
        parser.Parse(svg, True)
    except expat.ExpatError as error:
        raise MachineError(f"The drawing engine's answer is no SVG ({error}).") from error
    return reader.forms


class _Reader:
    """Follows the elements of one SVG."""

    def __init__(self) -> None:
        self.forms: dict[str, list[Form]] = {}
        self._depth = 0
        self._group: list[Form] = []

    def start(self, element: str, attributes: dict[str, str]) -> None:
        if element in _FORMS:
            if self._depth > _GROUP_DEPTH:  # what lies higher is the page's background, which we paint
                self._group.append(Form(element, _checked(element, attributes)))
        elif element == "g":
            if self._depth == _GROUP_DEPTH:
                self._group = self.forms.setdefault(attributes.get("id", ""), [])
        elif element not in _IGNORED and not (element == "svg" and self._depth == 0):
            _refuse(f"an element {quote(element)}")
        self._depth += 1

    def end(self, _element: str) -> None:
        self._depth -= 1


def _checked(element: str, attributes: dict[str, str]) -> dict[str, str]:
    for name, value in attributes.items():
        allowed = _ATTRIBUTES.get(name)
        if allowed is None:
            _refuse(f"an attribute {quote(name)} of {element}")
        if allowed.fullmatch(value) is None:
            _refuse(f"{name}={quote(value)}")
        if value == "transparent":  # what older Graphviz writes for "none"
            attributes[name] = "none"
    if not attributes.keys() >= _FORMS[element]:
        _refuse(f"a {element} without its place")
    return attributes


def _no_entity(name: str, *_rest: object) -> None:
    _refuse(f"an entity {quote(name)}")


def _no_instruction(target: str, _data: str) -> None:
    _refuse(f"an instruction {quote(target)}")


def _refuse(what: str) -> NoReturn:
    raise MachineError(f"The drawing engine's answer holds {what}, which has no place in a drawing of ours.")
