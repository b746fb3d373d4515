"""Hears of saves, in a way that lets Ctrl-C and SIGTERM through at once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue

from blueprint.cli.extras import needed

_BLINK = 0.5  # seconds; on Windows, Ctrl-C is heard between two waits only


@contextmanager
def saves(paths: Iterable[str]) -> Iterator[Iterator[frozenset[str]]]:
    """Watch files from now on, so that no save is missed while the first pictures are drawn.

    Args:
        paths: The files.

    Yields:
        What gives, one after another and without an end, the files that have been saved.

    Raises:
        MachineError: The library for it isn't installed.

    Example:
        >>> with saves(["tea.yaml"]) as saved:
        ...     draw_them_all = True
    """
    with needed("Watching files"):
        from blueprint.files.watching import Watch
    heard: SimpleQueue[frozenset[str]] = SimpleQueue()
    with Watch(paths, heard.put):
        yield _each(heard)


def _each(heard: SimpleQueue[frozenset[str]]) -> Iterator[frozenset[str]]:
    while True:
        try:
            saved = heard.get(timeout=_BLINK)
        except Empty:
            continue
        yield saved
