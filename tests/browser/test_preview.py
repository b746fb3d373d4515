"""The live preview in a real browser: it follows the file, and keeps what the reader had before him."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import blueprint

PACKAGE = Path(blueprint.__file__).parent.parent
PATIENCE = 60  # seconds; nothing here waits for this long
SHOP = """\
title: A shop
moments:
  - id: order
    evidence: Menu
    customer: Ask for tea
    frontstage: {do: Take the order, time: 1m, fail: {what: Wrong tea, recovery: Make it again}}
  - {id: brew, support: Heat the water, backstage: Brew}
  - {id: drink, evidence: Cup, frontstage: Serve it, customer: Drink}
"""
FAULTY = SHOP.replace("backstage: Brew", "backstge: Brew")
UNKNOWN_LETTER = SHOP.replace("Drink}", "Drink ᚠ}")
SHOWN = "JSON.parse(page_data.textContent).boxes.map((box) => box.name)"
# what axe would call serious: controls without a name, ids given twice, no language, no heading
WRONG = """
    [...document.querySelectorAll("button, input, [role=region]:not([hidden]), section, dl[aria-label]")]
      .filter((e) => !(e.ariaLabel || e.labels?.length || e.textContent.trim()))
      .map((e) => e.outerHTML)
      .concat([...document.querySelectorAll("[id]")].map((e) => e.id)
        .filter((id, n, all) => all.indexOf(id) !== n))
      .concat(document.documentElement.lang ? [] : ["no language"])
      .concat(document.querySelectorAll("h1").length === 1 ? [] : ["no heading"])
"""


class Preview:
    """A file, and the command that serves it."""

    def __init__(self, path, *words):
        self.path = path
        self.process = subprocess.Popen(
            [sys.executable, "-m", "blueprint", "serve", path.name, "--port", "0", *words],
            cwd=path.parent,
            env={**os.environ, "PYTHONPATH": str(PACKAGE)},
            stderr=subprocess.PIPE,
            text=True,
        )
        line = self.process.stderr.readline()
        self.address = re.search(r"http://\S+/", line)[0]
        self.hearer = threading.Thread(target=self.process.stderr.read, daemon=True)
        self.hearer.start()

    def save(self, text):
        """Save the file as many editors do: beside its place, then over it."""
        beside = self.path.with_name("~saved")
        beside.write_text(text, encoding="utf-8")
        beside.replace(self.path)

    def open(self, tab):
        """Open the page and wait until it has heard of the file."""
        tab.call("Page.navigate", url=self.address)
        tab.until("document.readyState === 'complete' && !!window.live_state")
        tab.until("live_state.textContent && live_state.dataset.state && !/…/.test(live_state.textContent)")
        tab.frames()
        return tab

    def end(self):
        """End it."""
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(PATIENCE)
        self.hearer.join(PATIENCE)
        self.process.stderr.close()
        return status


@pytest.fixture
def preview(tmp_path, request):
    """Serve the shop."""
    path = tmp_path / "shop.yaml"
    path.write_text(SHOP, encoding="utf-8")
    served = Preview(path, *getattr(request, "param", ()))
    yield served
    served.end()


def transform(page):
    """Read how the drawing is moved: x, y, scale (of what is painted, times how that is stretched)."""
    page.frames()
    (by, x, y), (scale, _, _) = (matrix(page, name) for name in ("#page_sheet", "#page_sheet > svg"))
    return x, y, by * scale


def matrix(page, selector):
    """Read the transform of an element: scale, x, y."""
    found = page.ask(f"getComputedStyle(document.querySelector('{selector}')).transform")
    scale, _, _, _, x, y = map(float, re.findall(r"-?[\d.]+(?:e-?\d+)?", found))
    return scale, x, y


def place(page, words):
    """Read where the box of some words is on the screen."""
    page.frames()
    return page.do(
        "const { boxes } = JSON.parse(page_data.textContent);"
        f"const box = boxes.find((box) => box.name === {json.dumps(words)});"
        "const r = document.getElementById(box.id).getBoundingClientRect(); return [r.left, r.top]"
    )


def box_of(page, words):
    """Give the id of the box of some words."""
    return page.ask(f"JSON.parse(page_data.textContent).boxes.find((b) => b.name === {json.dumps(words)}).id")


def until_shown(page, words):
    """Wait until a box is drawn and the page is at rest."""
    page.until(f"document.readyState === 'complete' && {SHOWN}.includes({json.dumps(words)})")
    page.until("live_state.dataset.state === 'good' && !/…/.test(live_state.textContent)")


def test_it_opens_without_a_complaint_and_asks_this_server_only(preview, tab):
    """No error and no refusal by the policy; nothing is asked of anybody else."""
    page = preview.open(tab)

    assert page.ask(SHOWN).count("Brew") == 1
    assert page.complaints() == []
    assert all(address.startswith(preview.address) for address in page.requests())
    assert page.ask("live_state.textContent") == "Follows shop.yaml"
    assert "Fail points" in page.ask("live_figures.textContent")
    assert page.ask(WRONG) == []


def test_a_save_is_drawn_and_nothing_is_lost(preview, tab):
    """Zoom, place, panel, focus, layers, search and dark mode outlast a new drawing."""
    page = preview.open(tab)
    page.do("page_layers.querySelector('input').click(); page_dark.click()")
    box = page.do(f"const n = {SHOWN}.indexOf('Brew'); return JSON.parse(page_data.textContent).boxes[n].id")
    page.do(f"document.getElementById({json.dumps(box)}).focus()")
    page.press("Enter", "+")
    page.until("page_panel.hidden === false")
    page.do("await new Promise((done) => setTimeout(done, 400))")  # the glide ends
    before, stood = transform(page)[2], place(page, "Brew")

    preview.save(SHOP.replace("  - {id: brew", "  - {customer: Pay, frontstage: Thank}\n  - {id: brew"))
    until_shown(page, "Pay")

    assert transform(page)[2] == pytest.approx(before, rel=1e-4)
    assert place(page, "Brew") == pytest.approx(stood, abs=1)
    assert page.ask("page_name.textContent") == "Brew"
    assert page.ask("page_panel.contains(document.activeElement)") is True
    assert page.ask("page_layers.querySelector('input').checked") is False
    assert page.ask("page_dark.ariaPressed") == "true"
    assert page.complaints() == []


def test_what_is_searched_stays_found(preview, tab):
    """The words in the search and its hits are there again, and so is the cursor."""
    page = preview.open(tab)
    page.press("/")
    page.type("dri")

    preview.save(SHOP.replace("Brew}", "Brew well}"))
    until_shown(page, "Brew well")

    assert page.ask("page_query.value") == "dri"
    assert page.ask("page_count.textContent") == "1 of 3"  # all that stands in the moment `drink`
    assert page.ask("document.activeElement.id") == "page_query"


def test_a_drawing_that_was_seen_whole_is_seen_whole_again(preview, tab):
    """Who hasn't moved it sees all of a drawing that grew."""
    page = preview.open(tab)
    more = "".join(f"  - customer: More of it, number {number}\n" for number in range(4))

    preview.save(SHOP + more)
    until_shown(page, "More of it, number 3")

    last = page.do("const r = page_sheet.getBoundingClientRect(); return [r.left, r.right]")
    assert last[0] >= 0
    assert last[1] <= 1280


