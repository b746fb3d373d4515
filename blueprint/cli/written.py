"""Chooses what writes the results of `analyze`: a format of results, or of pictures for a tornado."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from blueprint.registry import Catalogue as Folder

if TYPE_CHECKING:
    from blueprint.analysis.sensitivity import Sensitivity
    from blueprint.words.catalogue import Catalogue

RESULTS = Folder("blueprint.outputs.results")


def writer(form: str, *, sensitivity: bool = False) -> Callable[[Any, "Catalogue"], Iterable[bytes]]:
    """Choose what writes.

    Args:
        form: The format that was asked for.
        sensitivity: Is a tornado written, which can be a picture too?

    Returns:
        What makes bytes of a result, in pieces, for people in a language's words.

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

    def write(result: Any, words: "Catalogue") -> Iterator[bytes]:
        if hasattr(module, "pieces"):
            pieces = module.pieces(result)
        elif getattr(module, "FOR_PROGRAMS", False):
            pieces = (module.write(result),)
        else:
            pieces = (module.write(result, words),)
        return (piece.encode() for piece in pieces)

    return write


def _of_tornado(form: str) -> Callable[["Sensitivity", "Catalogue"], Iterable[bytes]]:
    from blueprint.settings import one_of
    from blueprint.studio import PICTURES, Studio

    if one_of(form, [*RESULTS, *PICTURES], "format") in RESULTS:
        return writer(form)

    def paint(found: "Sensitivity", words: "Catalogue") -> tuple[bytes]:
        studio = Studio(form, lang=words.lang)
        return (studio.paint(studio.tornado(found)),)

    return paint
