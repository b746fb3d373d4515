RULE = "jump-to-earlier-phase"
TEXT = """\
title: Bar
phases:
  - phase: 点单
    moments:
      - customer: Order
      - {{standing: true, backstage: Buy beans}}
  - phase: Drink
    moments:
      - customer: Sip
      - {{customer: Look around, next: [{{to: {0}, when: more, chance: {1}}}, {{to: end, when: full}}]}}
"""


def test_back_over_the_start_of_the_phase_is_told_at_the_way(found):
    """With the earlier moment beside."""
    (finding,) = found(RULE, TEXT.format("Order", "20%"))

    assert (finding.place.span.line, finding.moment) == (10, "Look around")
    assert "earlier phase `点单`" in finding.message
    assert [place.span.line for place in finding.related] == [5]


def test_back_within_the_phase_and_never_are_fine(found):
    """Rework before the phase is over spares the customer; a chance of 0 is no jump."""
    assert found(RULE, TEXT.format("Sip", "20%")) == []
    assert found(RULE, TEXT.format("Order", "0%")) == []


def test_without_phases_there_is_none_to_leave(found):
    """A loop is a loop."""
    text = "title: T\nmoments: [{customer: A}, {customer: B, next: [{to: A, when: x}, {to: end, when: y}]}]\n"

    assert found(RULE, text) == []
