"""The parts of pandoc's documents, as its JSON has them: reading ours, writing what shows them."""

from collections.abc import Sequence
from typing import Any, TypeAlias

Node: TypeAlias = dict[str, Any]

_ENDINGS = (".blueprint.yaml", ".blueprint.yml")
# Before it had a block for figures, pandoc told them from other paragraphs of one image by its title.
_FIGURE = "fig:"
# What pages of Quarto call options of ours.
_ALSO = {"fig-alt": "alt", "fig-cap": "caption", "fig-align": "align"}


def given(attributes: Sequence[Any]) -> dict[str, str]:
    """Read the options of a fence, an image or a figure.

    Args:
        attributes: Its name, its classes, and pairs of words.

    Returns:
        Options by our names.

    Example:
        >>> given(["tea", ["blueprint", "wide"], [["fig-alt", "A cup"]]])
        {'alt': 'A cup', 'name': 'tea', 'class': 'wide'}
    """
    name, classes, pairs = attributes
    rest = " ".join(one for one in classes if one != "blueprint")
    found = {_ALSO.get(key, key): value for key, value in pairs}
    return found | ({"name": name} if name else {}) | ({"class": rest} if rest else {})


def is_fence(node: Node) -> bool:
    """Tell whether a node is a fence of ours.

    Args:
        node: Any part of a document.

    Example:
        >>> is_fence({"t": "CodeBlock", "c": [["", ["blueprint"], []], "title: Tea"]})
        True
    """
    return node.get("t") == "CodeBlock" and "blueprint" in node["c"][0][1]


def is_image(node: Node) -> bool:
    """Tell whether a node is an image whose file is a blueprint.

    Args:
        node: Any part of a document.

    Example:
        >>> is_image({"t": "Image", "c": [["", [], []], [], ["tea.png", ""]]})
        False
    """
    return node.get("t") == "Image" and node["c"][2][0].endswith(_ENDINGS)


def alone(node: Node) -> Node | None:
    """Find the image of ours that makes up a block all by itself.

    Args:
        node: Any part of a document.

    Returns:
        The image; `None` where there is something else.

    Example:
        >>> image = {"t": "Image", "c": [["", [], []], [], ["tea.blueprint.yaml", ""]]}
        >>> alone({"t": "Para", "c": [image]}) is image
        True
    """
    within = node["c"][2] if node.get("t") == "Figure" else [node]
    if len(within) != 1 or within[0].get("t") not in {"Para", "Plain"}:
        return None
    parts = within[0]["c"]
    return parts[0] if len(parts) == 1 and is_image(parts[0]) else None


def caption(node: Node, image: Node) -> list[Node]:
    """Find the caption of a block that is an image.

    Args:
        node: The block.
        image: The image.

    Returns:
        Its words, set as their author wishes; none where it is no figure.

    Example:
        >>> image = {"t": "Image", "c": [["", [], []], words("Tea"), ["tea.blueprint.yaml", "fig:"]]}
        >>> caption({"t": "Para", "c": [image]}, image)
        [{'t': 'Str', 'c': 'Tea'}]
    """
    if node["t"] == "Figure":
        return [part for block in node["c"][1][1] for part in block.get("c", ())]
    _attributes, text, (_file, title) = image["c"]
    return text if title.startswith(_FIGURE) else []


def words(text: str) -> list[Node]:
    """Write words.

    Args:
        text: With blanks between them; lines stay lines.

    Returns:
        Parts of a paragraph.

    Example:
        >>> [part["t"] for part in words("Tea is\\nserved.")]
        ['Str', 'Space', 'Str', 'LineBreak', 'Str']
    """
    written: list[Node] = []
    for line in text.splitlines():
        for word in line.split():
            written += [{"t": "Str", "c": word}, {"t": "Space"}]
        written[-1:] = [{"t": "LineBreak"}]
    return written[:-1]


def image(file: str, alt: list[Node], name: str = "", width: str = "", *, stands: bool = False) -> Node:
    """Write an image.

    Args:
        file: Its path.
        alt: What it is called, or its caption where it stands for a figure.
        name: Its id.
        width: As style sheets have it; empty for its own.
        stands: Is it a figure all by itself, as documents of before had it?

    Returns:
        A part of a paragraph.

    Example:
        >>> image("tea.svg", [], stands=True)["c"][2]
        ['tea.svg', 'fig:']
    """
    pairs = [["width", width]] if width else []
    return {"t": "Image", "c": [[name, [], pairs], alt, [file, _FIGURE if stands else ""]]}


def html(kind: str, markup: str) -> Node:
    """Write markup that pandoc is to hand on as it is.

    Args:
        kind: `RawBlock` or `RawInline`.
        markup: HTML.

    Returns:
        Such a part.

    Example:
        >>> html("RawBlock", "<hr/>")
        {'t': 'RawBlock', 'c': ['html', '<hr/>']}
    """
    return {"t": kind, "c": ["html", markup]}


def block(kind: str, *content: Node) -> Node:
    """Write a block of plain content.

    Args:
        kind: `Para` or `Plain`.
        *content: Parts of a paragraph.

    Returns:
        The block.

    Example:
        >>> block("Para", *words("Tea"))
        {'t': 'Para', 'c': [{'t': 'Str', 'c': 'Tea'}]}
    """
    return {"t": kind, "c": list(content)}


def division(name: str, classes: str, *content: Node) -> Node:
    """Write blocks that belong together.

    Args:
        name: Its id.
        classes: With blanks between them.
        *content: Blocks.

    Returns:
        The block.

    Example:
        >>> division("", "blueprint", block("Plain"))
        {'t': 'Div', 'c': [['', ['blueprint'], []], [{'t': 'Plain', 'c': []}]]}
    """
    return {"t": "Div", "c": [[name, classes.split(), []], list(content)]}


def figure(name: str, classes: str, caption: list[Node], content: Node, style: str = "") -> Node:
    """Write a figure.

    Args:
        name: Its id.
        classes: With blanks between them.
        caption: Parts of a paragraph.
        content: A block.
        style: How it looks in a page.

    Returns:
        The block.

    Example:
        >>> figure("tea", "", words("Tea"), block("Plain"))["c"][0]
        ['tea', [], []]
    """
    pairs = [["style", style]] if style else []
    return {
        "t": "Figure",
        "c": [[name, classes.split(), pairs], [None, [block("Plain", *caption)]], [content]],
    }
