import pytest

from blueprint.analysis.measure import measure
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint


@pytest.fixture
def result_of():
    """Take one measure of a list of moments, as the result that it is."""

    def call(name, moments, **head):
        blueprint = Blueprint.model_validate({"title": "T", "moments": moments, **head})
        return measure(name, Study(build(blueprint)))

    return call
