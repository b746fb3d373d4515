"""Which moment and which lane of a file a route leads through."""

from collections.abc import Iterator

from blueprint.diagnostics.route import Route
from blueprint.loading.lanes import lanes_of
from blueprint.loading.routes import Data, value_at
from blueprint.model.cells import BESIDE
from blueprint.model.moment import OWN_KEYS
from blueprint.model.references import References


class Names:
    """The moments of a file by their ids, as far as they can be told while something is wrong with them.

    Args:
        data: What the file holds.

    Example:
        >>> Names({"moments": [{"customer": "Pay", "wait": "x"}]}).of(("moments", 0, "wait"))
        ('Pay', None)
    """

    def __init__(self, data: Data) -> None:
        self._data = data
        self._lanes = lanes_of(data)
        self.routes = list(_moments(data))
        """The routes of all moments."""
        names = [self._name(value_at(data, route)) for route in self.routes]
        self.named = tuple(names)
        """Of each moment, the id that is written, if any, and the text of its first step."""
        self.references = References(names)
        """What a reference refers to: indices into `routes`."""
        self._ids = dict(zip(self.routes, self.references.ids, strict=True))
        self._nameless = {
            route
            for route, (written, text) in zip(self.routes, names, strict=True)
            if not written and not text
        }

    def of(self, route: Route) -> tuple[str | None, str | None]:
        """Tell which moment and lane a route leads through.

        Args:
            route: A route.

        Returns:
            The moment's id and the lane's key, each `None` where there is none.
        """
        moment = next((route[:depth] for depth in (2, 4) if route[:depth] in self._ids), None)
        if moment is None:
            return None, None
        key = route[len(moment)] if len(route) > len(moment) else None
        lane = key if isinstance(key, str) and key in self._lanes and key not in OWN_KEYS else None
        return None if moment in self._nameless else self._ids[moment], lane

    def meant_by(self, moment: Route) -> Iterator[str]:
        """Give all texts by which others may mean a moment, whatever is wrong with it.

        Args:
            moment: The moment's route.

        Yields:
            Its written id and the texts of its steps, also of such in lanes that aren't known.
        """
        data = value_at(self._data, moment)
        if isinstance(data, str):
            yield data
        elif isinstance(data, dict):
            for key, cell in data.items():
                if key == "id" or key not in OWN_KEYS | BESIDE:
                    yield from _texts(cell)

    def place_of(self, moment: Route) -> Route | None:
        """Tell where the text stands that names a moment.

        Args:
            moment: The moment's route.

        Returns:
            The route of its id, or of the text of its first step; `None` where it has neither.

        Example:
            >>> Names({"moments": [{"customer": {"do": "Pay"}}]}).place_of(("moments", 0))
            ('moments', 0, 'customer', 'do')
        """
        data = value_at(self._data, moment)
        if not isinstance(data, dict):
            return None
        if isinstance(data.get("id"), str):
            return (*moment, "id")
        ways = (way for lane in self._lanes_in(data) for way in _ways(data[lane], (*moment, lane)))
        return next(ways, None)

    def _lanes_in(self, moment: dict[str, Data]) -> list[str]:
        """Give the keys of a moment that hold steps or may be meant to, in the order of the lanes."""
        known = [lane for lane, zone in self._lanes.items() if zone.holds_steps and lane not in OWN_KEYS]
        unknown = [key for key in moment if key not in OWN_KEYS | BESIDE and key not in self._lanes]
        return [lane for lane in known + unknown if lane in moment]

    def _name(self, moment: Data) -> tuple[str | None, str]:
        """Give the id that is written, if any, and the text of the first step."""
        if not isinstance(moment, dict):
            return None, ""
        written = moment.get("id")
        texts = (text for lane in self._lanes_in(moment) for text in _texts(moment[lane]))
        return written if isinstance(written, str) else None, next(texts, "")


def _moments(data: Data) -> Iterator[Route]:
    """Give the routes of all moments."""
    if not isinstance(data, dict):
        return
    moments, phases = data.get("moments"), data.get("phases")
    if isinstance(moments, list):
        yield from (("moments", i) for i in range(len(moments)))
    for p, phase in enumerate(phases if isinstance(phases, list) else []):
        inner = phase.get("moments") if isinstance(phase, dict) else None
        if isinstance(inner, list):
            yield from (("phases", p, "moments", i) for i in range(len(inner)))


def _texts(cell: Data) -> Iterator[str]:
    """Give the texts of the steps in a cell."""
    for way in _ways(cell, ()):
        yield str(value_at(cell, way))


def _ways(cell: Data, route: Route) -> Iterator[Route]:
    """Give the routes of the texts of the steps in a cell."""
    steps = (
        [((*route, i), step) for i, step in enumerate(cell)] if isinstance(cell, list) else [(route, cell)]
    )
    for way, step in steps:
        text = step.get("do") if isinstance(step, dict) else step
        if isinstance(text, str):
            yield (*way, "do") if isinstance(step, dict) else way
