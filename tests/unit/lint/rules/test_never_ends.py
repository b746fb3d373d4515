RULE = "never-ends"


def test_the_way_into_the_loop_is_not_told_too(found):
    """Stuck are all five moments, but there is one cause: the loop of two."""
    text = """\
title: Bar
moments:
  - customer: Come in
  - customer: Sit down
  - customer: Choose
  - customer: Order
  - {customer: Sip, next: Order}
"""

    (finding,) = found(RULE, text)
    assert (finding.place.span.line, finding.moment) == (7, "Sip")
    assert [place.span.line for place in finding.related] == [6]


def test_two_loops_are_two_findings(places):
    """Each needs a way out of its own."""
    text = """\
title: Bar
moments:
  - {customer: Come in, next: [{to: Tea, when: cold}, {to: Beer, when: warm}]}
  - {customer: Tea, next: Tea}
  - {customer: Beer, next: Beer}
"""

    assert places(RULE, text) == [(4, "Tea"), (5, "Beer")]


def test_a_way_out_that_is_never_taken_is_none(places):
    """A chance of 0 leads nowhere."""
    text = """\
title: Bar
moments:
  - {customer: Sip, next: [{to: Sip, when: more, chance: 100%}, {to: end, when: full, chance: 0%}]}
"""

    assert places(RULE, text) == [(3, "Sip")]


def test_a_loop_that_may_be_left_ends(places):
    """However seldom: `loop-hardly-ends` judges that."""
    text = """\
title: Bar
moments:
  - {customer: Sip, next: [{to: Sip, when: more, chance: 99%}, {to: end, when: full}]}
"""

    assert places(RULE, text) == []


def test_a_loop_within_a_parallel_branch_is_told(places):
    """The other branch ends, but the service never does."""
    text = """\
title: Bar
moments:
  - {customer: Order, next: [Sip, Rinse]}
  - {customer: Sip, next: end}
  - {backstage: Rinse, next: Dry}
  - {backstage: Dry, next: Rinse}
"""

    assert places(RULE, text) == [(6, "Dry")]


def test_a_loop_out_of_reach_is_another_rules(places):
    """`unreachable` says it."""
    text = "title: T\nmoments: [{customer: Sip, next: end}, {customer: Sing, next: Sing}]\n"

    assert places(RULE, text) == []
