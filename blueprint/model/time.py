"""Times: a duration, or a spread of durations."""

import re
from collections.abc import Mapping
from datetime import timedelta
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, Self

from pydantic import Field, ValidationInfo
from pydantic_core import PydanticCustomError

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say, together
from blueprint.model.calendar import STANDARD, Calendar
from blueprint.model.duration import DURATION, Duration, Lasting
from blueprint.model.fault import FIRST_KEY, KEY, Faults, fault
from blueprint.model.form import Either, Form, Meanings, Reads
from blueprint.model.native import wrong
from blueprint.model.part import Part
from blueprint.model.shape import FIXED, SHAPES, UNIFORM, Shape, find

_ENDS = r"\s*([0-9.]+)\s*([^\W\d_]*?)\s*(?:to|till|[-–—~～至到])\s*([0-9.]+)\s*([^\W\d_]+)\s*"
"""A number with or without its unit, a word or a dash between two ends, a number with its unit."""
_SHAPE = Meanings(
    {
        "pert": "Between `min` and `max`, most often near `likely`; the ends are rare.",
        "triangular": "Between `min` and `max`, most often near `likely`; the ends are less rare.",
        "lognormal": "Around `mean`, with a long tail of long times.",
        "normal": "Around `mean`, as often above as below.",
        "gamma": "Around `mean`, with a tail of long times.",
        "exponential": "Often short, sometimes very long; needs only `mean`.",
    }
)


class Spread(Part):
    """A time that varies, as a mapping.

    Example:
        >>> Spread(min="3m", likely="5m", max="12m").time().shape.name
        'pert'
    """

    noun: ClassVar[str] = "a time that varies"

    min: Lasting | None = Field(None, description="The shortest it takes; goes with `likely` and `max`.")
    likely: Lasting | None = Field(None, description="What it takes most often; goes with `min` and `max`.")
    max: Lasting | None = Field(None, description="The longest it takes; goes with `min` and `likely`.")
    mean: Lasting | None = Field(
        None, description="What it takes on average; goes with `sd`, or with `shape: exponential`."
    )
    sd: Lasting | None = Field(None, description="The standard deviation from `mean`.")
    shape: (
        Annotated[Literal["pert", "triangular", "lognormal", "normal", "gamma", "exponential"], _SHAPE] | None
    ) = Field(
        None,
        description="How it spreads: `pert` between min and max, `lognormal` around a mean, where left out.",
    )

    def time(self) -> "Time":
        """Give the time that this mapping describes.

        Returns:
            The time.

        Raises:
            ValidationError: The keys don't go together, or don't describe a spread.
        """
        found = {key: getattr(self, key) for key in self.keys() if getattr(self, key) is not None}
        found.pop("shape", None)
        shape = find(self.shape) if self.shape else _shape_of(found)
        faults = Faults("Spread")
        missing = [key for key in shape.keys if key not in found]
        if missing:
            sentence = say(
                "A time of the shape `{shape}` needs {keys}.",
                shape=shape.name,
                keys=together([f"`{key}`" for key in missing]),
            )
            faults.add(
                (missing[0],),
                self.written(),
                fault("missing-key", sentence, help=_keys_of(shape), at=FIRST_KEY),
            )
        for key, value in found.items():
            if key not in shape.keys:
                sentence = say(
                    "`{key}` doesn't belong to a time of the shape `{shape}`.", key=key, shape=shape.name
                )
                faults.add((key,), str(value), fault("misplaced-key", sentence, help=_keys_of(shape), at=KEY))
        if faults:
            raise faults.error()
        return Time(shape, tuple(found[key] for key in shape.keys), bool(self.shape))


def _shape_of(found: Mapping[str, Duration]) -> Shape:
    """Choose the shape that is meant where no shape is written: the one that shares most keys."""
    return max(
        (shape for shape in SHAPES if shape.given), key=lambda shape: len(set(shape.keys) & set(found))
    )


def _keys_of(shape: Shape) -> Sentence:
    return say("Its keys are {keys}.", keys=", ".join(shape.keys))


