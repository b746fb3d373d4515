RULE = "customer-not-told"


def test_a_customer_alone_after_the_work_is_not_told(found):
    """At the customer's step, with the work beside."""
    text = """\
title: Bar
moments:
  - customer: Order
    frontstage: Take the order
  - backstage: Brew
  - customer: Fetch the cup
"""

    (finding,) = found(RULE, text)
    assert finding.place.span.line == 6
    assert finding.message == "Nobody in sight tells the customer at `Fetch the cup` that `Brew` is done."
    assert [place.span.line for place in finding.related] == [5]


def test_somebody_in_sight_tells(places):
    """Beside the customer, or in a moment between."""
    text = """\
title: Bar
moments:
  - backstage: Brew
  - {customer: Fetch the cup, frontstage: Call the name}
  - backstage: Bake
  - frontstage: Ring the bell
  - customer: Fetch the cake
"""

    assert places(RULE, text) == []


def test_the_way_to_the_back_and_exchanges_are_another_rules(places):
    """`customer-meets-backstage` says them."""
    text = "title: Bar\nmoments: [customer: Order, {customer: Sit, support: Pump}, {backstage: Brew}]\n"

    assert places(RULE, text) == []
