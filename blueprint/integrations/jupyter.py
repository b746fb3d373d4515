"""Jupyter and IPython: blueprints written in cells, and drawn from files.

In: `%%blueprint [OPTIONS]` with YAML below it, `%blueprint FILE [OPTIONS]`. Out: a blueprint, which shows
itself; of a faulty one its findings at the cell's lines. Door: `register`, which `%load_ext blueprint` calls.
"""

import shlex
import sys
from typing import Any

from IPython.core.error import UsageError as CellError
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.magic import Magics, line_cell_magic, magics_class

from blueprint.diagnostics.errors import BlueprintError, UsageError
from blueprint.figures import options
from blueprint.figures.figure import Figure, of_file, of_text
from blueprint.outputs.notebook import Bundle, bundle
from blueprint.settings import one_of

_BODY = 2  # the line of a cell where the YAML begins, below the magic's own


class Shown:
    """A drawing as a notebook takes it: in pictures and in words, of which it chooses.

    Args:
        figure: The blueprint, and how it is to look.
        prefix: Begins its ids.

    Example:
        >>> tea = of_text("title: Tea\\nmoments: [{customer: Sip}]", "cell")
        >>> sorted(Shown(tea, "cell-1-")._repr_mimebundle_()[0])
        ['image/png', 'image/svg+xml', 'text/plain']
    """

    def __init__(self, figure: Figure, prefix: str) -> None:
        self._figure = figure
        self._prefix = prefix

    def _repr_mimebundle_(self, **_asked: Any) -> Bundle:
        """Give the drawing, the same in pixels, and what it says in words."""
        drawing = self._figure.picture("svg", self._prefix).decode()
        return bundle(drawing, lambda: self._figure.picture("png"), self._figure.describe())


@magics_class
class BlueprintMagics(Magics):
    """The magic commands."""

    @line_cell_magic
    def blueprint(self, line: str, cell: str | None = None) -> Shown:
        """Draw the cell's YAML, or a file.

        Args:
            line: What stands behind the magic: options, and a file where there is no cell.
            cell: YAML.

        Returns:
            What the notebook shows.

        Raises:
            UsageError: IPython's own, so that a faulty cell stops a run without a page of traceback.
        """
        try:
            files, given = read_line(line)
            wishes = options.wishes(given)
            figure = of_file(_one(files), wishes) if cell is None else of_text(cell, "cell", _BODY, wishes)
            _judge(figure)
        except BlueprintError as error:
            raise CellError(str(error)) from None
        return Shown(figure, f"cell-{self.shell.execution_count if self.shell else 0}-")


def read_line(line: str) -> tuple[list[str], dict[str, str]]:
    """Read what stands behind the magic, with the command line's options.

    Args:
        line: Such as `loan.yaml --theme night --show=costs`.

    Returns:
        What is no option, and the options.

    Raises:
        UsageError: There is no such option, or it has no value.

    Example:
        >>> read_line("loan.yaml --theme night")
        (['loan.yaml'], {'theme': 'night'})
    """
    files: list[str] = []
    given: dict[str, str] = {}
    words = iter(_words(line))
    for word in words:
        if not word.startswith("--"):
            files.append(word)
            continue
        name, equals, value = word[2:].partition("=")
        one_of(name, options.DRAWING, "option")
        value = value if equals else next(words, "")
        if not value:
            raise UsageError(f"`--{name}` needs a value.")
        given[name] = value
    return files, given


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError as error:
        raise UsageError(f"The options can't be read: {error}.") from None


def _one(files: list[str]) -> str:
    if len(files) != 1:
        raise UsageError("`%blueprint` takes one file; write YAML below `%%blueprint`.")
    return files[0]


def _judge(figure: Figure) -> None:
    """Tell what is wrong, with lines and carets; stop where nothing can be drawn."""
    problems = figure.problems()
    if figure.faults:
        print(figure.faults, file=sys.stderr)  # noqa: T201 - a cell's own stream
    elif problems:
        raise UsageError(problems[0].message)
    if any(problem.stops for problem in problems):
        raise UsageError("This blueprint can’t be drawn.")


def register(shell: InteractiveShell) -> None:
    """Make the magics known.

    Args:
        shell: The notebook's.
    """
    shell.register_magics(BlueprintMagics)
