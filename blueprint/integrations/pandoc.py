"""pandoc: a filter that draws fences of `blueprint`, and images whose file is a blueprint.

In: a document as pandoc's JSON. Out: the same with drawings in it, as its format can show them; a broken
blueprint stops pandoc with its file and line. Door: `main`, the command `blueprint-pandoc`.
"""

import json
import os
import sys
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from blueprint.diagnostics.errors import BlueprintError, UsageError
from blueprint.figures import markup, options
from blueprint.figures.figure import Figure, of_file, of_text, prefix
from blueprint.figures.page import is_path
from blueprint.files.writing import make_folder, write

_ENDINGS = (".blueprint.yaml", ".blueprint.yml")
_FOLDER = "blueprint-figures"
_PAGES = ("html", "revealjs", "slidy", "s5", "slideous", "dzslides", "chunkedhtml")
_FORMS = {"latex": "pdf", "beamer": "pdf", "context": "pdf", "docx": "png", "odt": "png", "pptx": "png",
          "epub": "png", "rtf": "png", "typst": "png"}  # fmt: skip


class Drawn:
    """Draws the blueprints of one document.

    Args:
        form: The format that pandoc writes.

    Example:
        >>> tea = "title: Tea\\nmoments: [{customer: Sip}]"
        >>> fence = {"t": "CodeBlock", "c": [["", ["blueprint"], []], tea]}
        >>> Drawn("html").changed({"blocks": [fence]})["blocks"][0]["t"]
        'RawBlock'
    """

    def __init__(self, form: str) -> None:
        self._form = form
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
        if node.get("t") == "CodeBlock" and "blueprint" in node["c"][0][1]:
            given = _given(node["c"][0])
            return _as_block(self._shown(node["c"][1], given), given.get("caption", ""))
        if node.get("t") == "Image" and node["c"][2][0].endswith(_ENDINGS):
            return self._shown(node["c"][2][0], _given(node["c"][0]))
        return {key: self.changed(value) for key, value in node.items()}

    def _shown(self, source: str, given: Mapping[str, str]) -> dict[str, Any]:
        """Show one blueprint within a line."""
        self._count += 1
        standing = options.standing(given)
        wishes = options.wishes(given)
        figure = of_file(source.strip(), wishes) if is_path(source) else of_text(
            source, f"<figure {self._count}>", 1, wishes
        )  # fmt: skip
        _judge(figure)
        if self._form.startswith(_PAGES):
            sheet = markup.sheet(
                figure.picture("svg", prefix("page", self._count - 1)), figure.title, standing
            )
            return {"t": "RawInline", "c": ["html", markup.figure(sheet, standing)]}
        form = _FORMS.get(self._form.rstrip("0123456789"))
        if form is None:
            return {"t": "Span", "c": [["", ["blueprint"], []], _lines(figure.describe())]}
        words = [{"t": "Str", "c": standing.alt or figure.title}]
        width = [["width", standing.width]] if standing.width else []
        return {"t": "Image", "c": [["", [], width], words, [_kept(figure.picture(form), form), ""]]}


def _given(attributes: list[Any]) -> dict[str, str]:
    """Read the options of a fence or an image."""
    name, classes, pairs = attributes
    rest = " ".join(one for one in classes if one != "blueprint")
    return dict(pairs) | ({"name": name} if name else {}) | ({"class": rest} if rest else {})


def _as_block(shown: dict[str, Any], caption: str) -> dict[str, Any]:
    """Let what stands in a line stand for itself, with its caption where it has none within."""
    if shown["t"] == "RawInline":
        return {"t": "RawBlock", "c": shown["c"]}
    if not caption:
        return {"t": "Para", "c": [shown]}
    words = [{"t": "Plain", "c": [{"t": "Str", "c": caption}]}]
    if shown["t"] == "Span":  # plain text leaves out the captions of figures without an image
        return {"t": "Div", "c": [["", ["blueprint"], []], [{"t": "Para", "c": [shown]}, *words]]}
    return {"t": "Figure", "c": [["", ["blueprint"], []], [None, words], [{"t": "Plain", "c": [shown]}]]}


def _judge(figure: Figure) -> None:
    """Tell what is wrong; stop where nothing can be drawn."""
    problems = figure.problems()
    sys.stderr.writelines(f"{problem.place}: {problem.message} [{problem.rule}]\n" for problem in problems)
    if any(problem.stops for problem in problems):
        raise UsageError("This blueprint can’t be drawn.")


def _lines(text: str) -> list[dict[str, Any]]:
    """Write lines as pandoc has them."""
    written: list[dict[str, Any]] = []
    for line in text.splitlines():
        written += [{"t": "Str", "c": line}, {"t": "LineBreak"}]
    return written[:-1]


def _kept(picture: bytes, form: str) -> str:
    """Put a picture where pandoc can fetch it, under a name that says what is in it."""
    make_folder(_FOLDER)
    path = os.path.join(_FOLDER, f"{sha256(picture).hexdigest()[:16]}.{form}")
    write(path, picture)
    return path


def main() -> int:
    """Change the document that pandoc hands over.

    Returns:
        The exit status: 0, or 1 where a blueprint can't be drawn.
    """
    try:
        changed = Drawn(sys.argv[1] if len(sys.argv) > 1 else "html").changed(json.load(sys.stdin))
    except BlueprintError as error:
        sys.stderr.write(f"blueprint-pandoc: {error}\n")
        return 1
    json.dump(changed, sys.stdout)
    return 0
