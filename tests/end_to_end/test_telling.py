"""What `blueprint analyze` tells people: text, Markdown and CSV, in English and Chinese."""

import csv
import io
from pathlib import Path

import pytest

from tests.end_to_end.test_analyze import PERT

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))
QUEUE = """\
title: Counter
currency: EUR
moments:
  - {customer: Queue up, kind: start}
  - {frontstage: Serve, by: clerk, time: 4m, wait: {time: 12m, tolerance: 5m}}
actors: {clerk: {count: 2, cost: 30/h}}
demand: {arrivals: 36/h}
"""


def _example(name):
    return ROOT / "examples" / name / f"{name}.blueprint.yaml"


@pytest.mark.parametrize(
    ("name", "form", "suffix"),
    [("branch-surge", "text", "txt"), ("hotel-stay", "text", "txt"), ("shoeshine", "markdown", "md")],
)
def test_examples_as_somebody_accepted_them(name, form, suffix, run, golden):
    """Two examples in text, one of them Chinese, and one in Markdown."""
    status, out, said = run("analyze", _example(name), "-f", form)

    assert (status, said) == (0, "")
    golden(f"telling/{name}.{suffix}", out.decode())


def test_the_shown_example_of_the_readme(run):
    """What the README shows is what comes out."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = text.split("$ blueprint analyze examples/complaint/complaint.blueprint.yaml\n")[1]
    status, out, _ = run("analyze", _example("complaint"))

    assert status == 0
    assert out.decode().startswith(shown.split("\n…")[0])


def test_text_is_what_comes_without_a_format(run, put):
    """Whoever names no format is a person, and reads what matters first."""
    put("it.yaml", text=QUEUE)

    status, out, _ = run("analyze", "it.yaml")
    lines = out.decode().splitlines()

    assert status == 0
    assert lines[:4] == [
        "Counter",
        "16 min on average · 12 min of it waiting · €2 per customer",
        "",
        "What matters first",
    ]
    assert "1. clerk can't keep up at the peak: work for 2.4 falls to 2 (120 % busy)" in lines[4]
    assert "wait 12 min and accept 5 min: 7 min too long." in out.decode()
    assert "The customer waits 75 % of the time: 12 min of 16 min" in out.decode()


def test_a_bottleneck_says_what_would_change_nothing(run, put):
    """Worked example 1: B holds the route up; its minute before C, and what C has to spare, are told."""
    put("it.yaml", text=PERT)

    _, out, _ = run("analyze", "it.yaml", "--only", "critical-path")
    told = " ".join(out.decode().split())

    assert "The main route spends 37 % of its time at “D”: 7 min of 19 min." in told
    assert (
        "The main route spends 26 % of its time at “B”: 5 min of 19 min. "
        "Of what is saved there at most 1 min counts" in told
    )
    assert "Speeding up “C” would change nothing: it has 1 min to spare." in told


def test_a_broken_promise_comes_first(run, put):
    """Worked example 1 keeps 22 minutes for 89 of a hundred, and promises them to 95."""
    put("it.yaml", text=PERT)

    _, out, _ = run("analyze", "it.yaml")
    first = " ".join(out.decode().partition("1. ")[2].split("2. ")[0].split())

    assert first.startswith("The promise “In good time” is broken: it is kept for ")
    assert "promised to 95 %" in first


def test_the_language_is_the_files_own_or_the_one_asked_for(run):
    """A Chinese blueprint is told in Chinese, and in English to who asks for it."""
    own, english = (
        run("analyze", _example("branch-surge"), *words)[1].decode() for words in ((), ("--lang", "en"))
    )

    assert "首先要看" in own
    assert "What matters first" in english


def test_before_and_after_stand_side_by_side(run, put):
    """A what-if shows the headline figures of both, and the difference."""
    put("it.yaml", text=QUEUE)

    _, out, _ = run("analyze", "it.yaml", "--set", "Serve.wait.time=2m")
    rows = [line.split("  ") for line in out.decode().splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]

    assert ["- Serve.wait.time=2m"] in cells
    assert ["Waiting", "12 min", "2 min", "−10 min"] in cells
    assert ["Work", "4 min", "4 min", "same"] in cells


def test_a_tornado_is_drawn_with_characters(run, put):
    """The widest bar fills its sides; what moves a third of it is a third as long."""
    put("it.yaml", text=QUEUE)

    _, out, _ = run("analyze", "it.yaml", "--sensitivity")
    bars = [line.split() for line in out.decode().splitlines() if "│" in line]

    assert bars[0][0] == "Serve.wait.time"
    assert "▒" * 12 + "│" + "█" * 12 in bars[0]
    assert "▒" * 4 + "│" + "█" * 4 in bars[1]


@pytest.mark.parametrize(
    ("name", "begin"),
    [("it.md", "## Counter"), ("it.csv", "measure,item"), ("it.json", "{"), ("it.txt", "Counter")],
)
def test_a_files_name_says_its_format(name, begin, run, put):
    """`-o` writes the file whole, in the format that its name ends with."""
    put("it.yaml", text=QUEUE)

    status, out, _ = run("analyze", "it.yaml", "-o", name)

    assert (status, out) == (0, b"")
    assert Path(name).read_text(encoding="utf-8").startswith(begin)


def test_csv_is_one_flat_table(run, put):
    """Each figure has a row with its measure, item, field, value in plain units, and the unit."""
    put("it.yaml", text=QUEUE)

    _, out, _ = run("analyze", "it.yaml", "-f", "csv")
    rows = {tuple(row[:3]): row[3:] for row in csv.reader(io.StringIO(out.decode()))}

    assert rows["time", "", "expected"] == ["960.0", "s"]
    assert rows["waits", "Serve", "over"] == ["420.0", "s"]
    assert rows["cost", "clerk", "by_actor"] == ["2.0", "EUR"]
    assert rows["load", "clerk", "utilisation"] == ["1.2", "share"]
    assert rows["profit", "", "unknown"] == ["Nobody says what a customer pays.", ""]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_no_row_of_csv_stands_twice(path, run):
    """What a row is about says which figure it is: a program can look one up."""
    _, out, _ = run("analyze", path, "-f", "csv")
    keys = [tuple(row[:3]) for row in csv.reader(io.StringIO(out.decode()))]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "＝"])
def test_csv_runs_no_formula(begin, run, put):
    """A name that a spreadsheet would run stands behind an apostrophe."""
    name = f"{begin}cmd|' /C calc'!A0"
    put("it.yaml", text=f"title: T\nmoments:\n  - {{customer: {name!r}, time: 1m}}\n")

    _, out, _ = run("analyze", "it.yaml", "-f", "csv")
    cells = [cell for row in csv.reader(io.StringIO(out.decode())) for cell in row]

    assert any(cell.startswith("'") for cell in cells)
    assert not any(cell.lstrip().startswith(("=", "+", "@", "＝")) for cell in cells)


def test_markdown_takes_names_as_they_are(run, put):
    """No name becomes markup, a link or a column of a table."""
    put(
        "it.yaml",
        text="title: '# [x](http://y) | <b>'\nmoments:\n  - {customer: 'a|b *c*', time: 1m, wait: 9m}\n",
    )

    _, out, _ = run("analyze", "it.yaml", "-f", "markdown")
    text = out.decode()

    assert text.startswith("## \\# \\[x\\](http&#58;//y) \\| \\<b\\>\n")
    assert "a\\|b \\*c\\*" in text
    assert "a|b" not in text.replace("a\\|b", "")


def test_missing_times_are_asked_for_by_name(run):
    """Without two moments' times hardly anything is known: that comes first, with what they hide."""
    _, out, _ = run("analyze", _example("coffee-to-go"))
    told = " ".join(out.decode().split())

    assert "1. Nobody says how long “Call the name” lasts. Nor is it said of “Pick up and leave”." in told
    assert "The known part takes 3 min 45 s." in told
    assert "Not known" in told
