from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from blueprint.drawing.balance import Room, cut
from blueprint.layout.problem import Size

widths = st.lists(st.integers(1, 30), min_size=1, max_size=8)


def side_by_side(pieces, height=1.0):
    """Tell how large rows of pieces are that stand side by side."""

    def sizes(first):
        return (Size(float(sum(pieces[first:end])), height) for end in range(first + 1, len(pieces) + 1))

    return sizes


def every_way(count):
    """Yield every way to break so many pieces into rows."""
    for number in range(count):
        for inner in combinations(range(1, count), number):
            yield [range(*ends) for ends in pairwise((0, *inner, count))]


@given(widths, st.data())
def test_no_other_way_is_better(pieces, data):
    """Of all ways whose rows fit, none has fewer rows, or as many that are more equal for what is torn."""
    tolls = data.draw(st.lists(st.sampled_from([0.0, 0.2]), min_size=len(pieces), max_size=len(pieces)))
    room = Room(40.0, 1.0, 4)

    def worth(rows):
        full = sum((sum(pieces[i] for i in row) / room.width) ** 3 for row in rows)
        return len(rows), round(full + sum(tolls[row.start] for row in rows[1:]), 4)

    def fits(rows):
        return all(len(row) == 1 or (sum(pieces[i] for i in row) <= 40 and len(row) <= 4) for row in rows)

    best = min(worth(rows) for rows in every_way(len(pieces)) if fits(rows))
    assert worth(cut(tolls, side_by_side(pieces), room)) == best


def test_a_row_ends_early_where_a_phase_ends():
    """Five and three are as good as four and four, where only the former tears nothing."""
    room = Room(60.0, 1.0, 9)
    pieces = [10] * 8

    assert cut([0.0] * 8, side_by_side(pieces), room) == [range(4), range(4, 8)]
    assert cut([0.2] * 5 + [0.0] + [0.2] * 2, side_by_side(pieces), room) == [range(5), range(5, 8)]


def test_a_phase_of_one_column_does_not_get_a_row():
    """Where a page would be nearly empty for its sake, it is torn rather."""
    room = Room(80.0, 1.0, 9)
    tolls = [0.0, 0.0, *[0.2] * 7]

    first, second = cut(tolls, side_by_side([10] * 9), room)

    assert {len(first), len(second)} == {4, 5}


def test_title_and_legend_take_of_the_first_and_the_last_row():
    """A row that is only just low enough between them is too high with them."""

    def growing(first):
        return (Size(1.0, 10.0 * (end - first)) for end in range(first + 1, 6))

    def lengths(**taken):
        return [len(row) for row in cut([0.0] * 5, growing, Room(9.0, 30.0, 9, **taken))]

    assert lengths() == [3, 2]
    assert lengths(title=5.0) == [2, 3]
    assert lengths(key=5.0) == [3, 2]
    assert len(lengths(title=5.0, key=5.0)) == 3


def test_what_never_fits_has_a_row_of_its_own():
    """A single piece can't be made smaller."""
    assert cut([0.0] * 3, side_by_side([5, 99, 5]), Room(40.0, 1.0, 9)) == [
        range(1),
        range(1, 2),
        range(2, 3),
    ]
