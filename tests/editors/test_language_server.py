"""The language server of our own, asked by a real client over its protocol."""

import shutil
import sys
from pathlib import Path

import pytest

ERROR, INFORMATION = 1, 3  # as the protocol counts

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))

COFFEE = """\
title: Coffee
moments:
  - id: order
    customer: Order
    frontstage: {do: Take the order, by: barista, time: 45s}
    next: [{to: Brew, when: paid}, {to: end, when: not paid}]
  - backstage: {do: Brew, by: barista, needs: Buy beans}
    fail: {what: Spilt, recovery: {do: Brew again, to: order}, also: [Call]}
  - {id: Call, frontstage: Call the name}
  - standing: true
    support: {do: Buy beans, by: shop}
actors:
  barista: {count: 2, cost: 20/h}
promises:
  - {promise: Quick, from: order, to: Call, within: 5m}
"""
LOAN = """\
title: 贷款 😀
lang: zh
lanes:
  - customer: {title: 客户}
  - app: {title: 手机银行, zone: frontstage}
  - backstage
phases:
  - phase: 申请 🎉
    moments:
      - {id: 提交 😀 申请, customer: 提交, app: {do: 受理, by: 系统}}
  - phase: 审批
    moments:
      - backstage: {do: 审查, by: 审批官 👩, time: 20分}
        next: [{to: 放款, when: 通过}, {to: 提交 😀 申请, when: 退回}]
      - app: {do: 放款, by: 系统}
"""


@pytest.fixture(scope="module")
def editor(editor_of):
    """An editor with our server."""
    return editor_of([sys.executable, "-m", "blueprint", "lsp"])


def _place(text, mark="|"):
    """Take the cursor out of a text; give the text, the line and the column in UTF-16."""
    before, _, after = text.partition(mark)
    last = before.rpartition("\n")[2]
    return before + after, before.count("\n"), len(last.encode("utf-16-le")) // 2


def _at(editor, method, text, **more):
    plain, line, column = _place(text)
    uri = editor.open(plain)
    answer = editor.at(method, uri, line, column, **more)
    editor.shut(uri)
    return answer


def _offered(editor, text):
    plain, line, column = _place(text)
    uri = editor.open(plain)
    found = editor.completions(uri, line, column)
    editor.shut(uri)
    return found


def _part(text, place):
    """Give the part of a text that a range means."""
    lines = text.split("\n")

    def offset(at):
        line = lines[at["line"]].encode("utf-16-le")[: 2 * at["character"]].decode("utf-16-le")
        return sum(len(before) + 1 for before in lines[: at["line"]]) + len(line)

    return text[offset(place["start"]) : offset(place["end"])]


def _applied(text, edits):
    """Replace what an editor is told to replace."""
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda edit: tuple(edit["range"]["start"].values()), reverse=True):
        start, end = edit["range"]["start"], edit["range"]["end"]
        line = lines[start["line"]].encode("utf-16-le")
        changed = line[: 2 * start["character"]] + edit["newText"].encode("utf-16-le")
        lines[start["line"]] = (changed + line[2 * end["character"] :]).decode("utf-16-le")
    return "\n".join(lines)


def _renamed(editor, text, name):
    plain, _, _ = _place(text)
    changes = _at(editor, "rename", text, newName=name)["changes"]
    return _applied(plain, next(iter(changes.values())))


