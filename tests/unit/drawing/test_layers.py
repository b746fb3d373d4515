"""Each layer of a drawing: what it draws, and that without it nothing of it is left."""

from itertools import combinations, pairwise

import pytest

from blueprint.drawing.compose import compose, draw
from blueprint.drawing.metrics import bundled
from blueprint.drawing.view import LAYERS, layers_of
from blueprint.model.blueprint import Blueprint
from blueprint.themes.find import find

PLAIN = find("plain")
BARE = {"title": "Tea", "moments": [{"customer": "Ask", "backstage": "Brew"}, {"customer": "Sip"}]}
FULL = {
    "title": "Tea",
    "currency": "EUR",
    "actors": {"cook": {"cost": "20/h", "title": "The cook"}},
    "moments": [
        {
            "customer": "Ask",
            "feeling": 1,
            "channel": "shop",
            "evidence": "Menu",
            "wait": {"time": "20m", "tolerance": "10m"},
            "pain": "Nobody comes",
            "quote": "Hello?",
        },
        {
            "backstage": {
                "do": "Brew",
                "by": "cook",
                "time": "3m..9m",
                "cost": 1,
                "needs": "Buy tea",
                "fail": [{"what": "Too weak", "severity": 2}],
            },
            "channel": ["shop", "phone"],
            "idea": "A larger pot",
        },
        {
            "customer": {"do": "Complain", "fail": {"what": "No ear", "severity": 9}},
            "feeling": -2,
            "wait": "1m",
        },
        {"customer": "Sip", "time": "90s", "feeling": 0},
        {"support": "Buy tea", "standing": True},
    ],
}


def drawn(data=FULL, lang=None, **view):
    scene = compose(Blueprint.model_validate(data), PLAIN, bundled(), lang, layers_of(**view))
    return [*scene.shapes, *scene.lines]


def of_layer(layer, items):
    return [item for item in items if f"layer-{layer}" in item.classes]


def words(layer, **view):
    items = of_layer(layer, drawn(**view))
    return [" ".join(item.lines) for item in items if getattr(item, "lines", ())]


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_is_drawn_where_it_is_shown_and_only_there(layer):
    """Each thing of a layer has the layer's class."""
    assert of_layer(layer, drawn(show=layer))
    assert not of_layer(layer, drawn(hide=layer))


@pytest.mark.parametrize("layer", [layer for layer in LAYERS if layer != "legend"])
def test_a_layer_that_nothing_feeds_changes_nothing(layer):
    """To the last point."""
    assert drawn(BARE, show=layer) == drawn(BARE, hide=layer) == drawn(BARE)


def test_captions_say_who_how_long_and_how_much():
    """The actor's title, the mean of a spread, the cost with the actor's rate."""
    assert words("actors", show="actors") == ["The cook"]
    assert words("times") == ["≈ 6 min", "1 min 30 s"]
    assert words("costs", show="costs") == ["€3"]


def test_captions_speak_the_language_of_the_drawing():
    """As lane titles do."""
    assert words("times", lang="zh") == ["≈ 6 分钟", "1 分 30 秒"]


def test_a_caption_makes_room_for_itself():
    """The box keeps a line free for each row of captions."""
    [plain] = [item for item in drawn(hide="all") if item.id == "step-brew-backstage"]
    [full] = [item for item in drawn(show="all") if item.id == "step-brew-backstage"]

    assert full.height > plain.height
    assert [line.strip() for line in full.lines[:1]] == ["Brew"]
    assert len(full.lines) > 1
    assert not "".join(full.lines[1:]).strip()


def test_no_mark_hides_another_of_its_box():
    """Where an arrow pushes one towards the next, that one takes another corner."""
    fix = {"do": "Fix it", "details": "fix.yaml", "fail": {"what": "Wrong", "severity": 5}}
    moments = [{"customer": "Ask", "exchange": "none"}, {"backstage": fix, "wait": "4m"}, {"support": "Book"}]
    needed = {"support": "Order", "standing": True}
    moments[1]["backstage"]["needs"] = "Order"
    for shown in ([*moments, needed], [*moments[:1], {**moments[1], "truth": True}, moments[2], needed]):
        marks = [item for item in drawn({"title": "T", "moments": shown}) if "mark" in item.classes]
        for one, other in combinations(marks, 2):
            assert max(abs(one.x - other.x), abs(one.y - other.y)) >= 15, (one.id, other.id)


