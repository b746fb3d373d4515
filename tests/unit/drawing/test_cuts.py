from blueprint.drawing.cuts import cut


def stretches(*arguments):
    return [tuple(stretch) for stretch in cut(*arguments)]


def test_what_fits_is_not_cut():
    """One stretch of all columns."""
    assert stretches(range(5), {0, 2}, 5) == [(0, 5)]


def test_without_phases_rows_are_full():
    """Cuts lie between moments, as late as can be."""
    assert stretches(range(7), set(), 3) == [(0, 3), (3, 6), (6, 7)]


def test_a_phase_ends_a_row_early_that_is_filled_well():
    """From 60 % on."""
    assert stretches(range(12), {0, 6}, 10) == [(0, 6), (6, 12)]


def test_a_phase_does_not_end_a_row_that_would_be_half_empty():
    """It is cut where the row is full."""
    assert stretches(range(12), {0, 5}, 10) == [(0, 10), (10, 12)]


def test_of_several_phases_the_last_one_that_fits_begins_the_next_row():
    """As few rows as that leaves."""
    assert stretches(range(12), {0, 6, 8, 9}, 8) == [(0, 8), (8, 12)]


def test_no_row_begins_with_a_column_without_a_moment():
    """Column 3 holds nothing but an end of the flow, which goes with what ends there."""
    assert stretches({0, 1, 2, 4, 5}, set(), 3) == [(0, 3), (4, 6)]