def test_errors_show_over_the_last_good_drawing(preview, tab):
    """Line, place and help are shown, the drawing is dimmed; mended, all is as before."""
    page = preview.open(tab)

    preview.save(FAULTY)
    page.until("live_drawer.hidden === false && document.body.classList.contains('live-is-stale')")

    assert "backstge" in page.ask("live_findings.textContent")
    assert page.ask("document.querySelector('.live-where').textContent").startswith("Error · shop.yaml:7:")
    assert page.ask("document.querySelector('.live-line mark').textContent") == "backstge"
    assert page.ask("live_notice.textContent").startswith("The file has errors")
    assert "Brew" in page.ask(SHOWN)
    assert float(page.ask("getComputedStyle(page_sheet.querySelector('svg')).opacity")) < 1
    assert page.ask(WRONG) == []

    preview.save(SHOP)
    page.until("live_drawer.hidden && !document.body.classList.contains('live-is-stale')")

    assert page.ask("live_notice.hidden") is True
    assert page.complaints() == []


def test_a_file_that_begins_faulty_is_drawn_once_it_is_mended(preview, tab):
    """A page without any drawing yet shows the errors, and then the drawing."""
    preview.end()
    preview.path.write_text(FAULTY, encoding="utf-8")
    faulty = Preview(preview.path)
    try:
        page = faulty.open(tab)
        assert page.ask("live_findings.children.length") == 1
        assert page.complaints() == []

        faulty.save(SHOP)
        until_shown(page, "Brew")
        assert page.ask("live_drawer.hidden") is True
    finally:
        faulty.end()


