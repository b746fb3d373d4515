"""`blueprint check` as its users run it."""

import json
import os
from pathlib import Path

import pytest


def test_a_good_file_passes(run, put, clean):
    """With a good word on standard output, where ruff has it."""
    put("a.yaml", text=clean)

    assert run("check", "a.yaml") == (0, b"All checks passed.\n", "")


def test_quiet_leaves_the_good_word_out(run, put, clean):
    """Nothing went wrong, so nothing is said."""
    put("a.yaml", text=clean)

    assert run("check", "a.yaml", "--quiet") == (0, b"", "")


def test_all_faults_of_a_file_are_told_at_once_each_with_its_line(run, put, faulty):
    """On standard output, since they are the product; the exit status is 1."""
    put("a.yaml", text=faulty)
    status, out, err = run("check", "a.yaml")
    told = out.decode()

    assert (status, err) == (1, "")
    assert "a.yaml:4:5: error: " in told
    assert "did you mean `frontstage`?" in told
    assert "4 |     frontstag: Take the order\n  |     ^^^^^^^^^\n" in told
    assert "a.yaml:5:11: error: " in told
    assert told.endswith("\nFound 2 errors in 1 file.\n")


def test_all_files_are_checked_and_the_worst_counts(run, put, faulty):
    """A missing file doesn't hide the faults of the others."""
    put("a.yaml", "c.yaml", text=faulty)
    put("b.yaml")
    status, out, err = run("check", "a.yaml", "no.yaml", "b.yaml", "c.yaml")

    assert status == 2
    assert b"a.yaml:4:5" in out
    assert b"c.yaml:4:5" in out
    assert err == "error: There is no file `no.yaml`.\n"


def test_no_good_word_where_a_file_could_not_be_read(run, put, clean):
    """Nobody checked it."""
    put("a.yaml", text=clean)
    status, out, _ = run("check", "a.yaml", "no.yaml")

    assert (status, out) == (2, b"")


def test_json_follows_the_contract(run, put, faulty):
    """All keys, no more, and the places of the faults."""
    put("a.yaml", text=faulty)
    status, out, err = run("check", "a.yaml", "-f", "json")
    document = json.loads(out)

    assert (status, err) == (1, "")
    assert (document["format"], document["version"]) == ("blueprint-check", 1)
    keys = ["file", "line", "column", "end_line", "end_column", "rule", "severity"]
    keys += ["message", "help", "moment", "lane"]
    assert all(list(found) == keys for found in document["findings"])
    assert [(found["file"], found["line"], found["column"]) for found in document["findings"]] == [
        ("a.yaml", 4, 5),
        ("a.yaml", 5, 11),
    ]
    assert {found["severity"] for found in document["findings"]} == {"error"}


def test_json_of_nothing_found_has_no_findings(run, put, clean):
    """And the status is 0."""
    put("a.yaml", text=clean)
    status, out, err = run("check", "a.yaml", "-f", "json")

    assert (status, err) == (0, "")
    assert json.loads(out)["findings"] == []


def test_standard_input_is_checked(command, faulty):
    """By the name `<stdin>`."""
    done = command("check", "-", input=faulty.encode())

    assert done.returncode == 1
    assert b"<stdin>:4:5: error: " in done.stdout
    assert done.stderr == b""


def test_a_folder_is_checked(run, put, faulty):
    """Every blueprint in it."""
    put("f/a.blueprint.yaml", "f/g/b.blueprint.yaml", text=faulty)
    _, out, _ = run("check", "f")

    assert b"f/a.blueprint.yaml:4:5" in out
    assert b"f/g/b.blueprint.yaml:4:5" in out
    assert out.endswith(b"Found 4 errors in 2 files.\n")


