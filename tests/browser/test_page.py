"""The HTML drawing in a real browser: what a reader sees, presses and is safe from."""

import io
import json
import re
from pathlib import Path

import pypdf
import pytest

import blueprint
from blueprint.diagnostics.errors import BlueprintError

ROOT = Path(__file__).parents[2]
HOTEL = ROOT / "examples/hotel-stay/hotel-stay.blueprint.yaml"
LOAN = ROOT / "examples/instalment-loan/instalment-loan.blueprint.yaml"
HOSTILE = sorted((ROOT / "tests/cases/hostile").glob("*.yaml"))

SHOP = """\
title: A shop
moments:
  - id: order
    customer: Ask for tea
    frontstage:
      do: Take the order
      time: 2m
      link: https://example.org/orders
      fail: {what: Wrong tea, cause: Noise, effect: Anger, prevention: Say it back, recovery: Brew again}
    evidence: Menu
    wait: {time: 5m, tolerance: 2m, reason: Queue}
  - {id: stock, support: Fill the shelves, standing: true}
  - id: brew
    backstage: {do: Brew, needs: stock, kind: decision}
    next: [{to: drink, when: good}, {to: order, when: spoilt, chance: 10%}]
  - {id: drink, customer: Drink}
"""


LIVE = """
    [...document.querySelectorAll("*")]
      .filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))
        || /^\\s*(javascript|data|vbscript):/i.test(e.getAttribute("href") ?? ""))
      .map((e) => e.outerHTML)
"""
WRONG_ON_A_PHONE = """
    [...document.querySelectorAll("button, input, .page-title")]
      .filter((e) => e.checkVisibility() && !e.closest("dialog"))
      .filter((e) => {
        const r = e.getBoundingClientRect();
        const small = e.matches("button") && (r.width < 44 || r.height < 44);
        return r.left < 0 || r.right > 390 || small;
      })
      .map((e) => e.id)
"""


@pytest.fixture
def show(tab, tmp_path):
    """Open a blueprint's page, from a text or a file."""

    def load(text=SHOP, **how):
        service = blueprint.load(text) if isinstance(text, Path) else blueprint.loads(text)
        place = tmp_path / "page.html"
        place.write_bytes(service.render("html", **how))
        tab.open(place)
        return tab

    return load


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


def focus(page, words):
    """Put the focus on the box of some words, and give its id."""
    return page.do(
        "const { boxes } = JSON.parse(page_data.textContent);"
        f"const box = boxes.find((box) => box.name === {json.dumps(words)});"
        "document.getElementById(box.id).focus(); return box.id"
    )


def focused(page):
    """Name what has the focus by its id."""
    return page.ask("document.activeElement.id")


@pytest.mark.parametrize("path", [HOTEL, LOAN], ids=lambda path: path.parent.name)
def test_a_page_opens_without_a_complaint_and_asks_nobody(show, path):
    """No error, no warning, no refusal by the policy, and one request: for the page itself."""
    page = show(path)

    assert page.complaints() == []
    assert len(page.requests()) == 1
    assert page.ask("performance.getEntriesByType('resource').length") == 0


def test_the_policy_is_in_force(show):
    """No script, style, picture or request of anybody else's gets through."""
    page = show()
    page.do(
        """
        const add = (tag, more) => document.body.append(Object.assign(document.createElement(tag), more));
        document.documentElement.setAttribute("style", "opacity: .5");
        add("style", { textContent: "body { opacity: .5 }" });
        add("img", { src: "https://example.org/x.png" });
        """
    )

    assert page.ask("getComputedStyle(document.body).opacity") == "1"
    assert page.ask("getComputedStyle(document.documentElement).opacity") == "1"
    for code in (
        "eval('1')",
        "new Function('return 1')()",
        "fetch('https://example.org')",
        "document.body.setAttribute('onclick', 'alert(1)')",
        "document.body.innerHTML = '<b>'",
    ):
        assert (
            page.do(f"try {{ await ({code}); return 'done' }} catch (error) {{ return error.name }}")
            != "done"
        )
    assert len([address for address in page.requests() if not address.startswith("https:")]) == 1
    assert "Content Security Policy" in " ".join(page.complaints())


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_hostile_texts_execute_nothing(tab, tmp_path, path):
    """Whatever can be drawn at all is shown as text, in the drawing, the search and the panel."""
    try:
        page_bytes = blueprint.load(path).render("html")
    except BlueprintError:
        pytest.skip("it is refused before it is drawn")
    place = tmp_path / "page.html"
    place.write_bytes(page_bytes)
    tab.call(
        "Page.addScriptToEvaluateOnNewDocument",
        source="for (const f of ['alert', 'confirm', 'prompt']) window[f] = () => { window.__pwned = 1 }",
    )
    tab.open(place)
    walked = tab.do(
        """
        const boxes = JSON.parse(page_data.textContent).boxes.slice(0, 40);
        for (const box of boxes) {
          const element = document.getElementById(box.id);
          element.focus();
          element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
          if (page_panel.hidden || page_panel.querySelector("h2").textContent !== box.name) return box.name;
        }
        return true;
        """
    )

    assert walked is True
    assert tab.ask("window.__pwned === undefined")
    assert tab.ask("document.querySelectorAll('script').length") == 2
    assert tab.ask(LIVE) == []
    assert tab.complaints() == []
    assert len(tab.requests()) == 1


