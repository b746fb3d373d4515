RULE = "frontstage-meets-support"


def test_a_flow_past_a_backstage_that_is_there_is_fine(places):
    """The arrow is drawn from frontstage, but somebody backstage stands beside."""
    text = """\
title: Bar
moments:
  - customer: Order
    frontstage: {do: Tea or coffee?, kind: decision}
    backstage: Listen
    next: [{to: grind, when: coffee}, {to: end, when: tea}]
  - id: grind
    support: Grind the beans
"""

    assert places(RULE, text) == []


def test_an_exchange_over_two_lines_is_told_at_the_support(places):
    """The clerk works the system without anybody between."""
    text = """\
title: Bar
moments:
  - customer: Pay
    frontstage: Type in the sum
    support: Charge the card
"""

    assert places(RULE, text) == [(5, "Pay")]


def test_the_customer_at_a_support_process_is_another_rules(places):
    """`customer-meets-backstage` says that, and nobody says it twice."""
    text = """\
title: Bar
moments:
  - customer: Throw in a coin
    support: Pump the beer
"""

    assert places(RULE, text) == []
