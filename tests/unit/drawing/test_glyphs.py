"""Characters that the font of a drawing lacks."""

import pytest

import blueprint
from blueprint.drawing.glyphs import RULE, missing
from blueprint.drawing.metrics import bundled
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened

TEXT = """\
title: Tea 🍵
customer: ก
lanes: [customer, {app: {title: ข, zone: frontstage}}]
phases:
  - phase: Phase ค
    moments:
      - id: pay
        customer: [Pay, {do: Cash 💶}]
        next: [{to: sip, when: ok ✅}, {to: end, when: no, label: ง}]
      - id: sip
        app: Sip 👩‍🍳
"""


def _found(text):
    return [one for one in Opened("tea.yaml", text.encode(), Blueprint).findings if one.rule == RULE]


def test_each_label_is_told_with_its_place_its_characters_and_its_moment():
    """Title, customer, lane, phase, steps and branches."""
    found = [
        (one.place.span.line, one.place.span.column, one.moment, one.lane, one.severity.word)
        for one in _found(TEXT)
    ]

    assert found == [
        (1, 8, None, None, "warning"),
        (2, 11, None, None, "warning"),
        (3, 33, None, "app", "warning"),
        (5, 12, None, None, "warning"),
        (8, 30, "pay", "customer", "warning"),
        (9, 32, "pay", None, "warning"),
        (9, 66, "pay", None, "warning"),
        (11, 14, "sip", "app", "warning"),
    ]
    assert _found(TEXT)[-1].message == (
        "The font `Noto Sans SC` lacks `👩` (U+1F469), `🍳` (U+1F373) of the moment `sip`."
    )


@pytest.mark.parametrize(
    "label",
    [
        "Order",
        "办理入住",
        "Grüße, Łódź, Ελλάδα, Москва",
        "a\u200bb\u200d\u2060c",
        "a\ufe0f",
        "two\\nlines",
        "é",
        "→ ①",
    ],
)
def test_what_needs_no_glyph_or_has_one_is_no_finding(label):
    """Joiners, spaces, line breaks, variation selectors, and all that the font has."""
    assert _found(f'title: Tea\nmoments: [{{customer: "{label}"}}]') == []


def test_many_are_summed_up():
    """Where everything is in a script that the font lacks, the font is wrong, not forty labels."""
    moments = "".join(f"\n  - {{customer: ชา {number}}}" for number in range(40))
    found = _found(f"title: Tea\nmoments:{moments}")

    assert len(found) == 11
    assert found[-1].message == (
        "The font `Noto Sans SC` lacks characters of 30 more labels: `ช` (U+0E0A), `า` (U+0E32)."
    )
    assert found[-1].place.span.line == 13


def test_a_long_list_of_characters_is_cut():
    """Five are named, the others counted."""
    (found,) = _found("title: กขคฆงจฉช\nmoments: [customer: Sip]")

    assert found.message.endswith("`ง` (U+0E07) and 3 more of the title.")


def test_a_blueprint_made_in_python_is_checked_too():
    """Without lines."""
    tea = blueprint.Blueprint(title="Tea", moments=[{"customer": "Sip 🍵"}])
    (found,) = missing(tea, bundled())

    assert (found.place.route, found.place.span) == (("moments", 0, "customer", 0, "do"), None)


def test_a_faulty_blueprint_has_other_worries():
    """Only what was found in reading is told."""
    assert _found("title: Tea 🍵\nmomnts: []") == []
