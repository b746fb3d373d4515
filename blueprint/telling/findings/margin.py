"""What a customer leaves, and from when on the house loses money while customers are still content.

A lost margin doesn't work. A window that begins before the work takes twice as long as now is a threat (twice
as long is the last row of Shostack's own table); one that begins later is worth a note. A service that costs
customers nothing isn't sold, and nothing is said of it.

Source: G. L. Shostack, Designing services that deliver, Harvard Business Review, 1984.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.analysis.measures.profit import Profit
from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

NEAR: Final = 2.0


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell what a customer leaves.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    found = speech.result("profit")
    if found is None or not found.price:
        return
    takes = found.table[0].time if found.table else None
    even = found.break_even_time
    near = even / takes if even is not None and takes else None
    if found.margin < 0:
        weight = Grade.BROKEN.weight(-found.margin / found.price)
    elif found.unprofitable_window and near is not None and near < NEAR:
        weight = Grade.THREATENED.weight(1 / near)
    else:
        weight = Grade.NOTE.weight(1 - found.margin / found.price)
    said = speech.sentences(_margin(speech, found), _window(speech, found, takes))
    yield Insight("margin", weight, said, (), "profit")


def _margin(speech: Speech, found: Profit) -> str:
    values = {
        "price": speech.money(found.price),
        "cost": speech.money(found.variable_cost),
        "margin": speech.money(abs(found.margin)),
    }
    if found.margin < 0:
        return speech.text("A customer pays {price} and costs {cost}: {margin} are lost each time.", **values)
    share = speech.share(found.margin / found.price)
    return speech.text("A customer pays {price}, of which {margin} remain, {share}.", share=share, **values)


def _window(speech: Speech, found: Profit, takes: float | None) -> str:
    even = found.break_even_time
    if found.margin < 0 or even is None or takes is None:
        return ""
    values = {"takes": speech.duration(takes), "even": speech.duration(even)}
    if found.unprofitable_window is None:
        return (
            speech.text(
                "Without waits the service takes {takes}; nothing would be left from {even} on, "
                "which is longer than customers accept.",
                **values,
            )
            if found.tolerated_time is not None
            else ""
        )
    return speech.text(
        "Without waits the service takes {takes}; from {even} on the house loses money, "
        "while customers are content up to {tolerated}.",
        tolerated=speech.duration(found.unprofitable_window[1]),
        **values,
    )
