"""A file as it was at an earlier revision, as git keeps it."""

import os
import subprocess

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.diagnostics.quoting import quote, visible
from blueprint.files.faults import shown

_SECONDS = 30
_NEEDED = ("PATH", "SYSTEMROOT", "HOME", "USERPROFILE")  # git reads its user's list of safe folders


def read(path: str, revision: str, most: int) -> bytes:
    """Read a file as it was.

    Args:
        path: Where it lies in a work tree of git; it may be gone from there.
        revision: A commit, a branch, a tag, or whatever git takes for one.
        most: How many bytes are allowed.

    Returns:
        At most `most + 1` bytes.

    Raises:
        UsageError: There is no such revision, or the file wasn't there then, or no git looks after it.
        MachineError: There is no git, or it doesn't answer.

    Example:
        >>> read("loan.blueprint.yaml", "--output=stolen", 10)
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: `--output=stolen` is no revision.
    """
    if revision.startswith("-") or not revision.strip():
        raise UsageError(f"{quote(revision)} is no revision.")
    folder, name = os.path.split(os.path.abspath(path))
    if not os.path.isdir(folder):
        raise UsageError(f"There is no folder `{shown(folder)}`.")
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        if _git(folder, "rev-parse", "--git-dir") is None:
            raise UsageError(f"`{shown(path)}` isn't kept by git, so nobody knows how it was.")
        raise UsageError(f"git knows no revision {quote(revision)} here.")
    found = _git(folder, "show", f"{commit.decode().strip()}:./{name}")
    if found is None:
        raise UsageError(f"`{shown(path)}` wasn't there at {quote(revision)}.")
    return found[: most + 1]


def _git(folder: str, *arguments: str) -> bytes | None:
    """Ask git; `None` where it says no."""
    environment = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    environment |= {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, no shell, and nothing that git takes for an option
            ("git", "-C", folder, "--no-pager", *arguments),  # noqa: S607 - whichever git the user has
            capture_output=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
            timeout=_SECONDS,
        )
    except FileNotFoundError as error:
        raise MachineError("`--since` asks git, and there is no git on the PATH.") from error
    except subprocess.TimeoutExpired as error:
        raise MachineError(f"git didn't answer within {_SECONDS} seconds.") from error
    if done.returncode and b"dubious ownership" in done.stderr:
        raise MachineError(f"git refuses: {visible(done.stderr.decode(errors='replace').strip())}")
    return None if done.returncode else done.stdout
