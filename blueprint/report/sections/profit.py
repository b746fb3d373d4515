"""Cost, revenue and profit by execution time: Shostack's question of how long the work may take."""

import math
from collections.abc import Iterator

from blueprint.analysis.measures.cost import Cost
from blueprint.analysis.measures.profit import Profit
from blueprint.analysis.unknown import Unknown
from blueprint.drawing.plots import bars, curve
from blueprint.model.rate import Rate
from blueprint.model.zone import ZONES
from blueprint.report.audience import AUDITOR, MANAGER
from blueprint.report.data import Block, Figure, Prose, amount, table
from blueprint.report.material import Material
from blueprint.report.periods import per
from blueprint.words.catalogue import N_

TITLE = N_("Cost, revenue and profit")
FOR = (MANAGER, AUDITOR)

_DUST = 1e-9  # what reckoning leaves over where the customers bear it just so


def gather(material: Material) -> Iterator[Block]:
    """Tell what a customer costs and brings.

    Args:
        material: The service.

    Yields:
        The cost by zone and actor, the profit by execution time, and what both rest on.
    """
    cost, profit = material.take("cost"), material.take("profit")
    if isinstance(cost, Unknown):
        yield material.unknown(material.text("Cost per customer"), cost)
    else:
        yield from _cost(material, cost)
    if isinstance(profit, Unknown):
        if not isinstance(cost, Unknown):
            yield material.unknown(material.text("Profit"), profit)
    else:
        yield from _profit(material, profit)
    if not isinstance(cost, Unknown):
        yield from material.basis(material.timed, material.costed)


def _cost(material: Material, cost: Cost) -> Iterator[Block]:
    text = material.text("One customer costs {cost} on average.", cost=material.money(cost.per_customer))
    if cost.failures:
        more = material.money(cost.failures)
        text = material.text(
            "One customer costs {cost} on average; failures add an expected loss of {loss}.",
            cost=material.money(cost.per_customer),
            loss=more,
        )
    yield Prose(text)
    if len(cost.by_zone) > 1:
        yield Prose(_where(material, cost))
    dearest = sorted(cost.by_actor.items(), key=lambda pair: -pair[1])
    shown = [
        bars.Bar(material.speech.actor(actor), (bars.Part(value, "work"),), material.money(value))
        for actor, value in dearest
    ]
    if len(shown) > 1:
        title = material.text("Cost per customer by who does the work")
        meanings = {"work": material.text("cost per customer")}
        drawn = bars.compose(title, shown, meanings, "", material.brush)
        caption = material.text("Whose work a customer's cost comes from. The table has the numbers.")
        yield Figure("cost", drawn, caption)
    whole = cost.per_customer or 1
    rows = [
        (material.speech.actor(actor), amount(material.money(value)), amount(material.share(value / whole)))
        for actor, value in dearest
    ]
    heads = (N_("Who"), N_("Cost per customer"), N_("Share of the cost"))
    yield table(material.text("Cost per customer by who does the work"), map(material.text, heads), rows)


def _where(material: Material, cost: Cost) -> str:
    """Say in which zones the cost arises."""
    zones = {zone.key: zone.title for zone in ZONES}
    parts = (
        material.text("{name} {amount}", name=material.text(zones[key]), amount=material.money(value))
        for key, value in cost.by_zone.items()
    )
    return material.text("Where it arises: {parts}.", parts=material.listed(parts))


def _profit(material: Material, found: Profit) -> Iterator[Block]:
    if not found.price:
        yield Prose(material.text("The service is free, so there is no profit to tell."))
        yield from _on_top(material)
        return
    margin = material.money(found.margin)
    text = material.text(
        "Of the price of {price}, {margin} are left per customer.",
        price=material.money(found.price),
        margin=margin,
    )
    yield Prose(text, "bad" if found.margin < 0 else "")
    yield from _window(material, found)
    if len(found.table) > 1:
        yield _figure(material, found)
    if found.table:
        heads = (N_("Execution time"), N_("Cost"), N_("Price"), N_("Profit"))
        rows = [
            (
                material.lasting(row.time),
                amount(material.money(row.cost)),
                amount(material.money(found.price)),
                amount(material.money(row.profit), "bad" if _lost(material, row.profit) else ""),
            )
            for row in found.table
        ]
        yield table(material.text("Profit by execution time, per customer"), map(material.text, heads), rows)
        yield Prose(
            material.text(
                "Execution time is the time without waits; waiting costs the customer, not the house."
            )
        )
    if found.break_even_volume is not None:
        yield _break_even(material, found, found.break_even_volume)
        yield from _at_its_volume(material, found, found.break_even_volume)


