"""DOT: the picture as a graph with everything pinned, for Graphviz and whoever reads its language."""

from blueprint.drawing import dot
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Scene

SUFFIX = ".dot"
MEDIA = "text/vnd.graphviz"


def write(scene: Scene, press: Press) -> bytes:  # noqa: ARG001 - all formats are called alike
    """Write a scene as DOT.

    Args:
        scene: What is to be seen.
        press: Not needed for this format; no engine is started.

    Returns:
        DOT in UTF-8.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> tea = Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ())
        >>> write(tea, Press(find(), bundled()))[:17]
        b'digraph blueprint'
    """
    return dot.write(scene).encode()
