"""Comparing through the real command: two files, or one with what git keeps of it."""

import json
import os
import subprocess
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[1] / "cases/comparison"
BEFORE = """\
title: Coffee to go
currency: EUR
actors: {barista: {cost: 30/h}}
moments:
  - {id: order, customer: Order, frontstage: {do: Take the order, by: barista, time: 60s, fail: Wrong order}}
  - {id: brew, backstage: {do: Brew, by: barista, time: 2m}}
  - {id: pick up, customer: Pick up, wait: 2m}
"""
AFTER = """\
title: Coffee to go
currency: EUR
actors: {barista: {cost: 30/h}}
moments:
  - id: order
    customer: Order
    frontstage:
      do: Take the order
      by: barista
      time: 30s
      fail: {what: Wrong order, recovery: Make it again}
  - {id: brew, frontstage: {do: Brew, by: barista, time: 2m}}
  - {id: pay, customer: Pay}
  - {id: pick up, customer: Pick up, wait: 1m}
"""
CHANGES = [
    ("changed", "step", "time", "60s", "30s"),
    ("changed", "fail point", "recovery", None, "Make it again"),
    ("moved", "step", "lane", "backstage", "frontstage"),
    ("added", "moment", None, None, None),
    ("changed", "moment", "wait.time", "2m", "1m"),
]


@pytest.fixture
def pair(tmp_path):
    """Two files."""
    (tmp_path / "old.yaml").write_text(BEFORE)
    (tmp_path / "new.yaml").write_text(AFTER)
    return str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")


def test_all_changes_are_told_with_their_figures(run, pair):
    """JSON names each edit once, in the order of the new file, and the figures before and after."""
    status, out, _ = run("compare", *pair, "-f", "json")
    told = json.loads(out)

    assert status == 0
    assert told["format"] == "blueprint-compare"
    assert told["version"] == 1
    assert told["currency"] == "EUR"
    found = [
        tuple(change[key] for key in ("change", "thing", "aspect", "before", "after"))
        for change in told["changes"]
    ]
    assert found == CHANGES
    assert told["changes"][2]["crosses"] == ["visibility"]
    assert told["changes"][1]["verdict"] == "mended"
    figures = {figure["figure"]: figure for figure in told["figures"]}
    assert (figures["wait"]["before"], figures["wait"]["after"], figures["wait"]["verdict"]) == (
        120,
        60,
        "better",
    )
    assert figures["cost"]["before"] == pytest.approx(1.5)  # 3 min of 30 an hour
    assert figures["cost"]["after"] == pytest.approx(1.25)


def test_people_read_sentences(run, pair):
    """Text and Markdown say in sentences what changed, across which line, and what that does."""
    text = run("compare", *pair)[1].decode()
    markdown = run("compare", *pair, "-f", "markdown")[1].decode()

    assert (
        "→ Step `Brew` at `brew` went from `backstage` to `frontstage`, across the line of visibility\n"
        in text
    )
    assert "+ Moment `pay` is new\n" in text
    assert "has `recovery` now: `Make it again` (mended)" in text
    assert "better" in text
    assert markdown.startswith("### Coffee to go: 5 changes\n")
    assert "| Waiting | 2 min | 1 min | −50 % ✓ |" in markdown


def test_exit_status_is_as_in_git(run, pair):
    """It is 0 whether or not they differ; with --exit-code 1 where they do."""
    assert run("compare", *pair)[0] == 0
    assert run("compare", *pair, "--exit-code")[0] == 1
    assert run("compare", pair[0], pair[0], "--exit-code")[0] == 0
    assert b"nothing changed" in run("compare", pair[0], pair[0])[1]


