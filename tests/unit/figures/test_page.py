"""A page of Markdown, and the lines of what stands in it."""

from blueprint.figures.page import Page

TEXT = "# Tea\n\n!!! note\n\n    ```blueprint\n    title: Tea\n    moments:\n      - custmer: Sip\n    ```\n"


def test_lines_are_found_however_they_are_indented():
    """A fence within a note comes without its indentation, and its problem has the page's line."""
    warned = []
    page = Page(warned.append, print, "docs/guide.md", "guide", TEXT)
    shown = page.show("title: Tea\nmoments:\n  - custmer: Sip\n", {})

    assert [problem.place for problem in warned] == ["docs/guide.md:8"]
    assert "guide.md:8" in shown
    assert "docs/" not in shown


def test_what_a_page_depends_on_is_told(tmp_path):
    """Its blueprints, what their details name, and its own theme: as far as they are named, there or not."""
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "sip.yaml").write_text("title: Sip\nmoments: [{customer: Blow}]", encoding="utf-8")
    (tmp_path / "house.toml").write_text('extends = "plain"', encoding="utf-8")
    (tmp_path / "tea.yaml").write_text(
        "title: Tea\nmoments: [{customer: {do: Sip, details: more/sip.yaml}}]", encoding="utf-8"
    )
    used = []
    page = Page(lambda _: None, used.append, str(tmp_path / "guide.md"))
    page.show("tea.yaml", {"theme": "house.toml"})
    page.show("nowhere.yaml", {})

    names = ("house.toml", "tea.yaml", "more/sip.yaml", "nowhere.yaml")
    assert used == [str(tmp_path / name) for name in names]
