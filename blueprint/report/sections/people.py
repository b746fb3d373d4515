"""Who does what: how busy everyone is, who hands over to whom, and what hangs on one of them."""

from collections.abc import Iterator, Sequence

from blueprint.analysis.measures.hand_offs import HandOffs
from blueprint.analysis.measures.load import Busy, Load
from blueprint.analysis.unknown import Unknown
from blueprint.drawing.plots.bars import Bar, Part, compose
from blueprint.model.text import same
from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Cell, Figure, Heading, Prose, Table, amount, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("Who does what")
FOR = (MANAGER, STAFF, AUDITOR)

_MORE = 1.05  # by what the first pair goes before the second to be named
_TIGHT = 0.85  # from this share of the time on queues grow quickly


def gather(material: Material) -> Iterator[Block]:
    """Tell the work of everyone.

    Args:
        material: The service.

    Yields:
        What each does, how busy they are, the hand-offs as a matrix, and single persons.
    """
    needed = material.take("single-points")
    if not isinstance(needed, Unknown) and needed.actors:
        yield from _tasks(material, needed)
    found = material.take("load")
    if isinstance(found, Unknown):
        yield from _work_only(material, found)
    else:
        yield from _load(material, found)
    yield from _hand_offs(material)


def _tasks(material: Material, needed: object) -> Iterator[Block]:
    alone = []
    rows = []
    for item in needed.actors:  # type: ignore[attr-defined]
        actor = material.blueprint.actor(item.actor)
        steps = [step.do for _, _, step in material.steps() if step.by and same(step.by) == item.actor]
        count = str(actor.capacity) if actor.capacity is not None else material.text("no limit")
        share = amount(material.share(item.share))
        rows.append(
            (material.speech.actor(item.actor), material.listed(dict.fromkeys(steps)), amount(count), share)
        )
        if actor.capacity == 1 and not actor.automatic and item.actor in material.blueprint.actors:
            alone.append(material.speech.actor(item.actor))
    heads = (N_("Who"), N_("Does"), N_("How many"), N_("Needed by"))
    yield table(
        material.text("Who does what, and which share of customers needs them"),
        map(material.text, heads),
        rows,
    )
    if alone:
        sentence = N_(
            "There is only one of each of these: {names}. Where one of them is away, the work stops."
        )
        if len(alone) == 1:
            sentence = N_("There is only one {names}, without whom the work stops.")
        text = material.text(sentence, names=material.listed(alone))
        yield Prose(text, "bad")


def _work_only(material: Material, why: Unknown) -> Iterator[Block]:
    work = why.known.get("work_per_customer") or {}
    rows = [
        (material.speech.actor(name), amount(material.lasting(time))) for name, time in work.items() if time
    ]
    if rows:
        heads = (N_("Who"), N_("Work per customer"))
        yield table(material.text("Work for one customer, on average"), map(material.text, heads), rows)
        yield from material.basis(material.timed)
    yield material.unknown(material.text("How busy everyone is"), why)


def _load(material: Material, found: Load) -> Iterator[Block]:
    peak = found.peak
    yield Heading(material.text("How busy everyone is"))
    yield Prose(
        material.text(
            "At the peak, from {start} to {end}, {arrivals} customers arrive per hour.",
            start=peak.from_,
            end=peak.to,
            arrivals=material.speech.number(peak.arrivals * 3600),
        )
    )
    too_busy = [item for item in found.items if item.utilisation is not None and item.utilisation >= 1]
    for item in too_busy:
        text = material.text(
            "{who}: more work than time ({share}); the queue grows while the peak lasts. It "
            "takes at least {count}.",
            who=material.speech.actor(item.actor),
            share=material.share(item.utilisation),
            count=item.least_count,
        )
        yield Prose(text, "bad")
    shares = [(item.actor, item.utilisation) for item in found.items if item.utilisation is not None]
    if shares:
        yield _shares(material, shares)
    yield _loads(material, found)
    demand = material.blueprint.demand
    yield from material.basis(material.timed, [demand] if demand else [])