@pytest.mark.parametrize(("fail_on", "status"), [("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on_says_from_which_severity_on_it_fails(run, put, good, fail_on, status):
    """An invisible character in a text is a warning."""
    put("a.yaml", text=good.replace("Brew", "Br\u200bew"))
    done, out, _ = run("check", "a.yaml", "--fail-on", fail_on)

    assert b": warning: " in out
    assert done == status


def test_after_fifty_problems_the_rest_is_counted(run, put):
    """Fifty of each file are shown."""
    put("a.yaml", text="title: x\nmoments:\n- customer: a\n" + "".join(f"zzz{n}: 1\n" for n in range(70)))
    _, out, _ = run("check", "a.yaml")

    assert out.count(b": error: ") == 50
    assert b"and 20 more\n" in out
    assert out.endswith(b"Found 70 errors in 1 file.\n")


def test_the_operator_may_have_more_or_fewer_shown(run, put, faulty, monkeypatch):
    """By the environment."""
    monkeypatch.setenv("BLUEPRINT_MAX_PROBLEMS_SHOWN", "1")
    put("a.yaml", text=faulty)

    assert b"and 1 more\n" in run("check", "a.yaml")[1]


def test_limits_are_the_operators(run, put, monkeypatch):
    """A file of the right size for one is too large for another."""
    put("a.yaml")
    monkeypatch.setenv("BLUEPRINT_MAX_FILE_BYTES", "20")
    status, out, _ = run("check", "a.yaml", "-f", "json")

    assert status == 1
    assert [found["rule"] for found in json.loads(out)["findings"]] == ["file-too-large"]


def test_the_limits_of_a_blueprint_are_the_operators_too(run, put, monkeypatch):
    """Not only those of the text."""
    put("a.yaml")
    monkeypatch.setenv("BLUEPRINT_MAX_MOMENTS", "2")

    assert run("check", "a.yaml")[0] == 1


def test_a_bad_setting_is_wrong_use(run, put, monkeypatch):
    """Exit 2, with the variable's name."""
    put("a.yaml")
    monkeypatch.setenv("BLUEPRINT_MAX_DEPTH", "deep")
    status, _, err = run("check", "a.yaml")

    assert status == 2
    assert "BLUEPRINT_MAX_DEPTH" in err


HOSTILE = {
    "nothing": b"",
    "UTF-16": b"\xff\xfe\x00",
    "NUL": b"\x00" * 100,
    "deep": b"[" * 200_000,
    "itself": b"a: &a [*a]\n",
    "half a character": b"title: \xed\xa0\x80\n",
    "no list": b"title: x\nmoments: 3\n",
    "two documents": b"--- x\n--- y\n",
    "code": b"!!python/object/apply:os.system ['touch owned']\n",
    "open quote": b"title: 'x\n",
    "other YAML": b"%YAML 9.9\n---\nx",
    "too many moments": b"title: x\nmoments: [" + b"{customer: x}, " * 20_000 + b"]",
    "other words": "标题: 贷款\n".encode(),
    "escapes": b'title: x\nmoments: [{customer: x}]\n"\\e[31m": 1\n',
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_whatever_is_in_a_file_ends_in_findings(run, raw):
    """Exit 1, places and sentences; no trace, no escape sequence, nothing run."""
    Path("a.yaml").write_bytes(raw)
    status, out, err = run("check", "a.yaml")

    assert (status, err) == (1, "")
    assert out.startswith(b"a.yaml:")
    assert b"Traceback" not in out
    assert b"\x1b" not in out
    assert os.listdir() == ["a.yaml"]


def test_the_same_files_give_the_same_bytes_in_any_surroundings(command, put, faulty):
    """Locale, hash seed, time zone, width and colours wanted elsewhere change nothing."""
    put("a.yaml", text=faulty.replace("Coffee", "咖啡"))
    surroundings = [
        {"LC_ALL": "C", "PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "COLUMNS": "40"},
        {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "TZ": "UTC", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "cp1252"},
    ]
    for form in ("text", "json"):
        outputs = {command("check", "a.yaml", "-f", form, env=env).stdout for env in surroundings}

        assert len(outputs) == 1
        assert outputs != {b""}


def test_a_reader_that_leaves_is_no_reason_to_complain(command, put, faulty):
    """`blueprint check … | true`."""
    put("a.yaml", text=faulty)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = command("check", "a.yaml", stdout=writing, stderr=-1, capture_output=False)
    finally:
        os.close(writing)

    assert done.stderr == b""
    assert done.returncode == 141


def test_a_full_disk_behind_standard_output_is_exit_3(command, put, faulty):
    """With a sentence."""
    put("a.yaml", text=faulty)
    with open("/dev/full", "wb") as full:
        done = command("check", "a.yaml", stdout=full, stderr=-1, capture_output=False)

    assert done.returncode == 3
    assert done.stderr == b"error: Standard output can't be written: the disk is full.\n"


@pytest.mark.parametrize("what", ["folder", "fifo", "/dev/zero", "missing"])
def test_what_is_no_plain_file_is_refused_at_once(command, what):
    """Exit 2; no waiting, no endless reading."""
    os.mkdir("folder")
    os.mkfifo("fifo")
    done = command("check", what, timeout=20)

    assert done.returncode == 2
    assert done.stderr.startswith(b"error: ")
