"""What figures rest on is said as a person would, for one, for two, for many, and for none."""

import pytest

from blueprint.model.step import Step
from blueprint.report.grounds import grounds
from blueprint.words.catalogue import of

SAID = {
    "": ("no figures are given", "没有给出数据"),
    "o": ("the one figure is observed", "仅有的一项数据为实测"),
    "t": ("the one figure is aimed at", "仅有的一项数据为目标值"),
    "?": ("the one figure doesn't say what it rests on", "仅有的一项数据未写明依据"),
    "aa": ("both figures are assumed", "两项数据均为假设"),
    "aaa": ("all 3 figures are assumed", "3 项数据均为假设"),
    "??": ("none of the 2 figures says what it rests on", "2 项数据均未写明依据"),
    "oe": ("of 2 figures, 1 is observed, 1 estimated", "2 项数据中，1 项为实测、1 项为估计"),
    "ooa?": (
        "of 4 figures, 2 are observed, 1 assumed; one doesn't say what it rests on",
        "4 项数据中，2 项为实测、1 项为假设；另有 1 项未写明依据",
    ),
    "a??": (
        "of 3 figures, 1 is assumed; 2 don't say what they rest on",
        "3 项数据中，1 项为假设；另有 2 项未写明依据",
    ),
}
GRADES = {"o": "observed", "e": "estimated", "a": "assumed", "t": "target", "?": None}


@pytest.mark.parametrize("letters", SAID)
def test_what_is_said_of_figures(letters):
    """One sentence fits each mixture, in both languages."""
    steps = [Step(do="Sip", time="2m", basis=GRADES[letter]) for letter in letters]

    assert (grounds(steps, of("en")), grounds(steps, of("zh"))) == SAID[letters]