def test_a_finding_is_shown_with_its_line_and_found_in_the_drawing(preview, tab):
    """Warnings count at the foot, tell their line, and lead to the step."""
    page = preview.open(tab)

    preview.save(UNKNOWN_LETTER)
    until_shown(page, "Drink ᚠ")
    page.until("live_findings.children.length === 1")
    page.click("#live_button")

    assert page.ask("live_button.textContent").endswith("Warning: 1")
    assert page.ask("live_button.ariaExpanded") == "true"
    assert "ᚠ" in page.ask("document.querySelector('.live-line').textContent")


def test_hostile_words_are_words(preview, tab):
    """What a file says in its faults and names never becomes markup."""
    page = preview.open(tab)
    page.do("window.alert = () => { window.__pwned = 1 }")

    preview.save(SHOP.replace("backstage: Brew", "'<img src=x onerror=alert(1)></script>': Brew"))
    page.until("live_findings.children.length === 1")

    assert "<img" in page.ask("live_findings.textContent")
    assert page.ask("live_findings.querySelector('img') === null && !window.__pwned") is True
    assert page.complaints() == []


def test_two_tabs_follow(preview, tab, browser):
    """A second page hears of the same save."""
    first = preview.open(tab)
    second = type(tab)(browser, (390, 844))
    try:
        preview.open(second)
        preview.save(SHOP.replace("Brew}", "Brew twice}"))
        until_shown(second, "Brew twice")
        first.call("Page.bringToFront")
        until_shown(first, "Brew twice")
    finally:
        second.close()


def test_it_joins_again_after_the_server_was_away(preview, tab):
    """A page that lost its server says so, and goes on when there is one again."""
    page = preview.open(tab)
    port = preview.address.rstrip("/").rpartition(":")[2]
    preview.end()
    page.until("live_state.dataset.state === 'lost'")
    preview.path.write_text(SHOP.replace("Brew}", "Brew again}"), encoding="utf-8")

    again = Preview(preview.path, "--port", port)
    try:
        until_shown(page, "Brew again")
    finally:
        again.end()


def test_no_figure_is_cut_in_two(preview, tab):
    """Where the bar has no room for all figures, the last ones are left out, and the first shows whole."""
    page = preview.open(tab)
    for width in (1280, 900, 700):
        page.resize(width, 800)
        page.frames()
        shown = page.do(
            """const room = live_figures.getBoundingClientRect();
               return [...live_figures.children].map((e) => e.getBoundingClientRect())
                 .filter((r) => r.top < room.bottom - 2)
                 .map((r) => [r.left - room.left, room.right - r.right])"""
        )
        assert shown
        assert all(left >= -1 and right >= -1 for left, right in shown)
        assert page.ask("live_figures.firstChild.getBoundingClientRect().bottom") <= 800


@pytest.mark.parametrize("preview", [("--lang", "zh")], indirect=True)
def test_it_speaks_the_language_of_the_drawing(preview, tab):
    """In Chinese, no English word of ours is left in the bar."""
    page = preview.open(tab)

    assert page.ask("live_state.textContent") == "正在跟踪 shop.yaml"
    assert page.ask("live_button.textContent.trim()") == "未发现问题"
    assert not re.search("[A-Za-z]", page.ask("live_figures.textContent"))


