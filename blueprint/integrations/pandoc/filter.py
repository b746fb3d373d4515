"""The filter itself: from a document to one with drawings in it."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from blueprint.diagnostics.errors import BlueprintError, UsageError
from blueprint.figures import options
from blueprint.figures.figure import Figure, of_file, of_text
from blueprint.figures.page import is_path
from blueprint.integrations.pandoc import nodes
from blueprint.integrations.pandoc.shown import Shown, shown

# From this version on, pandoc's documents have a block for figures.
_HAS_FIGURES = (1, 23)


class Drawn:
    """Draws the blueprints of one document.

    Args:
        form: The format that pandoc writes.
        version: That of the document's own form.

    Example:
        >>> tea = "title: Tea\\nmoments: [{customer: Sip}]"
        >>> fence = {"t": "CodeBlock", "c": [["", ["blueprint"], []], tea]}
        >>> Drawn("html").changed({"blocks": [fence]})["blocks"][0]["t"]
        'RawBlock'
    """

    def __init__(self, form: str, version: Sequence[int] = _HAS_FIGURES) -> None:
        self._form = form
        self._figures = tuple(version) >= _HAS_FIGURES
        self._count = 0

    def changed(self, node: Any) -> Any:
        """Change a document, or a part of it.

        Args:
            node: JSON.

        Returns:
            The same with drawings in the places of blueprints.

        Raises:
            BlueprintError: One can't be drawn; the message says which, where and why.
        """
        if isinstance(node, list):
            return [self.changed(one) for one in node]
        if not isinstance(node, dict):
            return node
        if nodes.is_fence(node):
            given = nodes.given(node["c"][0])
            return self._shown(node["c"][1], given).block(nodes.words(given.get("caption", "")))
        if nodes.is_image(node):
            return self._shown(node["c"][2][0], nodes.given(node["c"][0])).inline()
        image = nodes.alone(node)
        if image is None:
            return {key: self.changed(value) for key, value in node.items()}
        given = nodes.given(image["c"][0])
        if node["t"] == "Figure":
            given = nodes.given(node["c"][0]) | given
        words = nodes.words(given["caption"]) if "caption" in given else nodes.caption(node, image)
        return self._shown(image["c"][2][0], given).block(words)

    def _shown(self, source: str, given: Mapping[str, str]) -> Shown:
        """Open and judge one blueprint."""
        self._count += 1
        standing, wishes = options.standing(given), options.wishes(given)
        figure = of_file(source.strip(), wishes) if is_path(source) else of_text(
            source, f"<figure {self._count}>", 1, wishes
        )  # fmt: skip
        _judge(figure)
        return shown(self._form, figure, standing, self._count, figures=self._figures)


def _judge(figure: Figure) -> None:
    """Tell what is wrong; stop where nothing can be drawn."""
    problems = figure.problems()
    sys.stderr.writelines(f"{problem.place}: {problem.message} [{problem.rule}]\n" for problem in problems)
    if any(problem.stops for problem in problems):
        raise UsageError("This blueprint can’t be drawn.")


def main() -> int:
    """Change the document that pandoc hands over.

    Returns:
        The exit status: 0, or 1 where a blueprint can't be drawn.
    """
    document = json.load(sys.stdin)
    form = sys.argv[1] if len(sys.argv) > 1 else "html"
    try:
        changed = Drawn(form, document.get("pandoc-api-version", _HAS_FIGURES)).changed(document)
    except BlueprintError as error:
        sys.stderr.write(f"blueprint-pandoc: {error}\n")
        return 1
    json.dump(changed, sys.stdout)
    return 0
