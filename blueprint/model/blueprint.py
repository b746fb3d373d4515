"""The blueprint: a service process, moment by moment and lane by lane."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, ValidationError, ValidationInfo, model_validator

from blueprint.diagnostics.sentence import say
from blueprint.model.actor import Actor, Actors
from blueprint.model.calendar import STANDARD as STANDARD_CALENDAR
from blueprint.model.calendar import Calendar
from blueprint.model.cells import Laid
from blueprint.model.checks import Checks, places
from blueprint.model.classification import Classification
from blueprint.model.currency import Currency
from blueprint.model.customer import Customer
from blueprint.model.demand import Demand
from blueprint.model.duration import Duration, Lasting
from blueprint.model.economics import Economics
from blueprint.model.fault import FIRST_KEY, KEY, Faults, Loc, fault
from blueprint.model.form import Meanings
from blueprint.model.lane import STANDARD, STANDARD_LANES, Lane, Lanes
from blueprint.model.lane_list import LANES, LaneList
from blueprint.model.limits import Limits, limits_of
from blueprint.model.listed import by_name, one, some
from blueprint.model.mechanism import Mechanism
from blueprint.model.moment import Moment
from blueprint.model.native import meant_by, wrong
from blueprint.model.part import Part
from blueprint.model.phase import Phase
from blueprint.model.promise import Promise
from blueprint.model.references import References
from blueprint.model.reserved import words
from blueprint.model.risk import Risk
from blueprint.model.scenario import Scenario
from blueprint.model.standard import Standard
from blueprint.model.text import Label, Text, TextList, same
from blueprint.model.time import Time
from blueprint.model.version import Language, Version
from blueprint.model.working_time import WorkingTime

_STATE = Meanings({"as-is": "The process as it runs today.", "to-be": "The process as it is wanted."})


class Blueprint(Part):
    """A service blueprint.

    Example:
        >>> coffee = Blueprint(title="Coffee", moments=[Moment(customer="Order"), {"backstage": "Brew"}])
        >>> coffee.ids
        ('Order', 'Brew')
        >>> [lane.key for lane in coffee.swimlanes]
        ['customer', 'backstage']
    """

    noun: ClassVar[str] = "a blueprint"
    instead: ClassVar[Mapping[str, str]] = {
        "name": "title",
        "language": "lang",
        "steps": "moments",
        "stages": "phases",
    }

    if TYPE_CHECKING:  # parts may be written as in a file, which the types of the fields don't say

        def __init__(self, **written: Any) -> None: ...

    blueprint: Version = Field(1, description="The version of this language; 1 where left out.")
    title: Label = Field(description="The service process drawn.")
    description: Text | None = Field(None, description="What it is about, in a few sentences.")
    owner: Text | None = Field(None, description="Who looks after it.")
    version: Text | None = Field(None, description="The version of this blueprint.")
    date: Text | None = Field(None, description="The date of this blueprint.")
    tags: TextList = Field((), description="Words to find it by.")
    state: Annotated[Literal["as-is", "to-be"], _STATE] | None = Field(
        None, description="Whether it shows the process as it runs, or as it is wanted."
    )
    lang: Language = Field(
        "en", description="The language of lane titles, line names and report words; `en` where left out."
    )
    currency: Currency | None = Field(
        None, description="The ISO 4217 code of every cost and price, such as EUR."
    )
    customer: Annotated[Customer, one(Customer)] | None = Field(
        None, description="Whose blueprint this is: one segment a file."
    )
    tolerance: Lasting | None = Field(
        None, description="The longest time that customers accept for the whole service."
    )
    calendar: Annotated[WorkingTime, one(WorkingTime)] | None = Field(
        None, description="How long a day and a week are in durations."
    )
    classification: Annotated[Classification, one(Classification)] | None = Field(
        None, description="What kind of service process this is."
    )
    lanes: Annotated[tuple[Lane, ...], LANES] | None = Field(
        None, description="The lanes, top to bottom; the five standard ones where left out."
    )
    actors: Actors = Field(default_factory=dict, description="Who or what does the steps, by their names.")
    phases: tuple[Phase, ...] | None = Field(
        None, min_length=1, description="Headings over moments; stands in the place of `moments`."
    )
    moments: tuple[Moment, ...] | None = Field(None, min_length=1, description="The moments, left to right.")
    promises: Annotated[tuple[Promise, ...], some(Promise, "promises")] = Field(
        (), description="Service guarantees."
    )
    standards: Annotated[tuple[Standard, ...], some(Standard, "standards")] = Field(
        (), description="Quality standards."
    )
    risks: Annotated[tuple[Risk, ...], some(Risk, "risks")] = Field((), description="The risk register.")
    demand: Annotated[Demand, one(Demand)] | None = Field(
        None, description="How customers arrive, and how long they wait."
    )
    scenarios: Annotated[Mapping[str, Scenario], by_name(Scenario, "scenarios")] = Field(
        default_factory=dict, description="What-ifs, by their names."
    )
    economics: Annotated[Economics, one(Economics)] | None = Field(
        None, description="Price, fixed cost and volume."
    )
    mechanisms: Annotated[tuple[Mechanism, ...], some(Mechanism, "mechanisms")] = Field(
        (), description="Who tells whom, and how often."
    )

    @cached_property
    def sequence(self) -> tuple[Moment, ...]:
        """All moments in the order of the file, whichever way they are written."""
        return tuple(moment for _, moment in self.places)

    @cached_property
    def places(self) -> tuple[tuple[Loc, Moment], ...]:
        """All moments in the order of the file, each with the way to it."""
        return tuple(places(self.phases, self.moments))

    @cached_property
    def references(self) -> References:
        """What tells which moment a reference means."""
        return References((moment.id, moment.first_text) for moment in self.sequence)

    @property
    def ids(self) -> tuple[str, ...]:
        """The id of each moment: the written one, or its first step's text."""
        return self.references.ids

    @cached_property
    def swimlanes(self) -> tuple[Lane, ...]:
        """The lanes to draw, top to bottom: the listed ones, or those standard ones that are used."""
        if self.lanes is not None:
            return self.lanes
        used = {key for moment in self.sequence for key in (*moment.steps, *moment.evidence)}
        return tuple(lane for lane in STANDARD if lane.key in used)

    @cached_property
    def working_calendar(self) -> Calendar:
        """How long days and weeks are."""
        return self.calendar.calendar if self.calendar else STANDARD_CALENDAR

    def find(self, reference: str) -> int:
        """Find the moment that a reference means.

        Args:
            reference: An id of a moment.

        Returns:
            Its index in `sequence`.

        Raises:
            KeyError: No moment, or more than one, is meant.
        """
        found = self.references.find(reference)
        if len(found) != 1:
            raise KeyError(reference)
        return found[0]

    def actor(self, name: str) -> Actor:
        """Give an actor by the name that steps use.

        Args:
            name: The name.

        Returns:
            The actor listed; a person with count 1 where none is.

        Example:
            >>> coffee = Blueprint(title="Coffee", moments=[{"backstage": "Brew", "by": "barista"}])
            >>> coffee.actor("barista").capacity
            1
        """
        return self.actors.get(same(name)) or Actor()

    def seconds(self, duration: Duration | Time) -> float:
        """Give how long something is by this blueprint's calendar.

        Args:
            duration: A duration, or a time, of which the mean counts.

        Returns:
            Seconds.
        """
        if isinstance(duration, Time):
            return duration.expected(self.working_calendar)
        return duration.seconds(self.working_calendar)

    def without_evidence(self) -> "Blueprint":
        """Give the blueprint as it would be if nobody had written down what the customer sees.

        Returns:
            A blueprint with the same moments and no evidence, nor lanes for it.

        Example:
            >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "evidence": "Cup"}])
            >>> [lane.key for lane in tea.without_evidence().swimlanes]
            ['customer']
        """
        bare: dict[str, Any] = {"evidence": {}}
        changed = self.with_moments(lambda moment: moment.model_copy(update=bare))
        if self.lanes is None:
            return changed
        return changed.model_copy(
            update={"lanes": tuple(lane for lane in self.lanes if lane.zone.holds_steps)}
        )

    def with_moments(self, change: Callable[[Moment], Moment]) -> "Blueprint":
        """Give the blueprint with each of its moments changed.

        Args:
            change: Makes of a moment the one that takes its place, with steps in the same lanes.

        Returns:
            A blueprint with the same phases; nothing of it is checked again.

        Example:
            >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "feeling": 2}])
            >>> changed = tea.with_moments(lambda moment: moment.model_copy(update={"feeling": None}))
            >>> changed.sequence[0].feeling is None
            True
        """
        known = {name: getattr(self, name) for name in self.model_fields_set}
        if self.moments is not None:
            known["moments"] = tuple(map(change, self.moments))
        if self.phases is not None:
            known["phases"] = tuple(
                phase.model_copy(update={"moments": tuple(map(change, phase.moments))})
                for phase in self.phases
            )
        return self.model_construct(**known)

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        if isinstance(value, Blueprint):
            value = value if isinstance(value, cls) else value.written()
        if not isinstance(value, Mapping):
            return handler(value) if isinstance(value, cls) else _refuse(value)
        faults = Faults(cls.__name__)
        raw = {key: item for key, item in value.items() if item is not None}
        _lay(raw, cls._lanes(raw, faults, info), limits_of(info), faults)
        _check_either(raw, faults, cls)
        try:
            blueprint = handler(raw)
        except ValidationError as error:
            faults.absorb(cls._in_words(error))
        if faults:
            raise faults.error()
        problems = Checks(blueprint, limits_of(info)).error()
        if problems:
            raise problems
        return blueprint

    @classmethod
    def _lanes(cls, raw: dict[Any, Any], faults: Faults, info: ValidationInfo) -> Lanes:
        """Read the lanes before all else, for the keys of moments depend on them."""
        if "lanes" not in raw:
            return STANDARD_LANES
        found = LaneList(raw["lanes"], words(cls), info)
        if found.faults:
            faults.absorb(found.faults.error(), ("lanes",))
        raw["lanes"] = tuple(found.lanes)
        return Lanes(found.lanes, listed=True) if found.lanes else STANDARD_LANES


