"""Random services as trees: what customers pass follows from the tree, without any graph or equation."""

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Any


@dataclass(frozen=True)
class Tree:
    """A service: one moment; trees in a row; one of which is taken; all of which are; or one that is repeated.

    Args:
        kind: `one`, `row`, `either`, `both` or `again`.
        name: The moment; of `either` and `both` the one before the ways part, of `again` the one at its end.
        parts: The trees within.
        chances: Of `either` each part's; of `again` that of one more round.
        join: Of `both` the moment where the ways meet.

    Example:
        >>> Tree("row", parts=(Tree("one", "a"), Tree("one", "b"))).avoids({"a"})
        Fraction(0, 1)
    """

    kind: str
    name: str = ""
    parts: tuple[Tree, ...] = ()
    chances: tuple[Fraction, ...] = ()
    join: str = ""

    def avoids(self, names: set[str]) -> Fraction:
        """Give the chance of passing none of some moments, exactly."""
        each = [part.avoids(names) for part in self.parts]
        own = Fraction(self.name not in names and self.join not in names)
        if self.kind == "either":
            return own * sum((p * a for p, a in zip(self.chances, each, strict=True)), Fraction(0))
        if self.kind == "again":
            return own * each[0] * (1 - self.chances[0]) / (1 - self.chances[0] * own * each[0])
        return own * prod(each, start=Fraction(1))

    def visits(self) -> dict[str, Fraction]:
        """Give how often each moment is passed, exactly."""
        times = 1 / (1 - self.chances[0]) if self.kind == "again" else Fraction(1)
        found = {name: times for name in (self.name, self.join) if name}
        for place, part in enumerate(self.parts):
            share = self.chances[place] if self.kind == "either" else times
            found |= {name: share * often for name, often in part.visits().items()}
        return found

    def always(self) -> set[str]:
        """Give the moments that everyone passes."""
        each = [part.always() for part in self.parts]
        within = set.intersection(*each) if self.kind == "either" else set().union(*each)
        return within | {name for name in (self.name, self.join) if name}

    def blueprint(self) -> dict[str, Any]:
        """Write it as a blueprint whose moments each have one backstage step."""
        moments: dict[str, dict[str, Any]] = {}
        first = self._write("end", moments)
        return {"title": "A tree", "moments": sorted(moments.values(), key=lambda item: item["id"] != first)}

    def _write(self, then: str, moments: dict[str, dict[str, Any]]) -> str:
        """Write what leads to some moment, and give the moment where it begins."""
        if self.kind == "row":
            for part in reversed(self.parts):
                then = part._write(then, moments)
            return then
        onward: Any = then
        if self.kind == "both":
            moments[self.join] = {"id": self.join, "backstage": {"do": self.join}, "next": then}
            onward = [part._write(self.join, moments) for part in self.parts]
        if self.kind == "either":
            onward = [
                {"to": part._write(then, moments), "chance": float(chance)}
                for part, chance in zip(self.parts, self.chances, strict=True)
            ]
        moments[self.name] = {"id": self.name, "backstage": {"do": self.name}, "next": onward}
        if self.kind != "again":
            return self.name
        entry = self.parts[0]._write(self.name, moments)
        more = self.chances[0]
        moments[self.name]["next"] = [
            {"to": entry, "chance": float(more)},
            {"to": then, "chance": float(1 - more)},
        ]
        return entry


def random_tree(seed: int, depth: int = 3) -> Tree:
    """Make a tree out of a number.

    Args:
        seed: The same number gives the same tree.
        depth: How deep its parts lie in each other at most.

    Example:
        >>> random_tree(5) == random_tree(5)
        True
    """
    return _Grower(seed).tree(depth)


class _Grower:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.count = 0

    def name(self) -> str:
        self.count += 1
        return f"m{self.count}"

    def tree(self, depth: int) -> Tree:
        pick = self.random.choice
        kind = pick(("row", "row", "either", "both", "again")) if depth else "one"
        if kind == "one":
            return Tree("one", self.name())
        parts = tuple(self.tree(depth - 1) for _ in range(1 if kind == "again" else pick((2, 3))))
        if kind == "row":
            return Tree("row", parts=parts)
        if kind == "both":
            return Tree("both", self.name(), parts, join=self.name())
        cuts = sorted(self.random.sample(range(1, 16), len(parts) - 1))
        sixteenths = [high - low for low, high in zip([0, *cuts], [*cuts, 16], strict=True)]
        if kind == "again":
            sixteenths = [pick((2, 4, 8, 12))]
        return Tree(kind, self.name(), parts, tuple(Fraction(part, 16) for part in sixteenths))
