"""Themes and fonts, as users ask for them."""

import json
import re
from pathlib import Path

import pytest
import reportlab
from pypdf import PdfReader

import blueprint
from blueprint.drawing.compose import compose
from blueprint.drawing.metrics import bundled
from blueprint.drawing.scene import Line, Scene, Shape
from blueprint.themes.contrast import ratio
from blueprint.themes.find import find, names

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "examples" / "themes"
SERVICES = [GALLERY / "bicycle-repair.yaml", *sorted(ROOT.glob("examples/*/*.blueprint.yaml"))]
VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
SVG_BASE = {"svg": b"</svg>", "pdf": b"%PDF-", "png": b"PNG", "dot": b"digraph"}


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("form", SVG_BASE)
def test_every_theme_is_drawn_in_every_format(run, put, name, form):
    """By its name."""
    put("a.yaml")

    assert run("render", "a.yaml", "--theme", name, "-f", form) == (0, b"", f"Wrote a.{form}.\n")
    assert SVG_BASE[form] in Path(f"a.{form}").read_bytes()


@pytest.mark.parametrize("name", [name for name in names() if name != "auto"])
@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.name.partition(".")[0])
def test_what_is_drawn_stands_out_from_what_lies_behind_it(service, name):
    """Looked at in the picture itself: each word by 4.5:1, each arrow, outline and mark by 3:1."""
    scene = compose(blueprint.load(service), find(name), bundled())
    weak = [f"{shape.id}: {what}" for shape in scene.shapes for what in _weak(shape, scene)]
    for line in scene.lines:
        if "clock" not in line.classes:  # its hands lie on its face
            grounds = {_ground(scene, x, y, LANES) for x, y in _along(line)}
            weak += [f"{line.id} on {ground}" for ground in grounds if ratio(line.stroke, ground) < 3]

    assert weak == []


LANES = {"lane", "lane-title"}
MARKS = {"fail", "wait", "truth", "details", "clock"}


def _weak(shape: Shape, scene: Scene):
    """Name what of a shape doesn't stand out from what was painted before it."""
    painted = scene._replace(shapes=scene.shapes[: scene.shapes.index(shape)])
    ground = _ground(painted, shape.x, shape.y)
    if shape.lines and ratio(shape.ink, shape.fill or ground) < 4.5:
        yield "words"
    if {*MARKS, "feeling"} & set(shape.classes) and shape.stroke:
        if MARKS & set(shape.classes):  # half of it lies on the lane
            ground = _ground(painted, shape.x, shape.y, LANES)
        if max(ratio(shape.fill, ground), ratio(shape.stroke, ground)) < 3:
            yield "mark"
    elif shape.stroke and not LANES & set(shape.classes) and ratio(shape.stroke, ground) < 3:
        yield "outline"


def _ground(scene: Scene, x: float, y: float, of: set[str] = frozenset()) -> str:
    """Find the colour at a place, of all that is filled or of some."""
    hit = [
        shape.fill
        for shape in scene.shapes
        if shape.fill
        and (not of or of & set(shape.classes))
        and abs(shape.x - x) <= shape.width / 2
        and abs(shape.y - y) <= shape.height / 2
    ]
    return hit[-1] if hit else scene.background


def _along(line: Line):
    """Yield places on a line, a tenth of each piece apart."""
    for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False):
        yield from ((x1 + (x2 - x1) * step / 10, y1 + (y2 - y1) * step / 10) for step in range(11))


@pytest.mark.parametrize("form", ["pdf", "png", "dot"])
def test_auto_is_plain_where_nobody_can_switch(form):
    """The same bytes."""
    tea = blueprint.loads("title: Tea\nmoments: [{customer: Ask, frontstage: Pour, wait: 5m}]")

    assert tea.render(form, theme="auto") == tea.render(form, theme="plain")