class Time(NamedTuple):
    """How long something takes: fixed, or spread in some shape.

    Args:
        shape: How it spreads.
        values: The durations that describe it, in the order of the shape's keys.
        named: Whether the shape was written by its name.

    Example:
        >>> Time.read("3m..8m").expected()
        330.0
        >>> Time.read({"mean": "5m", "shape": "exponential"}).variance()
        90000.0
    """

    shape: Shape
    values: tuple[Duration, ...]
    named: bool = False

    def __str__(self) -> str:
        if self.shape is FIXED or self.shape is UNIFORM:
            return "..".join(map(str, self.values))
        return ", ".join(f"{key} {value}" for key, value in zip(self.shape.keys, self.values, strict=True))

    @property
    def fixed(self) -> bool:
        """Whether it never varies."""
        return self.shape is FIXED

    def expected(self, calendar: Calendar = STANDARD) -> float:
        """Give what it takes on average.

        Args:
            calendar: How long days and weeks are.

        Returns:
            Seconds.
        """
        return self.shape.expected(self._seconds(calendar))

    def variance(self, calendar: Calendar = STANDARD) -> float:
        """Give how far it spreads.

        Args:
            calendar: How long days and weeks are.

        Returns:
            Seconds squared; 0 for a fixed time.
        """
        return self.shape.variance(self._seconds(calendar))

    def least(self, calendar: Calendar = STANDARD) -> float:
        """Give the least it can take.

        Args:
            calendar: How long days and weeks are.

        Returns:
            Seconds.

        Example:
            >>> Time.read({"mean": "5m", "sd": "1m", "shape": "normal"}).least()
            120.0
        """
        return self.shape.least(self._seconds(calendar))

    def disorder(self, calendar: Calendar) -> Sentence | None:
        """Say what is wrong with the order of its bounds.

        Args:
            calendar: How long days and weeks are.

        Returns:
            A sentence; `None` where the bounds ascend or there are none.

        Example:
            >>> Time.read("1d..20h", check=False).disorder(STANDARD)
            '`20h` is less than `1d`; the bounds of a time must ascend.'
        """
        if self.shape.ordered:
            for low, high in pairwise(self.values):
                if high.exact(calendar) < low.exact(calendar):
                    return say(
                        "{high} is less than {low}; the bounds of a time must ascend.",
                        high=quote(high.text),
                        low=quote(low.text),
                    )
        return None

    def times(self, factor: float) -> "Time":
        """Give a time of the same shape, so many times as long and as spread.

        Args:
            factor: How many times, 0 or more.

        Returns:
            The time.

        Example:
            >>> Time.read("3m..9m").times(2).expected()
            720.0
        """
        return Time(self.shape, tuple(value.times(factor) for value in self.values), self.named)

    @property
    def calendar_free(self) -> bool:
        """Whether it is equally long in every calendar."""
        return all(value.calendar_free for value in self.values)

    def written(self) -> Any:
        """Give the time as files spell it: a text, or a mapping."""
        if self.shape is FIXED or self.shape is UNIFORM:
            return str(self)
        shape = {"shape": self.shape.name} if self.named else {}
        return dict(zip(self.shape.keys, map(str, self.values), strict=True)) | shape

    def _seconds(self, calendar: Calendar) -> tuple[float, ...]:
        return tuple(value.seconds(calendar) for value in self.values)

    @classmethod
    def read(cls, value: Any, *, check: bool = True) -> Self:
        """Read a time.

        Args:
            value: A duration, a text such as `3m..8m`, a mapping such as `{mean: 5m, sd: 2m}`, or a time.
            check: Whether to check the order of bounds as far as no calendar matters.

        Returns:
            The time.

        Raises:
            PydanticCustomError: It is no time.
            ValidationError: Some keys of the mapping are wrong.
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, str) and ".." not in value:
            return cls(FIXED, (_duration(value),))
        if isinstance(value, Mapping):
            found = Spread.model_validate(value).time()
        elif isinstance(value, str):
            found = Time(UNIFORM, _bounds(value))
        elif isinstance(value, int | float | timedelta | Duration) and not isinstance(value, bool):
            found = Time(FIXED, (Duration.read(value),))
        else:
            raise wrong(value, say("a time such as `5m` or `3m..8m`"))
        disorder = found.disorder(STANDARD) if check and found.calendar_free else None
        if disorder or (
            not found.shape.ordered and not found.fixed and not all(v.exact() for v in found.values)
        ):
            raise fault(
                "bad-time", disorder or say("A time that varies needs a mean and a deviation of more than 0.")
            )
        return cls(found.shape, found.values, found.named)


def _duration(text: str) -> Duration:
    """Read a duration; where it is two of them with a word or a dash between, say how a spread is written."""
    try:
        return Duration.read(text)
    except PydanticCustomError:
        ends = re.fullmatch(_ENDS, text)
        if not ends:
            raise
        low, unit, high, last = ends.groups()
        meant = quote(f"{low}{unit or last}..{high}{last}")
        raise fault(
            "bad-duration",
            say("{text} is no duration.", text=quote(text)),
            help=say(
                "A time between two ends is written with dots between them, such as {meant}.", meant=meant
            ),
        ) from None


def _bounds(text: str) -> tuple[Duration, ...]:
    """Read the two ends of a uniform time."""
    pieces = [piece.strip() for piece in text.replace("...", "..").split("..")]
    if len(pieces) != 2 or not all(pieces):  # noqa: PLR2004
        raise fault(
            "bad-time",
            say("{text} is no spread.", text=quote(text)),
            help=say("Write its two ends, such as `3m..8m`."),
        )
    return tuple(Duration.read(piece) for piece in pieces)


def _read(value: Any, _info: ValidationInfo) -> Time:
    return Time.read(value)


Taking = Annotated[
    Time,
    Reads(
        _read,
        Either((DURATION, Form("between", {"type": "string", "pattern": r"^\s*\S.*\.\..*\S\s*$"}), Spread)),
    ),
]
"""A time as the value of a key."""
