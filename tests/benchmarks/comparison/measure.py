"""Measure drawings of several tools alike, from the paths and boxes of their own SVG.

Usage: python measure.py A.svg B.svg…

What the columns mean stands in the README beside this file. Curves are cut into straight pieces first.
"""

import math
import re
import sys
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

SVG = "{http://www.w3.org/2000/svg}"
PIECES = 16  # of a curve
HAIR = 0.05
NEAR = 12.0  # from an arrow's end to the box it belongs to; heads are drawn apart from the shaft
INSIDE = 2.0  # what only grazes a box doesn't run over it
UNITS = {"pt": 4 / 3, "px": 1.0, "": 1.0}
ARITY = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "Z": 0}


class Drawing(NamedTuple):
    """What is measured of one picture."""

    tool: str
    arrows: list
    boxes: list
    width: float
    height: float
    letters: float


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by):
        """Move all sides outwards."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, point):
        """Tell whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def around(self, other):
        """Tell whether another box lies inside."""
        return self != other and self.holds(other[:2]) and self.holds(other[2:])


def numbers(text):
    """Read all numbers of a text."""
    return [float(found) for found in re.findall(r"-?\d+\.?\d*(?:e-?\d+)?|-?\.\d+", text)]


def flatten(path):
    """Turn a path of SVG into points; curves become straight pieces."""
    points, handle = [], None
    for letter, written in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        if letter not in ARITY:
            raise ValueError(f"no reader for the path command {letter}")
        values, size = numbers(written), ARITY[letter]
        for at in range(0, len(values), size or 1):
            course, handle = _step(letter, values[at : at + size], points, handle)
            points += course
        if letter == "Z":
            points.append(points[0])
    return [point for point, after in pairwise([*points, None]) if point != after]


def _step(letter, values, points, handle):
    if letter in "HV":
        x, y = points[-1]
        return [(values[0], y) if letter == "H" else (x, values[0])], None
    ends = list(zip(values[::2], values[1::2], strict=True))
    if letter in "ML":
        return ends, None
    start = points[-1]
    if letter == "S":
        ends = [_mirrored(handle or start, start), *ends]
    return _curve([start, *ends]), ends[-2]


def _mirrored(point, centre):
    return 2 * centre[0] - point[0], 2 * centre[1] - point[1]


def _curve(handles):
    degree = len(handles) - 1
    weights = [math.comb(degree, k) for k in range(degree + 1)]
    course = []
    for number in range(1, PIECES + 1):
        t = number / PIECES
        shares = [w * t**k * (1 - t) ** (degree - k) for k, w in enumerate(weights)]
        course.append(
            tuple(sum(s * p[axis] for s, p in zip(shares, handles, strict=True)) for axis in (0, 1))
        )
    return course


def _outline(element):
    """Give the corners of a form's bounding box; nothing for other elements."""
    kind, get = element.tag.removeprefix(SVG), element.get
    if kind == "rect":
        x, y, width, height = (float(get(name, "0")) for name in ("x", "y", "width", "height"))
        return [(x, y), (x + width, y + height)]
    if kind == "ellipse":
        x, y, rx, ry = (float(get(name)) for name in ("cx", "cy", "rx", "ry"))
        return [(x - rx, y - ry), (x + rx, y + ry)]
    if kind in {"polygon", "polyline"}:
        values = numbers(get("points"))
        return list(zip(values[::2], values[1::2], strict=True))
    return flatten(get("d")) if kind == "path" else []


def _box(group, moved=(0.0, 0.0)):
    corners = [corner for element in group.iter() for corner in _outline(element)]
    xs, ys = zip(*corners, strict=True)
    return Box(min(xs) + moved[0], min(ys) + moved[1], max(xs) + moved[0], max(ys) + moved[1])


def _of_blueprint(root):
    groups = [(set((group.get("class") or "").split()), group) for group in root.iter(f"{SVG}g")]
    groups = [(names, group) for names, group in groups if "legend" not in names]
    arrows = [g.find(f"{SVG}path").get("d") for names, g in groups if names & {"flow", "exchange", "needs"}]
    boxes = [_box(g) for names, g in groups if "node" in names and names & {"step", "evidence", "end"}]
    return arrows, boxes, 10 * UNITS["pt"]


def _of_mermaid(root):
    arrows, boxes = [], []
    for group in root.iter(f"{SVG}g"):
        names = (group.get("class") or "").split()
        if "pele-edge" in names:
            arrows.append(group.find(f"{SVG}path").get("d"))
        elif "pele-node" in names:
            boxes.append(_box(group, tuple(numbers(group.get("transform")))))
    return arrows, boxes, 16.0


def _of_plantuml(root):
    arrows = [path.get("d") for path in root.iter(f"{SVG}path") if path.get("id")]
    return arrows, [_box(rect) for rect in root.iter(f"{SVG}rect")], 14.0


