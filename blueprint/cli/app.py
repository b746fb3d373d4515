"""The one place that turns what happened into an exit status.

It imports next to nothing by itself, so that Ctrl-C is met with quiet from the first moment on.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from blueprint.cli import streams
from blueprint.cli.outcomes import CLOSED_PIPE, FAILED, INTERRUPTED, TERMINATED, status_of
from blueprint.cli.start import prepare
from blueprint.diagnostics.errors import BlueprintError
from blueprint.files.faults import reason, shown


class Terminated(BaseException):
    """The system asked us to stop; raised so that everything on the way out tidies up."""


_QUIET_ENDS = (KeyboardInterrupt, Terminated, BrokenPipeError)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: The words behind `blueprint`; those of the process where left out.

    Returns:
        The exit status: 0 done, 1 a blueprint is faulty, 2 used wrongly, 3 the machine failed (or this
        program did), 130 stopped by Ctrl-C, 143 terminated, 141 nobody reads on.

    Example:
        >>> main(["--no-such-option"])
        2
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:  # this process is all ours
        prepare()
    try:
        with _terminable():
            from blueprint.cli.frame import run

            return run(words)
    except _QUIET_ENDS as end:
        return _leave(end)
    except Exception as error:  # noqa: BLE001 - this is where all of them end
        return _explain(error, verbose="--verbose" in words)


def command() -> NoReturn:
    """Run the command line as a process of our own, and end it.

    Python would take everything apart once more before it ends, object by object; that takes a sixth of the
    time of a small drawing, and nothing of it is needed: files are closed, no thread is left.
    """
    status = main()
    for stream in filter(None, (sys.stdout, sys.stderr)):  # Python has none in place of a closed one
        try:
            stream.flush()
        except OSError as error:
            status = _leave(error) if isinstance(error, BrokenPipeError) else status or FAILED
    os._exit(status)


def _leave(end: BaseException) -> int:
    """Who stopped us knows it, and who stopped reading doesn't want to."""
    if isinstance(end, BrokenPipeError):
        streams.silence()
        return CLOSED_PIPE
    return TERMINATED if isinstance(end, Terminated) else INTERRUPTED


def _explain(error: Exception, *, verbose: bool) -> int:
    """Say what went wrong in a sentence; it is a bug where there is none."""
    if isinstance(error, BlueprintError):
        streams.say(f"error: {error}")
        return status_of(error)
    if isinstance(error, MemoryError):
        streams.say("error: There is not enough memory for this.")
    elif isinstance(error, OSError):  # what no one nearer to it expected
        streams.silence()
        what = f"`{shown(str(error.filename))}`" if error.filename is not None else "something"
        streams.say(f"error: The system refuses {what}: {reason(error)}.")
    else:
        _confess(error, verbose=verbose)
    return FAILED


def _confess(bug: Exception, *, verbose: bool) -> None:
    """A fault of ours: users get a sentence, those who mend it the trace."""
    if verbose:
        import traceback

        streams.say("".join(traceback.format_exception(bug)).rstrip())
    what = "the text above" if verbose else "what the same command says with --verbose"
    streams.say(
        f"error: This is a bug in blueprint, not a fault of yours ({type(bug).__name__}). "
        f"Please report it, with {what}."
    )


@contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM unwind the stack, and give the old handler back afterwards."""
    try:
        before = signal.signal(signal.SIGTERM, _terminate)
    except ValueError:  # not the main thread: signals are somebody else's business
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one must not disturb the tidying up
    raise Terminated