def test_zoom_and_pan_change_the_transform(show):
    """Buttons, keys, the wheel and dragging each do what they say."""
    page = show(HOTEL)
    _, _, start = transform(page)
    page.press("+")
    page.until("!document.getAnimations().length")
    _, _, larger = transform(page)
    page.press("-", "-")
    page.until("!document.getAnimations().length")
    _, _, smaller = transform(page)
    page.press("0")
    page.until("!document.getAnimations().length")
    x, y, whole = transform(page)
    page.mouse("mousePressed", 600, 650, button="left", clickCount=1)
    page.mouse("mouseMoved", 640, 670, button="left")
    page.mouse("mouseMoved", 680, 700, button="left")
    page.mouse("mouseReleased", 680, 700, button="left", clickCount=1)
    dragged = transform(page)
    page.mouse("mouseWheel", 600, 400, deltaX=0, deltaY=-120)
    _, _, wheeled = transform(page)

    assert smaller < start < larger
    assert whole <= start  # a drawing begins at a size that can be read, or whole where that is larger
    assert dragged == pytest.approx((x + 80, y + 50, whole), abs=1)
    assert wheeled > whole
    assert page.ask("page_panel.hidden")  # a drag is no click


def test_fitting_shows_the_whole_drawing(show):
    """After 0 the drawing lies within the window; after w it has the window's width."""
    page = show(HOTEL)
    page.press("0")
    page.until("!document.getAnimations().length")
    left, top, right, bottom = page.do(
        "const r = page_sheet.querySelector('svg').getBoundingClientRect();"
        "return [r.left, r.top, r.right, r.bottom]"
    )
    assert left >= 0
    assert top >= 0
    assert right <= 1280
    assert bottom <= 800
    assert right - left > 1200 or bottom - top > 600  # nearly as wide or as high as what is left of it


def test_zooming_stretches_what_is_painted_and_sharpens_it_afterwards(show):
    """While the wheel turns, the drawing isn't painted again; when it rests it is, at the scale reached."""
    page = show(HOTEL)
    painted, _, _ = matrix(page, "#page_sheet > svg")
    page.mouse("mouseWheel", 600, 400, deltaX=0, deltaY=-120)
    page.frames()
    stretched, _, _ = matrix(page, "#page_sheet")
    still_painted, _, _ = matrix(page, "#page_sheet > svg")
    page.until("getComputedStyle(page_sheet).transform.startsWith('matrix(1,')")
    sharp, _, _ = matrix(page, "#page_sheet > svg")

    assert still_painted == painted
    assert stretched > 1
    assert sharp == pytest.approx(painted * stretched)


def test_a_leap_in_scale_does_not_glide(show):
    """Where a glide would have all painted many times as large as is seen, the drawing is there at once."""
    page = show(HOTEL)
    for delta in (120,) * 12:
        page.mouse("mouseWheel", 600, 400, deltaX=0, deltaY=delta)
    page.until("parseInt(page_scale.textContent) < 20")
    page.press("1")

    assert page.ask("document.getAnimations().length") == 0
    assert matrix(page, "#page_sheet")[0] == 1
    assert matrix(page, "#page_sheet > svg")[0] == pytest.approx(1)


