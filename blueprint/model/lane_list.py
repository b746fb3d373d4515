"""Reading `lanes`: which rows a blueprint has, and whether their order keeps the zones together."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, ClassVar

from pydantic import Field, ValidationInfo

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import KEY, Faults, Loc, fault
from blueprint.model.form import Either, Form, Listed, Mapped, Reads, enumeration, plainly
from blueprint.model.guess import guess
from blueprint.model.lane import Lane
from blueprint.model.limits import limits_of
from blueprint.model.native import none_of, wrong
from blueprint.model.part import Part
from blueprint.model.text import Label, items_of, read_name, same
from blueprint.model.zone import SUPPORT, ZONES, Zone, find
from blueprint.words.catalogue import N_


def read_zone(value: Any) -> str:
    """Read the name of a zone.

    Args:
        value: What was written.

    Returns:
        The name.

    Raises:
        PydanticCustomError: There is no such zone.

    Example:
        >>> read_zone("backstage")
        'backstage'
    """
    if isinstance(value, str) and find(value):
        return value
    raise none_of(value, [zone.key for zone in ZONES])


ZONE = Form("zone", enumeration({zone.key: zone.meaning for zone in ZONES}))

ZoneKey = Annotated[str, plainly(read_zone, ZONE)]
"""The name of a zone as the value of a key."""


class LaneEntry(Part):
    """What is said about a lane in `lanes`."""

    noun: ClassVar[str] = "a lane"

    title: Label | None = Field(None, description="What readers call the lane.")
    zone: ZoneKey | None = Field(
        None, description="The zone it lies in; needed where its key isn't a zone's name."
    )


class LaneList:
    """The lanes as they were written, read as far as they can be.

    Args:
        value: What stands at `lanes`.
        reserved: Words that can't be the key of a lane.
        info: Pydantic's information; its context holds the limits.
    """

    def __init__(self, value: Any, reserved: frozenset[str], info: ValidationInfo) -> None:
        self.lanes: list[Lane] = []
        """The lanes that could be read, in their order."""
        self.faults = Faults("lanes")
        """What is wrong with them."""
        self._reserved = reserved
        self._info = info
        self._above: Zone | None = None
        items = self.faults.attempt((), value, partial(items_of, what="lanes")) or []
        most = limits_of(info).lanes
        if len(items) > most:
            self.faults.add(
                (most,),
                None,
                fault(
                    "too-many",
                    say("There are {count} lanes; {most} are the most.", count=len(items), most=most),
                ),
            )
        for i, item in enumerate(items[:most]):
            lane = self._lane(i, item)
            if lane and self._is_new(i, lane):
                self.lanes.append(lane)

    def _lane(self, i: int, item: Any) -> Lane | None:
        """Read one lane; one that is wrong is still a lane, so that moments may use its key."""
        if isinstance(item, Lane):
            self._keep_order((i,), item)
            return item
        key: Any = item
        rest: Any = {}
        loc: Loc = (i,)
        if isinstance(item, Mapping) and len(item) == 1:
            key, rest = next(iter(item.items()))
            loc = (i, str(key))
        elif not isinstance(item, str):
            expected = say("the key of a lane, alone or as in `app: {title: Mobile app, zone: frontstage}`,")
            self.faults.add(loc, item, wrong(item, expected))
            return None
        name = self.faults.attempt(loc, key, partial(read_name, info=self._info))
        if name is None:
            return None
        if same(name) in self._reserved:
            sentence = say(
                "{name} is a word of the language, so it can't be the key of a lane.", name=quote(name)
            )
            advice = say("Choose another key; `title` can say what readers see.")
            self.faults.add(loc, key, fault("reserved-word", sentence, help=advice, at=KEY))
            return None
        if isinstance(rest, str) and find(rest):
            advice = say("Write `{key}: {{zone: {rest}}}`.", key=key, rest=rest)
            self.faults.add(
                loc, rest, fault("wrong-value", say("{rest} is the zone.", rest=quote(rest)), help=advice)
            )
            return self._placed(loc, same(name), LaneEntry(zone=rest))
        entry = self.faults.attempt(loc, rest, partial(LaneEntry.model_validate, context=self._info.context))
        return self._placed(loc, same(name), entry)

    def _placed(self, loc: Loc, key: str, entry: LaneEntry | None) -> Lane:
        """Find the zone of a lane, and check that it keeps the order."""
        own = find(key)
        written = find(entry.zone) if entry and entry.zone else None
        title = (entry.title if entry else None) or (None if own else key)
        lane = Lane(key, title, own or written or SUPPORT)
        if own and written and own is not written:
            sentence = say(
                "The lane {key} has a zone's name, so it can't lie in the zone `{zone}`.",
                key=quote(key),
                zone=written.key,
            )
            self.faults.add(
                (*loc, "zone"),
                written.key,
                fault("wrong-value", sentence, help=say("Choose another key for it.")),
            )
        elif own or written:
            self._keep_order(loc, lane)
        elif entry:
            meant = guess(key, [zone.key for zone in ZONES])
            sentence = (
                say(
                    "The lane {key} needs a `zone`, for its key is no zone's name; or did you mean {meant}?",
                    key=quote(key),
                    meant=quote(meant),
                )
                if meant
                else say("The lane {key} needs a `zone`, for its key is no zone's name.", key=quote(key))
            )
            advice = say(
                "Write `{key}: {{zone: frontstage}}` or the like; the zones are {order}.",
                key=key,
                order=_ORDER,
            )
            self.faults.add(loc, key, fault("missing-key", sentence, help=advice, at=KEY, meant=meant))
        return lane

    def _keep_order(self, loc: Loc, lane: Lane) -> None:
        """Check that the zones stay together and in their order."""
        above = self._above or lane.zone
        if ZONES.index(lane.zone) < ZONES.index(above):
            torn = any(other.zone is lane.zone for other in self.lanes)
            sentence = say(
                _TORN if torn else _BELOW, key=quote(lane.key), zone=lane.zone.key, above=above.key
            )
            advice = say("The order of the zones is always {order}.", order=_ORDER)
            self.faults.add(loc, lane.key, fault("lane-order", sentence, help=advice, at=KEY))
        self._above = lane.zone

    def _is_new(self, i: int, lane: Lane) -> bool:
        """Refuse a second lane of one key."""
        first = next((n for n, other in enumerate(self.lanes) if other.key == lane.key), None)
        if first is not None:
            sentence = say("There is a lane {key} already.", key=quote(lane.key))
            self.faults.add(
                (i,), lane.key, fault("duplicate-id", sentence, related=[((first,), say("the first one"))])
            )
        return first is None


_BELOW = N_("The lane {key} of the zone `{zone}` stands below one of `{above}`.")
_TORN = N_("The lane {key} of the zone `{zone}` stands below one of `{above}`, which tears its zone apart.")
_ORDER = ", ".join(zone.key for zone in ZONES)


LANES = Reads(lambda lanes, _info: lanes, Listed(Either((ZONE, Mapped(LaneEntry, alone=True)))))
"""Marks the key `lanes`; a blueprint reads it before all else, since the keys of moments depend on it."""
