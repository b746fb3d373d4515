"""How often one customer passes each node of a flow that is taken apart, and where the service ends."""

from blueprint.analysis.chain import solve
from blueprint.analysis.levels import Levels
from blueprint.graph.node import END, Node


def passes(levels: Levels) -> dict[Node, float]:
    """Tell how often each node is passed: the outermost level once, each branch as often as its fork.

    Args:
        levels: The flow taken apart.

    Returns:
        For each node its passes, those in several levels together.

    Raises:
        Unknowable: A loop is left so seldom that computers take it for never.

    Example:
        >>> from blueprint.analysis.levels import Level
        >>> passes(Levels(Level(0, {0: {0: 0.2}}, {0: 0.8}), {}, {}))
        {0: 1.25}
    """
    if levels.top is None:
        return {}
    found = solve(levels.top.edges, {levels.top.head: 1.0})
    for fork, branches in reversed(list(levels.branches.items())):
        for level in branches:
            for node, count in solve(level.edges, {level.head: found[fork]}).items() if level else ():
                found[node] = found.get(node, 0.0) + count
    return found


def ends(levels: Levels) -> dict[Node, float]:
    """Tell for which share of customers each node is the last; branches that end together share it equally.

    Args:
        levels: The flow taken apart.

    Returns:
        The shares of moments, and of forks of which a branch goes straight to the end; they sum to 1.

    Raises:
        Unknowable: As for the passes.

    Example:
        >>> from blueprint.analysis.levels import Level
        >>> ends(Levels(Level(0, {0: {1: 0.5}, 1: {}}, {0: 0.5, 1: 1.0}), {}, {}))
        {0: 0.5, 1: 0.5}
    """
    if levels.top is None:
        return {}
    once = solve(levels.top.edges, {levels.top.head: 1.0})
    found = {node: once[node] * chance for node, chance in levels.top.leaving.items()}
    for fork, branches in reversed(list(levels.branches.items())):
        if levels.joins[fork] != END or fork not in found:
            continue
        part = found.pop(fork) / len(branches)
        for level in branches:
            if level is None:
                found[fork] = found.get(fork, 0.0) + part
                continue
            count = solve(level.edges, {level.head: part})
            for node, chance in level.leaving.items():
                found[node] = found.get(node, 0.0) + count[node] * chance
    return found
