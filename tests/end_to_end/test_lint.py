"""The rules as users of `blueprint check` and `blueprint rules` meet them."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPEATED = """\
title: Coffee to go
moments:
  - customer: Order a coffee
    evidence: Menu board
    frontstage: Talk
  - customer: Pay
    evidence: Receipt
    frontstage: Talk
"""
OWN_RULE = '''\
"""A title that shouts.

Why:
    Nobody likes it.

Source:
    House style.

Bad:
    title: TEA
    moments: [{customer: Sip}]

Good:
    title: Tea
    moments: [{customer: Sip}]
"""

from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault

SEVERITY = Severity.WARNING
GROUP = "house"


def check(subject):
    if subject.blueprint.title.isupper():
        yield Fault(("title",), "The title shouts.", help="Write it in small letters.")
'''


def _rules(out):
    return [found["rule"] for found in json.loads(out)["findings"]]


def test_a_rule_is_told_at_its_line_with_the_related_place_and_help(run, put):
    """As faults of reading are."""
    put("a.yaml", text=REPEATED)
    status, out, err = run("check", "a.yaml", "--select", "repeated-step")

    assert (status, err) == (0, "")
    assert out.decode() == (
        "a.yaml:8:17: warning: `Talk` stands here twice in a row. [repeated-step]\n"
        "  |\n"
        "8 |     frontstage: Talk\n"
        "  |                 ^^^^\n"
        "  a.yaml:5:17: the first of the two\n"
        "  |\n"
        "5 |     frontstage: Talk\n"
        "  |                 ^^^^\n"
        "  help: Make one step of the two, or say in each what is different about it.\n"
        "\n"
        "Found 1 warning in 1 file.\n"
    )


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (("--select", "drawing"), True),
        (("--select", "figures,repeated-step"), True),
        (("--select", "figures", "--select", "repeated-step"), True),
        (("--select", "figures"), False),
        (("--ignore", "drawing"), False),
        (("--ignore", "figures, repeated-step"), False),
        (("--select", "drawing", "--ignore", "repeated-step"), False),
    ],
)
def test_rules_are_chosen_by_name_and_by_group(run, put, words, there):
    """Several, with commas or one by one."""
    put("a.yaml", text=REPEATED)

    assert ("repeated-step" in _rules(run("check", "a.yaml", "-f", "json", *words)[1])) is there


def test_an_unknown_rule_is_wrong_use(run, put):
    """With the name that was meant."""
    put("a.yaml")

    assert run("check", "a.yaml", "--ignore", "repeated-stpe") == (
        2,
        b"",
        "error: There is no rule or group `repeated-stpe`; did you mean `repeated-step`?\n",
    )


def test_a_configuration_holds_for_the_files_below_it(run, put):
    """The nearest to each file; the command line goes before it."""
    put("a/x.yaml", "b/x.yaml", text=REPEATED)
    Path("pyproject.toml").write_text(
        '[tool.blueprint]\nselect = ["repeated-step"]\nfail-on = "warning"\n', encoding="utf-8"
    )
    Path("a/blueprint.toml").write_text('[severity]\nrepeated-step = "off"\n', encoding="utf-8")
    told = {}
    for name in ("a/x.yaml", "b/x.yaml"):
        status, out, _ = run("check", name, "-f", "json")
        told[name] = (status, "repeated-step" in _rules(out))

    assert told == {"a/x.yaml": (0, False), "b/x.yaml": (1, True)}
    assert "repeated-step" in _rules(run("check", "a/x.yaml", "-f", "json", "--select", "drawing")[1])
    assert run("check", "b/x.yaml", "--fail-on", "error")[0] == 0


def test_a_faulty_configuration_is_told_with_its_place_and_nothing_is_judged_by_it(run, put):
    """Exit 2; what can't be read is told all the same."""
    put("a.yaml", "b.yaml", text=REPEATED)
    put("c.yaml", text="title: x\n")
    Path("blueprint.toml").write_text('ignore = ["drawin"]\n', encoding="utf-8")
    status, out, err = run("check", "a.yaml", "b.yaml", "c.yaml")
    told = out.decode()

    assert (status, err) == (2, "")
    assert told.startswith(
        "blueprint.toml:1:11: error: There is no rule or group `drawin`; "
        "did you mean `drawing`? [unknown-rule]\n"
        "  |\n"
        '1 | ignore = ["drawin"]\n'
        "  |           ^^^^^^^^\n"
    )
    assert told.count("blueprint.toml") == 1
    assert "repeated-step" not in told
    assert "c.yaml:1:1: error: " in told
    assert "All checks passed" not in told


def test_files_of_a_folder_can_be_excluded(run, put):
    """Named ones are checked all the same."""
    put("f/a.blueprint.yaml", "f/drafts/b.blueprint.yaml", text=REPEATED)
    Path("f/blueprint.toml").write_text('exclude = ["drafts"]', encoding="utf-8")
    asked = ("-f", "json", "--select", "drawing")

    assert {found["file"] for found in json.loads(run("check", "f", *asked)[1])["findings"]} == {
        "f/a.blueprint.yaml"
    }
    assert _rules(run("check", "f/drafts/b.blueprint.yaml", *asked)[1]) == ["repeated-step"]


