"""Comments are found where they are, and nowhere else."""

from blueprint.source.read import read
from blueprint.source.remarks import remarks


def _texts(text):
    return [found.text for found in remarks(read(text.encode()), "todo")]


def test_comments_are_found_at_any_place_that_yaml_has_for_them():
    """Alone, behind a value, behind a key, behind a bracket, with either end of line."""
    text = "# todo 1\r\na: b # todo 2\nc: # todo 3\n  - [d, # todo 4\n     e]\nf: | # todo 5\n  g\n# todo 6\n"

    assert _texts(text) == [f" todo {number}" for number in range(1, 7)]


def test_texts_hold_no_comments():
    """Quoted over several lines, block texts, plain texts with a `#` in them."""
    assert _texts("a: 'x\n  # todo\n  y'\nb: \"# todo\"\nc: |\n  # todo\n\n  # todo\nd: e#todo\n") == []


def test_a_comment_inside_a_comment_is_none():
    """It begins once."""
    assert _texts("a: b # see # todo\n") == []


def test_anchors_aliases_and_tags_disturb_nothing():
    """Their spans are passed by."""
    assert _texts("a: &x 'y # todo' # todo 1\nb: *x # todo 2\n") == [" todo 1", " todo 2"]


def test_a_line_of_nothing_but_marks_takes_no_time():
    """A hundred thousand on one line are read once."""
    assert len(_texts("a: b " + "# todo " * 100_000)) == 1
    assert _texts("a: [" + "'# todo', " * 40_000 + "]\n") == []