def test_words_too_small_to_be_read_are_not_painted(show):
    """Far away a drawing has boxes without words; near by the words are back."""
    page = show(HOTEL)
    for delta in (120,) * 12:
        page.mouse("mouseWheel", 600, 400, deltaX=0, deltaY=delta)
    words = "getComputedStyle(page_sheet.querySelector('.step text')).display"
    page.until(f"{words} === 'none'")
    page.press("1")
    page.until(f"{words} !== 'none'")


def test_two_fingers_pinch(show):
    """Fingers that part make the drawing larger."""
    page = show(HOTEL)
    page.resize(390, 844, mobile=True)
    page.call("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=2)
    _, _, before = transform(page)
    for kind, spread in (("touchStart", 40), ("touchMove", 60), ("touchMove", 120)):
        points = [{"x": 200 - spread, "y": 400, "id": 0}, {"x": 200 + spread, "y": 400, "id": 1}]
        page.call("Input.dispatchTouchEvent", type=kind, touchPoints=points)
    page.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    _, _, after = transform(page)

    assert after > 2 * before


@pytest.mark.parametrize("path", [HOTEL, LOAN], ids=lambda path: path.parent.name)
def test_the_keyboard_reaches_every_step(show, path):
    """Page Down goes through all boxes in reading order, each of them with a name and the focus to see."""
    page = show(path)
    ids = page.ask("JSON.parse(page_data.textContent).boxes.map((box) => box.id)")
    page.do(f"document.getElementById({json.dumps(ids[0])}).focus()")
    seen = [focused(page)]
    for _ in ids[1:]:
        page.press("PageDown")
        seen.append(focused(page))

    assert seen == ids
    assert page.ask("document.activeElement.getAttribute('role')") == "button"
    assert page.ask("document.querySelector('.page-ring').getAttribute('visibility')") == "visible"
    assert page.ask("document.querySelectorAll('.graph [tabindex=\"0\"]').length") == 1


def test_arrow_keys_follow_the_flow_and_the_lanes(show):
    """Right goes on along the flow, left back, down and up to the other lanes."""
    page = show()
    ask, take = focus(page, "Take the order"), focus(page, "Ask for tea")
    page.press("ArrowDown")
    assert focused(page) == ask
    page.press("ArrowUp")
    assert focused(page) == take
    brew = page.ask("JSON.parse(page_data.textContent).boxes.find((box) => box.name === 'Brew').id")
    page.press("ArrowRight")
    assert focused(page) == brew
    page.press("ArrowLeft")
    assert focused(page) in {ask, take}


def test_the_panel_tells_all_that_is_known(show):
    """Time, wait, evidence, neighbours, link, and of the fail point all from its cause to its recovery."""
    page = show()
    step = focus(page, "Take the order")
    page.press("Enter")
    said = page.ask("page_panel.innerText")

    for words in (
        "Take the order", "Frontstage", "2 min", "Wrong tea", "Noise", "Anger", "Say it back", "Recovery",
        "Brew again", "Queue", "5 min", "Menu", "Ask for tea", "Brew", "https://example.org/orders",
    ):  # fmt: skip
        assert words in said
    assert focused(page) == "page_panel"
    assert page.ask("page_panel.querySelector('a').rel") == "noopener noreferrer"
    page.press("Escape")
    assert page.ask("page_panel.hidden")
    assert focused(page) == step


def test_what_there_is_several_of_is_named_once(show):
    """Two pieces of evidence stand below each other behind one word, in the column of the values."""
    page = show("title: Tea\nmoments: [{evidence: [Cup, Spoon], customer: Sip}]")
    focus(page, "Sip")
    page.press("Enter")
    pair = "[...page_panel.querySelectorAll('dl > *')].map((e) => [e.tagName, e.textContent])"
    lefts = "[...page_panel.querySelectorAll('dd')].map((e) => e.getBoundingClientRect().left)"

    assert page.ask(pair) == [["DT", "Evidence"], ["DD", "Cup"], ["DD", "Spoon"]]
    assert len(set(page.ask(lefts))) == 1


def test_a_click_opens_the_panel_and_a_button_in_it_goes_on(show):
    """The panel's lists of what leads here and what follows lead there."""
    page = show()
    page.click(f"#{page.ask('JSON.parse(page_data.textContent).boxes.find((b) => b.name === `Brew`).id')}")
    assert page.ask("page_panel.querySelector('h2').textContent") == "Brew"
    page.do("[...page_panel.querySelectorAll('li button')].find((b) => /^Drink/.test(b.textContent)).click()")
    assert page.ask("page_panel.querySelector('h2').textContent") == "Drink"


def test_focus_shows_what_leads_to_a_step_and_what_follows(show):
    """Before and after differ in more than colour, and the rest fades."""
    page = show()
    focus(page, "Brew")
    names = page.do(
        """
        const boxes = JSON.parse(page_data.textContent).boxes;
        const is = (box, state) => document.getElementById(box.id).matches(state);
        const of = (state) => boxes.filter((box) => is(box, state)).map((box) => box.name);
        return [of(".is-here"), of(".is-before"), of(".is-after")];
        """
    )
    dashes = [
        page.ask(f"getComputedStyle(document.querySelector('.step{state} path')).strokeDasharray")
        for state in (".is-before", ".is-after")
    ]

    assert names[0] == ["Brew"]
    assert {"Fill the shelves"} <= set(names[1])
    assert {"Drink", "Ask for tea"} <= set(names[1] + names[2])
    assert "Drink" in names[2]
    assert dashes[0] != dashes[1]
    assert page.ask("document.getElementById('page_stage').classList.contains('is-tracing')")
    page.press("Escape")
    assert page.ask("document.querySelectorAll('.is-before, .is-after, .is-here').length") == 0


def test_search_finds_words_of_every_script(show):
    """Chinese words are found, counted, stepped through and highlighted."""
    page = show(LOAN)
    page.press("/")
    assert focused(page) == "page_query"
    page.type("贷款")
    first = page.ask("document.querySelector('.is-current').id")
    count = page.ask("document.querySelectorAll('.is-found').length")
    assert count > 1
    assert page.ask("page_count.textContent") == f"1 / {count}"
    page.press("Enter")
    assert page.ask("page_count.textContent") == f"2 / {count}"
    assert page.ask("document.querySelector('.is-current').id") != first
    page.press("Enter", shift=True)
    assert page.ask("document.querySelector('.is-current').id") == first
    page.press("Escape")
    assert page.ask("document.querySelectorAll('.is-found').length") == 0


def test_a_match_is_brought_into_sight(show):
    """What is found lies within the window, also where it was far out of it."""
    page = show(HOTEL)
    page.press("/")
    page.type("pay")
    page.until("!document.getAnimations().length")
    x = page.ask("document.querySelector('.is-current').getBoundingClientRect().left")

    assert 0 < x < 1280


def test_the_drawing_keeps_its_height_while_steps_beside_are_brought_into_sight(show):
    """A step out of sight at the right moves the drawing to the left, not up or down."""
    page = show(LOAN)
    before = transform(page)
    focus(page, "领取支票")
    page.press("Enter")
    page.until("!document.getAnimations().length")
    after = transform(page)

    assert after[0] < before[0]
    assert after[1:] == before[1:]


def test_layers_hide_and_show(show):
    """Each layer can be switched off and on again, its marks with it."""
    page = show()
    page.click("#page_layers_button")
    visible = "[...document.querySelectorAll(%s)].some((e) => getComputedStyle(e).display !== 'none')"
    cases = {
        "Evidence": "'.node.evidence:not(.lane, .lane-title, .legend)'",
        "Exchange": "'.edge.exchange:not(.legend)'",
        "Needs": "'.edge.needs:not(.legend)'",
        "Marks": "'.mark'",
        "Words beside arrows": "'.node.branch'",
        "Legend": "'.legend'",
        "Time": "'.layer-times'",
        "Fail point": "'.mark.fail:not(.legend)'",
    }
    toggle = "[...page_layers.querySelectorAll('label')].find((l) => l.textContent === %s).click()"
    offered = page.ask("[...page_layers.querySelectorAll('label')].map((l) => l.textContent)")
    assert set(cases) <= set(offered)
    assert len(offered) == len(set(offered))
    for name, selector in cases.items():
        assert page.ask(visible % selector)
        page.do(toggle % json.dumps(name))
        assert not page.ask(visible % selector)
        page.do(toggle % json.dumps(name))
        assert page.ask(visible % selector)
    page.press("Escape")
    assert page.ask("page_layers.hidden")


def test_dark_mode_follows_the_reader_and_the_switch(show):
    """The page is dark where the reader prefers it, and the switch turns it round."""
    page = show()
    colour = "getComputedStyle(document.body).backgroundColor"
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "light"}])
    light = page.ask(colour)
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    dark = page.ask(colour)
    page.click("#page_dark")
    switched = page.ask(colour)

    assert light != dark
    assert switched == light
    assert page.complaints() == []