class TestFindings:
    def test_they_come_with_all_that_is_known(self, editor):
        """What is wrong is marked where it stands, with its rule, its grade, and how to mend it."""
        text = "title: Tea\nmoments:\n  - id: a\n    customer: Sip\n  - id: a\n    custmer: Sip\n"

        found = {item["code"]: item for item in editor.diagnostics(editor.open(text))}

        assert found["unknown-key"]["severity"] == 1
        assert found["unknown-key"]["source"] == "blueprint"
        assert _part(text, found["unknown-key"]["range"]) == "custmer"
        assert "did you mean `customer`" in found["unknown-key"]["message"]
        assert "The lanes are" in found["unknown-key"]["message"]

    def test_related_places_come_along(self, editor):
        """Of two equal ids, the finding at the second leads to the first."""
        text = "title: Tea\nmoments:\n  - {id: a, customer: Sip}\n  - {id: a, customer: Pay}\n"

        found = editor.diagnostics(editor.open(text))

        assert found[0]["relatedInformation"][0]["location"]["range"]["start"]["line"] == 2

    @pytest.mark.parametrize("before", ["😀", "茶", "👩‍👩‍👧", "e\u0301", "𠮷"])
    def test_columns_are_counted_as_editors_do(self, editor, before):
        """Behind emoji and characters of whatever length, the right word is marked."""
        text = f"title: Tea\nmoments:\n  - {{customer: {before}, wiat: 5m}}\n"

        found = editor.diagnostics(editor.open(text))

        assert [_part(text, item["range"]) for item in found] == ["wiat"]

    def test_they_follow_what_is_typed(self, editor):
        """Each change, whole or in places, is checked; a mended text has no error."""
        uri = editor.open("title: 😀 Tea\nmoments:\n  - custmer: Sip\n")
        assert editor.diagnostics(uri)
        where = {"start": {"line": 2, "character": 4}, "end": {"line": 2, "character": 11}}
        editor.change(uri, {"range": where, "text": "customer"})
        codes = {item["code"] for item in editor.diagnostics(uri)}
        assert "missing-glyph" in codes
        assert "unknown-key" not in codes

        where = {"start": {"line": 0, "character": 7}, "end": {"line": 0, "character": 9}}
        editor.change(uri, {"range": where, "text": "["}, version=3)
        assert [item["severity"] for item in editor.diagnostics(uri)] == [1]

        editor.change(uri, "title: Tea\r\nmoments:\r\n  - customer: Sip\r\n", version=4)
        assert all(item["severity"] > ERROR for item in editor.diagnostics(uri))

    def test_several_changes_in_one_message_are_made_one_after_another(self, editor):
        """Each place is one of the text as the change before has left it."""
        uri = editor.open("title: a\n")
        start = {"line": 0, "character": 7}
        first = {"range": {"start": start, "end": {"line": 0, "character": 8}}, "text": "😀b"}
        end = {"line": 0, "character": 10}
        second = {
            "range": {"start": end, "end": {"line": 1, "character": 0}},
            "text": "\nmoments: [{customer: 😀, x: 1}]\n",
        }
        editor.change(uri, first, second)

        found = editor.diagnostics(uri)

        assert [(item["code"], item["range"]["start"]) for item in found] == [
            ("unknown-key", {"line": 1, "character": 25})
        ]

    def test_a_closed_file_has_none(self, editor):
        """What was marked is taken back once the file is closed."""
        uri = editor.open("titel: Tea\n")
        assert editor.diagnostics(uri)
        editor._published.clear()
        editor.shut(uri)

        assert editor.diagnostics(uri) == []

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
    def test_examples_have_none(self, editor, path):
        """No example has more than hints."""
        found = editor.diagnostics(editor.open(path.read_text(encoding="utf-8")))

        assert [one["message"] for one in found if one["severity"] < INFORMATION] == []


