"""Chooses what writes the results of `analyze`: a format of results, or of pictures for a tornado."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from blueprint.registry import Catalogue

if TYPE_CHECKING:
    from blueprint.analysis.sensitivity import Sensitivity

RESULTS = Catalogue("blueprint.outputs.results")


def writer(form: str, *, sensitivity: bool = False) -> Callable[[Any], Iterable[bytes]]:
    """Choose what writes.

    Args:
        form: The format that was asked for.
        sensitivity: Is a tornado written, which can be a picture too?

    Returns:
        What makes bytes of a result, in pieces; of a what-if, formats for people write the changed service.

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

    def write(result: Any) -> Iterator[bytes]:
        told = result if getattr(module, "TELLS_ALL", False) else getattr(result, "after", result)
        pieces = module.pieces(told) if hasattr(module, "pieces") else (module.write(told),)
        return (piece.encode() for piece in pieces)

    return write


def _of_tornado(form: str) -> Callable[["Sensitivity"], Iterable[bytes]]:
    from blueprint.settings import one_of
    from blueprint.studio import PICTURES, Studio

    plain = [name for name in RESULTS if getattr(RESULTS.load(name), "TELLS_ALL", False)]
    if one_of(form, [*plain, *PICTURES], "format") in plain:
        return writer(form)
    studio = Studio(form)
    return lambda found: (studio.paint(studio.tornado(found)),)
