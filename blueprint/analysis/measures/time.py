"""How long the service takes from its start to its end, and how much of that is waiting.

`expected` is the mean over all customers, `standard_deviation` how far their times spread, `fastest` the
shortest way through with each time at its least. `work` and `wait` are the two parts of `expected`.

A parallel block counts once, as the expected longest of its branches: exact where their times are fixed, by
Clark's formula where they spread, over three and more branches in the file's order. A branch spreads also
where its times are fixed but its ways are chosen. A branch that takes no time at all is never the longest.
The work and the waiting of a block are those along the branch that is longest on average (the first of
several); where the expected longest is more than that branch takes, the rest is somebody's work, so that the
two always sum to `expected`; it is waiting where the whole block is. All branches that run to the end make a
block, too, and the service ends with the last of them. `fastest` takes of alternatives with a chance above 0
the shortest, and of a block the branch of which the shortest way is longest.

Where a moment that customers come to has no time, the measure is unknown, and what is known of it comes to
`known`. Chances that don't sum to 1, ways that never end, and splits without one join leave it unknown, too.

Formula: h = E(wait + duration) + Qh, and s = Var(wait + duration) + Var h(next) + Qs for the variance, on the
flow with each block as one edge, and on each branch by itself.

Source: J. G. Kemeny and J. L. Snell, Finite Markov Chains, 1960, chapter 3; C. E. Clark, The greatest of a
finite set of random variables, Operations Research 9, 1961; E. W. Dijkstra, A note on two problems in
connexion with graphs, 1959.

Complexity: grows with the flow; a loop of n moments takes sparse solves of size n.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> ways = [{"to": "Bake", "chance": "20%"}, {"to": "end", "chance": "80%"}]
    >>> bread = Blueprint(title="Bread", moments=[{"backstage": "Bake", "time": "10m", "next": ways}])
    >>> measure(Study(build(bread))).expected / 60
    12.5
"""

import math
from typing import NamedTuple

from blueprint.analysis.study import Study


class Time(NamedTuple):
    """How long a service takes.

    Args:
        expected: The mean, in seconds.
        standard_deviation: In seconds.
        fastest: The least, in seconds.
        work: The part of the mean that is work, in seconds.
        wait: The part that is waiting, in seconds.
    """

    expected: float
    standard_deviation: float
    fastest: float
    work: float
    wait: float


def measure(study: Study) -> Time:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        How long it takes.

    Raises:
        Unknowable: Something of it isn't known.
    """
    length, work = study.timed
    return Time(length.mean, math.sqrt(length.variance), length.least, work, length.mean - work)
