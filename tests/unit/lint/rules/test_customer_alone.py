RULE = "customer-alone"


def test_an_app_in_a_lane_of_its_own_is_somebody(places):
    """A frontstage lane of any name meets the customer."""
    text = """\
title: Loan
lanes: [evidence, customer, {app: {zone: frontstage}}, frontstage]
moments:
  - customer: Enter the amount
    app: Work out the instalment
"""

    assert places(RULE, text) == []


def test_steps_side_by_side_do_not_meet(places):
    """`exchange: none` says that the customer meets nobody; evidence is something all the same."""
    text = """\
title: Bar
moments:
  - customer: Read the paper
    frontstage: Wipe the bar
    exchange: none
  - customer: Listen to music
    frontstage: Wash glasses
    evidence: Music
    exchange: none
"""

    assert places(RULE, text) == [(3, "Read the paper")]


def test_a_start_and_an_end_stand_for_themselves(places):
    """The symbols at both ends of a flow chart are no encounter."""
    text = """\
title: Bar
moments:
  - customer: {do: Feel thirsty, kind: start}
  - customer: Look around
  - customer: {do: Go home, kind: end}
"""

    assert places(RULE, text) == [(4, "Look around")]


def test_a_step_that_the_flow_leads_to_from_a_clerk_is_met(places):
    """The name is called: that is the encounter, though in the moment before."""
    text = """\
title: 咖啡
moments:
  - frontstage: 叫名字
  - customer: 取咖啡
  - customer: 回家
"""

    assert places(RULE, text) == [(5, "回家")]
