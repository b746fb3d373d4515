"""The overall view: the key figures, each with a sentence on what it means."""

from collections.abc import Iterator

from blueprint.analysis.unknown import Unknown
from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Cell, Prose, amount, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("Overall view")
FOR = (MANAGER, STAFF, AUDITOR)

_Row = tuple[str, Cell, str]
_Gap = tuple[str, Unknown]  # a figure, and why it isn't known


def gather(material: Material) -> Iterator[Block]:
    """Tell the key figures.

    Args:
        material: The service.

    Yields:
        Its size, its figures in a table, what is unknown of them, and what they rest on.
    """
    yield Prose(_size(material))
    rows: list[_Row] = []
    unknown: list[_Gap] = []
    for part in (_times, _contact, _failures, _money):
        rows += part(material, unknown)
    if rows:
        heads = (N_("Figure"), N_("Amount"), N_("What it says"))
        yield table(material.text("Key figures for one customer"), map(material.text, heads), rows)
    if material.blueprint.calendar:
        hours = f"{float(material.blueprint.working_calendar.day) / 3600:g}"
        yield Prose(material.text("A day is one of work here, with {hours} hours.", hours=hours), "basis")
    yield from _unknown(material, unknown)
    yield from material.basis(material.timed, material.costed, material.rated)


def _size(material: Material) -> str:
    """Count moments as the drawing does: those of the flow, and those that stand."""
    flow = material.take("flow").complexity
    standing = len(material.blueprint.sequence) - flow.moments
    return material.text(
        N_(
            "Moments: {moments}, and {standing} of standing work; steps: {steps}; decisions: {decisions}; "
            "ways back: {loops}."
        )
        if standing
        else N_("Moments: {moments}; steps: {steps}; decisions: {decisions}; ways back: {loops}."),
        moments=flow.moments,
        standing=standing,
        steps=flow.steps,
        decisions=flow.decisions,
        loops=flow.loops,
    )


def _unknown(material: Material, unknown: list[_Gap]) -> Iterator[Prose]:
    """Say what isn't known: once of all figures that the same moments stand in the way of."""
    together: dict[tuple[str, ...] | str, list[_Gap]] = {}
    for name, why in unknown:
        together.setdefault(why.missing or why.unknown, []).append((name, why))
    for gaps in together.values():
        names = material.speech.series((name for name, _ in gaps), len(gaps))
        yield material.unknown(names, gaps[0][1])


def _times(material: Material, unknown: list[_Gap]) -> Iterator[_Row]:
    time, waits = material.take("time"), material.take("waits")
    text = material.text
    if isinstance(time, Unknown):
        unknown.append((text("Expected time"), time))
    else:
        spread = text(
            "From start to end on average; a customer's own time differs from it by {spread} as a rule "
            "(standard deviation).",
            spread=material.lasting(time.standard_deviation),
        )
        if time.standard_deviation < 1:
            spread = text("From start to end on average.")
        yield text("Expected time"), amount(material.lasting(time.expected)), spread
        shortest = text("The shortest way through, with each time at its least.")
        yield text("Fastest"), amount(material.lasting(time.fastest)), shortest
    if waits.total is not None:
        part = text("All waits of one customer together, on average.")
        if waits.share is not None:
            part = text("{share} of the expected time is waiting.", share=material.share(waits.share))
        if waits.total == 0:
            yield text("Waiting"), amount("–"), text("Nobody waits in a queue, as far as the file says.")
        else:
            yield text("Waiting"), amount(material.lasting(waits.total)), part
    tolerance = material.blueprint.tolerance
    if tolerance is not None:
        accepted = text("The longest that customers accept for the whole service, as the file says.")
        yield text("Tolerance"), amount(material.lasting(material.blueprint.seconds(tolerance))), accepted


def _contact(material: Material, unknown: list[_Gap]) -> Iterator[_Row]:
    contact, crossings, efficiency = map(material.take, ("contact", "crossings", "efficiency"))
    text = material.text
    if contact.contact_share is not None:
        said = text(
            "The share of the work's time that goes into moments in which customers do or see something."
        )
        yield text("Contact"), amount(material.share(contact.contact_share)), said
    if crossings.interaction.expected is not None:
        said = text("How often the line of interaction is crossed: each time, quality is felt.")
        yield text("Encounters"), amount(material.times(crossings.interaction.expected)), said
    if crossings.internal.expected:
        said = text("How often the work goes across the line between departments.")
        yield text("Between departments"), amount(material.times(crossings.internal.expected)), said
    if not isinstance(efficiency, Unknown) and efficiency.cycle_efficiency is not None:
        said = text("The share of the whole time for which the customer would pay.")
        yield text("Cycle efficiency"), amount(material.share(efficiency.cycle_efficiency)), said
    if contact.unknown and contact.contact_share is None:
        unknown.append((text("Contact"), contact.unknown))


def _failures(material: Material, unknown: list[_Gap]) -> Iterator[_Row]:
    found = material.take("reliability")
    text = material.text
    if isinstance(found, Unknown):
        unknown.append((text("Chance to get through"), found))
        return
    said = text("Customers who get through without a failure that isn't made good.")
    yield text("Chance to get through"), amount(material.share(found.completes)), said
    said = text("Customers for whom nothing at all fails.")
    yield text("Without any failure"), amount(material.share(found.completes_without_recovery)), said


def _money(material: Material, unknown: list[_Gap]) -> Iterator[_Row]:
    if not material.audience.money:
        return
    cost, profit = material.take("cost"), material.take("profit")
    text = material.text
    if isinstance(cost, Unknown):
        unknown.append((text("Cost per customer"), cost))
        return
    said = text("What the steps cost on average: wages for their time, and what else they take.")
    yield text("Cost per customer"), amount(material.money(cost.per_customer)), said
    if cost.failures:
        said = text("Expected loss by failures, on top of the cost.")
        yield text("Loss by failures"), amount(material.money(cost.failures)), said
    if not isinstance(profit, Unknown) and profit.price:
        said = text("The price of {price} less the cost.", price=material.money(profit.price))
        tone = "bad" if profit.margin < 0 else ""
        yield text("Margin per customer"), amount(material.money(profit.margin), tone), said
