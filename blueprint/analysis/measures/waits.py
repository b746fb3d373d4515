"""Where the customer waits, how long, and how long nothing is seen of the service.

`items` are all waits on ways that customers take, in the order of the file: the wait before a moment, and a
moment whose longest step is nothing but waiting (its duration, with that step's tolerance). A moment may
have both, and then it is listed twice. `over` is by how many seconds the wait is longer than customers
accept on average; 0 where it isn't, `null` where nobody said what they accept. `total` is what one customer
waits, side by side or not; `share` is that of `time.expected`, and 1 at most, for waits side by side may
sum to more. `silent` is the longest time on the main route's clock in which the customer neither does nor
sees anything: its waits and durations together, what is done meanwhile (of several branches the one that
decides how long it takes), and 0 where there is none; of several equally long ones the first. Of what goes
on side by side it is enough that one branch is in sight. Its time is `null` where one of the main route's
unseen moments has none, or one in sight that others go on beside.

A moment for which no wait is written isn't waited for. Where a wait is named without its time, or where a
figure of the total isn't known, `total` and `share` are `null`, and the rest is told.

Formula: total = Σ visits × time; share = total / expected time.

Source: D. H. Maister, The psychology of waiting lines, 1985, for what waits without a sign do to customers.

Complexity: grows with the flow.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> late = {"time": "6m", "tolerance": "5m"}
    >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m", "wait": late}])
    >>> result = measure(Study(build(tea)))
    >>> result.items[0].over, result.share
    (60.0, 0.75)
"""

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from blueprint.analysis.silence import Silence, longest_silence
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.diagnostics.quoting import quote
from blueprint.model.duration import Duration


class WaitItem(NamedTuple):
    """One wait.

    Args:
        moment: Where.
        time: What it takes on average, in seconds; `None` where that is unknown.
        tolerance: The longest that customers accept, in seconds; `None` where nobody said so.
        over: By how many seconds it is longer than that; `None` where that is unknown.
        visits: How often one customer comes there; `None` where that is unknown.
    """

    moment: str
    time: float | None
    tolerance: float | None
    over: float | None
    visits: float | None


class Waits(NamedTuple):
    """Where the customer waits.

    Args:
        items: The waits.
        total: What one customer waits, in seconds; `None` where that is unknown.
        share: The share of the expected time; likewise.
        silent: The longest run in which nothing is seen.
        unknown: Why total and share are unknown; `None` where they aren't.
    """

    items: tuple[WaitItem, ...]
    total: float | None
    share: float | None
    silent: Silence
    unknown: Unknown | None = None


def measure(study: Study) -> Waits:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        Where the customer waits.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m", "wait": "6m"}])
        >>> measure(Study(build(tea))).total
        360.0
    """
    visits, expected, unknown = _figures(study)
    items = tuple(
        item
        for index in study.lengths
        if index in study.graph.reached
        for item in _items(study, index, visits)
    )
    missing = tuple(dict.fromkeys(item.moment for item in items if item.time is None))
    if missing:
        unknown = Unknown(f"Nobody says how long the customer waits at {quote(missing[0])}.", missing)
    total = None
    if visits is not None and not missing:
        total = math.fsum((item.time or 0.0) * (item.visits or 0.0) for item in items)
    share = None if total is None or not expected else min(1.0, total / expected)
    return Waits(items, total, share, longest_silence(study), unknown)


def _figures(study: Study) -> tuple[Mapping[int, float] | None, float | None, Unknown | None]:
    """Give visits and expected time, each where it is known, and else the reason."""
    try:
        visits = study.visits
    except Unknowable as error:
        return None, None, error.unknown
    try:
        return visits, study.timed.length.mean, None
    except Unknowable as error:
        return visits, None, error.unknown._replace(known={})


def _items(study: Study, index: int, visits: Mapping[int, float] | None) -> Iterator[WaitItem]:
    moment, length = study.graph.moments[index], study.lengths[index]
    count = None if visits is None else visits[index]

    def item(time: float | None, tolerance: Duration | None) -> WaitItem:
        accepted = None if tolerance is None else study.blueprint.seconds(tolerance)
        over = None if time is None or accepted is None else max(0.0, time - accepted)
        return WaitItem(study.graph.ids[index], time, accepted, over, count)

    if moment.wait is not None:
        yield item(length.wait.mean if length.wait else None, moment.wait.tolerance)
    steps = [step for cell in moment.steps.values() for step in cell]
    if length.waiting or (length.duration is None and all(step.kind.waits for step in steps)):
        waiting = [step for step in steps if step.kind.waits]
        longest = max(waiting, key=lambda step: study.blueprint.seconds(step.time) if step.time else 0.0)
        yield item(length.duration.mean if length.duration else None, longest.tolerance)
