"""Tells for each file which of the six steps of making a blueprint are done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from blueprint.cli import streams
from blueprint.cli.outcomes import DONE, FAULTY, status_of
from blueprint.cli.sources import Source
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import BlueprintError, FaultyBlueprint
from blueprint.registry import Catalogue

if TYPE_CHECKING:
    from blueprint.outputs.progress import Progress
    from blueprint.settings import Settings

_WRITERS = Catalogue("blueprint.outputs.steps")


def tell(sources: Sequence[Source], form: str, settings: "Settings", voice: Voice) -> int:
    """Write how far each file is to standard output; why one can't be read goes to standard error.

    Args:
        sources: The files.
        form: `text` or `json`.
        settings: The limits on reading them.
        voice: Says what went wrong.

    Returns:
        The exit status: a step that is missing is no failure, a file that can't be read is one.

    Raises:
        UsageError: There is no such format.
    """
    from blueprint.settings import one_of

    one_of(form, _WRITERS, "format of the steps")
    worst = DONE
    told: list[Progress] = []
    for source in sources:
        try:
            told.append(_progress(source, settings))
        except FaultyBlueprint as fault:
            voice.insist("\n".join(getattr(fault, "__notes__", ())).rstrip("\n"))
            worst = max(worst, FAULTY)
        except BlueprintError as error:
            voice.fault(error)
            worst = max(worst, status_of(error))
    streams.write_text(_WRITERS.load(form).write(told))
    return worst


def _progress(source: Source, settings: "Settings") -> "Progress":
    from blueprint.lint.steps import stages
    from blueprint.lint.subject import Subject
    from blueprint.model.blueprint import Blueprint
    from blueprint.opened import Opened
    from blueprint.outputs.progress import Progress

    raw = source.read(settings.reading.file_bytes)
    blueprint = Opened(source.name, raw, Blueprint, settings, source.path).blueprint
    return Progress(source.name, blueprint.title, stages(Subject(blueprint)))
