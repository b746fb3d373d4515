"""Whatever a drawing says in its own words, it can say in every language."""

from pathlib import Path

import pytest

from blueprint import pipeline, studio
from blueprint.drawing.view import View, layers_of
from blueprint.words import catalogue

ROOT = Path(__file__).parents[2]
BLUEPRINTS = [*ROOT.glob("examples/*/*.blueprint.yaml"), *ROOT.glob("tests/cases/pictures/*.blueprint.yaml")]


@pytest.mark.parametrize("lang", [lang for lang in catalogue.languages() if lang != catalogue.ENGLISH])
def test_every_word_of_a_drawing_is_translated(lang, monkeypatch):
    """No drawing asks the catalogue for a word that it lacks, however the word was put together."""
    lacking = set()
    translate = catalogue.Catalogue.text

    def text(self, msgid, **values):
        if msgid and self.lang == lang and translate(self, msgid) == msgid:
            lacking.add(msgid)
        return translate(self, msgid, **values)

    monkeypatch.setattr(catalogue.Catalogue, "text", text)
    for view in (View(), View(wrap=3), View(paper="letter"), layers_of("all")):
        made = studio.Studio("svg", lang=lang, view=view)
        for path in sorted(BLUEPRINTS):
            made.compose(pipeline.load(path))

    assert BLUEPRINTS
    assert lacking == set()
