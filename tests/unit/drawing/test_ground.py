"""What is free on the ground of a drawing."""

from blueprint.drawing.ground import Ground
from blueprint.layout.solution import Path, Rect

ON_THE_ARROW, ON_THE_BOX, ON_THE_LABEL, AWAY = (
    Rect(x, y, x + 10, y + 10) for x, y in ((40, -5), (205, 5), (40, 45), (40, 100))
)


def made():
    arrow = Path(((0, 0), (100, 0)), label=Rect(30, 40, 60, 60))
    return Ground([arrow], (box for box in [Rect(200, 0, 300, 36)]))


def test_marks_keep_off_arrows_and_words_but_may_sit_on_boxes():
    """Only for words of their own a box is taken too."""
    ground = made()

    assert [ground.is_free(rect) for rect in (ON_THE_ARROW, ON_THE_LABEL, ON_THE_BOX, AWAY)] == [
        False, False, True, True,
    ]  # fmt: skip
    assert [ground.is_open(rect) for rect in (ON_THE_ARROW, ON_THE_LABEL, ON_THE_BOX, AWAY)] == [
        False, False, False, True,
    ]  # fmt: skip


def test_what_is_taken_adds_to_what_was_there_at_first():
    """Whether somebody asked before or not."""
    ground = made()
    ground.take(AWAY)

    assert not ground.is_free(AWAY)
    assert not ground.is_free(ON_THE_ARROW)
    assert not ground.is_unmarked(AWAY)
    assert ground.is_unmarked(ON_THE_ARROW)
