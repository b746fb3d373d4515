RULE = "no-times"


def test_a_wait_is_a_time(found):
    """Somebody has begun to think of time."""
    assert found(RULE, "title: T\nmoments: [{customer: A}, {customer: B, wait: 5m}]\n") == []


def test_times_off_the_main_route_do_not_count(found):
    """What is seldom taken, and what goes on anyway, tell nothing of the usual customer."""
    text = """\
title: T
moments:
  - {customer: A, next: [{to: B, when: x, chance: 10%}, {to: end, when: y}]}
  - {customer: B, time: 5m}
  - {standing: true, backstage: C, time: 1h}
"""

    (finding,) = found(RULE, text)
    assert finding.place.span.line == 1
    assert "at `A`" in finding.help


def test_without_a_flow_there_is_no_route(found):
    """Nothing but standing moments: nobody goes anywhere."""
    assert found(RULE, "title: T\nmoments: [{standing: true, backstage: A}]\n") == []
