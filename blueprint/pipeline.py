"""The front door: from a file to everything that can be made of it, each stage once and on first ask."""

import os
from collections.abc import Iterable
from typing import Any, Unpack

from blueprint.files import reading, writing
from blueprint.model import blueprint as model
from blueprint.opened import Opened
from blueprint.settings import of, one_of
from blueprint.studio import Studio, Wishes, language, view, wished


class Blueprint(model.Blueprint):
    """A service blueprint: what the language has, and how to draw it.

    Example:
        >>> coffee = Blueprint(title="Coffee", moments=[{"customer": "Order"}, {"backstage": "Brew"}])
        >>> coffee.render("dot").startswith(b"digraph")
        True
    """

    def render(self, format: str = "svg", **wishes: Unpack[Wishes]) -> bytes:
        """Draw it.

        Args:
            format: `svg`, `pdf`, `png`, `html` or `dot`.
            **wishes: How it is to look: the keys of `Wishes`.

        Returns:
            The picture: the same bytes for the same blueprint, on any machine.

        Raises:
            UsageError: There is no such format, theme, language, font, layer, columns, paper or paint, or no
                such moment.
            FaultyBlueprint: Too little is known to paint a measure.
            MachineError: There is no engine, or it failed.

        Example:
            >>> b"</svg>" in Blueprint(title="Tea", moments=[{"customer": "Sip"}]).render(hide="legend")
            True
        """
        studio = wished(format, wishes)
        return studio.paint(studio.compose(self))

    def _repr_svg_(self) -> str:
        """Show itself in a notebook; ids begin with what is seen, so that others stand beside it."""
        from hashlib import sha256

        scene = wished("svg", {}).compose(self)
        known = sha256(repr(scene).encode()).hexdigest()[:8]
        return wished("svg", {"prefix": f"blueprint-{known}-"}).paint(scene).decode()

    def _repr_mimebundle_(self, **_asked: object) -> tuple[dict[str, str], dict[str, dict[str, int]]]:
        """Show itself in a notebook as a drawing, and in pixels or words where that can't be seen."""
        from blueprint.outputs.notebook import bundle

        return bundle(self._repr_svg_(), lambda: self.render("png"), self.describe())

    def describe(self, lang: str | None = None) -> str:
        """Tell it in words, moment by moment in reading order, for whoever can't see the picture.

        Args:
            lang: Language of what isn't in the file; the blueprint's own where left out.

        Returns:
            The text that the SVG has as its description, good as the alternative text of a picture.

        Raises:
            UsageError: There is no such language.

        Example:
            >>> print(Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": "5m"}]).describe())
            Service blueprint with ...
            1. Sip. Customer actions: Sip. Wait: 5 min. The service ends here.
        """
        from blueprint.drawing.narration import describe
        from blueprint.words import catalogue

        return describe(self, catalogue.of(language(lang) or self.lang))

    def analyze(self, only: str | Iterable[str] = ()) -> dict[str, Any]:
        """Compute what it tells: times, waits, chances, costs, and what hangs on what.

        Args:
            only: Names of measures, or a text such as `time,waits`; all where left out.

        Returns:
            What `blueprint analyze -f json` writes, as plain data: durations in seconds, shares from 0 to 1,
            what isn't known with the reason.

        Raises:
            UsageError: There is no such measure.

        Example:
            >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])
            >>> tea.analyze(only="time")["measures"]["time"]["expected"]
            120.0
        """
        from blueprint.analysis.measure import MEASURES, analyze
        from blueprint.analysis.study import Study
        from blueprint.graph.service_graph import build

        names = (name.strip() for name in (only.split(",") if isinstance(only, str) else only))
        wanted = [one_of(name, MEASURES, "measure") for name in names if name]
        return analyze(Study(build(self)), wanted).plain()

    def report(
        self,
        format: str = "html",
        *,
        audience: str = "manager",
        lang: str | None = None,
        theme: str | os.PathLike[str] = "auto",
        template: str | os.PathLike[str] | None = None,
        date: str = "",
    ) -> bytes:
        """Report on it, as `blueprint report` does.

        Args:
            format: `html`, `markdown` or `pdf`.
            audience: Who reads: `manager`, `staff`, `customer` or `auditor`.
            lang: Language of the report; the blueprint's own where left out.
            theme: Name of a theme, or path of one's own, for the figures.
            template: A folder with templates of one's own; they are code.
            date: The day that stands on it; empty for none.

        Returns:
            The report: the same bytes for the same blueprint, on any machine.

        Raises:
            UsageError: There is no such format, audience, theme, language or folder.
            MachineError: There is no engine, or it failed.

        Example:
            >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])
            >>> tea.report("markdown").decode().splitlines()[0]
            '# Tea'
        """
        import json

        from blueprint.diagnostics.finding import Place
        from blueprint.registry import Catalogue
        from blueprint.report.gather import gather
        from blueprint.report.shelf import shelf

        writers = Catalogue("blueprint.outputs.report")
        chosen = one_of(format, writers, "format")
        writer = writers.load(chosen)
        folders = shelf(template)
        seen = view(paper="a4") if writer.PAGED else view()
        studio = Studio("svg", theme=theme, lang=lang, view=seen)
        # JSON is YAML too; places in a text that nobody has written mean nothing
        written = Opened("", json.dumps(self.written()).encode(), Blueprint)
        material = written.material(studio, audience)
        material.findings = tuple(found._replace(place=Place()) for found in material.findings)
        made: dict[str, bytes] = writer.write(gather(material, date), studio.press, folders)
        return made[""]

    def save(
        self, path: str | os.PathLike[str], *, format: str | None = None, **wishes: Unpack[Wishes]
    ) -> None:
        """Draw it into a file, which appears whole or not at all.

        Args:
            path: Where the picture goes; its suffix says the format.
            format: The format, where the suffix doesn't say it.
            **wishes: How it is to look: the keys of `Wishes`.

        Raises:
            UsageError: There is no such thing as was asked for, or the folder isn't there.
            FaultyBlueprint: Too little is known to paint a measure.
            MachineError: The picture can't be made or written; what lay there is untouched.

        Example:
            >>> Blueprint(title="Tea", moments=[{"customer": "Sip"}]).save("tea.gif")
            Traceback (most recent call last):
            blueprint.diagnostics.errors.UsageError: There is no format `gif`; ...
        """
        place = os.fspath(path)
        form = format or os.path.splitext(place)[1][1:].lower()
        writing.write(place, self.render(form, **wishes))


