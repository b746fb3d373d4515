from pathlib import Path

import pytest

from blueprint.drawing.cuts import Stretch
from blueprint.drawing.laid import broader, cast, lay
from blueprint.drawing.metrics import bundled
from blueprint.drawing.names import Names
from blueprint.drawing.reckoning import Reckoning
from blueprint.drawing.style import Style
from blueprint.drawing.view import View
from blueprint.loading.load import load
from blueprint.model.blueprint import Blueprint
from blueprint.source.read import read
from blueprint.themes.find import find
from blueprint.words import catalogue

EXAMPLES = Path(__file__).parents[3] / "examples"
STYLE = Style(find("plain"), bundled(), catalogue.of("en"), Names(), View(paper="a4"))
NAMES = ["complaint", "hotel-stay", "online-loan", "branch-surge", "instalment-loan", "posted-staff"]


def example(name):
    path = EXAMPLES / name / f"{name}.blueprint.yaml"
    made, _ = load(read(path.read_bytes(), path.name))
    return cast(made, STYLE)


def parted(drawn, number):
    """Name the pieces of so many rows."""
    count = len(set(drawn.plan.column_of))
    return [range(count * at // number, count * (at + 1) // number) for at in range(number)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("breadth", [1.0, 1.4])
def test_other_rows_are_about_as_large_as_reckoned(name, breadth):
    """Who has laid out two rows knows the height of three within an eighth, their width within a fifth."""
    usual = example(name)
    first = Reckoning(usual)
    first.learn(lay(usual, first.stretches(parted(usual, 2))))
    drawn = broader(usual, STYLE, breadth)
    reckoning = Reckoning(drawn, first.learnt)
    pieces = parted(drawn, 3)

    for piece, row in zip(pieces, lay(drawn, reckoning.stretches(pieces)), strict=True):
        width, height = reckoning.size(piece)
        assert height == pytest.approx(row.solution.height, rel=1 / 8)
        assert width == pytest.approx(row.solution.width, rel=1 / 5)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_laid_out_is_known(name):
    """To the last point, and then there is nothing new in it."""
    drawn = example(name)
    reckoning = Reckoning(drawn)
    pieces = parted(drawn, 2)
    rows = lay(drawn, reckoning.stretches(pieces))

    assert reckoning.learn(rows)
    assert not reckoning.learn(rows)
    for piece, row in zip(pieces, rows, strict=True):
        assert reckoning.size(piece) == (row.solution.width, row.solution.height)


def test_what_is_learnt_of_one_drawing_is_not_changed_by_another():
    """Who reckons on with other boxes leaves the first one as it was."""
    drawn = example("hotel-stay")
    first = Reckoning(drawn)
    first.learn(lay(drawn, first.stretches(parted(drawn, 2))))
    before = first.learnt
    other = broader(drawn, STYLE, 1.4)
    second = Reckoning(other, first.learnt)
    second.learn(lay(other, second.stretches(parted(other, 2))))

    assert first.learnt == before != second.learnt


def test_a_row_costs_most_where_a_phase_and_many_arrows_are_torn():
    """Nothing is torn at the beginning; where a phase begins one arrow is; within a phase more."""
    moments = [{"customer": name} for name in ("Ask", "Wait", "Pay", "Leave")]
    moments[1]["next"] = [{"to": "Pay", "when": "a"}, {"to": "Leave", "when": "b"}]
    phases = [{"phase": "One", "moments": moments[:2]}, {"phase": "Two", "moments": moments[2:]}]
    start, within, phase, both = Reckoning(cast(Blueprint(title="T", phases=phases), STYLE)).tolls

    assert start == 0
    assert phase < within < both


def test_rows_of_pieces_have_all_columns():
    """Those in which nothing but an end stands, too."""
    drawn = example("online-loan")
    reckoning = Reckoning(drawn)
    first, second = reckoning.stretches(parted(drawn, 2))

    assert first.first == 0
    assert first.end == second.first
    assert second == Stretch(second.first, max(drawn.plan.column_of) + 1)
