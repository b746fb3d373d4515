"""Advice: the signs that justify a move, and what the move changes, reckoned by hand."""

import pytest

from blueprint.analysis.measure import measure
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint

MINUTE = 60.0
LEAVE = {"customer": {"do": "Leave", "time": "1m"}}


def _items(result):
    return [(item.moment, item.do, item.move) for item in result.items]


def _effect(item, name):
    figure = item.effects[name]
    return figure.before, figure.after, figure.change


@pytest.mark.parametrize(
    "moments",
    [
        [{"customer": "Ask"}, {"frontstage": "Answer"}, {"backstage": "Note"}],
        [{"customer": {"do": "Ask", "time": "1m"}, "frontstage": {"do": "Answer", "time": "1m"}}],
        [{"customer": {"do": "Ask", "time": "2m"}, "backstage": {"do": "Note", "time": "1m"}}],
        [{"customer": "Ask", "wait": "9m"}, {"frontstage": {"do": "Answer", "time": "3m"}, "wait": "9m"}],
    ],
)
def test_no_sign_no_advice(result_of, moments):
    """Steps, times and waits alone justify nothing."""
    assert result_of("advice", moments).items == ()


def test_unseen_work_that_keeps_the_customer_is_parted(result_of):
    """Ask 1 min beside booking of 9 min, then 1 min: contact 10 of 10 min before, 2 of 11 after; the whole
    takes the minute longer that both went on at once; the failure of booking is seen when he leaves, at once.
    """
    book = {"do": "Book", "time": "9m", "fail": "Booked wrong"}
    desk = {"id": "desk", "customer": {"do": "Ask", "time": "1m"}, "backstage": book}
    (item,) = result_of("advice", [desk, LEAVE]).items

    assert (item.move, item.approach, item.from_, item.to) == ("part", "contact", "backstage", "backstage")
    assert item.signs == ("unseen", "outlasts")
    assert item.supposed == ("in-series",)
    assert _effect(item, "contact") == (1.0, pytest.approx(2 / 11), pytest.approx(2 / 11 - 1))
    assert _effect(item, "time") == (10 * MINUTE, 11 * MINUTE, MINUTE)
    assert _effect(item, "staff") == (9 * MINUTE, 9 * MINUTE, 0)
    assert item.failures == (("Booked wrong", "desk", "Leave", 0.0, 0.0),)
    assert item.mind == ("fail-points", "slower", "more-hand-offs")


def test_parting_keeps_what_goes_along_without_a_time(result_of):
    """What the customer does beside takes no time of its own then, and that is said."""
    (item,) = result_of(
        "advice", [{"customer": "Wait", "support": {"do": "Print", "time": "9m"}}, LEAVE]
    ).items

    assert item.supposed == ("no-time-of-its-own",)
    assert _effect(item, "contact")[:2] == (1.0, 0.1)
    assert _effect(item, "time") == (10 * MINUTE, 10 * MINUTE, 0)


def test_idle_customers_need_not_watch_routine(result_of):
    """A form of 4 min filled in at the front while nobody is there: contact falls from 5 of 5 to 1 of 5."""
    form = {"frontstage": {"do": "Fill in", "time": "4m", "kind": "document", "value": "necessary"}}
    (item,) = result_of("advice", [form, LEAVE]).items

    assert (item.move, item.to) == ("backstage", "backstage")
    assert item.signs == ("document", "necessary", "alone")
    assert _effect(item, "contact")[:2] == (1.0, 0.2)
    assert _effect(item, "visible_steps")[:2] == (1.0, 0.5)
    assert item.mind == ("crosses-visibility", "evidence-missing")


