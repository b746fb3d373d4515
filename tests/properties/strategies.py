"""Random blueprints: plain data in the language's own spelling, valid by construction, repeatable."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import yaml
from hypothesis import strategies as st

from tests.properties.vocabulary import (
    ACTORS,
    HAN_THINGS,
    HAN_VERBS,
    KINDS,
    LANES,
    ODD,
    STANDARD,
    THINGS,
    TIMES,
    VERBS,
)

Data = dict[str, Any]

MOST_CHARACTERS = 2_000  # of a label

FEATURES = (
    "alternatives",
    "annotations",
    "chinese",
    "evidence",
    "fails",
    "head",
    "lanes",
    "lanes named",
    "long labels",
    "loops",
    "marks",
    "needs",
    "odd labels",
    "parallel",
    "phases",
    "skips",
    "stacks",
    "standing",
    "times",
    "twins",
)
"""What a random blueprint may show; a failing case keeps only those that it fails with."""


def random_blueprint(seed: int, moments: int | None = None, features: frozenset[str] | None = None) -> Data:
    """Make a blueprint out of a number.

    Args:
        seed: The same number gives the same blueprint.
        moments: How many moments; where left out, drawn too, from 1 to 200.
        features: What it may show, of `FEATURES`; everything where left out.

    Example:
        >>> random_blueprint(1) == random_blueprint(1)
        True
        >>> len(random_blueprint(1, moments=3, features=frozenset())["moments"])
        3
    """
    return _Maker(seed, frozenset(FEATURES) if features is None else features).blueprint(moments)


def as_yaml(data: Data) -> str:
    """Write plain data as YAML, every text so that it stays a text.

    Args:
        data: What `random_blueprint` gives.

    Example:
        >>> print(as_yaml({"title": "no", "moments": [{"customer": "1:30"}]}), end="")
        title: 'no'
        moments:
        - customer: '1:30'
    """
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=110)


@st.composite
def blueprints(draw: st.DrawFn, most: int = 60) -> Data:
    """Draw a blueprint; a failing one shrinks to few moments with few features.

    Args:
        draw: Given by Hypothesis.
        most: How many moments at most.
    """
    size = draw(st.integers(1, most))
    features = frozenset(name for name in FEATURES if draw(st.booleans()))
    return random_blueprint(draw(st.integers(0, 2**20)), size, features)


class _Plain(yaml.SafeDumper):
    """Writes equal values twice, rather than once with an alias."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