def test_the_page_of_a_dark_drawing_begins_dark(show):
    """Around the theme `night` it is dark on a bright screen too, until the switch says otherwise."""
    page = show(theme="night")
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "light"}])
    page.frames()
    colour = "getComputedStyle(document.body).backgroundColor"
    dark, pressed = page.ask(colour), page.ask("page_dark.getAttribute('aria-pressed')")
    page.click("#page_dark")

    assert (dark, pressed) == ("rgb(18, 22, 28)", "true")
    assert page.ask(colour) == "rgb(236, 239, 243)"
    assert page.complaints() == []


def test_a_drawing_that_follows_its_reader_follows_the_switch_too(show):
    """With the theme `auto` the drawing is dark with the page, by preference and by the switch."""
    page = show(theme="auto")
    ground = "getComputedStyle(document.querySelector('.background')).fill"
    trace = "getComputedStyle(page_sheet).getPropertyValue('--drawn-before')"
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "light"}])
    light, light_trace = page.ask(ground), page.ask(trace)
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    dark, dark_trace = page.ask(ground), page.ask(trace)
    page.click("#page_dark")

    assert light == "rgb(255, 255, 255)"
    assert dark != light
    assert dark_trace != light_trace
    assert page.ask(ground) == light
    assert page.complaints() == []


