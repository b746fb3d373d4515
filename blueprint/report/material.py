"""What sections are made of: the service, its measures, the reader's language, and how things are called."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple, Self

from blueprint.analysis.measure import Analysis, analyze
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknown
from blueprint.diagnostics.finding import Finding
from blueprint.drawing import dot
from blueprint.drawing.metrics import Metrics
from blueprint.drawing.plots.brush import Brush
from blueprint.drawing.scene import Scene
from blueprint.model.basis import Grounded
from blueprint.model.blueprint import Blueprint
from blueprint.model.fail import FailPoint
from blueprint.model.moment import Moment
from blueprint.report.audience import Audience
from blueprint.report.data import Cell, Prose
from blueprint.report.grounds import grounds
from blueprint.telling.reasons import reason
from blueprint.telling.speech import Speech
from blueprint.themes.theme import Theme
from blueprint.words.catalogue import Catalogue
from blueprint.words.findings import translated

_DASH = "–"
_RATINGS = ("severity", "occurrence", "detection", "chance", "loss")
_NARROW = ("?", "!", "…")  # marks that no comma follows, but a space
_ENDS = ("？", "！")  # the same of Chinese, which are wide enough without one
_MOST = 8  # names in a sentence on what is missing


class Look(NamedTuple):
    """How figures of a report look.

    Args:
        theme: Their colours.
        metrics: Of their font.
        drawing: The drawing of the service.
    """

    theme: Theme
    metrics: Metrics
    drawing: Scene


class Material:
    """What sections are made of.

    Args:
        study: The service as it is.
        seen: What the reader may see of it; the same blueprint for whoever belongs to the house.
        audience: Who reads.
        words: Their language.
        look: How figures look.
        findings: What `check` found.
    """

    def __init__(
        self,
        study: Study,
        seen: Blueprint,
        audience: Audience,
        words: Catalogue,
        look: Look,
        findings: Sequence[Finding] = (),
    ) -> None:
        self.study = study
        self.seen = seen
        self.audience = audience
        self.words = words
        self.look = look
        self.findings = tuple(translated(finding, words) for finding in findings)

    @property
    def blueprint(self) -> Blueprint:
        """The whole blueprint, which only readers inside the house may see."""
        return self.study.blueprint

    @property
    def brush(self) -> Brush:
        """What plots are drawn with."""
        return Brush(self.look.theme, self.look.metrics, self.words.lang)

    @cached_property
    def analysis(self) -> Analysis:
        """All that was measured of it."""
        return analyze(self.study)

    @cached_property
    def speech(self) -> Speech:
        """How figures and names are said."""
        return Speech(self.analysis, self.words)

    def told_in(self, words: Catalogue) -> Self:
        """Give the same material, and what was measured of it, for readers of another language.

        Args:
            words: Their language.

        Returns:
            It, told in that language.
        """
        if words is self.words:
            return self
        told = type(self)(self.study, self.seen, self.audience, words, self.look, self.findings)
        told.__dict__["analysis"] = self.analysis  # the language changes no figure
        return told

    def take(self, name: str) -> Any:
        """Give what a measure came to.

        Args:
            name: Its name.

        Returns:
            The result, or an `Unknown`.
        """
        return self.analysis.results[name]

    def text(self, msgid: str, **values: object) -> str:
        """Say something in the reader's language.

        Args:
            msgid: The English.
            **values: What goes into it.

        Returns:
            The words.
        """
        return self.words.text(msgid, **values)

    def listed(self, items: Iterable[str]) -> str:
        """Write some items in one sentence.

        Args:
            items: The items.

        Returns:
            Them with the language's commas between, but none behind a question such as `Which kind?`.
        """
        listed = ""
        for item in items:
            comma = "{first} {second}" if listed.endswith(_ENDS) else "{first}, {second}"
            if listed.endswith(_NARROW):  # the space stays in every language
                listed = f"{listed} {item}"
            else:
                listed = self.text(comma, first=listed, second=item) if listed else item
        return listed

    def owner(self, name: str | None) -> str:
        """Say who owns a risk or a mechanism.

        Args:
            name: What the file says: an actor, or somebody it has no place for.

        Returns:
            The name, as all tables have it; empty for nobody.
        """
        return self.speech.actor(name) if name else ""

    def meant(self, reference: str) -> str:
        """Say what the moment is called that a reference means.

        Args:
            reference: What stands in the file.

        Returns:
            Its id, as in all other sentences.
        """
        return self.blueprint.ids[self.blueprint.find(reference)]

    def moment(self, name: str) -> Cell:
        """Name a moment in a cell, which leads to it in the drawing where a report can.

        Args:
            name: Its id.

        Returns:
            The cell.
        """
        return Cell(name, box=self._boxes.get(name, ""))

    @cached_property
    def _boxes(self) -> dict[str, str]:
        """The first step that is drawn of each moment."""
        ids = self.seen.ids
        steps = [shape for shape in self.look.drawing.shapes if shape.place and "step" in shape.classes]
        last_first = sorted(steps, key=attrgetter("place"), reverse=True)  # so that the first stays
        return {ids[shape.place.moment]: dot.name(shape.id) for shape in last_first if shape.place}

    def lasting(self, seconds: float | None) -> str:
        """Write a length of time.

        Args:
            seconds: How long; `None` where that is unknown.

        Returns:
            The time with its units.
        """
        return _DASH if seconds is None else self.speech.duration(seconds)

    def money(self, amount: float | None) -> str:
        """Write an amount of money.

        Args:
            amount: How much; `None` where that is unknown.

        Returns:
            The amount with its currency.
        """
        return _DASH if amount is None else self.speech.money(amount)

    def share(self, share: float | None) -> str:
        """Write a share in percent.

        Args:
            share: From 0 to 1; `None` where it is unknown.

        Returns:
            Percent, never all or nothing where it isn't quite.
        """
        return _DASH if share is None else self.speech.share(share)

    def times(self, count: float | None) -> str:
        """Write how often something happens to one customer.

        Args:
            count: How often on average.

        Returns:
            The number, with the sign of times.
        """
        if count is None:
            return _DASH
        return self.text("{count} ×", count=self.speech.number(count))

    def unknown(self, what: str, why: Unknown) -> Prose:
        """Say that something is unknown, and what is missing.

        Args:
            what: What would be told.
            why: Why it isn't.

        Returns:
            A paragraph.
        """
        said = reason(why.unknown, self.speech)
        if len(why.missing) > 1:
            names = self.speech.series(map(self.speech.step, why.missing), _MOST)
            said = self.speech.sentences(said, self.text("Missing: {names}.", names=names))
        return Prose(self.text("{what}: unknown. {why}", what=what, why=said), "unknown")

    def basis(self, *parts: Sequence[Grounded]) -> Iterator[Prose]:
        """Say what figures rest on.

        Args:
            *parts: The parts of the blueprint in which they stand.

        Yields:
            A paragraph; none where there are no figures.
        """
        if any(parts):
            yield Prose(self.text("Basis: {grounds}.", grounds=self.grounds(*parts)), "basis")

    def grounds(self, *parts: Iterable[Grounded]) -> str:
        """Count what figures rest on.

        Args:
            *parts: The parts of the blueprint in which they stand; one that is named twice counts once.

        Returns:
            A few words.
        """
        once = {id(part): part for many in parts for part in many}
        return grounds(once.values(), self.words)

    @cached_property
    def timed(self) -> tuple[Grounded, ...]:
        """The parts of the file that say how long something takes."""
        steps = [step for _, _, step in self.steps() if step.time is not None]
        waits = [moment.wait for moment in self.blueprint.sequence if moment.wait and moment.wait.time]
        return (*steps, *waits)

    @cached_property
    def costed(self) -> tuple[Grounded, ...]:
        """The steps that say what an execution costs beside its time."""
        return tuple(step for _, _, step in self.steps() if step.cost is not None)

    @cached_property
    def failing(self) -> tuple[FailPoint, ...]:
        """All fail points of the file."""
        found = [point for _, _, step in self.steps() for point in step.fail]
        return (*found, *(
            point
            for moment in self.blueprint.sequence
            for pieces in moment.evidence.values()
            for piece in pieces
            for point in piece.fail
        ))  # fmt: skip

    @property
    def rated(self) -> tuple[FailPoint, ...]:
        """The fail points that say how often they fail, how bad that is, or what it costs."""
        return tuple(
            point for point in self.failing if any(getattr(point, rating) is not None for rating in _RATINGS)
        )

    def steps(self) -> list[tuple[Moment, str, Any]]:
        """List all steps of the file.

        Returns:
            Each with its moment and its lane.
        """
        return [
            (moment, lane, step)
            for moment in self.blueprint.sequence
            for lane, cell in moment.steps.items()
            for step in cell
        ]

    def word(self, word: str | None) -> str:
        """Say a word of the language's own, such as a kind.

        Args:
            word: The English; `None` for none.

        Returns:
            It in the reader's language, or nothing.
        """
        return self.text(word) if word else ""