def test_auto_is_one_svg_for_day_and_night(run, put):
    """By day every byte of plain, and in the dark every colour of night."""
    put("a.yaml")
    for name in ("auto", "plain", "night"):
        run("render", "a.yaml", "--theme", name, "-o", f"{name}.svg")
    auto, plain, night = (
        Path(f"{name}.svg").read_text(encoding="utf-8") for name in ("auto", "plain", "night")
    )
    style = re.search(r"<style>(.*?)</style>\n", auto)
    by_day = re.sub(r' class="[fs]-[^"]*"', "", auto.replace(style[0], "")).replace(
        re.search(r' class="(background [^"]*)"', auto)[1], "background"
    )
    rules = dict(re.findall(r"\.([fs]-[0-9a-f-]+)\{[a-z]+:(#[0-9a-f]{6})\}", style[1]))

    def in_the_dark(found):
        element, classes = found[0], found[1].split()
        for name in classes:
            part = {"f": "fill", "s": "stroke"}[name[0]]
            element = re.sub(rf' {part}="#[0-9a-f]{{6}}"', f' {part}="{rules[name]}"', element)
        return element

    by_night = re.sub(r'<[^>]* class="(?:background )?([fs]-[^"]*)"[^>]*>', in_the_dark, auto)
    by_night = re.sub(r' class="[fs]-[^"]*"', "", by_night.replace(style[0], ""))
    by_night = re.sub(r' class="background [^"]*"', ' class="background"', by_night)

    assert by_day == plain
    assert by_night == night


def test_a_theme_of_ones_own_is_taken_from_a_file(run, put):
    """By a path from here, on the command line and in the library."""
    put("a.yaml")
    Path("looks").mkdir()
    Path("looks/mine.toml").write_text('extends = "plain"\nphase.fill = "#123456"\nbackground = "#fffffe"\n')
    status, _, err = run("render", "a.yaml", "--theme", "looks/mine.toml")

    assert (status, err) == (0, "Wrote a.svg.\n")
    assert b'fill="#fffffe"' in Path("a.svg").read_bytes()
    assert blueprint.load("a.yaml").render(theme=Path("looks/mine.toml")) == Path("a.svg").read_bytes()


def test_a_faulty_theme_is_wrong_use_and_told_with_its_lines(run, put):
    """Once for all blueprints, of which none is drawn; a warning doesn't stop the work."""
    put("a.yaml", "b.yaml")
    Path("mine.toml").write_text('extends = "plain"\n[step]\nfil = "#ffffff"\n')
    status, out, err = run("render", "a.yaml", "b.yaml", "-o", "out", "--theme", "mine.toml")

    assert (status, out) == (2, b"")
    assert err == (
        "mine.toml:3:1: error: `fil` is no slot of `step`; did you mean `fill`? [unknown-slot]\n"
        '  |\n3 | fil = "#ffffff"\n  | ^^^\n'
    )
    assert not Path("out").exists()

    Path("mine.toml").write_text('extends = "plain"\nfaint = "#cccccc"\n')

    assert (
        "mine.toml:2:9: warning: `faint` on `background`"
        in run("render", "a.yaml", "--theme", "mine.toml")[2]
    )
    assert run("render", "a.yaml", "--theme", "mine.toml", "-q") == (0, b"", "")


def test_the_library_tells_a_faulty_theme_too():
    """In the sentence, and with lines and carets below it."""
    Path("mine.toml").write_text('extends = "plain"\nink = "black"\n')
    with pytest.raises(
        blueprint.UsageError, match=r"`mine\.toml` can't be used\. `ink` is `\"black\"`"
    ) as caught:
        blueprint.loads("title: Tea\nmoments: [customer: Sip]").render(theme="mine.toml")

    [note] = caught.value.__notes__
    assert "mine.toml:2:7: error: " in note


@pytest.mark.parametrize("path", ["no.toml", "./", "a.yaml/x.toml", "/dev/zero", "a\x00b.toml"])
def test_only_a_plain_file_is_a_theme(run, put, path):
    """No folder, no device, nothing that isn't there."""
    put("a.yaml")

    assert run("render", "a.yaml", "--theme", path)[0] == 2