def test_paper_is_made_ahead_and_checks_come_after(result_of):
    """With the customer there, paper goes before the moment and a check behind it, so faults show later."""
    paper = {
        "id": "hand",
        "customer": "Take",
        "frontstage": {"do": "Print", "kind": "document", "time": "3m"},
    }
    check = {
        "id": "look",
        "customer": "Give",
        "frontstage": {"do": "Check", "kind": "inspection", "time": "2m"},
    }
    found = result_of("advice", [paper, check, LEAVE])

    assert _items(found) == [("hand", "Print", "backstage"), ("look", "Check", "backstage")]
    assert [("found-later" in item.mind) for item in found.items] == [False, True]
    assert _effect(found.items[0], "contact")[:2] == (1.0, 0.5)  # 3 of 6 minutes
    assert _effect(found.items[1], "contact")[:2] == (1.0, pytest.approx(4 / 6))


def test_customers_can_do_what_is_always_the_same(result_of):
    """A clerk of 30 an hour stamps for 6 min after a wait of 5: the customer does it without waiting."""
    desk = {
        "customer": "Ask",
        "frontstage": {"do": "Stamp", "by": "clerk", "time": "6m", "divergence": "low"},
        "wait": "5m",
    }
    (item,) = result_of("advice", [desk], actors={"clerk": {"cost": "30/h"}}).items

    assert (item.move, item.from_, item.to) == ("self-service", "frontstage", "customer")
    assert item.signs == ("low-divergence", "waited-for")
    assert item.supposed == ("same-time", "no-queue")
    assert _effect(item, "wait") == (5 * MINUTE, 0, -5 * MINUTE)
    assert _effect(item, "time") == (11 * MINUTE, 6 * MINUTE, -5 * MINUTE)
    assert _effect(item, "staff") == (6 * MINUTE, 0, -6 * MINUTE)
    assert _effect(item, "customer") == (0, 6 * MINUTE, 6 * MINUTE)
    assert _effect(item, "cost") == (3.0, None, None)  # nobody says any more what anything costs
    assert {"crosses-interaction", "customer-effort", "evidence-missing"} <= set(item.mind)


def test_the_queue_stays_while_others_of_the_staff_are_needed(result_of):
    """With a second clerk in the moment the customer still waits for somebody."""
    stamp = {"do": "Stamp", "time": "6m", "divergence": "low"}
    desk = {"customer": "Ask", "frontstage": [stamp, {"do": "Advise", "time": "1m"}], "wait": "5m"}
    (item,) = result_of("advice", [desk]).items

    assert item.supposed == ("same-time",)
    assert _effect(item, "wait")[2] == 0


def test_systems_take_over_paper_behind_the_line(result_of):
    """A clerk of 30 an hour writes for 6 min beside a system that costs 1: the cost falls from 4 to 1."""
    book = {"do": "Write", "by": "clerk", "time": "6m", "kind": "document"}
    back = {"backstage": book, "support": {"do": "File", "by": "archive", "cost": 1}}
    actors = {"clerk": {"cost": "30/h"}, "archive": {"kind": "system"}}
    (item,) = result_of("advice", [back, LEAVE], actors=actors).items

    assert (item.move, item.approach, item.to) == ("system", "production-line", "archive")
    assert _effect(item, "cost") == (4.0, 1.0, -3.0)
    assert _effect(item, "staff") == (6 * MINUTE, 0, -6 * MINUTE)
    assert _effect(item, "contact")[2] == 0


def test_waits_beyond_tolerance_call_for_appointments(result_of):
    """A wait of 20 min, of which customers accept 5, falls to these 5; nobody's work changes."""
    desk = {
        "customer": "Ask",
        "frontstage": {"do": "Advise", "time": "9m", "divergence": "high"},
        "wait": {"time": "20m", "tolerance": "5m"},
    }
    (item,) = result_of("advice", [desk]).items

    assert (item.move, item.to, item.signs) == ("appointment", None, ("waited-for", "over-tolerance"))
    assert _effect(item, "wait") == (20 * MINUTE, 5 * MINUTE, -15 * MINUTE)
    assert _effect(item, "staff")[2] == 0


