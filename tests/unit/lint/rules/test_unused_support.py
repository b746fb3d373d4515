RULE = "unused-support"


def test_support_for_support_is_used_where_its_user_is(places):
    """Two lanes of support hang together; the upper one meets backstage."""
    text = """\
title: Bar
lanes: [customer, frontstage, backstage, support, {wholesale: {zone: support}}]
moments:
  - customer: Order
    frontstage: Take the order
    backstage: Brew
    support: Grind beans
    wholesale: Deliver beans
"""

    assert places(RULE, text) == []


def test_support_that_only_support_needs_is_told_once(places):
    """At its first step in the file, for one user would do for both."""
    text = """\
title: Bar
moments:
  - customer: Order
    frontstage: Take the order
  - {standing: true, support: {do: Roast beans, needs: Buy beans}}
  - {standing: true, support: Buy beans}
"""

    assert places(RULE, text) == [(5, "Roast beans")]


def test_steps_side_by_side_use_nothing(places):
    """`exchange: none` cuts the line between backstage and support."""
    text = """\
title: Bar
moments:
  - customer: Order
    frontstage: Take the order
  - {standing: true, backstage: Sweep, support: Heat the house, exchange: none}
"""

    assert places(RULE, text) == [(5, "Sweep")]


def test_what_the_flow_never_comes_to_is_the_flows(places):
    """`unreachable` says it."""
    text = """\
title: Bar
moments:
  - customer: Order
    next: end
  - support: Grind beans
"""

    assert places(RULE, text) == []


def test_the_flow_uses_what_it_runs_through(places):
    """A support moment between two others, of two stacked steps."""
    text = """\
title: Bar
moments:
  - customer: Order
    frontstage: Take the order
  - support: [Grind beans, Heat water]
  - customer: Sip
    frontstage: Serve
"""

    assert places(RULE, text) == []