def _of_d2(root):
    arrows = [
        path.get("d") for path in root.iter(f"{SVG}path") if "connection" in (path.get("class") or "").split()
    ]
    groups = [group for group in root.iter(f"{SVG}g") if "shape" in (group.get("class") or "").split()]
    return arrows, [_box(group) for group in groups], 16.0


READERS = {
    "pele": _of_mermaid,
    "data-d2-version": _of_d2,
    "contentScriptType": _of_plantuml,
    "aria-labelledby": _of_blueprint,
}


def read(path):
    """Read a drawing, whichever tool made it."""
    root = ET.parse(path).getroot()
    marks = {*root.keys(), *(root.get("class") or "").split()}
    arrows, boxes, letters = next(reader for mark, reader in READERS.items() if mark in marks)(root)
    boxes = [box for box in boxes if not any(box.around(other) for other in boxes)]  # lanes hold boxes
    *_, width, height = numbers(root.get("viewBox"))
    unit = UNITS[re.sub(r"[\d.]", "", root.get("width") or "")]
    scaled = [[(x * unit, y * unit) for x, y in flatten(arrow)] for arrow in arrows]
    boxes = [Box(*(side * unit for side in box)) for box in boxes]
    return Drawing(Path(path).stem, scaled, boxes, width * unit, height * unit, letters)


def crossings(arrows):
    """Count the points where two arrows cross."""
    pieces = [(number, piece) for number, arrow in enumerate(arrows) for piece in pairwise(arrow)]
    return sum(_cross(a, b) for (one, a), (other, b) in combinations(pieces, 2) if one != other)


def _side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _cross(one, other):
    (a, b), (c, d) = one, other
    return _side(a, b, c) * _side(a, b, d) < -HAIR and _side(c, d, a) * _side(c, d, b) < -HAIR


def bends(arrows):
    """Sum up how far all arrows turn, in right angles."""
    turned = 0.0
    for arrow in arrows:
        headings = [math.atan2(d - b, c - a) for (a, b), (c, d) in pairwise(arrow)]
        turned += sum(abs(math.remainder(after - before, math.tau)) for before, after in pairwise(headings))
    return turned / (math.pi / 2)


def _own(arrow, boxes):
    """Name the boxes at an arrow's ends."""
    return [
        min(range(len(boxes)), key=lambda index: _distance(boxes[index], end))
        for end in (arrow[0], arrow[-1])
    ]


def _distance(box, point):
    return math.hypot(
        max(box.left - point[0], 0, point[0] - box.right), max(box.top - point[1], 0, point[1] - box.bottom)
    )


def over_boxes(arrows, boxes):
    """Count how often an arrow runs over a box that isn't at its end."""
    found = 0
    for arrow in arrows:
        own = _own(arrow, boxes)
        others = [box.grown(-INSIDE) for index, box in enumerate(boxes) if index not in own]
        found += sum(any(_meets(box, *piece) for piece in pairwise(arrow)) for box in others)
    return found


def _meets(box, a, b):
    """Tell whether a straight piece has a point in a box (Liang and Barsky)."""
    low, high = 0.0, 1.0
    for axis in (0, 1):
        way, least, most = b[axis] - a[axis], box[axis], box[axis + 2]
        if way == 0:
            if not least < a[axis] < most:
                return False
            continue
        near, far = sorted(((least - a[axis]) / way, (most - a[axis]) / way))
        low, high = max(low, near), min(high, far)
    return low < high


def on_arrows(arrows, boxes):
    """Count the pairs of arrows that lie on each other and share no box."""
    own = [set(_own(arrow, boxes)) for arrow in arrows]
    return sum(
        not own[one] & own[other]
        and any(_lie(a, b) for a in pairwise(arrows[one]) for b in pairwise(arrows[other]))
        for one, other in combinations(range(len(arrows)), 2)
    )


def _lie(one, other):
    for axis in (0, 1):
        across = [point[axis] for point in (*one, *other)]
        if max(across) - min(across) < 1:
            (a, b), (c, d) = (sorted(point[1 - axis] for point in piece) for piece in (one, other))
            return min(b, d) - max(a, c) > NEAR
    return False


HEADINGS = ("drawing", "boxes", "arrows", "crossings", "bends", "on arrows", "over boxes", "px", "letters")


def main(paths):
    """Print a row for each drawing."""
    rows = [HEADINGS, ["---"] * len(HEADINGS)]
    for path in paths:
        one = read(path)
        row = [
            one.tool,
            len(one.boxes),
            len(one.arrows),
            crossings(one.arrows),
            f"{bends(one.arrows):.0f}",
            on_arrows(one.arrows, one.boxes),
            over_boxes(one.arrows, one.boxes),
            f"{one.width:.0f} × {one.height:.0f}",
            f"{one.width / one.letters:.0f} × {one.height / one.letters:.0f}",
        ]
        rows.append([str(cell) for cell in row])
    sys.stdout.writelines(f"| {' | '.join(row)} |\n" for row in rows)


if __name__ == "__main__":
    main(sys.argv[1:])
