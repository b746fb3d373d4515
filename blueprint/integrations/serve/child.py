"""The process apart: `python -m blueprint.integrations.serve.child`, started by `workshop`.

Each line on standard input asks it to draw a file; it answers on standard output. The page comes first, in an
answer of its own, and what takes longer behind it: an answer without a report is followed by another one. It
ends when standard input does, so it never outlives the server.
"""

import json
import os
import sys
from contextlib import suppress
from signal import SIGINT, SIGTERM, default_int_handler, signal
from typing import Any, BinaryIO

from blueprint.integrations.serve.drawer import Drawer, Drawn
from blueprint.integrations.serve.report import trouble
from blueprint.integrations.serve.wire import HEAD, Asked


def answer(drawn: Drawn, says: BinaryIO) -> None:
    """Write an answer.

    Args:
        drawn: What came of the file.
        says: Where it goes.

    Example:
        >>> import io
        >>> stream = io.BytesIO()
        >>> answer(Drawn({}, None), stream)
        >>> HEAD.unpack(stream.getvalue()[:16])
        (61, 0)
    """
    known: dict[str, Any] = {
        "report": drawn.report,
        "drawing": drawn.page.drawing if drawn.page else None,
        "frame": drawn.page.frame if drawn.page else None,
        "details": drawn.details,
    }
    head = json.dumps(known).encode()  # in ASCII: a file's name need not be UTF-8
    page = drawn.page.html if drawn.page else b""
    says.write(HEAD.pack(len(head), len(page)) + head + page)
    says.flush()


def serve(drawer: Drawer, hears: BinaryIO, says: BinaryIO) -> None:
    """Draw whenever somebody asks, until nobody does any more.

    Args:
        drawer: What draws.
        hears: A line on it asks for a drawing: the values of an `Asked`, as JSON.
        says: Where the answers go.

    Example:
        >>> import io
        >>> serve(Drawer({}), io.BytesIO(), io.BytesIO())
    """
    for line in hears:
        try:
            for drawn in drawer.draw(Asked(*json.loads(line))):
                answer(drawn, says)
        except BrokenPipeError:
            raise  # nobody listens any more
        except Exception as bug:  # noqa: BLE001 - the next state of the file may go well
            answer(Drawn(trouble(f"This is a bug in blueprint, not a fault of yours ({bug!r}).")), says)


def _limit(memory: int) -> None:
    """Allow this process no more memory than it needs, where that can be set."""
    if sys.platform == "linux":
        import resource  # there is none on Windows

        with suppress(OSError, ValueError):  # a stricter limit holds anyway
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(words: list[str]) -> None:
    """Be the process apart.

    Args:
        words: One word: what to draw, as JSON.
    """
    signal(SIGTERM, default_int_handler)  # on its way out, an exception ends the engine that may be drawing
    signal(SIGINT, default_int_handler)
    order = json.loads(words[0])
    says = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not be taken for an answer
    _limit(order["memory"])
    with suppress(KeyboardInterrupt, BrokenPipeError):
        serve(Drawer(order["wishes"]), sys.stdin.buffer, says)
    os._exit(0)  # nothing is left to be tidied up


if __name__ == "__main__":
    main(sys.argv[1:])
