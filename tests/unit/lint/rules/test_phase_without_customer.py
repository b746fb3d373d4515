RULE = "phase-without-customer"


def test_a_phase_of_standing_moments_is_no_part_of_the_way(places):
    """Nobody goes through it; the one of work behind the scenes is told, at its name."""
    text = """\
title: Bar
phases:
  - phase: Order
    moments: [customer: Order]
  - phase: 制作
    moments: [backstage: Brew]
  - phase: Every day
    moments: [{standing: true, backstage: Buy beans}]
"""

    assert places(RULE, text) == [(5, None)]


def test_without_any_customer_step_another_rule_speaks(places):
    """One cause, one finding."""
    text = "title: T\nphases: [{phase: P, moments: [backstage: A]}, {phase: Q, moments: [backstage: B]}]\n"

    assert places(RULE, text) == []
