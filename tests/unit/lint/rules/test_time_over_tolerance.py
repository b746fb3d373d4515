RULE = "time-over-tolerance"


def test_means_are_compared_and_equal_is_fine(found):
    """Of 4 to 8 minutes, 6 on average; waiting steps are another rule's."""
    text = """\
title: T
moments:
  - {customer: {do: A, time: 4m..8m, tolerance: 6m}}
  - {customer: {do: B, time: 4m..8m, tolerance: 5m}}
  - {customer: {do: C, kind: wait, time: 9m, tolerance: 5m}}
"""

    (finding,) = found(RULE, text)
    assert finding.message == "`B` takes 6m on average, but customers accept 5m."
    assert finding.place.span.line == 4


def test_the_whole_is_told_as_far_as_it_is_known(found):
    """10 minutes, 2 in the longer branch and 3 of waiting are at least 15, for one branch is unknown."""
    text = """\
title: T
tolerance: 14m
moments:
  - {customer: A, time: 10m, next: [B, C]}
  - {customer: B, next: D}
  - {backstage: C, time: 2m, next: D}
  - {customer: D, wait: 3m, time: 0}
"""

    (finding,) = found(RULE, text)
    assert finding.place.span.line == 2
    assert finding.message == (
        "The main route takes at least 15m on average, but customers accept 14m for the whole service."
    )


def test_a_seldom_way_that_is_longer_is_no_fault(found):
    """The main route takes the likeliest way."""
    text = """\
title: T
tolerance: 14m
moments:
  - {customer: A, time: 10m, next: [{to: B, when: x, chance: 10%}, {to: end, when: y}]}
  - {customer: B, time: 1h}
"""

    assert found(RULE, text) == []
