RULE = "empty-lane"


def test_both_zones_out_of_sight_are_one_finding(found):
    """At the title, for there is no better place: the whole back of the service is missing."""
    (finding,) = found(RULE, "title: T\nmoments: [customer: Sip]\n")

    assert finding.message == "Nothing is done in the zone `backstage`, nor in `support`."
    assert finding.place.span.line == 1


def test_a_zone_with_two_lanes_is_filled_by_one_and_the_other_is_told(found):
    """At the lane, which is listed for nothing; evidence lanes count as lanes."""
    text = """\
title: Bar
lanes:
  - evidence
  - customer
  - frontstage
  - bar: {zone: backstage}
  - kitchen: {zone: backstage}
  - support
moments:
  - customer: Order
    frontstage: Take the order
    bar: Brew
    support: Grind beans
"""

    assert [(f.place.span.line, f.lane) for f in found(RULE, text)] == [(3, "evidence"), (7, "kitchen")]


def test_an_empty_zone_with_a_lane_is_told_once(found):
    """Not as a zone and as a lane."""
    text = """\
title: Bar
lanes: [customer, frontstage, backstage, support]
moments:
  - {customer: Order, frontstage: Take the order, backstage: Brew}
"""

    (finding,) = found(RULE, text)
    assert finding.message == "Nothing is done in the zone `support`."
    assert finding.place.span.line == 2


def test_without_any_customer_step_another_rule_speaks(found):
    """`no-customer-step` says that the lane of the customer is empty."""
    text = "title: T\nlanes: [customer, backstage, support]\nmoments: [{backstage: A, support: B}]\n"

    assert found(RULE, text) == []
