"""Report on blueprints: what a service manager wants to know, in sentences, tables and figures.

FILE is a blueprint, - for standard input, or a folder: then an index comes with it, which tells what the
services share and what hangs on one person. The format is what -f says, else what the
name behind -o ends with, else html; without -o a report lies beside its blueprint as NAME.report.html.

--for chooses what is told: to a manager all of it, to staff nothing of money, to a customer nothing below the
line of visibility, to an auditor each figure's ground.

--template names a folder with templates of your own, such as html/waits.j2: a template is code, so take only
those that you trust.
"""

import os
from functools import partial
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from blueprint.cli import streams
from blueprint.cli.delivery import form_of
from blueprint.cli.folders import pages
from blueprint.cli.opening import usable
from blueprint.cli.options import Files, Font, Out, Quiet, Theme, Tongue, Verbose
from blueprint.cli.outcomes import DONE, FAULTY, status_of
from blueprint.cli.products import named, plan
from blueprint.cli.sources import Source, gather
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import BlueprintError
from blueprint.files import writing
from blueprint.files.faults import shown, spelled
from blueprint.registry import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from blueprint.cli.folders import Page
    from blueprint.report.data import ReportData, Way
    from blueprint.report.material import Material
    from blueprint.studio import Studio

_WRITERS = Catalogue("blueprint.outputs.report")
_TEXTS = {"html", "markdown"}

Form = Annotated[str | None, typer.Option("-f", "--format", metavar="FORMAT", help="html, markdown or pdf.")]
For = Annotated[
    str, typer.Option("--for", metavar="WHOM", help="Who reads it: manager, staff, customer or auditor.")
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template", metavar="DIR", help="Your own templates, which go before ours; they are code."
    ),
]
Date = Annotated[
    str,
    typer.Option("--date", metavar="DAY", help="The day that stands on the report; none is set by itself."),
]


def run(
    files: Files,
    out: Out = None,
    form: Form = None,
    whom: For = "manager",
    lang: Tongue = None,
    theme: Theme = "auto",
    font: Font = None,
    template: Template = None,
    date: Date = "",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Write a report on each of the files.

    Args:
        files: Blueprints, folders, `-`.
        out: File, folder, or `-`.
        form: The format.
        whom: Who reads it.
        lang: Language of the words that aren't the designer's.
        theme: Name of a theme, or path of one's own, for the figures.
        font: Path of a font.
        template: A folder with templates.
        date: The day that stands on the report.
        quiet: Say only what went wrong.
        verbose: Say what is done.

    Returns:
        The exit status: the worst of all files.

    Raises:
        UsageError: Something is asked for that doesn't exist.
    """
    from blueprint.report.audience import AUDIENCES
    from blueprint.report.shelf import shelf
    from blueprint.settings import of, one_of
    from blueprint.studio import Studio, view

    settings = of(os.environ, font=font)
    sources = gather(files)
    goal = out if out is None else named(out)
    together = len(files) == 1 and all(source.in_folder for source in sources)
    several = together or len(sources) > 1  # then -o names a folder, whose name tells of no format
    chosen = one_of(form or ("html" if several else form_of(goal, "html")), _WRITERS, "format")
    one_of(whom, AUDIENCES, "audience")
    seen = view(paper="a4") if _WRITERS.load(chosen).PAGED else view()
    studio = Studio("svg", theme=theme, lang=lang, settings=settings, view=seen)
    voice = Voice(quiet=quiet, verbose=verbose)
    maker = _Maker(studio, chosen, whom, date, shelf(template), voice)
    ending = f".report{_WRITERS.load(chosen).SUFFIX}"
    if together:
        return maker.portfolio(pages(files[0], sources, goal, ending), files[0], goal)
    work = plan(sources, goal, chosen, _WRITERS, ending)
    if chosen not in _TEXTS and not all(job.product for job in work.jobs):
        streams.refuse_terminal(chosen)
    return max(maker.attempt(*job) for job in work.jobs)


class _Maker(NamedTuple):
    """Makes reports as they are asked for.

    Args:
        studio: Draws their figures.
        form: Their format.
        whom: Who reads them.
        date: The day that stands on them.
        folders: Where templates are looked for.
        voice: Says what is done.
    """

    studio: "Studio"
    form: str
    whom: str
    date: str
    folders: "tuple[Path, ...]"
    voice: Voice

    def attempt(self, source: Source, place: str) -> int:
        """Report on one blueprint; one that fails doesn't stop the others."""
        status, material = self._tried(partial(self._material, source))
        if material:
            status = max(status, self._tried(partial(self._told, material, place))[0])
        return status

    def _tried(self, act: "Callable[[], tuple[int, Material | None]]") -> "tuple[int, Material | None]":
        try:
            return act()
        except BlueprintError as error:
            self.voice.fault(error)
            return status_of(error), None

    def portfolio(self, made: "list[Page]", folder: str, out: str | None) -> int:
        """Report on each blueprint of a folder, and on all of them together."""
        from blueprint.report.portfolio import Member, linked, portfolio
        from blueprint.report.ways import ways

        worst = DONE
        members, places = [], []
        for page in made:  # all are read before any is written, since each leads to the next that can be
            status, material = self._tried(partial(self._material, page.source))
            worst = max(worst, status)
            if material:
                drawing = linked(material.look.drawing, material.seen, page.links(made))
                material.look = material.look._replace(drawing=drawing)
                members.append(Member(page.path, page.href, material))
                places.append(page.place)
        index = os.path.basename(os.path.abspath(folder)), f"index{_WRITERS.load(self.form).SUFFIX}"
        written = []
        for number, (member, place) in enumerate(zip(members, places, strict=True)):
            self.voice.progress(number, len(members), member.path)
            found = ways(members, number, index, member.material.words)
            status, told = self._tried(partial(self._told, member.material, place, found))
            worst = max(worst, status)
            written += [member] if told else []
        self.voice.rest()
        if written:
            words = written[0].material.words
            whole = portfolio(index[0], written, words, self.date)
            self._write(whole, os.path.join(out or folder, index[1]))
        return worst

    def _material(self, source: Source) -> "tuple[int, Material | None]":
        opened = usable(source, self.studio.settings, self.voice, f"format {self.form}, for {self.whom}")
        return (DONE, opened.material(self.studio, self.whom)) if opened else (FAULTY, None)

    def _told(
        self, material: "Material", place: str, ways: "tuple[Way, ...]" = ()
    ) -> "tuple[int, Material | None]":
        from blueprint.report.gather import gather as told

        self._write(told(material, self.date)._replace(ways=ways), place)
        return DONE, material

    def _write(self, report: "ReportData", place: str) -> None:
        files = _WRITERS.load(self.form).write(report, self.studio.press, self.folders, place)
        if not place:
            streams.write(files[""])
            return
        writing.make_folder(os.path.dirname(place) or ".")
        for name, product in files.items():
            path = os.path.join(os.path.dirname(place), name) if name else place
            writing.write(path, product)
            self.voice.say(f"Wrote {shown(spelled(path))}.")
