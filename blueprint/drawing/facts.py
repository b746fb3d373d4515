"""All that is known of what is drawn, in names and values, for formats that readers can ask.

A tooltip has room for a few lines; a panel beside the drawing has room for everything. It is told on request
only, since most formats have no place for it and it takes its time.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from blueprint.drawing import spoken
from blueprint.drawing.paint import Paint
from blueprint.drawing.scene import About, Fact, Place, Scene, Shape
from blueprint.drawing.tooltips import lane_name
from blueprint.drawing.withheld import without
from blueprint.model.basis import Grounded
from blueprint.model.blueprint import Blueprint
from blueprint.model.duration import Duration
from blueprint.model.evidence import Evidence
from blueprint.model.fail import FailPoint, Recovery
from blueprint.model.moment import Moment
from blueprint.model.step import Step
from blueprint.model.time import Time
from blueprint.words import catalogue
from blueprint.words.catalogue import N_
from blueprint.words.quantities import money

_Pairs = Iterable[tuple[str, object]]

DETAILS = "Drawn in detail elsewhere"
"""What the fact is called that names another blueprint."""
_VALUES = {"yes": N_("adds value"), "necessary": N_("necessary"), "no": N_("waste")}


def tell(
    scene: Scene, blueprint: Blueprint, paint: Paint | None = None, withheld: AbstractSet[str] = frozenset()
) -> Scene:
    """Tell what is known of each step, piece of evidence and end of a scene.

    Args:
        scene: The picture, as `compose` made it.
        blueprint: What it was made of.
        paint: What is painted on it.
        withheld: Names of the layers whose data is told nobody.

    Returns:
        The same scene, knowing more.

    Example:
        >>> from blueprint.drawing.compose import compose
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.themes.find import find
        >>> tea = Blueprint(title="Tea", moments=[{"customer": {"do": "Sip", "time": "3m"}}])
        >>> told = tell(compose(tea, find("plain"), bundled()), tea)
        >>> [shape.about.facts for shape in told.shapes if shape.about]
        [(Fact(name='Time', value='3 min', heads=False),)]
    """
    teller = _Teller(blueprint, catalogue.of(scene.lang), paint, withheld)
    return scene._replace(
        shapes=tuple(
            shape._replace(about=teller.about(shape, shape.place)) if shape.place else shape
            for shape in scene.shapes
        )
    )


class _Teller:
    """Tells facts of one blueprint in one language."""

    def __init__(
        self,
        blueprint: Blueprint,
        words: catalogue.Catalogue,
        paint: Paint | None,
        withheld: AbstractSet[str],
    ) -> None:
        self._blueprint = without(blueprint, withheld)
        self._swimlanes = blueprint.swimlanes  # by which places count, told or not
        self._paint = paint
        self._words = words
        self._lanes = [lane_name(lane, words) for lane in blueprint.swimlanes]

    def about(self, shape: Shape, place: Place) -> About:
        """Tell about what a shape draws."""
        moment = self._blueprint.sequence[place.moment]
        lane = self._swimlanes[place.lane].key
        name, kind, facts = self._words.text("End"), "End", tuple[Fact, ...]()
        if "step" in shape.classes:
            step = moment.steps[lane][place.number]
            name, kind, facts = step.do, step.kind.title, (*self._painted(place), *self._step(step, moment))
        elif "evidence" in shape.classes:
            piece = moment.evidence[lane][place.number]
            name, kind, facts = piece.what, "Evidence", (*self._painted(place), *self._evidence(piece))
        ids = self._blueprint.ids
        return About(name, ids[place.moment], self._lanes[place.lane], self._words.text(kind), facts)

    def _painted(self, place: Place) -> Iterator[Fact]:
        """Tell what is painted on it, as its tooltip does."""
        touch = self._paint.touches.get(place) if self._paint else None
        if self._paint and touch and touch.said:
            yield self._head(self._paint.title, touch.said.replace("\n", " · "))

    def _step(self, step: Step, moment: Moment) -> Iterator[Fact]:
        yield from self._pairs(
            ("By", step.by and (self._blueprint.actor(step.by).title or step.by)),
            ("Time", self._lasting(step.time)),
            ("Tolerance", self._lasting(step.tolerance)),
            ("Cost", self._money(step.cost)),
            ("Value", self._word(_VALUES.get(step.value or ""))),
            ("Divergence", self._word(step.divergence)),
            *self._grounds(step),
            *(("Needs", need) for need in step.needs),
            *(("Policy", text) for text in step.policy),
            *(("Note", text) for text in step.note),
            (DETAILS, step.details),
        )
        for point in step.fail:
            yield from self._fail_point(point)
        yield from self._moment(moment)

    def _evidence(self, piece: Evidence) -> Iterator[Fact]:
        yield from self._pairs(*(("Note", text) for text in piece.note))
        for point in piece.fail:
            yield from self._fail_point(point)

    def _fail_point(self, point: FailPoint) -> Iterator[Fact]:
        yield self._head("Fail point", point.what)
        yield from self._pairs(
            ("Cause", point.cause),
            ("Effect", point.effect),
            ("Severity", _of_ten(point.severity)),
            ("Occurrence", _of_ten(point.occurrence)),
            ("Detection", _of_ten(point.detection)),
            ("Chance", _share(point.chance)),
            ("Loss", self._money(point.loss)),
            ("Prevention", point.prevention),
            ("Recovery", self._recovery(point.recovery)),
            *(("Fails with it", name) for name in point.also),
            *self._grounds(point),
        )

    def _recovery(self, recovery: Recovery | None) -> str | None:
        """Tell what is done then and where it leads, and in a line below what that takes."""
        if recovery is None:
            return None
        done = f"{recovery.do} → {recovery.to}" if recovery.to else recovery.do
        share = _share(recovery.chance)
        takes = (
            self._lasting(recovery.time),
            self._money(recovery.cost),
            share and self._words.text("succeeds in {share}", share=share),
        )
        return "\n".join(filter(None, (done, " · ".join(filter(None, takes)))))

    def _moment(self, moment: Moment) -> Iterator[Fact]:
        wait = moment.wait
        if wait:
            yield self._head("Wait point", self._lasting(wait.time) or "")
            yield from self._pairs(
                ("Tolerance", self._lasting(wait.tolerance)),
                ("Reason", wait.reason),
                *self._grounds(wait),
            )
        pairs = (
            ("Channel", self._words.text(", ").join(moment.channel) or None),
            ("Feeling", None if moment.feeling is None else f"{moment.feeling:+d}".replace("-", "−")),
            *(("Evidence", piece.what) for pieces in moment.evidence.values() for piece in pieces),
            *(("Pain", text) for text in moment.pain),
            *(("Idea", text) for text in moment.idea),
            *(("Quote", text) for text in moment.quote),
            *(("Note", text) for text in moment.note),
        )
        flags = (
            ("Moment of truth", moment.truth),
            ("Critical activity", moment.core),
            ("Standing activity", moment.standing),
        )
        signs = self._words.text(", ").join(self._words.text(name) for name, is_so in flags if is_so)
        facts = tuple(self._pairs(*pairs))
        if facts or signs:
            yield self._head(N_("The whole moment"), signs)
            yield from facts

    def _grounds(self, part: Grounded) -> _Pairs:
        return (("Basis", self._word(part.basis)), ("Source", part.source), ("As of", part.as_of))

    def _pairs(self, *pairs: tuple[str, object]) -> Iterator[Fact]:
        for name, value in pairs:
            if value is not None:
                yield Fact(self._words.text(name), str(value))

    def _head(self, name: str, value: str) -> Fact:
        return Fact(self._words.text(name), value, heads=True)

    def _word(self, word: str | None) -> str | None:
        return self._words.text(word) if word else None

    def _money(self, amount: float | None) -> str | None:
        return None if amount is None else money(amount, self._blueprint.currency, self._words)

    def _lasting(self, time: Time | Duration | None) -> str | None:
        return spoken.lasting(time, self._words)


def _of_ten(grade: int | None) -> str | None:
    return None if grade is None else f"{grade}/10"


def _share(chance: float | None) -> str | None:
    return None if chance is None else f"{chance * 100:.4g}%"
