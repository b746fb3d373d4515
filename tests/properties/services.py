"""Services grown as trees, of which everything is reckoned a second way: along the tree, in exact fractions.

A leaf is a moment with a time, a wait and a chance to fail; trees stand one after the other, are chosen, go
on side by side, or are repeated. What holds for a tree follows from its parts by school arithmetic, without
any graph, so that it can judge what the analysis finds in the flow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

ONE = Fraction(1)
Data = dict[str, Any]


@dataclass
class Told:
    """What is true of a tree: mean, variance and least of its time, its chance to go well, its visits."""

    mean: Fraction = Fraction(0)
    variance: Fraction = Fraction(0)
    least: Fraction = Fraction(0)
    holds: Fraction = ONE
    visits: dict[str, Fraction] = field(default_factory=dict)


@dataclass
class Leaf:
    """A moment: minutes of its step and its wait, tenths of a chance to fail."""

    minutes: int
    wait: int = 0
    fails: int = 0


@dataclass
class Row:
    """Parts one after the other."""

    parts: list[Any]


@dataclass
class Choice:
    """Parts of which one is taken, with weights that say how likely."""

    parts: list[Any]
    weights: list[int]


@dataclass
class Fork:
    """Parts side by side, each of a time that doesn't spread."""

    parts: list[Any]


@dataclass
class Loop:
    """A part that is repeated with a chance in tenths."""

    part: Any
    tenths: int


class Grower:
    """Writes a tree as moments, and tells what is true of it."""

    def __init__(self) -> None:
        self.moments: list[Data] = []

    def moment(self, minutes: int = 0, wait: int = 0, fails: int = 0) -> str:
        """Begin a moment; where it goes is said later."""
        name = f"m{len(self.moments)}"
        step: Data = {"do": name, "time": f"{minutes}m", "fail": {"what": "it", "chance": f"{fails}0%"}}
        self.moments.append({"id": name, "backstage": step} | ({"wait": f"{wait}m"} if wait else {}))
        return name

    def grow(self, tree: Any) -> tuple[str, list[Data], Told]:
        """Write a tree: its first moment, its open ends, what is true of it."""
        return getattr(self, type(tree).__name__.lower())(tree)

    def leaf(self, tree: Leaf) -> tuple[str, list[Data], Told]:
        """One moment."""
        name = self.moment(tree.minutes, tree.wait, tree.fails)
        time = Fraction(60 * (tree.minutes + tree.wait))
        told = Told(time, Fraction(0), time, 1 - Fraction(tree.fails, 10), {name: ONE})
        return name, [self.moments[-1]], told

    def row(self, tree: Row) -> tuple[str, list[Data], Told]:
        """Means, variances and least times add up; chances to go well multiply."""
        first, ends, told = self.grow(tree.parts[0])
        for part in tree.parts[1:]:
            head, new, more = self.grow(part)
            _close(ends, head)
            ends = new
            told = Told(
                told.mean + more.mean,
                told.variance + more.variance,
                told.least + more.least,
                told.holds * more.holds,
                told.visits | more.visits,
            )
        return first, ends, told

    def choice(self, tree: Choice) -> tuple[str, list[Data], Told]:
        """Second moments are weighed as means are: E T² = Σ p E Tᵢ²."""
        first = self.moment()
        start = self.moments[-1]
        whole = sum(tree.weights)
        start["next"], ends, told = (
            [],
            [],
            Told(least=Fraction(10**9), holds=Fraction(0), visits={first: ONE}),
        )
        square = Fraction(0)
        for part, weight in zip(tree.parts, tree.weights, strict=True):
            share = Fraction(weight, whole)
            head, new, more = self.grow(part)
            start["next"].append({"to": head, "chance": float(share)})
            ends += new
            told.mean += share * more.mean
            square += share * (more.variance + more.mean**2)
            told.least = min(told.least, more.least)
            told.holds += share * more.holds
            told.visits |= {name: share * count for name, count in more.visits.items()}
        told.variance = square - told.mean**2
        return first, ends, told

    def fork(self, tree: Fork) -> tuple[str, list[Data], Told]:
        """The longest counts, and all have to go well."""
        first = self.moment()
        start = self.moments[-1]
        start["next"], ends, told = [], [], Told(visits={first: ONE})
        for part in tree.parts:
            head, new, more = self.grow(part)
            start["next"].append(head)
            ends += new
            told.mean, told.least = max(told.mean, more.mean), max(told.least, more.least)
            told.holds *= more.holds
            told.visits |= more.visits
        join = self.moment()
        _close(ends, join)
        told.visits[join] = ONE
        return first, [self.moments[-1]], told

    def loop(self, tree: Loop) -> tuple[str, list[Data], Told]:
        """Passes are geometric: their mean is 1/(1−p), their variance p/(1−p)²."""
        again = Fraction(tree.tenths, 10)
        first, ends, more = self.grow(tree.part)
        back = self.moment()
        _close(ends, back)
        self.moments[-1]["next"] = [{"to": first, "chance": float(again)}]
        times = 1 / (1 - again)
        told = Told(
            more.mean * times,
            more.variance * times + more.mean**2 * again / (1 - again) ** 2,
            more.least,
            more.holds * (1 - again) / (1 - more.holds * again),
            {name: count * times for name, count in (more.visits | {back: ONE}).items()},
        )
        return first, [self.moments[-1]], told


def _close(ends: list[Data], head: str) -> None:
    """Let open ends go on to a moment: a loop's end on one of two ways."""
    for moment in ends:
        if "next" in moment:
            moment["next"].append({"to": head, "chance": 1 - moment["next"][0]["chance"]})
        else:
            moment["next"] = head


def grown(tree: Any) -> tuple[list[Data], Told]:
    """Write a tree as the moments of a file, and tell what is true of it."""
    grower = Grower()
    first, ends, told = grower.grow(Row([tree, Leaf(1)]))
    _close(ends, "end")
    grower.moments.sort(key=lambda moment: moment["id"] != first)
    return grower.moments, told


leaves = st.builds(Leaf, st.integers(0, 60), st.integers(0, 5), st.integers(0, 9))
steady = st.recursive(
    leaves,
    lambda parts: (
        st.builds(Row, st.lists(parts, min_size=1, max_size=3))
        | st.builds(Fork, st.lists(parts, min_size=2, max_size=3))
    ),
    max_leaves=6,
)
"""Trees of which every pass takes the same time."""


@st.composite
def _choices(draw: st.DrawFn, parts: st.SearchStrategy[Any]) -> Choice:
    chosen = draw(st.lists(parts, min_size=2, max_size=3))
    return Choice(chosen, [draw(st.integers(1, 9)) for _ in chosen])


trees = st.recursive(
    leaves | st.builds(Fork, st.lists(steady, min_size=2, max_size=3)),
    lambda parts: (
        st.builds(Row, st.lists(parts, min_size=1, max_size=3))
        | _choices(parts)
        | st.builds(Loop, parts, st.integers(1, 9))
    ),
    max_leaves=10,
)
"""Trees with choices and loops, around and not within what goes on side by side."""
