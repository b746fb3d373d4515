"""What holds for every blueprint that is written by the rules of the language."""

from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint.diagnostics.severity import Severity
from blueprint.loading.load import load
from blueprint.model.blueprint import Blueprint
from blueprint.model.cells import BESIDE
from blueprint.model.flow import ArrowKind, arrows
from blueprint.source.read import read
from tests.properties.strategies import Data, as_yaml, blueprints, random_blueprint


def loaded(data: Data) -> Blueprint:
    """Write the data as a file and load it; the test fails where the file is refused."""
    blueprint, findings = load(read(as_yaml(data).encode(), "random.yaml"))
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert not errors, "\n".join(f"{error.place.span}: {error.message}" for error in errors)
    assert blueprint is not None
    return blueprint


@given(blueprints())
@settings(max_examples=60)
def test_every_valid_blueprint_loads(data: Data) -> None:
    """A file written by the rules of the language is read without an error."""
    loaded(data)


@given(blueprints())
@settings(max_examples=30)
def test_what_is_written_back_means_the_same(data: Data) -> None:
    """`written()` gives plain data that load as an equal blueprint, which writes the same again."""
    blueprint = loaded(data)
    written = blueprint.written()
    again = loaded(written)
    assert again == blueprint
    assert again.written() == written


@given(blueprints(most=12))
@settings(max_examples=30)
def test_only_what_was_written_is_written_back(data: Data) -> None:
    """`written()` has the keys of the file and no others; a lone step's own keys stand in the step."""
    blueprint = loaded(data)
    written = blueprint.written()
    assert set(written) == set(data)
    assert _moment_keys(written) == _moment_keys(data)


@given(blueprints())
@settings(max_examples=30)
def test_every_moment_has_an_id_of_its_own(data: Data) -> None:
    """As many different ids as moments, whichever of them are written."""
    blueprint = loaded(data)
    assert len(set(blueprint.ids)) == len(blueprint.sequence) == len(_moments(data))


@given(blueprints())
@settings(max_examples=30)
def test_arrows_join_steps_that_are_there(data: Data) -> None:
    """Both ends of every arrow are steps of the blueprint, in lanes that are drawn."""
    blueprint = loaded(data)
    lanes = {lane.key for lane in blueprint.swimlanes}
    for arrow in arrows(blueprint):
        for spot in (arrow.source, arrow.target):
            if spot is None:
                continue
            assert spot.lane in lanes
            assert spot.step < len(blueprint.sequence[spot.moment].steps[spot.lane])


@given(blueprints(most=20))
@settings(max_examples=30)
def test_the_chances_of_alternatives_come_to_one(data: Data) -> None:
    """Where some chances are left out, they share what the others leave, so that all come to 1."""
    sums = dict.fromkeys(_with_alternatives(data), 0.0)
    for arrow in arrows(loaded(data)):
        if arrow.kind is ArrowKind.FLOW and arrow.source.moment in sums:
            assert arrow.alternative
            assert arrow.chance is not None
            sums[arrow.source.moment] += arrow.chance
    assert all(abs(total - 1) < 1e-9 for total in sums.values())


@given(st.integers(0, 2**20))
@settings(max_examples=20)
def test_the_same_seed_makes_the_same_blueprint(seed: int) -> None:
    """A seed is all that is needed to see a failing case again."""
    assert as_yaml(random_blueprint(seed, 9)) == as_yaml(random_blueprint(seed, 9))


def _moments(data: Data) -> list[Data]:
    return data.get("moments") or [moment for phase in data["phases"] for moment in phase["moments"]]


def _with_alternatives(data: Data) -> list[int]:
    """Find the moments with alternatives, those aside that open a parallel block."""
    ways = [moment.get("next") for moment in _moments(data)]
    return [
        index
        for index, way in enumerate(ways)
        if isinstance(way, list)
        and all(isinstance(one, dict) and "when" in one and not isinstance(one["to"], list) for one in way)
    ]


def _moment_keys(data: Data) -> list[set[str]]:
    """Give the keys of each moment but those that a lone step may have beside its lane."""
    return [set(moment) - BESIDE for moment in _moments(data)]
