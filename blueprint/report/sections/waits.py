"""Waits and promises: where the customer waits, longer than he accepts or not, and what was promised."""

from collections.abc import Iterator
from typing import Final

from blueprint.analysis.measures.promises import PromiseItem
from blueprint.analysis.measures.waits import WaitItem, Waits
from blueprint.analysis.unknown import Unknown
from blueprint.drawing.plots.bars import Bar, Part, compose
from blueprint.model.promise import Promise
from blueprint.report.audience import AUDITOR, CUSTOMER, MANAGER, STAFF
from blueprint.report.data import Block, Cell, Figure, Heading, Listing, Prose, amount, table
from blueprint.report.material import Material
from blueprint.report.meanwhile import meanwhile
from blueprint.words.catalogue import N_

TITLE = N_("Waits and promises")
FOR = (MANAGER, STAFF, CUSTOMER, AUDITOR)

NOTEWORTHY: Final = 0.01  # of the main route: a second without anything to see is no silence


def gather(material: Material) -> Iterator[Block]:
    """Tell the waits, and whether the promises can be kept.

    Args:
        material: The service.

    Yields:
        The waits as bars and as a table, the longest silence, and the promises.
    """
    if material.audience.inside:
        yield from _waits(material)
        yield from _kept(material)
    else:
        yield from _for_customers(material)


def _for_customers(material: Material) -> Iterator[Block]:
    waits = [moment for moment in material.seen.sequence if moment.wait and moment.wait.time]
    if waits:
        yield Heading(material.text("Where you may have to wait"))
        rows = [
            (moment.first_text, amount(material.lasting(material.seen.seconds(moment.wait.time))))
            for moment in waits
            if moment.wait and moment.wait.time
        ]
        heads = (N_("Before"), N_("Usually"))
        yield table(material.text("Waits, on average"), map(material.text, heads), rows)
    if material.seen.promises:
        yield Heading(material.text("What we promise"))
        yield Listing(tuple(_promised(material, promise) for promise in material.seen.promises))


def _promised(material: Material, promise: Promise) -> str:
    said = promise.promise
    if promise.payout is not None:
        paid = material.money(promise.payout)
        rest = material.text("Where we don't keep it, you get {payout}.", payout=paid)
        said = material.text("{promise}. {payout}", promise=said, payout=rest)
    return said


def _waits(material: Material) -> Iterator[Block]:
    found: Waits = material.take("waits")
    beside = list(meanwhile(material))
    if not found.items and not beside:
        yield Prose(material.text("The file has no moment where the customer waits."))
    if found.items:
        yield from _told(material, found)
        known = [item for item in found.items if item.time is not None]
        if known:
            yield _figure(material, known)
        heads = (N_("Wait at"), N_("Time"), N_("Accepted"), N_("Over"), N_("How often"), N_("Reason"))
        rows = [list(_row(material, item)) for item in found.items]
        yield table(material.text("Waits in the order of the service"), map(material.text, heads), rows)
        waits = [moment.wait for moment in material.blueprint.sequence if moment.wait]
        yield from material.basis(waits or material.timed)
    yield from beside
    yield from _silence(material, found)


def _silence(material: Material, found: Waits) -> Iterator[Prose]:
    """Say how long nothing is seen, where that is a hundredth of the main route or more."""
    silent, path = found.silent, material.take("critical-path")
    if not silent.moments or not silent.time:
        return
    if not isinstance(path, Unknown) and silent.time < NOTEWORTHY * path.length:
        return
    if len(silent.moments) == 1:
        text = material.text(
            "The longest time in which the customer neither does nor sees anything is {time}, at {first}.",
            time=material.lasting(silent.time),
            first=material.speech.name(silent.moments[0]),
        )
    else:
        text = material.text(
            "The longest time in which the customer neither does nor sees anything is {time}, "
            "from {first} to {last}.",
            time=material.lasting(silent.time),
            first=material.speech.name(silent.moments[0]),
            last=material.speech.name(silent.moments[-1]),
        )
    yield Prose(text)


