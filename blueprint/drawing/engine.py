"""The program that draws DOT: found, started with limits, and watched until its answer is whole.

The engine is another program, and maybe any program, so nothing is taken on trust: it gets a built
environment and no shell, a session of its own that is killed as a whole, limits on time, memory and output.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, NamedTuple

from blueprint.diagnostics.errors import MachineError
from blueprint.diagnostics.quoting import quote, visible

_OURS = "graphviz-pure"
_MEGABYTE = 1_000_000
_CHUNK = 1 << 16
_MOST_SAID = 4_000  # bytes of what an engine says about its troubles
_GRACE = 2.0  # seconds in which a killed engine's pipes close
_ENDINGS = {"svg": b"</svg>", "json": b"}"}
_NEEDED = ("PATH", "SYSTEMROOT")  # engines may be scripts; no Windows program starts without SYSTEMROOT


class Engine(NamedTuple):
    """A program that understands Graphviz's command line, and what it may spend on one drawing.

    Args:
        command: The program and its first arguments.
        seconds: Time limit.
        memory: Limit of its memory in bytes; held on Linux only, where it can be set without risk to threads.
        output: Limit of its answer in bytes.

    Example:
        >>> Engine(("dot",)).seconds
        60
    """

    command: tuple[str, ...]
    seconds: float = 60
    memory: int = 2_000_000_000
    output: int = 200_000_000


def find(
    name: str | None = None, *, seconds: float = 60, memory: int = 2_000_000_000, output: int = 200_000_000
) -> Engine:
    """Find the drawing engine.

    Args:
        name: A command on the PATH, or a path; the engine that was installed with us where left out.
        seconds: Time limit.
        memory: Limit of its memory in bytes.
        output: Limit of its answer in bytes.

    Returns:
        The engine, not yet started.

    Raises:
        MachineError: There is no such program, or it can't be run.

    Example:
        >>> len(find().command)
        1
    """
    wanted = name or _OURS
    if os.sep in wanted or "/" in wanted:
        program = _at_path(wanted)
    elif wanted == _OURS:
        program = _installed_with_us() or _on_path(wanted)
    else:
        program = _on_path(_dot_by_convention() if wanted == "dot" else wanted)
    return Engine((program,), seconds, memory, output)


def run(engine: Engine, dot: str, form: str) -> bytes:
    """Let an engine draw, and take its answer only when it is whole.

    Args:
        engine: What `find` found.
        dot: A graph in DOT.
        form: "svg" or "json".

    Returns:
        One complete document.

    Raises:
        MachineError: The engine can't be started, takes too long, too much memory or too much room, fails,
            or leaves its answer half written.

    Example:
        >>> run(find(), "graph { layout=nop2 }", "svg").rstrip().endswith(b"</svg>")
        True
    """
    with at_work(engine, dot, form) as answer:
        return answer()


@contextmanager
def at_work(engine: Engine, dot: str, form: str) -> Iterator[Callable[[], bytes]]:
    """Let an engine draw while something else is done; it is ended with the block at the latest.

    Args:
        engine: What `find` found.
        dot: A graph in DOT.
        form: "svg" or "json".

    Yields:
        What waits for the answer and gives it, as `run` does; the engine's time has begun.

    Raises:
        MachineError: The engine can't be started.

    Example:
        >>> with at_work(find(), "graph { layout=nop2 }", "svg") as answer:
        ...     answer().rstrip().endswith(b"</svg>")
        True
    """
    watch: _Watch | None = None
    try:
        with _undisturbed():
            watch = _Watch(engine, _start(engine, form))
        watch.begin(dot.encode())
        yield partial(_taken, watch, form)
    finally:
        if watch is not None and watch.process.returncode is None:
            watch.end()


def _taken(watch: "_Watch", form: str) -> bytes:
    engine, answer = watch.engine, watch.answer
    watch.await_answer()
    watch.end()
    if answer.too_much:
        raise MachineError(
            f"The drawing engine {quote(engine.command[0])} wrote more than {engine.output // _MEGABYTE} MB "
            "and was stopped."
        )
    if not watch.in_time:
        raise MachineError(
            f"The drawing engine {quote(engine.command[0])} took longer than {engine.seconds:g} seconds and "
            "was stopped. For a very large blueprint, allow it more with BLUEPRINT_ENGINE_TIMEOUT."
        )
    _judge(engine, watch.process.returncode, watch.errors.said)
    return _whole(engine, bytes(answer.taken), form, watch.errors.said)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold signals back while an engine starts: one in between would leave it to nobody."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Watch:
    """A running engine, what it says, and whether it was in time."""

    def __init__(self, engine: Engine, process: subprocess.Popen[bytes]) -> None:
        self.engine = engine
        self.process = process
        self.errors = _Intake(process.stderr, _MOST_SAID, patient=True)
        self.answer = _Intake(process.stdout, engine.output)
        self.in_time = False
        self._deadline = time.monotonic() + engine.seconds

    def begin(self, dot: bytes) -> None:
        """Give it its work."""
        _limit(self.process.pid, self.engine)
        for work in (self.answer.read, self.errors.read, partial(_feed, self.process.stdin, dot)):
            threading.Thread(target=work, daemon=True).start()

    def await_answer(self) -> None:
        """Wait until it has answered and ended, or until its time is up."""
        self.answer.ended.wait(max(0.0, self._deadline - time.monotonic()))
        if not self.answer.ended.is_set() or self.answer.too_much:
            return
        try:
            self.process.wait(max(0.0, self._deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            return  # it has answered, but doesn't end
        self.in_time = True

    def end(self) -> None:
        """Kill what still runs of it, and take in its last words."""
        _kill(self.process)
        self.errors.ended.wait(_GRACE)


class _Intake:
    """Takes what comes out of a pipe, up to a limit; then it stops, or patiently throws the rest away."""

    def __init__(self, pipe: IO[bytes] | None, most: int, *, patient: bool = False) -> None:
        self._pipe = pipe
        self._most = most
        self._patient = patient
        self.taken = bytearray()
        self.too_much = False
        self.ended = threading.Event()

    def read(self) -> None:
        """Read until the end, or the limit."""
        try:
            while self._pipe is not None and (chunk := self._pipe.read(_CHUNK)):
                room = self._most - len(self.taken)
                self.taken += chunk[:room]
                self.too_much = len(chunk) > room
                if self.too_much and not self._patient:
                    break
        except OSError:
            pass  # what was taken so far shows whether it is whole
        finally:
            _close(self._pipe)
            self.ended.set()

    @property
    def said(self) -> str:
        """The line that tells most of what was said: Graphviz's first error, or the last line of others."""
        lines = [line for line in bytes(self.taken).decode("utf-8", "replace").splitlines() if line.strip()]
        errors = [line for line in lines if line.startswith("Error")]
        return visible((errors or lines[-1:] or [""])[0].strip())


