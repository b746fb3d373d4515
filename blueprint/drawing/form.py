"""One drawn form, and copies of it elsewhere."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

_NUMBER = re.compile(r"-?[\d.]+")
# The attributes that hold places, and which of their numbers lie across: those of pairs take turns.
_ACROSS = {"points": slice(0, None, 2), "d": slice(0, None, 2), "cx": slice(None), "cy": slice(0)}
_DOWN = {"points": slice(1, None, 2), "d": slice(1, None, 2), "cx": slice(0), "cy": slice(None)}


class Form(NamedTuple):
    """One drawn form, in the coordinates of SVG: y down, but 0 at the bottom of the page.

    Args:
        kind: "polygon", "path", "polyline" or "ellipse".
        attributes: Names and values as SVG has them, all of them checked.

    Example:
        >>> Form("ellipse", {"rx": "4"}).attributes["rx"]
        '4'
    """

    kind: str
    attributes: dict[str, str]


def mover(form: Form) -> Callable[[int, int], Form]:
    """Prepare to copy a form.

    Args:
        form: The form; its numbers have two decimals at most, as Graphviz writes them.

    Returns:
        What makes a copy, given how far across and how far down it lies, in hundredths of a point.

    Example:
        >>> mover(Form("polygon", {"points": "1,2 3.5,4"}))(150, -300)
        Form(kind='polygon', attributes={'points': '2.5,-1 5,1'})
    """
    movers = [(name, _mover(name, value)) for name, value in form.attributes.items() if name in _ACROSS]

    def move(across: int, down: int) -> Form:
        attributes = form.attributes.copy()
        for name, moved in movers:
            attributes[name] = moved(across, down)
        return Form(form.kind, attributes)

    return move


def _mover(name: str, value: str) -> Callable[[int, int], str]:
    """Part a value into its numbers and what stands between them, once for all copies.

    Most copies lie in a few rows, so that what is written of how far down they lie is kept for each row.
    """
    between = _NUMBER.sub("%s", value)
    numbers = [round(float(number) * 100) for number in _NUMBER.findall(value)]
    xs, ys = numbers[_ACROSS[name]], numbers[_DOWN[name]]
    rows: dict[int, str] = {}

    def row(down: int) -> str:
        written = ["%s"] * len(numbers)
        written[_DOWN[name]] = [_written(y + down) for y in ys]
        return between % tuple(written)

    def move(across: int, down: int) -> str:
        if down not in rows:
            rows[down] = row(down)
        return rows[down] % tuple([_written(x + across) for x in xs])

    return move


@lru_cache(maxsize=4096)  # the corners of a form stand there several times
def _written(hundredths: int) -> str:
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
