"""How often a customer passes each moment, and where the flow leads.

`visits` says for each moment how often one customer passes it on average (0 where nobody comes), `ends` for
which share of customers the service is over after it; of branches that run to the end side by side, each
counts as an equal part, so that the shares sum to 1. `unreachable` moments are those that nothing leads to
from the start, `stuck` ones those from which no way leads to an end, `assumed` those of which chances were
left out and shared equally. `parts` are what hangs together by flow, exchange or needs, standing moments
included; a service in one piece has one. `complexity` counts what the start leads to: moments, steps,
decisions (moments with two alternatives or more) and loops (arrows to the same or an earlier moment of the
file that can lead to them).

Where the chances of a choice don't sum to 1, where a way never ends, or where a split has no one join,
`visits` and `ends` are unknown, and all else is told.

Formula: v = e₁(I − Q)⁻¹, with Q the chances between moments; a parallel block is passed as a whole, and each
branch begins as often as the block.

Source: J. G. Kemeny and J. L. Snell, Finite Markov Chains, 1960, chapter 3.

Complexity: grows with the flow; a loop of n moments takes a sparse solve of size n.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> ways = [{"to": "Bake", "chance": "20%"}, {"to": "end", "chance": "80%"}]
    >>> bread = Blueprint(title="Bread", moments=[{"backstage": "Bake", "next": ways}])
    >>> measure(Study(build(bread))).visits
    {'Bake': 1.25}
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import networkx as nx

from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.graph.service_graph import ServiceGraph
from blueprint.model.flow import ArrowKind


class Complexity(NamedTuple):
    """How much there is of a flow.

    Args:
        moments: The moments.
        steps: Their steps.
        decisions: Those with two alternatives or more.
        loops: Arrows back.
    """

    moments: int
    steps: int
    decisions: int
    loops: int


class Flow(NamedTuple):
    """Where the flow leads.

    Args:
        visits: How often one customer passes each moment; `None` where that is unknown.
        ends: The share of customers whose service ends after it; likewise.
        unreachable: Moments that nothing leads to.
        stuck: Moments that lead to no end.
        assumed: Moments whose chances were assumed.
        parts: What hangs together.
        complexity: How much there is.
        unknown: Why visits and ends are unknown; `None` where they aren't.
    """

    visits: Mapping[str, float] | None
    ends: Mapping[str, float] | None
    unreachable: tuple[str, ...]
    stuck: tuple[str, ...]
    assumed: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    complexity: Complexity
    unknown: Unknown | None = None


def measure(study: Study) -> Flow:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        Where its flow leads.
    """
    graph = study.graph
    ids = graph.ids
    visits = ends = unknown = None
    try:
        visits = {ids[index]: count for index, count in study.visits.items()}
        ends = {ids[index]: share for index, share in study.ends.items()}
    except Unknowable as error:
        unknown = error.unknown
    return Flow(
        visits,
        ends,
        _named(graph, graph.unreachable),
        _named(graph, graph.stuck),
        _named(graph, {arrow.source.moment for arrow in graph.arrows if arrow.assumed} & graph.reached),
        _parts(graph),
        _complexity(graph),
        unknown,
    )


def _named(graph: ServiceGraph, moments: Iterable[int]) -> tuple[str, ...]:
    return tuple(graph.ids[index] for index in sorted(moments))


def _parts(graph: ServiceGraph) -> tuple[tuple[str, ...], ...]:
    """Give what hangs together; exchanges join nothing here, for they stay within a moment."""
    whole: nx.Graph[int] = nx.Graph()
    whole.add_nodes_from(range(len(graph.moments)))
    whole.add_edges_from((arrow.source.moment, arrow.target.moment) for arrow in graph.arrows if arrow.target)
    return tuple(_named(graph, part) for part in nx.connected_components(whole))


def _complexity(graph: ServiceGraph) -> Complexity:
    moments = [index for index in range(len(graph.moments)) if index in graph.reached]
    ring = {node: n for n, part in enumerate(nx.strongly_connected_components(graph.flow)) for node in part}
    ways: dict[int, set[int]] = {}
    loops = 0
    for arrow in graph.arrows:
        source, target = arrow.source.moment, arrow.target
        if arrow.kind is not ArrowKind.FLOW or source not in graph.reached:
            continue
        if arrow.alternative:
            ways.setdefault(source, set()).add(arrow.way)
        loops += target is not None and target.moment <= source and ring[target.moment] == ring[source]
    return Complexity(
        len(moments),
        sum(len(cell) for index in moments for cell in graph.moments[index].steps.values()),
        sum(len(choices) > 1 for choices in ways.values()),
        loops,
    )
