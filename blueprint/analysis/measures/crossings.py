"""How often something crosses the three lines between the zones.

An arrow of the flow, or an exchange within a moment, crosses each line that lies between the zones of its
ends, once. `arrows` counts those that cross a line, of moments that customers come to; `expected` is how
often one customer's service crosses it: an arrow of the flow as often as it is taken, an exchange as often
as its moment is passed. An arrow to the end crosses nothing; what is needed (`needs`) and standing moments
don't count; two arrows between the same moments count twice. Where nobody knows how often moments are
passed, `expected` is `null`.

Formula: Σ visits(source) × chance over arrows of the flow + Σ visits(moment) over exchanges.

Source: G. L. Shostack, Designing services that deliver, Harvard Business Review 62, 1984, and J.
Kingman-Brundage, The ABCs of service system blueprinting, 1989, for the lines.

Complexity: grows with the number of arrows.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> moments = [{"customer": "Ask", "frontstage": "Note"}, {"backstage": "Brew"}]
    >>> result = measure(Study(build(Blueprint(title="Tea", moments=moments))))
    >>> result.interaction, result.visibility.expected
    (Crossing(arrows=1, expected=1.0), 1.0)
"""

import math
from typing import NamedTuple

from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.model.flow import Arrow, ArrowKind
from blueprint.model.zone import ZONES


class Crossing(NamedTuple):
    """How often one line is crossed.

    Args:
        arrows: By how many arrows.
        expected: How often for one customer; `None` where that is unknown.
    """

    arrows: int
    expected: float | None


class Crossings(NamedTuple):
    """How often each line is crossed.

    Args:
        interaction: The line between customer and frontstage.
        visibility: The line between frontstage and backstage.
        internal: The line between backstage and support.
        unknown: Why nobody knows how often; `None` where it is known.
    """

    interaction: Crossing
    visibility: Crossing
    internal: Crossing
    unknown: Unknown | None = None


def measure(study: Study) -> Crossings:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        How often each line is crossed.
    """
    unknown = None
    try:
        visits = study.visits
    except Unknowable as error:
        visits, unknown = {}, error.unknown
    counts: dict[str, list[float]] = {zone.line_below.key: [] for zone in ZONES if zone.line_below}
    for arrow in study.graph.arrows:
        if arrow.kind is not ArrowKind.NEEDS and arrow.source.moment in study.graph.reached:
            times = visits.get(arrow.source.moment, 0.0) * _chance(arrow)
            for line in _lines(study, arrow):
                counts[line].append(times)
    found = {
        line: Crossing(len(times), None if unknown else math.fsum(times)) for line, times in counts.items()
    }
    return Crossings(**found, unknown=unknown)


def _chance(arrow: Arrow) -> float:
    """Tell how often an arrow is taken where its moment is passed once."""
    return arrow.chance if arrow.alternative and arrow.chance is not None else 1.0


def _lines(study: Study, arrow: Arrow) -> list[str]:
    """Name the lines between the zones of an arrow's ends."""
    if arrow.target is None:
        return []
    upper, lower = sorted(ZONES.index(study.zones[spot.lane]) for spot in (arrow.source, arrow.target))
    return [zone.line_below.key for zone in ZONES[upper:lower] if zone.line_below]