def _start(engine: Engine, form: str) -> subprocess.Popen[bytes]:
    environment = {key: os.environ[key] for key in _NEEDED if key in os.environ}
    try:
        return subprocess.Popen(  # noqa: S603 - no shell, and the program is the user's own choice
            # -q: sizes are fixed on purpose, so the warning that a label may not fit its node is of no use
            [*engine.command, f"-T{form}", "-q"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env={"LC_ALL": "C", **environment},
            start_new_session=True,
        )
    except OSError as error:
        reason = error.strerror or str(error)
        raise MachineError(
            f"The drawing engine {quote(engine.command[0])} can't be started: {reason}. {_ADVICE}"
        ) from error


def _limit(pid: int, engine: Engine) -> None:
    """Set limits from outside; the engine has read no input yet, so it can't have used much."""
    if sys.platform != "linux":
        return
    import resource  # there is none on Windows

    # a second guard, should we be killed ourselves; wide, since threads use several seconds at once
    seconds = int(engine.seconds) * 4 + 1
    limits = {
        resource.RLIMIT_AS: engine.memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: engine.output,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in limits.items():
        try:
            resource.prlimit(pid, kind, (most, most))
        except (OSError, ValueError):
            continue  # already ended, or a stricter limit holds anyway


def _feed(pipe: IO[bytes] | None, dot: bytes) -> None:
    rest = memoryview(dot)
    try:
        while pipe is not None and rest:
            rest = rest[pipe.write(rest) or 0 :]
    except OSError:
        pass  # the engine stopped reading; its status and answer tell why
    finally:
        _close(pipe)


def _close(pipe: IO[bytes] | None) -> None:
    """Close a pipe in the thread that used it, so that no other thread gets its number meanwhile."""
    if pipe is not None:
        pipe.close()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the engine and all that it started."""
    if process.returncode is None:  # as long as nobody has asked for its end, its number is its own
        try:
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        except OSError:
            process.kill()
        process.wait()


_ADVICE = (
    "Choose another with --engine or BLUEPRINT_ENGINE, or install ours again: pip install graphviz-pure."
)


def _judge(engine: Engine, status: int, said: str) -> None:
    name = quote(engine.command[0])
    if status < 0:
        raise MachineError(
            f"The drawing engine {name} was ended by signal {-status} before it had finished, "
            f"perhaps for want of memory (it may use {engine.memory // _MEGABYTE} MB).{_saying(said)}"
        )
    if status > 0:
        raise MachineError(f"The drawing engine {name} failed with status {status}.{_saying(said)} {_ADVICE}")


def _whole(engine: Engine, answer: bytes, form: str, said: str) -> bytes:
    name = quote(engine.command[0])
    if not answer.strip():
        raise MachineError(f"The drawing engine {name} drew nothing.{_saying(said)} {_ADVICE}")
    if not answer.rstrip().endswith(_ENDINGS[form]):
        raise MachineError(
            f"The drawing engine {name} stopped in the middle of its drawing.{_saying(said)} {_ADVICE}"
        )
    if said.startswith("Error"):
        raise MachineError(f"The drawing engine {name} isn't sure of its drawing.{_saying(said)}")
    return answer


def _saying(said: str) -> str:
    return f" It says: {said}" if said else ""


def _installed_with_us() -> str | None:
    """Look beside the running Python first, which is where a virtual environment has it."""
    suffix = ".exe" if sys.platform == "win32" else ""
    if sys.executable:
        beside = Path(sys.executable).with_name(_OURS + suffix)
        if _can_run(beside):
            return str(beside)
    import sysconfig  # seldom needed

    schemes = [sysconfig.get_default_scheme(), sysconfig.get_preferred_scheme("user")]
    folders = [sysconfig.get_path("scripts", scheme) for scheme in schemes]
    candidates = [Path(folder, _OURS + suffix) for folder in folders if folder]
    candidates += _listed_files(_OURS + suffix)
    return next((str(candidate) for candidate in candidates if _can_run(candidate)), None)


def _listed_files(program: str) -> list[Path]:
    """Ask the installed package where its files went, for installations into a folder of one's own."""
    from importlib import metadata  # costs 20 ms, and is the last resort

    try:
        files = metadata.files(_OURS) or []
    except metadata.PackageNotFoundError:
        return []
    return [Path(str(file.locate())) for file in files if file.name == program]


def _on_path(name: str) -> str:
    import shutil  # needed for other engines only

    found = shutil.which(name)
    if found is None:
        raise MachineError(f"There is no drawing engine {quote(name)} on this machine. {_ADVICE}")
    return str(Path(found).absolute())


def _at_path(name: str) -> str:
    program = Path(name).expanduser().absolute()
    if not program.exists():
        raise MachineError(f"There is no drawing engine at {quote(name)}. {_ADVICE}")
    if not program.is_file():
        raise MachineError(f"{quote(name)} is no program, so it can't be the drawing engine. {_ADVICE}")
    if not _can_run(program):
        raise MachineError(f"{quote(name)} may not be run (it isn't marked as a program). {_ADVICE}")
    return str(program)


def _can_run(program: Path) -> bool:
    return program.is_file() and os.access(program, os.X_OK)


def _dot_by_convention() -> str:
    """Name Graphviz's own program as the graphviz package does.

    Its `pipe` bounds neither time nor memory nor output, so only its convention is used, and only by those
    who choose this engine: who has set `graphviz.backend.dot_command.DOT_BINARY` gets that program here too.
    """
    from graphviz.backend import dot_command  # costs 100 ms

    return str(dot_command.DOT_BINARY)