def open(path: str | os.PathLike[str]) -> Opened[Blueprint]:  # noqa: A001 - the door's name
    """Open a file without judging it yet.

    Args:
        path: Where it lies.

    Returns:
        The file and all that can be made of it.

    Raises:
        UsageError: It isn't there, or is no plain file.
        MachineError: It can't be read.

    Example:
        >>> open("no such file.yaml")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no file `no such file.yaml`.
    """
    settings = of(os.environ)
    name = os.fspath(path)
    return Opened(name, reading.read(name, settings.reading.file_bytes), Blueprint, settings, name)


def load(path: str | os.PathLike[str]) -> Blueprint:
    """Read a blueprint from a file.

    Args:
        path: Where it lies.

    Returns:
        The blueprint.

    Raises:
        FaultyBlueprint: It can't be used as it is written; its findings say why and where.
        UsageError: It isn't there, or is no plain file.
        MachineError: It can't be read.

    Example:
        >>> load("no such file.yaml")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no file `no such file.yaml`.
    """
    return open(path).blueprint


def loads(text: str, name: str = "") -> Blueprint:
    """Read a blueprint from a text.

    Args:
        text: YAML, as it would stand in a file.
        name: What to call it in messages.

    Returns:
        The blueprint.

    Raises:
        FaultyBlueprint: It can't be used as it is written; its findings say why and where.

    Example:
        >>> loads("title: Tea\\nmoments:\\n  - customer: Sip").title
        'Tea'
    """
    return opens(text, name).blueprint


def opens(text: str, name: str = "") -> Opened[Blueprint]:
    """Open a text without judging it yet.

    Args:
        text: YAML, as it would stand in a file.
        name: What to call it in messages.

    Returns:
        The text and all that can be made of it.

    Example:
        >>> opens("titel: Tea", "tea.yaml").findings[0].file
        'tea.yaml'
    """
    return Opened(name, text.encode("utf-8", "surrogatepass"), Blueprint)
