from itertools import pairwise

from blueprint.layout.grid import Grid
from blueprint.layout.problem import Band, Box, Problem, Size
from blueprint.layout.routes import candidates, straight


def made(*places):
    boxes = tuple(Box(row, column, Size(50, 20)) for row, column in places)
    columns = max(column for _, column in places) + 1
    rows = max(row for row, _ in places) + 1
    return Grid(Problem((Band(1),) * rows, columns, boxes, ()))


def test_neighbours_have_a_straight_route():
    """In a row, and in a column."""
    grid = made((0, 0), (0, 1), (2, 0))

    assert straight(grid, 0, 1).leaves.name == "RIGHT"
    assert straight(grid, 0, 2).leaves.name == "BOTTOM"


def test_no_straight_route_leads_through_a_box():
    """Whoever stands between is in the way."""
    assert straight(made((0, 0), (0, 1), (0, 2)), 0, 2) is None


def test_candidates_come_in_the_order_of_their_bends():
    """So that a chooser may stop as soon as none can be better."""
    bends = [route.bends for route in candidates(made((0, 0), (2, 3)), 0, 1)]

    assert bends == sorted(bends)
    assert bends[0] == 1


def test_there_is_always_a_way():
    """Channels are free even where every cell is taken."""
    full = [(row, column) for row in range(4) for column in range(4)]
    grid = made(*full)
    for source in range(len(full)):
        for target in range(len(full)):
            assert next(candidates(grid, source, target), None) is not None


def test_runs_of_a_route_join_at_right_angles():
    """Each run begins on the line of the one before it."""
    grid = made((0, 0), (1, 1), (3, 2), (0, 3))
    for source in range(4):
        for target in range(4):
            for route in candidates(grid, source, target):
                for before, after in pairwise(route.runs):
                    assert before.is_level is not after.is_level
                    assert before.end == after.level
                    assert after.start == before.level
