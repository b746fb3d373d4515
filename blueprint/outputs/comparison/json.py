"""What changed, for programs: the format `blueprint-compare`, version 1."""

import json
from typing import Any

from blueprint.comparison.change import Change, Side
from blueprint.comparison.compare import Comparison
from blueprint.comparison.figures import Figure
from blueprint.words.catalogue import Catalogue


def write(comparison: Comparison, words: Catalogue) -> str:  # noqa: ARG001 - programs get keys, no words
    """Write what changed as one JSON document.

    Args:
        comparison: What changed.
        words: Makes no difference here.

    Returns:
        The document, with a newline at its end.

    Example:
        >>> from blueprint.comparison.compare import compare
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words import catalogue
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> json.loads(write(compare(tea, tea), catalogue.of("en")))["changes"]
        []
    """
    old, new = comparison.old, comparison.new
    document = {
        "format": "blueprint-compare",
        "version": 1,
        "title": {"old": old.title, "new": new.title},
        "currency": new.currency or old.currency,
        "changes": [_plain(change) for change in comparison.changes],
        "figures": [_figure(figure) for figure in comparison.figures],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(change: Change) -> dict[str, Any]:
    return {
        "change": change.nature.key,
        "thing": change.thing,
        "name": change.name,
        "old": _side(change.old),
        "new": _side(change.new),
        "aspect": change.aspect or None,
        "before": change.before,
        "after": change.after,
        "crosses": list(change.crosses),
        "verdict": change.verdict or None,
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    return None if side is None else {"moment": side.moment, "lane": side.lane}


def _figure(figure: Figure) -> dict[str, Any]:
    quantity = figure.quantity
    return {
        "figure": quantity.key,
        "goal": quantity.goal.lower(),
        "unit": quantity.unit.value,
        "before": figure.before,
        "after": figure.after,
        "difference": figure.difference,
        "verdict": figure.verdict or None,
    }
