"""The report in a real browser: nothing is asked for, nothing is refused, everybody can read it."""

import json
import re
from pathlib import Path

import pytest

from blueprint.cli.app import main

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))
HOTEL = ROOT / "examples/hotel-stay/hotel-stay.blueprint.yaml"
SIZES = {"desk": (1280, 900), "phone": (390, 800)}


@pytest.fixture
def report(tab, tmp_path):
    """Report on a file and open the page."""

    def call(path, *words):
        place = tmp_path / "report.html"
        assert main(["report", str(path), "-o", str(place), "-q", *words]) == 0
        tab.open(place)
        return tab

    return call


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_nothing_is_asked_for(report, path):
    """The page is all there is, and its policy has nothing to refuse."""
    page = report(path)

    assert [url for url in page.requests() if not url.startswith("file:")] == []
    assert len(page.requests()) == 1
    assert page.complaints() == []


@pytest.mark.parametrize("size", SIZES)
def test_the_page_never_scrolls_sideways(report, size):
    """Wide tables and drawings scroll by themselves."""
    page = report(EXAMPLES[0])
    page.resize(*SIZES[size], mobile=size == "phone")

    assert page.ask("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_captions_are_read_whole_on_a_phone(report):
    """What a table shows stands within the screen, however wide the table is."""
    page = report(EXAMPLES[0])
    page.resize(*SIZES["phone"], mobile=True)
    widest = "Math.max(...[...document.querySelectorAll('caption > span')]"
    widest += ".map(span => span.getBoundingClientRect().right))"

    assert (
        page.ask("Math.max(...[...document.querySelectorAll('table')].map(table => table.scrollWidth))") > 390
    )
    assert 0 < page.ask(widest) <= 390


STEP = ".page-sheet .step[tabindex]"


def scale_of(page):
    """Read how large the drawing is: what is painted, times how that is stretched."""
    page.frames()
    found = [
        page.ask(f"getComputedStyle(document.querySelector('{name}')).transform")
        for name in ("#page_sheet", "#page_sheet > svg")
    ]
    by, scale = (float(re.findall(r"-?[\d.]+", matrix)[0]) for matrix in found)
    return by * scale


@pytest.fixture
def hotel(report):
    """A report in English, scrolled so that its drawing is in sight."""
    page = report(HOTEL)
    page.do("document.querySelector('.page-main').scrollIntoView({ block: 'center' })")
    page.frames()
    return page


def middle(page, selector="#page_stage"):
    """Give the middle of an element on the screen."""
    return page.do(
        f"const r = document.querySelector({json.dumps(selector)}).getBoundingClientRect();"
        "return [r.left + r.width / 2, r.top + r.height / 2]"
    )


def test_a_step_of_the_drawing_opens(hotel):
    """A click tells all that is known of a step, what leads to it and what follows, beside the drawing."""
    hotel.click(STEP)

    assert hotel.ask("page_panel.querySelector('h2').textContent") == "Compare hotels"
    assert "Book a room" in hotel.ask("page_panel.innerText")
    assert hotel.ask("document.querySelectorAll('.page-sheet .is-after').length > 0")
    assert hotel.ask(
        "(([p, s]) => p.top >= s.top && p.bottom <= s.bottom && p.right <= s.right)"
        "([page_panel, page_stage].map((e) => e.getBoundingClientRect()))"
    )
    hotel.press("Escape")
    assert hotel.ask("page_panel.hidden")


def test_a_search_goes_to_a_step(hotel):
    """What is found is marked and comes into sight."""
    hotel.do("page_query.focus()")
    hotel.type("breakfast")

    assert hotel.ask("page_count.textContent").startswith("1 of ")
    assert hotel.ask(
        "((b, s) => b.left >= s.left && b.right <= s.right)(document.querySelector('.is-current')"
        ".getBoundingClientRect(), page_stage.getBoundingClientRect())"
    )


def test_the_wheel_scrolls_the_page_until_it_is_given_to_the_drawing(hotel):
    """Over the drawing it scrolls on; with Ctrl, or after a click into it, it zooms there where it points."""
    x, y = middle(hotel)
    before = scale_of(hotel), hotel.ask("scrollY")
    hotel.mouse("mouseMoved", x, y)
    hotel.mouse("mouseWheel", x, y, deltaX=0, deltaY=120)
    hotel.until(f"scrollY > {before[1]}")
    assert scale_of(hotel) == pytest.approx(before[0])

    scrolled = hotel.ask("scrollY")
    hotel.mouse("mouseWheel", x, y, deltaX=0, deltaY=-120, modifiers=2)
    zoomed = scale_of(hotel)
    assert zoomed > before[0]

    hotel.click(STEP)
    hotel.mouse("mouseWheel", x, y, deltaX=0, deltaY=-120)
    assert scale_of(hotel) > zoomed
    assert hotel.ask("scrollY") == scrolled
    hotel.press("Escape", "Escape", "Escape")
    hotel.mouse("mouseWheel", x, y, deltaX=0, deltaY=120)
    hotel.until(f"scrollY > {scrolled}")


def test_a_moment_in_a_table_leads_to_its_place_in_the_drawing(hotel):
    """A click on its name brings the drawing into sight, and in it the moment, with what leads there."""
    link = '#fail-points a[href="#figure-drawing-step-serve-customer"]'
    hotel.do(f"document.querySelector('{link}').scrollIntoView()")
    hotel.click(link)
    hotel.until("document.activeElement.id === 'figure-drawing-step-serve-customer'")
    hotel.until("!page_sheet.getAnimations().length")
    inside = (
        "((b, s) => b.left >= s.left && b.right <= s.right && b.top >= 0 && b.bottom <= innerHeight)"
        "(document.activeElement.getBoundingClientRect(), page_stage.getBoundingClientRect())"
    )

    assert hotel.ask(inside)


def test_zoom_keeps_what_is_under_the_pointer(hotel):
    """However far the page is scrolled, the step under the pointer stays there."""
    x, y = middle(hotel, STEP)
    hotel.mouse("mouseMoved", x, y)
    hotel.mouse("mouseWheel", x, y, deltaX=0, deltaY=-120, modifiers=2)
    hotel.frames()

    assert middle(hotel, STEP) == pytest.approx([x, y], abs=2)


def test_keys_are_the_drawings_only_while_it_has_the_focus(hotel):
    """Outside of it they belong to the page; inside, arrow keys go from step to step."""
    hotel.do("document.querySelector('.contents a').focus()")
    before = scale_of(hotel)
    hotel.press("+", "/")
    assert scale_of(hotel) == pytest.approx(before)
    assert hotel.ask("document.activeElement.matches('.contents a')")

    hotel.do(f"document.querySelector('{STEP}').focus()")
    hotel.press("ArrowRight")
    assert hotel.ask("document.activeElement.id") == "figure-drawing-step-book-customer"


def test_one_finger_scrolls_past_the_drawing_and_two_move_it(hotel):
    """The browser keeps what goes up and down; sideways, and with a second finger, the drawing follows."""
    assert hotel.ask("getComputedStyle(page_stage).touchAction") == "pan-y"
    prevented = """
        const one = new Touch({ identifier: 1, target: page_stage });
        const two = new Touch({ identifier: 2, target: page_stage });
        const moved = (touches) => new TouchEvent("touchmove", { touches, cancelable: true, bubbles: true });
        return [[one], [one, two]].map((touches) => !page_stage.dispatchEvent(moved(touches)));
    """

    assert hotel.do(prevented) == [False, True]


def test_paper_has_the_whole_drawing_and_no_tools(hotel):
    """In print, whatever was zoomed to, the drawing is as wide as the page and nothing floats on it."""
    hotel.do("page_in.click(); page_in.click()")
    hotel.click(STEP)
    hotel.call("Emulation.setEmulatedMedia", media="print")
    hotel.frames()
    left, right, wide = hotel.do(
        "const r = page_sheet.firstElementChild.getBoundingClientRect();"
        "return [r.left, r.right, document.documentElement.clientWidth]"
    )
    tools = ("page-bar", "page-zoom", "page-trace", "page-panel", "page-hint")

    assert left >= 0
    assert right <= wide
    assert [name for name in tools if hotel.ask(f"document.querySelector('.{name}').checkVisibility()")] == []


def test_without_its_script_it_is_the_plain_drawing(tab, tmp_path):
    """No tool is seen that would do nothing; the drawing scrolls in its box."""
    place = tmp_path / "report.html"
    assert main(["report", str(HOTEL), "-o", str(place), "-q"]) == 0
    whole = place.read_text(encoding="utf-8")
    place.write_text(
        re.sub(r'<script type="module">.*</script>', "", whole, flags=re.DOTALL), encoding="utf-8"
    )
    tab.open(place)
    tools = "[...document.querySelectorAll('button, input')].filter((e) => e.checkVisibility())"

    assert tab.ask(f"{tools}.length") == 0
    assert tab.ask("page_stage.scrollWidth > page_stage.clientWidth")
    assert tab.ask("getComputedStyle(page_sheet).transform") == "none"


LOAN = ROOT / "examples/instalment-loan/instalment-loan.blueprint.yaml"


def corner(page):
    """Tell how far from the corner of its stage the drawing begins, in pixels."""
    page.frames()
    return page.do(
        "const [drawn, room] = [page_sheet, page_stage].map((e) => e.getBoundingClientRect());"
        "return [drawn.left - room.left, drawn.top - room.top]"
    )


@pytest.mark.parametrize(
    "squeeze",
    [
        lambda page: (page.resize(1, 1), page.frames(), page.resize(1280, 900)),
        lambda page: (
            page.do("report.style.display = 'none'"),
            page.frames(),
            page.do("report.style.display = ''"),
        ),
    ],
    ids=["window", "hidden"],
)
def test_a_drawing_that_had_no_room_for_a_moment_begins_at_its_beginning(report, squeeze):
    """The title and the names of the lanes are in sight, whatever happened to the window before."""
    page = report(LOAN)
    begun = corner(page)
    squeeze(page)

    assert corner(page) == pytest.approx(begun)
    assert begun == pytest.approx([16, 16])


def test_a_drawing_that_was_moved_stays_where_it_is(report):
    """Only one that nobody has moved begins anew when the window changes."""
    page = report(LOAN)
    page.do("page_stage.focus()")
    page.press("ArrowRight")
    page.until("!page_sheet.getAnimations().length")
    moved = corner(page)
    page.resize(1200, 700)

    assert moved[0] < 0
    assert corner(page) == pytest.approx(moved)


EDGES = """
    const box = document.querySelector("#{section} .scroll");
    const to = async (left) => {{
      box.scrollLeft = left;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return ["::before", "::after"].map((side) => Number(getComputedStyle(box, side).opacity) > 0);
    }};
    return [await to(0), await to((box.scrollWidth - box.clientWidth) / 2), await to(9999)];
"""


@pytest.mark.parametrize("section", ["fail-points", "risks"])
def test_what_is_wider_than_a_phone_shows_on_which_side_more_follows(report, section):
    """A table and a plot: at the beginning on the right, in between on both sides, at the end on the left."""
    page = report(LOAN)
    page.resize(*SIZES["phone"], mobile=True)

    assert page.do(EDGES.format(section=section)) == [[False, True], [True, True], [True, False]]


def test_what_fits_shows_no_shadow(report):
    """A box with nothing to scroll promises nothing."""
    page = report(LOAN)
    fits = (
        "[...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth === box.clientWidth)"
        ".map((box) => ['::before', '::after'].map((side) => getComputedStyle(box, side).opacity))"
    )
    shadows = page.ask(fits)

    assert shadows
    assert all(pair == ["0", "0"] for pair in shadows)