def test_a_comment_allows_a_fault(run, put):
    """And one that nothing needs is told."""
    put(
        "a.yaml",
        text=REPEATED.replace("frontstage: Talk", "frontstage: Talk # blueprint: allow repeated-step"),
    )
    _, out, _ = run("check", "a.yaml", "-f", "json", "--ignore", "structure")

    assert "repeated-step" not in _rules(out)
    assert [
        found["line"] for found in json.loads(out)["findings"] if found["rule"] == "unneeded-allowance"
    ] == [5]


def test_a_baseline_is_written_once_and_then_only_what_is_new_is_told(run, put):
    """Whatever lines it moves to; an update makes all known."""
    put("a.yaml", text=REPEATED)
    ask = ("check", "a.yaml", "--select", "drawing", "--fail-on", "warning", "--baseline", "known.json")

    assert run(*ask) == (0, b"All checks passed.\n", "Wrote known.json: 1 finding known from now on.\n")
    put("a.yaml", text="# moved\n\n" + REPEATED)
    assert run(*ask) == (0, b"All checks passed.\n", "")
    put("a.yaml", text=REPEATED + "  - {customer: Go, frontstage: Talk}\n")
    status, out, _ = run(*ask)
    assert (status, out.count(b"[repeated-step]")) == (1, 1)
    assert run(*ask, "--update-baseline")[0] == 0
    assert run(*ask)[0] == 0
    put("a.yaml", text=REPEATED)
    _, _, err = run(*ask, "--verbose")
    assert err == "a.yaml: no longer found: `Talk` stands here twice in a row. [repeated-step]\n"


def test_who_asks_learns_which_configuration_holds(run, put):
    """Nothing is said where there is none."""
    put("a.yaml", text="title: Tea\nmoments: [customer: Sip]\n")
    assert run("check", "a.yaml", "--verbose")[2] == ""
    Path("pyproject.toml").write_text("[tool.blueprint]\n")
    assert run("check", "a.yaml", "--verbose")[2] == "a.yaml: `pyproject.toml` says which rules look at it.\n"
    Path("blueprint.toml").write_text('exclude = ["a.yaml"]\n')
    assert run("check", ".", "--verbose")[2] == "./a.yaml: `blueprint.toml` leaves it out.\n"


def test_an_update_without_a_baseline_is_wrong_use(run, put):
    """Nobody knows what to write."""
    put("a.yaml")

    assert run("check", "a.yaml", "--update-baseline")[0] == 2


def test_a_baseline_in_no_folder_is_refused_before_anything_is_checked(run, put):
    """Exit 2."""
    put("a.yaml")

    assert run("check", "a.yaml", "--baseline", "no/known.json")[:2] == (2, b"")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_many_files_are_checked_in_several_processes_with_the_same_bytes(run, put, monkeypatch, form):
    """In the order of the command line, a missing file among them told once."""
    names = [f"{number:02}.yaml" for number in range(60)]
    put(*names, text=REPEATED)
    put("07.yaml", text="title: x\n")
    names.insert(30, "no.yaml")
    together = run("check", *names, "-f", form)
    monkeypatch.setattr("blueprint.cli.crew._processors", lambda: 1)
    alone = run("check", *names, "-f", form)

    assert together == alone
    assert together[0] == 2
    assert together[2] == "error: There is no file `no.yaml`.\n"


def test_standard_input_goes_along_with_many_files(command, put):
    """Other processes can't read it."""
    names = [f"{number:02}.yaml" for number in range(30)]
    put(*names)
    done = command("check", *names, "-", "-f", "json", "--select", "drawing", input=REPEATED.encode())

    assert [found["file"] for found in json.loads(done.stdout)["findings"]] == ["<stdin>"]


def test_ctrl_c_among_many_files_is_quiet(put):
    """Exit 130; no process is left behind, no trace is shown."""
    moments = "".join(
        f"  - {{customer: Step {number}, frontstage: Help {number}}}\n" for number in range(300)
    )
    names = [f"{number:03}.yaml" for number in range(100)]
    put(*names, text=f"title: Long\nmoments:\n{moments}")
    process = subprocess.Popen(
        [sys.executable, "-m", "blueprint", "check", *names],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and not _children(process.pid):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert (out, err) == (b"", b"")


def _children(pid):
    """The processes that a process has begun."""
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()


@pytest.fixture
def plugin(folder, monkeypatch):
    """A package of somebody else with a rule of their own, installed into a folder on the path."""
    site = folder / "site"
    info = site / "house_rules-1.0.dist-info"
    info.mkdir(parents=True)
    (site / "house_rules").mkdir()
    (site / "house_rules" / "__init__.py").write_text("", encoding="utf-8")
    (site / "house_rules" / "loud_title.py").write_text(OWN_RULE, encoding="utf-8")
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: house-rules\nVersion: 1.0\n", encoding="utf-8"
    )
    (info / "entry_points.txt").write_text(
        "[blueprint.lint.rules]\nloud-title = house_rules.loud_title\n", encoding="utf-8"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), os.environ["PYTHONPATH"]]))


