import pytest

from blueprint.analysis.unknown import Unknown
from tests.properties.trees import random_tree


def moment(name, onward=None, by=None):
    step = {"do": name} | ({"by": by} if by else {})
    return {"id": name, "backstage": step} | ({} if onward is None else {"next": onward})


def either(*targets):
    return [{"to": target, "chance": 1 / len(targets)} for target in targets]


@pytest.mark.parametrize("last", ["end", either("S", "end")])
def test_the_worked_example_of_the_dominators(take, last):
    """S→A, A→B or C, both →D→T: single points A and D; an added return T→S doesn't change that."""
    moments = [
        moment("S", "A"),
        moment("A", either("B", "C")),
        moment("B", "D"),
        moment("C", "D"),
        moment("D", "T"),
        moment("T", last),
    ]

    assert take("single-points", moments).moments == ("A", "D")


def test_each_moment_of_a_parallel_branch_is_on_every_way(take):
    """Of a split all branches are gone; a choice within one can be avoided."""
    moments = [
        moment("S", ["A", "B"]),
        moment("A", either("A1", "J")),
        moment("A1", "J"),
        moment("B", "J"),
        moment("J", "T"),
        moment("T", "end"),
    ]

    assert take("single-points", moments).moments == ("A", "B", "J")


def test_where_the_service_ends_in_two_places_neither_is_the_end(take):
    """The moment before two ends is a single point, and may be an end itself."""
    moments = [moment("S", "D"), moment("D", either("X", "end")), moment("X", "end")]

    assert take("single-points", moments).moments == ("D",)


def test_one_moment_is_start_and_end(take):
    """A service of one moment hangs on nothing beside it."""
    assert take("single-points", [moment("S")]).moments == ()


def test_the_share_of_an_actor_is_that_of_customers_who_need_him_at_least_once(take):
    """30 % go to X, 70 % round by Y, who sends a half of them to X: 65 % meet x, however often."""
    moments = [
        moment("S", [{"to": "X", "chance": 0.3}, {"to": "Y", "chance": 0.7}], by="s"),
        moment("X", [{"to": "X", "chance": 0.25}, {"to": "end", "chance": 0.75}], by="x"),
        moment("Y", either("X", "end"), by="y"),
    ]
    found = take("single-points", moments, actors={"y": {"kind": "system"}})

    assert {actor.actor: actor.share for actor in found.actors} == {
        "s": 1,
        "x": pytest.approx(0.65),
        "y": pytest.approx(0.7),
    }


@pytest.mark.parametrize("seed", range(30))
def test_shares_are_what_the_tree_says(take, seed):
    """Actors spread over the moments: 1 less the tree's chance of passing them by, in exact fractions."""
    tree = random_tree(seed)
    moments = tree.blueprint()["moments"]
    places = {}
    for item in moments:
        actor = f"actor {int(item['id'][1:]) % 4}"
        item["backstage"]["by"] = actor
        places.setdefault(actor, set()).add(item["id"])
    found = take("single-points", moments)

    assert {actor.actor: pytest.approx(actor.share) for actor in found.actors} == {
        actor: float(1 - tree.avoids(names)) for actor, names in places.items()
    }
    assert {actor.actor: set(actor.moments) for actor in found.actors} == places


def test_shares_are_unknown_where_the_chances_are(take):
    """The ways are known all the same, and who is on all of them."""
    wrong = [{"to": "X", "chance": 0.5}, {"to": "end", "chance": 0.4}]
    moments = [moment("S", "A"), moment("A", wrong, by="a"), moment("X", by="x")]
    found = take("single-points", moments)

    assert found.moments == ("A",)
    assert [(actor.actor, actor.share) for actor in found.actors] == [("a", 1), ("x", None)]
    assert found.unknown.missing == ("A",)


def test_without_an_end_nothing_is_known(take):
    """A loop that nothing leaves has no way to an end."""
    found = take("single-points", [moment("S", "A"), moment("A", "S")])

    assert isinstance(found, Unknown)
    assert found.missing == ("S", "A")


def test_unreachable_moments_and_other_names_change_nothing(take):
    """Relabelling relabels; what no way leads to is no way round anything."""
    found = take("single-points", [moment("S", "A"), moment("A", "T"), moment("T", "end"), moment("X", "T")])

    assert found.moments == ("A",)
    assert take("single-points", [moment("1", "2"), moment("2", "3"), moment("3")]).moments == ("2",)
