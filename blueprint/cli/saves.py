"""Waits for saves, so that Ctrl-C and SIGTERM are heard at once."""

from collections.abc import Iterable, Iterator
from queue import Empty, SimpleQueue

from blueprint.cli.extras import needed

_BLINK = 0.5  # seconds; on Windows, Ctrl-C is heard between two waits only


def saves(paths: Iterable[str]) -> Iterator[frozenset[str]]:
    """Wait for files to be saved, until the program is ended.

    Args:
        paths: The files.

    Yields:
        Those that have been saved.

    Raises:
        MachineError: The library for it isn't installed.

    Example:
        >>> waiting = saves(["tea.yaml"])
        >>> waiting.close()
    """
    with needed("Watching files"):
        from blueprint.files.watching import Watch
    heard: SimpleQueue[frozenset[str]] = SimpleQueue()
    with Watch(paths, heard.put):
        while True:
            try:
                saved = heard.get(timeout=_BLINK)
            except Empty:
                continue
            yield saved
