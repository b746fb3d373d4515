import pytest

RULE = "loop-hardly-ends"
TWO = """\
title: 表格
moments:
  - customer: 填表
  - frontstage: 齐全？
    kind: decision
    next:
      - {{to: 填表, when: 否, chance: {0}}}
      - {{to: end, when: 是, chance: {1}}}
"""


@pytest.mark.parametrize(("back", "on", "told"), [("90%", "10%", False), ("91%", "9%", True)])
def test_ten_times_are_the_limit(found, back, on, told):
    """A loop that is left with chance p is passed 1/p times: 10 at 10%, 11.1 at 9%."""
    assert bool(found(RULE, TWO.format(back, on))) is told


def test_the_limit_can_be_set(found):
    """Left with chance one half: twice on average; one finding a loop, with the way back beside."""
    (finding,) = found(RULE, TWO.format("50%", "50%"), limit=1.5)

    assert "passes `填表` 2 times on average" in finding.message
    assert [place.span.line for place in finding.related] == [7]


def test_what_cannot_be_reckoned_is_another_rules(found):
    """Chances over 1, no way out, and a split that doesn't join each have their own rule."""
    unbalanced = TWO.format("99%", "9%")
    endless = "title: T\nmoments: [{customer: A}, {customer: B, next: A}]\n"
    muddled = """\
title: T
moments:
  - {customer: A, next: [B, C]}
  - {backstage: B, next: [{to: A, when: again, chance: 99%}, {to: D, when: done}]}
  - {backstage: C, next: D}
  - customer: D
"""

    assert [found(RULE, text) for text in (unbalanced, endless, muddled)] == [[], [], []]
