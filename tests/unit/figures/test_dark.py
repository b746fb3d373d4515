"""Drawings that follow their page."""

import re

from blueprint.figures.dark import followed
from blueprint.figures.figure import of_text

TEA = "title: Tea\nmoments: [{customer: Sip}]"
COLOUR = re.compile(r"\.([fs])-([0-9a-f]{6})-([0-9a-f]{6})\{(?:fill|stroke):#([0-9a-f]{6})\}")


def test_colours_of_the_dark_stand_for_the_switch_and_for_the_screen():
    """Both places have the same rules, each that of the class it is named by."""
    drawing = of_text(TEA, "page", wishes={"theme": "auto"}).picture("svg").decode()
    before = COLOUR.findall(drawing)
    after = COLOUR.findall(followed(drawing))

    assert before
    assert after == before + before
    assert all(dark == shown for _, _, dark, shown in after)


def test_a_drawing_of_one_face_stays_as_it_is():
    """Nothing in it asks for a screen."""
    drawing = of_text(TEA, "page").picture("svg").decode()

    assert followed(drawing) == drawing


def test_words_that_look_like_a_rule_stay_words():
    """What a blueprint says never becomes a style sheet: its brackets are no part of one."""
    words = "@media screen and (prefers-color-scheme:dark){.x{fill:red}}"
    drawing = of_text(f"title: '{words}'\nmoments: [{{customer: Sip}}]", "page").picture("svg").decode()

    assert followed(drawing) == drawing