def _on_top(material: Material) -> Iterator[Prose]:
    """Say what the fixed cost of a free service adds to each customer, where the file says how many come."""
    economics = material.blueprint.economics
    fixed, volume = (economics.fixed_cost, economics.volume) if economics else (None, None)
    if not fixed:
        return
    said = N_("The fixed cost of {fixed} comes on top.")
    each, count, period = "", "", ""
    if volume and volume.amount and volume.per.key == fixed.per.key:
        said = N_("The fixed cost of {fixed} comes on top: with {count} customers {period}, {each} for each.")
        each = material.money(fixed.amount / volume.amount)
        count, period = f"{volume.amount:,.0f}", per(volume.per.key, material.words)
    yield Prose(material.text(said, fixed=_per(material, fixed), each=each, count=count, period=period))


def _break_even(material: Material, found: Profit, even: float) -> Prose:
    """Say how many customers bear the fixed cost, in the period that it is of."""
    economics = material.blueprint.economics
    fixed = economics.fixed_cost if economics else None
    text = material.text(
        "It takes {count} customers {period} to bear the fixed cost of {fixed}.",
        count=f"{math.ceil(even - _DUST):,}",  # one fewer doesn't bear all of it
        period=per(found.break_even_volume_per or "", material.words),
        fixed=_per(material, fixed) if fixed else "",
    )
    return Prose(text)


def _at_its_volume(material: Material, found: Profit, even: float) -> Iterator[Prose]:
    """Say what the customers that the file reckons with leave of the fixed cost, in the same period."""
    economics = material.blueprint.economics
    volume = economics.volume if economics else None
    if volume is None or volume.per.key != found.break_even_volume_per:
        return
    left = (volume.amount - even) * found.margin
    said = N_("With {count} customers {period}, as the file has it, {money} of it {period} stays uncovered.")
    if left >= 0:
        said = N_("With {count} customers {period}, as the file has it, {money} {period} are left after it.")
    period = per(volume.per.key, material.words)
    values = {"count": f"{volume.amount:,.0f}", "period": period, "money": material.money(abs(left))}
    yield Prose(material.text(said, **values), "bad" if left < 0 else "")


def _per(material: Material, rate: Rate) -> str:
    period = per(rate.per.key, material.words)
    return material.text("{money} {period}", money=material.money(rate.amount), period=period)


def _window(material: Material, found: Profit) -> Iterator[Prose]:
    if found.unprofitable_window:
        start, end = found.unprofitable_window
        text = material.text(
            "Between {start} and {end} of work the customer is still content, but the house loses money.",
            start=material.lasting(start),
            end=material.lasting(end),
        )
        yield Prose(text, "bad")
    elif found.break_even_time is not None:
        text = material.text(
            "If the service took {time} without waits, nothing would be left.",
            time=material.lasting(found.break_even_time),
        )
        yield Prose(text)
    if found.tolerated_time is None:
        yield Prose(
            material.text(
                "How long customers would accept the work to take: unknown. Nobody says so for all moments."
            ),
            "unknown",
        )


def _figure(material: Material, found: Profit) -> Figure:
    spots = [
        curve.Spot(row.time, row.profit, material.lasting(row.time), material.money(row.profit))
        for row in found.table
    ]
    axes = curve.Axes(
        material.text("Profit per customer by execution time"),
        material.text("execution time"),
        material.text("profit per customer"),
        material.money(0),
    )
    band = None
    if found.unprofitable_window:
        start, end = found.unprofitable_window
        band = curve.Band(start, end, "medium", material.text("content, but a loss"))
    caption = material.text(
        "What is left of the price if the work takes longer; below the dashed line the house loses. "
        "The table has the numbers."
    )
    return Figure("profit", curve.compose(axes, spots, band, material.brush), caption)


def _lost(material: Material, profit: float) -> bool:
    return material.money(profit).startswith("−")
