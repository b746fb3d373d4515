"""A site with mkdocs-material in a real browser: fences in tabs and notes, dark switch, instant pages."""

import json
import subprocess
import sys

import pytest

from tests.browser.served import errors, served, visit

pytest.importorskip("material", reason="mkdocs-material isn't installed: it comes with '.[dev]'")

SETTINGS = """\
site_name: Services
site_url: ADDRESS
theme:
  name: material
  font: false
  features: [navigation.instant, navigation.tabs]
  palette:
    - {scheme: default, toggle: {icon: material/brightness-7, name: Dark}}
    - {scheme: slate, toggle: {icon: material/brightness-4, name: Light}}
plugins:
  - search
  - blueprint: {theme: auto}
markdown_extensions: [attr_list, admonition, pymdownx.superfences, {pymdownx.tabbed: {alternate_style: true}}]
nav: [index.md, stay.md]
"""
COFFEE = """\
title: Coffee
moments:
  - customer: Order
    frontstage: Take the order
  - backstage: Brew
"""
FIRST = """\
# Coffee

![](../coffee.blueprint.yaml "Coffee to go")

!!! note

    ```blueprint
    title: Tea
    moments:
      - customer: Sip
    ```

=== "Milk"

    ```blueprint theme="night"
    title: Milk
    moments:
      - customer: Pour
    ```

=== "Juice"

    ```blueprint
    title: Juice
    moments:
      - customer: Press
    ```
"""
SECOND = """\
# 住宿

```blueprint lang="zh"
title: 住宿
moments:
  - customer: 入住
    frontstage: 登记
```
"""
PAPER = "getComputedStyle(document.querySelector('.blueprint-sheet .background')).fill"
DAY, NIGHT = "rgb(255, 255, 255)", "rgb(18, 22, 28)"
SHOWN = (
    "[...document.querySelectorAll('.blueprint-sheet > svg')].filter((svg) => svg.checkVisibility()).length"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Build the site, warnings as errors, and serve it."""
    folder = tmp_path_factory.mktemp("material")
    (folder / "docs").mkdir()
    (folder / "site").mkdir()
    with served(folder / "site") as where:  # instant pages want the address that the site will have
        for name, text in (
            ("mkdocs.yml", SETTINGS.replace("ADDRESS", where)), ("coffee.blueprint.yaml", COFFEE),
            ("docs/index.md", FIRST), ("docs/stay.md", SECOND),
        ):  # fmt: skip
            (folder / name).write_text(text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        yield f"{where}/"


def screen(tab, scheme):
    """Make the reader's own screen light or dark."""
    tab.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])


def test_fences_within_notes_and_tabs_are_drawn(tab, address):
    """Each is a drawing; a tab shows its own when it is chosen."""
    visit(tab, address)

    assert tab.ask("document.querySelectorAll('.blueprint-sheet > svg').length") == 4
    assert tab.ask(SHOWN) == 3
    tab.do("document.querySelector('.tabbed-labels label:nth-child(2)').click()")
    tab.until("document.querySelectorAll('.tabbed-block')[1].checkVisibility()")
    assert tab.ask(SHOWN) == 3
    assert not errors(tab)


@pytest.mark.parametrize("own", ["light", "dark"])
def test_drawings_follow_the_switch_rather_than_the_screen(tab, address, own):
    """A drawing with two faces shows the one that its page has, whatever the screen's own is."""
    screen(tab, own)
    visit(tab, address)
    tab.do("localStorage.clear()")
    visit(tab, address)

    assert tab.ask(PAPER) == DAY
    tab.click("label[title=Dark]")
    tab.until("document.body.dataset.mdColorScheme === 'slate'")
    assert tab.ask(PAPER) == NIGHT
    tab.click("label[title=Light]")
    tab.until("document.body.dataset.mdColorScheme === 'default'")
    assert tab.ask(PAPER) == DAY


def test_a_page_without_a_switch_follows_the_screen(tab, address):
    """Whoever reads in the dark sees the dark face."""
    visit(tab, address)
    tab.do("delete document.body.dataset.mdColorScheme")
    for scheme, paper in (("dark", NIGHT), ("light", DAY)):
        screen(tab, scheme)
        assert tab.ask(PAPER) == paper


def test_drawings_of_a_page_that_comes_at_once_work(tab, address):
    """Instant pages replace the content without loading: the drawing comes along, colours, ids and all."""
    screen(tab, "light")
    visit(tab, address)
    tab.do("window.same = true")
    tab.do("document.querySelector('.md-tabs a[href$=\"stay/\"]').click()")
    tab.until(f"location.href === {json.dumps(f'{address}stay/')} && {SHOWN} === 1")

    assert tab.ask("window.same === true"), "the page wasn't loaded again"
    assert tab.ask("document.querySelector('.blueprint-sheet').getAttribute('aria-label')") == "住宿"
    described = "document.querySelector('.blueprint-sheet > svg').getAttribute('aria-describedby')"
    assert "入住" in tab.ask(f"document.getElementById({described}).textContent")
    assert tab.ask("document.querySelector('.blueprint-sheet .step path').getBoundingClientRect().width") > 20
    tab.click("label[title=Dark]")
    tab.until("document.body.dataset.mdColorScheme === 'slate'")
    assert tab.ask(PAPER) == NIGHT
    tab.do("localStorage.clear()")
