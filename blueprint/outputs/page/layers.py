"""Which layers of a drawing a reader can switch on and off."""

from collections.abc import Iterator

from blueprint.drawing.scene import Scene
from blueprint.words.catalogue import N_, Catalogue

_PREFIX = "layer-"

# What every drawing has classes for: a name, its title, and the elements that it means.
_LAYERS = (
    ("evidence", N_("Evidence"), ".node.evidence:not(.lane,.lane-title,.legend)"),
    ("exchange", N_("Exchange"), ".edge.exchange:not(.legend)"),
    ("needs", N_("Needs"), ".edge.needs:not(.legend)"),
    ("marks", N_("Marks"), ".mark:not(.legend)"),
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
    """
    used = {name for thing in (*scene.shapes, *scene.lines) for name in thing.classes}
    marked = sorted(name.removeprefix(_PREFIX) for name in used if name.startswith(_PREFIX))
    found = {name: f".{_PREFIX}{name}" for name in marked if name.replace("-", "").isalnum()}
    owned = {"branch"} & used | {"legend"} & used | ({"marks"} if "mark" in used else set())
    for name, title, selector in _LAYERS:
        if name not in found and (name in owned or name in _plain(scene)):
            yield words.text(title), selector, True
    for name, selector in found.items():
        yield words.text(_TITLES.get(name) or name.replace("-", " ").capitalize()), selector, True


def _plain(scene: Scene) -> set[str]:
    """Name the classes that stand first in what is drawn, lanes and legend aside."""
    return {thing.classes[0] for thing in (*scene.shapes, *scene.lines) if thing.classes}
