"""Engines that do well, badly, and worse."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from blueprint.diagnostics.errors import MachineError
from blueprint.drawing.engine import Engine, find, run

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are POSIX's")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
GRAPH = 'graph { layout=nop2 n1 [pos="9,9"] }'


def engine(folder, script, **limits):
    """Write a program in Python and make it the engine."""
    program = folder / "engine"
    program.write_text(f"#!{sys.executable}\nimport os, sys, time\n{script}\n")
    program.chmod(0o755)
    return find(str(program), **limits)


def running(number):
    """Is there still such a process (one that has ended and waits to be asked for aside)?"""
    try:
        return "Z" not in Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False


def gone(number):
    """Wait a little for a process to go."""
    for _ in range(100):
        if not running(number):
            return True
        time.sleep(0.02)
    return False


def test_the_engine_that_comes_with_us_is_found_and_draws():
    """No option and no system package is needed."""
    assert run(find(), GRAPH, "svg").rstrip().endswith(b"</svg>")
    assert run(find(), GRAPH, "json").rstrip().endswith(b"}")


def test_our_engine_is_found_without_a_path(monkeypatch):
    """It lies beside the running Python, so the PATH doesn't matter."""
    monkeypatch.setenv("PATH", "/nowhere")
    assert find() == find("graphviz-pure")
    assert Path(find().command[0]).is_absolute()


@POSIX
def test_our_engine_is_found_where_it_was_installed(monkeypatch, tmp_path):
    """Even a Python that runs from elsewhere finds it by the package's list of files."""
    monkeypatch.setenv("PATH", "/nowhere")
    here = find()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert Path(find().command[0]).resolve() == Path(here.command[0]).resolve()


@POSIX
def test_an_engine_on_the_path_is_found_by_name(monkeypatch, tmp_path):
    """A name is looked up on the PATH, and the PATH only."""
    engine(tmp_path, "sys.stdin.read(); print('<svg></svg>')")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(MachineError, match="no drawing engine `engine`"):
        find("engine")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run(find("engine"), GRAPH, "svg") == b"<svg></svg>\n"


@POSIX
def test_an_engine_is_found_by_a_relative_path(monkeypatch, tmp_path):
    """A path counts from where we are, and stays right when we go elsewhere."""
    engine(tmp_path, "sys.stdin.read(); print('<svg></svg>')")
    monkeypatch.chdir(tmp_path)
    found = find("./engine")
    monkeypatch.chdir("/")
    assert run(found, GRAPH, "svg") == b"<svg></svg>\n"


def test_dot_is_found_as_the_graphviz_package_says(monkeypatch, tmp_path):
    """Who has told the graphviz package another program gets it here too."""
    dot_command = pytest.importorskip("graphviz.backend.dot_command")
    program = tmp_path / "my-dot"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr(dot_command, "DOT_BINARY", program)
    assert find("dot").command == (str(program),)


def test_engines_that_cannot_run_are_named(tmp_path):
    """A missing file, a folder, and a file that isn't marked as a program each have their sentence."""
    plain = tmp_path / "plain"
    plain.write_text("")
    plain.chmod(0o644)
    for name, word in [
        (str(tmp_path / "missing"), "no drawing engine at"),
        (str(tmp_path), "no program"),
        (str(plain), "may not be run"),
        ("no-such-engine", "no drawing engine `no-such-engine`"),
    ]:
        if word == "may not be run" and os.access(plain, os.X_OK):
            continue
        with pytest.raises(MachineError, match=word) as raised:
            find(name)
        assert "BLUEPRINT_ENGINE" in str(raised.value)


@POSIX
def test_what_is_no_program_at_all_cannot_be_started(tmp_path):
    """A text marked as a program, and an engine that vanished, are faults of the machine."""
    text = tmp_path / "text"
    text.write_text("not a program")
    text.chmod(0o755)
    with pytest.raises(MachineError, match="can't be started"):
        run(find(str(text)), GRAPH, "svg")
    with pytest.raises(MachineError, match="can't be started: No such file"):
        run(Engine((str(tmp_path / "gone"),)), GRAPH, "svg")


@POSIX
@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("sys.exit(1)", "failed with status 1"),
        ("sys.stderr.write('Warning: odd\\nError: worse\\n in line 3'); sys.exit(1)", "says: Error: worse "),
        (
            "sys.stderr.write('Error: bad\\x1b[31m graph'); sys.exit(7)",
            r"status 7. It says: Error: bad\\x1b\[31m",
        ),
        ("sys.stdin.read()", "drew nothing"),
        ("sys.stdin.read(); print('   ')", "drew nothing"),
        ("sys.stdin.read(); print('<svg><g>')", "in the middle"),
        ("sys.stdin.read(); print('<svg></svg> and more')", "in the middle"),
        ("sys.stdin.read(); print('<svg></svg>'); sys.exit(2)", "status 2"),
        ("os.kill(os.getpid(), 11)", "signal 11"),
        ("sys.stdout.close(); os.kill(os.getpid(), 9)", "signal 9"),
        ("sys.stdin.read(); print('<svg></svg>'); sys.stderr.write('Error: unsure')", "isn't sure"),
    ],
)
def test_engines_that_fail_are_faults_of_the_machine(tmp_path, script, word):
    """Whatever goes wrong, it is a sentence with the engine's name in it."""
    with pytest.raises(MachineError, match=word) as raised:
        run(engine(tmp_path, script, seconds=20), GRAPH, "svg")
    assert "drawing engine `" in str(raised.value)


