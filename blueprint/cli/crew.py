"""Many files at once: each process takes some of them, and what it finds comes back in their order."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from blueprint.cli.sources import Source
from blueprint.diagnostics.errors import BlueprintError, MachineError
from blueprint.outputs.reviewed import Reviewed, kept

if TYPE_CHECKING:
    from blueprint.lint.choice import Choice
    from blueprint.settings import Settings

_WORTH_IT = 24  # files; fewer are read before other processes have begun
_AT_ONCE = 25  # files that a process takes, so that progress shows and Ctrl-C is soon heard
_MOST_PROCESSES = 16
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Task(NamedTuple):
    """One file to look at.

    Args:
        source: The file.
        choice: The rules that look at it.
        raw: What it holds, where only this process can read it.
    """

    source: Source
    choice: "Choice"
    raw: bytes | None = None


Outcome = Reviewed | BlueprintError
"""What was found in a file, or why it couldn't be read."""


def review(
    tasks: Sequence[Task], settings: "Settings", progress: Callable[[int], None] = lambda _: None
) -> Iterator[Outcome]:
    """Look at files, in several processes where they are many.

    Args:
        tasks: The files.
        settings: The limits on reading them.
        progress: Is told how many are done.

    Yields:
        The outcome of each, in their order.

    Raises:
        MachineError: The system has ended one of the processes.
    """
    processes = min(_processors(), len(tasks) // (_WORTH_IT // 2), _MOST_PROCESSES)
    parallel = len(tasks) >= _WORTH_IT and processes > 1
    size = _AT_ONCE if parallel else 1
    batches = [tasks[start : start + size] for start in range(0, len(tasks), size)]
    done = 0
    for outcomes in _shared(batches, settings, processes) if parallel else _alone(batches, settings):
        done += len(outcomes)
        progress(done)
        yield from outcomes


def _alone(batches: Sequence[Sequence[Task]], settings: "Settings") -> Iterator[list[Outcome]]:
    work = _Work(settings)
    return map(work.do, batches)


def _shared(
    batches: Sequence[Sequence[Task]], settings: "Settings", processes: int
) -> Iterator[list[Outcome]]:
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
    from multiprocessing import active_children

    _warm_up()
    others = active_children()
    pool = ProcessPoolExecutor(processes, initializer=_quiet)
    try:
        with _deferred():
            futures = [pool.submit(_batch, batch, settings) for batch in batches]
        for future in futures:
            yield future.result()
    except BrokenExecutor as error:
        raise MachineError(
            "The system has ended a process that was reading files; is memory short?"
        ) from error
    except BaseException:  # Ctrl-C too: nobody waits for what has begun
        for process in active_children():
            if process not in others:
                process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def _warm_up() -> None:
    """Load what every process needs before there are several: where the system forks, they share it."""
    import blueprint.lint.linter
    import blueprint.opened  # noqa: F401


@contextmanager
def _deferred() -> Iterator[None]:
    """Hear signals a moment later: a process that has just begun would meet them with a trace."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _quiet() -> None:
    """Leave Ctrl-C to the process that the user knows, and end on SIGTERM as any process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)


def _batch(tasks: Sequence[Task], settings: "Settings") -> list[Outcome]:
    return _Work(settings).do(tasks)


class _Work:
    """Looks at files one after the other, and makes a linter of each choice once."""

    def __init__(self, settings: "Settings") -> None:
        from blueprint.lint.linter import Linters
        from blueprint.lint.rule import every

        self._settings = settings
        self._linters = Linters(every())

    def do(self, tasks: Sequence[Task]) -> list[Outcome]:
        return [self._outcome(task) for task in tasks]

    def _outcome(self, task: Task) -> Outcome:
        from blueprint.model.blueprint import Blueprint
        from blueprint.opened import Opened

        source, settings = task.source, self._settings
        try:
            raw = source.read(settings.reading.file_bytes) if task.raw is None else task.raw
        except BlueprintError as error:
            return error
        opened = Opened(source.name, raw, Blueprint, settings, source.path)
        return kept(opened.review_of(opened.linted(self._linters.of(task.choice))))
