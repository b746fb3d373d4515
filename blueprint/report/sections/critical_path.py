"""The critical path: which moments decide how long it takes, and which have time to spare."""

from collections.abc import Iterator
from typing import Final

from blueprint.analysis.measures.critical_path import CriticalPath
from blueprint.analysis.unknown import Unknown
from blueprint.drawing.plots.bars import Bar, Part, compose
from blueprint.model.elapsed import main_route
from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Figure, Prose, amount, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("What decides the time")
FOR = (MANAGER, STAFF, AUDITOR)

NOTEWORTHY: Final = 0.01  # of the main route: less than that out of sight isn't told


def gather(material: Material) -> Iterator[Block]:
    """Tell the critical path.

    Args:
        material: The service.

    Yields:
        Its length, all moments of the main route on the clock, and what the times rest on.
    """
    found = material.take("critical-path")
    if isinstance(found, Unknown):
        yield material.unknown(material.text("The critical path"), found)
        return
    if not found.length:
        return
    yield from _told(material, found)
    yield _figure(material, found)
    heads = (N_("Moment"), N_("Wait before it"), N_("Begins after"), N_("Work"), N_("To spare"))
    starts = _starts(material, found)
    none = material.text("none") if any(found.slack.values()) else ""  # else the sentence above says it
    rows = [
        (
            material.moment(id_),
            amount(_none_or(material, _length(material, id_)[0])),
            amount(material.lasting(starts[id_] + _length(material, id_)[0])),
            amount(_none_or(material, _length(material, id_)[1])),
            amount(material.lasting(spare) if spare else none),
        )
        for id_, spare in found.slack.items()
    ]
    yield table(material.text("The main route, moment by moment"), map(material.text, heads), rows)
    yield from material.basis(material.timed)


def _told(material: Material, found: CriticalPath) -> Iterator[Prose]:
    if len(found.moments) == len(found.slack):
        said = material.text(
            "On the main route, with the likeliest choice at each decision, the service takes {time}. "
            "Its moments follow one another, so each of them decides that.",
            time=material.lasting(found.length),
        )
        yield Prose(said)
    else:
        yield Prose(_decisive(material, found))
    if found.invisible and found.invisible >= NOTEWORTHY * found.length:
        share = material.share(found.invisible / found.length)
        text = material.text(
            "{time} of it ({share}) pass out of the customer's sight.",
            time=material.lasting(found.invisible),
            share=share,
        )
        yield Prose(text)
    if found.ties:
        yield Prose(material.text("Several ways are equally long; to be quicker, all of them must be."))


def _decisive(material: Material, found: CriticalPath) -> str:
    return material.text(
        "On the main route, with the likeliest choice at each decision, the service takes {time}. "
        "{count} of its {all} moments decide that: who wants it quicker has to begin with them.",
        time=material.lasting(found.length),
        count=len(found.moments),
        all=len(found.slack),
    )


def _figure(material: Material, found: CriticalPath) -> Figure:
    starts = _starts(material, found)
    critical = set(found.moments)
    bars = []
    for id_ in found.slack:
        wait, work = _length(material, id_)
        tone = "work" if id_ in critical else "spare"
        parts = (Part(wait, "wait"), Part(work, tone))
        bars.append(Bar(id_, parts, material.lasting(wait + work), starts[id_]))
    meanings = {"work": material.text("decides the time")}
    if len(critical) < len(bars):
        meanings["spare"] = material.text("has time to spare")
    if any(bar.parts[0].value for bar in bars):
        meanings["wait"] = material.text("wait")
    caption = material.text(
        "When each moment of the main route begins and how long it takes, on average. "
        "The table has the numbers."
    )
    title = material.text("The main route on the clock")
    return Figure("clock", compose(title, bars, meanings, "", material.brush), caption)


def _starts(material: Material, found: CriticalPath) -> dict[str, float]:
    """Give when the turn of each moment of the main route comes and its wait begins, in seconds."""
    begins = main_route(material.blueprint, material.study.graph.arrows).begins
    return {
        id_: max(begins[material.blueprint.find(id_)].seconds - _length(material, id_)[0], 0.0)
        for id_ in found.slack
    }


def _length(material: Material, id_: str) -> tuple[float, float]:
    """Give the wait and the work of a moment in seconds."""
    length = material.study.lengths[material.blueprint.find(id_)]
    wait = length.wait.mean if length.wait else 0.0
    return wait, length.whole.mean - wait


def _none_or(material: Material, seconds: float) -> str:
    return material.lasting(seconds) if seconds else "–"
