"""Finding all faults of a blueprint at once, and each cause only once."""

from collections.abc import Callable
from functools import cached_property

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from blueprint.diagnostics.route import Route
from blueprint.loading.lanes import mended
from blueprint.loading.naming import Names
from blueprint.loading.pruning import PLACEHOLDER, Pruned, prune
from blueprint.loading.routes import Data, route_of
from blueprint.model.fault import FIRST_KEY
from blueprint.model.text import same

_MOST_ROUNDS = 6
"""How often the data is pruned; each round cuts out what only the one before has laid bare."""


class Behind:
    """The faults that lie behind those that were found first.

    Ids and references can only be checked where all parts are valid by themselves. So the faulty parts are
    cut out of a copy, and the rest is checked; what names something that was cut out is no fault.

    Args:
        data: What the file holds.
        names: The moments in it.
        validate: Checks such data.
    """

    def __init__(self, data: Data, names: Names, validate: Callable[[Data], object]) -> None:
        self._data = data
        self._names = names
        self._validate = validate
        self._pruned = Pruned(data)
        self._cut: set[Route] = set()
        self._missing: set[Route] = set()
        self._lanes: list[Data] | None = None

    def faults(self, found: list[ErrorDetails]) -> list[ErrorDetails]:
        """Find them.

        Args:
            found: The faults that were found first.

        Returns:
            Further faults, with ways into the whole data.
        """
        for _ in range(_MOST_ROUNDS):
            if is_whole(found):
                return [self._moved(fault) for fault in found if not self._is_knock_on(fault)]
            self._mark(found)
            if () in self._cut:
                break
            self._pruned = prune(self._data, self._cut, self._missing)
            if self._lanes is not None and isinstance(self._pruned.data, dict):
                self._pruned.data["lanes"] = self._lanes
            try:
                self._validate(self._pruned.data)
            except ValidationError as behind:
                found = behind.errors(include_url=False)
            else:
                break
        return []

    def _mend(self, faulty: set[tuple[str | int, ...]]) -> None:
        """Mend the lanes as far as possible, for without them nothing can be said about moments."""
        if faulty and self._lanes is None:
            self._lanes = mended(self._data)
        elif faulty and self._lanes is not None:
            self._lanes = [lane for i, lane in enumerate(self._lanes) if (i,) not in faulty]

    def _mark(self, faults: list[ErrorDetails]) -> None:
        """Mark what must be mended, put in or cut out for these faults to go."""
        self._mend({fault["loc"][1:2] for fault in faults if fault["loc"][:1] == ("lanes",)})
        for fault in faults:
            if fault["loc"][:1] != ("lanes",):
                self._mark_one(fault)

    def _mark_one(self, fault: ErrorDetails) -> None:
        loc = fault["loc"]
        route = self._pruned.before(route_of(self._pruned.data, loc))
        wanted = (*route, loc[-1]) if loc else ()
        lacks = fault.get("ctx", {}).get("at") == FIRST_KEY and len(loc) > 0 and route[-1:] != loc[-1:]
        if lacks and wanted not in self._missing:
            self._missing.add(wanted)
        else:
            self._cut.add(route)

    def _moved(self, fault: ErrorDetails) -> ErrorDetails:
        """Give a fault of the pruned data its place in the whole."""
        context = dict(fault.get("ctx", {}))
        context["related"] = tuple((self._whole(loc), note) for loc, note in context.get("related", ()))
        return {**fault, "loc": self._whole(fault["loc"]), "ctx": context}

    def _whole(self, loc: tuple[str | int, ...]) -> Route:
        return self._pruned.before(route_of(self._pruned.data, loc))

    def _is_knock_on(self, fault: ErrorDetails) -> bool:
        """Whether a fault only comes of what was cut out."""
        named = same(str(fault["input"]))
        if named == PLACEHOLDER:  # what we put in ourselves
            return True
        if fault["type"] == "unknown-lane":
            return named in self._lost_parts
        return fault["type"] == "unknown-reference" and named in self._lost_names

    @cached_property
    def _lost_parts(self) -> set[str | int]:
        """All keys on the way to something that was cut out."""
        return {part for route in self._cut for part in route}

    @cached_property
    def _lost_names(self) -> set[str]:
        """What others may call the moments that something was cut out of."""
        cut = {route[:depth] for route in self._cut for depth in (2, 4)}
        touched = [moment for moment in self._names.routes if moment in cut]
        return {same(text) for moment in touched for text in self._names.meant_by(moment)}


def is_whole(faults: list[ErrorDetails]) -> bool:
    """Say whether these are faults of a whole blueprint, whose parts are all valid by themselves.

    Args:
        faults: What pydantic tells about them.

    Returns:
        Whether ids and references have been checked.
    """
    return all(fault.get("ctx", {}).get("whole") for fault in faults)
