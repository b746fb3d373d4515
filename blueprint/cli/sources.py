"""From the FILE words of a command line to the blueprints they stand for."""

import os
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from blueprint.cli import streams
from blueprint.diagnostics.errors import UsageError
from blueprint.files import reading
from blueprint.files.faults import shown, spelled

STANDARD_INPUT = "-"
OWN_SUFFIXES = (".blueprint.yaml", ".blueprint.yml")  # these go as a whole when a product is named
_BELOW = ".blueprint.yaml"
_PLAIN_SUFFIXES = (".yaml", ".yml")
_LOOKED_AT = 5_000_000  # bytes in which a file's first keys are looked for
# Compiled when they are needed, which is seldom: start-up counts milliseconds.
_FIRST_LINE = r"(?m)^(?![ \t]*(?:#|---|%|\r?$))([ ]*)(\S)"
_IN_BRACES = r"""[{,]\s*(["']?)(?:moments|phases)\1\s*:"""


class Source(NamedTuple):
    """One blueprint to work on.

    Args:
        name: How it is called in messages.
        path: Where it lies; empty for standard input.
        in_folder: Was it found in a folder that was named instead of it?

    Example:
        >>> Source("<stdin>").path
        ''
    """

    name: str
    path: str = ""
    in_folder: bool = False

    def read(self, most: int) -> bytes:
        """Read it.

        Args:
            most: How many bytes are allowed.

        Returns:
            At most `most + 1` bytes.

        Raises:
            UsageError: It isn't there, or is no plain file.
            MachineError: It can't be read.
        """
        return reading.read(self.path, most) if self.path else streams.read(most)


def gather(words: Iterable[str]) -> tuple[Source, ...]:
    """Find the blueprints that the FILE words stand for.

    Args:
        words: Files, folders, and `-` for standard input.

    Returns:
        The blueprints in the order of the words, those of a folder by name, none twice.

    Raises:
        UsageError: A folder holds no blueprint, or a word is empty.

    Example:
        >>> gather(["loan.yaml", "./loan.yaml"])
        (Source(name='loan.yaml', path='loan.yaml', in_folder=False),)
    """
    found: dict[str, Source] = {}
    for word in words:
        for source in _sources(word):
            found.setdefault(os.path.abspath(source.path) if source.path else "", source)
    return tuple(found.values())


def single(word: str) -> Source:
    """Take a word for one file.

    Args:
        word: The file, or `-` for standard input.

    Returns:
        The blueprint; whether it is there shows when it is read.

    Raises:
        UsageError: The word is empty: it is what a script's forgotten variable leaves.

    Example:
        >>> single("-").name
        '<stdin>'
    """
    if not word:
        raise UsageError("The name of a file is empty; write a file, a folder, or `-` for standard input.")
    return Source("<stdin>") if word == STANDARD_INPUT else Source(spelled(word), word)


def _sources(word: str) -> Iterator[Source]:
    if not os.path.isdir(word):
        yield single(word)
    else:
        paths = list(_marked_below(word)) or list(_blueprints_in(word))
        if not paths:
            raise UsageError(
                f"There is no blueprint in the folder `{shown(word)}`: no `*{_BELOW}` below it, and "
                "no `*.yaml` or `*.yml` in it that has `moments` or `phases`."
            )
        for path in paths:
            yield Source(spelled(path), path, in_folder=True)


def _marked_below(folder: str) -> Iterator[str]:
    """All `*.blueprint.yaml` at any depth; folders such as `.git` aside."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(_BELOW):
                yield os.path.join(where, name)


def _blueprints_in(folder: str) -> Iterator[str]:
    """The YAML files of the folder itself that look like blueprints."""
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.endswith(_PLAIN_SUFFIXES) and os.path.isfile(path) and _has_moments(path):
            yield path


def _has_moments(path: str) -> bool:
    """Does the text look as if `moments` or `phases` were keys of its own? Reading it properly costs more."""
    text = reading.read(path, _LOOKED_AT).decode("utf-8-sig", "replace")
    first = re.search(_FIRST_LINE, text)
    if first is None:
        return False
    if first[2] == "{":
        return re.search(_IN_BRACES, text) is not None
    return re.search(rf"""^{first[1]}(["']?)(?:moments|phases)\1[ \t]*:""", text, re.MULTILINE) is not None
