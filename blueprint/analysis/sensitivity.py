"""Which figures matter: the headline figures with each of a service's own figures a bit lower and higher.

One figure is changed at a time, all others stay (Howard 1988, "tornado"): what two of them do together isn't
seen here. `parameters` says how much each is changed.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from blueprint.analysis.measures.reliability import measure as reliability
from blueprint.analysis.parameters import Kind, Parameter, parameters
from blueprint.analysis.spending import spending
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown

FORMAT, VERSION = "blueprint-sensitivity", 1
_NOTHING = 1e-12  # a change below this part of the figure is rounding


class Figure(NamedTuple):
    """A headline figure.

    Args:
        take: Gives it and no more than it, for it is taken hundreds of times.
        moved_by: The kinds of figures that can change it.
    """

    take: Callable[[Study], float]
    moved_by: frozenset[Kind]


FIGURES: Final[Mapping[str, Figure]] = {
    "time": Figure(lambda study: study.expected_time, frozenset({Kind.TIME, Kind.WAIT, Kind.CHANCE})),
    "cost": Figure(
        lambda study: spending(study).total, frozenset({Kind.TIME, Kind.WAIT, Kind.CHANCE, Kind.COST})
    ),
    "reliability": Figure(
        lambda study: reliability(study).completes, frozenset({Kind.CHANCE, Kind.FAILURE, Kind.RECOVERY})
    ),
}
"""The headline figures by name: expected time, cost per customer, chance to get through."""


class Bar(NamedTuple):
    """What one figure does to a headline figure.

    Args:
        parameter: Where the figure stands, as `--set` takes it.
        subject: Whose figure it is.
        kind: What kind of figure it is.
        value: What it is.
        low: What it was lowered to.
        high: What it was raised to.
        at_low: The headline figure then; `None` where it is unknown then.
        at_high: The headline figure when it was raised.
        swing: How far these two lie apart.
        rescaled: The chances that were rescaled with it.
    """

    parameter: str
    subject: str
    kind: Kind
    value: float
    low: float
    high: float
    at_low: float | None
    at_high: float | None
    swing: float | None
    rescaled: tuple[str, ...]


class Tornado(NamedTuple):
    """What moves a headline figure.

    Args:
        base: What it is.
        bars: What moves it, the most first; of equals the first in the file.
        without_effect: How many figures were tried that don't move it.
    """

    base: float
    bars: tuple[Bar, ...]
    without_effect: int


class Sensitivity(NamedTuple):
    """What moves the headline figures of a service.

    Args:
        study: The service.
        figures: For each headline figure its tornado, or why it is unknown.
    """

    study: Study
    figures: Mapping[str, Tornado | Unknown]

    def plain(self, *, whole: bool = True) -> dict[str, Any]:
        """Give it as plain data.

        Args:
            whole: Are `Names` made lists?

        Returns:
            The document that `blueprint analyze --sensitivity -f json` writes.

        Example:
            >>> from blueprint.graph.service_graph import build
            >>> from blueprint.model.blueprint import Blueprint
            >>> tea = Blueprint(title="Tea", moments=[{"backstage": "Brew", "time": "5m"}])
            >>> sensitivity(Study(build(tea))).plain()["figures"]["time"]["bars"][0]["swing"]
            120.0
        """
        from blueprint.analysis.plain import plain

        head = {"format": FORMAT, "version": VERSION, "title": self.study.blueprint.title}
        return head | {"currency": self.study.blueprint.currency, "figures": plain(self.figures, whole=whole)}


def sensitivity(study: Study) -> Sensitivity:
    """Try each figure of a service a bit lower and higher.

    Args:
        study: The service.

    Returns:
        What moves each headline figure. Time grows with the number of figures times the size of the flow.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}, {"backstage": "Wash"}])
        >>> sensitivity(Study(build(tea))).figures["time"].missing
        ('Wash',)
    """
    bases = {name: _value(figure, study) for name, figure in FIGURES.items()}
    bars: dict[str, list[Bar]] = {name: [] for name in FIGURES}
    idle = dict.fromkeys(FIGURES, 0)
    for parameter in parameters(study):
        concerned = [
            name
            for name, figure in FIGURES.items()
            if parameter.kind in figure.moved_by and isinstance(bases[name], float)
        ]
        if not concerned:
            continue
        low, high = parameter.change(parameter.low), parameter.change(parameter.high)
        for name in concerned:
            base = bases[name]
            bar = _bar(parameter, _value(FIGURES[name], low), _value(FIGURES[name], high))
            if bar.swing is not None and isinstance(base, float) and bar.swing <= abs(base) * _NOTHING:
                idle[name] += 1
            else:
                bars[name].append(bar)
    return Sensitivity(
        study,
        {
            name: Tornado(base, tuple(sorted(bars[name], key=_most)), idle[name])
            if isinstance(base, float)
            else base
            for name, base in bases.items()
        },
    )


def _value(figure: Figure, study: Study) -> float | Unknown:
    try:
        return figure.take(study)
    except Unknowable as error:
        return error.unknown


def _bar(parameter: Parameter, low: float | Unknown, high: float | Unknown) -> Bar:
    ends = [None if isinstance(end, Unknown) else end for end in (low, high)]
    swing = None if ends[0] is None or ends[1] is None else abs(ends[1] - ends[0])
    return Bar(
        parameter.path,
        parameter.subject,
        parameter.kind,
        parameter.value,
        parameter.low,
        parameter.high,
        ends[0],
        ends[1],
        swing,
        parameter.siblings,
    )


def _most(bar: Bar) -> float:
    return float("-inf") if bar.swing is None else -bar.swing