def test_a_file_with_what_it_was(run, tmp_path):
    """--since compares with an earlier revision of git."""
    place = tmp_path / "coffee.blueprint.yaml"
    place.write_text(BEFORE)
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "--quiet"], ["add", "."], [*who, "commit", "--quiet", "-m", "Begin"]):
        subprocess.run(["git", "-C", tmp_path, *words], check=True, env={"PATH": os.environ["PATH"]})
    place.write_text(AFTER)
    told = json.loads(run("compare", place, "--since", "HEAD", "-f", "json")[1])
    unknown, _, said = run("compare", place, "--since", "HEAD~7")
    hostile, _, _ = run("compare", place, "--since", "--output=x")

    assert len(told["changes"]) == len(CHANGES)
    assert (unknown, hostile) == (2, 2)
    assert "no revision" in said


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["{old}"], 2, "Name two blueprints"),
        (["{old}", "{new}", "--since", "HEAD"], 2, "Name two blueprints"),
        (["{old}", "{new}", "-f", "jsn"], 2, "did you mean `json`?"),
        (["{old}", "no such file"], 2, "There is no file"),
        (["-", "-"], 2, "one of the two only"),
        (["{old}", "--since", "HEAD"], 2, "isn't kept by git"),
    ],
)
def test_wrong_use_is_said(run, pair, words, status, said):
    """A wrong use ends with 2 and a sentence."""
    ended, _, told = run("compare", *(word.format(old=pair[0], new=pair[1]) for word in words))

    assert ended == status
    assert said in told


def test_a_faulty_one_is_explained_at_its_line(run, pair, tmp_path):
    """Of a blueprint that can't be read all problems are shown, as check shows them."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: Tea\nmoments:\n  - custmer: Sip\n")
    status, _, said = run("compare", pair[0], broken)

    assert status == 1
    assert f"{broken}:3:5: error:" in said


def test_a_product_lands_in_its_file(run, pair, tmp_path):
    """-o names a file, and its ending the format."""
    status, _, _ = run("compare", *pair, "-o", tmp_path / "changes.md")

    assert status == 0
    assert (tmp_path / "changes.md").read_text().startswith("### Coffee to go")


def test_one_picture_shows_both(run, pair, tmp_path):
    """The SVG has what was removed, too, and says in words and signs what happened to each box."""
    status, _, _ = run("compare", pair[1], pair[0], "-o", tmp_path / "changes.svg")
    picture = (tmp_path / "changes.svg").read_text()

    assert status == 0
    assert ">Pay</text>" in picture  # it is only in the old one
    assert "gone (−)" in picture
    assert "Step `Brew` at `brew` went from `frontstage` to `backstage`" in picture


def test_a_page_shows_both(run, pair, tmp_path):
    """The same as HTML."""
    status, _, _ = run("compare", *pair, "-o", tmp_path / "changes.html")

    assert status == 0
    assert (tmp_path / "changes.html").read_bytes().startswith(b"<!doctype html>")


def test_a_published_pair(run):
    """IBM Credit: five specialists gave way to one, six days to four hours, and every hand-off is gone."""
    pair = [CASES / f"credit-{when}.blueprint.yaml" for when in ("before", "after")]
    told = json.loads(run("compare", *pair, "-f", "json")[1])
    changes = {(change["change"], change["thing"], change["name"]) for change in told["changes"]}
    figures = {figure["figure"]: figure for figure in told["figures"]}

    assert {name for nature, thing, name in changes if (nature, thing) == ("removed", "moment")} == {
        "credit",
        "price",
    }
    assert ("added", "step", "Price it and check the credit") in changes
    assert {("removed", "actor", "pricer"), ("added", "actor", "deal structurer")} <= changes
    assert (figures["time"]["before"], figures["time"]["after"]) == (6 * 8 * 3600, 4 * 3600)
    assert (figures["work"]["before"], figures["work"]["after"]) == (90 * 60, 90 * 60)
    assert figures["hand-offs"]["verdict"] == "better"


def test_backticks_of_a_text_end_no_code_in_markdown(tmp_path, run):
    """What a file says stays within its quotes, so that none of it is read as Markdown or HTML."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text('title: "Tea"\nmoments: [{customer: Sip}]\n', encoding="utf-8")
    new.write_text('title: "``<img src=x>`"\nmoments: [{customer: Sip}]\n', encoding="utf-8")

    told = run("compare", str(old), str(new), "-f", "markdown")[1].decode()

    title, change = (line for line in told.splitlines() if "img" in line)
    assert title.startswith(r"### \`\`\<img src=x\>\`")
    assert change.count("`") == 6  # of `title`, `Tea` and the new title
