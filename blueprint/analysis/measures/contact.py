"""How much of the work goes on in contact with the customer.

`contact_share` is the time of moments with a customer or frontstage step by that of all moments, each as
often as a customer comes there: work only, so waits and moments that are nothing but waiting don't count.
It is `null` where there is no work. `visible_steps` is the share of steps above the line of visibility, of
moments that customers come to, each step once; evidence is none. `by_zone` is the time of steps in each
zone for one customer, in seconds: as often as customers come to them, steps of kind `wait` aside; a step
that goes along without a time of its own adds none.

Where no step of a moment has a time, or nobody knows how often moments are passed, `contact_share` and
`by_zone` are unknown.

Formula: Σ visits × duration of visible moments / Σ visits × duration of all.

Source: R. B. Chase, Where does the customer fit in a service operation?, Harvard Business Review 56, 1978.

Complexity: grows with the flow.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> moments = [{"backstage": "Brew", "time": "6m"}, {"customer": "Sip", "time": "2m"}]
    >>> result = measure(Study(build(Blueprint(title="Tea", moments=moments))))
    >>> result.contact_share, result.visible_steps, result.by_zone
    (0.25, 0.5, {'customer': 120.0, 'backstage': 360.0})
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.model.zone import ZONES


class Contact(NamedTuple):
    """How much goes on in contact with the customer.

    Args:
        contact_share: The share of the work; `None` where that is unknown.
        visible_steps: The share of the steps; `None` where there are none.
        by_zone: Seconds of step time for one customer in each zone; `None` where that is unknown.
        unknown: Why something is unknown; `None` where nothing is.
    """

    contact_share: float | None
    visible_steps: float | None
    by_zone: Mapping[str, float] | None
    unknown: Unknown | None = None


def measure(study: Study) -> Contact:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        How much goes on in contact with the customer.
    """
    steps = study.steps
    seen = sum(place.zone.visible for place in steps) / len(steps) if steps else None
    try:
        visits = study.visits
        study.need_durations()
    except Unknowable as error:
        return Contact(None, seen, None, error.unknown)
    work = {index: visits[index] * study.lengths[index].worked for index in visits if visits[index]}
    whole = math.fsum(work.values())
    contact = math.fsum(seconds for index, seconds in work.items() if index in study.visible)
    by_zone = {
        zone.key: math.fsum(
            place.seconds * visits[place.moment]
            for place in steps
            if place.zone is zone and not place.step.kind.waits
        )
        for zone in ZONES
        if any(place.zone is zone for place in steps)
    }
    unknown = None if whole else Unknown("There is no work that takes time.")
    return Contact(contact / whole if whole else None, seen, by_zone, unknown)
