"""The door: a measure of a service by its name, or many of them.

A measure is a module of `blueprint.analysis.measures`; the file's name is the measure's. Its function
`measure` takes a `Study` and gives a result: a NamedTuple whose fields are those of the JSON.
"""

from collections.abc import Iterable, Mapping
from inspect import cleandoc
from typing import Any, Final, NamedTuple

from blueprint.analysis.plain import plain
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable
from blueprint.registry import Catalogue

MEASURES: Final = Catalogue("blueprint.analysis.measures")
"""All measures, by name."""

FORMAT, VERSION = "blueprint-analysis", 1


class Analysis(NamedTuple):
    """A service and what was measured of it.

    Args:
        study: The service.
        results: For each measure its result, or an `Unknown`.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> Analysis(Study(build(tea)), {}).plain()["title"]
        'Tea'
    """

    study: Study
    results: Mapping[str, Any]

    def plain(self, *, whole: bool = True) -> dict[str, Any]:
        """Give it as plain data.

        Args:
            whole: Are `Names` made lists?

        Returns:
            The document that `blueprint analyze -f json` writes.
        """
        return {
            "format": FORMAT,
            "version": VERSION,
            "title": self.study.blueprint.title,
            "currency": self.study.blueprint.currency,
            "measures": plain(self.results, whole=whole),
        }


def measure(name: str, study: Study) -> Any:
    """Take one measure.

    Args:
        name: Its name, one of `MEASURES`.
        study: The service.

    Returns:
        The measure's result, or an `Unknown` that says why there is none.

    Raises:
        LookupError: There is no such measure.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> measure("flow", Study(build(tea))).visits
        {'Ask': 1.0, 'Sip': 1.0}
        >>> measure("time", Study(build(tea))).missing
        ('Ask', 'Sip')
    """
    try:
        return MEASURES.load(name).measure(study)
    except Unknowable as error:
        return error.unknown


def analyze(study: Study, names: Iterable[str] = ()) -> Analysis:
    """Take several measures.

    Args:
        study: The service.
        names: Which of them; all where none is named.

    Returns:
        What came out, in the order of the names.

    Raises:
        LookupError: There is no such measure.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> list(analyze(Study(build(tea)), ["flow"]).results)
        ['flow']
    """
    return Analysis(study, {name: measure(name, study) for name in (list(names) or MEASURES)})


def page(name: str) -> str:
    """Tell what a measure is: what it says, its formula, its source, what it takes, an example.

    Args:
        name: Its name, one of `MEASURES`.

    Returns:
        Some lines of text.

    Raises:
        LookupError: There is no such measure.

    Example:
        >>> page("flow").splitlines()[0]
        'How often a customer passes each moment, and where the flow leads.'
    """
    return cleandoc(MEASURES.load(name).__doc__ or "")
