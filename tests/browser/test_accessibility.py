"""Everybody can read our pages: an accessibility checker finds nothing serious in any of them."""

from pathlib import Path

import pytest

from blueprint.cli.app import main

ROOT = Path(__file__).parents[2]
SIZES = {"desk": (1280, 900), "phone": (390, 800)}
CHANGED = ("Mend", "Repair it"), ("time: 5m", "time: 9m")
SHOP = """\
title: Repair
lang: {lang}
actors: {{smith: {{count: 1}}}}
moments:
  - {{id: ask, evidence: Ticket, customer: Ask, frontstage: {{do: Take it, by: smith, fail: Lost}}}}
  - {{id: mend, wait: 5m, backstage: {{do: Mend, by: smith, time: 5m, kind: decision}},
     next: [{{to: pay, when: good}}, {{to: ask, when: bad, chance: 10%}}]}}
  - {{id: pay, customer: Pay}}
"""


@pytest.fixture
def made(tab, tmp_path):
    """Run a command that writes a page, and open it."""

    def call(command, *words, size="desk", scheme="light", name="made.html"):
        assert main([command, *map(str, words), "-q"]) == 0
        tab.resize(*SIZES[size], mobile=size == "phone")
        tab.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        tab.open(tmp_path / name)
        return tab

    return call


@pytest.fixture
def shop(tmp_path):
    """Write the shop's file in a language."""

    def call(lang, name="shop.yaml", changes=()):
        text = SHOP.format(lang=lang)
        for old, new in changes:
            text = text.replace(old, new)
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return call


def example(name):
    return ROOT / "examples" / name / f"{name}.blueprint.yaml"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["branch-surge", "hotel-stay", "instalment-loan"])
def test_reports(made, audit, tmp_path, name, size, scheme):
    """A report, at any size, by day and by night, with the panel of a step closed and open."""
    page = made("report", example(name), "-o", tmp_path / "made.html", size=size, scheme=scheme)

    assert audit(page) == []
    page.do("document.querySelector('.step[tabindex]').focus()")
    page.press("Enter")
    assert page.ask("page_panel.checkVisibility()")
    assert audit(page) == []


@pytest.mark.parametrize("whom", ["staff", "customer", "auditor"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_reports_for_other_readers(made, audit, tmp_path, lang, whom):
    """A report for everybody else who may read one, in both languages."""
    words = (example("branch-surge"), "-o", tmp_path / "made.html", "--for", whom, "--lang", lang)

    assert audit(made("report", *words)) == []


@pytest.mark.parametrize("theme", ["plain", "night", "auto"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_drawings(made, audit, tmp_path, lang, size, theme):
    """The page of a drawing, as it opens, with all that opens on it, and with something found."""
    words = (example("instalment-loan"), "-o", tmp_path / "made.html", "--theme", theme, "--lang", lang)
    page = made("render", *words, size=size, scheme="dark" if theme == "auto" else "light")

    assert audit(page) == []
    page.click("#page_layers_button")
    assert audit(page) == []
    page.press("Escape", "/")
    page.type("贷")
    page.press("ArrowDown", "Enter")
    assert audit(page) == []
    page.press("Escape", "?")
    assert page.ask("page_help.open")
    assert audit(page) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_comparisons(made, audit, shop, tmp_path, lang):
    """The page that shows two blueprints in one drawing."""
    old, new = shop(lang), shop(lang, "new.yaml", CHANGED)

    assert audit(made("compare", old, new, "-o", tmp_path / "made.html")) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_portfolios(made, audit, shop, tmp_path, lang, size):
    """The index of many services, and the pages that it leads to, which lead back."""
    for number in (1, 2):
        shop(lang, f"all/{number}.blueprint.yaml", [("Repair", f"Repair {number}")])
    page = made("report", tmp_path / "all", size=size, name="all/index.html")

    assert audit(page) == []
    page.open(tmp_path / "all" / "1.report.html")
    assert audit(page) == []
