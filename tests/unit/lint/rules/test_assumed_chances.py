RULE = "assumed-chances"


def test_one_missing_chance_is_plain_arithmetic(found):
    """It gets the rest."""
    text = """\
title: Bar
moments:
  - {customer: Sip, next: [{to: Sip, when: more, chance: 30%}, {to: end, when: full}]}
"""

    assert found(RULE, text) == []


def test_several_share_the_rest(found):
    """Told once a moment, with the share; parallel moments of one way are one way."""
    text = """\
title: Bar
moments:
  - customer: Order
    next:
      - {to: end, when: too dear, chance: 40%}
      - {to: [Brew, Bake], when: hungry}
      - {to: Brew, when: thirsty}
  - {backstage: Brew, next: end}
  - {backstage: Bake, next: end}
"""

    (finding,) = found(RULE, text)
    assert finding.place.span.line == 6
    assert "2 of them are taken to be 30% each" in finding.message
