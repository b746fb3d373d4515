"""Moments: the columns of a blueprint."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, ValidationError, ValidationInfo, model_validator

from blueprint.diagnostics.sentence import say
from blueprint.model.cells import Cells, Laid, join, sort, unknown
from blueprint.model.evidence import Evidence
from blueprint.model.fault import FIRST_KEY, Faults, fault
from blueprint.model.form import Meanings
from blueprint.model.lane import STANDARD_LANES, Lanes
from blueprint.model.link import Link
from blueprint.model.listed import one
from blueprint.model.native import in_words, wrong
from blueprint.model.number import whole
from blueprint.model.part import Part, plain
from blueprint.model.step import Step
from blueprint.model.target import Targets
from blueprint.model.text import Name, Texts
from blueprint.model.truth import Truth
from blueprint.model.wait import Wait

CELLS = ("steps", "evidence")
"""The fields of a moment that its lane keys fill."""
_EXCHANGE = Meanings({"none": "Its steps happen side by side without meeting."})


class Moment(Part):
    """A moment: what happens in each lane at one point of the service.

    Its lane keys hold steps, or evidence; all other keys are about the moment itself.

    Example:
        >>> moment = Moment(customer="Order", frontstage=Step(do="Take the order", time="2m"))
        >>> list(moment.steps)
        ['customer', 'frontstage']
    """

    noun: ClassVar[str] = "a moment"

    if TYPE_CHECKING:  # lanes are keywords too, which the fields don't say

        def __init__(self, **written: Any) -> None: ...

    steps: dict[str, tuple[Step, ...]] = Field(
        default_factory=dict, description="The steps by lane, in lane order."
    )
    evidence: dict[str, tuple[Evidence, ...]] = Field(
        default_factory=dict, description="The evidence by lane."
    )
    id: Name | None = Field(
        None, description="The name to refer to it; the text of its first step where left out."
    )
    wait: Annotated[Wait, one(Wait)] | None = Field(
        None, description="How long the customer waits before it begins."
    )
    next: Targets = Field((), description="Where the flow goes; the next moment in the file where left out.")
    feeling: Annotated[int, whole(-2, 2)] | None = Field(
        None, description="How the customer feels, from -2 to 2."
    )
    truth: Truth = Field(False, description="Whether it is a moment of truth.")
    channel: Texts = Field((), description="By which channel: branch, app, phone, …")
    core: Truth = Field(False, description="Whether it is critical: the service stands or falls with it.")
    exchange: Annotated[Literal["none"], _EXCHANGE] | None = Field(
        None, description="`none` where its steps happen side by side without meeting."
    )
    standing: Truth = Field(
        False, description="Whether it goes on without this customer, off the flow; others need it."
    )
    pain: Texts = Field((), description="What hurts the customer here.")
    idea: Texts = Field((), description="What might be done better here.")
    quote: Texts = Field((), description="What customers say about it.")
    note: Texts = Field((), description="Remarks.")
    link: Link | None = Field(None, description="An address with more about it.")

    @cached_property
    def first_text(self) -> str:
        """The text of its first step in lane order, evidence aside."""
        return next(iter(self.steps.values()))[0].do

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:  # noqa: ARG003
        raw, lanes = value if isinstance(value, Laid) else (value, None)
        if isinstance(raw, Moment):
            if lanes is None or raw.fits(lanes):
                return handler(raw)
            raw = raw.written()
        if not isinstance(raw, Mapping):
            raise wrong(raw, say("a moment such as `customer: Order a coffee`"))
        faults = Faults("Moment")
        cells = sort(raw, OWN_KEYS, lanes)
        join(cells, faults)
        cls._check(cells, lanes or STANDARD_LANES, faults)
        try:
            moment = handler({**cells.own, "steps": cells.steps, "evidence": cells.evidence})
        except ValidationError as error:
            for details in error.errors(include_url=False):
                loc = details["loc"]
                loc = loc[1:] if loc[0] in CELLS else loc
                faults.add(
                    loc, details["input"], in_words(details, _noun(details["loc"]), cls.descriptions())
                )
        if faults:
            raise faults.error()
        return moment

    @classmethod
    def _check(cls, cells: Cells, lanes: Lanes, faults: Faults) -> None:
        """Check what concerns a moment as a whole."""
        count = sum(map(len, cells.steps.values()))
        for key, value in cells.unknown.items():
            faults.add((str(key),), value, unknown(key, OWN_KEYS, lanes, count <= 1))
        if not count and not faults:
            lane = next((lane.key for lane in lanes if lane.zone.holds_steps), "customer")
            sentence = (
                say("A moment needs at least one step; evidence is none.")
                if cells.evidence
                else say("A moment needs at least one step.")
            )
            faults.add(
                (),
                cells.own,
                fault(
                    "no-step", sentence, help=say("Write `{lane}: …` or the like.", lane=lane), at=FIRST_KEY
                ),
            )

    def fits(self, lanes: Lanes) -> bool:
        """Say whether it was read with such lanes.

        Args:
            lanes: The lanes in force.

        Returns:
            Whether its lanes are among them, in their order, and hold what they should.
        """
        steps = [lane.key for lane in lanes if lane.zone.holds_steps and lane.key in self.steps]
        evidence = [lane.key for lane in lanes if not lane.zone.holds_steps and lane.key in self.evidence]
        return steps == list(self.steps) and sorted(evidence) == sorted(self.evidence)

    def written(self) -> Any:
        """Give the moment as plain data in the language's own spelling.

        Returns:
            A mapping with the keys that were written, and nothing more.
        """
        own = {
            key: plain(getattr(self, key)) for key in type(self).model_fields if key in self.model_fields_set
        }
        found = {"id": own.pop("id")} if "id" in own else {}
        for cells in (self.evidence, self.steps):
            found |= {lane: _one_or_list(plain(items)) for lane, items in cells.items()}
        own = {key: value for key, value in own.items() if key not in CELLS}
        return found | own


def _noun(loc: tuple[int | str, ...]) -> str:
    return "a step or a list of steps" if loc[0] == "steps" else "a moment"


def _one_or_list(items: list[Any]) -> Any:
    return items[0] if len(items) == 1 else items


OWN_KEYS = frozenset(Moment.model_fields) - set(CELLS)
"""The keys that are about a moment itself."""
