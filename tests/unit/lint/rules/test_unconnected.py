RULE = "unconnected"


def test_a_chain_of_needs_is_one_part(found):
    """At its first moment in the file, with the others beside it."""
    text = """\
title: Bar
moments:
  - customer: Sip
  - {standing: true, backstage: {do: Clean, needs: Buy soap}}
  - {standing: true, backstage: Buy soap}
"""

    (finding,) = found(RULE, text)
    assert (finding.place.span.line, finding.moment) == (4, "Clean")
    assert [place.span.line for place in finding.related] == [5]


def test_what_the_service_needs_through_others_is_connected(places):
    """Needed by what is needed."""
    text = """\
title: Bar
moments:
  - {customer: Sip, needs: Clean}
  - {standing: true, backstage: {do: Clean, needs: Buy soap}}
  - {standing: true, backstage: Buy soap}
"""

    assert places(RULE, text) == []


def test_support_alone_and_moments_of_the_flow_are_other_rules(places):
    """`unused-support` and `unreachable` say that."""
    text = """\
title: Bar
moments:
  - {customer: Sip, next: end}
  - {standing: true, support: Heat the house}
  - {customer: Sing, next: end}
"""

    assert places(RULE, text) == []


def test_without_a_flow_there_is_nothing_to_belong_to(places):
    """A blueprint of standing moments only."""
    assert places(RULE, "title: T\nmoments: [{standing: true, backstage: Clean}]\n") == []
