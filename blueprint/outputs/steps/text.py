"""The six steps for people."""

from collections.abc import Iterable, Iterator

from blueprint.files.faults import shown
from blueprint.lint.steps import State
from blueprint.outputs.progress import Progress


def write(files: Iterable[Progress]) -> str:
    """Write how far each file is, and below it what to do next.

    Args:
        files: The files in the order of the command line.

    Returns:
        The text, with a newline at its end; empty where there is no file.

    Example:
        >>> from blueprint.lint.steps import Stage
        >>> stage = Stage(1, "Name the process", State.BEGUN, "Write `state: …`.")
        >>> print(write([Progress("tea.yaml", "Tea", (stage,))]), end="")
        tea.yaml: 0 of 1 steps done
          1. Name the process: begun
             next: Write `state: …`.
    """
    text = "\n\n".join("\n".join(_lines(file)) for file in files)
    return f"{text}\n" if text else ""


def _lines(file: Progress) -> Iterator[str]:
    done = sum(stage.state is State.DONE for stage in file.stages)
    yield f"{shown(file.file)}: {done} of {len(file.stages)} steps done"
    for stage in file.stages:
        yield f"  {stage.number}. {stage.name}: {stage.state.value}"
        if stage.next:
            yield f"     next: {stage.next}"