def test_a_diamond_is_no_higher_than_its_captions_need():
    """It has little room beside its middle: what it says stands below each other, not in wide rows."""
    decision = {"do": "齐全？", "kind": "decision", "by": "客户经理", "time": "10m", "cost": 15}
    moments = [{"frontstage": decision, "next": [{"to": "补", "when": "缺"}, {"to": "end", "when": "齐"}]}]
    service = {"title": "贷款", "lang": "zh", "currency": "CNY", "moments": [*moments, {"customer": "补"}]}
    (diamond,) = (item for item in drawn(service, show="actors,costs") if "decision" in item.classes[2:3])

    assert diamond.height < diamond.width * 1.2


def test_waits_have_their_mark_and_their_duration():
    """Beside each other, and not in the box."""
    assert words("waits") == ["W", "W", "20 min", "1 min"]


def test_marks_tell_their_grade_in_words_too():
    """In the tooltip; where nothing was compared, no grade is claimed."""
    tips = {item.id: item.tooltip for item in drawn() if "mark" in item.classes}

    assert "Severity: 2 (mild)" in tips["fail-step-brew-backstage"]
    assert "Severity: 9 (severe)" in tips["fail-step-complain-customer"]
    assert tips["wait-step-ask-customer"].startswith("Wait point: 20 min (too long)")
    assert tips["wait-step-complain-customer"] == "Wait point: 1 min"


def test_the_legend_explains_grades_where_several_are_used():
    """With a sample of each; one that stands alone needs no grade."""
    said = words("legend")
    fails = [item for item in of_layer("legend", drawn()) if "fail" in item.classes]
    single = {"title": "Tea", "moments": [{"customer": "Sip", "fail": {"what": "Hot", "severity": 9}}]}
    lone = [item for item in drawn(single) if {"legend", "fail"} <= set(item.classes)]

    assert "Fail point: mild · severe" in said
    assert "Wait point: bearable · too long" in said
    assert [item.fill for item in fails if item.fill] == [PLAIN.fail[0].fill, PLAIN.fail[2].fill]
    assert [" ".join(item.lines) for item in lone] == ["F", "Fail point"]
    assert lone[0].fill == PLAIN.fail[2].fill


def test_the_curve_goes_up_with_the_feelings():
    """A sign stands in each dot, and neighbours are joined by a curve."""
    items = of_layer("feelings", drawn())
    dots = {item.lines: item.y for item in items if "feeling" in item.classes}
    curves = [item for item in items if "curve" in item.classes]

    assert dots[("+1",)] < dots[("0",)] < dots[("−2",)]
    assert len(curves) == 2
    assert all(item.curved and len(item.points) == 4 for item in curves)


def test_the_line_of_no_feeling_strikes_no_dot_out():
    """It stops at the dots that stand on it, since lines are painted over forms."""
    items = of_layer("feelings", drawn())
    zero = [item for item in items if "zero" in item.classes]
    (dot,) = (item for item in items if "feeling" in item.classes and item.lines == ("0",))
    stretches = [tuple(x for x, _ in line.points) for line in zero]

    assert len(stretches) == 2
    assert stretches[0][1] == pytest.approx(dot.x - dot.width / 2)
    assert stretches[1][0] == pytest.approx(dot.x + dot.width / 2)


def test_two_feelings_make_a_curve_only_where_somebody_asks():
    """From three on it is drawn unasked."""
    two = {**FULL, "moments": FULL["moments"][:3] + FULL["moments"][4:]}

    assert not of_layer("feelings", drawn(two))
    assert of_layer("feelings", drawn(two, show="feelings"))


def test_neighbours_with_the_same_channel_share_a_field():
    """And a column with two names both."""
    same = [{"customer": f"Step {number}", "channel": "app"} for number in range(3)]
    fields = [
        item
        for item in of_layer("channels", drawn({"title": "Tea", "moments": same}, show="channels"))
        if item.id.startswith("channel-")
    ]

    assert [item.lines for item in fields] == [("app",)]
    assert words("channels", show="channels")[0] == "Channel"
    assert "".join(words("channels", show="channels")[1:]).replace(" ", "") == "shop·phone"


