"""What the operator decides: limits, the engine, the font; by arguments, else by the environment.

The environment counts for the library as it does for the command: it is the operator's word on this machine.
A document has no say in any of it.
"""

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple, Protocol

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.spelling import closest
from blueprint.model.limits import Limits as ModelLimits
from blueprint.source.limits import Limits as ReadingLimits

ENGINE = "BLUEPRINT_ENGINE"
ENGINE_TIMEOUT = "BLUEPRINT_ENGINE_TIMEOUT"
_LIMIT = "BLUEPRINT_MAX_"  # and the limit's name in capitals, such as BLUEPRINT_MAX_FILE_BYTES
_MOST_DIGITS = 15
_LONGEST = 1_000_000.0  # seconds, more than a week; also keeps out "inf"


class Known(Container[str], Iterable[str], Protocol):
    """Words that can be chosen: a list, the keys of a table, a catalogue."""


class Settings(NamedTuple):
    """What holds for one run, whatever file is read.

    Args:
        reading: Limits on reading a file.
        model: Limits on what a blueprint may hold.
        engine: Name or path of the engine that draws; `None` for the one that comes with this package.
        engine_seconds: How long the engine may take, in seconds.
        engine_memory: How much memory it may use, in bytes.
        engine_output: How much it may give back, in bytes.
        pixels: How many pixels a side of a picture may have.
        problems_shown: How many problems of one file are shown before "and N more".
        font: Path of the font for all words; `None` for the one that comes with this package.

    Example:
        >>> Settings().engine_seconds
        60.0
    """

    reading: ReadingLimits = ReadingLimits()
    model: ModelLimits = ModelLimits()
    engine: str | None = None
    engine_seconds: float = 60.0
    engine_memory: int = 2_000_000_000
    engine_output: int = 200_000_000
    pixels: int = 16_384
    problems_shown: int = 50
    font: str | None = None


def of(environment: Mapping[str, str], *, engine: str | None = None, font: str | None = None) -> Settings:
    """Put together what holds for a run.

    Args:
        environment: Variables and their values, such as `os.environ`; a blank value counts as none.
        engine: What was asked for by name or path; goes before the environment.
        font: Path of the font that was asked for.

    Returns:
        The settings.

    Raises:
        UsageError: A variable of ours has a value that can't be used.

    Example:
        >>> of({"BLUEPRINT_ENGINE": "dot", "BLUEPRINT_MAX_DEPTH": "64"}).reading.depth
        64
    """
    given = {name: value.strip() for name, value in environment.items() if name.startswith("BLUEPRINT_")}
    return Settings(
        reading=ReadingLimits(**_limits(ReadingLimits(), given)),
        model=ModelLimits(**_limits(ModelLimits(), given)),
        engine=engine or given.get(ENGINE) or None,
        engine_seconds=_seconds(given),
        font=font,
        **_limits(Settings(), given),
    )


def one_of(word: str, known: Known, what: str) -> str:
    """Make sure that a word is one of those that can be chosen.

    Args:
        word: What was asked for.
        known: What there is.
        what: What it is that is chosen, such as `format`.

    Returns:
        The word.

    Raises:
        UsageError: It is none of them.

    Example:
        >>> one_of("pdg", ["pdf", "svg"], "format")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no format `pdg`; did you mean `pdf`?
    """
    if word in known:
        return word
    choices = list(known)
    near = closest(word, choices)
    hint = f"did you mean `{near}`?" if near else f"there are {', '.join(choices)}."
    raise UsageError(f"There is no {what} {quote(word)}; {hint}")


def _limits(standard: ReadingLimits | ModelLimits | Settings, given: Mapping[str, str]) -> dict[str, int]:
    """The limits among the values of a type: each may be changed by a variable with its name in capitals."""
    names = [name for name in standard.__match_args__ if type(getattr(standard, name)) is int]
    variables = {name: _LIMIT + name.upper() for name in names}
    return {name: _count(one, given[one]) for name, one in variables.items() if given.get(one)}


def _count(name: str, written: str) -> int:
    """What a variable that holds a limit says."""
    digits = written.replace("_", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS and int(digits) > 0):
        raise UsageError(
            f"{name} is {quote(written)}, but it has to be a whole number above 0, such as 1000."
        )
    return int(digits)


def _seconds(given: Mapping[str, str]) -> float:
    written = given.get(ENGINE_TIMEOUT)
    if not written:
        return Settings().engine_seconds
    try:
        seconds = float(written)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _LONGEST:
        raise UsageError(
            f"{ENGINE_TIMEOUT} is {quote(written)}, but it has to be a number of seconds above 0, such as 60."
        )
    return seconds
