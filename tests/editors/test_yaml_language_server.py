"""The JSON Schema in an editor: what the YAML language server that most editors use makes of it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))


def _split(text):
    """Take the cursor `|` out of a text; give the text and the cursor's line and column."""
    before, _, after = text.partition("|")
    return before + after, before.count("\n"), len(before) - before.rfind("\n") - 1


def _completions(editor, text):
    plain, line, column = _split(text)
    uri = editor.open(plain)
    editor.diagnostics(uri)  # by then it has the schema
    found = editor.completions(uri, line, column)
    editor.shut(uri)
    return found


def _wrong(editor, text):
    uri = editor.open(text)
    found = editor.diagnostics(uri)
    editor.shut(uri)
    return [(item["range"]["start"]["line"], item["message"]) for item in found]


def _said(item):
    """Give the description of something to write."""
    said = item.get("documentation") or ""
    return said["value"] if isinstance(said, dict) else said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "title: Tea\n|",
            {"moments": "The moments, left to right.", "actors": "Who or what does the steps"},
            id="at the top",
        ),
        pytest.param(
            "title: Tea\nmoments:\n  - customer: Sip\n    |",
            {
                "frontstage": "What is done in the customer's sight.",
                "wait": "How long the customer waits before it begins.",
                "fail": "Where it may fail",
            },
            id="in a moment",
        ),
        pytest.param(
            "title: Tea\nphases:\n  - phase: Drink\n    moments:\n      - customer: Sip\n        |",
            {"backstage": "What contact staff do", "next": "Where the flow goes"},
            id="in a moment of a phase",
        ),
        pytest.param(
            "title: Tea\nmoments:\n  - frontstage:\n      do: Pour\n      |",
            {"by": "The name of the actor", "kind": "The kind of step"},
            id="in a step",
        ),
        pytest.param(
            "title: Tea\nmoments:\n  - frontstage: {do: Pour, k|}",
            {"kind": "The kind of step", "time": "How long one execution takes"},
            id="in a step in braces",
        ),
        pytest.param(
            "title: 茶\nmoments:\n  - customer: 喝茶\n    next:\n      - to: end\n        |",
            {"when": "In which case", "chance": "How likely"},
            id="in a target",
        ),
        pytest.param(
            "title: T\nmoments:\n  - frontstage:\n      do: Pour\n      fail:\n        what: Ow\n        |",
            {"severity": "How bad it is, from 1 to 10.", "recovery": "What is done"},
            id="in a fail point",
        ),
        pytest.param(
            "title: Tea\nlanes:\n  - app:\n      |\nmoments:\n  - customer: Sip\n",
            {"title": "What readers call the lane.", "zone": "The zone it lies in"},
            id="in a lane",
        ),
    ],
)
def test_keys_are_offered_with_what_they_are(yaml_editor, text, expected):
    """Where a key goes, the keys that may stand there are offered, each with its sentence."""
    found = _completions(yaml_editor, text)

    assert {key: _said(found[key])[: len(said)] for key, said in expected.items()} == expected


def test_keys_that_are_there_are_not_offered_again(yaml_editor):
    """A key that the mapping has already is not among those offered, nor one of another place."""
    found = _completions(yaml_editor, "title: Tea\nmoments:\n  - customer: Sip\n    |")

    assert {"customer", "title", "phase"}.isdisjoint(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "moments:\n  - customer: Sip\n    kind: |",
            {"action", "start", "end", "decision", "document", "inspection", "wait"},
            id="kind beside a lane",
        ),
        pytest.param(
            "moments:\n  - customer: {do: Sip, kind: |}",
            {"action", "start", "end", "decision", "document", "inspection", "wait"},
            id="kind in braces",
        ),
        pytest.param("state: |", {"as-is", "to-be"}, id="state"),
        pytest.param("moments:\n  - customer: Sip\n    exchange: |", {"none"}, id="exchange"),
        pytest.param("actors:\n  bob:\n    kind: |", {"person", "system", "partner"}, id="kind of an actor"),
        pytest.param(
            "actors:\n  bob:\n    zone: |",
            {"evidence", "customer", "frontstage", "backstage", "support"},
            id="zone",
        ),
        pytest.param(
            "moments:\n  - customer: Sip\n    basis: |",
            {"observed", "estimated", "assumed", "target"},
            id="basis",
        ),
    ],
)
def test_words_to_choose_from_are_offered_with_what_they_mean(yaml_editor, text, expected):
    """Just the words that may stand there are offered, no `null` among them, each with its sentence."""
    found = _completions(yaml_editor, f"title: Tea\n{text}")

    assert set(found) == expected
    assert all(_said(item).endswith(".") for item in found.values())


