RULE = "customer-meets-backstage"


def test_somebody_in_sight_beside_the_customer_is_enough(places):
    """Where the arrow is drawn is the language's choice: a clerk in the same moment takes over."""
    text = """\
title: Bar
moments:
  - customer: Order
    frontstage: Take the order
  - backstage: Brew
  - customer: Fetch the cup
    frontstage: Call the name
"""

    assert places(RULE, text) == []


def test_the_way_to_the_back_is_told_at_its_end(places):
    """From a lone customer step straight to the back, here past all three lines."""
    text = """\
title: Bar
moments:
  - customer: Throw in a coin
  - support: Pump the beer
"""

    assert places(RULE, text) == [(4, "Pump the beer")]


def test_an_exchange_is_told_once_and_none_is_none(places):
    """Steps side by side don't meet, whatever zones they are in."""
    text = """\
title: Bar
moments:
  - customer: Order
    backstage: Brew
  - customer: Sip
    backstage: Wash up
    exchange: none
"""

    assert places(RULE, text) == [(4, "Order")]


def test_needs_are_no_contact(places):
    """A customer step may depend on work out of sight without dealing with it."""
    text = """\
title: Bar
moments:
  - customer: {do: Sip, needs: stock}
    evidence: Cup
  - {id: stock, standing: true, backstage: Order leaves}
"""

    assert places(RULE, text) == []
