"""The arrows of a blueprint, by section 5 of the language."""

import pytest

from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import ArrowKind, Spot, arrows


def _of(kind, *moments, **more):
    return [a for a in arrows(Blueprint(title="x", moments=list(moments), **more)) if a.kind is kind]


def flow(*moments, **more):
    return _of(ArrowKind.FLOW, *moments, **more)


def exchanges(*moments, **more):
    return [(a.source, a.target) for a in _of(ArrowKind.EXCHANGE, *moments, **more)]


def needs(*moments, **more):
    return [(a.source, a.target) for a in _of(ArrowKind.NEEDS, *moments, **more)]


def ways(*moments, **more):
    return [(a.source, a.target) for a in flow(*moments, **more)]


def pairs(*moments, **more):
    return [(a.source.moment, a.target and a.target.moment) for a in flow(*moments, **more)]


def test_an_exchange_joins_each_occupied_lane_with_the_next_one_below():
    """Empty lanes are passed over, and evidence has no arrows."""
    found = exchanges({"evidence": "Menu", "customer": "Ask", "backstage": "Look", "support": "Store"})

    assert found == [
        (Spot(0, "customer", 0), Spot(0, "backstage", 0)),
        (Spot(0, "backstage", 0), Spot(0, "support", 0)),
    ]


def test_an_exchange_joins_the_nearest_two_of_stacked_steps():
    """From the last step of the upper cell to the first of the lower one."""
    assert exchanges({"customer": ["a", "b"], "frontstage": ["c", "d"]}) == [
        (Spot(0, "customer", 1), Spot(0, "frontstage", 0))
    ]


def test_exchange_none_draws_none():
    """Steps side by side without meeting."""
    assert exchanges({"customer": "a", "frontstage": "b", "exchange": "none"}) == []


def test_the_order_of_keys_in_the_file_changes_nothing():
    """Lanes have their order from the blueprint, not from the moment."""
    assert exchanges({"support": "c", "customer": "a"}) == [(Spot(0, "customer", 0), Spot(0, "support", 0))]


def test_the_flow_goes_to_the_next_moment_that_is_not_standing():
    """Standing moments are off the flow, and the last moment ends it."""
    stand = {"support": "Store", "standing": True}

    assert pairs({"customer": "a"}, stand, {"customer": "b"}, stand | {"id": "s"}) == [(0, 2)]
    assert pairs(stand, {"customer": "a"}, {"customer": "b"}) == [(1, 2)]


def test_the_flow_runs_along_the_highest_shared_lane():
    """Of several lanes that both moments have a step in, the highest."""
    found = ways({"frontstage": "a", "support": "b"}, {"customer": "c", "frontstage": "d", "support": "e"})

    assert found == [(Spot(0, "frontstage", 0), Spot(1, "frontstage", 0))]


def test_without_a_shared_lane_the_flow_runs_from_the_lowest_to_the_highest():
    """From the lowest step of the one to the highest of the other."""
    found = ways({"customer": "a", "frontstage": ["b", "c"]}, {"backstage": ["d", "e"], "support": "f"})

    assert found == [(Spot(0, "frontstage", 0), Spot(1, "backstage", 0))]


def test_evidence_is_no_lane_to_run_along():
    """Two moments that share only evidence share no lane of steps."""
    found = ways({"evidence": "x", "customer": "a"}, {"evidence": "x", "support": "b"})

    assert found == [(Spot(0, "customer", 0), Spot(1, "support", 0))]


def test_arrows_leave_from_the_one_decision():
    """Along its lane where the target has a step there, else to the highest step of the target."""
    choice = {"customer": "a", "frontstage": ["b", {"do": "c", "kind": "decision"}], "support": "d"}

    assert ways(choice, {"customer": "e", "frontstage": "f"}) == [
        (Spot(0, "frontstage", 1), Spot(1, "frontstage", 0))
    ]
    assert ways(choice, {"customer": "e", "support": "f"}) == [
        (Spot(0, "frontstage", 1), Spot(1, "customer", 0))
    ]


def test_two_decisions_are_none():
    """Where a moment has two, none of them is the one that arrows leave from."""
    two = {"customer": {"do": "a", "kind": "decision"}, "frontstage": {"do": "b", "kind": "decision"}}

    assert ways(two, {"frontstage": "c"}) == [(Spot(0, "frontstage", 0), Spot(1, "frontstage", 0))]


def test_from_and_to_name_the_lanes():
    """`from` beats the decision, and both name the highest step of a cell."""
    moments = (
        {
            "customer": {"do": "a", "kind": "decision"},
            "support": ["b", "c"],
            "next": {"to": {"moment": "f", "lane": "frontstage"}, "from": "support"},
        },
        {"customer": "d"},
        {"id": "f", "customer": "e", "frontstage": ["g", "h"]},
    )

    assert ways(*moments)[0] == (Spot(0, "support", 0), Spot(2, "frontstage", 0))


def test_next_end_draws_nothing():
    """A lone `end` has nothing to show; with words on it there is an arrow without a target."""
    assert pairs({"customer": "a", "next": "end"}, {"customer": "b"}) == []
    assert pairs({"customer": "a", "next": {"to": "end", "label": "bye"}}, {"customer": "b"}) == [(0, None)]
    assert pairs({"customer": "a", "next": {"to": "end", "when": "declined"}}) == [(0, None)]


