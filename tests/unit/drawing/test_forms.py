"""What is taken from an engine's answer, and what isn't."""

import math
import re
import shutil

import pytest

from blueprint.diagnostics.errors import MachineError
from blueprint.drawing import forms
from blueprint.drawing.engine import find
from blueprint.drawing.form import Form
from blueprint.drawing.scene import Line, Outline, Scene, Shape

WITH_DOT = pytest.mark.skipif(not shutil.which("dot"), reason="no dot on this machine")


def answer(inside, before=""):
    """Make an engine's answer with something in the group of one node."""
    return f'{before}<svg><g id="graph0"><g id="a">{inside}</g></g></svg>'.encode()


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)"><path d="M0,0C1,1 2,2 3,3"/></a>',
        '<image href="https://evil.example/x.png"/>',
        "<foreignObject/>",
        "<style>*{fill:red}</style>",
        '<use href="#a"/>',
        "<svg/>",
        '<path d="M0,0C1,1 2,2 3,3" onclick="alert(1)"/>',
        '<polygon points="0,0 1,1" style="fill:url(https://evil.example)"/>',
        '<polygon points="0,0 1,1" fill="url(#x)"/>',
        '<polygon points="0,0 1,1" stroke="red;x"/>',
        '<ellipse rx="4&quot;"/>',
        '<path d="M0,0A1,1 2,2 3,3"/>',
        '<path d=""/>',
        '<polygon points="nan,0 1,1"/>',
        '<polygon points="1e999,0"/>',
        '<polygon points="1.2.3,0"/>',
        f'<polygon points="{"9" * 400},0"/>',
        '<path d="M0,0C1,1 2,2"/>',
        '<path d="M0,0"/>',
        "<polygon/>",
        '<ellipse cx="1" cy="1" rx="1"/>',
        f'<polygon points="{"1" * 5_000_000}"/>',
        f'<polygon points="{"1,1 " * 1_000_000}x"/>',
        f'<path d="M1,1{"C1,1 1,1 1,1" * 500_000}x"/>',
        '<?xml-stylesheet href="https://evil.example"?>',
        "<x:y/>",
    ],
)
def test_what_is_not_known_is_refused(hostile):
    """Elements, attributes and values that no drawing of ours has stop the work."""
    with pytest.raises(MachineError, match="The drawing engine's answer"):
        forms.read(answer(hostile))


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY x "y">]>',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg [<!ENTITY % x "y">]>',
    ],
)
def test_entities_are_refused(before):
    """No answer may define what its text means."""
    with pytest.raises(MachineError):
        forms.read(answer("", before))


@pytest.mark.parametrize(
    "broken", [b"", b"no svg", b"<svg>", b"<svg/><svg/>", b"\xff\xfe", b"<svg>\x01</svg>"]
)
def test_what_is_no_document_is_refused(broken):
    """Half a document, two of them, or none are no drawing."""
    with pytest.raises(MachineError):
        forms.read(broken)


def test_titles_comments_and_words_are_left_behind():
    """The scene says what is written; the engine's own words are not taken."""
    found = forms.read(
        answer('<title>n1</title><!-- n1 --><text x="1">words</text><polygon points="1,2 3,4"/>')
    )
    assert found == {"a": [Form("polygon", {"points": "1,2 3,4"})]}


def test_transparent_means_none():
    """Old and new Graphviz say it differently."""
    found = forms.read(answer('<polygon fill="transparent" stroke="none" points="1,2 "/>'))
    assert found["a"][0].attributes == {"fill": "none", "stroke": "none", "points": "1,2 "}


def gallery():
    """Make a scene with every outline, and arrows of every kind."""
    shapes = tuple(
        Shape(
            f"s{number}",
            ("step",),
            outline,
            60 + number * 110,
            60,
            90,
            40,
            ("words",),
            fill="#eeeeee",
            stroke="#000000",
            dashed=number % 2 == 0,
        )
        for number, outline in enumerate(Outline)
    )
    lines = (
        Line("flow", ("flow",), ((60, 80), (60, 140), (280, 140), (280, 80)), radius=6, head_at_end=True),
        Line("both", ("exchange",), ((390, 80), (390, 180)), head_at_start=True, head_at_end=True, pen=1.4),
        Line(
            "back",
            ("needs",),
            ((500, 180), (500, 80)),
            head_at_start=True,
            dashed=True,
            source="s4",
            target="s4",
        ),
        Line("line", ("line",), ((0, 190), (1400, 190)), stroke="#ff0000", dashed=True),
    )
    return Scene(1400, 200, "All", "", "en", ("Noto Sans SC",), "#ffffff", shapes, lines)


