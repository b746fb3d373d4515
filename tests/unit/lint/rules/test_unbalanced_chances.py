import pytest

RULE = "unbalanced-chances"
TEXT = """\
title: Bar
moments:
  - customer: Sip
    next:
      - {{to: Sip, when: more, chance: {0}}}
      - {{to: end, when: full, chance: {1}}}
"""


@pytest.mark.parametrize(
    ("chances", "words"),
    [
        (("70%", "40%"), "sum to 110%, 10% more than 100%"),
        (("0.5", "25%"), "sum to 75%, 25% less than 100%"),
        (("0%", "0%"), "sum to 0%, 100% less than 100%"),
    ],
)
def test_the_sum_and_what_is_wrong_with_it_are_told(found, chances, words):
    """At `next`, with all chances beside."""
    (finding,) = found(RULE, TEXT.format(*chances))

    assert words in finding.message
    assert finding.place.route == ("moments", 0, "next")
    assert [place.span.line for place in finding.related] == [5, 6]


def test_tenths_that_no_computer_adds_exactly_are_fine(found):
    """0.1 + 0.2 + 0.7 is 1 to whoever wrote it."""
    ways = "".join(f"      - {{to: end, when: w{c}, chance: {c}}}\n" for c in (0.1, 0.2, 0.7))

    assert found(RULE, f"title: T\nmoments:\n  - customer: Sip\n    next:\n{ways}") == []


def test_parallel_moments_of_one_alternative_count_once(found):
    """`to: [a, b]` with 60% is 60% together."""
    text = """\
title: Bar
moments:
  - customer: Order
    next: [{to: [Brew, Bake], when: hungry, chance: 60%}, {to: Brew, when: thirsty, chance: 40%}]
  - {backstage: Brew, next: end}
  - {backstage: Bake, next: end}
"""

    assert found(RULE, text) == []
