"""The server's side of the process apart: starts it, asks it, and ends it when it takes too much.

The process stays between two drawings, since a start costs more than a drawing. It has a session of its own
and is killed as a group; its engine has limits of its own and ends with its pipes. Whatever becomes of it,
the server goes on: the next save starts another one.
"""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from blueprint.integrations.serve.page import Live
from blueprint.integrations.serve.report import Report, trouble
from blueprint.integrations.serve.wire import HEAD, Asked

_SLACK = 30.0  # seconds for reading and laying out, beside those that the engine may take
_GRACE = 2.0  # seconds in which it may end by itself
_HOME = str(Path(__file__).resolve().parents[3])
_START = "blueprint.integrations.serve.child"


class Work(NamedTuple):
    """What came of asking for a drawing.

    Args:
        report: What the page is told; `None` where that follows.
        page: The page; `None` where there is none of this state of the file, or it came before.
        details: The files in which steps are drawn in detail, as the blueprint names them.

    Example:
        >>> Work({}).details
        ()
    """

    report: Report | None
    page: Live | None = None
    details: tuple[str, ...] = ()


class Workshop:
    """Has files drawn by a process apart.

    Args:
        wishes: How the drawings are to look, as JSON knows it.
        seconds: How long the engine may take.
        memory: How much memory the process may use, in bytes; held on Linux.
        output: How large an answer may be, in bytes.
        command: What starts the process.
    """

    def __init__(
        self,
        wishes: Mapping[str, Any],
        *,
        seconds: float = 60.0,
        memory: int = 2_000_000_000,
        output: int = 200_000_000,
        command: tuple[str, ...] = (sys.executable, "-P", "-m", _START),
    ) -> None:
        self._order = json.dumps({"wishes": dict(wishes), "memory": memory})
        self._seconds = seconds + _SLACK
        self._output = output
        self._command = command
        self._process: Process | None = None

    async def draw(self, asked: Asked) -> AsyncIterator[Work]:
        """Have a file drawn as it is now.

        Args:
            asked: The file.

        Yields:
            What came of it, the page before the report; where the process failed, a sentence about that.
        """
        work = await self._guarded(self._ask(asked))
        yield work
        if work.report is None:
            yield await self._guarded(self._hear())

    async def _guarded(self, answer: Awaitable[Work]) -> Work:
        """Wait for an answer, but not for ever."""
        try:
            async with asyncio.timeout(self._seconds):
                return await answer
        except TimeoutError:
            sentence = (
                f"Drawing took longer than {self._seconds:g} seconds and was stopped. For a very large "
                "blueprint, allow it more with BLUEPRINT_ENGINE_TIMEOUT."
            )
        except (OSError, EOFError, ValueError) as error:
            sentence = f"The process that draws {await self._fate(error)}. The next save starts another one."
        await self.close()
        return Work(trouble(sentence))

    async def close(self) -> None:
        """End the process, and all that it started."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.terminate()  # it ends its engine
        try:
            await asyncio.wait_for(process.wait(), _GRACE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                if sys.platform == "win32":
                    process.kill()
                else:
                    os.killpg(process.pid, signal.SIGKILL)
            await process.wait()

    async def _ask(self, asked: Asked) -> Work:
        process = self._process or await self._start()
        if process.stdin is None:
            raise EOFError
        process.stdin.write(json.dumps(asked).encode() + b"\n")
        await process.stdin.drain()
        return await self._hear()

    async def _hear(self) -> Work:
        says = self._process.stdout if self._process else None
        if says is None:
            raise EOFError
        sizes = HEAD.unpack(await says.readexactly(HEAD.size))
        if sum(sizes) > self._output:
            raise ValueError(f"gave more than {self._output // 1_000_000} MB")
        head = json.loads(await says.readexactly(sizes[0]))
        html = await says.readexactly(sizes[1])
        page = Live(head["drawing"], html, head["frame"]) if html else None
        return Work(head["report"], page, tuple(head["details"]))

    async def _start(self) -> Process:
        # The current folder must not be searched for modules (-P): it is where untrusted files lie.
        searched = os.pathsep.join(filter(None, (_HOME, os.environ.get("PYTHONPATH"))))
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            self._order,
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            env={**os.environ, "PYTHONPATH": searched},
            start_new_session=True,
        )
        return self._process

    async def _fate(self, error: Exception) -> str:
        """Say what became of the process, behind "the process that draws"."""
        if isinstance(error, ValueError):
            return str(error) or "gave a wrong answer"
        if self._process is None:
            return f"can't be started: {error}"
        with suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), _GRACE)
        status = self._process.returncode
        if status is not None and status < 0:
            return f"was ended by signal {-status}, perhaps for want of memory"
        return f"ended with status {status}" if status is not None else "stopped answering"
