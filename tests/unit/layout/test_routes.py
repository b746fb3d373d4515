from itertools import pairwise

from blueprint.layout.grid import Grid
from blueprint.layout.problem import Band, Box, Problem, Size
from blueprint.layout.routes import Run, Way, straight, ways


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


def test_ways_come_in_the_order_of_their_turns():
    """So that a chooser may stop as soon as none can be better."""
    turns = [len(way.levels) for way in ways(made((0, 0), (2, 3)), 0, 1)]

    assert turns == sorted(turns)
    assert turns[0] == 2


def test_there_is_always_a_way():
    """Channels are free even where every cell is taken."""
    full = [(row, column) for row in range(4) for column in range(4)]
    grid = made(*full)
    for source in range(len(full)):
        for target in range(len(full)):
            assert next(ways(grid, source, target), None) is not None


def test_runs_of_a_way_join_at_right_angles_and_have_a_length():
    """Each run begins on the line of the one before it, and runs from box to box."""
    grid = made((0, 0), (1, 1), (3, 2), (0, 3))
    for source in range(4):
        for target in range(4):
            start, end = grid.place(source), grid.place(target)
            for way in ways(grid, source, target):
                route = way.route(start, end)
                for before, after in pairwise(route.runs):
                    assert before.is_level is not after.is_level
                    assert before.end == after.level
                    assert after.start == before.level
                assert all(run.start != run.end for run in route.runs)
                first, last = route.runs[0], route.runs[-1]
                assert (first.start, first.level) in {start, start[::-1]}
                assert (last.end, last.level) in {end, end[::-1]}


def test_stations_tell_where_a_way_begins_turns_and_ends():
    """Levels of x and of y take turns in the order of the way, x first where it begins level."""
    way = Way(True, (1, 4, 7))

    assert way.stations((2, 1), (9, 7)) == (2, 1, 4, 7, 9)
    assert Way(False, (1, 4)).stations((1, 3), (9, 4)) == (3, 1, 4, 9)


def test_a_run_knows_its_lower_end_whichever_way_it_goes():
    """Forth and back it spans the same levels."""
    for run in (Run(True, 1, 2, 5), Run(True, 1, 5, 2)):
        assert (run.span, run.low, run.high) == ((2, 5), 2, 5)
