import itertools

import pytest

from blueprint.graph.node import END
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import ArrowKind
from tests.properties.strategies import random_blueprint


def fail(what, *figures, **more):
    return {"what": what} | dict(zip(("severity", "occurrence", "detection"), figures, strict=False)) | more


def back(name, *fails, time="1m", **more):
    return {
        "id": name,
        "backstage": {"do": name, "time": time} | ({"fail": list(fails)} if fails else {}),
    } | more


def front(name, **more):
    return {"id": name, "frontstage": {"do": name, "time": "1m"}} | more


def test_the_worked_example_of_the_ties(take):
    """(9, 2, 7) and (3, 7, 6) both give 126: the graver ranks first, and the tie is said."""
    items = take("fail-points", [back("a", fail("trifle", 3, 7, 6), fail("disaster", 9, 2, 7))])

    assert [(item.what, item.rpn) for item in items.items] == [("disaster", 126), ("trifle", 126)]
    assert items.rpn_ties == ((0, 1),)


def test_severity_goes_before_rpn_and_the_unknown_comes_last(take):
    """10·1·1 is graver than 9·9·9; of equal severity the higher RPN; nothing known last, as in the file."""
    points = [
        fail("none"),
        fail("often", 9, 9, 9),
        fail("no rpn", 9),
        fail("worst", 10, 1, 1),
        fail("nor this"),
    ]
    items = take("fail-points", [back("a", *points)]).items

    assert [item.what for item in items] == ["worst", "often", "no rpn", "none", "nor this"]


def test_the_expected_loss_reckons_with_the_recovery(take):
    """Half come here, one in ten fails: 0.05 × (0.2 × 40 + 0.8 × 3) = 0.52."""
    mend = {"do": "Mend", "chance": 0.8, "cost": 3}
    moments = [
        front("s", next=[{"to": "a", "chance": 0.5}, {"to": "end", "chance": 0.5}]),
        back("a", fail("x", chance=0.1, loss=40, recovery=mend)),
    ]
    item = take("fail-points", moments).items[0]

    assert item.expected_per_customer == pytest.approx(0.05)
    assert item.expected_loss == pytest.approx(0.52)


@pytest.mark.parametrize(
    ("point", "loss"),
    [
        ({"loss": 40}, 4),
        ({"loss": 40, "recovery": "Mend"}, 0),
        ({"recovery": {"do": "Mend", "cost": 3}}, 0.3),
        ({"loss": 40, "recovery": {"do": "Mend", "chance": 0.75}}, 1),
        ({"recovery": "Mend"}, None),
        ({"recovery": {"do": "Mend", "cost": 3, "chance": 0.9}}, None),
        ({}, None),
    ],
)
def test_what_one_failure_costs(take, point, loss):
    """A recovery always succeeds and costs nothing where nothing else is written; no loss is no 0."""
    item = take("fail-points", [back("a", fail("x", chance=0.1, **point))]).items[0]

    assert item.expected_loss == (None if loss is None else pytest.approx(loss))


def test_coverage_by_count_and_by_loss(take):
    """Two of three have a recovery; of 4 + 1 + 5 lost, all of the 4 and half of the 1 are saved."""
    points = [
        fail("a", chance=0.1, loss=40, recovery="Mend", prevention="Look twice"),
        fail("b", chance=0.1, loss=10, recovery={"do": "Mend", "chance": 0.5}),
        fail("c", chance=0.5, loss=10),
    ]
    found = take("fail-points", [back("a", *points)])

    assert found.recovery_coverage == (pytest.approx(2 / 3), pytest.approx(0.45))
    assert found.prevention_coverage.by_count == pytest.approx(1 / 3)


def test_nothing_to_cover_is_no_coverage(take):
    """Without fail points no share is 0 or 1."""
    found = take("fail-points", [front("a")])

    assert (found.items, found.recovery_coverage) == ((), (None, None))


def test_a_failure_is_seen_at_the_next_visible_moment(take):
    """The 2 min of the moment between and the wait of 3 min pass; the failing one's own minute doesn't count."""
    moments = [back("a", fail("x")), back("b", time="2m"), front("c", wait="3m"), front("d")]
    item = take("fail-points", moments).items[0]

    assert (item.reaches, item.first_visible, item.delay_until_visible) == (("b", "c", "d"), "c", 300)


