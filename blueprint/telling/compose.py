"""The door to pages: an analysis, a what-if or a tornado in the order in which people read it.

First the few things that matter, then the rest of what was found, then a table for each measure, and at the
end what isn't known, with what is missing.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from blueprint.analysis.measure import Analysis
from blueprint.analysis.sensitivity import Sensitivity
from blueprint.analysis.unknown import Unknown
from blueprint.analysis.what_if import WhatIf
from blueprint.telling import supposing, tornadoes
from blueprint.telling.page import Page, Section
from blueprint.telling.reasons import reason
from blueprint.telling.speech import Speech
from blueprint.telling.tables import tables
from blueprint.telling.tell import leading, tell
from blueprint.telling.titles import ORDER, title
from blueprint.words.catalogue import Catalogue

_PLACES: Final = 6  # places that are named of what is missing


def compose(found: Analysis | WhatIf | Sensitivity, words: Catalogue) -> Page:
    """Put a page together.

    Args:
        found: What was found out.
        words: The reader's language.

    Returns:
        The page.

    Example:
        >>> from blueprint.analysis.measure import analyze
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m", "wait": "6m"}])
        >>> page = compose(analyze(Study(build(tea)), ["time", "waits"]), of("en"))
        >>> page.summary
        ('8 min on average', '6 min of it waiting')
        >>> [section.heading for section in page.sections]
        ['What matters first', 'Time from start to end', 'Waits']
    """
    if isinstance(found, Sensitivity):
        speech = Speech(Analysis(found.study, {}), words)
        return Page(_title(speech), (), tuple(tornadoes.sections(found, speech)))
    if isinstance(found, WhatIf):
        page = compose(found.after, words)
        section = supposing.section(found, Speech(found.after, words))
        return page._replace(sections=(section, *page.sections))
    speech = Speech(found, words)
    return Page(_title(speech), tuple(_summary(speech)), tuple(_sections(found, speech)))


def _title(speech: Speech) -> str:
    return speech.plain(speech.study.blueprint.title)


def _summary(speech: Speech) -> Iterator[str]:
    """Say the headline figures as far as they are known."""
    time, cost = speech.result("time"), speech.result("cost")
    profit, reliability = speech.result("profit"), speech.result("reliability")
    if time is not None:
        yield speech.text("{time} on average", time=speech.duration(time.expected))
        if time.wait > 0:
            yield speech.text("{time} of it waiting", time=speech.duration(time.wait))
    if cost is not None:
        yield speech.text("{money} per customer", money=speech.money(cost.per_customer))
    if profit is not None and profit.price:
        yield speech.text("margin {money}", money=speech.money(profit.margin))
    if reliability is not None:
        yield speech.text("{share} get through", share=speech.share(reliability.completes))


def _sections(analysis: Analysis, speech: Speech) -> Iterator[Section]:
    insights = tell(analysis, speech.words)
    first = leading(insights)
    others = [insight.sentence for insight in insights if insight not in first]
    if first:
        sentences = tuple(insight.sentence for insight in first)
        yield Section(speech.text("What matters first"), sentences, numbered=True)
    if others:
        yield Section(speech.text("Also worth knowing"), tuple(others))
    names = sorted(analysis.results, key=lambda name: (ORDER.get(name, len(ORDER)), name))
    for name in names:
        result = analysis.results[name]
        made = () if isinstance(result, Unknown) else tables(name, result, speech)
        if made:
            yield Section(title(name, speech.words), (), made)
    unknown = tuple(_unknown(names, speech))
    if unknown:
        yield Section(speech.text("Not known"), unknown)


def _unknown(names: Sequence[str], speech: Speech) -> Iterator[str]:
    """Say of each measure that isn't known, or not in all, why, and what is missing."""
    for name in names:
        unknown = speech.unknown(name)
        if unknown is None:
            continue
        why = reason(unknown.unknown, speech)
        others = [place for place in unknown.missing if speech.step(place) not in why]
        values = {"name": title(name, speech.words), "value": why}
        said = speech.text("{name}: {value}", **values)
        if others:
            places = speech.series(map(speech.step, others), _PLACES)
            said = speech.sentences(said, speech.text("Missing too: {places}.", places=places))
        yield said
