"""Fail points as an FMEA table, the gravest first, with where each first shows."""

from collections.abc import Iterator

from blueprint.analysis.measures.fail_points import FailPoints, Ranked
from blueprint.model.fail import FailPoint
from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Cell, Prose, amount, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("Where it may fail")
FOR = (MANAGER, STAFF, AUDITOR)

_GRAVE, _BAD = 8, 6


def gather(material: Material) -> Iterator[Block]:
    """Tell the fail points.

    Args:
        material: The service.

    Yields:
        How far they are covered, their ranking, what is done about each, and what the figures rest on.
    """
    found: FailPoints = material.take("fail-points")
    if not found.items:
        yield Prose(material.text("Fail points: unknown. Nobody says what may fail."), "unknown")
        return
    yield from _covered(material, found)
    heads = [
        N_("Failure"),
        N_("Moment"),
        "S",
        "O",
        "D",
        N_("RPN"),
        N_("First seen by the customer"),
        N_("After"),
    ]
    heads += [N_("Per 1,000 customers")]
    if material.audience.money:
        heads.append(N_("Loss per customer"))
    rows = [list(_row(material, item)) for item in found.items]
    yield table(material.text("Fail points, the most severe first"), map(material.text, heads), rows)
    if any(
        grade is not None
        for item in found.items
        for grade in (item.severity, item.occurrence, item.detection)
    ):
        yield Prose(
            material.text(
                "S is how bad it is, O how often it happens, D how late it is noticed, each from 1 to 10; "
                "RPN is their product, at most 1,000."
            )
        )
    heads = [N_("Failure"), N_("Cause"), N_("Effect"), N_("Prevention"), N_("Recovery")]
    points = {point.what: point for point in material.failing}
    rows = [list(_done(material, points[item.what])) for item in found.items if item.what in points]
    yield table(material.text("What is done about them"), map(material.text, heads), rows)
    yield from material.basis(material.rated)


def _covered(material: Material, found: FailPoints) -> Iterator[Prose]:
    prevented, recovered = found.prevention_coverage.by_count, found.recovery_coverage.by_count
    if prevented is not None and recovered is not None:
        count = len(found.items)
        sentence = N_("Fail points: {count}; with a prevention: {prevented}, with a recovery: {recovered}.")
        if prevented == recovered == 1:
            sentence = N_("Each of the {count} fail points has a prevention and a recovery.")
            if count == 1:
                sentence = N_("The one fail point has a prevention and a recovery.")
        text = material.text(
            sentence, count=count, prevented=round(prevented * count), recovered=round(recovered * count)
        )
        yield Prose(text, "good" if prevented == recovered == 1 else "")
    late = [item for item in found.items if item.first_visible not in {None, item.moment}]
    if late:
        first = late[0]
        text = material.text(
            N_("One of them happens out of the customer's sight and shows later: “{what}” at {moment}.")
            if len(late) == 1
            else N_(
                "{count} of them happen out of the customer's sight and show later: “{what}” at {moment}."
            ),
            count=len(late),
            what=first.what,
            moment=material.speech.name(first.first_visible or ""),
        )
        yield Prose(text)


def _row(material: Material, item: Ranked) -> Iterator[str | Cell]:
    yield item.what
    yield material.moment(item.moment)
    severity = item.severity or 0
    tone = "extreme" if severity >= _GRAVE else "high" if severity >= _BAD else ""
    yield amount(_grade(item.severity), tone)
    yield amount(_grade(item.occurrence))
    yield amount(_grade(item.detection))
    yield amount(_grade(item.rpn))
    if item.first_visible is None:
        yield material.text("never")
        yield amount("–")
    else:
        here = item.first_visible == item.moment
        yield material.text("at once") if here else material.moment(item.first_visible)
        yield amount("–" if here else material.lasting(item.delay_until_visible))
    expected = item.expected_per_customer
    yield amount("–" if expected is None else material.speech.number(1000 * expected))
    if material.audience.money:
        yield amount(material.money(item.expected_loss))


def _grade(value: int | None) -> str:
    return "–" if value is None else f"{value:,}"


def _done(material: Material, point: FailPoint) -> Iterator[str | Cell]:
    yield point.what
    yield point.cause or "–"
    yield point.effect or "–"
    yield point.prevention or Cell(material.text("none"), "bad")
    if point.recovery is None:
        yield Cell(material.text("none"), "bad")
        return
    more = []
    if point.recovery.time is not None:
        more.append(material.lasting(material.blueprint.seconds(point.recovery.time)))
    if point.recovery.chance is not None:
        more.append(material.text("succeeds in {share}", share=material.share(point.recovery.chance)))
    if material.audience.money and point.recovery.cost is not None:
        more.append(material.money(point.recovery.cost))
    said, listed = point.recovery.do, material.listed(more)
    yield material.text("{text} ({more})", text=said, more=listed) if more else said
