"""Python-Markdown: fences of `blueprint`, and images whose file is a blueprint.

In: YAML or a path in a fence, `![…](….blueprint.yaml)`. Out: an inline SVG in a figure. Doors:
`makeExtension`, for `extensions=["blueprint"]`; `fence` and `validate` for the custom fences of
`pymdownx.superfences`, which finds them within tabs and notes too.
"""

import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from blueprint.figures.fence import Fence, read_options
from blueprint.figures.page import Page
from blueprint.figures.problem import Problem
from blueprint.figures.shelf import Shelf

_LOG = logging.getLogger(__name__)
_BEGIN = re.compile(r"(?P<indent> {0,3})(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)$")
_INFO = re.compile(r"\{?\s*\.?blueprint(?P<options>[\s}].*)?")
_IMAGE = re.compile(r".+\.blueprint\.ya?ml")
_PAGE = "blueprint_page"
_BEFORE_FENCES = 26  # fenced_code has 25
_AFTER_ATTRIBUTES = 5  # attr_list has 8, and whoever rewrites addresses comes last


class BlueprintExtension(Extension):
    """Shows the blueprints of pages; a page is told anew for each text.

    Args:
        page: Gives the page that is being converted, where somebody knows it.
        folder: Where else paths begin.
        cache: Folder where pictures are kept; empty for none.
        theme: Name of the theme where a figure names none.

    Example:
        >>> import markdown
        >>> text = "```blueprint\\ntitle: Tea\\nmoments: [{customer: Sip}]\\n```"
        >>> "</svg>" in markdown.markdown(text, extensions=["blueprint.integrations.markdown"])
        True
    """

    def __init__(self, **given: Any) -> None:
        self.config = {
            "page": ["", "Gives the page that is being converted."],
            "folder": ["", "Where paths begin."],
            "cache": ["", "Folder where pictures are kept."],
            "theme": ["", "Theme where a figure names none."],
        }
        super().__init__(**given)
        self._page: Page | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Take part in the conversion of pages.

        Args:
            md: What converts.
        """
        md.registerExtension(self)
        md.preprocessors.register(_Fences(md, self), "blueprint-fences", _BEFORE_FENCES)
        md.treeprocessors.register(_Images(md, self), "blueprint-images", _AFTER_ATTRIBUTES)

    def reset(self) -> None:
        """Forget the page before."""
        self._page = None

    def show(self, source: str, given: Mapping[str, str], lines: list[str] | None = None) -> str:
        """Show one blueprint.

        Args:
            source: YAML or a path.
            given: Options.
            lines: The page's text, where it is known.

        Returns:
            Markup.
        """
        if self._page is None:
            asked: Callable[[], Page] | None = self.getConfig("page")
            self._page = asked() if asked else self._made()
        if lines and not self._page.text:
            self._page.text = "\n".join(lines)
        return self._page.show(source, given)

    def _made(self) -> Page:
        usual = {"theme": self.getConfig("theme")} if self.getConfig("theme") else {}
        return _plain_page(self.getConfig("folder"), self.getConfig("cache"), usual)


class _Fences(Preprocessor):
    """Finds fences of ours in the lines of a page, and passes over those that stand in another fence."""

    def __init__(self, md: Markdown, extension: BlueprintExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        return list(self._changed(lines))

    def _changed(self, lines: list[str]) -> Iterator[str]:
        at = 0
        while at < len(lines):
            begin = _BEGIN.match(lines[at])
            end = _end(lines, at, begin) if begin else at
            ours = begin and end < len(lines) and _INFO.fullmatch(begin["info"].strip())
            if begin and ours:
                source = "\n".join(line.removeprefix(begin["indent"]) for line in lines[at + 1 : end])
                shown = self._extension.show(source, read_options(ours["options"] or ""), lines)
                yield from ("", self.md.htmlStash.store(shown), "")
            else:
                yield from lines[at : end + 1]
            at = end + 1


def _end(lines: list[str], begin: int, fence: re.Match[str]) -> int:
    """Find the line that closes a fence; behind the last line where none does."""
    closing = re.compile(rf" {{0,3}}{re.escape(fence['fence'][0])}{{{len(fence['fence'])},}}[ \t]*")
    later = range(begin + 1, len(lines))
    return next((number for number in later if closing.fullmatch(lines[number])), len(lines))


class _Images(Treeprocessor):
    """Finds images whose file is a blueprint; their attributes are options."""

    def __init__(self, md: Markdown, extension: BlueprintExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for image in [child for child in parent if child.tag == "img"]:
                if _IMAGE.fullmatch(image.get("src", "")):
                    self._replace(parent, image)

    def _replace(self, parent: Element, image: Element) -> None:
        given = {key: value for key, value in image.attrib.items() if key not in {"src", "title"} and value}
        if image.get("title"):
            given["caption"] = image.attrib["title"]
        if "id" in given:
            given["name"] = given.pop("id")
        shown = self.md.htmlStash.store(self._extension.show(image.attrib["src"], given))
        before = list(parent).index(image)
        text = shown + (image.tail or "")
        parent.remove(image)
        if before:
            parent[before - 1].tail = (parent[before - 1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text


def _converting(md: Markdown) -> Page:
    """Give the page that is being converted; its text is what the converter has."""
    text = "\n".join(getattr(md, "lines", ()))  # which the library's types don't know
    page: Page | None = getattr(md, _PAGE, None)
    if page is None or page.text != text:  # it was of an earlier page
        page = _plain_page("", "", {}, text)
        setattr(md, _PAGE, page)  # goes when the converter goes
    return page


def _plain_page(folder: str, cache: str, usual: Mapping[str, str], text: str = "") -> Page:
    """Make do without anybody who knows the page: paths begin in a folder, problems go to the log."""
    return Page(_log, _nobody, os.path.join(folder, "<page>"), text=text, shelf=Shelf(cache), usual=usual)


def _log(problem: Problem) -> None:
    _LOG.warning("%s: %s [%s]", problem.place, problem.message, problem.rule)


def _nobody(_path: str) -> None:
    """Nobody asks what a page depends on."""


_FENCE = Fence(_converting)
fence, validate = _FENCE.show, _FENCE.validate


def makeExtension(**given: Any) -> BlueprintExtension:  # noqa: N802 - the library's name
    """Make the extension, as Python-Markdown wants it.

    Args:
        **given: What `BlueprintExtension` takes.

    Returns:
        The extension.
    """
    return BlueprintExtension(**given)
