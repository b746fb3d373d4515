"""Whatever a blueprint holds, it can be told: in each format, in each language, without a raw figure."""

import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint.analysis.measure import analyze
from blueprint.analysis.sensitivity import sensitivity
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.outputs.cells import folded, width
from blueprint.outputs.results import csv as flat
from blueprint.outputs.results import markdown, text
from blueprint.pipeline import Blueprint
from blueprint.telling.compose import compose
from blueprint.telling.insight import Grade
from blueprint.telling.tell import LEADING, leading, tell
from blueprint.words import catalogue
from tests.properties.strategies import blueprints

few = settings(max_examples=25, deadline=None)
RAW = re.compile(r"\bNone\b|\bnan\b|\binf\b|\d\.\d{3,}|\de[+-]\d|\{\w+\}")
LANGUAGES = st.sampled_from(catalogue.languages())


def _analysis(data):
    return analyze(Study(build(Blueprint(**data))))


@few
@given(blueprints(), LANGUAGES)
def test_sentences_hold_no_raw_figure(data, lang):
    """No `None`, no long fraction, no place left open; and each sentence names a measure that was taken."""
    analysis = _analysis({**data, "title": "T"})
    for insight in tell(analysis, catalogue.of(lang)):
        names = "|".join(map(re.escape, sorted(analysis.study.graph.ids, key=len, reverse=True)))
        assert not RAW.search(re.sub(names, "", insight.sentence)), insight.sentence
        assert insight.measure in analysis.results
        assert set(insight.moments) <= set(analysis.study.graph.ids)
        assert Grade.NOTE <= insight.weight < Grade.BROKEN + 1


@few
@given(blueprints())
def test_the_weightiest_come_first(data):
    """What comes first is in order, is part of the whole, and never more than somebody keeps in mind."""
    insights = tell(_analysis(data), catalogue.of("en"))
    first = leading(insights)

    assert [each.weight for each in insights] == sorted((each.weight for each in insights), reverse=True)
    assert len(first) <= LEADING
    assert not insights or first[0] == insights[0]


@few
@given(blueprints(), LANGUAGES)
def test_what_is_told_hangs_on_the_language_in_words_only(data, lang):
    """Every language finds the same, in the same order."""
    analysis = _analysis(data)
    here, english = tell(analysis, catalogue.of(lang)), tell(analysis, catalogue.of("en"))

    assert [each._replace(sentence="") for each in here] == [each._replace(sentence="") for each in english]


@few
@given(blueprints(), LANGUAGES)
def test_every_format_takes_every_blueprint(data, lang):
    """Text, Markdown and CSV come out whole; tables have as many cells in each row as they have heads."""
    analysis, words = _analysis(data), catalogue.of(lang)
    page = compose(analysis, words)

    for section in page.sections:
        for table in section.tables:
            assert {len(row) for row in table.rows} == {len(table.heads)} == {len(table.right)}
            assert all("\n" not in cell for row in table.rows for cell in row)
    assert text.write(analysis, words).endswith("\n")
    assert markdown.write(analysis, words).startswith("## ")
    assert {len(row) for row in csv.reader(io.StringIO(flat.write(analysis)))} == {5}


@settings(max_examples=10, deadline=None)
@given(blueprints(12), LANGUAGES)
def test_every_tornado_can_be_told(data, lang):
    """Bars are as wide as they all are."""
    found = sensitivity(Study(build(Blueprint(**data))))
    page = compose(found, catalogue.of(lang))

    assert text.write(found, catalogue.of(lang))
    for section in page.sections:
        assert {len(row[2]) for table in section.tables for row in table.rows} <= {25}


@few
@given(blueprints())
def test_why_something_is_unknown_is_said_in_chinese(data):
    """No English sentence of the analysis is left between Chinese ones."""
    page = compose(_analysis(data), catalogue.of("zh"))
    unknown = next((section for section in page.sections if section.heading == "未知"), None)

    for sentence in unknown.sentences if unknown else ():
        assert not re.search(r"Nobody says|No way leads|sum to|no one join|There is no", sentence), sentence


@given(st.text(alphabet=st.sampled_from("ab ，。“”服务蓝图 1%min"), max_size=80), st.integers(8, 40))
def test_lines_are_as_wide_as_they_may_be(said, cells):
    """Nothing is lost by folding but blanks, and only a word or a mark that can't stand first is longer."""
    lines = list(folded(said, cells))

    assert "".join("".join(lines).split()) == "".join(said.split())
    for line in lines:
        longest = max(map(width, re.findall(r"[^\s\u2e80-\u9fff]+", line)), default=0)
        assert width(line) <= cells + longest + 4


@pytest.mark.parametrize("lang", catalogue.languages())
def test_columns_stand_under_each_other(lang):
    """Figures end in the same cell of the terminal, Chinese names or not."""
    moments = [
        {"id": name, "customer": "x", "wait": wait, "time": "1m"}
        for name, wait in (("贷款", "9m"), ("b", "20m"))
    ]
    analysis = analyze(Study(build(Blueprint(title="T", moments=moments))), ["waits"])
    lines = text.write(analysis, catalogue.of(lang)).splitlines()
    rows = [line for line in lines if line.startswith(("  贷款 ", "  b "))]

    assert len({width(row) for row in rows}) == 1
    assert len(rows) == 2