def test_on_a_phone_all_is_within_reach(preview, tab):
    """Nothing lies beside the screen, and what is pressed is as large as a finger."""
    tab.resize(390, 844, mobile=True)
    page = preview.open(tab)
    preview.save(FAULTY)
    page.until("live_drawer.hidden === false")

    wrong = page.ask(
        """[...document.querySelectorAll("button")].filter((e) => e.checkVisibility() && !e.closest("dialog"))
             .filter((e) => { const r = e.getBoundingClientRect();
                              return r.left < 0 || r.right > 390 || r.width < 44 || r.height < 44 })
             .map((e) => e.id)"""
    )
    assert wrong == []
    assert page.ask("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("preview", [(), ("--lang", "zh")], indirect=True)
def test_everybody_can_read_it(preview, tab, audit):
    """An accessibility checker finds nothing serious, be the file whole or faulty, and all opened."""
    page = preview.open(tab)

    assert audit(page) == []
    preview.save(FAULTY)
    page.until("live_drawer.hidden === false")
    assert audit(page) == []


def test_a_new_drawing_is_taken_in_without_loading_the_page_anew(preview, tab):
    """The page stays, with its title, search, layers and keys made for the new drawing."""
    page = preview.open(tab)
    page.do("window.__stayed = true")

    preview.save(
        SHOP.replace("title: A shop", "title: A tea shop").replace("needs", "").replace("Brew}", "Pour}")
    )
    until_shown(page, "Pour")
    page.press("/")
    page.type("pour")

    assert page.ask("window.__stayed") is True
    assert page.ask("[document.title, document.querySelector('h1').textContent]") == ["A tea shop"] * 2
    assert page.ask("page_count.textContent") == "1 of 1"
    page.press("ArrowDown", "Enter")
    assert page.ask("page_name.textContent") == "Pour"
    assert page.ask("document.querySelectorAll('.page-ring').length") == 1
    assert page.ask("document.querySelectorAll('.graph [tabindex=\"0\"]').length") == 1
    assert page.complaints() == []


def test_what_was_open_of_a_step_that_is_gone_closes(preview, tab):
    """No panel tells of a step that the file no longer has, and no path stays lit."""
    text = SHOP + "".join(f"  - customer: More of it, number {number}\n" for number in range(4))
    preview.save(text)
    page = preview.open(tab)
    until_shown(page, "More of it, number 3")
    page.click(f"#{box_of(page, 'Brew')}")
    page.until("page_panel.hidden === false")

    preview.save(text.replace("  - {id: brew, support: Heat the water, backstage: Brew}\n", ""))
    page.until(f"!{SHOWN}.includes('Brew') && live_state.dataset.state === 'good'")

    assert page.ask("page_panel.hidden") is True
    assert page.ask("page_stage.classList.contains('is-tracing')") is False
    assert page.complaints() == []


def test_a_theme_of_another_style_is_another_page(preview, tab):
    """Where more than the drawing is new, the page is loaded anew, and nothing is refused by the policy."""
    preview.end()
    theme = preview.path.with_name("my.toml")
    theme.write_text('extends = "plain"\n', encoding="utf-8")
    themed = Preview(preview.path, "--theme", "my.toml")
    try:
        page = themed.open(tab)
        page.do("window.__stayed = true")
        theme.write_text('extends = "night"\n', encoding="utf-8")
        page.until("!window.__stayed && document.readyState === 'complete'")
        until_shown(page, "Brew")
        assert page.complaints() == []
    finally:
        themed.end()


class TestDetails:
    """Steps that are drawn in detail elsewhere lead there, and back."""

    BREWING = "title: Brewing\nmoments: [{backstage: Warm the pot}, {backstage: Pour the water}]\n"

    @pytest.fixture
    def detailed(self, tmp_path):
        """Serve a shop whose brewing is a drawing of its own."""
        path = tmp_path / "shop.yaml"
        path.write_text(
            SHOP.replace("backstage: Brew}", "backstage: {do: Brew, details: in detail/brew.yaml}}"), "utf-8"
        )
        path.with_name("in detail").mkdir()
        path.with_name("in detail").joinpath("brew.yaml").write_text(self.BREWING, encoding="utf-8")
        served = Preview(path)
        yield served
        served.end()

    def test_the_panel_leads_there_and_the_bar_back(self, detailed, tab):
        """The link of the step opens its drawing; the way back leads to where the reader was."""
        page = detailed.open(tab)
        page.press("+")
        page.until("!document.getAnimations().length")
        page.click("#page_dark")
        page.click(f"#{box_of(page, 'Brew')}")
        page.until("page_panel.hidden === false")
        before = transform(page)[2]
        assert page.ask("live_back.checkVisibility()") is False

        page.click("#page_panel dd a")
        until_shown(page, "Warm the pot")
        assert page.ask("document.title") == "Brewing"
        assert page.ask("live_back.title") == "Back to shop.yaml"
        assert page.ask("page_dark.ariaPressed") == "true"
        page.click("#live_back")
        until_shown(page, "Brew")

        assert transform(page)[2] == pytest.approx(before, rel=1e-4)
        assert page.ask("page_name.textContent") == "Brew"
        assert page.complaints() == []

    def test_the_mark_leads_there_and_saves_are_followed(self, detailed, tab):
        """The plus on a step opens its drawing, which follows its own file."""
        page = detailed.open(tab)
        page.click(".graph .mark.details")
        until_shown(page, "Warm the pot")

        beside = detailed.path.with_name("in detail") / "brew.yaml"
        beside.write_text(self.BREWING.replace("Warm the pot", "Warm two pots"), encoding="utf-8")
        until_shown(page, "Warm two pots")
        beside.write_text(self.BREWING.replace("backstage", "backstge"), encoding="utf-8")
        page.until("live_drawer.hidden === false")
        assert "backstge" in page.ask("live_findings.textContent")
        assert page.complaints() == []
