from itertools import islice

from blueprint.drawing.compose import draw
from blueprint.drawing.cuts import Stretch
from blueprint.drawing.fold import letters
from blueprint.drawing.metrics import bundled
from blueprint.drawing.view import View
from blueprint.model.blueprint import Blueprint
from blueprint.themes.find import find

STEPS = ("Ask", "Greet", "Order", "Pay", "Leave")


def folded(*moments, wrap=2, **keys):
    """Draw moments in rows."""
    blueprint = Blueprint(title="Test", moments=list(moments), **keys)
    return draw(blueprint, find("plain"), bundled(), None, View(wrap=wrap))


def line(*extra, **changed):
    """Make five moments of the customer, with keys of their own by name."""
    return [*({"customer": name, **changed.get(name, {})} for name in STEPS), *extra]


def connectors(drawing):
    """List for each row (letter, does it leave here?, row, column)."""
    return [
        [(each.letter, each.leaves, each.row, each.column) for each in row.strip.connectors]
        for row in drawing.rows
    ]


def test_letters_go_on_after_z_and_leave_out_the_fail_points_own():
    """F in a circle means something else."""
    found = list(islice(letters(), 60))

    assert found[:7] == ["A", "B", "C", "D", "E", "G", "H"]
    assert found[24:27] == ["Z", "AA", "AB"]
    assert len(set(found)) == 60


def test_what_is_not_folded_has_no_connectors():
    """One row, as it was planned."""
    drawing = folded(*line(), wrap=5)

    assert connectors(drawing) == [[]]
    assert drawing.rows[0].strip.stretch == Stretch(0, 5)


def test_the_flow_leaves_at_the_right_and_enters_at_the_left():
    """With the same letter, each in a column of its own beside the moments, in the row of its step."""
    assert connectors(folded(*line())) == [
        [("A", True, 0, 2)],
        [("A", False, 0, 0), ("B", True, 0, 3)],
        [("B", False, 0, 0)],
    ]


def test_a_way_back_leaves_at_the_left_and_enters_at_the_right():
    """Where the earlier row lies in time."""
    moments = line(Leave={"next": [{"to": "Ask", "when": "again"}, {"to": "end", "when": "done"}]})
    top, bottom = connectors(folded(*moments, wrap=3))

    assert [(letter, column) for letter, leaves, _, column in top if not leaves] == [("B", 3)]
    assert [(letter, column) for letter, leaves, _, column in bottom if leaves] == [("B", 0)]


def test_arrows_to_one_target_share_a_letter():
    """Whichever rows they come from."""
    moments = line(
        Ask={"next": [{"to": "Greet", "when": "a"}, {"to": "Leave", "when": "b"}]},
        Order={"next": [{"to": "Pay", "when": "a"}, {"to": "Leave", "when": "b"}]},
    )
    first, second, third = connectors(folded(*moments))
    entered = [letter for letter, leaves, _, _ in third if not leaves]

    assert len(entered) == 1
    assert entered[0] in [letter for letter, leaves, _, _ in first if leaves]
    assert entered[0] in [letter for letter, leaves, _, _ in second if leaves]


def test_many_that_need_one_thing_share_a_letter():
    """One circle at the thing needed, one in each row that needs it."""
    needing = {name: {"customer": {"do": name, "needs": "Clean"}} for name in ("Order", "Pay", "Leave")}
    moments = [needing.get(name, {"customer": name}) for name in STEPS]
    drawing = folded({"id": "Clean", "standing": True, "backstage": "Clean"}, *moments, wrap=3)
    needs = [
        [
            (each.letter, each.leaves, len(each.links))
            for each in row.strip.connectors
            if each.family == "needs"
        ]
        for row in drawing.rows
    ]

    assert [len(row) for row in needs] == [1, 1]
    assert needs[0][0][:2] == (needs[1][0][0], True)


def test_branches_of_a_decision_have_letters_of_their_own():
    """Their words stand at the beginning only."""
    moments = line(
        Greet={"next": [{"to": "Order", "when": "yes"}, {"to": "Leave", "when": "no"}]},
    )
    drawing = folded(*moments)
    words = [shape.lines for shape in drawing.scene.shapes if shape.classes == ("branch",)]
    leaving = [letter for letter, leaves, _, _ in connectors(drawing)[0] if leaves]

    assert len(set(leaving)) == 2
    assert sorted(words) == [("no",), ("yes",)]


def test_an_end_stays_with_what_ends():
    """It is never cut off, even where its column would begin the next row."""
    moments = line(Greet={"next": [{"to": "Order", "when": "yes"}, {"to": "end", "when": "no"}]})
    drawing = folded(*moments)
    ids = [[tie for tie in row.wires if tie.arrow.target is None] for row in drawing.rows]

    assert [len(found) for found in ids] == [1, 0, 0]


def test_rows_have_all_lanes_but_no_empty_places():
    """Three pieces of evidence in the first row make the others no higher."""
    drawing = folded(*line(Ask={"evidence": ["A", "B", "C"]}, Leave={"frontstage": "Wave"}))

    assert [row.strip.rows for row in drawing.rows] == [(3, 1, 1), (1, 1, 1), (1, 1, 1)]


def test_a_connector_says_where_its_arrow_goes_and_leads_there():
    """In words, and by a link to its twin."""
    scene = folded(*line(), wrap=3).scene
    first, second = (
        shape for shape in scene.shapes if "connector" in shape.classes and "legend" not in shape.classes
    )

    assert (first.tooltip, second.tooltip) == ("to: Pay", "from: Order")
    assert (first.link, second.link) == (f"#{second.id}", f"#{first.id}")
    assert first.lines == second.lines == ("A",)
    assert "flow" in first.classes


def test_a_phase_that_goes_on_says_so():
    """Its name stands in each row that it runs through."""
    phases = [
        {"phase": "One", "moments": [{"customer": "Ask"}]},
        {"phase": "Two", "moments": [{"customer": name} for name in STEPS]},
    ]
    blueprint = Blueprint(title="Test", phases=phases)
    scene = draw(blueprint, find("plain"), bundled(), "zh", View(wrap=4)).scene

    assert [shape.lines[0] for shape in scene.shapes if "phase" in shape.classes] == [
        "One",
        "Two",
        "Two（续）",
    ]


def test_each_row_has_titles_lines_and_one_legend_closes_all():
    """The title stands above all of them."""
    scene = folded(*line(Leave={"frontstage": "Wave"})).scene
    classes = [shape.classes[0] for shape in scene.shapes]

    assert classes.count("lane-title") == 3 * 2
    assert classes.count("line-name") == 3 * 1
    assert classes.count("title") == 1
    assert [shape.lines for shape in scene.shapes if shape.classes[:2] == ("legend", "title")] == [
        ("Legend",)
    ]
    assert ("Connector",) in [shape.lines for shape in scene.shapes]


def test_each_moment_has_a_column_where_that_is_wanted():
    """Standing ones too."""
    moments = [
        {"customer": "Ask"},
        {"frontstage": "Greet"},
        {"id": "x", "standing": True, "support": "Clean"},
    ]
    blueprint = Blueprint(title="Test", moments=moments)
    compact, spread = (
        draw(blueprint, find("plain"), bundled(), None, View(columns=columns)).problem.columns
        for columns in ("compact", "moment")
    )

    assert (compact, spread) == (1, 3)
