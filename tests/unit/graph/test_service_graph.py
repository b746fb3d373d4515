"""The flow as a graph."""

import pytest

from blueprint.graph.node import END, Fork
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint


def _graph(**ways):
    moments = [{"id": name, "customer": name} | ({"next": to} if to else {}) for name, to in ways.items()]
    return build(Blueprint(title="T", moments=moments))


def _chances(graph, node):
    return {target: edge["chance"] for target, edge in graph.flow[node].items()}


def test_alternatives_to_one_moment_are_one_edge():
    """Their chances are summed, and all their arrows kept."""
    graph = _graph(
        s=[{"to": "a", "chance": 0.25}, {"to": "a", "chance": 0.5}, {"to": "end", "chance": 0.25}], a=None
    )

    assert _chances(graph, 0) == {1: 0.75, END: 0.25}
    assert len(graph.flow.edges[0, 1]["arrows"]) == 2


def test_targets_without_a_chance_are_a_fork():
    """The moment leads to it surely, and it to all of them."""
    graph = _graph(s=["a", "b"], a="end", b="end")

    assert _chances(graph, 0) == {Fork(0): 1.0}
    assert _chances(graph, Fork(0)) == {1: 1.0, 2: 1.0}


def test_a_block_in_an_alternative_has_its_chance():
    """The edge to its fork has it."""
    graph = _graph(s=[{"to": ["a", "b"], "chance": 0.25}, {"to": "end", "chance": 0.75}], a="end", b="end")

    assert _chances(graph, 0) == {Fork(0, 0): 0.25, END: 0.75}


def test_standing_moments_are_not_on_the_flow():
    """Neither as the start nor as what follows."""
    moments = [
        {"support": "Keep", "standing": True},
        {"customer": "Ask"},
        {"support": "Buy", "standing": True},
    ]
    graph = build(Blueprint(title="T", moments=moments))

    assert graph.start == 1
    assert set(graph.flow) == {1, END}
    assert _chances(graph, 1) == {END: 1.0}


def test_a_service_may_have_nothing_but_standing_moments():
    """It has no start, and nothing is reached."""
    graph = build(Blueprint(title="T", moments=[{"support": "Keep", "standing": True}]))

    assert (graph.start, graph.reached, graph.unreachable, graph.stuck) == (None, frozenset(), (), ())
    assert graph.main_route == {}


def test_what_is_not_reached_and_what_never_ends():
    """A way with the chance 0 is none."""
    graph = _graph(
        s=[{"to": "a", "chance": 1}, {"to": "b", "chance": 0}],
        a=[{"to": "a", "chance": 1}, {"to": "b", "chance": 0}],
        b="end",
    )

    assert graph.unreachable == (2,)
    assert graph.stuck == (0, 1)


@pytest.mark.parametrize(
    ("chances", "unbalanced"),
    [((0.1, 0.2, 0.7), {}), ((0.5, 0.4), {0: 0.9}), ((0.6, 0.6), {0: 1.2}), ((1 / 3, 1 / 3, 1 / 3), {})],
)
def test_chances_are_summed_exactly(chances, unbalanced):
    """0.1 + 0.2 + 0.7 is 1; three times the nearest number to a third is near enough."""
    names = [f"m{n}" for n in range(len(chances))]
    ways = [{"to": name, "chance": chance} for name, chance in zip(names, chances, strict=True)]

    assert _graph(s=ways, **dict.fromkeys(names, "end")).unbalanced == unbalanced


def test_a_block_counts_once_in_the_sum():
    """Its moments are one alternative together."""
    ways = [{"to": ["a", "b"], "chance": 0.4}, {"to": "end", "chance": 0.6}]

    assert _graph(s=ways, a="end", b="end").unbalanced == {}


def test_the_main_route_takes_the_likeliest():
    """Of equals the first written; arrows back are left out."""
    graph = _graph(
        s=[{"to": "a", "chance": 0.5}, {"to": "b", "chance": 0.5}],
        a="c",
        b="c",
        c=[{"to": "s", "chance": 0.9}, {"to": "end", "chance": 0.1}],
    )

    assert graph.main_route == {0: [1], 1: [3], 3: []}
