"""What a customer sees of a blueprint."""

from itertools import pairwise

from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import ArrowKind, arrows
from blueprint.model.seen import as_seen


def flow(blueprint):
    """Name the ends of all arrows of the flow."""
    texts = names(blueprint)
    return {
        (texts[arrow.source.moment], texts[arrow.target.moment] if arrow.target else "end")
        for arrow in arrows(blueprint)
        if arrow.kind is ArrowKind.FLOW
    }


def names(blueprint):
    """Name the moments by what is done in them first."""
    return [moment.first_text for moment in blueprint.sequence]


def service(*moments, **rest):
    return Blueprint(title="Desk", moments=list(moments), **rest)


def test_moments_out_of_sight_fall():
    """The flow leads on to where the customer sees something again."""
    seen = as_seen(
        service({"customer": "Ask"}, {"backstage": "Look"}, {"support": "Store"}, {"customer": "Go"})
    )

    assert names(seen) == ["Ask", "Go"]
    assert flow(seen) == {("Ask", "Go")}


def test_a_choice_out_of_sight_keeps_its_outcomes_and_loses_its_words():
    """Customers are declined or accepted, but nobody tells them why or how often."""
    ways = [{"to": "No", "when": "score below 500", "chance": "30%"}, {"to": "Yes", "when": "fine"}]
    seen = as_seen(
        service(
            {"customer": "Ask"},
            {"backstage": "Score", "next": ways},
            {"frontstage": "No", "next": "end"},
            {"frontstage": "Yes"},
        )
    )

    assert flow(seen) == {("Ask", "No"), ("Ask", "Yes")}
    assert {target.when for target in seen.sequence[0].next} == {"…"}
    assert all(target.chance is None for target in seen.sequence[0].next)


def test_a_choice_in_sight_keeps_its_words():
    """What the customer sees decided may be named."""
    ways = [{"to": "end", "when": "sold out"}, {"to": "Sit", "when": "there is room"}]
    seen = as_seen(service({"frontstage": "Seats?", "next": ways}, {"customer": "Sit"}))

    assert [target.when for target in seen.sequence[0].next] == ["sold out", "there is room"]


def test_a_branch_out_of_sight_leaves_no_way_past_the_other():
    """Bags go up while the guest is at the desk: for him the room comes behind the desk only."""
    seen = as_seen(
        service(
            {"customer": "Bags", "next": ["Carry", "Desk"]},
            {"backstage": "Carry", "next": "Room"},
            {"customer": "Desk"},
            {"customer": "Room"},
        )
    )

    assert flow(seen) == {("Bags", "Desk"), ("Desk", "Room")}


def test_round_and_round_out_of_sight_comes_to_nothing():
    """A loop that the customer doesn't see is one way on for him."""
    ways = [{"to": "Check", "chance": "20%"}, {"to": "Go", "chance": "80%"}]
    seen = as_seen(service({"customer": "Ask"}, {"backstage": "Check", "next": ways}, {"customer": "Go"}))

    assert flow(seen) == {("Ask", "Go")}


def test_an_end_out_of_sight_is_an_end():
    """Who is turned down without seeing it is done."""
    ways = [{"to": "File", "chance": "30%"}, {"to": "Yes", "chance": "70%"}]
    seen = as_seen(
        service(
            {"customer": "Ask", "next": ways}, {"backstage": "File", "next": "end"}, {"frontstage": "Yes"}
        )
    )

    assert flow(seen) == {("Ask", "end"), ("Ask", "Yes")}


def test_what_is_for_staff_is_left_out():
    """Failures, costs, notes, needs, tolerances, feelings and risks stay in the house."""
    step = {
        "do": "Ask",
        "time": "2m",
        "cost": 3,
        "note": "secret",
        "policy": "secret",
        "tolerance": "9m",
        "fail": "secret",
        "needs": "Secret",
        "source": "secret",
    }
    moment = {
        "customer": step,
        "wait": {"time": "1m", "reason": "secret", "tolerance": "2m"},
        "pain": "secret",
        "idea": "secret",
        "quote": "secret",
        "note": "secret",
        "feeling": -2,
        "evidence": {"what": "Desk", "note": "secret", "fail": "secret"},
    }
    whole = service(
        moment,
        {"backstage": "Secret", "standing": True},
        risks=[{"risk": "secret"}],
        standards=[{"standard": "secret"}],
        mechanisms=[{"mechanism": "secret"}],
        actors={"secret": {"cost": "9/h"}},
        customer={"name": "Guest", "segment": "secret"},
        owner="secret",
        tags=["secret"],
        promises=[{"promise": "Soon", "to": "Secret", "within": "5m"}],
    )
    seen = as_seen(whole)

    assert "secret" not in repr(seen.written()).lower()
    assert seen.sequence[0].wait.time == whole.sequence[0].wait.time
    assert seen.promises[0].within == whole.promises[0].within


def test_phases_stay_where_something_is_seen_in_them():
    """A phase of which the customer sees nothing has no heading either."""
    phases = [
        {"phase": "Front", "moments": [{"customer": "Ask"}]},
        {"phase": "Back", "moments": [{"backstage": "Look"}]},
        {"phase": "End", "moments": [{"customer": "Go"}]},
    ]

    assert [phase.phase for phase in as_seen(Blueprint(title="Desk", phases=phases)).phases] == [
        "Front",
        "End",
    ]


def test_the_customer_may_see_nothing_at_all():
    """Then only the service's name is left."""
    seen = as_seen(service({"backstage": "Look"}))

    assert names(seen) == ["Desk"]


def test_in_a_long_service_the_order_stays():
    """What is seen is seen in the order of the file."""
    moments = [{("backstage" if n % 3 else "customer"): f"Step {n}"} for n in range(30)]
    seen = as_seen(service(*moments))

    assert flow(seen) == set(pairwise(names(seen)))
