"""What can only be checked in a whole blueprint: ids, references, lanes of arrows, and sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import NOTHING, say, together
from blueprint.model.fault import KEY, VALUE, Faults, Loc, fault
from blueprint.model.guess import guess
from blueprint.model.target import END
from blueprint.model.text import same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import ValidationError

    from blueprint.model.calendar import Calendar
    from blueprint.model.demand import Demand
    from blueprint.model.fail import FailPoint
    from blueprint.model.limits import Limits
    from blueprint.model.moment import Moment
    from blueprint.model.phase import Phase
    from blueprint.model.promise import Promise
    from blueprint.model.references import References
    from blueprint.model.risk import Risk
    from blueprint.model.scenario import Scenario
    from blueprint.model.standard import Standard
    from blueprint.model.target import Goal
    from blueprint.model.time import Time

_MOST_IDS_SHOWN = 5
_MOST_GUESSES = 50
_MIXED = say(
    "Give each target `when` or `chance`, or none of them;"
    " `to: [a, b]` opens a parallel block in an alternative."
)


class Whole(Protocol):
    """What is checked: a blueprint, which this module need not import."""

    @property
    def places(self) -> tuple[tuple[Loc, Moment], ...]:
        """All moments, each with the way to it."""

    @property
    def references(self) -> References:
        """What tells which moment a reference means."""

    @property
    def working_calendar(self) -> Calendar:
        """How long days and weeks are."""

    @property
    def promises(self) -> tuple[Promise, ...]:
        """The service guarantees."""

    @property
    def standards(self) -> tuple[Standard, ...]:
        """The quality standards."""

    @property
    def risks(self) -> tuple[Risk, ...]:
        """The risk register."""

    @property
    def demand(self) -> Demand | None:
        """How customers arrive."""

    @property
    def scenarios(self) -> Mapping[str, Scenario]:
        """The what-ifs."""


class Checks:
    """The checks of a whole blueprint.

    Args:
        blueprint: A blueprint whose parts are valid, each for itself.
        limits: How large it may be.
    """

    def __init__(self, blueprint: Whole, limits: Limits) -> None:
        self._blueprint = blueprint
        self._limits = limits
        self._guesses = 0
        self._places = blueprint.places
        self._references = blueprint.references
        self._faults = Faults(type(blueprint).__name__)

    def error(self) -> ValidationError | None:
        """Run all checks.

        Returns:
            What is wrong; `None` where nothing is.
        """
        self._check_ids()
        for index, (loc, moment) in enumerate(self._places):
            self._check_next(loc, index, moment)
            self._check_cells(loc, index, moment)
        self._check_sections()
        self._check_arrows()
        return self._faults.error(whole=True) if self._faults else None

    def _check_ids(self) -> None:
        first: dict[str, Loc] = {}
        for loc, moment in self._places:
            if moment.id is None:
                if moment.first_text == END:
                    lane = next(iter(moment.steps))
                    sentence = say(
                        "A moment whose first step is just `end` needs an id:"
                        " `end` is where the service ends."
                    )
                    self._faults.add(
                        (*loc, lane, 0, "do"),
                        END,
                        fault("reserved-word", sentence, help=say("Write `id: leave` or the like.")),
                    )
                continue
            key = same(moment.id)
            if key == END:
                sentence = say("`end` is where the service ends; no moment can have it as its id.")
                self._faults.add((*loc, "id"), END, fault("reserved-word", sentence))
            elif key in first:
                problem = fault(
                    "duplicate-id",
                    say("The id {id} is taken already.", id=quote(moment.id)),
                    related=[(first[key], say("the first one"))],
                )
                self._faults.add((*loc, "id"), moment.id, problem)
            else:
                first[key] = (*loc, "id")

    def _check_next(self, loc: Loc, index: int, moment: Moment) -> None:
        if moment.standing and moment.next:
            sentence = say("A standing moment is not on the flow, so it has no `next`.")
            advice = say("Leave out `next` or `standing`.")
            self._faults.add((*loc, "next"), None, fault("standing-next", sentence, help=advice, at=KEY))
        bare = [target for target in moment.next if not target.alternative]
        if bare and len(bare) < len(moment.next):
            names = [quote(goal.moment) for target in bare for goal in target.to]
            sentence = (
                say(
                    "Some targets here have `when` or `chance` and {name} has neither: either "
                    "exactly one of them is taken, or all are.",
                    name=names[0],
                )
                if len(names) == 1
                else say(
                    "Some targets here have `when` or `chance` and {names} have neither: either "
                    "exactly one of them is taken, or all are.",
                    names=together(names),
                )
            )
            self._faults.add((*loc, "next"), None, fault("mixed-next", sentence, help=_MIXED))
        for t, target in enumerate(moment.next):
            here = (*loc, "next", t)
            if target.from_ is not None:
                self._check_lane((*here, "from"), target.from_, index)
            for g, goal in enumerate(target.to):
                self._check_goal((*here, "to", g), goal)

    def _check_goal(self, loc: Loc, goal: Goal) -> None:
        if goal.ends:
            if goal.lane is not None:
                sentence = say("The service ends there, so the arrow ends in no lane.")
                self._faults.add(
                    (*loc, "lane"), goal.lane, fault("unknown-lane", sentence, help=say("Leave `lane` out."))
                )
            return
        index = self._check_reference((*loc, "moment"), goal.moment, beside=(END,))
        if index is None:
            return
        if self._places[index][1].standing:
            sentence = say(
                "{moment} is a standing moment, so the flow can't go there.", moment=quote(goal.moment)
            )
            self._faults.add(
                (*loc, "moment"),
                goal.moment,
                fault("standing-next", sentence, help=say("A step can have it in its `needs`.")),
            )
        if goal.lane is not None:
            self._check_lane((*loc, "lane"), goal.lane, index)

    def _check_lane(self, loc: Loc, lane: str, index: int) -> None:
        occupied = list(self._places[index][1].steps)
        if same(lane) in occupied:
            return
        meant = guess(lane, occupied)
        moment = quote(self._references.ids[index])
        sentence = (
            say(
                "The moment {moment} has no step in a lane {lane}: did you mean {meant}?",
                moment=moment,
                lane=quote(lane),
                meant=quote(meant),
            )
            if meant
            else say("The moment {moment} has no step in a lane {lane}.", moment=moment, lane=quote(lane))
        )
        advice = say("It has steps in {lanes}.", lanes=", ".join(map(quote, occupied)))
        self._faults.add(loc, lane, fault("unknown-lane", sentence, help=advice, meant=meant))

    def _check_cells(self, loc: Loc, index: int, moment: Moment) -> None:
        if moment.wait:
            self._check_time((*loc, "wait", "time"), moment.wait.time)
        for lane, steps in moment.steps.items():
            for s, step in enumerate(steps):
                here = (*loc, lane, s)
                self._check_time((*here, "time"), step.time)
                for n, need in enumerate(step.needs):
                    if self._check_reference((*here, "needs", n), need) == index:
                        sentence = say("A step can't need the moment that it stands in.")
                        self._faults.add((*here, "needs", n), need, fault("self-reference", sentence))
                self._check_fail((*here, "fail"), step.fail)
        for lane, pieces in moment.evidence.items():
            for e, piece in enumerate(pieces):
                self._check_fail((*loc, lane, e, "fail"), piece.fail)

    def _check_fail(self, loc: Loc, points: tuple[FailPoint, ...]) -> None:
        for f, point in enumerate(points):
            for a, also in enumerate(point.also):
                self._check_reference((*loc, f, "also", a), also)
            if point.recovery:
                self._check_time((*loc, f, "recovery", "time"), point.recovery.time)
                self._check_optional((*loc, f, "recovery", "to"), point.recovery.to)

    def _check_sections(self) -> None:
        blueprint = self._blueprint
        for i, promise in enumerate(blueprint.promises):
            self._check_optional(("promises", i, "from"), promise.from_)
            self._check_optional(("promises", i, "to"), promise.to)
        for i, standard in enumerate(blueprint.standards):
            self._check_optional(("standards", i, "at"), standard.at)
        for i, risk in enumerate(blueprint.risks):
            self._check_optional(("risks", i, "at"), risk.at)
        if blueprint.demand:
            self._check_time(("demand", "patience"), blueprint.demand.patience)
        for name, scenario in blueprint.scenarios.items():
            for moment, chances in scenario.next.items():
                self._check_reference(("scenarios", name, "next", moment), moment, at=KEY)
                for target in chances:
                    self._check_optional(("scenarios", name, "next", moment, target), target, at=KEY)

    def _check_optional(self, loc: Loc, reference: str | None, at: str = VALUE) -> None:
        """Check a reference that may be left out, or be the end of the service."""
        if reference is not None and reference != END:
            self._check_reference(loc, reference, at, beside=(END,))

    def _check_reference(
        self, loc: Loc, reference: str, at: str = VALUE, beside: tuple[str, ...] = ()
    ) -> int | None:
        """Give the index of the moment that is meant, or say that none or several may be.

        `beside` are words that may be meant there beside the moments.
        """
        found = self._references.find(reference)
        if len(found) == 1:
            return found[0]
        if found:
            ids = [quote(self._references.unambiguous(i)) for i in found[:_MOST_IDS_SHOWN]]
            more = ", …" if len(found) > _MOST_IDS_SHOWN else ""
            sentence = say(
                "{reference} may mean {count} moments, for they have the same text.",
                reference=quote(reference),
                count=len(found),
            )
            advice = say("Write one of {ids}, or give them ids.", ids=", ".join(ids) + more)
            problem = fault("ambiguous-reference", sentence, help=advice, at=at)
        else:
            self._guesses += 1  # more than those that are shown need none
            known = (*beside, *self._references.ids)
            meant = guess(reference, known) if self._guesses <= _MOST_GUESSES else None
            shown = quote(reference)
            sentence = (
                say("There is no moment {moment}: did you mean {meant}?", moment=shown, meant=quote(meant))
                if meant
                else say("There is no moment {moment}.", moment=shown)
            )
            advice = (
                NOTHING if meant else say("A moment is known by its `id`, or by the text of its first step.")
            )
            problem = fault("unknown-reference", sentence, help=advice, at=at, meant=meant)
        self._faults.add(loc, reference, problem)
        return None

    def _check_time(self, loc: Loc, time: Time | None) -> None:
        """Check the order of bounds in days or weeks, which are as long as the calendar says."""
        disorder = (
            time.disorder(self._blueprint.working_calendar) if time and not time.calendar_free else None
        )
        if disorder:
            self._faults.add(loc, str(time), fault("bad-time", disorder))

    def _check_arrows(self) -> None:
        count = 0
        for loc, moment in self._places:
            count += sum(_arrows_of(moment))
            if count > self._limits.arrows:
                sentence = say(
                    "With this moment, the blueprint has more than {arrows:,} arrows.",
                    arrows=self._limits.arrows,
                )
                self._faults.add(
                    loc,
                    None,
                    fault(
                        "too-many", sentence, help=say("Divide it into several blueprints with `details`.")
                    ),
                )
                return


def _arrows_of(moment: Moment) -> Iterator[int]:
    """Count the exchanges, the flow arrows and the needs of a moment."""
    yield max(0, len(moment.steps) - 1)
    yield sum(len(target.to) for target in moment.next) or 1
    yield sum(len(step.needs) for steps in moment.steps.values() for step in steps)


def places(
    phases: tuple[Phase, ...] | None, moments: tuple[Moment, ...] | None
) -> Iterable[tuple[Loc, Moment]]:
    """Give each moment of a blueprint with the way to it.

    Args:
        phases: Its phases, where it has some.
        moments: Its moments, where it has no phases.

    Returns:
        Pairs in the order of the file.
    """
    if phases is None:
        return [(("moments", i), moment) for i, moment in enumerate(moments or ())]
    return [
        (("phases", p, "moments", i), moment)
        for p, phase in enumerate(phases)
        for i, moment in enumerate(phase.moments)
    ]
