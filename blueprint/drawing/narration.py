"""The blueprint told moment by moment, in reading order: what a reader has who can't see the picture.

All of it is told, however large the blueprint: nothing else takes the picture's place. It grows with the
moments, by some 150 characters each.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from blueprint.drawing import spoken
from blueprint.drawing.tooltips import branch_words, flags, lane_name
from blueprint.model.blueprint import Blueprint
from blueprint.model.fail import FailPoint
from blueprint.model.flow import Arrow, ArrowKind, arrows
from blueprint.model.moment import Moment
from blueprint.model.step import Step
from blueprint.model.step_kind import StepKind
from blueprint.words.catalogue import N_, Catalogue

_SIZES = {
    (False, False): N_("Service blueprint with {moments} moments in {lanes} lanes."),
    (True, False): N_("Service blueprint with one moment in {lanes} lanes."),
    (False, True): N_("Service blueprint with {moments} moments in one lane."),
    (True, True): N_("Service blueprint with one moment in one lane."),
}
"""How large it is, by whether there is just one moment, and just one lane."""
_ENDINGS = tuple(".?!…。？！")
_FEELINGS = {
    -2: N_("very unhappy"),
    -1: N_("unhappy"),
    0: N_("neutral"),
    1: N_("happy"),
    2: N_("very happy"),
}


def describe(blueprint: Blueprint, words: Catalogue, known: Sequence[Arrow] | None = None) -> str:
    """Tell a blueprint in words.

    Args:
        blueprint: What is told.
        words: The language of what isn't in the file.
        known: Its arrows, where somebody has worked them out already.

    Returns:
        A line about the whole, one about the lanes, one for each phase and one for each moment.

    Example:
        >>> from blueprint.words import catalogue
        >>> moments = [{"customer": "Order", "wait": "5m"}, {"customer": "Drink"}]
        >>> tea = Blueprint(title="Tea", moments=moments)
        >>> print(describe(tea, catalogue.of("en")))
        Service blueprint with 2 moments in one lane.
        Lanes from top to bottom: Customer actions.
        1. Order. Customer actions: Order. Wait: 5 min. Then: 2. Drink.
        2. Drink. Customer actions: Drink. The service ends here.
    """
    narrator = _Narrator(blueprint, words, arrows(blueprint) if known is None else known)
    return "\n".join(narrator.tell())


class _Narrator:
    """Tells one blueprint in one language."""

    def __init__(self, blueprint: Blueprint, words: Catalogue, known: Sequence[Arrow]) -> None:
        self.blueprint = blueprint
        self.words = words
        self.lanes = [(lane.key, lane_name(lane, words)) for lane in blueprint.swimlanes]
        self.ways: dict[int, list[Arrow]] = {}
        self.needs: dict[int, list[int]] = {}
        for arrow in known:
            if arrow.kind is ArrowKind.FLOW:
                self.ways.setdefault(arrow.source.moment, []).append(arrow)
            elif arrow.kind is ArrowKind.NEEDS and arrow.target:
                self.needs.setdefault(arrow.target.moment, []).append(arrow.source.moment)
        self.space = words.text("{first} {second}", first="", second="")
        self.comma = words.text("{first}, {second}", first="", second="")
        self.semicolon = words.text("{first}; {second}", first="", second="")
        self.colon = words.text("{name}: {value}", name="", value="")
        self.stop = words.text("{sentence}.", sentence="")

    def tell(self) -> Iterator[str]:
        """Yield the lines."""
        yield self._paragraph(self._whole())
        yield self._paragraph([self._pair("Lanes from top to bottom", self._layers())])
        headings = self._headings()
        for index, moment in enumerate(self.blueprint.sequence):
            if index in headings:
                yield self._paragraph([self._pair("Phase", headings[index])])
            yield self._paragraph(self._moment(index, moment))

    def _whole(self) -> Iterator[str]:
        blueprint = self.blueprint
        moments, lanes = len(blueprint.sequence), len(blueprint.swimlanes)
        yield self.words.text(_SIZES[moments == 1, lanes == 1], moments=moments, lanes=lanes)
        if blueprint.description:
            yield blueprint.description
        if blueprint.customer and blueprint.customer.name:
            yield self._pair("Customer", blueprint.customer.name)

    def _layers(self) -> str:
        return self.comma.join(name for _, name in self.lanes)

    def _headings(self) -> dict[int, str]:
        """Give the phase that begins with a moment, by the moment's index."""
        found, index = {}, 0
        for phase in self.blueprint.phases or ():
            found[index] = phase.phase
            index += len(phase.moments)
        return found

    def _moment(self, index: int, moment: Moment) -> Iterator[str]:
        yield self._name(index)
        yield from flags(moment, self.words)
        for key, lane in self.lanes:
            if key in moment.evidence:
                yield self._said(lane, self.comma.join(piece.what for piece in moment.evidence[key]))
            elif key in moment.steps:
                yield self._said(lane, self.semicolon.join(map(self._step, moment.steps[key])))
        if moment.exchange == "none":
            yield self.words.text("These happen side by side without meeting")
        yield from self._customer(moment)
        yield from self._failures(moment)
        if index in self.needs:
            needed = dict.fromkeys(self.needs[index])
            yield self._pair("Needs", self.semicolon.join(map(self._name, needed)))
        yield from self._remarks(moment)
        yield from self._onward(index, moment)

    def _step(self, step: Step) -> str:
        said = [] if step.kind is StepKind.ACTION else [self.words.text(step.kind.title)]
        said += [step.by] if step.by else []
        said += [spoken.time(step.time, self.words)] if step.time is not None else []
        said += [self.words.text("Drawn in detail elsewhere")] if step.details else []
        return self._aside(step.do, said)

    def _customer(self, moment: Moment) -> Iterator[str]:
        """Tell how long the customer waits, and how he feels."""
        if moment.wait:
            wait, more = moment.wait, []
            if wait.tolerance is not None:
                more.append(self._pair("Tolerance", spoken.duration(wait.tolerance, self.words)))
            if wait.reason:
                more.append(self._pair("Reason", wait.reason))
            unknown = self.words.text("Unknown")
            said = unknown if wait.time is None else spoken.time(wait.time, self.words)
            yield self._pair("Wait", self._aside(said, more))
        if moment.feeling is not None:
            yield self._pair("Feeling", self.words.text(_FEELINGS[moment.feeling]))

    def _failures(self, moment: Moment) -> Iterator[str]:
        items = (
            item for cells in (moment.evidence, moment.steps) for cell in cells.values() for item in cell
        )
        for item in items:
            for point in item.fail:
                yield self._pair("Can fail", self._aside(point.what, list(self._failure(point))))

    def _failure(self, point: FailPoint) -> Iterator[str]:
        if point.severity is not None:
            yield self._pair("Severity", f"{point.severity}/10")
        if point.prevention:
            yield self._pair("Prevention", point.prevention)
        if point.recovery:
            yield self._pair("Recovery", point.recovery.do)

    def _remarks(self, moment: Moment) -> Iterator[str]:
        steps = [step for cell in moment.steps.values() for step in cell]
        for name, texts in (
            ("Channel", moment.channel),
            ("Policy", [text for step in steps for text in step.policy]),
            ("Pain", moment.pain),
            ("Idea", moment.idea),
            ("Quote", moment.quote),
            ("Note", [*moment.note, *(text for step in steps for text in step.note)]),
        ):
            if texts:
                yield self._pair(name, self.semicolon.join(texts))

    def _onward(self, index: int, moment: Moment) -> Iterator[str]:
        if moment.standing:
            return
        ways = self.ways.get(index)
        if not ways:
            yield self.words.text("The service ends here")
            return
        blocks = [list(block) for _, block in groupby(ways, key=lambda way: (way.when, way.chance))]
        said = self.semicolon.join(self._block(index, block) for block in blocks)
        if len(ways) == 1:
            yield self._pair("Then", said)
        else:
            yield self._pair(
                "Then one of these" if ways[0].alternative else "Then all of these at once", said
            )

    def _block(self, index: int, ways: list[Arrow]) -> str:
        """Tell where a way leads, or the ways of a block in an alternative."""
        if not ways[0].alternative:
            return self.semicolon.join(self._way(index, way) for way in ways)
        together = self.words.text("{first} and {second}", first="", second="")
        goals = together.join(self._goal(index, way) for way in ways)
        return self._aside(goals, [branch] if (branch := branch_words(ways[0])) else [])

    def _way(self, index: int, way: Arrow) -> str:
        return self._aside(self._goal(index, way), [way.label] if way.label else [])

    def _goal(self, index: int, way: Arrow) -> str:
        if way.target is None:
            return self.words.text("End")
        name = self._name(way.target.moment)
        return name if way.target.moment > index else self.words.text("back to {moment}", moment=name)

    def _name(self, index: int) -> str:
        return f"{index + 1}. {self.blueprint.sequence[index].first_text}"

    def _pair(self, name: str, value: object) -> str:
        return self._said(self.words.text(name), value)

    def _said(self, name: str, value: object) -> str:
        return f"{name}{self.colon}{value}"

    def _aside(self, text: str, more: list[str]) -> str:
        if not more:
            return text
        return self.words.text("{text} ({more})", text=text, more=self.semicolon.join(more))

    def _paragraph(self, sentences: Iterator[str] | list[str]) -> str:
        """Join sentences, on one line whatever they hold, each with its stop."""
        lines = [" ".join(sentence.split()) for sentence in sentences]
        return self.space.join([line if line.endswith(_ENDINGS) else line + self.stop for line in lines])