def test_the_gallery_shows_every_theme():
    """Its page has a picture of each, and the user's own one as its file has it."""
    page = (GALLERY / "README.md").read_text(encoding="utf-8")
    shown = {name for name in re.findall(r"\((\S+)\.svg\)", page) if not name.endswith("-painted")}
    own = "\n".join(
        line for line in (GALLERY / "house.toml").read_text(encoding="utf-8").splitlines() if line[0] != "#"
    )

    assert shown == {*names(), "house"}
    painted = {file.stem for file in GALLERY.glob("*-painted.svg")}
    assert painted == {f"{name}-painted" for name in names()}
    assert shown == {file.stem for file in GALLERY.glob("*.svg")} - painted
    assert own in page


def test_help_names_every_theme(run):
    """What can be chosen is told where it is chosen."""
    _, out, _ = run("render", "--help")

    assert [name for name in names() if name not in out.decode()] == []


def test_missing_glyphs_are_told_where_the_drawn_font_decides(run, put):
    """By check, and by render for PDF and PNG; an SVG's reader has other fonts. None of them fails for it."""
    put("a.yaml", text="title: Tea\nmoments:\n  - customer: Sip 🍵\n")
    warning = "a.yaml:3:15: warning: The font `Noto Sans SC` lacks `🍵` (U+1F375) of the moment `Sip 🍵`."

    status, out, _ = run("check", "a.yaml")
    assert (status, warning in out.decode()) == (0, True)
    assert run("check", "a.yaml", "--fail-on", "warning")[0] == 1
    for form, is_told in {"pdf": True, "png": True, "svg": False, "dot": False}.items():
        status, _, err = run("render", "a.yaml", "-f", form)
        assert (status, warning in err) == (0, is_told), form
    assert run("render", "a.yaml", "-f", "pdf", "-q") == (0, b"", "")


def test_the_findings_as_json_name_the_moment(run, put):
    """For programs."""
    put("a.yaml", text="title: Tea\nmoments:\n  - id: sip\n    customer: Sip 🍵\n")
    asked = ("check", "a.yaml", "-f", "json", "--select", "missing-glyph")
    (finding,) = json.loads(run(*asked)[1])["findings"]

    assert {key: finding[key] for key in ("rule", "severity", "line", "column", "moment", "lane")} == {
        "rule": "missing-glyph",
        "severity": "warning",
        "line": 4,
        "column": 15,
        "moment": "sip",
        "lane": "customer",
    }


def test_another_font_is_checked_and_drawn_with(run, put):
    """Vera has no Chinese; its name begins the list in SVG, and it is the one embedded in PDF."""
    put("a.yaml", text="title: 茶\nmoments: [{customer: Sip}]\n")

    assert b"missing-glyph" not in run("check", "a.yaml")[1]
    assert b"`Bitstream Vera Sans` lacks" in run("check", "a.yaml", "--font", VERA)[1]
    for form in ("svg", "pdf", "png"):
        assert run("render", "a.yaml", "--font", VERA, "-f", form)[0] == 0
    assert b"font-family=\"'Bitstream Vera Sans', 'Noto Sans SC'," in Path("a.svg").read_bytes()
    fonts = PdfReader("a.pdf").pages[0]["/Resources"]["/Font"]
    assert ["Vera" in str(font.get_object()["/BaseFont"]) for font in fonts.values()] == [True] * len(fonts)


def test_an_svg_can_carry_its_letters(run, put):
    """The same bytes from the command and the library; the family of its own goes first, the others stay."""
    put("a.yaml", text="title: 茶 Tea\nmoments: [{customer: Sip}]\n")
    run("render", "a.yaml")
    bare = Path("a.svg").read_bytes()
    assert run("render", "a.yaml", "--embed-font") == (0, b"", "Wrote a.svg.\n")
    carried = Path("a.svg").read_bytes()

    assert carried == blueprint.load("a.yaml").render(embed_font=True)
    assert re.search(rb"font-family=\"'blueprint-[0-9a-f]{16}', 'Noto Sans SC',", carried)
    assert carried.count(b"<style>@font-face{") == 1
    assert len(carried) < len(bare) + 40_000
    assert blueprint.load("a.yaml").render("png", embed_font=True) == blueprint.load("a.yaml").render("png")