def test_the_ruler_counts_and_shows_a_gap_where_a_time_is_missing():
    """Ticks say when a column's first moment begins; behind a gap, that it is later than that."""
    said = words("elapsed", show="elapsed")
    lines = [item for item in of_layer("elapsed", drawn(show="elapsed")) if "axis" in item.classes]

    assert said[:2] == ["Elapsed time", "over 28 min 30 s"]
    assert "?" in said
    assert [word for word in said[2:] if word != "?"] == ["20 min", "over 27 min", "over 27 min"]
    assert any(line.dashed for line in lines)


def test_words_of_the_ruler_are_wider_than_their_column_where_there_is_room():
    """Nothing is cut short beside free ground, and nothing runs into its neighbour."""
    slow = [{"backstage": {"do": f"Do {number}", "time": "1d2h50m"}} for number in range(4)]
    roomy = [
        {"customer": "Order a coffee", "frontstage": {"do": "Take the order", "time": "45s"}},
        {"backstage": {"do": "Brew", "time": "2m"}},
        {"frontstage": "Call the name"},
        {"customer": "Pick up and leave", "wait": "1m"},
    ]

    for moments in (slow, roomy):
        items = of_layer("elapsed", drawn({"title": "Tea", "moments": moments}, show="elapsed"))
        said = [item for item in items if getattr(item, "lines", ()) and item.classes[0] == "elapsed"]
        said = [item for item in said if item.lines != ("?",)]  # which stands on the axis
        sides = sorted((item.x - item.width / 2, item.x + item.width / 2) for item in said)
        assert len(said) > 1
        assert all(right <= left for (_, right), (left, _) in pairwise(sides))
        assert moments is slow or not any("…" in line for item in said for line in item.lines)


def test_captions_that_need_two_rows_keep_time_and_cost_together():
    """Who does it stands above them."""
    step = {"do": "Pay", "by": "complaints officer of the day", "time": "5m", "cost": 3}
    data = {"title": "Tea", "moments": [{"backstage": step}], "actors": {step["by"]: {}}}
    captions = [item for item in drawn(data, show="costs,actors") if "caption" in item.classes]
    by, time, cost = captions

    assert [item.classes[1] for item in captions] == ["layer-actors", "layer-times", "layer-costs"]
    assert by.y < time.y == cost.y


def test_notes_are_numbered_on_the_moment_and_listed_below():
    """The list has the words in full, for print."""
    said = words("notes", show="notes")
    items = of_layer("notes", drawn(show="notes"))
    marks = [item for item in items if "mark" in item.classes]

    assert [item.lines for item in marks] == [("1",), ("2",)]
    assert "Pain: Nobody comes" in said
    assert "Quote: Hello?" in said
    assert "Idea: A larger pot" in said
    assert max(mark.y for mark in marks) < min(item.y for item in items if "mark" not in item.classes)


def test_without_evidence_its_lane_is_gone_too():
    """The others move up."""
    assert any("lane" in item.classes and "evidence" in item.classes for item in drawn())
    assert not any("evidence" in item.classes for item in drawn(hide="evidence"))


def test_without_needs_everything_else_stays_where_it_is():
    """Standing moments keep the place below what needs them."""
    places = [
        {item.id: item.x for item in drawn(**view) if "step" in item.classes}
        for view in ({}, {"hide": "needs"})
    ]

    assert places[0] == places[1]


def test_a_row_beside_the_main_route_has_a_ruler_without_ticks():
    """Where a drawing folds, no moment of a row may be one whose beginning is known.

    One customer in a hundred goes the long way by nine desks, which fill the second of the rows.
    """
    desks = [{"customer": f"Ask at desk {number}", "time": "1m"} for number in range(9)]
    ways = [{"to": "desk", "when": "no", "chance": "1%"}, {"to": "go", "when": "yes", "chance": "99%"}]
    ask = {"customer": {"do": "Ask", "kind": "decision"}, "next": ways}
    moments = [ask, {**desks[0], "id": "desk"}, *desks[1:], {"customer": "Go", "time": "1m", "id": "go"}]
    tea = Blueprint.model_validate({"title": "Tea", "moments": moments})
    drawing = draw(tea, PLAIN, bundled(), view=layers_of("elapsed")._replace(wrap=4))

    bands = [shape for shape in drawing.scene.shapes if {"row", "elapsed"} <= set(shape.classes)]
    heights = [line.points[0][1] for line in drawing.scene.lines if "tick" in line.classes]
    ticks = [sum(abs(height - band.y) < band.height / 2 for height in heights) for band in bands]

    assert ticks == [1, 0, 1]
