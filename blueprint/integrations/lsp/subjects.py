"""Moments, actors and lanes: where each is defined, and where others refer to it."""

from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from blueprint.diagnostics.route import Route
from blueprint.diagnostics.span import Span
from blueprint.integrations.lsp.language import in_moment
from blueprint.loading.lanes import lanes_of
from blueprint.loading.naming import Names
from blueprint.loading.routes import Data, value_at
from blueprint.model.text import same
from blueprint.source.document import Document

if TYPE_CHECKING:
    from blueprint.model.zone import Zone


class Kind(Enum):
    """What a reference refers to."""

    MOMENT = "moment"
    ACTOR = "actor"
    LANE = "lane"


class Subject(NamedTuple):
    """A moment, an actor or a lane.

    Args:
        kind: Which of them.
        key: The moment's index in the file, from 0; the actor's name or the lane's key, to be compared.
    """

    kind: Kind
    key: int | str


class Use(NamedTuple):
    """A place where a subject is named.

    Args:
        subject: Who is named.
        name: The name as it stands there.
        route: Where it stands.
        is_key: Whether the key is the name, not the value.
        defines: Whether the subject is defined there.
    """

    subject: Subject
    name: str
    route: Route
    is_key: bool = False
    defines: bool = False


_IN_MOMENT = {
    ("next",): Kind.MOMENT,
    ("next", "to"): Kind.MOMENT,
    ("next", "to", "moment"): Kind.MOMENT,
    ("next", "to", "lane"): Kind.LANE,
    ("next", "from"): Kind.LANE,
}
_IN_STEP = {
    ("by",): Kind.ACTOR,
    ("needs",): Kind.MOMENT,
    ("fail", "also"): Kind.MOMENT,
    ("fail", "recovery", "to"): Kind.MOMENT,
}
_IN_FILE = {
    ("promises", "from"): Kind.MOMENT,
    ("promises", "to"): Kind.MOMENT,
    ("standards", "at"): Kind.MOMENT,
    ("risks", "at"): Kind.MOMENT,
    ("lanes",): Kind.LANE,
}
_SCENARIO_KEYS = {"actors": (4, Kind.ACTOR), "next": (5, Kind.MOMENT)}


def meant(route: Route) -> Kind | None:
    """Say what a text refers to by the place where it stands.

    Args:
        route: The route of a value.

    Returns:
        What it refers to, if it does.

    Example:
        >>> meant(("moments", 0, "frontstage", "by")), meant(("promises", 0, "promise"))
        (<Kind.ACTOR: 'actor'>, None)
    """
    inside = in_moment(route)
    if inside is None:
        return _IN_FILE.get(_words(route))
    words = _words(inside)
    return _IN_MOMENT.get(words) or _IN_STEP.get(words) or _IN_STEP.get(words[1:])


def meant_by_key(route: Route) -> Kind | None:
    """Say what a key refers to by the place where it stands.

    Args:
        route: The route of the value that it leads to.

    Returns:
        What it refers to, if it does.

    Example:
        >>> meant_by_key(("scenarios", "surge", "next", "welcome", "app"))
        <Kind.MOMENT: 'moment'>
    """
    inside = in_moment(route)
    if inside is not None:
        return Kind.LANE if len(inside) == 1 else None
    if route[0] in {"actors", "lanes"}:
        depth, kind = (2, Kind.ACTOR) if route[0] == "actors" else (3, Kind.LANE)
        return kind if len(route) == depth else None
    if route[0] == "scenarios" and len(route) > 3:  # noqa: PLR2004 - a scenario's key, and a name in it
        depth, kind = _SCENARIO_KEYS.get(str(route[2]), (0, Kind.ACTOR))
        return kind if len(route) <= depth else None
    return None


class Subjects:
    """All subjects of a file, with all places where they are named.

    Args:
        document: The file; whatever is wrong with it, those that can be told are told.

    Example:
        >>> from blueprint.source.read import read
        >>> subjects = Subjects(read(b"moments: [{customer: Order, next: Pay}, {customer: Pay}]"))
        >>> [use.route for use in subjects.uses if use.name == "Pay"]
        [('moments', 0, 'next'), ('moments', 1, 'customer')]
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.names = Names(document.data)
        self.lanes: dict[str, Zone] = lanes_of(document.data)

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """All places where a subject is named, in the order of the file."""
        return tuple(use for text in _texts(self.document.data) for use in self._use(*text))

    @cached_property
    def _named(self) -> dict[Route | None, int]:
        """Which moment is named by the text at a route."""
        return {self.names.place_of(moment): i for i, moment in enumerate(self.names.routes)}

    def at(self, line: int, column: int) -> Use | None:
        """Give what is named at a place.

        Args:
            line: The line's number, from 1.
            column: The column, from 1.

        Returns:
            The use there, if there is one.
        """
        route, is_key = self.document.route_at(line, column)
        text = route[-1] if is_key and route else value_at(self.document.data, route)
        return next(self._use(route, text, is_key), None) if isinstance(text, str) else None

    def of(self, subject: Subject) -> tuple[Use, ...]:
        """Give all places where one subject is named.

        Args:
            subject: The subject.

        Returns:
            The uses, in the order of the file.
        """
        return tuple(self._by_subject.get(subject, ()))

    @cached_property
    def _by_subject(self) -> dict[Subject, list[Use]]:
        found: dict[Subject, list[Use]] = {}
        for use in self.uses:
            found.setdefault(use.subject, []).append(use)
        return found

    def span(self, use: Use) -> Span:
        """Say where a use stands.

        Args:
            use: The use.

        Returns:
            The span of the name, with its quotation marks.
        """
        return self.document.key_span(use.route) if use.is_key else self.document.span(use.route)

    @cached_property
    def actors(self) -> dict[str, str]:
        """The names of all actors, listed or used, by what they are compared by."""
        return {str(use.subject.key): use.name for use in self.uses if use.subject.kind is Kind.ACTOR}

    def _use(self, route: Route, text: str, is_key: bool) -> Iterator[Use]:  # noqa: FBT001
        if not is_key and route in self._named:
            yield Use(Subject(Kind.MOMENT, self._named[route]), text, route, defines=True)
        kind = meant_by_key(route) if is_key else meant(route)
        if kind is Kind.MOMENT:
            found = self.names.references.find(text)
            if len(found) == 1:
                yield Use(Subject(kind, found[0]), text, route, is_key)
        elif kind is Kind.ACTOR or (kind is Kind.LANE and same(text) in self.lanes):
            defines = route[0] == "actors" or route[0] == "lanes"
            yield Use(Subject(kind, same(text)), text, route, is_key, defines)


def _texts(data: Data, route: Route = ()) -> Iterator[tuple[Route, str, bool]]:
    """Give all keys and texts of a file, in its order; limits on reading hold how deep it goes."""
    value = value_at(data, route) if route else data
    if isinstance(value, str):
        yield route, value, False
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield (*route, key), key, True
            yield from _nested(inner, (*route, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _nested(inner, (*route, i))


def _nested(value: Data, route: Route) -> Iterator[tuple[Route, str, bool]]:
    for inner, text, is_key in _texts(value):
        yield (*route, *inner), text, is_key


def _words(route: Route) -> tuple[str, ...]:
    return tuple(part for part in route if isinstance(part, str))
