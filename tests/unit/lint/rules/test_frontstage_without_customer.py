RULE = "frontstage-without-customer"


def test_several_lanes_in_sight_are_met_together(places):
    """The customer meets the app, and the app the clerk."""
    text = """\
title: Loan
lanes: [customer, {app: {zone: frontstage}}, frontstage]
moments:
  - customer: Apply
    app: Pass it on
    frontstage: Read the form
"""

    assert places(RULE, text) == []


def test_calling_the_name_meets_who_comes(places):
    """The flow leads from the call straight to the customer; polishing glasses before it doesn't."""
    text = """\
title: Bar
moments:
  - customer: Order
  - backstage: Brew
  - frontstage: Polish a glass
  - frontstage: Call the name
  - customer: Fetch the cup
"""

    assert places(RULE, text) == [(5, "Polish a glass")]


def test_a_customer_who_is_not_to_meet_is_meant(places):
    """Side by side on purpose."""
    text = """\
title: Bar
moments:
  - {customer: Read the paper, frontstage: Wipe the bar, exchange: none}
"""

    assert places(RULE, text) == []


def test_without_any_customer_another_rule_speaks(places):
    """One cause, one finding."""
    assert places(RULE, "title: Office\nmoments: [frontstage: Open the door]\n") == []
