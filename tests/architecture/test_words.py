"""Whatever a drawing says in its own words, it can say in every language."""

import ast
import gettext
import re
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


def _said() -> set[str]:
    """Every text that a module marks or hands to a catalogue as it stands, however deep in other calls."""
    calls = (
        node
        for module in (ROOT / "blueprint").rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
    )
    return {
        str(call.args[0].value)
        for call in calls
        if (isinstance(call.func, ast.Name) and call.func.id == "N_")
        or (isinstance(call.func, ast.Attribute) and call.func.attr == "text")
    }


@pytest.mark.parametrize("lang", [lang for lang in catalogue.languages() if lang != catalogue.ENGLISH])
def test_every_text_in_the_code_is_in_the_catalogue(lang):
    """Nothing is said in English only because the tool that gathers words overlooks calls within calls."""
    compiled = ROOT / "blueprint" / "words" / "locale" / lang / "LC_MESSAGES" / "blueprint.mo"
    with compiled.open("rb") as stream:
        known = gettext.GNUTranslations(stream)
    spoken = {text for text in _said() if re.search("[a-z]", re.sub(r"\{\w+\}", "", text))}

    assert {text for text in spoken if known.gettext(text) == text} == set()
