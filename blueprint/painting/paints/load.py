"""How busy whoever does a step is at the peak, in four grades: up to 60 %, 85 % and 100 %, and above.

Above 85 % queues grow quickly, and from 100 % on without end, which a heavy outline says too. All steps of an
actor are painted alike. Where a step of his has no time, or where he isn't there all through the peak, his
steps are tagged `?`; who has no limit, as a system has none where no count is written, is not shaded, and the
tooltip says so. Nothing is painted without `demand`, or where no step says who does it.
"""

from collections.abc import Mapping
from typing import Final

from blueprint.analysis.arrivals import peak
from blueprint.analysis.measures.load import Busy, measure
from blueprint.analysis.placed import passed
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.drawing.paint import Paint, Touch
from blueprint.drawing.scene import Place
from blueprint.painting.boxes import Boxes
from blueprint.painting.shading import ALARM, UNKNOWN, alarmed, blank, percent
from blueprint.words.catalogue import Catalogue

_GRADES: Final = (0.6, 0.85, 1.0)
"""Up to which utilisation a grade goes; 85 % is where waiting is several times what it takes to be served."""


def paint(study: Study, words: Catalogue) -> Paint:
    """Paint how busy the actors are.

    Args:
        study: A service.
        words: The reader's language.

    Returns:
        The paint.

    Raises:
        Unknowable: Nobody says how many customers arrive, or who does anything.
    """
    result = measure(study)
    if not result.items:
        raise Unknowable(Unknown("No step says who does it."))
    if all(item.unknown for item in result.items):
        missing = tuple(
            name for item in result.items for name in (item.unknown.missing if item.unknown else ())
        )
        raise Unknowable(Unknown("Of no actor is it known how long all of his steps take.", missing))
    boxes = Boxes(study.blueprint)
    looks = {item.actor: _touch(item, study, words) for item in result.items}
    touches = blank(boxes) | _steps(study, boxes, looks)
    used = {touch.level for touch in touches.values()}
    names = [*(f"≤ {percent(limit)}" for limit in _GRADES), f"> {percent(_GRADES[-1])}"]
    crowd = result.peak
    hours = "" if crowd.from_ == "00:00" and crowd.to == "24:00" else f"{crowd.from_}–{crowd.to}"
    title = (
        words.text("Utilisation of who does it, at the peak ({hours})", hours=hours)
        if hours
        else words.text("Utilisation of who does it")
    )
    return Paint(
        title,
        touches,
        grades=[(grade, name) for grade, name in enumerate(names, start=1) if grade in used],
        outlined=words.text("more work than they can do") if len(names) in used else "",
        sign=ALARM,
        tags=[(UNKNOWN, words.text("unknown"))] if any(t.tag == UNKNOWN for t in touches.values()) else [],
    )


def _steps(study: Study, boxes: Boxes, looks: Mapping[str, Touch]) -> dict[Place, Touch]:
    """Give each step that an actor works on, waiting aside."""
    return {
        boxes.of(placed.moment, placed.lane, placed.number): looks[placed.doer]
        for placed in passed(study)
        if placed.step.by and not placed.step.kind.waits
    }


def _touch(item: Busy, study: Study, words: Catalogue) -> Touch:
    if item.unknown:
        return Touch(
            level=0,
            tag=UNKNOWN,
            said=words.text("Nobody says how long all that {actor} does takes", actor=item.actor),
        )
    if item.utilisation is None:
        return _unlimited(item, study, words)
    grade = 1 + sum(item.utilisation > limit for limit in _GRADES)
    share = percent(item.utilisation)
    said = words.text(
        "{actor} is busy {share} of the time; it takes {count} at least",
        actor=item.actor,
        share=share,
        count=item.least_count,
    )
    touch = Touch(grade, tag=share, said=said)
    return alarmed(touch) if grade > len(_GRADES) else touch


def _unlimited(item: Busy, study: Study, words: Catalogue) -> Touch:
    """Tell why there is no utilisation: nobody is there, or there is no limit."""
    top = peak(study.blueprint)
    if top is not None and top.capacity(study.blueprint.actor(item.actor)) == 0:
        said = words.text("{actor} isn't there all through the peak", actor=item.actor)
        return Touch(level=0, tag=UNKNOWN, said=said)
    said = words.text("Nothing limits how many of {actor} work at once", actor=item.actor)
    return Touch(level=0, said=said)