def test_paper_gets_the_drawing_and_nothing_else(show):
    """The print is one page with the drawing's words, and none of the page's."""
    page = show()
    focus(page, "Brew")
    page.press("Enter")
    printed = pypdf.PdfReader(io.BytesIO(page.paper()))
    words = " ".join(printed.pages[0].extract_text().split())

    assert len(printed.pages) == 1
    assert "Ask for tea" in words
    assert "Drink" in words
    assert "100%" not in words
    assert "Leads here" not in words


@pytest.mark.parametrize("path", [HOTEL, LOAN], ids=lambda path: path.parent.name)
def test_a_phone_has_room_for_everything(show, path):
    """Nothing sticks out at the side, every control is large enough for a finger, the panel is a sheet."""
    page = show(path)
    page.resize(390, 844, mobile=True)
    page.frames()
    assert page.ask("document.documentElement.scrollWidth") == 390
    assert page.ask(WRONG_ON_A_PHONE) == []
    page.do(
        "document.querySelector('.graph .step').dispatchEvent(new MouseEvent('click', { bubbles: true }))"
    )
    page.until("!document.getAnimations().length")
    panel = page.do("const r = page_panel.getBoundingClientRect(); return [r.left, r.right, r.bottom, r.top]")
    assert panel[:3] == [0, 390, 844]
    assert panel[3] > 300
    assert page.ask(WRONG_ON_A_PHONE) == []


def test_motion_is_spared_where_the_reader_wants_it(show):
    """Nothing glides for readers who prefer reduced motion."""
    page = show(HOTEL)
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
    page.press("0")

    assert page.ask("document.getAnimations().length") == 0


def test_the_keys_are_shown(show):
    """The question mark opens the list of keys, and Escape closes it."""
    page = show()
    page.press("?")
    assert page.ask("page_help.open")
    page.press("Escape")
    assert not page.ask("page_help.open")


def test_tab_goes_through_controls_drawing_and_one_step(show):
    """The Tab key stops at the search, the tools, the drawing, one of its steps, and the zoom."""
    page = show()
    stops = []
    for _ in range(14):
        page.press("Tab")
        stops.append(page.ask("document.activeElement.id || document.activeElement.tagName"))

    assert stops[0] == "page_query"
    assert stops.index("page_layers_button") < stops.index("page_stage") < stops.index("page_out")
    assert sum(not stop.startswith("page_") for stop in stops[: stops.index("page_out")]) == 1


def test_the_page_speaks_the_drawings_language(show):
    """Chinese drawings have Chinese controls, and `lang` says so."""
    page = show(SHOP, lang="zh")

    assert page.ask("document.documentElement.lang") == "zh"
    assert page.ask("page_query.placeholder") == "搜索"
    assert page.ask("page_help.innerText.length > 0 && !page_help_title.textContent.match(/[a-z]/)")
