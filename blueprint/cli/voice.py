"""What the program says about its work, on standard error: by wish less or more of it."""

import sys

from blueprint.cli import streams
from blueprint.diagnostics.errors import BlueprintError
from blueprint.files.faults import shown

_CLEAR = "\r\x1b[K"  # back to the line's beginning, and wipe it


class Voice:
    """Says things to people while a command works.

    Args:
        quiet: Only say what went wrong.
        verbose: Say also what is done and with what.

    Example:
        >>> Voice(quiet=True, verbose=False).say("Wrote loan.svg.")
    """

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        self.quiet = quiet
        self._verbose = verbose and not quiet
        self._shows_progress = streams.is_terminal(sys.stderr) and not quiet
        self._begun = ""  # what wipes the progress line, where there is one
        self._faults: set[str] = set()

    def say(self, text: str) -> None:
        """Tell what was done.

        Args:
            text: A sentence.
        """
        if not self.quiet:
            self.insist(text)

    def detail(self, text: str) -> None:
        """Tell how it was done, to those who asked.

        Args:
            text: A sentence.
        """
        if self._verbose:
            self.insist(text)

    def fault(self, error: BlueprintError) -> None:
        """Tell what went wrong; what went wrong in the same way for many files is told once.

        Args:
            error: Its text is the sentence.
        """
        sentence = f"error: {error}"
        if sentence not in self._faults:
            self._faults.add(sentence)
            self.insist(sentence)

    def insist(self, text: str) -> None:
        """Tell what has to be told, quiet or not.

        Args:
            text: One line or several.
        """
        streams.say(f"{self._begun}{text}")
        self._begun = ""

    def progress(self, done: int, of: int, name: str) -> None:
        """Show on a terminal how far the work is; one file alone needs none.

        Args:
            done: How many files are done.
            of: How many there are.
            name: The file that comes now.
        """
        if self._shows_progress and of > 1:
            streams.say(f"{_CLEAR}{done}/{of} {shown(name)}", end="")
            self._begun = _CLEAR

    def rest(self) -> None:
        """Wipe the progress away."""
        if self._begun:
            streams.say(self._begun, end="")
            self._begun = ""
