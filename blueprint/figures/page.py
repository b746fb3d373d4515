"""A page of Markdown with figures in it: where it lies, what it says, and who hears of problems."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from blueprint.diagnostics.errors import BlueprintError
from blueprint.figures import markup, options
from blueprint.figures.figure import Figure, of_file, of_text, prefix
from blueprint.figures.problem import Problem
from blueprint.figures.shelf import Shelf

_OWN_THEME = ".toml"


@dataclass
class Page:
    """A page, and the way from one blueprint in it to the markup that shows it.

    Args:
        warn: Hears of every problem.
        depend: Hears of every file that the page depends on.
        file: The page's own file; what it names lies relative to that file's folder.
        name: What the page is called within its site.
        text: All that stands in the file, to find lines in; empty where nobody knows.
        shelf: Where pictures are kept.
        usual: Options that hold where a figure says nothing else.

    Example:
        >>> page = Page(print, print, "guide.md", "guide", "# Tea\\n\\n    title: Tea")
        >>> page.line("title: Tea")
        3
    """

    warn: Callable[[Problem], None]
    depend: Callable[[str], None]
    file: str = ""
    name: str = ""
    text: str = ""
    shelf: Shelf = field(default_factory=Shelf)
    usual: Mapping[str, str] = field(default_factory=dict)
    _shown: int = 0

    def show(self, source: str, given: Mapping[str, str]) -> str:
        """Show one blueprint.

        Args:
            source: YAML, or the path of a file that has it.
            given: Options, as they stand beside it.

        Returns:
            Markup: the figure, or what is wrong in its place.

        Example:
            >>> page = Page(lambda problem: print(problem.place), print, "guide.md", text="title: Tea")
            >>> "can’t be drawn" in page.show("title: Tea", {})
            guide.md:1
            True
        """
        line = self.line(source)
        try:
            standing = options.standing(given)
            figure = self._figure(source, {**self.usual, **given}, line)
            return markup.figure(self._content(figure, standing, line), standing)
        except BlueprintError as error:
            self.warn(Problem(str(error), self.file, line))
            return markup.faults(self._told(str(error)))

    def line(self, source: str) -> int:
        """Find where something stands in the page, however it is indented there.

        Args:
            source: Some lines of it, or a part of one.

        Returns:
            The line of its beginning, from 1; 0 where it isn't found.
        """
        wanted = [line.strip() for line in source.strip().splitlines()]
        lines = [line.strip() for line in self.text.splitlines()]
        for number in range(len(lines)):
            if lines[number : number + len(wanted)] == wanted:
                return number + 1
        named = (number for number, line in enumerate(lines, start=1) if wanted and wanted[0] in line)
        return next(named, 0)

    def _figure(self, source: str, given: Mapping[str, str], line: int) -> Figure:
        wishes = options.wishes(given)
        theme = os.fspath(wishes.get("theme", ""))
        if theme.endswith(_OWN_THEME):
            wishes["theme"] = theme = self._near(theme)
            self.depend(theme)
        if is_path(source):
            path = self._near(source.strip())
            self.depend(path)
            return of_file(path, wishes, self.shelf)
        return of_text(source.rstrip() + "\n", self.file, max(line, 1), wishes, self.shelf)

    def _content(self, figure: Figure, standing: options.Standing, line: int) -> str:
        problems = figure.problems()
        for problem in problems:
            self.warn(problem if problem.line else problem._replace(file=self.file, line=line))
        if any(problem.stops for problem in problems):
            return markup.faults(
                self._told(figure.faults or "\n".join(problem.message for problem in problems))
            )
        for path in figure.details:
            self.depend(path)
        self._shown += 1
        return markup.sheet(figure.picture("svg", prefix(self.name, self._shown - 1)), figure.title, standing)

    def _told(self, text: str) -> str:
        """Name files as the page does: what is published tells nothing of the machine."""
        folder = os.path.dirname(self.file)
        return text.replace(f"{folder}{os.sep}", "") if folder else text

    def _near(self, path: str) -> str:
        """Find a file that the page names, from the page's own folder."""
        return os.path.normpath(os.path.join(os.path.dirname(self.file), path))


def is_path(source: str) -> bool:
    """Tell whether a text names a blueprint's file rather than being one.

    Args:
        source: What stands in a page.

    Returns:
        True for a single line that ends as files with YAML do.

    Example:
        >>> is_path("loans/online.blueprint.yaml"), is_path("title: a.yaml")
        (True, False)
    """
    line = source.strip()
    return line.endswith((".yaml", ".yml")) and "\n" not in line and ": " not in line
