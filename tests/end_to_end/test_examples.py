"""The examples are what people copy from: they keep the rules that designers learn."""

from pathlib import Path

import pytest

import blueprint
from blueprint.diagnostics.severity import Severity
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import arrows
from blueprint.model.zone import ZONES
from blueprint.opened import Opened

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))
STARTERS = sorted(ROOT.glob("templates/starters/*.blueprint.yaml"))
FULL = [path for path in EXAMPLES if path.parent.name != "coffee-to-go"]  # which is kept to ten lines


def steps(service):
    """Yield each step with its moment and its zone."""
    zones = {lane.key: lane.zone for lane in service.swimlanes}
    for moment in service.sequence:
        for lane, cell in moment.steps.items():
            for step in cell:
                yield step, moment, zones[lane]


def name(path):
    return path.parent.name


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_no_arrow_jumps_a_line(path):
    """Who meets somebody two lines away meets whoever stands between first; needs are no meetings."""
    service = blueprint.load(path)
    depth = {lane.key: ZONES.index(lane.zone) for lane in service.swimlanes}
    jumps = [
        (service.ids[arrow.source.moment], arrow.source.lane, arrow.target.lane)
        for arrow in arrows(service)
        if arrow.target and arrow.kind.value != "needs"
        if abs(depth[arrow.source.lane] - depth[arrow.target.lane]) > 1
    ]
    assert jumps == []


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_customers_see_something_wherever_they_act(path):
    """Evidence stands over each action of the customer's."""
    service = blueprint.load(path)
    customer = [lane.key for lane in service.swimlanes if lane.zone.key == "customer"]
    bare = [
        moment.first_text
        for moment in service.sequence
        if {*customer} & {*moment.steps} and not moment.evidence
    ]
    assert bare == []


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_chances_add_up(path):
    """Of each choice, all chances are written, and they come to 1."""
    for moment in blueprint.load(path).sequence:
        chances = [way.chance for way in moment.next if way.alternative]
        assert not chances or (None not in chances and sum(chances) == pytest.approx(1)), moment.first_text


@pytest.mark.parametrize("path", FULL, ids=name)
def test_somebody_does_each_step_and_everybody_does_something(path):
    """Each step outside the customer's lane has its actor; each actor is listed, and each one is used."""
    service = blueprint.load(path)
    doers = {step.by for step, _, zone in steps(service) if zone.key != "customer"}
    assert doers == set(service.actors)


@pytest.mark.parametrize("path", FULL, ids=name)
def test_waits_and_failures_are_told_in_full(path):
    """How long customers accept and why they wait; what prevents a failure and what puts it right."""
    service = blueprint.load(path)
    for moment in service.sequence:
        wait = moment.wait
        assert wait is None or (wait.time and wait.tolerance and wait.reason), moment.first_text
    for step, *_ in steps(service):
        for point in step.fail:
            assert point.severity, point.what
            assert point.prevention, point.what
            assert point.recovery, point.what


@pytest.mark.parametrize("path", FULL, ids=name)
def test_no_figure_without_its_basis(path):
    """Whoever copies a figure sees what it rests on."""
    service = blueprint.load(path)
    grounded = [step for step, *_ in steps(service) if step.time is not None or step.cost is not None]
    grounded += [point for step, *_ in steps(service) for point in step.fail if point.chance is not None]
    grounded += [moment.wait for moment in service.sequence if moment.wait]
    grounded += [service.demand] if service.demand else []
    assert [item for item in grounded if item.basis is None] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_each_example_has_its_story_and_its_place_in_the_gallery(path):
    """A page of its own with the picture, and a row among the examples and in the README."""
    folder = path.parent
    picture = f"{name(path)}/{name(path)}.svg"

    assert f"({name(path)}.svg)" in (folder / "README.md").read_text(encoding="utf-8")
    assert picture in (ROOT / "examples/README.md").read_text(encoding="utf-8")
    assert f"examples/{picture}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*EXAMPLES, *STARTERS], ids=lambda path: path.name.partition(".")[0])
def test_no_rule_has_more_than_a_few_hints(path):
    """What people copy from is clean: no error and no warning, and few ways to make it better."""
    found = Opened(path.name, path.read_bytes(), Blueprint, path=str(path)).findings

    assert [finding for finding in found if finding.severity > Severity.INFO] == []
    assert len(found) <= 5
