import pytest

from blueprint.analysis.passage import Passage, unavoidable
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from tests.properties.trees import random_tree


def study(data):
    return Study(build(Blueprint.model_validate(data)))


@pytest.mark.parametrize("seed", range(60))
def test_the_unavoidable_moments_are_those_of_the_tree(seed):
    """Rows, alternatives, parallel blocks and loops in each other leave those on every way that the tree says."""
    tree = random_tree(seed)
    graph = study(tree.blueprint()).graph

    assert {graph.ids[index] for index in unavoidable(graph)} == tree.always()


@pytest.mark.parametrize("seed", range(60))
def test_the_chance_to_pass_by_is_that_of_the_tree(seed):
    """The chance of passing none of some moments agrees with exact fractions over the tree."""
    tree = random_tree(seed)
    found = study(tree.blueprint())
    passage = Passage(found.levels)
    names = list(tree.visits())

    for some in (names[:1], names[1:2], names[::3], names[2::5], names[-2:]):
        places = {found.blueprint.find(name) for name in some}
        assert passage.avoids(places) == pytest.approx(float(tree.avoids(set(some))), abs=1e-12)


def test_nothing_is_unavoidable_without_an_end():
    """Where no way leads to an end, there is no way for anything to be on."""
    data = {"title": "T", "moments": [{"id": "a", "customer": "A", "next": "a"}]}

    assert unavoidable(study(data).graph) is None


def test_a_muddled_split_has_unavoidable_moments_too():
    """Branches that share a moment make no proper block; all of them are gone all the same."""
    data = {
        "title": "T",
        "moments": [
            {"id": "a", "customer": "A", "next": ["b", "c", "d"]},
            {"id": "b", "customer": "B", "next": "e"},
            {"id": "c", "customer": "C", "next": "e"},
            {"id": "d", "customer": "D", "next": [{"to": "f", "when": "x"}, {"to": "g", "when": "y"}]},
            {"id": "e", "customer": "E", "next": "f"},
            {"id": "g", "customer": "G", "next": "f"},
            {"id": "f", "customer": "F"},
        ],
    }
    graph = study(data).graph

    assert {graph.ids[index] for index in unavoidable(graph)} == {"a", "b", "c", "d", "e", "f"}
