"""Comparing: one edit to a random blueprint is told as exactly that edit, and nothing as nothing."""

from __future__ import annotations

import copy
import random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint.comparison.compare import compare
from blueprint.comparison.steps import text_of
from blueprint.comparison.union import unite
from blueprint.model.blueprint import Blueprint
from tests.properties.strategies import FEATURES, random_blueprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Data = dict[str, Any]
Told = tuple[str, str, str]
"""Nature, thing and aspect of a change."""

# Twins are moments that nobody can tell apart, and what is one of them may be told as the other.
_FEATURES = frozenset(FEATURES) - {"twins"}


class NotHere(Exception):
    """The edit can't be made to this blueprint."""


def moments_of(data: Data) -> list[Data]:
    """List the moments of a blueprint's data."""
    return [moment for phase in data.get("phases", [data]) for moment in phase["moments"]]


def lanes_of(data: Data) -> list[tuple[str, bool]]:
    """List the lanes, each with whether it holds steps."""
    if "lanes" not in data:
        return [
            ("evidence", False),
            *((lane, True) for lane in ("customer", "frontstage", "backstage", "support")),
        ]
    found = []
    for lane in data["lanes"]:
        key, rest = (lane, {}) if isinstance(lane, str) else next(iter(lane.items()))
        found.append((key, rest.get("zone", key) != "evidence"))
    return found


def steps_of(data: Data, moment: Data) -> list[tuple[str, Data]]:
    """List the steps that stand alone in their cell, each as a mapping in its place."""
    found = []
    holding = [lane for lane, holds in lanes_of(data) if holds and lane in moment]
    for lane in holding:
        if isinstance(moment[lane], str):
            keys = (
                "by",
                "time",
                "cost",
                "basis",
                "kind",
                "details",
                "value",
                "divergence",
                "policy",
                "fail",
                "needs",
            )
            beside = {key: moment.pop(key) for key in keys if key in moment} if len(holding) == 1 else {}
            moment[lane] = {"do": moment[lane], **beside}
        if isinstance(moment[lane], dict):
            found.append((lane, moment[lane]))
    return found


def some_step(data: Data, dice: random.Random) -> tuple[Data, str, Data]:
    """Choose a step."""
    found = [(moment, *step) for moment in moments_of(data) for step in steps_of(data, moment)]
    if not found:
        raise NotHere
    return dice.choice(found)


def referred(data: Data) -> set[str]:
    """Collect all texts by which moments are referred to, and some more."""
    ways = [moment.get("next") for moment in moments_of(data)]
    needs = [step.get("needs") for moment in moments_of(data) for _, step in steps_of(data, moment)]
    needs += [moment.get("needs") for moment in moments_of(data)]
    return set(texts_in([ways, needs]))


def texts_in(value: Any) -> Iterator[str]:
    """Go through all texts in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts_in(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)


def rename_step(data: Data, dice: random.Random) -> list[Told]:
    moment, _, step = some_step(data, dice)
    if "id" not in moment:
        moment_text = step["do"]
        if moment_text in referred(data):
            raise NotHere
    step["do"] = f"{step['do'][:150]} at once"
    return [("renamed", "step", "do")]


def retime(data: Data, dice: random.Random) -> list[Told]:
    _, _, step = some_step(data, dice)
    step["time"] = "77m"
    return [("changed", "step", "time")]


def recost(data: Data, dice: random.Random) -> list[Told]:
    _, _, step = some_step(data, dice)
    step["cost"] = 77
    return [("changed", "step", "cost")]


def give_to(data: Data, dice: random.Random) -> list[Told]:
    _, _, step = some_step(data, dice)
    step["by"] = "somebody new"
    return [("changed", "step", "by")]


def fail_anew(data: Data, dice: random.Random) -> list[Told]:
    _, _, step = some_step(data, dice)
    if step.get("fail"):
        raise NotHere
    step["fail"] = "It breaks"
    return [("added", "fail point", "")]


def mend(data: Data, dice: random.Random) -> list[Told]:
    found = [
        step
        for moment in moments_of(data)
        for _, step in steps_of(data, moment)
        if isinstance(step.get("fail"), str)
    ]
    if not found:
        raise NotHere
    step = dice.choice(found)
    step["fail"] = {"what": step["fail"], "recovery": "Put it right"}
    return [("changed", "fail point", "recovery")]


def change_lane(data: Data, dice: random.Random) -> list[Told]:
    moment, lane, step = some_step(data, dice)
    free = [key for key, holds in lanes_of(data) if holds and key not in moment]
    if (
        not free
        or "lane" in repr([m.get("next") for m in moments_of(data)])
        or "from" in repr(moment.get("next"))
    ):
        raise NotHere
    if "id" not in moment and moment_name(data, moment) in referred(data):
        raise NotHere
    del moment[lane]
    moment[dice.choice(free)] = step
    return [("moved", "step", "lane")]


def moment_name(data: Data, moment: Data) -> str:
    """Give the text of a moment's first step."""
    cell = next(moment[lane] for lane, holds in lanes_of(data) if holds and lane in moment)
    first = cell[0] if isinstance(cell, list) else cell
    return first["do"] if isinstance(first, dict) else first


