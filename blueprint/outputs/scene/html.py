"""HTML: the picture to walk about in, with all that is known of each step; one file, nothing to fetch."""

from blueprint.drawing import sheet, vector
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Scene
from blueprint.outputs.page.sheet import fill

SUFFIX = ".html"
MEDIA = "text/html"
ASKS_FOR_FACTS = True
"""Its panel tells what is known of each step."""


def write(scene: Scene, press: Press) -> bytes:
    """Draw a scene as a page to pan, zoom, search and ask.

    Args:
        scene: What is to be seen, told of its facts.
        press: Its engine draws.

    Returns:
        One HTML document in UTF-8, with a policy that allows its own style and script only.

    Raises:
        MachineError: The engine failed, or its answer isn't a drawing of this scene.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> tea = Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ())
        >>> write(tea, Press(find(), bundled()))[:15]
        b'<!doctype html>'
    """
    return fill(scene, vector.draw(scene, press.engine, sheet.dark(scene)).decode()).encode()
