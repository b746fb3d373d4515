"""SVG: the picture for screens, pages and printers, sharp at every size."""

from blueprint.drawing import sheet, vector
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Scene

SUFFIX = ".svg"
MEDIA = "image/svg+xml"


def write(scene: Scene, press: Press) -> bytes:
    """Draw a scene as SVG.

    Args:
        scene: What is to be seen.
        press: Its engine draws; its font goes with the picture where that is wished.

    Returns:
        One SVG document in UTF-8.

    Raises:
        MachineError: The engine failed, or the font can't be embedded.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> tea = Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ())
        >>> write(tea, Press(find(), bundled())).endswith(b"</svg>\\n")
        True
    """
    styles = sheet.dark(scene)
    if press.embeds:
        letters = sheet.letters(scene, press.metrics)
        scene = scene._replace(families=(letters.family, *scene.families))
        styles += letters.styles
    return vector.draw(scene, press.engine, styles, press.prefix)
