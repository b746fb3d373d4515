"""The door: what an analysis tells, the weightiest first."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from blueprint.analysis.measure import Analysis
from blueprint.registry import Catalogue as Folder
from blueprint.telling.insight import Insight
from blueprint.telling.speech import Speech
from blueprint.words.catalogue import Catalogue

FINDINGS: Final = Folder("blueprint.telling.findings")
"""All findings, by name."""

LEADING: Final = 4
"""How many come first: what somebody still knows who has read them once."""

_ALIKE: Final = 2  # of those, how many may be of one kind: three late promises would hide a lost margin


def tell(analysis: Analysis, words: Catalogue, *, money: bool = True) -> tuple[Insight, ...]:
    """Tell what is worth saying of a service.

    Args:
        analysis: The service and what was measured of it; what wasn't measured is left out.
        words: The reader's language.
        money: Whether the reader may be told what failures cost.

    Returns:
        What was found, the weightiest first; of equals in the order of the findings' names.

    Example:
        >>> from blueprint.analysis.measure import analyze
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m", "wait": "6m"}])
        >>> tell(analyze(Study(build(tea)), ["time", "waits"]), of("en"))[0].sentence
        'The customer waits 75 % of the time: 6 min of 8 min, all of it at “Sip”.'
    """
    speech = Speech(analysis, words, tells_money=money)
    found = [insight for name in FINDINGS for insight in FINDINGS.load(name).tell(speech)]
    return tuple(sorted(found, key=lambda insight: -insight.weight))


def leading(insights: Iterable[Insight]) -> tuple[Insight, ...]:
    """Choose those that a reader should see first.

    Args:
        insights: What was found, the weightiest first.

    Returns:
        The first `LEADING` of them, of one finding not more than two.

    Example:
        >>> told = [Insight("promises", 4.9, f"Promise {name} is broken.", (), "promises") for name in "ABC"]
        >>> [insight.sentence for insight in leading(told)]
        ['Promise A is broken.', 'Promise B is broken.']
    """
    seen: Counter[str] = Counter()
    chosen = []
    for insight in insights:
        seen[insight.finding] += 1
        if seen[insight.finding] <= _ALIKE:
            chosen.append(insight)
    return tuple(chosen[:LEADING])