def numbers(form):
    """List a form's coordinates."""
    return [
        float(number)
        for key, value in form.attributes.items()
        if key in {"points", "d", "cx", "cy", "rx", "ry"}
        for number in re.findall(r"-?[\d.]+", value)
    ]


@WITH_DOT
def test_both_engines_draw_the_same_geometry():
    """To a point, heads aside, which newer Graphviz moves back by the sharp end of their own stroke."""
    ours, other = (forms.draw(gallery(), find(name)) for name in ("graphviz-pure", "dot"))
    assert ours.keys() == other.keys()
    for identity, drawn in ours.items():
        assert [form.kind for form in drawn] == [form.kind for form in other[identity]]
        for one, another in zip(drawn, other[identity], strict=True):
            head = one.kind == "polygon" and identity in {"flow", "both", "back"}
            assert numbers(one) == pytest.approx(numbers(another), abs=1.6 * 1.4 if head else 1)


def tip(polygon, pen):
    """Find where a head ends for the eye: its point, and the sharp end of the stroke around it."""
    flat = numbers(polygon)
    left, point, right = ((flat[i], flat[i + 1] + 200) for i in (0, 2, 4))
    base = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
    length = math.dist(base, point)
    half_angle = math.atan2(math.dist(left, right) / 2, length)
    beyond = pen / 2 / math.sin(half_angle) / length
    return (point[0] + (point[0] - base[0]) * beyond, point[1] + (point[1] - base[1]) * beyond)


def test_heads_end_where_the_line_ends():
    """The tip that is seen lies on the line's first or last point."""
    drawn = forms.draw(gallery(), find())
    _, end = drawn["flow"]
    assert tip(end, 1) == pytest.approx((280, 80), abs=0.05)
    tips = [tip(form, 1.4) for form in drawn["both"][1:]]
    assert sorted(tips) == [pytest.approx((390, 80), abs=0.05), pytest.approx((390, 180), abs=0.05)]
    (_, start) = drawn["back"]
    assert tip(start, 1) == pytest.approx((500, 180), abs=0.05)


def test_shafts_begin_and_end_where_the_line_says():
    """A shaft begins at its line's first point and ends inside its head."""
    shaft, _ = forms.draw(gallery(), find())["flow"]
    flat = numbers(shaft)
    assert (flat[0], flat[1] + 200) == (60, 80)
    assert flat[-2] == 280
    assert 80 < flat[-1] + 200 < 88


def test_a_drawing_that_lacks_something_is_refused(tmp_path):
    """An engine that leaves out a shape is found out."""
    engine = tmp_path / "engine"
    engine.write_text("#!/bin/sh\ncat >/dev/null\necho '<svg><g id=\"graph0\"></g></svg>'\n")
    engine.chmod(0o755)
    with pytest.raises(MachineError, match="left out `s0`"):
        forms.draw(gallery(), find(str(engine)))


def test_an_id_like_the_engines_own_is_no_trouble():
    """A shape may be called what Graphviz calls the whole graph."""
    one = Shape("graph0", (), Outline.CIRCLE, 50, 50, 20, 20, fill="#ffffff")
    found = forms.draw(Scene(100, 100, "", "", "", (), "#ffffff", (one,), ()), find())
    assert [form.kind for form in found["graph0"]] == ["ellipse"]


def many(shapes, lines):
    """A scene of many shapes and lines, all of the page's own height."""
    return Scene(
        4000,
        100,
        "",
        "",
        "",
        (),
        "#ffffff",
        tuple(
            Shape(f"s{n}", (), Outline.ROUNDED, 20 * n + 10, 30, 16, 16, fill="#ffffff")
            for n in range(shapes)
        ),
        tuple(
            Line(f"l{n}", (), ((20 * n + 5, 60), (20 * n + 5, 90)), head_at_end=True, source=f"s{n}")
            for n in range(lines)
        ),
    )


def test_a_large_scene_has_the_forms_that_its_parts_have():
    """Whether two engines share the work or one does it all, each thing gets the same forms."""
    whole = forms.draw(many(200, 200), find())
    few = forms.draw(many(9, 9), find())
    assert len(whole) == 400
    assert {name: whole[name] for name in few} == few


def test_a_large_scene_that_lacks_its_lines_is_refused(tmp_path):
    """Each of the engines that share the work has to draw its part."""
    engine = tmp_path / "engine"
    ids = "".join(f'<g id="s{n}"><polygon points="0,0 1,1"/></g>' for n in range(200))
    engine.write_text(f"#!/bin/sh\ncat >/dev/null\necho '<svg><g id=\"graph0\">{ids}</g></svg>'\n")
    engine.chmod(0o755)
    with pytest.raises(MachineError, match="left out `l0`"):
        forms.draw(many(200, 200), find(str(engine)))
