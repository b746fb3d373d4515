import pytest

from blueprint.analysis.measure import measure
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint


@pytest.fixture
def take():
    """A function that takes a measure of moments: a list, and the blueprint's other keys."""

    def taken(name, moments, **head):
        blueprint = Blueprint.model_validate({"title": "T", "moments": moments, **head})
        return measure(name, Study(build(blueprint)))

    return taken
