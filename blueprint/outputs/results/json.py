"""What was measured, for programs: the format `blueprint-analysis`, version 1."""

import json
from typing import Any, Protocol

FOR_PROGRAMS = True  # it says nothing in a language for people


class Told(Protocol):
    """What can be told as plain data: an analysis, a what-if, a tornado."""

    def plain(self) -> dict[str, Any]:
        """Give it as mappings, lists, texts and numbers."""


def write(analysis: Told) -> str:
    """Write all results as one JSON document; what isn't known is `null`, or says why it isn't.

    Args:
        analysis: The service and what was measured of it.

    Returns:
        The document, with a newline at its end.

    Example:
        >>> from blueprint.analysis.measure import Analysis
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip"}])))
        >>> print(write(Analysis(tea, {})), end="")
        {
          "format": "blueprint-analysis",
          "version": 1,
          "title": "Tea",
          "currency": null,
          "measures": {}
        }
    """
    return json.dumps(analysis.plain(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
