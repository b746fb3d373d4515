"""What stands in a seat of the grid, how large it is, and how it is drawn with its marks."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from blueprint.drawing import captions, marks, notes, tooltips, waits
from blueprint.drawing.fit import Fitted, fit, fit_evidence, least_width, room_below
from blueprint.drawing.ground import Ground
from blueprint.drawing.plan import Role, Seat
from blueprint.drawing.scene import Heading, Line, Place, Shape
from blueprint.drawing.style import Style
from blueprint.drawing.symbols import EVIDENCE, SYMBOLS
from blueprint.drawing.withheld import without_in
from blueprint.layout.solution import Rect
from blueprint.model.blueprint import Blueprint
from blueprint.model.step_kind import StepKind

if TYPE_CHECKING:
    from blueprint.model.evidence import Evidence
    from blueprint.model.step import Step

_END_HEIGHT: Final = 24.0


class Seated:
    """What stands in a seat, and how it is drawn.

    Args:
        blueprint: What is drawn.
        seat: Where it stands, and which of all steps and pieces of evidence it is.
        number: Under which what is noted about its moment stands in the list; 0 for not at all.
        hidden: How many lanes of the file above its own aren't drawn.
    """

    def __init__(self, blueprint: Blueprint, seat: Seat, number: int = 0, hidden: int = 0) -> None:
        self.blueprint = blueprint
        self.role = seat.role
        self.number = number
        self.seat = seat
        self.place = Place(seat.moment, seat.lane + hidden, seat.number)
        self.moment = blueprint.sequence[seat.moment]
        self.lane = blueprint.swimlanes[seat.lane]
        self.step: Step | None = None
        self.evidence: Evidence | None = None
        self.captions: list[captions.Row] = []
        self._said: list[tuple[str, str]] = []
        self._least = 0.0
        if seat.role is Role.STEP:
            self.step = self.moment.steps[self.lane.key][seat.number]
        elif seat.role is Role.EVIDENCE:
            self.evidence = self.moment.evidence[self.lane.key][seat.number]
        self.kind = self._kind()
        self.symbol = SYMBOLS[self.kind] if self.kind else EVIDENCE

    def _kind(self) -> StepKind | None:
        """Give the kind of a step; of an end that isn't written as one the same, and of evidence none."""
        if self.step:
            return self.step.kind
        return None if self.evidence else StepKind.END

    @property
    def label(self) -> str:
        """Its words; none for an end, whose word the catalogue has."""
        if self.step:
            return self.step.do
        return self.evidence.what if self.evidence else ""

    @property
    def heads(self) -> bool:
        """Is it the step on which the marks of its whole moment sit?"""
        return (
            self.step is not None and self.seat.number == 0 and next(iter(self.moment.steps)) == self.lane.key
        )

    def least_width(self, style: Style, usual: float) -> float:
        """Find the width from which it shows its words well.

        Args:
            style: The drawing's style.
            usual: Points; up to that width it is made wider so that two lines are enough.

        Returns:
            Points.
        """
        letters, outline = style.theme.letters, self.symbol.outline
        below: list[float] = []
        if self.step:
            self._said = captions.texts(self.step, self.blueprint, style)
            below = captions.widths(self._said, style)
        size = letters.step if self.step else letters.small
        label = self.label or style.words.text("End")
        self._least = least_width(label, outline, size, style.metrics, below, usual)
        return self._least

    def fit(self, width: float, style: Style) -> Fitted:
        """Find its size.

        Args:
            width: Of its column, points; what is pointed may be wider.
            style: The drawing's style.

        Returns:
            Its words in lines, and its size.
        """
        letters = style.theme.letters
        if self.evidence:
            return fit_evidence(self.label, width, letters.small, style.metrics)
        if self.step:
            return self._fit_step(max(width, self._least), style)
        word = style.words.text("End")
        fitted = fit(word, self.symbol.outline, self._least, letters.small, style.metrics)
        return fitted._replace(height=_END_HEIGHT)

    def _fit_step(self, width: float, style: Style) -> Fitted:
        """Put the captions beside each other, or in a row each where that makes a lower form."""
        outline, size = self.symbol.outline, style.theme.letters.step
        if not self._said:
            return fit(self.label, outline, width, size, style.metrics)
        together = captions.rows(self._said, room_below(outline, width), style)
        apart: list[captions.Row] = [(caption,) for row in together for caption in row]
        fitted: list[tuple[Fitted, list[captions.Row]]] = []
        for rows in (together, apart) if len(apart) > len(together) else (together,):
            below = [captions.width_of(row) for row in rows]
            fitted.append((fit(self.label, outline, width, size, style.metrics, below), rows))
        # where a form grows narrow, two beside each other cost more height than one below the other
        best, self.captions = min(fitted, key=lambda one: (one[0].shortened, one[0].height))
        return best

    def draw(self, words: Fitted, rect: Rect, style: Style) -> Shape:
        """Draw it.

        Args:
            words: What `fit` returned.
            rect: Where it stands on the sheet.
            style: The drawing's style.

        Returns:
            Its shape.
        """
        form = style.form(self.symbol.slot)
        x, y = rect.centre
        letters = style.theme.letters
        return Shape(
            id=style.names.take(self.role.value, self.blueprint.ids[self.seat.moment], self.lane.key),
            classes=self._classes(),
            outline=self.symbol.outline,
            x=x,
            y=y,
            width=rect.right - rect.left,
            height=rect.bottom - rect.top,
            lines=(*words.lines, *(captions.BLANK for _ in self.captions)),
            font_size=letters.step if self.step else letters.small,
            ink=form.ink,
            fill=form.fill,
            stroke=form.stroke or style.zone(self.lane.zone.role).stroke,
            pen=style.theme.critical if self.step and self.moment.core else form.pen,
            dashed=bool(self.step and self.moment.standing),
            tooltip=self._tooltip(style),
            link=self._link(),
            place=self.place,
            heading=self._heading(),
        )

    def _classes(self) -> tuple[str, ...]:
        if self.evidence:
            return ("evidence", "layer-evidence")
        if not self.step:
            return ("end", self.lane.zone.role)
        flags = (("critical", self.moment.core), ("standing", self.moment.standing))
        return ("step", self.lane.zone.role, self.step.kind.key, *(name for name, is_so in flags if is_so))

    def _tooltip(self, style: Style) -> str:
        told, lane, number = without_in(self.moment, style.view.withheld), self.lane.key, self.seat.number
        if self.step:
            return tooltips.of_step(told.steps[lane][number], told, self.blueprint, style.words)
        if self.evidence:
            piece = told.evidence[lane][number]
            return "\n".join((piece.what, *piece.note))
        return style.words.text("End")

    def _heading(self) -> Heading | None:
        """Give the moment's entry in a table of contents, below its phase where there are phases."""
        if not self.heads:
            return None
        way, moment = self.blueprint.places[self.seat.moment]
        return Heading(tuple(part for part in way if isinstance(part, int)), moment.first_text)

    def _link(self) -> str:
        item = self.step or self.evidence
        return (item.link if item else None) or ""

    def draw_captions(self, box: Shape, style: Style) -> Iterator[Shape]:
        """Draw its captions.

        Args:
            box: What `draw` returned.
            style: The drawing's style.

        Returns:
            A shape for each caption.
        """
        return captions.draw(self.captions, box, box.id.partition("-")[2], style)

    def draw_marks(self, box: Shape, ground: Ground, style: Style) -> Iterator[Shape | Line]:
        """Draw its marks.

        Args:
            box: What `draw` returned.
            ground: What is free.
            style: The drawing's style.

        Yields:
            A shape for each mark, and the hands of clocks.
        """
        shown = [mark for mark in self._marks(style) if not mark.layer or style.view.shows(mark.layer)]
        for shape in marks.place(shown, box, self.symbol.mark_share, ground, style):
            layer = ("layer-evidence",) if self.evidence else ()
            yield shape._replace(classes=(*shape.classes, *layer))
            if "clock" in shape.classes:
                yield marks.hands(shape)

    def draw_wait(
        self, drawn: Sequence[Shape | Line], box: Shape, ground: Ground, style: Style
    ) -> Iterator[Shape]:
        """Write how long the wait before its moment is.

        Args:
            drawn: What `draw_marks` yielded.
            box: What `draw` returned.
            ground: What is free, with all marks taken.
            style: The drawing's style.

        Yields:
            A shape, where there is a mark of a wait whose time is known.
        """
        wait = self.moment.wait
        for mark in drawn:
            if isinstance(mark, Shape) and "wait" in mark.classes and wait and wait.time is not None:
                words = captions.spoken(wait.time, self.blueprint, style)
                yield from waits.caption(words, mark, box, ground, style)

    def _marks(self, style: Style) -> Iterator[marks.Mark]:
        words, moment = style.words, self.moment
        item = self.step or self.evidence
        if item and item.fail:
            yield marks.fail(
                [p.severity for p in item.fail], style, tooltips.of_fail_points(item.fail, words)
            )
        if not self.step:
            return
        if self.symbol.clock:
            yield marks.clock(style, words.text("Waiting"))
        if self.step.details:
            yield marks.details(style, words.text("Drawn in detail elsewhere"))
        if self.heads and moment.wait:
            lasts, accepted = (
                self.blueprint.seconds(duration) if duration else None
                for duration in (moment.wait.time, moment.wait.tolerance)
            )
            told = tooltips.of_wait(moment, words, marks.wait_grade(lasts, accepted))
            yield marks.wait(lasts, accepted, style, told)
        if self.heads and moment.truth:
            yield marks.truth(style, words.text("Moment of truth"))
        if self.heads and self.number:
            yield marks.note(self.number, style, "\n".join(notes.lines(moment, words)))
