"""Where the customer waits, shaded by the share of all his waiting; heavy where it is more than he accepts.

A wait before a moment is painted on the moment's first step, where its mark is; a moment that is nothing but
waiting on the step that waits. A wait counts as often as one customer comes there. One whose time nobody says
is tagged `?`, and the shares are those of the rest. Nothing is painted where no wait is written, where no
time of one is known, or where nobody can say how often customers come anywhere.
"""

from collections.abc import Iterator
from typing import NamedTuple

from blueprint.analysis.measures.waits import WaitItem, measure
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.drawing.paint import Paint, Touch
from blueprint.drawing.scene import Place
from blueprint.painting.boxes import Boxes
from blueprint.painting.shading import ALARM, UNKNOWN, alarmed, blank, percent, shares
from blueprint.words.catalogue import Catalogue
from blueprint.words.quantities import duration


class _Found(NamedTuple):
    """A wait, and the box that it is painted on."""

    place: Place
    item: WaitItem

    @property
    def seconds(self) -> float:
        """What one customer waits there on average, as far as it is known."""
        return (self.item.time or 0.0) * (self.item.visits or 0.0)


def paint(study: Study, words: Catalogue) -> Paint:
    """Paint the waits.

    Args:
        study: A service.
        words: The reader's language.

    Returns:
        The paint.

    Raises:
        Unknowable: There is no wait, or nothing is known of any.
    """
    result = measure(study)
    if not result.items:
        raise Unknowable(Unknown("No wait is written."))
    known = [item for item in result.items if item.time is not None and item.visits is not None]
    if not known:
        raise Unknowable(result.unknown or Unknown("Nobody says how long the customer waits."))
    boxes = Boxes(study.blueprint)
    found = list(_found(study, boxes, result.items))
    touches = blank(boxes) | _touches(study, found, words)
    whole = _say(sum(wait.seconds for wait in found), study, words)
    over = any(touch.heavy for touch in touches.values())
    unknown = len(known) < len(result.items)
    return Paint(
        words.text("Share of all waiting ({amount} per customer)", amount=whole),
        touches,
        scale=(words.text("none"), _most(found)),
        outlined=words.text("longer than customers accept") if over else "",
        sign=ALARM,
        tags=[(UNKNOWN, words.text("unknown"))] if unknown else [],
    )


def _most(found: list[_Found]) -> str:
    """Write the largest share of all waiting."""
    amounts = _amounts(found)
    whole = sum(amounts.values())
    return percent(max(amounts.values()) / whole) if whole else percent(0)


def _amounts(found: list[_Found]) -> dict[Place, float]:
    amounts: dict[Place, float] = {}
    for wait in found:
        amounts[wait.place] = amounts.get(wait.place, 0.0) + wait.seconds
    return amounts


def _found(study: Study, boxes: Boxes, items: tuple[WaitItem, ...]) -> Iterator[_Found]:
    """Yield each wait with its box: of a moment first the wait before it, then the step that waits."""
    indices = {id_: index for index, id_ in enumerate(study.graph.ids)}
    seen: set[int] = set()
    for item in items:
        index = indices[item.moment]
        before = study.graph.moments[index].wait is not None and index not in seen
        seen.add(index)
        yield _Found(boxes.head(index) if before else _waiting(study, boxes, index), item)


def _waiting(study: Study, boxes: Boxes, index: int) -> Place:
    """Give the longest step of a moment that is nothing but waiting."""
    steps = study.graph.moments[index].steps
    waiting = [
        (step, boxes.of(index, lane, number))
        for lane, cell in steps.items()
        for number, step in enumerate(cell)
        if step.kind.waits
    ]
    seconds = study.blueprint.seconds
    return max(waiting, key=lambda pair: seconds(pair[0].time) if pair[0].time else 0.0)[1]


def _touches(study: Study, found: list[_Found], words: Catalogue) -> dict[Place, Touch]:
    amounts = _amounts(found)
    whole = sum(amounts.values())
    said = {
        place: "\n".join(_told(wait, study, words) for wait in found if wait.place == place)
        for place in amounts
    }
    touches = shares(amounts, said)
    for wait in found:
        touch = touches[wait.place]
        if wait.item.time is None:
            touches[wait.place] = touch._replace(level=0, tag=UNKNOWN)
        elif wait.item.over and not touch.heavy:
            touches[wait.place] = alarmed(touch)
    for place, amount in amounts.items():
        if amount and touches[place].tag != UNKNOWN:
            share = words.text("{share} of all waiting", share=percent(amount / whole))
            touches[place] = touches[place]._replace(said=f"{touches[place].said}\n{share}")
    return touches


def _told(wait: _Found, study: Study, words: Catalogue) -> str:
    time, accepted, over = wait.item.time, wait.item.tolerance, wait.item.over
    if time is None:
        return words.text("Nobody says how long the customer waits here")
    told = [words.text("The customer waits {time} here", time=_say(time, study, words))]
    if accepted is not None:
        told.append(words.text("accepts {time}", time=_say(accepted, study, words)))
    if over:
        told.append(words.text("{time} too long", time=_say(over, study, words)))
    return " · ".join(told)


def _say(seconds: float, study: Study, words: Catalogue) -> str:
    return duration(seconds, words, float(study.blueprint.working_calendar.day))