def add_evidence(data: Data, dice: random.Random) -> list[Told]:
    lane = next((key for key, holds in lanes_of(data) if not holds), None)
    if lane is None:
        raise NotHere
    moment = dice.choice(moments_of(data))
    held = moment.get(lane, [])
    moment[lane] = [*(held if isinstance(held, list) else [held]), "A brand new leaflet"]
    return [("added", "evidence", "")]


def feel(data: Data, dice: random.Random) -> list[Told]:
    moment = dice.choice(moments_of(data))
    moment["feeling"] = -2 if moment.get("feeling") != -2 else 2
    return [("changed", "moment", "feeling")]


def wait(data: Data, dice: random.Random) -> list[Told]:
    found = [moment for moment in moments_of(data) if isinstance(moment.get("wait"), str)]
    if not found:
        raise NotHere
    dice.choice(found)["wait"] = "77m"
    return [("changed", "moment", "wait.time")]


def add_moment(data: Data, dice: random.Random) -> list[Told]:
    phase = dice.choice(data.get("phases", [data]))
    lane = next(key for key, holds in lanes_of(data) if holds)
    phase["moments"].insert(dice.randint(0, len(phase["moments"])), {"id": "brand new", lane: "Zzz qqq xxx"})
    return [("added", "moment", "")]


def remove_moment(data: Data, dice: random.Random) -> list[Told]:
    told = referred(data)
    phases = data.get("phases", [data])
    found = [
        (phase["moments"], number)
        for phase in phases
        if len(phase["moments"]) > 1
        for number, moment in enumerate(phase["moments"])
        if not (moment.get("id") and moment["id"] in told) and moment_name(data, moment) not in told
    ]
    if not found:
        raise NotHere
    moments, number = dice.choice(found)
    del moments[number]
    return [("removed", "moment", "")]


def rechance(data: Data, dice: random.Random) -> list[Told]:
    found = [
        moment["next"]
        for moment in moments_of(data)
        if isinstance(moment.get("next"), list)
        and len({repr(way.get("to")) for way in moment["next"] if isinstance(way, dict)})
        == len(moment["next"])
        and all(
            isinstance(way, dict) and "chance" in way and not isinstance(way["to"], list)
            for way in moment["next"]
        )
        and len(moment["next"]) > 1
    ]
    if not found:
        raise NotHere
    ways = dice.choice(found)
    one, other = ways[0], ways[1]
    one["chance"], other["chance"] = "0.123%", "0.456%"
    return [("changed", "flow", "chance"), ("changed", "flow", "chance")]


EDITS: list[Callable[[Data, random.Random], list[Told]]] = [
    rename_step, retime, recost, give_to, fail_anew, mend, change_lane, add_evidence, feel, wait, add_moment,
    remove_moment, rechance,
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
@given(seed=st.integers(0, 2**20), size=st.integers(1, 25))
def test_one_edit_is_told_as_exactly_that_edit(edit, seed, size):
    """Whatever is edited in whatever blueprint, the comparison names that edit and no other."""
    data = random_blueprint(seed, size, _FEATURES)
    edited = copy.deepcopy(data)
    try:
        expected = edit(edited, random.Random(seed))
    except NotHere:
        return
    changes = compare(Blueprint(**data), Blueprint(**edited)).changes

    assert [(change.nature.key, change.thing, change.aspect) for change in changes] == expected


@given(seed=st.integers(0, 2**20), size=st.integers(1, 40))
def test_nothing_is_told_as_nothing(seed, size):
    """A blueprint compared with itself has no changes, twins or not."""
    data = random_blueprint(seed, size)

    assert compare(Blueprint(**data), Blueprint(**data)).changes == ()


@given(seed=st.integers(0, 2**20), size=st.integers(2, 25))
def test_there_and_back(seed, size):
    """What was added one way is removed the other way."""
    data = random_blueprint(seed, size, _FEATURES)
    edited = copy.deepcopy(data)
    add_moment(edited, random.Random(seed))
    back = compare(Blueprint(**edited), Blueprint(**data)).changes

    assert [(change.nature.key, change.thing, change.name) for change in back] == [
        ("removed", "moment", "brand new")
    ]


@given(seed=st.integers(0, 2**20), other=st.integers(0, 2**20), size=st.integers(1, 12))
def test_any_two_blueprints_unite(seed, other, size):
    """However different two blueprints are, one can be drawn that has all steps of both."""
    old, new = (Blueprint(**random_blueprint(number, size, _FEATURES)) for number in (seed, other))
    both = unite(compare(old, new))
    drawn = [step.do for moment in both.blueprint.sequence for cell in moment.steps.values() for step in cell]
    kept = [step.do for moment in new.sequence for cell in moment.steps.values() for step in cell]

    assert len(both.new) == len(new.sequence)
    assert sorted(drawn) == sorted([*kept, *_gone(compare(old, new))])


def _gone(comparison):
    """List the texts of the steps that are only in the old one."""
    return [text_of(comparison.old, spot) for spot in comparison.steps.removed]