class TestCompletion:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("title: Tea\n|", {"moments": "The moments, left to right.", "actors": "Who or what does"}),
            (
                "title: Tea\nmoments:\n  - customer: Sip\n    |",
                {"frontstage": "What is done in the customer's sight.", "wait": "How long", "by": "The name"},
            ),
            ("title: Tea\nmoments:\n  - customer: {do: Sip, |}", {"kind": "The kind of step"}),
            ("title: [Tea\nmoments:\n  - customer:\n      do: Sip\n      ki|", {"kind": "The kind of step"}),
            ('title: "Tea\nmoments:\n- customer: Sip\n  |', {"backstage": "What contact staff do"}),
            ("title: 茶 😀\nmoments:\n  - customer: 喝\n    next: [{to: 喝, wh|", {"when": "In which case"}),
        ],
    )
    def test_keys_go_where_keys_go(self, editor, text, expected):
        """The keys of a place are offered with their sentences, in a text that is broken too."""
        found = _offered(editor, text)

        said = {key: found[key]["documentation"]["value"][: len(words)] for key, words in expected.items()}
        assert said == expected

    def test_only_what_may_be_added_is_offered(self, editor):
        """Neither a key that is there above or below, nor one of a single step where there are two."""
        found = _offered(
            editor, "title: T\nmoments:\n  - customer: A\n    frontstage: B\n    |\n    wait: 5m\n"
        )

        assert {"customer", "wait", "time", "title"}.isdisjoint(found)
        assert {"backstage", "next", "id"} <= set(found)

    def test_lanes_are_those_of_the_file(self, editor):
        """Where the file lists its lanes, they are offered, and the standard ones that it hasn't are not."""
        found = _offered(editor, LOAN.replace("{id: 提交 😀 申请, customer: 提交,", "{customer: 提交, |"))

        assert {"app", "backstage"} <= set(found)
        assert "support" not in found
        assert found["app"]["documentation"]["value"] == "What is done in the customer's sight."

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("    kind: |", {"action", "start", "end", "decision", "document", "inspection", "wait"}),
            ("    value: n|", {"yes", "necessary", "no"}),
            ("    exchange: |", {"none"}),
            ("    truth: |", {"true", "false"}),
            ("    basis: |", {"observed", "estimated", "assumed", "target"}),
            ("    time: 5|", {"5ms", "5s", "5m", "5h", "5d", "5w"}),
            ("    do: |", set()),
        ],
    )
    def test_words_to_choose_from(self, editor, line, expected):
        """Just the words are offered that may stand there; nothing where a sentence goes."""
        assert set(_offered(editor, f"title: T\nmoments:\n  - customer: A\n{line}")) == expected

    @pytest.mark.parametrize(
        "line",
        [
            "    next: |",
            "    next: [|",
            "    next: [{to: O|}]",
            "    next:\n      - to: |",
            "    next: {to: {moment: |",
            "    needs: [order, |]",
            "    fail: {what: x, also: |",
            "    fail: {what: x, recovery: {do: y, to: |}}",
            "promises:\n  - {promise: x, from: |",
            "standards:\n  - standard: x\n    at: |",
            "risks: [{risk: x, at: |",
        ],
    )
    def test_moments_are_offered_where_one_is_named(self, editor, line):
        """Wherever a moment may be named, all are offered by their ids, with what happens in them."""
        top = "title: T\nmoments:\n  - {id: order, customer: Order}\n  - backstage: Brew: it\n".replace(
            "Brew: it", "'Brew: it'"
        )

        found = _offered(editor, f"{top}  - customer: Sip\n{line}")

        assert {"order", "Brew: it", "Sip"} <= set(found)
        assert found["Brew: it"]["textEdit"]["newText"] == "'Brew: it'"
        assert "moment 1" in found["order"]["documentation"]["value"]
        assert ("end" in found) == ("next" in line)

    def test_actors_are_offered_where_one_is_named(self, editor):
        """Those who are listed and those who are only used."""
        found = _offered(editor, COFFEE.replace("by: shop", "by: |"))

        assert {"barista"} <= set(found)
        assert "count: 2" in found["barista"]["documentation"]["value"]
        assert "shop" in _offered(editor, COFFEE.replace("by: barista, time", "by: |, time"))

    def test_lanes_are_offered_at_the_end_of_an_arrow(self, editor):
        """`lane` and `from` name lanes that hold steps."""
        found = _offered(editor, "title: T\nmoments:\n  - customer: A\n    next: [{to: A, from: |}]")

        assert {"customer", "frontstage", "backstage", "support"} == set(found)

    def test_a_name_in_quotes_is_replaced_with_them(self, editor):
        """What is begun with a quotation mark is replaced as a whole."""
        text = "title: T\nmoments:\n  - {id: tea time, customer: A}\n  - customer: B\n    next: 'te|'\n"
        plain, _, _ = _place(text)

        found = _offered(editor, text)["tea time"]

        assert _applied(plain, [found["textEdit"]]).splitlines()[-1] == "    next: tea time"
        assert found["filterText"].startswith("'tea")

    def test_it_works_while_a_line_is_half_typed(self, editor):
        """The names of the file are offered in a line that breaks it."""
        uri = editor.open(COFFEE)
        line = COFFEE.splitlines().index("  - {id: Call, frontstage: Call the name}")
        where = {"line": line, "character": 12}
        editor.change(uri, {"range": {"start": where, "end": where}, "text": ", next: [Br"})

        assert {"order", "Brew", "Buy beans"} <= set(editor.completions(uri, line, 23))

    def test_it_works_in_a_file_that_never_was_good(self, editor):
        """Names of the parts that can be read are offered where others were broken from the start."""
        moments = "moments:\n  - {id: order, customer: Order, by: bob}\n  - customer: B\n    next: |\n"
        text = f"title: [\n{moments}x: ]]\n"

        assert {"order", "B", "end"} <= set(_offered(editor, text))
        assert "moments" in _offered(editor, "]]\n|")

    def test_nothing_is_offered_in_a_comment(self, editor):
        """A comment is nobody's business."""
        assert not _offered(editor, "title: T # |\nmoments: []")


