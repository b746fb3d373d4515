from blueprint.layout import spacing
from blueprint.layout.channels import Track
from blueprint.layout.pack import Margins, pack

MARGINS = Margins(17, 17, 34)


def test_a_lone_track_lies_in_the_middle():
    """Half of the channel lies on either side of it."""
    assert pack([[Track(0, 0, 1)]], Margins(10, 10, 50)) == (50, [[25.0]])


def test_tracks_that_overlap_keep_their_distance():
    """The channel widens with its tracks."""
    width, ((first, second, third),) = pack([[Track(0, 0, 4), Track(0, 1, 5), Track(0, 3, 9)]], MARGINS)

    assert second - first == third - second == spacing.TRACK
    assert width == 17 + 2 * spacing.TRACK + 17


def test_tracks_that_do_not_overlap_share_a_line():
    """Two knots don't know of each other."""
    assert pack([[Track(0, 0, 1)], [Track(0, 2, 3)]], MARGINS) == (34, [[17.0], [17.0]])


def test_words_lie_next_to_their_box():
    """A place kept at the beginning of a channel pushes the tracks behind it."""
    width, ((words, track),) = pack([[Track(0, 1, 1, kept=50, rank=-1), Track(0, 0, 3)]], MARGINS)

    assert words == spacing.LABEL
    assert track >= words + 50 + spacing.LABEL
    assert width - track >= 17


def test_words_at_the_far_side_lie_next_to_theirs():
    """A place kept at the end of a channel is as near to the box behind it."""
    width, ((track, words),) = pack([[Track(0, 0, 3), Track(0, 1, 1, kept=50, rank=1)]], MARGINS)

    assert width - (words + 50) == spacing.LABEL
    assert words - track >= spacing.LABEL
