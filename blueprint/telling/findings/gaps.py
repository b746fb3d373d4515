"""What isn't known though the file has begun to say it, and what can't be told for want of it.

A figure that nobody began to give (no costs at all, no arrivals) is no gap: the list of what is unknown, at
the end of each report, names those. Gaps that leave the same measures unknown are one sentence; the more
measures, the more that figure is worth asking for. Without the time hardly anything can be told.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from blueprint.analysis.unknown import Unknown
from blueprint.telling.insight import Grade, Insight
from blueprint.telling.reasons import reason
from blueprint.telling.speech import Speech
from blueprint.telling.titles import title
from blueprint.words.catalogue import N_

_MEASURES: Final = 10  # that may be unknown for one reason
_SHARES_ASSUMED: Final = 0.1  # how grave it is that chances were shared equally


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell what isn't known.

    Args:
        speech: What to tell of.

    Yields:
        An insight for each group of figures that is missing, and one for chances that were assumed.
    """
    blocked: dict[tuple[str, ...], list[str]] = {}
    for measure in speech.analysis.results:
        unknown = speech.unknown(measure)
        if unknown is not None and unknown.missing:
            blocked.setdefault(unknown.missing, []).append(measure)
    for missing, measures in blocked.items():
        yield _gap(speech, missing, measures)
    flow = speech.result("flow")
    if flow is not None and flow.assumed:
        said = speech.text(
            "Nobody says how likely the ways after {names} are, so all are taken for equally likely.",
            names=speech.names(flow.assumed),
        )
        yield Insight("gaps", Grade.SHAPE.weight(_SHARES_ASSUMED), said, flow.assumed, "flow")


def _gap(speech: Speech, missing: tuple[str, ...], measures: list[str]) -> Insight:
    ids = frozenset(speech.study.graph.ids)
    first = speech.unknown(measures[0])
    assert first is not None  # noqa: S101 - the caller looked
    why = reason(first.unknown, speech)
    told = speech.step(missing[0]) in why
    others = missing[1:] if told else missing
    listed = speech.series(map(speech.step, others)) if others else ""
    also = N_("Nor is it said of {names}.") if told else N_("These are {names}.")
    said = speech.sentences(
        why,
        listed and speech.text(also, names=listed),
        speech.text(
            "So these are unknown, at least in part: {measures}.",
            measures=speech.series((_inside(measure, speech) for measure in measures), most=_MEASURES),
        ),
        _known(speech, measures),
    )
    moments = tuple(dict.fromkeys(place if place in ids else place.rpartition("/")[0] for place in missing))
    return Insight("gaps", _weight(measures), said, moments, measures[0])


def _inside(measure: str, speech: Speech) -> str:
    """Say what a measure is called within a sentence."""
    said = title(measure, speech.words)
    return said[:1].lower() + said[1:]


def _weight(measures: list[str]) -> float:
    grade = Grade.BROKEN if "time" in measures else Grade.SHAPE
    return grade.weight(len(measures) / _MEASURES)


def _known(speech: Speech, measures: list[str]) -> str:
    """Say what the known part of time or cost comes to, which is the least that it can be."""
    known: Mapping[str, Any] = {}
    for measure in measures:
        found = speech.analysis.results[measure]
        known = {**(found.known if isinstance(found, Unknown) else {}), **known}
    if known.get("expected"):
        return speech.text("The known part takes {time}.", time=speech.duration(known["expected"]))
    if known.get("per_customer"):
        return speech.text("The known part costs {cost}.", cost=speech.money(known["per_customer"]))
    return ""
