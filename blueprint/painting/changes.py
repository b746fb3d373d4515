"""What changed, painted on one picture of both: added, removed, moved and changed by tone and by sign."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from blueprint.comparison.change import Change, Nature
from blueprint.comparison.compare import Comparison
from blueprint.comparison.phrases import tell
from blueprint.comparison.union import Union, unite
from blueprint.drawing.paint import END, Paint, Touch
from blueprint.drawing.scene import Place
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import ArrowKind, Spot, arrows
from blueprint.words.catalogue import N_, Catalogue

_TONES: Final = {
    Nature.ADDED: "added",
    Nature.REMOVED: "removed",
    Nature.MOVED: "moved",
    Nature.RENAMED: "changed",
    Nature.CHANGED: "changed",
}
_MEANINGS: Final = {
    "added": N_("new (+)"),
    "removed": N_("gone (−)"),
    "moved": N_("moved (→)"),
    "changed": N_("changed (~)"),
}
_SIGNS: Final = {"added": "+", "removed": "−", "moved": "→", "changed": "~"}
_RANKS: Final = ("added", "removed", "moved", "changed")  # what counts where a box has several


class Painted(NamedTuple):
    """A picture of both.

    Args:
        blueprint: What is drawn.
        paint: What is painted on it.
    """

    blueprint: Blueprint
    paint: Paint


def paint(comparison: Comparison, words: Catalogue) -> Painted:
    """Paint what changed.

    Args:
        comparison: Two blueprints.
        words: The language.

    Returns:
        One blueprint that has both, and its paint.

    Example:
        >>> from blueprint.comparison.compare import compare
        >>> from blueprint.words import catalogue
        >>> old = Blueprint(title="Tea", moments=[{"customer": "Ask"}])
        >>> new = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> [touch.tone for touch in paint(compare(old, new), catalogue.of("en")).paint.touches.values()]
        ['added']
    """
    both = unite(comparison)
    leaving = _leaving(comparison.new)
    said: dict[Place, list[tuple[str, str]]] = {}
    for change in comparison.changes:
        for place in _places(change, comparison, both, leaving):
            said.setdefault(place, []).append((_tone(change), tell(change, words)))
    for spot, tone in _put_back(both):
        said.setdefault(_place(spot, both), []).append((tone, words.text(_MEANINGS[tone])))
    touches = {place: _touch(told) for place, told in said.items()}
    used = {touch.tone for touch in touches.values()}
    tones = [(tone, words.text(meaning)) for tone, meaning in _MEANINGS.items() if tone in used]
    flow = _arrows(both, comparison)
    title = words.text("Changes") if comparison.changes else words.text("No changes")
    shown = Paint(title, touches, arrows=flow, tones=tones, fades=bool(touches or flow))
    return Painted(both.blueprint, shown)


def _tone(change: Change) -> str:
    """Give the tone of a change's box: a moment that has another way on is changed, not new."""
    return "changed" if change.thing == "flow" else _TONES[change.nature]


def _touch(told: list[tuple[str, str]]) -> Touch:
    tone = min((tone for tone, _ in told), key=_RANKS.index)
    return Touch(tone=tone, tag=_SIGNS[tone], said="\n".join(dict.fromkeys(sentence for _, sentence in told)))


def _places(
    change: Change, comparison: Comparison, both: Union, leaving: Mapping[int, Spot]
) -> Iterator[Place]:
    """Give the boxes that a change is painted on: of another way on, the box that the way leaves."""
    side = change.new
    if side is None or side.moment_index < 0:
        return
    at = both.new[side.moment_index]
    if side.lane is not None:
        yield _place(Spot(at, side.lane, side.step), both)
    elif change.thing == "flow" and side.moment_index in leaving:
        yield _place(leaving[side.moment_index]._replace(moment=at), both)
    elif change.thing in {"moment", "flow"}:
        whole = change.thing == "moment" and (change.nature is not Nature.CHANGED)
        spots = _spots if whole else _first_step
        for spot in spots(comparison.new, side.moment_index):
            yield _place(spot._replace(moment=at), both)


def _put_back(both: Union) -> Iterator[tuple[Spot, str]]:
    for index in sorted(both.gone):
        for spot in _spots(both.blueprint, index):
            yield spot, "removed"
    for spot in sorted((*both.steps, *both.evidence)):
        yield spot, "removed"


def _spots(blueprint: Blueprint, index: int) -> Iterator[Spot]:
    moment = blueprint.sequence[index]
    for lane, cell in (*moment.evidence.items(), *moment.steps.items()):
        for number in range(len(cell)):
            yield Spot(index, lane, number)


def _first_step(blueprint: Blueprint, index: int) -> Iterator[Spot]:
    """Give the step that stands for its moment; a piece of evidence above it would seem to have changed."""
    yield Spot(index, next(iter(blueprint.sequence[index].steps)), 0)


def _leaving(blueprint: Blueprint) -> dict[int, Spot]:
    """Give for each moment the step that the flow leaves."""
    flow = (arrow for arrow in arrows(blueprint) if arrow.kind is ArrowKind.FLOW)
    return {arrow.source.moment: arrow.source for arrow in flow}


def _place(spot: Spot, both: Union) -> Place:
    lanes = [lane.key for lane in both.blueprint.swimlanes]
    return Place(spot.moment, lanes.index(spot.lane), spot.step)


def _arrows(both: Union, comparison: Comparison) -> dict[tuple[int, int], str]:
    """Tone the flow: what leads to or from a moment that went or came, and what is new or has changed."""
    found: dict[tuple[int, int], str] = {}
    told = {change.name: _TONES[change.nature] for change in comparison.changes if change.thing == "flow"}
    came = set(both.new.values()) - {both.new[new] for _, new in comparison.moments.pairs}
    names = {at: comparison.new.ids[index] for index, at in both.new.items()}
    for arrow in arrows(both.blueprint):
        if arrow.kind is not ArrowKind.FLOW:
            continue
        ends = (arrow.source.moment, arrow.target.moment if arrow.target else END)
        if both.gone.intersection(ends):
            found[ends] = "removed"
        elif came.intersection(ends):
            found[ends] = "added"
        elif tone := told.get(f"{names[ends[0]]} → {names.get(ends[1], 'end')}"):
            found[ends] = tone
    return found