def test_busy_people_call_for_help(result_of):
    """9 min for each of 6 customers an hour keep one clerk busy for 0.9: from 0.8 on that is a sign."""
    desk = {"customer": "Ask", "frontstage": {"do": "Advise", "by": "clerk", "time": "9m"}, "wait": "1m"}
    found = [result_of("advice", [desk], demand={"arrivals": f"{count}/h"}).items for count in (5, 6)]

    assert found[0] == ()
    assert found[1][0].signs == ("waited-for", "busy")
    assert found[1][0].supposed == ("no-wait",)


@pytest.mark.parametrize(
    "desk",
    [
        {"customer": "Ask", "frontstage": {"do": "Stamp", "time": "6m", "divergence": "high"}},
        {"customer": "Ask", "frontstage": {"do": "Stamp?", "kind": "decision", "time": "6m"}},
        {"customer": "Ask", "truth": True, "frontstage": {"do": "Stamp", "time": "6m", "divergence": "low"}},
        {"customer": "Ask", "frontstage": {"do": "Stamp", "by": "other", "time": "6m", "divergence": "low"}},
        {"customer": {"do": "Stamp", "time": "6m", "divergence": "low"}},
    ],
)
def test_some_steps_stay(result_of, desk):
    """Judgement, decisions, moments of truth, others' steps and the customer's own are nobody's to move."""
    assert result_of("advice", [desk, LEAVE], actors={"other": {"kind": "partner"}}).items == ()


def test_what_is_unknown_stays_unknown(result_of):
    """A stamp that nobody timed: nobody knows whose work falls by how much; the proposal stands."""
    desk = {"customer": "Ask", "frontstage": {"do": "Stamp", "divergence": "low"}}
    (item,) = result_of("advice", [desk]).items

    assert [item.effects[name].change for name in ("time", "staff", "customer", "cost")] == [None] * 4


def test_moments_are_parted_by_contact(result_of):
    """All seen, some seen, nothing seen; and Shostack's two figures of structure."""
    high, low = {"divergence": "high"}, {"divergence": "low"}
    moments = [
        {"id": "seen", "customer": "Ask"},
        {"id": "both", "customer": "Ask", "backstage": {"do": "Judge"} | high},
        {"id": "unseen", "backstage": {"do": "Do"} | low},
    ]
    found = result_of("advice", moments)

    assert found.contact == (("seen",), ("both",), ("unseen",))
    assert found.structure == (4, 0.5)


def test_the_effects_are_those_of_the_changed_file():
    """Whoever writes the parted moments into a file gets the same figures from it."""
    desk = {"customer": {"do": "Ask", "time": "1m"}, "backstage": {"do": "Book", "time": "9m", "cost": 2}}
    again = [{"to": "Ask", "chance": 0.25}, {"to": "end", "chance": 0.75}]
    last = {"customer": {"do": "Sign", "time": "2m"}, "next": again}
    split = [{"customer": desk["customer"]}, {"backstage": desk["backstage"]}, last]
    taken = [
        Study(build(Blueprint.model_validate({"title": "T", "moments": moments})))
        for moments in ([desk, last], split)
    ]
    (item,) = measure("advice", taken[0]).items

    for side, study in zip(("before", "after"), taken, strict=True):
        assert getattr(item.effects["time"], side) == pytest.approx(measure("time", study).expected)
        assert getattr(item.effects["cost"], side) == pytest.approx(measure("cost", study).per_customer)
        contact = measure("contact", study).contact_share
        assert getattr(item.effects["contact"], side) == pytest.approx(contact)
        assert getattr(item.effects["hand_offs"], side) == pytest.approx(measure("hand-offs", study).expected)


def test_there_are_few(result_of):
    """Of twenty steps with a sign six are proposed: those with most time at stake."""
    moments = [
        {"backstage": {"do": f"Write {number}", "kind": "document", "time": f"{number}m"}}
        for number in range(1, 21)
    ]
    found = result_of("advice", moments)

    assert [item.do for item in found.items] == [f"Write {number}" for number in range(20, 14, -1)]
