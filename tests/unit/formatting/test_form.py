"""The canonical form of files that are hard to format."""

import textwrap
from pathlib import Path

import pytest

from blueprint.diagnostics.errors import MachineError
from blueprint.formatting import form as forming
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened

EXAMPLES = sorted(Path("examples").glob("*/*.yaml"))

CARE = "care" * 5


def formed(text: str) -> str:
    """Format a text."""
    return Opened("a.yaml", text.encode(), Blueprint).formed.content.decode()


def tidy(text: str) -> str:
    """Take the indentation of this file off a text."""
    return textwrap.dedent(text).lstrip("\n")


CASES = {
    "keys come in the order of the language": (
        """
        moments:
          - next: end
            frontstage: {by: host, do: Serve, time: 3m}
            customer: Sip
            id: sip
        lang: en
        title: Tea
        """,
        """
        title: Tea
        lang: en
        moments:
          - id: sip
            customer: Sip
            frontstage: {do: Serve, by: host, time: 3m}
            next: end
        """,
    ),
    "a moment without an id begins with its first step, and what is beside the step follows it": (
        """
        title: Tea
        moments:
          - wait: 5m
            evidence: Cup
            time: 3m
            backstage: Brew
            by: cook
        """,
        """
        title: Tea
        moments:
          - backstage: Brew
            by: cook
            time: 3m
            wait: 5m
            evidence: Cup
        """,
    ),
    "lanes come in the order of the blueprint's own": (
        """
        title: Tea
        lanes: [customer, frontstage, app: {zone: frontstage}, backstage]
        moments:
          - {backstage: Brew, app: Show, frontstage: Serve, customer: Sip}
        """,
        """
        title: Tea
        lanes: [customer, frontstage, {app: {zone: frontstage}}, backstage]
        moments:
          - customer: Sip
            frontstage: Serve
            app: Show
            backstage: Brew
        """,
    ),
    "comments go with what they belong to": (
        """
        # The file.

        # The moments.
        moments: # all of them
        # The first.
        - customer: Sip # slowly
          # Its name.
          id: sip
          # End of the first.
        # blueprint: allow no-evidence
        - customer: Go
        # The name.
        title: Tea
        # The end.
        """,
        """
        # The file.

        # The name.
        title: Tea
        # The moments.
        moments:  # all of them
          # The first.
          # Its name.
          - id: sip
            customer: Sip  # slowly
            # End of the first.
          # blueprint: allow no-evidence
          - customer: Go
        # The end.
        """,
    ),
    "what speaks to editors stays at the top": (
        """
        # yaml-language-server: $schema=blueprint.schema.json
        # The moments.
        moments: [customer: Sip]
        title: Tea
        """,
        """
        # yaml-language-server: $schema=blueprint.schema.json
        title: Tea
        # The moments.
        moments:
          - customer: Sip
        """,
    ),
    "brackets with comments inside, or with a break right behind them, become lines": (
        """
        title: Tea
        moments:
          - customer: Sip
            evidence: [Cup, # of glass
              Spoon]
            note: [
              hot,
              sweet,
            ]
        """,
        """
        title: Tea
        moments:
          - customer: Sip
            evidence:
              - Cup  # of glass
              - Spoon
            note:
              - hot
              - sweet
        """,
    ),
    "quotes go where no program needs them, and are single where they stay": (
        """
        title: "Tea"
        moments:
          - customer: "Sip: slowly"
            wait: '5m'
            next: [{to: Go, when: "yes", chance: "20%"}, {to: end, when: "no"}]
          - customer: "Go \\u2615"
            id: Go
        """,
        """
        title: Tea
        moments:
          - customer: 'Sip: slowly'
            wait: 5m
            next: [{to: Go, when: 'yes', chance: 20%}, {to: end, when: 'no'}]
          - id: Go
            customer: "Go \\u2615"
        """,
    ),
    "what was lined up is lined up again, Chinese characters counting two": (
        """
        title: Tea
        actors:
          host:   {count: 2,    zone: frontstage}
          经理:   {kind: person, zone: frontstage}
          new arrival: {count: 1, zone: backstage}
        moments:
          - 'customer':   Sip
            frontstage: {do: Serve, by: host}
            next: end
        """,
        """
        title: Tea
        actors:
          host:        {count: 2, zone: frontstage}
          经理:        {kind: person, zone: frontstage}
          new arrival: {count: 1, zone: backstage}
        moments:
          - customer: Sip
            frontstage: {do: Serve, by: host}
            next: end
        """,
    ),
    "blank lines stand evenly": (
        """
        title: Tea


        moments:

          - customer: Sip

          - customer: Drink
          - customer: Go
        economics: {price: 3}
        """,
        """
        title: Tea

        moments:
          - customer: Sip

          - customer: Drink

          - customer: Go

        economics: {price: 3}
        """,
    ),
    "texts over several lines keep their lines and their inner indentation": (
        """
        title: A long
                title
        moments:
        - note: |   # as it is
              First
                second

              third
          customer: Sip
        """,
        """
        title: A long
          title
        moments:
          - customer: Sip
            note: |   # as it is
              First
                second

              third
        """,
    ),
    "aliases keep all keys where they are": (
        """
        moments:
          - frontstage: &serve {do:   Serve, by: host}
            customer: Sip
          - frontstage: *serve
        title: Tea
        """,
        """
        moments:
          - frontstage: &serve {do: Serve, by: host}
            customer: Sip
          - frontstage: *serve
        title: Tea
        """,
    ),
    "the head stays, the mark of the end goes": (
        """
        # Read me.
        %YAML 1.2
        ---   # now
        {title: Tea, moments: [customer: Sip]}
        ...
        """,
        """
        # Read me.
        %YAML 1.2
        ---   # now
        title: Tea
        moments:
          - customer: Sip
        """,
    ),
    "JSON stays JSON": (
        """
        {"moments": [{"frontstage": {"time": "3m", "do": "Serve"}, "customer": "Sip \\ud83d\\ude00"}],
        "title": "Tea"}
        """,
        """
        {
          "title": "Tea",
          "moments": [
            {
              "customer": "Sip \\ud83d\\ude00",
              "frontstage": {"do": "Serve", "time": "3m"}
            }
          ]
        }
        """,
    ),
    "a step too long for a line is written in lines, a flat list of facts is filled": (
        f"""
        title: Tea
        moments:
          - frontstage: {{do: Serve, by: host, time: 3m, note: {"long " * 25}}}
        risks:
          - {{risk: {"fire " * 15}, class: fire, likelihood: 1, impact: 5, owner: host, preventive: {CARE}}}
        """,
        f"""
        title: Tea
        moments:
          - frontstage:
              do: Serve
              by: host
              time: 3m
              note: {("long " * 25).strip()}
        risks:
          - {{risk: {("fire " * 15).strip()}, class: fire, likelihood: 1, impact: 5,
             owner: host, preventive: {CARE}}}
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_canonical_form(name: str) -> None:
    """Each case comes out as a designer would write it by hand, and stays so."""
    before, after = map(tidy, CASES[name])

    assert formed(before) == after
    assert formed(after) == after


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_canonical(path: Path) -> None:
    """What we show to designers is what the formatter makes of it."""
    assert formed(path.read_text(encoding="utf-8")) == path.read_text(encoding="utf-8")


def test_line_breaks_and_the_byte_order_mark_stay() -> None:
    """A file of a Windows editor is one afterwards."""
    raw = b"\xef\xbb\xbfmoments: [customer: Sip]\r\ntitle: Tea"
    content = Opened("a.yaml", raw, Blueprint).formed.content

    assert content == b"\xef\xbb\xbftitle: Tea\r\nmoments:\r\n  - customer: Sip\r\n"


def test_a_text_without_a_line_break_at_the_end_of_the_file_gets_none() -> None:
    """The file ends with a line break, the text in it doesn't."""
    text = "title: Tea\nmoments:\n  - customer: Sip\n    note: |\n      a\n      b"

    assert formed(text) == text.replace("|", "|-") + "\n"


def test_blank_lines_that_belong_to_a_text_stay() -> None:
    """`|+` keeps the lines behind it, so no key may come between, and no blank line."""
    text = "moments:\n  - note: |+\n      a\n\n\n    customer: Sip\ntitle: Tea\n"
    opened = Opened("a.yaml", text.encode(), Blueprint)

    assert opened.formed.content.decode() == text
    assert "keep" in opened.formed.note


def test_a_key_over_several_lines_leaves_the_file_alone() -> None:
    """There is no way to write it before a colon."""
    raw = b'title:   Tea\nactors:\n  ? "tea\n    host"\n  : {count: 2}\nmoments: [customer: Sip]\n'
    content, note = Opened("a.yaml", raw, Blueprint).formed

    assert content == raw
    assert "key over several lines" in note


def test_a_form_with_another_meaning_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the formatter is told as one."""
    monkeypatch.setattr(forming, "_lines", lambda *_, **__: ["title: Coffee", "moments: [customer: Sip]"])

    with pytest.raises(MachineError, match="mean something else"):
        formed("title: Tea\nmoments: [customer: Sip]")


def test_a_form_without_a_comment_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A comment is the designer's word too."""
    monkeypatch.setattr(forming, "_lines", lambda *_, **__: ["title: Tea", "moments: [customer: Sip]"])

    with pytest.raises(MachineError, match="lose a comment"):
        formed("title: Tea # green\nmoments: [customer: Sip]")
