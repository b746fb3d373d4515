"""What failures cost, shaded by the expected loss at each step and piece of evidence; else by the worst RPN.

Where the loss of any fail point is known, losses are painted: of all fail points of a step together, per
customer. Where none is, the highest RPN of a step is. What isn't known of a fail point is tagged `?`: a sum
with an unknown part is unknown. A heavy outline marks a step with a fail point that nothing recovers. Fail
points that no way leads to aren't painted. Nothing is painted where no fail point is written, or where
neither a loss nor an RPN is known of any.
"""

from collections.abc import Mapping, Sequence
from math import fsum

from blueprint.analysis.losses import Failure, failures
from blueprint.analysis.measures.fail_points import rpn
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.drawing.paint import Paint, Touch
from blueprint.drawing.scene import Place
from blueprint.painting.boxes import Boxes
from blueprint.painting.shading import ALARM, UNKNOWN, alarmed, blank, level, percent
from blueprint.words.catalogue import Catalogue
from blueprint.words.quantities import money

_CENT = 0.005  # less than that would be written as nothing


def paint(study: Study, words: Catalogue) -> Paint:
    """Paint where it fails, and what that costs.

    Args:
        study: A service.
        words: The reader's language.

    Returns:
        The paint.

    Raises:
        Unknowable: There is no fail point, or nothing is known of any.
    """
    boxes = Boxes(study.blueprint)
    found: dict[Place, list[Failure]] = {}
    for one in failures(study):
        if one.moment in study.graph.reached or study.graph.moments[one.moment].standing:
            found.setdefault(boxes.of(one.moment, one.lane, one.number), []).append(one)
    if not found:
        raise Unknowable(Unknown("No fail point is written."))
    losses = {place: _loss(points) for place, points in found.items()}
    if any(loss is not None for loss in losses.values()):
        return _losses(study, boxes, found, losses, words)
    ranks = {place: _rpn(points) for place, points in found.items()}
    if any(rank is not None for rank in ranks.values()):
        return _ranks(boxes, found, ranks, words)
    where = dict.fromkeys(f"{study.graph.ids[p[0].moment]}/{p[0].lane}" for p in found.values())
    why = "Nobody says what a failure costs, nor how severe, frequent and hard to detect one is."
    raise Unknowable(Unknown(why, tuple(where)))


def _losses(
    study: Study,
    boxes: Boxes,
    found: Mapping[Place, Sequence[Failure]],
    losses: Mapping[Place, float | None],
    words: Catalogue,
) -> Paint:
    currency = study.blueprint.currency
    whole = fsum(loss for loss in losses.values() if loss is not None)

    def say(amount: float) -> str:
        return f"<{money(0.01, currency, words)}" if 0 < amount < _CENT else money(amount, currency, words)

    def told(loss: float) -> str:
        share = percent(loss / whole) if whole else percent(0)
        return words.text(
            "Failures here cost {amount} per customer, {share} of all", amount=say(loss), share=share
        )

    title = (
        words.text("Expected loss by failures (of those known {amount} per customer)", amount=say(whole))
        if None in losses.values()
        else words.text("Expected loss by failures ({amount} per customer)", amount=say(whole))
    )
    amounts = {place: (loss, say(loss), told(loss)) for place, loss in losses.items() if loss is not None}
    return _painted(title, boxes, found, amounts, words.text("Nobody says what failures here cost"), words)


def _ranks(
    boxes: Boxes,
    found: Mapping[Place, Sequence[Failure]],
    ranks: Mapping[Place, int | None],
    words: Catalogue,
) -> Paint:
    amounts = {
        place: (float(rank), str(rank), words.text("Risk priority number {rank}", rank=rank))
        for place, rank in ranks.items()
        if rank is not None
    }
    title = words.text("Risk priority number of failures")
    return _painted(
        title, boxes, found, amounts, words.text("Nobody says how grave failures here are"), words
    )


def _painted(
    title: str,
    boxes: Boxes,
    found: Mapping[Place, Sequence[Failure]],
    amounts: Mapping[Place, tuple[float, str, str]],
    unknown: str,
    words: Catalogue,
) -> Paint:
    """Paint amounts, each with its tag and its sentence, and what isn't among them as unknown."""
    most, strongest, _ = max(amounts.values())
    touches = blank(boxes)
    for place, points in found.items():
        lines = [
            words.text("Nothing recovers: {what}", what=p.point.what) for p in points if not p.point.recovery
        ]
        if place in amounts:
            amount, tag, said = amounts[place]
            touch = Touch(level(amount, most), tag=tag if amount else "")
        else:
            said = unknown
            touch = Touch(0, tag=UNKNOWN)
        told = touch._replace(said="\n".join([said, *lines]))
        touches[place] = alarmed(told) if lines else told
    some_bare = any(touch.heavy for touch in touches.values())
    return Paint(
        title,
        touches,
        scale=(words.text("none"), strongest),
        outlined=words.text("nothing recovers it") if some_bare else "",
        sign=ALARM,
        tags=[(UNKNOWN, words.text("unknown"))] if len(amounts) < len(found) else [],
    )


def _loss(points: Sequence[Failure]) -> float | None:
    known = [loss for loss in (point.expected_loss for point in points) if loss is not None]
    return fsum(known) if len(known) == len(points) else None


def _rpn(points: Sequence[Failure]) -> int | None:
    known = [rank for rank in (rpn(point.point) for point in points) if rank is not None]
    return max(known) if len(known) == len(points) else None
