"""The preview's server: watches the file, has it drawn apart, and tells the pages that are open.

Watching and serving are left to libraries that are kept well and small: `watchfiles` hears of a save from the
system within milliseconds, where asking again and again would take a laptop's battery; `uvicorn` reads
requests, which the standard library's server does in a way its own manual warns of, and ends open streams on
time; `starlette` gives names to two addresses. None of them reads a blueprint.
"""

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import partial
from types import FrameType
from typing import Any, NamedTuple

import uvicorn

from blueprint.files.watching import Watch
from blueprint.integrations.serve.doors import doors
from blueprint.integrations.serve.follower import Follower
from blueprint.integrations.serve.guard import Guard
from blueprint.integrations.serve.report import Report
from blueprint.integrations.serve.site import site
from blueprint.integrations.serve.workshop import Workshop
from blueprint.settings import Settings

_GRACE = 2  # seconds in which open answers end


class Preview(NamedTuple):
    """What is to be served.

    Args:
        path: The file.
        wishes: How its drawing is to look: the keys of `Wishes`, as JSON knows them.
        theirs: Other files that it is drawn with, such as a theme of the user's own.
        port: The port; the first free one of some where left out.

    Example:
        >>> Preview("tea.yaml").port is None
        True
    """

    path: str
    wishes: Mapping[str, Any] = {}
    theirs: tuple[str, ...] = ()
    port: int | None = None


def serve(
    preview: Preview, settings: Settings, ready: Callable[[str], None], drawn: Callable[[Report], None]
) -> None:
    """Serve until the process is told to stop; then nothing of it is left.

    Args:
        preview: What is served.
        settings: Limits on drawing it.
        ready: Called with the page's address once it can be opened.
        drawn: Called with each report that the pages are told.

    Raises:
        MachineError: The port can't be used.

    Example:
        >>> taken = doors(0)
        >>> serve(Preview("tea.yaml", port=taken[0].getsockname()[1]), Settings(), print, print)
        Traceback (most recent call last):
        blueprint.diagnostics.errors.MachineError: Port ... can't be used: another program uses it. ...
        >>> for door in taken:
        ...     door.close()
    """
    found = doors(preview.port)
    try:
        with _stoppable() as stop:
            asyncio.run(_House(preview, settings, drawn).run(found, ready, stop))
    finally:
        for door in found:
            door.close()


class _Stop:
    """Remembers that somebody wants an end, and says it to whoever is there to hear it."""

    def __init__(self) -> None:
        self.wanted = False
        self.tell: Callable[[], None] = lambda: None

    def __call__(self) -> None:
        self.wanted = True
        self.tell()


@contextmanager
def _stoppable() -> Iterator[_Stop]:
    """Let Ctrl-C and SIGTERM wait until all is tidied up, and happen then."""
    stop = _Stop()
    caught: list[int] = []

    def catch(number: int, _frame: FrameType | None) -> None:
        caught.append(number)
        stop()

    before = {number: signal.signal(number, catch) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for sort, handler in before.items():
            signal.signal(sort, handler)
    for number in caught[:1]:
        signal.raise_signal(number)


def _call(loop: asyncio.AbstractEventLoop, do: Callable[[], None]) -> None:
    """Do something from another thread, or from a signal."""
    loop.call_soon_threadsafe(do)


class _Server(uvicorn.Server):
    """Uvicorn without its way with signals, which would cut our tidying up short."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        """Leave signals to those who know more."""
        return nullcontext()


class _House:
    """The server and what goes on behind it, from start to end."""

    def __init__(self, preview: Preview, settings: Settings, drawn: Callable[[Report], None]) -> None:
        self._paths = (preview.path, *preview.theirs)
        self._workshop = Workshop(
            preview.wishes,
            seconds=settings.engine_seconds,
            memory=settings.engine_memory,
            output=settings.engine_output,
        )
        lang = preview.wishes.get("lang") or "en"
        self._follower = Follower(preview.path, preview.theirs, lang, self._workshop, drawn)

    async def run(self, found: list[socket.socket], ready: Callable[[str], None], stop: _Stop) -> None:
        """Serve and follow until somebody wants an end."""
        loop = asyncio.get_running_loop()
        port = found[0].getsockname()[1]
        follower = self._follower
        server = _Server(
            uvicorn.Config(
                Guard(site(follower.board), port),
                http="h11",
                ws="none",
                loop="asyncio",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_graceful_shutdown=_GRACE,
            )
        )
        ended = asyncio.Event()
        stop.tell = partial(_call, loop, ended.set)
        if stop.wanted:
            ended.set()
        with Watch(self._paths, lambda changed: _call(loop, partial(follower.saved, changed))) as watch:
            following = loop.create_task(follower.run(watch))
            serving = loop.create_task(server.serve(found))
            ending = loop.create_task(ended.wait())
            ready(f"http://127.0.0.1:{port}/")
            await asyncio.wait((following, serving, ending), return_when=asyncio.FIRST_COMPLETED)
            server.should_exit = True
            for task in (following, ending):
                task.cancel()
            await follower.close()
            await self._workshop.close()
            await serving
            with suppress(asyncio.CancelledError):
                await following  # a bug in it has ended all of this, and is raised here