@pytest.mark.usefixtures("plugin")
def test_other_packages_bring_rules_by_an_entry_point(command, put, good):
    """They are chosen, configured, allowed, listed and explained as ours are."""
    put("a.yaml", text=good.replace("Coffee to go", "TEA"))
    put("b.yaml", text="# blueprint: allow loud-title\n" + good.replace("Coffee to go", "TEA"))
    done = command("check", "a.yaml", "b.yaml", "--select", "house", "--fail-on", "warning")

    assert done.returncode == 1
    assert b"a.yaml:1:8: warning: The title shouts. [loud-title]\n" in done.stdout
    assert done.stdout.endswith(b"Found 1 warning in 1 file.\n")
    Path("blueprint.toml").write_text('[severity]\nloud-title = "error"\n', encoding="utf-8")
    assert command("check", "a.yaml").returncode == 1
    assert b"house\n  loud-title" in command("rules").stdout
    assert b"Nobody likes it." in command("rules", "loud-title").stdout


@pytest.mark.usefixtures("plugin")
def test_a_rule_of_others_that_can_not_be_loaded_is_told(command, put):
    """With its name, and without a trace."""
    put("a.yaml")
    Path("site/house_rules/loud_title.py").write_text("import no_such_module\n", encoding="utf-8")
    done = command("check", "a.yaml")

    assert done.returncode == 2
    assert done.stderr.startswith(
        b"error: The rule `loud-title`, which another package adds, can't be loaded"
    )
    assert done.stderr.count(b"\n") == 1


def test_rules_are_listed_and_explained(run):
    """By group; one rule has a page."""
    _, listed, _ = run("rules")
    status, page, _ = run("rules", "long-label")

    assert b"drawing\n" in listed
    assert b"  long-label " in listed
    assert status == 0
    assert page.decode().startswith("long-label (drawing, info)\n\nA label that is too long")
    assert b"    limit = 80\n" in page


def test_rules_are_given_to_programs(run):
    """All that the page holds."""
    document = json.loads(run("rules", "old-figures", "-f", "json")[1])
    (rule,) = document["rules"]

    assert (document["format"], document["version"]) == ("blueprint-rules", 1)
    assert (rule["rule"], rule["group"], rule["severity"]) == ("old-figures", "figures", "info")
    assert rule["options"] == {"age": "730d"}
    assert rule["bad"].startswith("title: ")


def test_rules_are_written_as_markdown(run):
    """The list as tables, the page with its examples as code."""
    assert b"| `long-label` | info |" in run("rules", "drawing", "-f", "markdown")[1]
    assert b"```yaml\ntitle: " in run("rules", "long-label", "-f", "markdown")[1]


def test_an_unknown_rule_has_no_page(run):
    """But perhaps a neighbour."""
    status, out, err = run("rules", "long-lable")

    assert (status, out) == (2, b"")
    assert "did you mean `long-label`?" in err


def test_the_six_steps_are_told(run, put):
    """Done, begun or missing, and what to do next."""
    put("a.yaml")
    status, out, err = run("check", "--steps", "a.yaml")

    assert (status, err) == (0, "")
    assert out.decode().startswith(
        "a.yaml: 2 of 6 steps done\n"
        "  1. Name the process: begun\n"
        "     next: Say whether `Coffee to go` is drawn as it runs or as it is wanted: "
        "write `state: as-is` or `state: to-be`.\n"
    )


def test_the_six_steps_are_told_to_programs(run, put):
    """With `null` where nothing is left to do."""
    put("a.yaml")
    document = json.loads(run("check", "--steps", "a.yaml", "-f", "json")[1])
    (file,) = document["files"]

    assert (document["format"], document["version"]) == ("blueprint-steps", 1)
    assert (file["file"], file["title"]) == ("a.yaml", "Coffee to go")
    assert [step["step"] for step in file["steps"]] == [1, 2, 3, 4, 5, 6]
    assert {step["state"] for step in file["steps"]} <= {"done", "begun", "missing"}
    assert all((step["next"] is None) == (step["state"] == "done") for step in file["steps"])


def test_the_steps_of_what_can_not_be_read_are_not_told(run, put, faulty):
    """But why, on standard error."""
    put("a.yaml", text=faulty)
    put("b.yaml")
    status, out, err = run("check", "--steps", "a.yaml", "b.yaml")

    assert status == 1
    assert "a.yaml:4:5: error: " in err
    assert out.startswith(b"b.yaml: ")
    assert run("check", "--steps", "b.yaml", "-f", "sarif")[0] == 2
