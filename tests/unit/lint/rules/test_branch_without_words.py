RULE = "branch-without-words"


def test_a_label_is_words_too(found):
    """Whoever reads the drawing sees either."""
    text = """\
title: Bar
moments:
  - {customer: Sip, next: [{to: Sip, chance: 30%, label: thirsty}, {to: end, when: full}]}
"""

    assert found(RULE, text) == []


def test_each_way_without_words_is_shown(found):
    """One finding a choice."""
    text = """\
title: Bar
moments:
  - customer: Sip
    next:
      - {to: Sip, chance: 30%}
      - {to: end, when: full, chance: 30%}
      - {to: end, chance: 40%}
"""

    (finding,) = found(RULE, text)
    assert finding.place.span.line == 5
    assert finding.message == "2 ways from `Sip` don't say when they are taken."
    assert [place.span.line for place in finding.related] == [7]


def test_the_end_is_called_so(found):
    """No name in quotes, for no moment is meant."""
    text = "title: T\nmoments:\n  - {customer: Sip, next: [{to: Sip, when: more}, {to: end, chance: 40%}]}\n"

    (finding,) = found(RULE, text)
    assert finding.message == "The way from `Sip` to the end doesn't say when it is taken."
