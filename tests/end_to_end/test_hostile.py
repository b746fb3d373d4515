"""Files that try to do harm or are broken, through everything that a user would do with them."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import blueprint
from blueprint.diagnostics.severity import Severity
from blueprint.source.read import read

FOLDER = Path(__file__).parents[1] / "cases/hostile"
CASES = sorted(FOLDER.glob("*.yaml"))
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {
    "do",
    "what",
    "title",
    "phase",
    "when",
    "label",
    "customer",
    "frontstage",
    "backstage",
    "support",
    "evidence",
}
"""Keys whose texts are seen in a drawing."""
SAFE = {"svg", "title", "desc", "g", "a", "rect", "path", "polygon", "polyline", "ellipse", "text"}


def head(path: Path) -> str:
    return path.read_bytes()[:2000].decode("utf-8", "replace")


def expects(word: str) -> list[Path]:
    return [path for path in CASES if f"# expect: {word}" in head(path)]


@pytest.mark.parametrize("path", expects("refused"), ids=lambda path: path.stem)
def test_broken_files_are_refused_at_their_place(path):
    """The library refuses the file, and one of the errors points at the line that the case names."""
    line = int(re.search(r"# line: (\d+)", head(path))[1])
    with pytest.raises(blueprint.FaultyBlueprint) as caught:
        blueprint.load(path)

    errors = [found for found in caught.value.findings if found.severity is Severity.ERROR]
    assert line in {found.place.span.line for found in errors if found.place.span}


@pytest.mark.parametrize("path", expects("literal"), ids=lambda path: path.stem)
def test_hostile_texts_are_shown_as_they_stand(path):
    """Each text stands in the SVG letter by letter, and nothing that a browser would run or fetch."""
    service = blueprint.load(path)
    image = ET.fromstring(service.render("svg"))
    said = "".join("".join(image.itertext()).split())

    for text in _texts(read(path.read_bytes()).data):
        assert "".join(text.split()) in said
    assert {element.tag.removeprefix(SVG) for element in image.iter()} <= SAFE
    for element in image.iter():
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert "javascript" not in value.lower() or "id" in name or "class" in name
        if element.tag == SVG + "a":
            assert re.match(r"(https?:|mailto:|#|[^:/]*(/|$))", element.get("href", ""))


@pytest.mark.parametrize("path", expects("literal"), ids=lambda path: path.stem)
def test_hostile_texts_survive_every_format(path):
    """PDF, PNG and DOT come out whole."""
    service = blueprint.load(path)

    assert service.render("pdf").rstrip().endswith(b"%%EOF")
    assert service.render("png").startswith(b"\x89PNG")
    assert service.render("dot").rstrip().endswith(b"}")


def _texts(value: Any, key: str = "") -> Iterator[str]:
    """Yield the texts that are drawn: those of the keys above, and of evidence and lanes written as texts."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, key)
    elif isinstance(value, str) and key in {
        *DRAWN,
        "customer",
        "frontstage",
        "backstage",
        "support",
        "evidence",
    }:
        yield value
