"""Layout problems at random: far worse than any blueprint, so that whatever can go wrong does."""

import itertools
import random

from blueprint.layout.problem import Band, Box, Link, Problem, Size


def random_problem(seed: int) -> Problem:
    """Make a problem of up to 30 columns and 14 rows, with crowded boxes, loops, self-loops and words."""
    chance = random.Random(seed)
    bands = tuple(
        Band(chance.choice([1, 1, 1, 2]), shunned=chance.random() < 0.2) for _ in range(chance.randint(1, 7))
    )
    rows, columns = sum(band.rows for band in bands), chance.randint(1, chance.choice([3, 8, 30]))
    boxes = [
        _box(chance, row, column)
        for column in range(columns)
        for row in range(rows)
        if chance.random() < chance.choice([0.2, 0.4, 0.8])
    ] or [_box(chance, 0, 0)]
    return Problem(bands, columns, tuple(boxes), tuple(_links(chance, boxes)), frozenset({columns // 2}))


def _box(chance: random.Random, row: int, column: int) -> Box:
    if chance.random() < 0.2:
        return Box(row, column, Size(120, 56), pointed=True)
    return Box(row, column, Size(chance.choice([80, 110, 130]), chance.choice([30, 36, 48])))


def _links(chance: random.Random, boxes: list[Box]) -> list[Link]:
    links = []
    count = len(boxes)
    for index in range(count):
        if chance.random() < 0.8 and index + 1 < count:
            links.append(Link(index, min(count - 1, index + chance.randint(1, 4)), "flow"))
        if chance.random() < 0.15:
            for _ in range(chance.randint(2, 3)):
                words = Size(chance.randint(15, 60), chance.choice([12, 24]))
                links.append(Link(index, chance.randrange(count), "flow", words))
        if chance.random() < 0.1:
            first = Link(index, chance.randrange(count), "flow", Size(30, 12), trunk=index + 1)
            others = (chance.randrange(count) for _ in range(chance.randint(1, 2)))
            links += [first, *(first._replace(target=other, label=None) for other in others)]
        if chance.random() < 0.1:
            links.append(Link(index, chance.randrange(count), "needs"))
    links.extend(_exchanges(chance, boxes))
    return links


def _exchanges(chance: random.Random, boxes: list[Box]) -> list[Link]:
    links = []
    by_column: dict[int, list[tuple[int, int]]] = {}
    for index, box in enumerate(boxes):
        by_column.setdefault(box.column, []).append((box.row, index))
    for cells in by_column.values():
        ordered = [index for _, index in sorted(cells)]
        links += [
            Link(above, below, "exchange", joins=False)
            for above, below in itertools.pairwise(ordered)
            if chance.random() < 0.5
        ]
    return links