class TestNames:
    @pytest.mark.parametrize(
        ("text", "line", "word"),
        [
            (COFFEE.replace("{to: Brew", "{to: Br|ew"), 6, "Brew"),
            (COFFEE.replace("to: order}", "to: or|der}"), 2, "order"),
            (COFFEE.replace("needs: Buy", "needs: Bu|y"), 10, "Buy beans"),
            (COFFEE.replace("from: order", "from: |order"), 2, "order"),
            (COFFEE.replace("by: barista, needs", "by: bar|ista, needs"), 12, "barista"),
            (COFFEE.replace("by: shop", "by: sh|op"), 10, "shop"),
            (LOAN.replace("{to: 放款", "{to: 放|款"), 14, "放款"),
            (LOAN.replace("{to: 提交 😀 申请", "{to: 提交 😀 申|请"), 9, "提交 😀 申请"),
            (LOAN.replace("app: {do: 放款", "a|pp: {do: 放款"), 4, "app"),
            (COFFEE.replace("title: Coffee", "title: [").replace("to: order}", "to: or|der}"), 2, "order"),
        ],
    )
    def test_going_to_the_definition(self, editor, text, line, word):
        """From wherever it is named, one gets to where it is defined, in a broken text too."""
        plain, _, _ = _place(text)
        found = _at(editor, "definition", text)["range"]

        assert (found["start"]["line"], _part(plain, found)) == (line, word)

    def test_finding_all_places(self, editor):
        """All places where a moment is named are found, its definition only if it is asked for."""
        text = COFFEE.replace("- id: order", "- id: o|rder")

        everywhere = _at(editor, "references", text, context={"includeDeclaration": True})
        others = _at(editor, "references", text, context={"includeDeclaration": False})

        assert [place["range"]["start"]["line"] for place in everywhere] == [2, 7, 14]
        assert [place["range"]["start"]["line"] for place in others] == [7, 14]
        assert len(_at(editor, "documentHighlight", text)) == 3

    def test_a_text_names_nobody_by_chance(self, editor):
        """A word that only looks like a name leads nowhere."""
        assert _at(editor, "definition", COFFEE.replace("title: Coffee", "title: or|der")) is None
        assert _at(editor, "references", "title: |", context={"includeDeclaration": True}) == []


