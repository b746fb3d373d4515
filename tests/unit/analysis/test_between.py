"""What lies on the way from one moment to another."""

from blueprint.analysis.between import between
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint


def graph_of(*moments):
    return build(
        Blueprint(title="T", moments=[{"backstage": name, "next": targets} for name, targets in moments])
    )


def test_from_a_moment_to_itself_lies_only_itself():
    """A loop that leads back is another round, not the way."""
    graph = graph_of(("A", "B"), ("B", [{"to": "A", "chance": 0.5}, {"to": "end", "chance": 0.5}]))

    assert between(graph, 1, 1) == {1}


def test_a_loop_on_the_way_lies_on_it():
    """What may be gone round before the target is come to counts."""
    graph = graph_of(
        ("A", "B"), ("B", [{"to": "C", "chance": 0.5}, {"to": "D", "chance": 0.5}]), ("C", "B"), ("D", "end")
    )

    assert between(graph, 0, 3) == {0, 1, 2, 3}


def test_what_comes_later_does_not():
    """Neither what lies behind the target nor what leads past it."""
    graph = graph_of(
        ("A", [{"to": "B", "chance": 0.5}, {"to": "C", "chance": 0.5}]),
        ("B", "D"),
        ("C", "end"),
        ("D", "end"),
    )

    assert between(graph, 0, 1) == {0, 1}
    assert between(graph, None, None) == {0, 1, 2, 3}


def test_no_way_leads_there():
    """Then nothing lies between."""
    assert between(graph_of(("A", "B"), ("B", "end")), 1, 0) == frozenset()
