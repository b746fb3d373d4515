"""A baseline at work: it is written where there is none, and else parts the new findings from the known."""

import os
from collections.abc import Collection, Sequence

from blueprint.cli.voice import Voice
from blueprint.files import writing
from blueprint.files.faults import shown, spelled
from blueprint.lint.baseline import Known, part, path_of, read, written
from blueprint.outputs.reviewed import Reviewed


class Keeper:
    """Keeps what is known.

    Args:
        path: Where the baseline lies, or shall lie.
        names: The names of all rules and warnings: what can be known.
        voice: Says what is written, and to those who asked what is known in vain.
        anew: Write it again, though it is there.

    Raises:
        UsageError: What lies there is no baseline, or its folder isn't there.
        MachineError: It can't be read or written.
    """

    def __init__(self, path: str, names: Collection[str], voice: Voice, *, anew: bool) -> None:
        self._path = path
        self._names = names
        self._voice = voice
        there = os.path.lexists(path)
        self._before: Known = read(path) if there else {}
        self._writes = anew or not there
        if self._writes:
            writing.require_folder(path)

    def new(self, reviewed: Sequence[Reviewed]) -> list[Reviewed]:
        """Leave out what is known.

        Args:
            reviewed: The files that were looked at.

        Returns:
            The same files with what is new in them; what has just been written down is known.
        """
        now = dict(self._before)
        left = []
        for file in reviewed:
            name = path_of(file.file, self._path)
            parts = part(file.findings, self._before.get(name, ()), self._names)
            if self._writes:
                parts = part(file.findings, parts.entries, self._names)._replace(gone=parts.gone)
            now[name] = parts.entries
            left.append(file._replace(findings=parts.new))
            for entry in parts.gone:
                self._voice.detail(f"{shown(file.file)}: no longer found: {entry.message} [{entry.rule}]")
        if self._writes:
            self._write(now)
        return left

    def _write(self, now: Known) -> None:
        writing.write(self._path, written(now))
        count = sum(map(len, now.values()))
        many = "1 finding" if count == 1 else f"{count} findings"
        self._voice.say(f"Wrote {shown(spelled(self._path))}: {many} known from now on.")
