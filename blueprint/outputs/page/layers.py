"""Which layers of a drawing a reader can switch on and off."""

from collections.abc import Iterator

from blueprint.drawing import dot
from blueprint.drawing.scene import Line, Scene, Shape
from blueprint.words.catalogue import N_, Catalogue

_PREFIX = "layer-"
_LANES = {"lane", "lane-title"}

# What every drawing has classes for: the class, its title, and the elements that are meant.
_LAYERS = (
    ("evidence", N_("Evidence"), ".node.evidence:not(.lane,.lane-title,.legend)"),
    ("exchange", N_("Exchange"), ".edge.exchange:not(.legend)"),
    ("needs", N_("Needs"), ".edge.needs:not(.legend)"),
    ("mark", N_("Marks"), ".mark:not(.legend)"),
    ("branch", N_("Words beside arrows"), ".node.branch"),
    ("legend", N_("Legend"), ".legend"),
)
# Titles of the layers that a scene itself marks with a class `layer-<name>`; others go by their name.
_TITLES = {
    "actors": N_("Actors"),
    "channels": N_("Channel"),
    "costs": N_("Cost"),
    "elapsed": N_("Elapsed time"),
    "evidence": N_("Evidence"),
    "fail-points": N_("Fail point"),
    "feelings": N_("Feeling"),
    "legend": N_("Legend"),
    "needs": N_("Needs"),
    "notes": N_("Note"),
    "times": N_("Time"),
    "waits": N_("Wait point"),
}


def layers(scene: Scene, words: Catalogue) -> Iterator[tuple[str, str, bool]]:
    """Yield the layers that a drawing has.

    Args:
        scene: The picture.
        words: The reader's language.

    Yields:
        A title, the CSS selector of its elements, and whether it shows at first.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> scene = Scene(9, 9, "Tea", "", "en", (), "", (), (Line("l", ("needs", "layer-x"), ()),))
        >>> [title for title, *_ in layers(scene, of("en"))]
        ['Needs', 'X']
    """
    used = set(_classes(scene))
    marked = sorted(name.removeprefix(_PREFIX) for name in used if name.startswith(_PREFIX))
    for name, title, selector in _LAYERS:
        if name in used and name not in marked:
            yield words.text(title), selector, True
    for name in marked:
        title = _TITLES.get(name) or name.replace("-", " ").capitalize()
        yield words.text(title), f".{_PREFIX}{dot.name(name)}", True


def _classes(scene: Scene) -> Iterator[str]:
    """Yield the classes in use, but for those of lanes, which are called after what they hold."""
    things: tuple[Shape | Line, ...] = (*scene.shapes, *scene.lines)
    for thing in things:
        if not _LANES & set(thing.classes):
            yield from thing.classes
