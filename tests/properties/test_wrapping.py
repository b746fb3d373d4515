"""What is true of any text in lines."""

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from blueprint.drawing import breaks
from blueprint.drawing.metrics import bundled
from blueprint.drawing.text import wrap

METRICS = bundled()
NEVER_FIRST = "，。、；：？！）》」』】〕”…—·％℃"
NEVER_LAST = "（《「『【〔“￥"

words = st.text(alphabet="abcXYZ019.,:;!?()[]-/%$'\"’ ", max_size=12)
han = st.text(alphabet="客户登记入住手续" + NEVER_FIRST + NEVER_LAST + "①→", max_size=12)
odd = st.sampled_from(
    [
        "👨‍👩‍👧",
        "🇨🇳",
        "👍🏽",
        "e\u0301",
        "\u00a0",
        "\u200b",
        "\u3000",
        "\n",
        "مرحبا",
        "กำ",
        "한국",
        "\u200d",
        "x" * 40,
    ]
)
anything = st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
texts = st.lists(words | han | odd | anything, max_size=12).map("".join)
widths = st.floats(min_value=20, max_value=200)
sizes = st.sampled_from([6, 7.3, 9, 10, 12.5])


def solid(text):
    return "".join(text.split())


@given(texts, widths, sizes)
def test_nothing_is_lost(text, width, size):
    """With room for all, the lines hold the whole text, white space aside, in its order."""
    result = wrap(text, width=width, size=size, most_lines=10_000, metrics=METRICS)
    assert not result.shortened
    assert solid("".join(result.lines)) == solid(text)


@given(texts, widths, sizes, st.integers(1, 6))
def test_lines_keep_to_their_room(text, width, size, most_lines):
    """No line is too wide, none is blank or begins or ends with white space, and they are not too many."""
    result = wrap(text, width=width, size=size, most_lines=most_lines, metrics=METRICS)
    assert len(result.lines) <= most_lines
    assert result.width == max((METRICS.width(line, size) for line in result.lines), default=0)
    assert result.width <= width
    assert all(line == line.strip() != "" for line in result.lines)
    assert not any(character in line for line in result.lines for character in "\n\t\r\u2028")


@given(texts, widths, sizes, st.integers(1, 6))
def test_what_is_left_out_is_told(text, width, size, most_lines):
    """A shortened text ends with an ellipsis behind a beginning of the text; another is whole."""
    result = wrap(text, width=width, size=size, most_lines=most_lines, metrics=METRICS)
    shown = solid("".join(result.lines))
    if result.shortened:
        assert shown.endswith("…")
        assert solid(text).startswith(shown[:-1])
        assert len(result.lines) == most_lines
    else:
        assert shown == solid(text)


@given(texts, widths, sizes)
def test_lines_stay_as_they_are(text, width, size):
    """Lines that were wrapped once are not wrapped again."""
    lines = wrap(text, width=width, size=size, most_lines=10_000, metrics=METRICS).lines
    again = wrap("\n".join(lines), width=width, size=size, most_lines=10_000, metrics=METRICS)
    assert again.lines == lines


@given(
    st.lists(words.map(lambda word: word[:5]) | st.text("客户登记入住", max_size=8), max_size=20), st.data()
)
def test_no_line_begins_or_ends_with_the_wrong_mark(parts, data):
    """Where a line has room for the marks at a letter, they stand at their letter."""
    joint = st.sampled_from([*NEVER_FIRST, *(mark + "客" for mark in NEVER_LAST), ""])
    text = "客" + "客".join(part + "户" + data.draw(joint) for part in parts) + "客"
    lines = wrap(text, width=120, size=10, most_lines=10_000, metrics=METRICS).lines
    assert not any(line[0] in NEVER_FIRST for line in lines)
    assert not any(line[-1] in NEVER_LAST for line in lines)


@given(texts, widths)
def test_no_sign_is_torn(text, width):
    """A line begins with no mark of the line before it, unless a sign alone is wider than the line."""
    folded = " ".join(text.split())
    places = [0, *breaks.between_clusters(folded), len(folded)]
    signs = [folded[start:stop] for start, stop in pairwise(places)]
    if any(METRICS.width(sign, 10) > width for sign in signs):
        return
    lines = wrap(folded, width=width, size=10, most_lines=10_000, metrics=METRICS).lines
    assert not any(unicodedata.combining(line[0]) for line in lines[1:])


@given(texts, widths)
def test_no_more_lines_than_needed(text, width):
    """Lines of about the same length are no more lines than lines filled one after the other."""
    folded = " ".join(text.split())
    lines = wrap(folded, width=width, size=10, most_lines=10_000, metrics=METRICS).lines
    whole = wrap(folded, width=width, size=10, most_lines=max(1, len(lines)), metrics=METRICS)
    assert whole.lines == lines
    assert not whole.shortened
