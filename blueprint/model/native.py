"""Pydantic's own complaints as sentences for designers."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails, PydanticCustomError

from blueprint.diagnostics.quoting import quote
from blueprint.model.fault import FIRST_KEY, KEY, custom, fault
from blueprint.model.guess import guess


def kind_of(value: object) -> str:
    """Say what a value is, in a designer's words.

    Args:
        value: Anything.

    Returns:
        Such as "a list".

    Example:
        >>> kind_of(["a"]), kind_of("five")
        ('a list', 'the text `five`')
    """
    if isinstance(value, str):
        return f"the text {quote(value)}"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, int | float):
        return f"the number {quote(str(value)) if abs(value) < 10**300 else 'beyond all bounds'}"
    if isinstance(value, Mapping):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple | set | frozenset) else f"a {type(value).__name__}"


def unknown_key(
    key: object, noun: str, known: tuple[str, ...], instead: Mapping[str, str] | None = None
) -> PydanticCustomError:
    """Refuse a key, with the nearest known one.

    Args:
        key: What was written.
        noun: What it was written in, such as "a step".
        known: The keys that are known there.
        instead: Known keys for words that are often taken instead.

    Returns:
        The fault.

    Example:
        >>> unknown_key("tmie", "a step", ("do", "time")).message()
        '`tmie` is no key of a step: did you mean `time`? Its keys are do, time.'
    """
    meant = meant_by(str(key), known, instead)
    sentence = f"{quote(str(key))} is no key of {noun}"
    sentence += f": did you mean `{meant}`?" if meant else "."
    return fault("unknown-key", sentence, help=f"Its keys are {', '.join(known)}.", at=KEY, meant=meant)


def meant_by(key: str, known: tuple[str, ...], instead: Mapping[str, str] | None = None) -> str | None:
    """Guess which known key is meant by an unknown one.

    Args:
        key: What was written.
        known: The keys that are known there.
        instead: Known keys for words that are often taken instead.

    Returns:
        The key, or `None` where none is near.
    """
    return (instead or {}).get(key) or guess(key, known)


def in_words(details: ErrorDetails, noun: str, descriptions: Mapping[str, str]) -> PydanticCustomError:
    """Say one of pydantic's complaints in a designer's words.

    Args:
        details: One item of `ValidationError.errors()`.
        noun: What was being read, such as "a step".
        descriptions: What each of its keys is.

    Returns:
        The fault; one of our own faults comes back as it was.
    """
    if "sentence" in details.get("ctx", {}):
        return custom(details)
    kind, value = details["type"], details["input"]
    if kind == "missing":
        key = str(details["loc"][-1])
        meaning = descriptions[key][0].lower() + descriptions[key][1:]
        who = noun.partition(",")[0]
        return fault("missing-key", f"{who[0].upper()}{who[1:]} needs `{key}`: {meaning}", at=FIRST_KEY)
    if kind in _EMPTY:
        return fault(*_EMPTY[kind])
    if kind == "literal_error":
        return _none_of_the_words(value, details["ctx"]["expected"])
    expected = _EXPECTED.get(kind)
    if expected is None:
        return fault("wrong-value", f"{details['msg']}.")
    return wrong(value, expected.format(noun=noun))


def wrong(value: object, expected: str) -> PydanticCustomError:
    """Say that something else was expected.

    Args:
        value: What was written.
        expected: What was expected, with its article.

    Returns:
        The fault.

    Example:
        >>> wrong(["a"], "a text").message()
        'This is a list; a text was expected.'
    """
    if value is None:
        return fault("wrong-value", f"This item is blank; {expected} was expected.")
    return fault("wrong-value", f"This is {kind_of(value)}; {expected} was expected.")


_EMPTY = {
    "string_pattern_mismatch": ("empty-text", "This text is empty: write something, or leave it out."),
    "too_short": ("empty-list", "This list is empty; at least one item was expected."),
}
_EXPECTED = {
    "string_type": "a text",
    "model_type": "{noun}",
    "model_attributes_type": "{noun}",
    "dict_type": "a mapping",
    "tuple_type": "a list",
    "list_type": "a list",
}


def _none_of_the_words(value: Any, expected: str) -> PydanticCustomError:
    """Refuse a value that is none of a few words; pydantic lists them as `'a', 'b' or 'c'`."""
    words = [word.strip("' ") for word in expected.replace(" or ", ", ").split(", ")]
    return none_of(value, words)


def none_of(value: object, words: list[str]) -> PydanticCustomError:
    """Refuse a value that is none of a few words.

    Args:
        value: What was written.
        words: The words that are known here.

    Returns:
        The fault, with the nearest word.

    Example:
        >>> none_of("hihg", ["low", "high"]).message()
        'This is the text `hihg`; one of these words was expected: low, high. Did you mean `high`?'
    """
    meant = guess(value, words) if isinstance(value, str) else None
    listed = (
        f"one of these words was expected: {', '.join(words)}."
        if len(words) > 1
        else f"only `{words[0]}` can stand here."
    )
    did_you_mean = f"Did you mean `{meant}`?" if meant else ""
    return fault("wrong-value", f"This is {kind_of(value)}; {listed}", help=did_you_mean, meant=meant)