class TestRename:
    def test_a_moment_by_its_id(self, editor):
        """The id and all that refer to it change, and nothing else."""
        renamed = _renamed(editor, COFFEE.replace("from: order", "from: o|rder"), "first")

        assert renamed == (
            COFFEE.replace("id: order", "id: first")
            .replace("to: order", "to: first")
            .replace("from: order", "from: first")
        )

    def test_a_moment_by_its_text(self, editor):
        """Where the text of the first step is the name, the step's text changes with it."""
        renamed = _renamed(editor, COFFEE.replace("do: Buy beans", "do: Buy| beans"), "Buy: beans, milk")

        assert renamed == COFFEE.replace("Buy beans", "'Buy: beans, milk'")

    def test_an_actor(self, editor):
        """The list of actors and all steps change, quoted where YAML needs it."""
        renamed = _renamed(editor, LOAN.replace("by: 审批官", "by: 审|批官"), "审批官, 二级")

        assert renamed == LOAN.replace("审批官 👩", "'审批官, 二级'")
        assert _renamed(editor, COFFEE.replace("  barista:", "  bar|ista:"), "barkeeper") == COFFEE.replace(
            "barista", "barkeeper"
        )

    def test_whoever_was_meant_is_meant(self, editor):
        """Where one of two equal texts changes, the other loses its number, and where it is named too."""
        text = (
            "title: T\nmoments:\n  - customer: A|sk\n    next: Ask (2)\n  - customer: Ask\n"
            "  - customer: C\n    next: Ask (1)\n"
        )

        assert _renamed(editor, text, "Pay").splitlines()[2:] == [
            "  - customer: Pay",
            "    next: Ask",
            "  - customer: Ask",
            "  - customer: C",
            "    next: Pay",
        ]

    @pytest.mark.parametrize(
        ("text", "name", "reason"),
        [
            (COFFEE.replace("id: order", "id: o|rder"), "Call", "There is a moment `Call` already."),
            (COFFEE.replace("id: order", "id: o|rder"), "end", "end of the service"),
            (COFFEE.replace("id: order", "id: o|rder"), "  ", "at least one character"),
            (COFFEE.replace("by: shop", "by: s|hop"), "barista", "There is an actor `barista` already."),
            (COFFEE.replace("title: Coffee", "title: Cof|fee"), "x", "Only moments and actors"),
            (
                COFFEE.replace("title: Coffee", "title: [").replace("id: order", "id: o|rder"),
                "x",
                "can't be read",
            ),
        ],
    )
    def test_what_would_do_harm_is_refused(self, editor, refused, text, name, reason):
        """A name that is taken, empty or a word of the language is refused in a sentence."""
        with pytest.raises(refused, match=reason):
            _at(editor, "rename", text, newName=name)

    def test_an_editor_shows_the_name_first(self, editor, refused):
        """Before it asks for the new name, the editor is told the old one and where it stands."""
        told = _at(editor, "prepareRename", COFFEE.replace("from: order", "from: |order"))
        assert told["placeholder"] == "order"

        with pytest.raises(refused, match="Only moments and actors"):
            _at(editor, "prepareRename", COFFEE.replace("title: Coffee", "ti|tle: Coffee"))


class TestHover:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (COFFEE.replace("frontstage: {do", "front|stage: {do"), ["**frontstage**", "customer's sight"]),
            (COFFEE.replace("time: 45s", "ti|me: 45s"), ["**time** – How long one execution takes"]),
            (
                "title: T\nmoments: [{customer: {do: A, kind: wa|it}}]",
                ["**wait** – Something takes its time"],
            ),
            ("title: T\nmoments: [{customer: {do: A, ki|nd: wait}}]", ["- `decision`: The ways part here"]),
            (
                COFFEE.replace("{to: Brew", "{to: Br|ew"),
                ["**Brew** – moment 2", "backstage: Brew (by: barista)"],
            ),
            (COFFEE.replace("by: barista, needs", "by: bar|ista, needs"), ["count: 2", "named in 2 steps"]),
            (COFFEE.replace("by: shop", "by: sh|op"), ["not listed in `actors`"]),
            (
                LOAN.replace("{to: 放款", "{to: 放|款"),
                ["moment 3 in the phase “审批”", "app: 放款 (by: 系统)"],
            ),
            (
                LOAN.replace("app: {do: 放款", "a|pp: {do: 放款"),
                ["**app** – a lane of the zone `frontstage`"],
            ),
            (
                "title: [\nmoments:\n  - customer: A\n    wa|it: 5m\n",
                ["**wait** – How long the customer waits"],
            ),
        ],
    )
    def test_it_tells_what_stands_there(self, editor, text, expected):
        """Keys, words, moments, actors and lanes are told about, in a broken text keys at least."""
        told = _at(editor, "hover", text)["contents"]

        assert told["kind"] == "markdown"
        assert [words for words in expected if words not in told["value"]] == []

    def test_texts_are_shown_as_they_are(self, editor):
        """What somebody wrote can't become a link or a picture in an editor."""
        text = (
            "title: T\nmoments:\n  - customer: '![x](http://evil) <b>'\n    next: |'![x](http://evil) <b>'\n"
        )

        assert "![x](" not in _at(editor, "hover", text)["contents"]["value"]

    def test_nothing_is_told_where_nothing_is(self, editor):
        """An empty place has no tale."""
        assert _at(editor, "hover", "title: T\n|\n\nmoments: [{customer: A}]") is None