def _refuse(value: Any) -> Any:
    raise wrong(value, say("a blueprint, which is a mapping with `title` and `moments`,"))


def _lay(raw: dict[Any, Any], lanes: Lanes, limits: Limits, faults: Faults) -> None:
    """Tell each moment which lanes are in force."""
    count = 0
    for key in ("moments", "phases"):
        if isinstance(raw.get(key), list | tuple):
            items = [_laid(item, lanes, phase=key == "phases") for item in raw[key]]
            count += sum(len(_moments_of(item)) if key == "phases" else 1 for item in items)
            raw[key] = items
    if count > limits.moments:
        sentence = say(
            "This blueprint has {count:,} moments; {most:,} are the most.",
            count=count,
            most=limits.moments,
        )
        key = "moments" if "moments" in raw else "phases"
        faults.add(
            (key,),
            None,
            fault("too-many", sentence, help=say("Divide it into several with `details`."), at=KEY),
        )
        raise faults.error()


def _laid(item: Any, lanes: Lanes, *, phase: bool) -> Any:
    if not phase:
        return Laid(item, lanes)
    if isinstance(item, Phase):
        item = {name: getattr(item, name) for name in item.model_fields_set}
    moments = _moments_of(item)
    return {**item, "moments": [Laid(moment, lanes) for moment in moments]} if moments else item


def _moments_of(phase: Any) -> list[Any]:
    moments = phase.get("moments") if isinstance(phase, Mapping) else None
    return list(moments) if isinstance(moments, list | tuple) else []


def _check_either(raw: Mapping[Any, Any], faults: Faults, cls: type[Part]) -> None:
    """Check that a blueprint has either moments or phases."""
    keys = [key for key in raw if key in {"moments", "phases"}]
    if len(keys) > 1:
        sentence = say(
            "A blueprint has either `moments` or `phases`, but here `{second}` stands beside `{first}`.",
            second=keys[1],
            first=keys[0],
        )
        advice = say("Put all moments into phases, or leave the phases out.")
        faults.add(
            (keys[1],),
            None,
            fault(
                "misplaced-key", sentence, help=advice, at=KEY, related=[((keys[0],), say("the other one"))]
            ),
        )
    if not keys and not any(meant_by(str(key), ("moments", "phases"), cls.instead) for key in raw):
        sentence = say(
            "A blueprint needs `moments`: what happens, left to right; or `phases` with moments in them."
        )
        faults.add(("moments",), None, fault("missing-key", sentence, at=FIRST_KEY))