def _told(material: Material, found: Waits) -> Iterator[Prose]:
    if found.total is None and found.unknown:
        yield material.unknown(material.text("Waiting altogether"), found.unknown)
    elif found.total is not None:
        whole = material.lasting(found.total)
        text = material.text("A customer waits {time} altogether on average.", time=whole)
        if found.share is not None:
            share = material.share(found.share)
            text = material.text(
                "A customer waits {time} altogether on average, which is {share} of the expected time.",
                time=whole,
                share=share,
            )
        yield Prose(text)
    over = [item for item in found.items if item.over]
    for item in over:
        text = material.text(
            "At {moment} customers wait {over} longer than they accept.",
            moment=material.speech.name(item.moment),
            over=material.lasting(item.over),
        )
        yield Prose(text, "bad")
    if not over and all(item.over is not None for item in found.items):
        yield Prose(material.text("No wait is longer on average than customers accept."), "good")


def _figure(material: Material, known: list[WaitItem]) -> Figure:
    bars = [
        Bar(
            item.moment,
            (Part((item.time or 0) - (item.over or 0), "wait"), Part(item.over or 0, "over")),
            material.lasting(item.time),
            limit=item.tolerance,
        )
        for item in known
    ]
    meanings = {"wait": material.text("wait")}
    if any(item.over for item in known):
        meanings["over"] = material.text("longer than accepted")
    limit = material.text("accepted") if any(item.tolerance is not None for item in known) else ""
    title, caption = N_("Waits"), N_("How long customers wait on average. The table has the numbers.")
    if limit:
        title = N_("Waits against what customers accept")
        caption = N_(
            "How long customers wait on average, and the longest wait that they accept. "
            "The table has the numbers."
        )
    drawn = compose(material.text(title), bars, meanings, limit, material.brush)
    return Figure("waits", drawn, material.text(caption))


def _row(material: Material, item: WaitItem) -> Iterator[str | Cell]:
    moment = material.blueprint.sequence[material.blueprint.find(item.moment)]
    yield material.moment(item.moment)
    yield amount(material.lasting(item.time))
    yield amount(material.lasting(item.tolerance))
    yield amount(material.lasting(item.over) if item.over != 0 else "–", "bad" if item.over else "")
    yield amount(material.times(item.visits))
    yield (moment.wait.reason or "") if moment.wait else ""


def _kept(material: Material) -> Iterator[Block]:
    if not material.blueprint.promises:
        return
    found = material.take("promises")
    yield Heading(material.text("Promises"))
    heads = [N_("Promise"), N_("Limit"), N_("For"), N_("Expected"), N_("Kept for"), N_("Verdict")]
    if material.audience.money:
        heads.append(N_("Payout"))
    rows = [
        list(_promise(material, item, promise))
        for item, promise in zip(found.items, material.blueprint.promises, strict=True)
    ]
    yield table(material.text("Promises against the expected times"), map(material.text, heads), rows)
    if found.unknown:
        yield material.unknown(material.text("Whether a promise is kept"), found.unknown)
    yield Prose(
        material.text("Reckoned from the times of the steps on the way, taken to spread like a bell curve.")
    )
    yield from material.basis(material.timed)


def _promise(material: Material, item: PromiseItem, promise: Promise) -> Iterator[str | Cell]:
    yield item.promise
    yield amount(material.lasting(item.within))
    yield amount(material.share(item.for_ if item.for_ is not None else 1))
    yield amount(material.lasting(item.expected))
    yield amount(material.share(item.kept))
    if item.verdict is None:
        yield material.text("Unknown")
    else:
        kept = item.verdict == "kept"
        yield Cell(material.text("kept") if kept else material.text("broken"), "good" if kept else "bad")
    if material.audience.money:
        yield amount(material.money(promise.payout))