class TestOutline:
    def test_phases_moments_and_steps(self, editor):
        """The outline has the phases, in them the moments by their ids, in them the steps."""
        found = _symbols(editor, LOAN)

        assert [entry["name"] for entry in found] == ["申请 🎉", "审批"]
        assert [entry["name"] for entry in found[1]["children"]] == ["审查", "放款"]
        first = found[0]["children"][0]
        assert (first["name"], first["detail"]) == ("提交 😀 申请", "customer, app")
        assert _part(LOAN, first["selectionRange"]) == "提交 😀 申请"
        assert [(step["detail"], step["name"]) for step in first["children"]] == [
            ("customer", "提交"),
            ("app", "受理"),
        ]

    def test_without_phases_moments_come_first(self, editor):
        """A file without phases begins with its moments."""
        assert [entry["name"] for entry in _symbols(editor, COFFEE)] == ["order", "Brew", "Call", "Buy beans"]

    def test_a_broken_text_keeps_the_last_one(self, editor):
        """While a text can't be read, its outline is that of the last state that could."""
        uri = editor.open(COFFEE)
        editor.change(uri, COFFEE.replace("title: Coffee", "title: ["))

        found = editor.ask("textDocument/documentSymbol", textDocument={"uri": uri})

        assert [entry["name"] for entry in found] == ["order", "Brew", "Call", "Buy beans"]

    def test_what_can_be_folded(self, editor):
        """Moments and the keys of the file can be folded away."""
        uri = editor.open(COFFEE)

        found = editor.ask("textDocument/foldingRange", textDocument={"uri": uri})

        assert {(1, 10), (2, 5), (6, 7), (9, 10)} <= {(fold["startLine"], fold["endLine"]) for fold in found}


def _symbols(editor, text):
    uri = editor.open(text)
    found = editor.ask("textDocument/documentSymbol", textDocument={"uri": uri})
    editor.shut(uri)
    return found


