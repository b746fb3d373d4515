"""`blueprint render` as its users run it."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from blueprint.cli.app import main

BEGINNINGS = {"svg": b"<?xml", "pdf": b"%PDF-", "png": b"\x89PNG", "dot": b"digraph"}


def _names(folder="."):
    return sorted(os.listdir(folder))


@pytest.mark.parametrize("form", BEGINNINGS)
def test_every_format_is_made(run, put, form):
    """By -f, and by the suffix behind -o; the same bytes either way."""
    put("a.yaml")

    assert run("render", "a.yaml", "-f", form) == (0, b"", f"Wrote a.{form}.\n")
    assert run("render", "a.yaml", "-o", f"b.{form}") == (0, b"", f"Wrote b.{form}.\n")
    assert Path(f"a.{form}").read_bytes().startswith(BEGINNINGS[form])
    assert Path(f"a.{form}").read_bytes() == Path(f"b.{form}").read_bytes()
    assert _names() == sorted(["a.yaml", f"a.{form}", f"b.{form}"])


def test_without_options_an_svg_lies_beside_its_source(run, put):
    """The suffix `.blueprint.yaml` goes as a whole."""
    put("loan.blueprint.yaml")

    assert run("render", "loan.blueprint.yaml")[0] == 0
    assert _names() == ["loan.blueprint.yaml", "loan.svg"]


def test_streams_in_and_out(command, put, good):
    """The product alone is on standard output."""
    put("a.yaml")
    by_file = command("render", "a.yaml", "-o", "-")
    by_stream = command("render", "-", input=good.encode())
    both = command("render", "-", "-o", "-", "-f", "dot", input=good.encode())

    assert by_file.returncode == by_stream.returncode == both.returncode == 0
    assert by_file.stderr == by_stream.stderr == both.stderr == b""
    assert by_file.stdout == by_stream.stdout
    assert by_file.stdout.startswith(b"<?xml")
    assert both.stdout.startswith(b"digraph")
    assert _names() == ["a.yaml"]


def test_quiet_says_nothing_and_verbose_more(run, put):
    """About what went well."""
    put("a.yaml")

    assert run("render", "a.yaml", "--quiet")[2] == ""
    assert "moments 3" in run("render", "a.yaml", "--verbose")[2]


def test_a_faulty_file_is_told_on_standard_error_and_makes_nothing(run, put, faulty):
    """Exit 1; an older product stays as it was."""
    put("a.yaml", text=faulty)
    Path("a.svg").write_bytes(b"old")
    status, out, err = run("render", "a.yaml")

    assert (status, out) == (1, b"")
    assert "a.yaml:4:5: error: " in err
    assert "4 |     frontstag: Take the order\n  |     ^^^^^^^^^\n" in err
    assert Path("a.svg").read_bytes() == b"old"


def test_a_warning_is_told_and_the_picture_made(run, put, good):
    """`render` fails only on what makes a file unreadable."""
    put("a.yaml", text=good.replace("Brew", "Br\u200bew"))
    status, _, err = run("render", "a.yaml")
    again, _, quiet = run("render", "a.yaml", "-q")

    assert status == again == 0
    assert ": warning: " in err
    assert quiet == ""
    assert _names() == ["a.svg", "a.yaml"]


def test_of_several_files_all_are_tried_and_the_worst_counts(run, put, faulty):
    """Neither a fault nor a missing file stops the others."""
    put("a.yaml", "c.yaml")
    put("b.yaml", text=faulty)
    status, _, err = run("render", "b.yaml", "a.yaml", "no.yaml", "c.yaml", "-o", "new/out", "-f", "dot")

    assert status == 2
    assert _names("new/out") == ["a.dot", "c.dot"]
    assert "b.yaml:4:5" in err
    assert "There is no file `no.yaml`" in err
    assert "Wrote new/out/c.dot." in err


def test_a_folder_is_drawn(run, put):
    """Each blueprint beside itself, or all in one folder."""
    put("f/a.blueprint.yaml", "f/g/b.blueprint.yaml")

    assert run("render", "f", "-f", "dot")[0] == 0
    assert run("render", "f", "-f", "dot", "-o", "all")[0] == 0
    assert (_names("f"), _names("f/g")) == (["a.blueprint.yaml", "a.dot", "g"], ["b.blueprint.yaml", "b.dot"])
    assert _names("all") == ["a.dot", "b.dot"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["no.yaml"], "There is no file `no.yaml`"),
        (["empty"], "There is no blueprint in the folder `empty`"),
        (["a.yaml", "-o", "a.yaml"], "doesn't end with the name of a format"),
        (["a.yaml", "-o", "a.yaml", "-f", "svg"], "is a blueprint itself"),
        (["a.yaml", "-o", "no/a.svg"], "There is no folder `no`"),
        (["a.yaml", "b.yaml", "-o", "b.yaml"], "is a file"),
        (["a.yaml", "x/a.yaml", "-o", "out"], "would both become"),
        (["a.yaml", "b.yaml", "-o", "-"], "standard output"),
        (["a.yaml", "-f", "svgg"], "did you mean `svg`?"),
        (["a.yaml", "-o", "a.pfd"], "did you mean `.pdf`?"),
        (["a.yaml", "--theme", "plian"], "plain"),
        (["a.yaml", "--lang", "qq"], "There is no language `qq`"),
        (["a.yaml", "--font", "no.ttf"], "no.ttf"),
    ],
)
def test_wrong_use_is_exit_2_and_writes_nothing(run, put, words, sentence):
    """With a sentence on standard error."""
    put("a.yaml", "b.yaml", "x/a.yaml")
    os.mkdir("empty")
    before = sorted(str(path) for path in Path().rglob("*"))
    status, out, err = run("render", *words)

    assert (status, out) == (2, b"")
    assert sentence in err
    assert sorted(str(path) for path in Path().rglob("*")) == before


@pytest.mark.parametrize("engine", ["no-such-engine", "./no/engine", "./a.yaml"])
def test_no_engine_is_exit_3_and_the_old_file_stays(run, put, engine):
    """By option or environment; a sentence, told once for all files."""
    put("a.yaml", "b.yaml")
    Path("a.svg").write_bytes(b"old")
    status, _, err = run("render", "a.yaml", "b.yaml", "--engine", engine)

    assert status == 3
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert Path("a.svg").read_bytes() == b"old"
    assert _names() == ["a.svg", "a.yaml", "b.yaml"]


def test_the_engine_comes_from_the_environment_unless_named(run, put, monkeypatch):
    """The option goes before it."""
    put("a.yaml")
    monkeypatch.setenv("BLUEPRINT_ENGINE", "no-such-engine")

    assert run("render", "a.yaml")[0] == 3
    assert run("render", "a.yaml", "--engine", "graphviz-pure")[0] == 0


def test_a_hanging_engine_is_stopped_at_its_time_limit(run, put, monkeypatch):
    """Exit 3, nothing written."""
    put("a.yaml")
    Path("slow").write_text("#!/bin/sh\nsleep 60\n")
    Path("slow").chmod(0o755)
    monkeypatch.setenv("BLUEPRINT_ENGINE_TIMEOUT", "0.3")
    status, _, err = run("render", "a.yaml", "--engine", "./slow")

    assert status == 3
    assert err.startswith("error: ")
    assert _names() == ["a.yaml", "slow"]


def test_a_folder_in_the_way_is_exit_3(run, put):
    """And stays."""
    put("a.yaml")
    os.mkdir("a.svg")
    status, _, err = run("render", "a.yaml")

    assert status == 3
    assert "a folder of that name" in err
    assert _names() == ["a.svg", "a.yaml"]


@pytest.mark.parametrize("size", [0, 1])
def test_a_full_disk_is_exit_3_and_the_old_file_stays(put, size):
    """The system's limit on file sizes fails like a full disk, in the middle of writing."""
    put("a.yaml")
    Path("a.svg").write_bytes(b"old")
    done = subprocess.run(
        [
            "bash",
            "-c",
            f'ulimit -f {size}; exec "$@"',
            "-",
            sys.executable,
            "-B",
            "-m",
            "blueprint",
            "render",
            "a.yaml",
        ],
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 3
    assert done.stderr.startswith(b"error: `a.svg` can't be written: ")
    assert Path("a.svg").read_bytes() == b"old"
    assert _names() == ["a.svg", "a.yaml"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_killed_at_any_step_the_old_file_is_whole(put, step):
    """Kill -9 right before the step."""
    put("a.yaml")
    Path("a.svg").write_bytes(b"old")
    code = f"import os; os.{step} = lambda *_: os.kill(os.getpid(), 9)"
    code = f"{code}; import blueprint.cli.app as app; app.main()"
    done = subprocess.run([sys.executable, "-c", code, "render", "a.yaml"], check=False, timeout=60)

    assert done.returncode == -signal.SIGKILL
    assert Path("a.svg").read_bytes() == b"old"


def _as_nobody(words):
    """Run the command without root's rights to write everywhere; its exit status."""
    if os.geteuid() != 0:
        return main(words)
    main([*words, "-o", os.devnull])  # loads all modules while their folder may be read
    child = os.fork()
    if child == 0:
        os.setgid(65534)
        os.setuid(65534)
        os._exit(main(words))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("protected", ["folder", "file"])
def test_no_right_to_write_is_exit_3(put, folder, capfd, protected):
    """Neither in a folder nor over a file that may not be written; root is not exempt from this test."""
    put("a.yaml")
    Path("a.dot").write_bytes(b"old")
    Path("a.dot").chmod(0o444)
    folder.chmod(0o555 if protected == "folder" else 0o777)
    for above in folder.parents[:2]:
        above.chmod(0o755)
    status = _as_nobody(["render", "a.yaml", "-f", "dot"])

    assert status == 3
    assert "there is no right to" in capfd.readouterr().err
    assert Path("a.dot").read_bytes() == b"old"
    assert _names() == ["a.dot", "a.yaml"]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_stopped_by_a_signal_it_leaves_quietly_and_nothing_behind(put, number, status):
    """While the engine works: it is stopped too, and the old file stays."""
    put("a.yaml")
    Path("a.svg").write_bytes(b"old")
    Path("slow").write_text("#!/bin/sh\necho $$ > pid\nsleep 60\n")
    Path("slow").chmod(0o755)
    # A shell that put the tests into the background has Ctrl-C ignored; users' shells don't.
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{code}; import blueprint.__main__ as it; it.command()"
    running = subprocess.Popen(
        [sys.executable, "-c", code, "render", "a.yaml", "--engine", "./slow"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    _wait_for(lambda: Path("pid").exists() and Path("pid").read_text().endswith("\n"))
    running.send_signal(number)
    out, err = running.communicate(timeout=20)

    assert (running.returncode, out, err) == (status, b"", b"")
    assert Path("a.svg").read_bytes() == b"old"
    assert _names() == ["a.svg", "a.yaml", "pid", "slow"]
    _wait_for(lambda: not _is_alive(int(Path("pid").read_text())))


def _wait_for(condition):
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _is_alive(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def test_a_reader_that_leaves_is_no_reason_to_complain(command, put):
    """`blueprint render … -o - | true`."""
    put("a.yaml")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = command("render", "a.yaml", "-o", "-", stdout=writing, stderr=-1, capture_output=False)
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(("form", "refused"), [("png", True), ("pdf", True), ("svg", False), ("dot", False)])
def test_a_terminal_is_not_flooded_with_bytes(command, good, form, refused):
    """Formats that are no text go to a file or a pipe."""
    main_end, terminal = os.openpty()
    try:
        # Text formats get a faulty blueprint, lest they fill the terminal's buffer, which nobody reads here.
        done = command(
            "render",
            "-",
            "-f",
            form,
            "-o",
            "-",
            input=b"" if not refused else good.encode(),
            stdout=terminal,
            stderr=-1,
            capture_output=False,
        )
    finally:
        os.close(terminal)
        os.close(main_end)

    assert done.returncode == (2 if refused else 1)
    assert (f"A terminal can't show {form}".encode() in done.stderr) is refused


def test_devices_and_pipes_are_written_to_as_they_are(command, put):
    """`-o /dev/stdout` is the stream, `-o /dev/null` nowhere, `-o /dev/full` a full disk."""
    put("a.yaml")
    by_name = command("render", "a.yaml", "-o", "/dev/stdout", "-q")
    with open("all", "wb") as file:
        into_file = command(
            "render", "a.yaml", "-o", "/dev/stdout", "-q", stdout=file, stderr=-1, capture_output=False
        )

    assert by_name.returncode == into_file.returncode == 0
    assert by_name.stdout == Path("all").read_bytes() != b""
    assert command("render", "a.yaml", "-o", "/dev/null", "-f", "png").returncode == 0
    assert command("render", "a.yaml", "-o", "/dev/full").returncode == 3
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_links_and_rights_stay(run, put):
    """A product is replaced where it really lies, with the rights it had."""
    put("a.yaml", "real/x")
    os.symlink("real/a.svg", "a.svg")
    Path("real/a.svg").write_bytes(b"old")
    Path("real/a.svg").chmod(0o640)

    assert run("render", "a.yaml")[0] == 0
    assert Path("a.svg").is_symlink()
    assert stat.S_IMODE(os.stat("real/a.svg").st_mode) == 0o640
    assert Path("real/a.svg").read_bytes().startswith(b"<?xml")


def test_sources_are_never_touched(run, put):
    """Not even their time."""
    put("a.yaml")
    before = os.stat("a.yaml")
    run("render", "a.yaml")

    assert os.stat("a.yaml").st_mtime_ns == before.st_mtime_ns
    assert os.stat("a.yaml").st_ino == before.st_ino


def test_the_same_file_gives_the_same_bytes_in_any_surroundings(command, put):
    """Locale, hash seed, time zone and folder change nothing."""
    put(
        "a.yaml",
        "deep/er/b.yaml",
        text="title: 咖啡\nlang: zh\nmoments:\n- customer: 点单\n- backstage: 制作\n",
    )
    old = {
        "LC_ALL": "POSIX",
        "PYTHONHASHSEED": "2",
        "TZ": "UTC",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    surroundings = [
        ("a.yaml", ".", {"LC_ALL": "C", "PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai"}),
        ("b.yaml", "deep/er", old),
    ]
    for form, beginning in BEGINNINGS.items():
        pictures = {
            command("render", name, "-o", "-", "-f", form, env=env, cwd=where).stdout
            for name, where, env in surroundings
        }

        assert len(pictures) == 1
        assert pictures.pop().startswith(beginning)


def test_a_language_can_be_chosen(run, put):
    """The words that aren't the designer's change with it."""
    put("a.yaml")
    english, chinese, region = (
        run("render", "a.yaml", "-o", "-", "-f", "dot", "--lang", lang)[1].decode()
        for lang in ("en", "zh", "zh-CN")
    )

    assert "Frontstage" in english
    assert "Frontstage" not in chinese
    assert chinese == region
    assert "Take the order" in chinese.replace("\\n", " ")  # whichever way its lines break
