"""Which keys of a written moment hold steps, which hold evidence, and which are about the moment itself."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.model.evidence import Evidence
from blueprint.model.fault import KEY, Faults, fault
from blueprint.model.guess import guess
from blueprint.model.lane import STANDARD_LANES, Lanes
from blueprint.model.native import wrong
from blueprint.model.step import Step
from blueprint.model.text import same

BESIDE = frozenset(field.alias or name for name, field in Step.model_fields.items()) - {"do", "note", "link"}
"""The keys of a step that may stand beside the lane's key where a moment has just one step."""


class Laid(NamedTuple):
    """A moment as it was written, with the lanes in force.

    Args:
        moment: A mapping, or a `Moment` made before.
        lanes: The lanes of the blueprint that it belongs to.
    """

    moment: Any
    lanes: Lanes


class Cells:
    """The keys of one moment, sorted; at first there are none."""

    __slots__ = ("beside", "evidence", "own", "steps", "unknown")

    def __init__(self) -> None:
        self.own: dict[str, Any] = {}  # what is about the moment itself
        self.steps: dict[str, list[Any]] = {}  # what the lanes of steps hold, in lane order
        self.evidence: dict[str, list[Any]] = {}
        self.beside: dict[str, Any] = {}  # keys of a step that stand beside the lane's key
        self.unknown: dict[Any, Any] = {}


def sort(moment: Mapping[Any, Any], own_keys: frozenset[str], lanes: Lanes | None) -> Cells:
    """Sort the keys of a moment.

    Args:
        moment: The moment as it was written.
        own_keys: The keys that are about a moment itself.
        lanes: The lanes in force; `None` for a moment that doesn't belong to a blueprint yet: any other word
            is a lane of steps then.

    Returns:
        The keys, sorted.

    Example:
        >>> sort({"customer": "Pay", "wait": "5m"}, frozenset({"wait"}), None).steps
        {'customer': ['Pay']}
    """
    cells = Cells()
    known = lanes or STANDARD_LANES
    for key, value in moment.items():
        if value is None:
            continue
        if key in own_keys:
            cells.own[key] = value
        elif isinstance(key, str) and (lane := known.find(key)):
            (cells.steps if lane.zone.holds_steps else cells.evidence)[lane.key] = _as_list(value)
        elif key in BESIDE:
            cells.beside[key] = value
        elif lanes is None and isinstance(key, str):
            (cells.evidence if _is_evidence(value) else cells.steps)[same(key)] = _as_list(value)
        else:
            cells.unknown[key] = value
    if len(cells.steps) > 1:
        order = [*known.keys, *cells.steps]
        cells.steps = {key: cells.steps[key] for key in dict.fromkeys(order) if key in cells.steps}
    return cells


def _as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _is_evidence(value: Any) -> bool:
    """Whether what an unknown lane holds can only be evidence; files always say which lanes are."""
    return all(
        isinstance(item, Evidence) or (isinstance(item, Mapping) and "what" in item)
        for item in _as_list(value)
    )


def join(cells: Cells, faults: Faults) -> None:
    """Give the keys that stand beside the lane's key to the one step that they are about.

    Args:
        cells: The keys of the moment, which are changed.
        faults: Where faults go: of keys whose step isn't clear, and of lists without items.
    """
    for cell in (cells.steps, cells.evidence):
        for lane in [lane for lane, items in cell.items() if not items]:
            faults.add(
                (lane,),
                [],
                fault("empty-list", say("This lane is empty: write what happens in it, or leave it out.")),
            )
            del cell[lane]
    if cells.beside and len(cells.steps) == 1:
        lane, items = next(iter(cells.steps.items()))
        if len(items) == 1:
            _put_in(lane, items, cells.beside, faults)
            return
    if cells.steps:
        for key, value in cells.beside.items():
            faults.add((key,), value, _whose(key, value, cells.steps))