def test_a_step_of_kind_end_stops_the_flow():
    """Where no `next` is written; a written one goes on."""
    stop = {"do": "a", "kind": "end"}

    assert pairs({"customer": stop}, {"customer": "b"}) == []
    assert pairs({"customer": stop, "next": "b"}, {"customer": "b"}) == [(0, 1)]


def test_alternatives_share_what_is_left():
    """One missing chance is arithmetic; several are assumed to be equal."""
    target = {"customer": "b", "next": "end"}
    one = flow({"customer": "a", "next": [{"to": "b", "chance": "90%"}, {"to": "end", "when": "no"}]}, target)
    two = flow(
        {
            "customer": "a",
            "next": [{"to": "b", "chance": 0.4}, {"to": "end", "when": "x"}, {"to": "b", "when": "y"}],
        },
        target,
    )

    assert [(a.chance, a.written, a.assumed, a.alternative) for a in one] == [
        (0.9, True, False, True),
        (0.1, False, False, True),
    ]
    assert [(a.chance, a.written, a.assumed) for a in two] == [
        (0.4, True, False),
        (0.3, False, True),
        (0.3, False, True),
    ]


def test_a_lone_when_is_certain():
    """An alternative without others has chance 1, by arithmetic."""
    (found,) = flow({"customer": "a", "next": {"to": "b", "when": "paid"}}, {"customer": "b"})

    assert (found.chance, found.written, found.assumed, found.alternative, found.when) == (
        1,
        False,
        False,
        True,
        "paid",
    )


def test_chances_over_one_leave_nothing_and_are_no_error_of_reading():
    """`check` says so; the missing one is 0, not less."""
    found = flow(
        {
            "customer": "a",
            "next": [{"to": "b", "chance": 0.9}, {"to": "b", "chance": 0.9}, {"to": "end", "when": "x"}],
        },
        {"customer": "b", "next": "end"},
    )

    assert [a.chance for a in found] == [0.9, 0.9, 0]


@pytest.mark.parametrize(
    "following", [["b", "c"], {"to": ["b", "c"]}, [{"to": "b"}, {"to": "c", "label": "x"}]]
)
def test_targets_with_neither_are_parallel(following):
    """All are taken; none has a chance."""
    found = flow({"customer": "a", "next": following}, {"customer": "b", "next": "end"}, {"customer": "c"})

    assert [(a.target.moment, a.parallel, a.alternative, a.chance) for a in found] == [
        (1, True, False, None),
        (2, True, False, None),
    ]


def test_an_alternative_may_open_a_parallel_block():
    """Each arrow of the block has the chance of the alternative."""
    found = flow(
        {
            "customer": "a",
            "next": [{"to": ["b", "c"], "when": "large", "chance": 0.25}, {"to": "c", "when": "small"}],
        },
        {"customer": "b"},
        {"customer": "c"},
    )

    assert [(a.chance, a.parallel, a.alternative) for a in found[:3]] == [
        (0.25, True, True),
        (0.25, True, True),
        (0.75, False, True),
    ]


def test_a_lone_target_is_neither_parallel_nor_alternative():
    """It just goes there, and back as well."""
    (found,) = flow({"customer": "a", "next": "a"}, {"customer": "b"})[:1]

    assert (found.parallel, found.alternative, found.chance, found.target.moment) == (False, False, None, 0)


def test_needs_come_from_the_nearest_lane():
    """Of two lanes equally near, from the higher one; of stacked steps, from the nearest."""
    stock = {"id": "s", "customer": "x", "support": ["y", "z"], "frontstage": "w", "standing": True}

    assert needs(stock, {"backstage": {"do": "a", "needs": "s"}}) == [
        (Spot(0, "frontstage", 0), Spot(1, "backstage", 0))
    ]
    assert needs(
        stock | {"frontstage": None}, {"frontstage": "b", "backstage": {"do": "a", "needs": ["s"]}}
    ) == [(Spot(0, "support", 0), Spot(1, "backstage", 0))]


def test_arrows_come_by_kind_and_in_the_order_of_the_file():
    """First exchanges, then the flow, then the needs."""
    found = arrows(
        Blueprint(
            title="x",
            moments=[
                {"customer": "a", "frontstage": {"do": "b", "needs": "d"}},
                {"customer": "c", "support": "e"},
                {"support": "d", "standing": True},
            ],
        )
    )

    assert [(a.kind.value, a.source.moment) for a in found] == [
        ("exchange", 0),
        ("exchange", 1),
        ("flow", 0),
        ("needs", 2),
    ]


def test_phases_do_not_stop_the_flow():
    """Phases are headings; the flow runs on across them."""
    phases = [{"phase": "1", "moments": [{"customer": "a"}]}, {"phase": "2", "moments": [{"customer": "b"}]}]
    found = arrows(Blueprint(title="x", phases=phases))

    assert [(a.source.moment, a.target.moment) for a in found] == [(0, 1)]


def test_lanes_of_ones_own_have_the_order_of_the_list():
    """Two lanes of one zone are two lanes to the arrows."""
    lanes = ["customer", {"app": {"zone": "frontstage"}}, "frontstage", {"props": {"zone": "evidence"}}]

    found = exchanges(
        {"frontstage": "c", "app": "b", "customer": "a", "props": "p"}, lanes=[lanes[3], *lanes[:3]]
    )

    assert found == [
        (Spot(0, "customer", 0), Spot(0, "app", 0)),
        (Spot(0, "app", 0), Spot(0, "frontstage", 0)),
    ]
