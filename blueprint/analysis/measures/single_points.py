"""What the whole service hangs on: moments that every customer passes, and actors whom many need.

A single point is a moment on every way from the start to the end; when it stands still, everything does.
The start is none of them, nor is the last moment where all ways end in one. Of a parallel split all branches
are gone, so each moment that a branch can't do without is on every way. Arrows with a chance of 0 are no
way, and what returns to an earlier moment makes nothing avoidable.

`actors` tells of everyone named by `by`, people, partners and systems, in the order in which customers come
to them in the file: where they work, and which share of the customers needs them at least once. Branches of
a parallel block are taken for independent. The share is `null` where the chances of a choice aren't known to
sum to 1, where a way never ends, or where a parallel block isn't properly nested (unless every way needs the
actor, which is 1 in any case).

Formula: dominators of the end; share = 1 − chance of absorption at the end with the actor's moments taken
    out of the chain.
Source: Lengauer, T. & Tarjan, R. E. (1979). A fast algorithm for finding dominators in a flowgraph. ACM
    TOPLAS 1(1); Kemeny, J. G. & Snell, J. L. (1960). Finite Markov Chains.
Complexity: moments × moments / 64 for the single points; one sweep over the flow for each actor whom not
    every way needs.
Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> steps = [{"customer": "Ask"}, {"backstage": "Brew", "by": "cook"}, {"customer": "Sip"}]
    >>> measure(Study(build(Blueprint(title="Tea", moments=steps)))).moments
    ('Brew',)
"""

from typing import NamedTuple

from blueprint.analysis.passage import Passage, unavoidable
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.graph.node import END
from blueprint.graph.service_graph import ServiceGraph
from blueprint.model.text import same


class Needed(NamedTuple):
    """An actor whom customers need.

    Args:
        actor: The name.
        moments: Where the actor works, of the moments that customers come to.
        share: The share of the customers who need the actor at least once; `None` where it is unknown.
    """

    actor: str
    moments: tuple[str, ...]
    share: float | None


class SinglePoints(NamedTuple):
    """What a service hangs on.

    Args:
        moments: The moments on every way, in the order of the file.
        actors: The actors.
        unknown: Why some shares are unknown.
    """

    moments: tuple[str, ...]
    actors: tuple[Needed, ...]
    unknown: Unknown | None = None


def measure(study: Study) -> SinglePoints:
    """Find what a service hangs on.

    Args:
        study: A service.

    Returns:
        Its single points.

    Raises:
        Unknowable: No way leads from the start to an end.
    """
    graph = study.graph
    always = unavoidable(graph)
    if always is None:
        ids = tuple(graph.ids[index] for index in graph.stuck)
        raise Unknowable(Unknown("No way leads from the start to an end.", ids))
    points = sorted(always - {graph.start, _last(graph)})
    places = _places(graph)
    shares, unknown = _shares(study, places, always)
    actors = (
        Needed(actor, tuple(graph.ids[index] for index in moments), shares[actor])
        for actor, moments in places.items()
    )
    return SinglePoints(tuple(graph.ids[index] for index in points), tuple(actors), unknown)


def _last(graph: ServiceGraph) -> int | None:
    """Give the moment in which all ways end, if there is one."""
    last = {
        node
        for node in graph.flow.predecessors(END)
        if node in graph.reached and graph.flow.edges[node, END]["chance"] > 0
    }
    return next((node for node in last if isinstance(node, int)), None) if len(last) == 1 else None


def _places(graph: ServiceGraph) -> dict[str, list[int]]:
    """List the moments in which each actor works."""
    places: dict[str, dict[int, None]] = {}
    for index, moment in enumerate(graph.moments):
        if index in graph.reached:
            for step in (step for cell in moment.steps.values() for step in cell if step.by):
                places.setdefault(same(step.by or ""), {})[index] = None
    return {actor: list(moments) for actor, moments in places.items()}


def _shares(
    study: Study, places: dict[str, list[int]], always: frozenset[int]
) -> tuple[dict[str, float | None], Unknown | None]:
    """Give the share of customers who need each actor, and why some are unknown, if they are."""
    shares: dict[str, float | None] = {}
    passage: Passage | None = None
    why: Unknown | None = None
    try:
        passage = Passage(study.levels) if study.visits else None
    except Unknowable as error:
        why = error.unknown
    for actor, moments in places.items():
        if not always.isdisjoint(moments):
            shares[actor] = 1.0
        else:
            shares[actor] = max(0.0, 1 - passage.avoids(frozenset(moments))) if passage else None
    return shares, why if None in shares.values() else None