def test_what_comes_soonest_is_nearest(take):
    """A customer who waits two days for the one sees the other first, though more moments lie between."""
    ways = [{"to": "late", "chance": 0.5}, {"to": "b", "chance": 0.5}]
    moments = [
        back("a", fail("x"), next=ways),
        back("b"),
        front("soon", next="end"),
        front("late", wait="2d"),
    ]
    item = take("fail-points", moments).items[0]

    assert (item.first_visible, item.delay_until_visible) == ("soon", 60)


def test_a_join_waits_for_its_latest_branch(take):
    """What fails after 10 min in one branch shows after the two hours of the other: 110 min later."""
    moments = [
        front("s", next=["a", "b"]),
        back("a", fail("x"), time="10m", next="told"),
        back("b", time="2h"),
        front("told"),
    ]

    assert take("fail-points", moments).items[0].delay_until_visible == pytest.approx(110 * 60)


def test_a_visible_moment_shows_its_own_failures(take):
    """Where the customer is there, it takes no time; itself isn't among what it reaches."""
    moments = [front("a", next=[{"to": "a", "chance": 0.5}, {"to": "end", "chance": 0.5}])]
    moments[0]["frontstage"]["fail"] = fail("x")
    item = take("fail-points", moments).items[0]

    assert (item.reaches, item.first_visible, item.delay_until_visible) == ((), "a", 0)


def test_failures_go_along_needs_and_with_others(take):
    """Supplies that run out reach the shine that needs them; `also` brings what lies behind it."""
    moments = [
        {"id": "shine", "frontstage": {"do": "Shine", "time": "2m", "needs": "buy"}},
        front("pay", next="end"),
        {"id": "buy", "standing": True, "support": {"do": "Buy wax", "fail": fail("none left", chance=0.1)}},
        {"id": "keep", "standing": True, "backstage": {"do": "Books", "fail": fail("lost", also=["shine"])}},
    ]
    first, second = take("fail-points", moments).items

    assert (first.reaches, first.first_visible, first.delay_until_visible) == (
        ("shine", "pay"),
        "shine",
        None,
    )
    assert first.expected_per_customer is None
    assert (second.reaches, second.first_visible) == (("shine", "pay"), None)


def test_evidence_fails_too(take):
    """A stale menu is a fail point of the evidence's lane."""
    moments = [
        {"id": "a", "customer": "Read", "evidence": {"what": "Menu", "fail": fail("stale", chance=0.2)}}
    ]
    item = take("fail-points", moments).items[0]

    assert (item.lane, item.expected_per_customer, item.first_visible) == ("evidence", 0.2, "a")


def test_an_unknown_time_leaves_the_delay_unknown(take):
    """Where the customer sees it is known all the same."""
    moments = [back("a", fail("x")), {"id": "b", "backstage": "b"}, front("c")]
    item = take("fail-points", moments).items[0]

    assert (item.first_visible, item.delay_until_visible) == ("c", None)


def test_chances_that_do_not_sum_to_one_leave_only_the_expectations_unknown(take):
    """Rank and reach hang on no chance."""
    ways = [{"to": "b", "chance": 0.5}, {"to": "end", "chance": 0.4}]
    item = take("fail-points", [back("a", fail("x", 2, 2, 2, chance=0.1), next=ways), front("b")]).items[0]

    assert (item.expected_per_customer, item.rpn, item.reaches) == (None, 8, ("b",))


@pytest.mark.parametrize("seed", range(25))
def test_reach_is_what_following_arrows_finds(take, seed):
    """Arrows followed one by one from each moment come to the same places."""
    data = random_blueprint(seed, moments=12)
    for moment in data.get("moments") or [m for phase in data["phases"] for m in phase["moments"]]:
        for lane in list(moment):
            if isinstance(moment[lane], dict) and "do" in moment[lane]:
                moment[lane]["fail"] = "x"
    blueprint = Blueprint.model_validate(data)
    graph = build(blueprint)
    onward = {}
    for arrow in graph.arrows:
        if arrow.kind is not ArrowKind.EXCHANGE and arrow.target and arrow.chance != 0:
            onward.setdefault(arrow.source.moment, set()).add(arrow.target.moment)
    head = {key: value for key, value in data.items() if key not in {"title", "moments"}}
    items = take("fail-points", data.get("moments"), **head).items

    for item in items:
        found, left = set(), set(onward.get(blueprint.find(item.moment), ()))
        while left - found:
            found |= left
            left = set(itertools.chain.from_iterable(onward.get(index, ()) for index in left))
        names = {blueprint.ids[index] for index in found if index != END} - {item.moment}
        assert set(item.reaches) == names
