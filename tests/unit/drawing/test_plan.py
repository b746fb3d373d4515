from blueprint.drawing.plan import Role, plan
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import arrows


def planned(*moments, **keys):
    blueprint = Blueprint(title="Test", **({"moments": list(moments)} if moments else {}), **keys)
    return plan(blueprint, arrows(blueprint)), blueprint


def columns(*moments, **keys):
    return planned(*moments, **keys)[0].column_of


def test_moments_share_a_column_while_the_flow_goes_down():
    """Ask, take up, look up: one column; the answer to the customer begins the next."""
    moments = ({"customer": "Ask"}, {"frontstage": "Take up"}, {"support": "Look up"}, {"customer": "Read"})

    assert columns(*moments) == (0, 0, 0, 1)


def test_a_lane_already_used_begins_a_column():
    """Two steps of one lane stand side by side."""
    assert columns({"customer": "Ask"}, {"backstage": "Think"}, {"backstage": "Think again"}) == (0, 0, 1)


def test_a_moment_of_several_lanes_begins_a_column():
    """Its exchanges need the column for themselves."""
    assert columns({"customer": "Ask"}, {"frontstage": "Answer", "support": "Look up"}) == (0, 1)


def test_a_moment_with_evidence_begins_a_column():
    """Its evidence stands above its own customer, not above another's."""
    assert columns({"customer": "Ask"}, {"frontstage": "Answer", "evidence": ["Sign"]}) == (0, 1)


def test_a_moment_that_does_not_follow_begins_a_column():
    """Standing below each other says that one follows the other."""
    assert columns(
        {"customer": "Ask", "next": "Brew"}, {"frontstage": "Greet", "next": "end"}, {"customer": "Brew"}
    ) == (0, 1, 2)


def test_branches_in_different_lanes_share_a_column():
    """What runs side by side stands below each other."""
    assert columns(
        {"customer": "Ask", "next": ["Serve", "Cook"]},
        {"customer": "Serve", "next": "end"},
        {"backstage": "Cook", "next": "end"},
    ) == (0, 1, 1)


def test_a_phase_begins_a_column():
    """Headings part the columns."""
    phases = [
        {"phase": "One", "moments": [{"customer": "Ask"}]},
        {"phase": "Two", "moments": [{"support": "Answer"}]},
    ]

    assert columns(phases=phases) == (0, 1)


def test_evidence_stands_next_to_the_customer():
    """One piece beside three stands in the lowest of the three rows."""
    made, _ = planned({"customer": "Ask", "evidence": ["A"]}, {"customer": "Go", "evidence": ["A", "B", "C"]})

    rows = [seat.row for seat in made.seats if seat.role is Role.EVIDENCE]
    assert rows == [2, 0, 1, 2]


def test_steps_of_a_cell_are_stacked_from_the_top():
    """The first step stands where the arrows arrive."""
    made, _ = planned({"customer": ["Ask", "Listen"]}, {"customer": "Go"})

    assert [(seat.row, seat.column) for seat in made.seats] == [(0, 0), (1, 0), (0, 1)]


def test_an_end_among_alternatives_stands_below_its_decision():
    """The branch that ends drops down beside the one that goes on."""
    made, _ = planned(
        {
            "customer": {"do": "Agree?", "kind": "decision"},
            "next": [{"to": "Sign", "when": "yes"}, {"to": "end", "when": "no"}],
        },
        {"customer": "Sign"},
    )

    (end,) = (seat for seat in made.seats if seat.role is Role.END)
    assert (end.row, end.column) == (1, 0)


def test_an_end_keeps_out_of_the_way_of_an_exchange():
    """Below a decision that talks to a lane underneath there is no room for an end."""
    made, _ = planned(
        {
            "customer": {"do": "Agree?", "kind": "decision"},
            "support": "Listen",
            "next": [{"to": "Sign", "when": "yes"}, {"to": "end", "when": "no"}],
        },
        {"customer": "Sign", "support": "File"},
    )

    (end,) = (seat for seat in made.seats if seat.role is Role.END)
    taken = {seat.column for seat in made.seats if seat.role is Role.STEP and seat.row > end.row}
    assert end.column not in taken


def test_every_cell_holds_one_thing():
    """No two seats are the same."""
    made, _ = planned(
        {
            "customer": ["Ask", "Wait"],
            "evidence": ["A", "B"],
            "next": [{"to": "Go", "when": "x"}, {"to": "end", "when": "y"}],
        },
        {"customer": "Go"},
    )

    places = [(seat.row, seat.column) for seat in made.seats]
    assert len(places) == len(set(places))


def test_a_standing_moment_stands_below_what_needs_it():
    """It has no place in time, and its arrow is short there."""
    assert columns(
        {"customer": {"do": "Ask", "needs": "Clean"}},
        {"customer": "Go"},
        {"id": "Clean", "standing": True, "support": "Clean"},
        {"customer": "Come back"},
    ) == (0, 1, 0, 2)


def test_a_standing_moment_without_room_keeps_its_column():
    """Where all moments nearby go down to support."""
    busy = [{"id": f"Go {number}", "customer": "Go", "support": "Look up"} for number in range(5)]
    assert columns(
        {"customer": {"do": "Ask", "needs": "Clean"}, "support": "Look up"},
        *busy,
        {"id": "Clean", "standing": True, "backstage": "Clean", "support": "Wash"},
    ) == (0, 1, 2, 3, 4, 5, 6)


def test_a_standing_moment_stands_beside_what_needs_it_where_there_is_no_room_below():
    """The next column whose lower lanes are free."""
    assert columns(
        {"customer": {"do": "Ask", "needs": "Clean"}, "support": "Look up"},
        {"customer": "Go"},
        {"id": "Clean", "standing": True, "backstage": "Clean", "support": "Wash"},
    ) == (0, 1, 1)