@POSIX
@pytest.mark.parametrize(
    "script",
    [
        "time.sleep(600)",
        "sys.stdin.read(); print('<svg></svg>', flush=True); time.sleep(600)",
        "os.close(1); os.close(2); time.sleep(600)",
        "import signal; [signal.signal(n, signal.SIG_IGN) for n in (1, 2, 15)]; time.sleep(600)",
        "os.fork() or time.sleep(600)",
        "sys.stdin.read(); print('<svg></svg>', flush=True); os.fork() or time.sleep(600)",
    ],
)
def test_engines_that_hang_are_stopped(tmp_path, script):
    """Neither sleeping, nor closing its pipes, nor leaving a child behind keeps us waiting."""
    with pytest.raises(MachineError, match=r"longer than 0\.5 seconds"):
        run(engine(tmp_path, script, seconds=0.5), "x" * 1_000_000, "svg")


@POSIX
def test_an_engines_children_end_with_it(tmp_path):
    """The time limit ends the whole group of processes."""
    note = tmp_path / "child"
    script = f"child = os.fork()\nif child: open({str(note)!r}, 'w').write(str(child))\ntime.sleep(600)"
    with pytest.raises(MachineError):
        run(engine(tmp_path, script, seconds=1.5), GRAPH, "svg")
    assert gone(int(note.read_text()))


@POSIX
def test_an_engine_that_floods_is_stopped(tmp_path):
    """More than the limit is never kept."""
    script = "while True: sys.stdout.write('<svg>' * 10_000)"
    with pytest.raises(MachineError, match="more than 3 MB"):
        run(engine(tmp_path, script, output=3_000_000, seconds=30), GRAPH, "svg")


@POSIX
def test_an_engine_may_complain_at_length(tmp_path):
    """Any amount of warnings neither blocks the engine nor fills our memory."""
    script = "sys.stdin.read(); sys.stderr.write('w' * 3000); print('<svg></svg>')"
    assert run(engine(tmp_path, script), GRAPH, "svg") == b"<svg></svg>\n"
    script = "sys.stdin.read(); sys.stderr.write('w' * 3_000_000); print('<svg></svg>')"
    assert run(engine(tmp_path, script), GRAPH, "svg") == b"<svg></svg>\n"


@LINUX
def test_an_engine_that_eats_memory_is_stopped(tmp_path):
    """The limit is set before the engine has read its input."""
    script = "sys.stdin.read(); x = bytearray(800_000_000); print('<svg></svg>')"
    with pytest.raises(MachineError, match=r"status 1.*MemoryError"):
        run(engine(tmp_path, script, memory=400_000_000), GRAPH, "svg")


@POSIX
def test_large_inputs_and_outputs_do_not_block_each_other(tmp_path):
    """An engine that answers while it still reads is as welcome as one that reads everything first."""
    script = "print('<svg>'); [print(line) for line in sys.stdin]; print('</svg>')"
    found = run(engine(tmp_path, script), "x" * 99 + "\n" + ("y" * 99 + "\n") * 50_000, "svg")
    assert len(found) > 5_000_000


@POSIX
def test_an_engine_need_not_read(tmp_path):
    """An engine that doesn't want its input may end before it was given."""
    found = run(engine(tmp_path, "print('<svg></svg>')"), "x" * 10_000_000, "svg")
    assert found == b"<svg></svg>\n"


@POSIX
def test_the_environment_is_built(monkeypatch, tmp_path):
    """The engine learns nothing of ours but the PATH."""
    monkeypatch.setenv("SECRET", "x")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    script = "sys.stdin.read(); print('<svg>', *sorted(os.environ), os.environ['LC_ALL'], '</svg>')"
    words = run(engine(tmp_path, script), GRAPH, "svg").decode().split()
    assert "SECRET" not in words
    assert "HOME" not in words
    assert {"LC_ALL", "PATH", "C"} <= set(words)


@POSIX
def test_names_with_spaces_and_quotes_are_no_commands(tmp_path):
    """No shell reads the engine's name."""
    folder = tmp_path / "a b; touch 'x' $(y)"
    folder.mkdir()
    found = engine(folder, "sys.stdin.read(); print('<svg></svg>')")
    assert run(found, GRAPH, "svg") == b"<svg></svg>\n"


@LINUX
def test_stopping_us_stops_the_engine(tmp_path):
    """Ctrl-C in the middle leaves no engine behind."""
    note = tmp_path / "engine-id"
    found = engine(tmp_path, f"open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(600)")
    begin = "from blueprint.drawing.engine import find, run"
    code = f"{begin}; run(find({found.command[0]!r}), 'graph {{}}', 'svg')"
    ours = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, cwd=os.getcwd())
    while not (note.exists() and note.read_text()):
        time.sleep(0.02)
        assert ours.poll() is None
    ours.send_signal(2)
    _, said = ours.communicate(timeout=20)
    assert b"KeyboardInterrupt" in said
    assert gone(int(note.read_text()))


def test_many_threads_draw_at_once():
    """Each thread gets its own answer."""
    graphs = [f'graph {{ layout=nop2 n1 [pos="9,9" label="t{number}"] }}' for number in range(24)]
    answers = [b""] * len(graphs)

    def draw(number):
        answers[number] = run(find(), graphs[number], "svg")

    threads = [threading.Thread(target=draw, args=(number,)) for number in range(len(graphs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, answer in enumerate(answers):
        assert f">t{number}</text>".encode() in answer