def test_yes_and_no_are_written_as_the_words_they_are(yaml_editor):
    """`value` takes the words yes and no, which the language reads as text without quotes."""
    found = _completions(yaml_editor, "title: Tea\nmoments:\n  - customer: Sip\n    value: |")

    assert {item["insertText"] for item in found.values()} == {"yes", "necessary", "no"}


def test_where_a_text_goes_nothing_is_put_in_its_way(yaml_editor):
    """No truth value or `null` is offered where somebody writes a sentence."""
    assert not _completions(yaml_editor, "title: Tea\nmoments:\n  - customer:\n      do: |")


def test_a_list_of_parts_begins_with_its_first_item(yaml_editor):
    """Choosing `moments` writes the beginning of the first moment too."""
    found = _completions(yaml_editor, "title: Tea\nmom|")

    assert found["moments"]["insertText"].rstrip() == "moments:\n  - customer:"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ti|tle: Tea\nmoments: [{customer: Sip}]", "The service process drawn."),
        ("title: Tea\nmoments:\n  - cust|omer: Sip", "What the customer does."),
        ("title: Tea\nmoments:\n  - customer: {do: Sip, ki|nd: wait}", "The kind of step"),
        ("title: 茶\nmoments:\n  - customer: 喝茶\n    tr|uth: true", "moment of truth"),
    ],
)
def test_pointing_at_a_key_tells_what_it_is(yaml_editor, text, expected):
    """The sentence of a key is shown where the pointer rests on it."""
    plain, line, column = _split(text)
    uri = yaml_editor.open(plain)
    yaml_editor.diagnostics(uri)

    assert expected in yaml_editor.at("hover", uri, line, column)["contents"]["value"]
    yaml_editor.shut(uri)


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("title: Tea\ntitel: Tee\nmoments: [{customer: Sip}]", 1, "titel"),
        ("title: Tea\nmoments:\n  - custmer: Sip", 2, "customer"),
        ("title: Tea\nmoments:\n  - customer: {do: Sip, knd: wait}", 2, "knd"),
        ("title: Tea\nmoments:\n  - customer: {do: Sip, kind: wiat}", 2, '"wait"'),
        ("title: Tea\nmoments:\n  - customer: Sip\n    time: 5", 3, "string"),
        ("title: Tea\nmoments:\n  - customer: Sip\n    truth: maybe", 3, "boolean"),
    ],
)
def test_a_slip_is_marked_where_it_stands(yaml_editor, text, line, word):
    """What is no key or no value of the language is marked in its line, with a word that helps."""
    found = _wrong(yaml_editor, text)

    assert (line, word) in [(where, word) for where, message in found if word in message]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_examples_are_unmarked(yaml_editor, path):
    """No example has anything that the server marks, whatever language it is in."""
    assert _wrong(yaml_editor, path.read_text(encoding="utf-8")) == []


def test_blank_values_and_numbers_as_texts_are_unmarked(yaml_editor):
    """What the program reads, an editor doesn't mark: blank keys, and numbers or truth values as texts."""
    text = "title: 2024\nowner:\nstate:\nmoments:\n  - customer: true\n    frontstage:\n    wait:\n"

    assert _wrong(yaml_editor, text) == []


def test_a_line_in_the_file_can_name_the_schema(yaml_editor):
    """The comment `# yaml-language-server: $schema=…` is enough, whatever the file is called."""
    schema = (ROOT / "blueprint" / "model" / "blueprint.schema.json").as_uri()
    uri = yaml_editor.open(f"# yaml-language-server: $schema={schema}\ntitel: Tea\n", "tea.yaml")

    assert any("titel" in item["message"] for item in yaml_editor.diagnostics(uri))
    yaml_editor.shut(uri)
