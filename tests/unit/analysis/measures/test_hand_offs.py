import pytest

from blueprint.analysis.unknown import Unknown
from tests.properties.trees import random_tree

CHAIN = [
    {"customer": "Ask"},
    {"backstage": {"do": "Mix", "by": "cook"}},
    {"backstage": {"do": "Bake", "by": "cook"}},
    {"frontstage": {"do": "Serve", "by": "waiter"}},
    {"frontstage": "Wave"},
]


def test_arrows_between_different_doers_count(take):
    """The same cook twice is no hand-off; a step without `by` is its lane's."""
    found = take("hand-offs", CHAIN)

    assert (found.count, found.expected) == (3, 3)
    assert found.pairs == (("customer", "cook", 1), ("cook", "waiter", 1), ("waiter", "frontstage", 1))


def test_expected_is_visits_times_chance_and_the_most_frequent_comes_first(take):
    """Rework one time in five: the maker works 1.25 times, the checker too, a quarter comes back."""
    ways = [{"to": "make", "chance": 0.2}, {"to": "end", "chance": 0.8}]
    moments = [
        {"id": "make", "backstage": {"do": "Make", "by": "maker"}},
        {"id": "check", "backstage": {"do": "Check", "by": "checker"}, "next": ways},
    ]
    found = take("hand-offs", moments)

    assert found.expected == pytest.approx(1.5)
    assert [(pair.from_, pair.to) for pair in found.pairs] == [("maker", "checker"), ("checker", "maker")]
    assert [pair.expected for pair in found.pairs] == [pytest.approx(1.25), pytest.approx(0.25)]


def test_each_branch_of_a_split_is_handed_on(take):
    """Two branches out of a fork and back are four hand-offs for everyone."""
    moments = [
        {"id": "a", "backstage": {"do": "A", "by": "one"}, "next": ["b", "c"]},
        {"id": "b", "backstage": {"do": "B", "by": "two"}, "next": "d"},
        {"id": "c", "backstage": {"do": "C", "by": "three"}},
        {"id": "d", "backstage": {"do": "D", "by": "one"}},
    ]

    assert take("hand-offs", moments).expected == 4


def test_talks_within_a_moment_are_none(take):
    """An exchange between customer and clerk is no hand-off."""
    assert take("hand-offs", [{"customer": "Ask", "frontstage": {"do": "Answer", "by": "clerk"}}]).count == 0


def test_arrows_that_nobody_can_go_are_in_no_count(take):
    """A moment that no way leads to, and a way with a chance of 0, change nothing."""
    more = [{"id": "x", "backstage": {"do": "X", "by": "nobody"}, "next": "Wave"}]
    last = [{"frontstage": "Wave", "next": [{"to": "x", "chance": 0}, {"to": "end", "chance": 1}]}]

    assert take("hand-offs", [*CHAIN[:-1], *last, *more]) == take("hand-offs", CHAIN)


def test_the_count_is_known_where_chances_are_not(take):
    """Chances that don't sum to 1 leave only the number of arrows."""
    ways = [{"to": "b", "chance": 0.5}, {"to": "end", "chance": 0.4}]
    moments = [{"id": "a", "customer": "A", "next": ways}, {"id": "b", "backstage": "B"}]
    found = take("hand-offs", moments)

    assert isinstance(found, Unknown)
    assert found.missing == ("a",)
    assert found.known == {"count": 1}


@pytest.mark.parametrize("seed", range(20))
def test_with_a_doer_for_each_moment_all_arrows_count(take, seed):
    """Where everyone does one moment, hand-offs into a moment are its visits; into a join each branch counts."""
    tree = random_tree(seed)
    data = tree.blueprint()["moments"]
    for moment in data:
        moment["backstage"]["by"] = moment["id"]
    visits = tree.visits()
    joins = {part.join: len(part.parts) for part in _all(tree) if part.join}
    expected = sum(often * joins.get(name, 1) for name, often in visits.items()) - 1

    assert take("hand-offs", data).expected == pytest.approx(float(expected))


def _all(tree):
    yield tree
    for part in tree.parts:
        yield from _all(part)
