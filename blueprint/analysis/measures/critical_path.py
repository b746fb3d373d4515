"""The moments that decide how long the main route takes, and how much time all others have to spare.

The main route takes at each choice the likeliest alternative (the first written, where several are) and all
branches of what goes on in parallel; arrows back are left out. A moment begins when the latest of those
that lead to it there is done, and takes its wait and its duration. `moments` are the longest way through,
`length` and `standard_deviation` that way's, `slack` what each moment of the main route may take longer
without any effect on the end. Where several ways are longest, `ties` is true, and `moments` is the one that
spreads most, then the first of the file. `invisible` are the seconds of it in moments in which the customer
neither does nor sees anything. `within` says for the limit of each promise, as written, with what chance
this whole way keeps it, whatever stretch the promise is about (`promises` looks at the stretch).

Only the main route counts, each moment of it once: where a loop or a choice matters, `time` says more. No
split needs a join of its own here, for a moment waits for whatever leads to it. Where a moment of the main
route has no time, the measure is unknown, and what is known of its length comes to `known`.

Formula: earliest start = max of the earliest ends before; slack = latest start − earliest start; for PERT
times tₑ = (a + 4m + b) / 6 and σ² = ((b − a) / 6)²; P(T ≤ limit) = Φ((limit − length) / σ).

Source: J. E. Kelley and M. R. Walker, Critical-path planning and scheduling, 1959; D. G. Malcolm et al.,
Application of a technique for research and development program evaluation, Operations Research 7, 1959.

Complexity: grows with the main route and its arrows.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> tea = Blueprint(title="Tea", moments=[
    ...     {"customer": "Ask", "time": "1m", "next": ["Brew", "Heat the cup"]},
    ...     {"backstage": "Brew", "time": "5m", "next": "Sip"},
    ...     {"backstage": "Heat the cup", "time": "2m"},
    ...     {"customer": "Sip", "time": "3m"},
    ... ])
    >>> result = measure(Study(build(tea)))
    >>> result.moments, result.length, result.slack["Heat the cup"], result.invisible
    (('Ask', 'Brew', 'Sip'), 540.0, 180.0, 300.0)
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

from blueprint.analysis.lengths import Length
from blueprint.analysis.longest import kept
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.diagnostics.quoting import quote

_CLOSE = 1e-9  # shares of the length below which two times are taken for equal


class CriticalPath(NamedTuple):
    """The longest way along the main route.

    Args:
        moments: Its moments, first to last.
        length: What it takes, in seconds.
        standard_deviation: In seconds.
        slack: For each moment of the main route what it has to spare, in seconds.
        ties: Are several ways the longest?
        invisible: Seconds of it in moments without customer or frontstage step.
        within: For the limit of each promise, as written, the chance that it is kept.
    """

    moments: tuple[str, ...]
    length: float
    standard_deviation: float
    slack: Mapping[str, float]
    ties: bool
    invisible: float
    within: Mapping[str, float]


def measure(study: Study) -> CriticalPath:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        The critical path.

    Raises:
        Unknowable: A moment of the main route has no time, or all moments are standing.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])
        >>> measure(Study(build(tea))).length
        120.0
    """
    study.need_a_start()
    route = study.graph.main_route
    plan = _Plan(route, {index: study.lengths[index].whole for index in route})
    path = plan.path()
    whole = Length(plan.length, plan.variance[path[-1]] if path else 0.0)
    missing = study.named(sorted(index for index in route if not study.lengths[index].known))
    if missing:
        sentence = f"Nobody says how long {quote(missing[0])} takes, which is on the main route."
        raise Unknowable(Unknown(sentence, missing, {"length": whole.mean}))
    limits = [promise.within for promise in study.blueprint.promises if promise.within is not None]
    return CriticalPath(
        study.named(path),
        whole.mean,
        math.sqrt(whole.variance),
        {study.graph.ids[index]: plan.slack(index) for index in sorted(route)},
        plan.ties(),
        math.fsum(plan.lengths[index].mean for index in path if index not in study.visible),
        {str(limit): kept(whole, study.blueprint.seconds(limit)) for limit in limits},
    )


class _Plan:
    """When each moment of the main route begins and ends, at the earliest and at the latest."""

    def __init__(self, route: Mapping[int, list[int]], lengths: Mapping[int, Length]) -> None:
        self.lengths = lengths
        self.before: dict[int, list[int]] = {index: [] for index in route}
        for index, targets in route.items():
            for target in targets:
                self.before[target].append(index)
        self.begin: dict[int, float] = {}
        self.end: dict[int, float] = {}
        self.variance: dict[int, float] = {}  # of the longest way up to a moment's end
        for index in route:
            self.begin[index] = max((self.end[source] for source in self.before[index]), default=0.0)
            self.end[index] = self.begin[index] + lengths[index].mean
        self.length = max(self.end.values(), default=0.0)
        self.close = self.length * _CLOSE
        for index in route:
            spread = max((self.variance[source] for source in self.latest(index)), default=0.0)
            self.variance[index] = spread + lengths[index].variance
        self.due: dict[int, float] = {}  # when it has to begin at the latest
        for index in reversed(list(route)):
            end = min((self.due[target] for target in route[index]), default=self.length)
            self.due[index] = end - lengths[index].mean
        ending = {index for index in route if self.end[index] >= self.length - self.close}
        self.last = sorted(index for index in ending if not ending.intersection(route[index]))

    def latest(self, index: int) -> list[int]:
        """Give those that a moment waits for until it begins, in the order of the file."""
        return sorted(s for s in self.before[index] if self.end[s] >= self.begin[index] - self.close)

    def slack(self, index: int) -> float:
        spare = self.due[index] - self.begin[index]
        return spare if spare > self.close else 0.0

    def path(self) -> tuple[int, ...]:
        found: list[int] = []
        choices = self.last
        while choices:
            found.append(max(choices, key=self.variance.__getitem__))
            choices = self.latest(found[-1])
        return tuple(reversed(found))

    def ties(self) -> bool:
        """Find out whether somewhere on the longest ways there are two ways to come."""
        seen = set(self.last)
        left = list(self.last)
        while left:
            choices = self.latest(left.pop())
            if len(choices) > 1:
                return True
            left.extend(source for source in choices if source not in seen)
            seen.update(choices)
        return len(self.last) > 1
