RULE = "unreachable"


def test_what_hangs_on_it_is_told_with_it(found):
    """One cause, one finding, wherever the moments stand; the help says where the way went instead."""
    text = """\
title: Bar
moments:
  - customer: Order
    next: Sip
  - customer: Wait
  - customer: Choose a seat
    next: Sip
  - customer: Sip
"""

    (finding,) = found(RULE, text)
    assert (finding.place.span.line, finding.moment) == (5, "Wait")
    assert [place.span.line for place in finding.related] == [6]
    assert "`Order`, the moment before it, goes elsewhere" in finding.help


def test_two_causes_are_two_findings(places):
    """Two moments that nothing joins but a moment which is reached."""
    text = """\
title: Bar
moments:
  - {customer: Order, next: Sip}
  - {customer: Smoke, next: Sip}
  - {customer: Sing, next: end}
  - customer: Sip
"""

    assert places(RULE, text) == [(4, "Smoke"), (5, "Sing")]


def test_a_loop_apart_is_one_finding(found):
    """Each leads to the other, and nothing to either."""
    text = """\
title: Bar
moments:
  - {customer: Order, next: end}
  - customer: Sing
  - {customer: Dance, next: Sing}
"""

    (finding,) = found(RULE, text)
    assert finding.moment == "Sing"
    assert "only reached from moments that the service never comes to" in finding.message


def test_a_chance_of_nought_is_no_way(found):
    """It says so rather than that nothing leads there."""
    text = """\
title: Bar
moments:
  - customer: Order
    next: [{to: Sip, when: hot, chance: 100%}, {to: Complain, when: cold, chance: 0%}]
  - {customer: Complain, next: end}
  - customer: Sip
"""

    (finding,) = found(RULE, text)
    assert "chance 0%" in finding.message
    assert (finding.place.span.line, finding.moment) == (5, "Complain")


def test_standing_moments_need_no_way(places):
    """They are off the flow, also as the first moment of the file."""
    text = """\
title: Bar
moments:
  - {standing: true, backstage: Buy beans}
  - {customer: Order, needs: Buy beans}
"""

    assert places(RULE, text) == []


def test_the_branches_of_a_split_are_reached(places):
    """Through the fork between them and their moment."""
    text = """\
title: Bar
moments:
  - {customer: Order, next: [Brew, Bake]}
  - {backstage: Brew, next: Serve}
  - {backstage: Bake, next: Serve}
  - frontstage: Serve
"""

    assert places(RULE, text) == []


def test_what_wrong_chances_leave_out_is_another_rules(places):
    """The rest of 110% is nothing, but the fault is the sum: `unbalanced-chances` says it."""
    text = """\
title: Bar
moments:
  - customer: Order
    next: [{to: Sip, when: a, chance: 60%}, {to: end, when: b, chance: 50%}, {to: Complain, when: c}]
  - {customer: Complain, next: end}
  - customer: Sip
"""

    assert places(RULE, text) == []