class TestTheServer:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "\n",
            "]",
            "- a\n- b",
            "a: &x [*x]",
            "title: \ud800",
            "\0",
            "\ufefftitle: T",
            "x: |\n",
            "? a\n: b",
            "[" * 200,
        ],
        ids=repr,
    )
    def test_it_outlives_any_text(self, editor, text):
        """Whatever a file holds, every question gets an answer, and the next file is served."""
        uri = editor.open(text)
        editor.diagnostics(uri)
        for method in ("completion", "hover", "definition"):
            editor.at(method, uri, 0, 1)
        for method in ("documentSymbol", "foldingRange"):
            editor.ask(f"textDocument/{method}", textDocument={"uri": uri})
        editor.at("completion", uri, 99, 99)
        editor.shut(uri)

        assert all(found["severity"] > ERROR for found in editor.diagnostics(editor.open(COFFEE)))

    def test_other_files_are_left_alone(self, editor):
        """Editors send all YAML to a server for YAML; what is no blueprint is none of our business."""
        uri = editor.open("services:\n  web: [\n", "compose.yaml")

        assert editor.diagnostics(uri) == []
        assert editor.completions(uri, 0, 0) == {}
        assert editor.ask("textDocument/documentSymbol", textDocument={"uri": uri}) == []

    @pytest.mark.parametrize(
        ("text", "name", "language"),
        [
            ("titel: Tea\n", "tea.blueprint.yml", "yaml"),
            ("titel: Tea\nmoments: []\n", "tea.yaml", "yaml"),
            ("titel: Tea\n", "tea", "blueprint"),
        ],
    )
    def test_what_a_blueprint_is(self, editor, text, name, language):
        """By its name, by what it says, or because the editor says so."""
        assert editor.diagnostics(editor.open(text, name, language=language))

    def test_it_outlives_a_wrong_question(self, editor):
        """A question about a file that isn't open is answered with nothing, and the next one is answered."""
        assert not editor.at("hover", "file:///nobody.yaml", 0, 0)

        assert all(found["severity"] > ERROR for found in editor.diagnostics(editor.open(COFFEE)))

    @pytest.mark.parametrize("number", range(0, len(COFFEE), 7))
    def test_it_answers_at_every_place_of_a_text_that_is_being_typed(self, editor, number):
        """However much of a file is typed, asking there does no harm."""
        text = COFFEE[:number]
        uri = editor.open(text)
        line, column = text.count("\n"), len(text.rpartition("\n")[2])

        editor.completions(uri, line, column)
        editor.at("hover", uri, line, column)
        editor.at("definition", uri, line, column)
        editor.shut(uri)

    def test_no_bug_was_told_of(self, editor):
        """In all of these tests nothing went wrong inside, but where a file was asked for that isn't open."""
        bugs = [text for text in editor.logged if "bug" in text]

        assert [text for text in bugs if "nobody.yaml" not in text] == []

    def test_it_outlives_its_own_bugs(self, editor_of):
        """Where an answer or a check goes wrong inside, the editor's log is told, and the rest goes on."""
        broken = (
            "import blueprint.integrations.lsp.server as server\n"
            "from blueprint.opened import Opened\n"
            "from blueprint.cli.app import main\n"
            "server.tell = lambda *_: 1 / 0\n"
            "Opened.linted = lambda *_: {}['findings']\n"
            "main(['lsp'])\n"
        )
        editor = editor_of([sys.executable, "-c", broken])
        uri = editor.open(COFFEE)

        assert editor.at("hover", uri, 0, 0) is None
        while len(editor.logged) < 2:  # the answer to come, and the check behind it
            editor._take(editor._next())
        assert {"ZeroDivisionError" in text or "KeyError" in text for text in editor.logged} == {True}
        assert "moments" not in editor.completions(uri, 0, 0)
        assert "economics" in editor.completions(uri, 0, 0)

    def test_it_ends_as_the_protocol_wants(self, editor_of):
        """After `shutdown` and `exit` the status is 0, and nothing was written beside the protocol."""
        editor = editor_of([sys.executable, "-m", "blueprint", "lsp"])

        assert editor.close() == 0
        assert editor.overheard() == ""

    def test_it_counts_as_the_editor_asks(self, editor, editor_of):
        """An editor that counts in UTF-8 or in characters gets such columns, others those of UTF-16."""
        ours = [sys.executable, "-m", "blueprint", "lsp"]
        text = "title: Tea\nmoments: [{customer: 😀, wiat: 5m}]\n"
        for asked, column in (
            (editor_of(ours, encodings=["utf-8"]), 27),
            (editor, 25),
            (editor_of(ours, encodings=["utf-32"]), 24),
        ):
            uri = asked.open(text)
            assert asked.diagnostics(uri)[0]["range"]["start"]["character"] == column
            asked.shut(uri)


def test_without_the_library_it_says_how_to_get_it(tmp_path, run_blueprint):
    """Where pygls isn't installed, the command says which words install it, and ends with status 3."""
    shutil.copytree(ROOT / "blueprint", tmp_path / "blueprint", ignore=shutil.ignore_patterns("*.ttf"))
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['pygls'] = None\n", encoding="utf-8")

    done = run_blueprint("lsp", path=tmp_path)

    assert done.returncode == 3
    assert "pip install 'service-blueprint[lsp]'" in done.stderr
    assert done.stdout == ""