def _shares(material: Material, shares: Sequence[tuple[str, float]]) -> Figure:
    """Draw how busy everyone is: for each actor the share of the time, which may be more than all of it."""
    shown = [
        Bar(
            material.speech.actor(actor),
            (Part(min(share, 1), "wait" if share > _TIGHT else "work"), Part(max(share - 1, 0), "over")),
            material.share(share),
            limit=1.0,
        )
        for actor, share in shares
    ]
    meanings = {"work": material.text("busy")}
    if any(share > _TIGHT for _, share in shares):
        meanings["wait"] = material.text("little to spare")
    if any(share >= 1 for _, share in shares):
        meanings["over"] = material.text("more than there is time for")
    title = material.text("Share of the time that everyone is busy at the peak")
    drawn = compose(title, shown, meanings, material.text("all the time"), material.brush)
    caption = material.text("How busy everyone is at the peak. From about 85 % on, queues grow quickly.")
    return Figure("load", drawn, caption)


def _loads(material: Material, found: Load) -> Table:
    """List what each has to do, and how many it takes."""
    heads = (
        N_("Who"),
        N_("Work per customer"),
        N_("Busy at the peak"),
        N_("Share of the time"),
        N_("Needed at least"),
    )
    rows = [
        (
            material.speech.actor(item.actor),
            amount(material.lasting(item.work_per_customer)),
            amount(_busy(material, item)),
            amount(material.share(item.utilisation), "bad" if (item.utilisation or 0) >= 1 else ""),
            amount("–" if item.least_count is None else str(item.least_count)),
        )
        for item in found.items
        if item.work_per_customer is not None or item.offered is not None  # a system may know neither
    ]
    return table(material.text("Load at the peak"), map(material.text, heads), rows)


def _busy(material: Material, item: Busy) -> str:
    """Say how many are at work at the same time, and of how many, where they are limited."""
    if item.offered is None:
        return "–"
    part = material.speech.number(item.offered)
    if not item.utilisation:
        return part
    return material.text("{part} of {whole}", part=part, whole=round(item.offered / item.utilisation))


def _hand_offs(material: Material) -> Iterator[Block]:
    found = material.take("hand-offs")
    if isinstance(found, Unknown):
        yield material.unknown(material.text("Hand-offs"), found)
        return
    if not found.pairs:
        return
    yield Heading(material.text("Hand-offs"))
    yield Prose(_passed(material, found))
    yield _matrix(material, found)
    said = material.text(
        "Counted along the arrows of the flow: what several do together in one moment is no hand-off."
    )
    yield Prose(said, "basis")


def _passed(material: Material, found: HandOffs) -> str:
    """Say how often the work passes on, and between whom most often where one pair goes before the others."""
    first, *others = found.pairs
    sentence = N_(
        "The work of one customer passes from hand to hand {count} times on average. "
        "Each time it may wait, be misunderstood or be forgotten."
    )
    if others and first.expected > others[0].expected * _MORE:
        sentence = N_(
            "The work of one customer passes from hand to hand {count} times on average, most often "
            "from {first} to {second}. Each time it may wait, be misunderstood or be forgotten."
        )
    return material.text(
        sentence,
        count=material.speech.number(found.expected),
        first=material.speech.actor(first.from_),
        second=material.speech.actor(first.to),
    )


def _matrix(material: Material, found: HandOffs) -> Block:
    doers = list(dict.fromkeys([pair.from_ for pair in found.pairs] + [pair.to for pair in found.pairs]))
    sources = [doer for doer in doers if any(pair.from_ == doer for pair in found.pairs)]
    targets = [doer for doer in doers if any(pair.to == doer for pair in found.pairs)]
    counts = {(pair.from_, pair.to): pair.expected for pair in found.pairs}
    most = max(counts.values())

    def cell(source: str, target: str) -> Cell:
        count = counts.get((source, target))
        if source == target or count is None:
            return amount("·")
        return amount(material.times(count), "high" if count == most else "")

    rows: list[list[str | Cell]] = [
        [material.speech.actor(source), *(cell(source, target) for target in targets)] for source in sources
    ]
    heads = (material.text("From ↓ to →"), *map(material.speech.actor, targets))
    return table(material.text("Hand-offs per customer, on average"), heads, rows)
