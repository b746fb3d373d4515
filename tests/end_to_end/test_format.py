"""`blueprint format` as its users run it."""

from pathlib import Path

TIDY = "title: Tea\nmoments:\n  - customer: Sip\n"
MESSY = "moments: [{customer: Sip}]\ntitle: 'Tea'\n"


def test_a_file_is_written_over(run, put):
    """And that is said, on standard error; status 0, as hooks expect."""
    put("a.yaml", text=MESSY)

    assert run("format", "a.yaml") == (0, b"", "Formatted a.yaml.\n")
    assert Path("a.yaml").read_text() == TIDY


def test_a_tidy_file_is_not_touched(run, put):
    """Not even its time, so that no build runs for nothing."""
    put("a.yaml", text=TIDY)
    before = Path("a.yaml").stat()

    assert run("format", "a.yaml") == (0, b"", "")
    assert Path("a.yaml").stat().st_mtime_ns == before.st_mtime_ns
    assert Path("a.yaml").stat().st_ino == before.st_ino


def test_several_files_and_folders(run, put):
    """Each is formatted, and the sum is told."""
    put("a.yaml", "plans/b.blueprint.yaml", text=MESSY)
    put("plans/c.blueprint.yaml", text=TIDY)
    status, out, err = run("format", "a.yaml", "plans")

    assert (status, out) == (0, b"")
    assert err == (
        "Formatted a.yaml.\nFormatted plans/b.blueprint.yaml.\nFiles: 2 changed, 1 as they should be.\n"
    )


def test_check_writes_nothing_and_names_the_files(run, put):
    """Status 1 where something would change, 0 where nothing would."""
    put("a.yaml", text=MESSY)
    put("b.yaml", text=TIDY)
    status, out, err = run("format", "--check", "a.yaml", "b.yaml")

    assert (status, out) == (1, b"")
    assert err == "a.yaml would change.\nFiles: 1 would change, 1 as they should be.\n"
    assert Path("a.yaml").read_text() == MESSY
    assert run("format", "--check", "b.yaml") == (0, b"", "")


def test_diff_shows_what_would_change(run, put):
    """As `patch` takes it, on standard output; nothing is written."""
    put("a.yaml", text="title: Tea\nmoments:\n  - customer:   Sip")
    status, out, _ = run("format", "--diff", "a.yaml")

    assert status == 1
    assert out.decode() == (
        "--- a.yaml\n+++ a.yaml\n@@ -1,3 +1,3 @@\n title: Tea\n moments:\n"
        "-  - customer:   Sip\n\\ No newline at end of file\n+  - customer: Sip\n"
    )
    assert Path("a.yaml").read_text().endswith("  Sip")


def test_standard_input_is_formatted_to_standard_output(command):
    """Also where nothing changes, for editors that replace the text by what comes back."""
    for text in (MESSY, TIDY):
        done = command("format", "-", input=text.encode())

        assert (done.returncode, done.stdout, done.stderr) == (0, TIDY.encode(), b"")


def test_a_faulty_file_is_left_and_its_faults_are_told(run, put, faulty):
    """Status 1; the others are formatted all the same."""
    put("a.yaml", text=faulty)
    put("b.yaml", text=MESSY)
    status, out, err = run("format", "a.yaml", "b.yaml")

    assert (status, out) == (1, b"")
    assert "a.yaml:4:5: error: " in err
    assert "a.yaml is left as it is" in err
    assert Path("a.yaml").read_text() == faulty
    assert Path("b.yaml").read_text() == TIDY


def test_a_missing_file_is_a_wrong_use(run):
    """Status 2, as with the other commands."""
    assert run("format", "no.yaml") == (2, b"", "error: There is no file `no.yaml`.\n")


def test_a_file_that_may_not_be_written_is_a_failure(run, put, monkeypatch):
    """Status 3, and the old file is there."""
    put("a.yaml", text=MESSY)
    monkeypatch.setattr("os.access", lambda *_: False)
    status, out, err = run("format", "a.yaml")

    assert (status, out) == (3, b"")
    assert "`a.yaml` can't be written" in err
    assert Path("a.yaml").read_text() == MESSY


def test_what_cannot_be_formatted_is_said(run, put):
    """Aliases keep the keys in their order, and the designer learns why."""
    put("a.yaml", text="moments:\n  - customer: &a Sip\n  - customer: *a\ntitle: Tea\n")
    status, _, err = run("format", "a.yaml")

    assert status == 0
    assert (
        err == "a.yaml: its keys stay in their order, since each `*name` has to stand behind its `&name`.\n"
    )
