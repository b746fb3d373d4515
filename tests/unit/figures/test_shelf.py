"""The folder of pictures that were drawn before."""

import pytest

from blueprint.figures.figure import of_text
from blueprint.figures.shelf import Shelf

TEA = "title: Tea\nmoments: [{customer: Sip}]\n"


def test_a_picture_is_drawn_once(tmp_path):
    """The second time it is fetched, by another shelf of the same folder too."""
    calls = []

    def draw():
        calls.append(1)
        return b"<svg/>"

    for shelf in (Shelf(str(tmp_path / "kept")), Shelf(str(tmp_path / "kept"))):
        assert shelf.get("a.svg", draw) == b"<svg/>"
    assert len(calls) == 1


def test_a_folder_that_can_not_be_written_is_no_reason_to_go_without(tmp_path):
    """The picture is drawn all the same."""
    (tmp_path / "file").write_bytes(b"")

    assert Shelf(str(tmp_path / "file" / "below")).get("a.svg", lambda: b"<svg/>") == b"<svg/>"


@pytest.mark.parametrize(
    ("text", "wishes", "form", "prefix"),
    [
        (TEA.replace("Sip", "Gulp"), {}, "svg", "a-"),
        (TEA, {"theme": "night"}, "svg", "a-"),
        (TEA, {"hide": "legend"}, "svg", "a-"),
        (TEA, {}, "pdf", "a-"),
        (TEA, {}, "svg", "b-"),
    ],
)
def test_whatever_changes_a_picture_changes_its_name(tmp_path, text, wishes, form, prefix):
    """Text, wishes, format and prefix count; the place in a page doesn't."""
    shelf = Shelf(str(tmp_path))

    def kept():
        return len([path for path in tmp_path.iterdir() if path.suffix in {".svg", ".pdf"}])

    of_text(TEA, "page.md", 3, {}, shelf).picture("svg", "a-")
    of_text(TEA, "other.md", 9, {}, shelf).picture("svg", "a-")
    assert kept() == 1
    of_text(text, "page.md", 3, wishes, shelf).picture(form, prefix)
    assert kept() == 2


def test_an_own_theme_counts_by_what_is_in_it(tmp_path):
    """After a change of the theme's file the picture is another."""
    theme = tmp_path / "house.toml"
    pictures = []
    for more in ("", 'background = "#fffff0"\n'):
        theme.write_text('extends = "plain"\n' + more, encoding="utf-8")
        figure = of_text(TEA, "page.md", 1, {"theme": str(theme)}, Shelf(str(tmp_path / "kept")))
        pictures.append(figure.picture("svg"))

    assert pictures[0] != pictures[1]
