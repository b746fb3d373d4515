"""What all formats of a picture have in common."""

import importlib
import pkgutil
import threading

import pytest

from blueprint.drawing.engine import find
from blueprint.drawing.metrics import bundled
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Line, Outline, Scene, Shape
from blueprint.outputs import scene as formats

NAMES = [module.name for module in pkgutil.iter_modules(formats.__path__)]


def picture():
    """Make a scene with every outline, words in two scripts, an arrow and a link."""
    shapes = tuple(
        Shape(
            f"s{i}",
            ("step",),
            outline,
            60 + i * 100,
            50,
            90,
            40,
            ("Pay", "还款"),
            fill="#ffffff",
            stroke="#31465f",
        )
        for i, outline in enumerate(Outline)
    )
    lines = (Line("l", ("flow",), ((60, 70), (60, 90), (160, 90), (160, 70)), radius=5, head_at_end=True),)
    return Scene(1300, 100, "Loan 贷款", "", "zh", ("Noto Sans SC",), "#ffffff", shapes, lines)


def test_there_are_these_formats():
    """Every module in the folder is a format, and these five are there."""
    assert {"dot", "html", "pdf", "png", "svg"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_format_says_what_it_makes(name):
    """It has a suffix, a media type, and bytes that are the same once, twice and in eight threads."""
    module = importlib.import_module(f"blueprint.outputs.scene.{name}")
    assert f".{name}" == module.SUFFIX
    assert "/" in module.MEDIA
    press = Press(find(), bundled())
    first = module.write(picture(), press)
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(module.write(picture(), press))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [first] * 8


def test_dot_needs_no_engine():
    """DOT is written even where nothing could draw it."""
    from blueprint.drawing.engine import Engine
    from blueprint.outputs.scene import dot

    assert dot.write(picture(), Press(Engine(("/no/such/engine",)), bundled())).decode().startswith("digraph")