def _put_in(lane: str, items: list[Any], beside: Mapping[str, Any], faults: Faults) -> None:
    """Put what stands beside the lane's key into its step."""
    step = items[0].written() if isinstance(items[0], Step) else items[0]
    if isinstance(step, str):
        items[0] = {"do": step, **beside}
    elif isinstance(step, Mapping):
        items[0] = {**beside, **step}
        for key in beside:
            if key in step:
                problem = fault(
                    "duplicate-key",
                    say("{key} stands in the step already.", key=quote(key)),
                    at=KEY,
                    related=[((lane, 0, key), say("here"))],
                )
                faults.add((key,), beside[key], problem)


def _whose(key: str, value: Any, steps: Mapping[str, list[Any]]) -> PydanticCustomError:
    """Refuse a step's key beside several steps, with the words to write instead."""
    lanes = list(steps)
    lane, items = (lanes[0], steps[lanes[0]]) if len(lanes) == 1 else (lanes[1], steps[lanes[1]])
    text = items[0] if isinstance(items[0], str) else "…"
    shown = visible(value) if isinstance(value, str) else "…"
    words = f"{visible(lane)}: {{do: {visible(text)}, {key}: {shown}}}"
    return fault(
        "misplaced-key",
        say("{key} belongs to one step, but this moment has several.", key=quote(key)),
        help=say("Write it in the step that it is about, such as `{words}`.", words=words),
        at=KEY,
    )


def unknown(key: Any, own_keys: frozenset[str], lanes: Lanes, one_step: bool) -> PydanticCustomError:  # noqa: FBT001
    """Refuse a key of a moment.

    Args:
        key: What was written.
        own_keys: The keys that are about a moment itself.
        lanes: The lanes in force.
        one_step: Whether keys of a step may stand there.

    Returns:
        The fault, with the nearest word that is known there.
    """
    if not isinstance(key, str):
        return wrong(key, say("a lane or another key of a moment"))
    if STANDARD_LANES.find(key):
        sentence = say(
            "{key} is no lane of this blueprint: only those listed in `lanes` can be used.", key=quote(key)
        )
        listed = say("Listed in it: {listed}.", listed=", ".join(map(visible, lanes.keys)))
        return fault("unknown-key", sentence, help=listed, at=KEY)
    if key == _MERGE:
        sentence = say(
            "{key} would merge keys, but this is YAML 1.2, which has no merge keys.", key=quote(key)
        )
        return fault("unknown-key", sentence, help=say("Write the keys out here."), at=KEY)
    words = [*lanes.keys, *sorted(own_keys), *(sorted(BESIDE) if one_step else ())]
    meant = _INSTEAD.get(key) or guess(key, words)
    if meant:
        sentence = say(
            "{key} is neither a lane nor another key of a moment: did you mean {meant}?",
            key=quote(key),
            meant=quote(meant),
        )
    else:
        sentence = say("{key} is neither a lane nor another key of a moment.", key=quote(key))
    return fault("unknown-key", sentence, help=_advice(key, own_keys, lanes), at=KEY, meant=meant)


def _advice(key: str, own_keys: frozenset[str], lanes: Lanes) -> Sentence:
    """Say what may stand in a moment, or how this language says what was meant."""
    listed, known = ", ".join(map(visible, lanes.keys)), ", ".join(sorted(own_keys))
    if key == _TEXT_OF_A_STEP:
        return say(
            "The lanes are {listed}; the other keys {keys}. A step stands in its lane, such as "
            "`{lane}: {{do: …}}`.",
            listed=listed,
            keys=known,
            lane=visible(lanes.keys[-1]),
        )
    return _ELSEWHERE.get(key) or say(
        "The lanes are {listed}; the other keys {keys}. A lane of your own is listed "
        "under `lanes:`, such as `- {key}: {{zone: frontstage}}`.",
        listed=listed,
        keys=known,
        key=visible(key),
    )


_MERGE = "<<"
_TEXT_OF_A_STEP = "do"
_ELSEWHERE = {
    "name": say("A moment is called by the words of its first step, or by an `id`; a phase has a name."),
    "decision": say(
        "A decision is a step of its kind, such as `backstage: {do: Rate the risk, kind: decision}`."
    ),
    "branches": say(
        "Ways that part are listed under `next`, such as `next: [{to: …, when: …, chance: 30%}]`."
    ),
}
"""Keys that other notations have, and how this language says the same."""
_INSTEAD = {"physical evidence": "evidence", "goto": "next", "then": "next"}
