"""What editors are told holds for any blueprint, written in any way, and for any text."""

import json
import random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint.integrations.lsp.outline import outline
from blueprint.integrations.lsp.rename import CantRename, rename
from blueprint.integrations.lsp.subjects import Kind, Subject, Subjects
from blueprint.loading.load import load
from blueprint.model.flow import arrows
from blueprint.source.cursor import look
from blueprint.source.quotes import spelled
from blueprint.source.read import read
from tests.properties.strategies import random_blueprint

SEEDS = st.integers(0, 10_000)
STYLES = [False, None, True]  # in lines, lists of texts in brackets, all in braces


def _written(seed, style):
    data = json.loads(json.dumps(random_blueprint(seed, 1 + seed % 12)))  # so that nothing is an alias
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=style, width=10**6)


def _texts(value, route=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*route, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _texts(inner, (*route, i))
    else:
        yield route, value


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=25)
@given(seed=SEEDS)
def test_a_cursor_behind_a_value_is_in_that_value(style, seed):
    """Whatever stands behind it, the end of a value is known for the value's, with what is written of it."""
    text = _written(seed, style)
    document = read(text.encode())
    for route, value in random.Random(seed).sample(list(_texts(document.data)), 1):
        span = document.span(route)
        end = document.lines.offset(span.end_line, span.end_column)
        quoted = (
            text[end - 1] in "\"'" and text[document.lines.offset(span.line, span.column)] == text[end - 1]
        )
        if span.line != span.end_line or (quoted and ("\\" in value or "'" in value)):
            continue

        found = look(text[: end - quoted], end - quoted)

        assert (route, value) in [(cursor.route, cursor.written) for cursor in found]


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=25)
@given(seed=SEEDS)
def test_a_place_in_a_value_leads_to_it(style, seed):
    """The way from a route to a place and the way back end where they began."""
    document = read(_written(seed, style).encode())
    for route, _ in _texts(document.data):
        span = document.span(route)

        assert document.route_at(span.line, span.column) == (route, False)


@given(
    text=st.text(st.sampled_from("ab:- \n[]{},\"'#&*|>?!%\r\t客😀\ue000\ud800"), max_size=40),
    at=st.integers(0, 40),
)
def test_any_text_can_be_asked_about(text, at):
    """Nothing that somebody may have typed stops the question what he types."""
    for cursor in look(text, min(at, len(text))):
        assert cursor.start <= at

    assert outline(read(text.encode("utf-8", "surrogatepass"))) is not None


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=25)
@given(
    seed=SEEDS,
    name=st.sampled_from(["new", "新 名", "a: b", "yes", "a, b", "- x", "#", "it's", "12", "Ask (2)"]),
)
def test_renaming_a_moment_changes_no_arrow(style, seed, name):
    """With another name for one moment, everything goes where it went before."""
    text = _written(seed, style)
    document = read(text.encode())
    before, _ = load(document)
    subjects = Subjects(document)
    index = seed % len(before.sequence)
    try:
        edits = rename(subjects, Subject(Kind.MOMENT, index), name)
    except CantRename:
        return
    for edit in reversed(edits):
        start = document.lines.offset(edit.span.line, edit.span.column)
        end = document.lines.offset(edit.span.end_line, edit.span.end_column)
        text = text[:start] + edit.text + text[end:]

    after, findings = load(read(text.encode()))

    assert after is not None, (text, findings)
    assert name in after.ids[index]
    assert arrows(after) == arrows(before)


@given(
    text=st.text(
        st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], max_codepoint=0x1FFFF), min_size=1
    )
)
def test_a_text_is_written_so_that_it_is_read_as_it_is(text):
    """In a list in brackets and as the value of a key, what was written is read."""
    if not text.strip() or "\ufeff" in text:
        return
    found = read(
        f"a: {spelled(text)}\nb: [{spelled(text)}, x]\n{{c: {spelled(text)}}}".partition("\n{")[0].encode()
    )

    assert found.data == {"a": text, "b": [text, "x"]}
