"""Tells when one of some files is saved, however its editor saves it.

Editors write over a file, move a new one over it, empty it and fill it again, delete and create it, and some
do several of these for one save. So what the system reports of the folders is only a reason to look; what
counts is that the files look different, and that they have come to rest. Whatever the system doesn't report
(network folders, a folder that was itself replaced) is found by looking once a second.
"""

import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Self

from watchfiles import watch

_QUIET = 0.02  # seconds without a change after which a file is whole; editors write within a few ms
_GRACE = 0.4  # seconds that a file may be missing or empty in the midst of a save
_LONGEST = 2.0  # seconds after which a file counts as saved, though something still writes to it
_GLANCE = 1000  # ms between two looks where the system reports nothing
_BURST = 100  # ms that reports are gathered for

State = tuple[int, int, int] | None
"""What tells one state of a file from another: the file's number, its time in ns, its size in bytes."""


class Watch:
    """Watches files from a thread of its own, from `with` on until its end.

    Args:
        paths: The files; they need not be there.
        tell: Called in that thread with the paths that are different now, once for each save.

    Example:
        >>> with Watch(["no such folder/tea.yaml"], print) as watch:
        ...     watch.follow(["another.yaml"])
    """

    def __init__(self, paths: Iterable[str], tell: Callable[[frozenset[str]], None]) -> None:
        self._tell = tell
        self._known = states(paths)
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._turned = threading.Event()  # ended, or other files to watch
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._turned.set()
        self._thread.join(_LONGEST)

    def follow(self, paths: Iterable[str]) -> None:
        """Watch these files from now on.

        Args:
            paths: All of them; what is known of those that were watched before stays known.
        """
        now = states(paths)
        with self._lock:
            if now.keys() != self._known.keys():
                self._known = {path: self._known.get(path, state) for path, state in now.items()}
                self._turned.set()

    def _run(self) -> None:
        while not self._ended.is_set():
            self._turned.clear()
            folders = _folders(self._known)
            try:
                for _ in watch(
                    *(path for path, _ in folders),
                    watch_filter=None,
                    debounce=_BURST,
                    step=10,
                    stop_event=self._turned,
                    rust_timeout=_GLANCE,
                    yield_on_timeout=True,
                    raise_interrupt=False,
                    recursive=False,
                ):
                    self._look()
                    if self._ended.is_set() or _folders(self._known) != folders:
                        break
            except OSError:  # no such folder, or the system watches no more of them
                self._look()
            if not folders or not self._turned.is_set():
                self._turned.wait(_GRACE)

    def _look(self) -> None:
        """Tell what is different, once it has come to rest."""
        if states(self._known) == self._known:
            return
        now = self._rested()
        with self._lock:
            changed = frozenset(path for path, state in now.items() if self._known.get(path, state) != state)
            self._known.update((path, now[path]) for path in changed)
        if changed and not self._ended.is_set():
            self._tell(changed)

    def _rested(self) -> dict[str, State]:
        """Wait until nothing changes, and for what vanished to come back."""
        begin = time.monotonic()
        before = states(self._known)
        while True:
            self._ended.wait(_QUIET)
            now = states(self._known)
            passed = time.monotonic() - begin
            if passed > _LONGEST or (now == before and (passed > _GRACE or not self._misses(now))):
                return now
            before = now

    def _misses(self, now: Mapping[str, State]) -> bool:
        """Is a file missing or empty that wasn't?"""
        return any(_holds(self._known.get(path)) and not _holds(state) for path, state in now.items())


def states(paths: Iterable[str]) -> dict[str, State]:
    """Look at files.

    Args:
        paths: Where they lie; links are followed.

    Returns:
        The state of each; `None` where there is none.

    Example:
        >>> states(["no such file"])
        {'no such file': None}
    """
    return {path: _state(path) for path in paths}


def _state(path: str) -> State:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def _holds(state: State) -> bool:
    return state is not None and state[2] > 0


def _folders(paths: Iterable[str]) -> set[tuple[str, int]]:
    """Name the folders in which the files lie, and those that links lead to, each with its number."""
    found = {os.path.dirname(os.path.abspath(path)) for path in paths}
    found |= {os.path.dirname(os.path.realpath(path)) for path in paths}
    numbered = {(folder, _state(folder)) for folder in found}
    return {(folder, state[0]) for folder, state in numbered if state is not None}
