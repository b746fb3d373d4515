"""An analysis and a language together: results as far as they are known, and figures as people say them."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from blueprint.analysis.measure import Analysis
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknown
from blueprint.diagnostics.quoting import visible
from blueprint.model.zone import CUSTOMER, find
from blueprint.words import quantities
from blueprint.words.catalogue import Catalogue

_MOST = 3  # names in a sentence; more of them nobody reads
_WHOLE = 10  # from this on a figure needs no decimals
_NARROW = 0.1  # so near to nothing or all a share has a decimal
_NOTHING = 0.0005  # what would be rounded to nothing, or to all
_CLOSE = 1e-12
_CENT = 0.01  # what is less is said to be less than this
_DUST = 1e-6  # what is left where two sums should be equal
_EXACT = 60  # seconds from which on whole ones are enough


class Speech:
    """What the findings speak with.

    Args:
        analysis: A service and what was measured of it.
        words: The reader's language.

    Example:
        >>> from blueprint.analysis.measure import analyze
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", currency="EUR", moments=[{"customer": "Sip", "time": "2m"}])
        >>> speech = Speech(analyze(Study(build(tea)), ["time"]), of("en"))
        >>> speech.result("time").expected, speech.result("cost"), speech.share(0.625), speech.money(-2)
        (120.0, None, '62 %', '−€2')
    """

    def __init__(self, analysis: Analysis, words: Catalogue, *, tells_money: bool = True) -> None:
        self.analysis = analysis
        self.words = words
        self.tells_money = tells_money
        self._day = float(analysis.study.blueprint.working_calendar.day)
        self._ids = frozenset(analysis.study.graph.ids)
        self._lanes = {lane.key: lane for lane in analysis.study.blueprint.swimlanes}

    @property
    def study(self) -> Study:
        """The service that was measured."""
        return self.analysis.study

    def result(self, measure: str) -> Any:
        """Give what a measure came to; `None` where it is unknown or wasn't taken."""
        found = self.analysis.results.get(measure)
        return None if isinstance(found, Unknown) else found

    def unknown(self, measure: str) -> Unknown | None:
        """Give why a measure, or a part of it, is unknown; `None` where all is known or it wasn't taken."""
        found = self.analysis.results.get(measure)
        return found if isinstance(found, Unknown) else getattr(found, "unknown", None)

    def text(self, msgid: str, **values: object) -> str:
        """Say a sentence of the catalogue."""
        return self.words.text(msgid, **values)

    def duration(self, seconds: float) -> str:
        """Say a length of time, by the file's calendar: below a minute to two digits, else to whole units."""
        if seconds < 0:
            return f"−{self.duration(-seconds)}"
        if 1 <= seconds < _EXACT:
            return self.text("{count} s", count=_short(seconds))
        return quantities.duration(round(seconds) if seconds >= _EXACT else seconds, self.words, self._day)

    def money(self, amount: float) -> str:
        """Say an amount of money in the file's currency."""
        currency = self.study.blueprint.currency
        if _DUST < abs(amount) < _CENT / 2:
            return self.text("under {amount}", amount=quantities.money(_CENT, currency, self.words))
        rounded = round(amount, 2)
        said = quantities.money(abs(rounded), currency, self.words)
        return f"−{said}" if rounded < 0 else said

    def share(self, share: float) -> str:
        """Say a share in percent, and never that it is all or nothing where it is not quite."""
        percent = 100 * share
        if 0 < share < _NOTHING:
            return self.text("under {number} %", number="0.1")
        if 1 - _NOTHING < share < 1 - _CLOSE:
            return self.text("over {number} %", number="99.9")
        narrow = share < _NARROW or 1 - _NARROW < share < 1
        return self.text("{number} %", number=_bare(round(percent, 1)) if narrow else f"{percent:.0f}")

    def number(self, number: float) -> str:
        """Say how many or how often, on average."""
        return _short(number)

    def name(self, name: str) -> str:
        """Say what a moment, a promise, a failure is called, in quotation marks."""
        return self.text("“{name}”", name=self.plain(name))

    def plain(self, text: str) -> str:
        """Say a text of the file on one line, without what could harm a terminal."""
        return visible(" ".join(text.split()))

    def step(self, place: str) -> str:
        """Say what a moment is called, or of a step (`moment/lane`) its moment and its lane."""
        moment, slash, lane = place.rpartition("/")
        if not slash or place in self._ids or lane not in self._lanes:
            return self.name(place)
        return self.text("{text} ({more})", text=self.name(moment), more=self.lane(lane))

    def names(self, names: Iterable[str], most: int = _MOST) -> str:
        """Say several names, and how many more there are."""
        return self.series((self.name(name) for name in names), most)

    def series(self, things: Iterator[str], most: int = _MOST) -> str:
        """Join words as a list is said, and say how many more there are.

        Args:
            things: The words, at least one.
            most: How many are said.
        """
        said = list(islice(things, most))
        rest = sum(1 for _ in things)
        if rest:
            said.append(self.text("{count} more", count=rest))
        first, last = said[:-1], said[-1]
        joined = self._joined(first, "{first}, {second}")
        return self.text("{first} and {last}", first=joined, last=last) if first else last

    def enumeration(self, things: list[str]) -> str:
        """Join short texts with commas; empty where there are none."""
        return self._joined(things, "{first}, {second}")

    def sentences(self, *sentences: str) -> str:
        """Put sentences one after the other; empty ones fall."""
        return self._joined([sentence for sentence in sentences if sentence], "{first} {second}")

    def actor(self, name: str) -> str:
        """Say who or what an actor is: its title or name; a lane that stands for one by its title.

        A customer's lane without a title of its own is the customer: actions don't act.
        """
        blueprint = self.study.blueprint
        actor = blueprint.actors.get(name)
        if actor is not None:
            return visible(actor.title or name)
        lane = self._lanes.get(name)
        if lane is not None and lane.zone is CUSTOMER and lane.key == lane.zone.key and not lane.title:
            own = blueprint.customer.name if blueprint.customer else None
            return visible(own) if own else self.text("Customer")
        return self.lane(name)

    def lane(self, key: str) -> str:
        """Say what a lane is called: its own title, or its zone's in the reader's language."""
        lane = self._lanes.get(key)
        if lane is None:
            return visible(key)
        if lane.title:
            return visible(lane.title)
        return self.text(lane.zone.title) if lane.key == lane.zone.key else visible(key)

    def zone(self, key: str) -> str:
        """Say what a zone is called: as its lane, where it has just one, else by its own title."""
        lanes = [lane for lane in self._lanes.values() if lane.zone.key == key]
        zone = find(key)
        if len(lanes) == 1 or zone is None:
            return self.lane(lanes[0].key if lanes else key)
        return self.text(zone.title)

    def _joined(self, things: list[str], pair: str) -> str:
        joined = things[0] if things else ""
        for thing in things[1:]:
            joined = self.text(pair, first=joined, second=thing)
        return joined


def _short(number: float) -> str:
    """Write a figure with two digits that count, or all of its whole ones."""
    if number >= _WHOLE:
        return f"{number:,.0f}"
    return _bare(round(number, 1) if number >= 1 else float(f"{number:.2g}"))


def _bare(number: float) -> str:
    return f"{number:.10f}".rstrip("0").rstrip(".")