class _Maker:
    """Draws one blueprint."""

    def __init__(self, seed: int, features: frozenset[str]) -> None:
        self.random = random.Random(seed)
        self.features = features
        self.lanes: list[str] = list(STANDARD)  # those that hold steps, from top to bottom
        self.evidence_lanes = ["evidence"]
        self.moments: list[Data] = []
        self.names: list[str | None] = []  # how each moment can be referred to, if at all

    def blueprint(self, size: int | None) -> Data:
        data: Data = {"title": self.label()} | self.head()
        if self.maybe("lanes", 0.5):
            data["lanes"] = self.make_lanes()
        self.moments = [self.moment(index) for index in range(size or self.size())]
        self.names = self.find_names()
        for index, moment in enumerate(self.moments):
            self.join(index, moment)
        if self.maybe("phases", 0.5):
            return data | {"phases": self.phases()}
        return data | {"moments": self.moments}

    # What is drawn with what chance

    def maybe(self, feature: str, chance: float) -> bool:
        return self.random.random() < chance and feature in self.features

    def size(self) -> int:
        most = self.random.choice((1, 4, 8, 12, 12, 20, 30, 60, 200))
        return self.random.randint(1, most)

    def label(self) -> str:
        pick = self.random.choice
        if self.maybe("odd labels", 0.08):
            return pick(ODD)
        chinese = self.maybe("chinese", 0.3)
        verbs, things, gap = (HAN_VERBS, HAN_THINGS, "") if chinese else (VERBS, THINGS, " ")
        text = pick(verbs) + gap + pick(things)
        if self.maybe("chinese", 0.05):
            text = f"{pick(HAN_VERBS)} {pick(THINGS)} ({pick(HAN_THINGS)})"
        if self.maybe("long labels", 0.04):
            text = (gap or "、").join([text] * self.random.choice((3, 8, 30, 80)))
        if self.maybe("long labels", 0.02):
            text = text.replace(" ", "") * self.random.choice((2, 9, 40))
        return text[:MOST_CHARACTERS].rstrip()

    def some(self, options: list[Any], most: int) -> list[Any]:
        """Draw some of the options, each at most once, in their order."""
        count = self.random.randint(1, max(1, min(most, len(options))))
        chosen = sorted(self.random.sample(range(len(options)), min(count, len(options))))
        return [options[index] for index in chosen]

    # The head

    def head(self) -> Data:
        data: Data = {}
        options: Data = {
            "blueprint": 1,
            "description": self.label(),
            "version": "1.10",
            "tags": ["no", self.label()],
            "state": self.random.choice(("as-is", "to-be")),
            "lang": self.random.choice(("en", "zh")),
            "currency": "EUR",
            "customer": {"name": self.label(), "goal": self.label()},
            "tolerance": "3d",
            "calendar": {"day": "8h", "week": "5d"},
            "actors": {name: {"count": 1 + place} for place, name in enumerate(ACTORS[:-1])},
            "economics": {"price": 12.5, "fixed_cost": "5000/month", "volume": "800/month"},
            "demand": {"arrivals": {"09:00": "12/h", "17:00": "0/h"}, "open": "09:00-17:00"},
        }
        for key, value in options.items():
            if self.maybe("head", 0.3):
                data[key] = value
        return data

    def make_lanes(self) -> list[str | Data]:
        """Draw lanes in the order of their zones; some zones with several, some left out."""
        written: list[str | Data] = []
        self.lanes, self.evidence_lanes = [], []
        for zone in ("evidence", *STANDARD):
            keep = zone == "customer" or self.random.random() < 0.85
            for number in range(self.random.choice((1, 1, 1, 2, 3)) if keep else 0):
                key, lane = self.lane(zone, number)
                (self.evidence_lanes if zone == "evidence" else self.lanes).append(key)
                written.append(lane)
        return written

    def lane(self, zone: str, number: int) -> tuple[str, str | Data]:
        if number == 0 and not self.maybe("lanes named", 0.3):
            return zone, zone if self.random.random() < 0.5 else {zone: {"title": self.label()}}
        key = f"{self.random.choice(LANES)} {zone} {number + 1}"
        lane: Data = {"zone": zone}
        if self.random.random() < 0.6:
            lane["title"] = self.label()
        return key, {key: lane}

    # Moments and steps

    def moment(self, index: int) -> Data:
        moment: Data = {}
        if self.random.random() < 0.6:
            moment["id"] = self.random.choice(
                (f"m{index}", f"步骤 {index}", f'the "{index}" & <b>', f"{index}")
            )
        if index and self.maybe("standing", 0.08):
            moment["standing"] = True
        for lane in self.evidence_lanes:
            if self.maybe("evidence", 0.5):
                moment[lane] = self.evidence()
        cells = {lane: self.cell() for lane in self.some(self.lanes, 1 if self.random.random() < 0.4 else 5)}
        if len(cells) == 1 and self.random.random() < 0.5:
            cells = self.beside(cells)
        moment |= cells | self.marks(index, moment)
        if len(cells) > 1 and self.maybe("marks", 0.08):
            moment["exchange"] = "none"
        return moment

    def cell(self) -> str | Data | list[str | Data]:
        if self.maybe("stacks", 0.12):
            return [self.step() for _ in range(self.random.randint(1, 4))]
        return self.step()

    def beside(self, cells: Data) -> Data:
        """Put a lone step's own keys beside its lane, where they are not the moment's."""
        ((lane, step),) = cells.items()
        if not isinstance(step, dict) or "note" in step or "link" in step:
            return cells
        return {lane: step["do"]} | {key: value for key, value in step.items() if key != "do"}

    def step(self) -> str | Data:
        step: Data = {"do": self.label()}
        options: Data = {
            "kind": self.random.choice(KINDS),
            "by": self.random.choice(ACTORS),
            "details": "parts/more.blueprint.yaml",
            "value": self.random.choice(("yes", "necessary", "no")),
            "divergence": "low",
            "policy": [self.label(), self.label()],
            "note": self.label(),
            "link": "https://example.org/?a=1&b='2'",
        }
        for key, value in options.items():
            if self.maybe("marks", 0.12):
                step[key] = value
        if self.maybe("times", 0.5):
            step |= {
                "time": self.random.choice(TIMES),
                "cost": self.random.randint(0, 9),
                "basis": "assumed",
            }
        if self.maybe("fails", 0.15):
            step["fail"] = self.fail()
        return step["do"] if len(step) == 1 else step

    def fail(self) -> str | Data | list[str | Data]:
        full = {
            "what": self.label(),
            "severity": self.random.randint(1, 10),
            "occurrence": self.random.randint(1, 10),
            "detection": self.random.randint(1, 10),
            "chance": "5%",
            "loss": 40,
            "prevention": self.label(),
            "recovery": {"do": self.label(), "time": "15m", "cost": 3, "chance": "90%"},
            "basis": "assumed",
        }
        return self.random.choice(
            (self.label(), full, [{"what": self.label(), "recovery": self.label()}, full])
        )

    def evidence(self) -> str | list[str | Data]:
        if self.random.random() < 0.3:
            return self.label()
        item = {"what": self.label(), "fail": self.label(), "link": "menu.html", "note": self.label()}
        texts: list[str | Data] = [self.label() for _ in range(self.random.randint(1, 5))]
        return [*texts, item] if self.maybe("marks", 0.2) else texts

    def marks(self, index: int, moment: Data) -> Data:
        """Draw what belongs to the whole moment."""
        options: Data = {
            "truth": True,
            "core": True,
            "feeling": self.random.randint(-2, 2),
            "channel": self.random.choice(("branch", ["app", "phone"])),
        }
        marks = {key: value for key, value in options.items() if self.maybe("marks", 0.12)}
        if self.maybe("times", 0.12) and not moment.get("standing"):
            full = {"time": "6m", "tolerance": "10m", "reason": self.label(), "basis": "assumed"}
            marks["wait"] = self.random.choice(("2m", "PT30M", full))
        for key in ("pain", "idea", "quote", "note"):
            if self.maybe("annotations", 0.1):
                marks[key] = self.random.choice((self.label(), [self.label(), f"{index}: {self.label()}"]))
        if self.maybe("annotations", 0.05):
            marks["link"] = self.random.choice(("#part", "mailto:desk@example.org", "docs/more.html"))
        return marks

    # References and flow

    def find_names(self) -> list[str | None]:
        """Tell how each moment can be referred to: its id, or its first step's text where that is its own."""
        texts = [self.first_text(moment) for moment in self.moments]
        ids = {moment["id"] for moment in self.moments if "id" in moment}
        names: list[str | None] = []
        for moment, text in zip(self.moments, texts, strict=True):
            own = texts.count(text) == 1 and text not in ids and len(text) <= 200
            names.append(moment.get("id") or (text if own else None))
        return names

    def first_text(self, moment: Data) -> str:
        first = next(moment[lane] for lane in self.lanes if lane in moment)
        first = first[0] if isinstance(first, list) else first
        return first["do"] if isinstance(first, dict) else first

    def join(self, index: int, moment: Data) -> None:
        """Draw where the flow goes on, and what the steps need."""
        self.need(index, moment)
        if moment.get("standing"):
            return
        ahead = self.reachable(range(index + 1, min(index + 9, len(self.moments))))
        behind = self.reachable(range(max(0, index - 6), index + 1)) if "loops" in self.features else []
        if self.maybe("alternatives", 0.2) and ahead:
            moment["next"] = self.alternatives(index, ahead, behind)
        elif self.maybe("parallel", 0.1) and len(ahead) > 1:
            moment["next"] = [self.way(index, target) for target in self.some(ahead, 4)]
        elif self.maybe("skips", 0.1) and ahead:
            moment["next"] = self.way(index, self.random.choice(ahead))
        elif self.maybe("skips", 0.03):
            moment["next"] = "end"

    def reachable(self, indices: range) -> list[int]:
        return [at for at in indices if self.names[at] and not self.moments[at].get("standing")]

    def alternatives(self, index: int, ahead: list[int], behind: list[int]) -> list[Data]:
        targets: list[int | None] = list(self.some(ahead, 3))
        if behind and self.random.random() < 0.6:
            targets.append(self.random.choice(behind))
        if self.random.random() < 0.25:
            targets.append(None)
        if self.maybe("twins", 0.1):
            targets.append(targets[0])
        self.random.shuffle(targets)
        ways = [self.alternative(index, target) for target in targets]
        if self.maybe("parallel", 0.1) and len(ahead) > 1:
            ways.append({"to": [self.names[at] for at in ahead[:2]], "when": self.label()})
        self.chances(ways)
        return ways

    def alternative(self, index: int, target: int | None) -> Data:
        way = {"to": "end"} if target is None else self.way(index, target)
        way = way if isinstance(way, dict) else {"to": way}
        return way | {"when": self.random.choice(("yes", "no", "是", "否", self.label()))}

    def chances(self, ways: list[Data]) -> None:
        """Give all of them a chance, all but some, or none; what is written comes to at most 1."""
        known = self.random.choice((0, len(ways) - 1, len(ways), len(ways)))
        cuts = sorted(self.random.sample(range(1, 100), len(ways) - 1))
        for way, (low, high) in list(zip(ways, pairwise((0, *cuts, 100)), strict=True))[:known]:
            way["chance"] = f"{high - low}%"

    def way(self, index: int, target: int) -> str | Data:
        """Draw one way on to a moment: just its name, or with lanes and words."""
        name = self.names[target]
        if not self.maybe("lanes named", 0.25):
            return name
        here = [lane for lane in self.lanes if lane in self.moments[index]]
        there = [lane for lane in self.lanes if lane in self.moments[target]]
        way: Data = {"to": {"moment": name, "lane": self.random.choice(there)}}
        if self.random.random() < 0.5:
            way["from"] = self.random.choice(here)
        if self.random.random() < 0.3:
            way["label"] = self.label()
        return way

    def need(self, index: int, moment: Data) -> None:
        others = [name for at, name in enumerate(self.names) if name and at != index]
        steps = [moment[lane] for lane in self.lanes if isinstance(moment.get(lane), dict)]
        if steps and others and self.maybe("needs", 0.3):
            chosen = self.some(others, 2)
            self.random.choice(steps)["needs"] = self.random.choice((chosen, chosen[0]))

    def phases(self) -> list[Data]:
        phases: list[Data] = []
        rest = self.moments
        while rest:
            count = self.random.randint(1, min(len(rest), self.random.choice((1, 3, 8))))
            name = f"{len(phases) + 1} {self.label()}"[:MOST_CHARACTERS].rstrip()
            phase: Data = {"phase": name, "moments": rest[:count]}
            phases.append(phase | ({"note": self.label()} if self.maybe("annotations", 0.1) else {}))
            rest = rest[count:]
        return phases
