from blueprint.graph.node import Fork
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint


def test_what_lies_in_no_proper_block_has_no_home():
    """The first branch is fine, the second is entered from outside: then the first has no home either."""
    ways = [{"to": "A", "when": "x"}, {"to": "C", "when": "y"}]
    moments = [
        {"customer": "Z", "next": ways},
        {"customer": "A", "next": ["B", "C"]},
        {"backstage": "B", "next": "D"},
        {"backstage": "C", "next": "D"},
        {"customer": "D"},
    ]

    found = build(Blueprint(title="T", moments=moments)).nesting

    assert list(found.tangles) == [Fork(1)]
    assert found.homes == {}
