"""Faults of a blueprint as pydantic carries them: a rule's name, a sentence, and where to point."""

from collections.abc import Callable, Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from blueprint.diagnostics.sentence import NOTHING, Sentence

Loc = tuple[int | str, ...]

VALUE, KEY, FIRST_KEY = "value", "key", "first-key"
"""Which part of a place is meant: the value, the key that leads to it, or the first key of a mapping."""


def fault(
    rule: str,
    sentence: Sentence,
    *,
    help: Sentence = NOTHING,
    at: str = VALUE,
    related: Iterable[tuple[Loc, Sentence]] = (),
    meant: str | None = None,
) -> PydanticCustomError:
    """Make an error that pydantic collects with all others.

    Args:
        rule: Kebab-case name of the fault.
        sentence: What is wrong and what was expected.
        help: How to mend it, where the sentence doesn't say it.
        at: `value`, `key` or `first-key`.
        related: Other places that help to understand it, each with a few words.
        meant: The word that was meant by the one that stands there, where one is near.

    Returns:
        The error, to be raised while something is validated.

    Example:
        >>> from blueprint.diagnostics.sentence import say
        >>> fault("empty-list", say("This list is empty.")).message()
        'This list is empty.'
    """
    context = {"sentence": sentence, "help": help, "at": at, "related": tuple(related)}
    return _of_context(rule, {**context, "meant": meant} if meant else context)


def _of_context(rule: str, context: dict[str, Any]) -> PydanticCustomError:
    return PydanticCustomError(rule, "{sentence} {help}" if context.get("help") else "{sentence}", context)


def at_key(error: PydanticCustomError) -> PydanticCustomError:
    """Move a fault from a value to the key, for keys that are values themselves.

    Args:
        error: A fault.

    Returns:
        The same fault at the key.

    Example:
        >>> from blueprint.diagnostics.sentence import say
        >>> at_key(fault("bad-clock", say("This is no time of day."))).context["at"]
        'key'
    """
    return _of_context(error.type, {**(error.context or {}), "at": KEY})


class Faults:
    """A collection of faults, so that all of a blueprint are reported in one run.

    Args:
        title: Name of the class that is being read.

    Example:
        >>> from blueprint.diagnostics.sentence import say
        >>> faults = Faults("Step")
        >>> faults.add(("do",), 5, fault("wrong-value", say("A text was expected.")))
        >>> bool(faults)
        True
    """

    def __init__(self, title: str) -> None:
        self._title = title
        self._errors: list[InitErrorDetails] = []

    def __bool__(self) -> bool:
        return bool(self._errors)

    def add(self, loc: Loc, value: object, error: PydanticCustomError) -> None:
        """Add a fault.

        Args:
            loc: The way to it from the value that is being read.
            value: What was found there.
            error: What is wrong with it.
        """
        self._errors.append(InitErrorDetails(type=error, loc=loc, input=value))

    def attempt(self, loc: Loc, value: object, read: Callable[[Any], Any]) -> Any:
        """Read a value, and collect what is wrong with it.

        Args:
            loc: The way to it from the value that is being read.
            value: The value.
            read: What makes something of it.

        Returns:
            What was read; `None` where something was wrong.
        """
        try:
            return read(value)
        except ValidationError as error:
            self.absorb(error, loc)
        except PydanticCustomError as error:
            self.add(loc, value, error)
        return None

    def absorb(self, error: ValidationError, loc: Loc = ()) -> None:
        """Take over all faults of another collection.

        Args:
            error: What was raised while a part was read.
            loc: The way to that part.
        """
        for details in error.errors(include_url=False):
            self.add((*loc, *details["loc"]), details["input"], custom(details))

    def error(self, *, whole: bool = False) -> ValidationError:
        """Give what is to be raised.

        Args:
            whole: Whether the faults are of a whole blueprint, whose parts are all valid by themselves.

        Returns:
            All faults in one error.
        """
        if whole:
            for details in self._errors:
                error = details["type"]
                if isinstance(error, PydanticCustomError):
                    details["type"] = _of_context(error.type, {**(error.context or {}), "whole": True})
        return ValidationError.from_exception_data(self._title, self._errors)


def custom(details: ErrorDetails) -> PydanticCustomError:
    """Make an error again of the details that pydantic tells about it.

    Args:
        details: One item of `ValidationError.errors()`.

    Returns:
        An error with the same rule, sentence and place.
    """
    context = details.get("ctx", {})
    if "sentence" not in context:
        return fault("wrong-value", Sentence(details["msg"]))
    return _of_context(details["type"], context)