class TestMending:
    def test_a_slip_is_mended_at_a_keys_press(self, editor):
        """Where a word is nearly right, the quick fix writes the right one, and nothing else changes."""
        text = "title: Tea\nmoments:\n  - custmer: Sip\n"
        uri = editor.open(text)
        place = {"start": {"line": 2, "character": 6}, "end": {"line": 2, "character": 6}}
        actions = editor.ask(
            "textDocument/codeAction", textDocument={"uri": uri}, range=place, context={"diagnostics": []}
        )

        assert [action["kind"] for action in actions] == ["quickfix"]
        edits = next(iter(actions[0]["edit"]["changes"].values()))
        assert _applied(text, edits) == text.replace("custmer", "customer")

    def test_a_rule_is_mended_at_a_keys_press_too(self, editor):
        """An actor that isn't listed is put at the end of the list."""
        text = "title: Tea\nactors:\n  host: {}\nmoments:\n  - backstage: Brew\n    by: cook\n"
        uri = editor.open(text)
        place = {"start": {"line": 5, "character": 9}, "end": {"line": 5, "character": 9}}
        actions = editor.ask(
            "textDocument/codeAction", textDocument={"uri": uri}, range=place, context={"diagnostics": []}
        )

        (action,) = actions
        assert action["title"] == "List `cook`"
        edits = next(iter(action["edit"]["changes"].values()))
        assert _applied(text, edits) == text.replace("  host: {}\n", "  host: {}\n  cook: {count: 1}\n")

    def test_the_configuration_of_the_folder_holds(self, editor, tmp_path):
        """What it ignores isn't shown; once it is changed, the next letter shows it."""
        (tmp_path / "blueprint.toml").write_text('ignore = ["people"]\n', encoding="utf-8")
        text = "title: Tea\nactors:\n  host: {}\nmoments:\n  - {customer: Sip, evidence: Cup}\n"
        uri = editor.open(text, folder=tmp_path)
        assert "unused-actor" not in {found["code"] for found in editor.diagnostics(uri)}

        (tmp_path / "blueprint.toml").write_text("ignore = []\n", encoding="utf-8")
        editor.change(uri, text + "\n")
        assert "unused-actor" in {found["code"] for found in editor.diagnostics(uri)}

    def test_a_fault_of_the_configuration_is_shown_in_it(self, editor, tmp_path):
        """At its key, as long as it is there; meanwhile no rule looks, as on the command line."""
        configuration = tmp_path / "pyproject.toml"
        configuration.write_text("[tool.blueprint]\nselct = []\n", encoding="utf-8")
        uri = editor.open("title: Tea\nmoments: [backstage: Brew]\n", folder=tmp_path)

        assert editor.diagnostics(uri) == []
        (found,) = editor.diagnostics(configuration.as_uri())
        assert "did you mean `select`?" in found["message"]
        assert found["range"]["start"] == {"line": 1, "character": 0}

        configuration.write_text("[tool.blueprint]\nselect = []\n", encoding="utf-8")
        editor._published.pop(configuration.as_uri())
        editor.change(uri, "title: Tea\nmoments: [backstage: Boil]\n")
        assert editor.diagnostics(configuration.as_uri()) == []

    def test_details_are_looked_for_beside_the_file(self, editor, tmp_path):
        """A file that a step names and nobody can find is told of while one writes."""
        text = "title: Tea\nmoments:\n  - backstage: {do: Brew, details: brew.md}\n"

        assert "missing-details" in {
            found["code"] for found in editor.diagnostics(editor.open(text, folder=tmp_path))
        }
        (tmp_path / "brew.md").touch()
        assert "missing-details" not in {
            found["code"] for found in editor.diagnostics(editor.open(text, folder=tmp_path))
        }

    def test_a_findings_page_is_told_where_it_stands(self, editor):
        """With its reason, and with its examples as code."""
        told = _at(editor, "hover", "title: T|ea\nmoments:\n  - backstage: Brew\n")["contents"]["value"]

        assert "**no-customer-step**" in told
        assert "**Why**: " in told
        assert "```yaml\ntitle:" in told

    def test_elsewhere_there_is_nothing_to_mend(self, editor):
        """Asked about another place, the server offers nothing."""
        uri = editor.open("title: Tea\nmoments:\n  - custmer: Sip\n")
        place = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 3}}

        assert not editor.ask(
            "textDocument/codeAction", textDocument={"uri": uri}, range=place, context={"diagnostics": []}
        )

    def test_a_file_gets_its_canonical_form(self, editor):
        """Formatting gives the same as `blueprint format`, comments and signs of every script included."""
        text = "moments: [{customer: 喝 😀}] # all\ntitle: Tea\n"
        uri = editor.open(text)
        options = {"tabSize": 2, "insertSpaces": True}
        edits = editor.ask("textDocument/formatting", textDocument={"uri": uri}, options=options)

        assert _applied(text, edits).startswith("title: Tea\nmoments:")
        assert "# all" in _applied(text, edits)

    def test_a_faulty_file_is_left_alone(self, editor):
        """What can't be read isn't formatted."""
        uri = editor.open("title: Tea\nmoments:\n  - custmer: Sip\n")
        options = {"tabSize": 2, "insertSpaces": True}

        assert not editor.ask("textDocument/formatting", textDocument={"uri": uri}, options=options)
