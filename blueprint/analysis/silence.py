"""The longest time on the main route's clock in which the customer neither does nor sees anything.

Of what goes on side by side it is enough that one branch is in sight: news of three days' enquiry in one
branch is news of the service, whatever is done behind it meanwhile. So a silence is a gap on the clock that
no moment in sight covers, and not a way along moments out of sight; where nothing goes on side by side, both
are the same. A moment in sight that takes no time ends one silence and begins the next.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from blueprint.analysis.study import Study


class Silence(NamedTuple):
    """The longest time without customer or frontstage step.

    Args:
        time: Seconds; `None` where that is unknown.
        moments: What is done meanwhile, along the way that decides how long it takes; the first moment out of
            sight where none of them takes time, as far as is known.
    """

    time: float | None
    moments: tuple[str, ...]


class _Run(NamedTuple):
    """When a moment of the main route is under way, its wait included."""

    begin: float
    end: float


def longest_silence(study: Study) -> Silence:
    """Find the longest silence of the main route.

    Args:
        study: The service.

    Returns:
        The first of the longest; none where all is in sight. Its time is unknown where that of a moment out
        of sight is, or of one in sight beside others.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Ask"}, {"backstage": "Brew", "time": "5m"}, {"customer": "Sip"}]
        >>> longest_silence(Study(build(Blueprint(title="Tea", moments=moments))))
        Silence(time=300.0, moments=('Brew',))
    """
    route = study.graph.main_route
    unseen = [index for index in route if index not in study.visible]
    if not unseen:
        return Silence(0.0, ())
    before = _before(route)
    runs = _clock(study, before)
    gap = max(_gaps(study, runs), key=lambda gap: gap.end - gap.begin, default=_Run(0.0, 0.0))
    beside = _beside(route, before)
    known = all(study.lengths[index].known for index in {*unseen, *beside})
    moments = _through(gap, {index: runs[index] for index in unseen}, before) or unseen[:1]
    return Silence(gap.end - gap.begin if known else None, study.named(moments))


def _before(route: Mapping[int, list[int]]) -> dict[int, list[int]]:
    before: dict[int, list[int]] = {index: [] for index in route}
    for index, targets in route.items():
        for target in targets:
            before[target].append(index)
    return before


def _clock(study: Study, before: Mapping[int, list[int]]) -> dict[int, _Run]:
    """Say when each moment is under way; what is unknown takes no time."""
    runs: dict[int, _Run] = {}
    for index, sources in before.items():
        begin = max((runs[source].end for source in sources), default=0.0)
        runs[index] = _Run(begin, begin + study.lengths[index].whole.mean)
    return runs


def _gaps(study: Study, runs: Mapping[int, _Run]) -> Iterator[_Run]:
    """Give the stretches of the clock that no moment in sight covers."""
    until = 0.0
    for begin, end in sorted(runs[index] for index in runs if index in study.visible):
        if begin > until:
            yield _Run(until, begin)
        until = max(until, end)
    last = max(run.end for run in runs.values())
    if last > until:
        yield _Run(until, last)


def _beside(route: Mapping[int, list[int]], before: Mapping[int, list[int]]) -> Iterator[int]:
    """Give the moments that something else may go on beside, and whatever comes to the end beside others."""
    leading = 0  # arrows of the moments so far to later ones, and the ends that they have come to
    for index, targets in route.items():
        if leading != len(before[index]):
            yield index
        leading += max(len(targets), 1) - len(before[index])


def _through(gap: _Run, unseen: Mapping[int, _Run], before: Mapping[int, list[int]]) -> list[int]:
    """Go back through a silence, from what ends it to what it begins with."""
    ending = (index for index, run in unseen.items() if run.begin < gap.end <= run.end)
    found: list[int] = []
    following = min(ending, key=lambda index: unseen[index].end, default=None)
    while following is not None:
        found.append(following)
        waited = [index for index in before[following] if index in unseen and _within(gap, unseen[index])]
        following = max(sorted(waited), key=lambda index: unseen[index].end, default=None)
    return found[::-1]


def _within(gap: _Run, run: _Run) -> bool:
    return run.end > gap.begin or run.begin >= gap.begin
