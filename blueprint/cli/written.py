"""Chooses what writes the results of `analyze`: a format of results, or of pictures for a tornado."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from blueprint.registry import Catalogue as Folder

if TYPE_CHECKING:
    from blueprint.analysis.sensitivity import Sensitivity
    from blueprint.words.catalogue import Catalogue

RESULTS = Folder("blueprint.outputs.results")


def writer(form: str, *, sensitivity: bool = False) -> Callable[[Any, "Catalogue"], bytes]:
    """Choose what writes.

    Args:
        form: The format that was asked for.
        sensitivity: Is a tornado written, which can be a picture too?

    Returns:
        What makes bytes of a result, for people in a language's words.

    Raises:
        UsageError: There is no such format for that.

    Example:
        >>> writer("svg")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no format `svg`; ...
    """
    from blueprint.settings import one_of

    if sensitivity:
        return _of_tornado(form)
    module = RESULTS.load(one_of(form, RESULTS, "format"))

    def write(result: Any, words: "Catalogue") -> bytes:
        told = module.write(result) if getattr(module, "FOR_PROGRAMS", False) else module.write(result, words)
        return bytes(told.encode())

    return write


def _of_tornado(form: str) -> Callable[["Sensitivity", "Catalogue"], bytes]:
    from blueprint.settings import one_of
    from blueprint.studio import PICTURES, Studio

    if one_of(form, [*RESULTS, *PICTURES], "format") in RESULTS:
        return writer(form)
    return lambda found, words: (studio := Studio(form, lang=words.lang)).paint(studio.tornado(found))
