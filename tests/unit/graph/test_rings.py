import networkx as nx

from blueprint.graph.node import END, Fork
from blueprint.graph.rings import rings, traps


def _flow(*edges):
    flow = nx.DiGraph()
    for source, target, *chance in edges:
        flow.add_edge(source, target, chance=chance[0] if chance else 1.0)
    return flow


def test_loops_that_share_a_moment_are_one_ring():
    """An eight is one, two loops in a row are two, a loop to itself is one; the order is the file's."""
    eight = _flow((0, 1), (1, 0), (1, 2), (2, 1), (2, END))
    row = _flow((3, 4), (4, 3), (4, 0), (0, 0), (0, END))

    assert rings(eight, set(eight)) == ((0, 1, 2),)
    assert rings(row, set(row)) == ((0,), (3, 4))


def test_a_way_that_is_never_taken_closes_no_ring():
    """A chance of 0 is no way."""
    assert rings(_flow((0, 1), (1, 0, 0.0), (1, END)), {0, 1}) == ()


def test_a_ring_may_run_through_a_fork():
    """Forks are no moments, and are left out of the answer."""
    flow = _flow((0, Fork(0)), (Fork(0), 1), (Fork(0), 2), (1, 0), (2, 0))

    assert rings(flow, set(flow)) == ((0, 1, 2),)
    assert traps(flow, set(flow)) == ((0, 1, 2),)


def test_a_ring_with_a_way_out_is_no_trap():
    """Also where the way out leads through a fork, or to a trap; a chance of 0 is no way out."""
    forked = _flow((0, 1), (1, Fork(1)), (Fork(1), 0), (Fork(1), 2), (2, 2))

    assert traps(forked, set(forked)) == ((2,),)
    assert traps(_flow((0, 0), (0, END, 0.0)), {0}) == ((0,),)


def test_only_the_nodes_asked_for_count():
    """A ring that runs through others is none among these."""
    assert rings(_flow((0, 1), (1, 0)), {0}) == ()
