"""Pydantic's own complaints as sentences for designers."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails, PydanticCustomError

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import NOTHING, Sentence, say
from blueprint.model.fault import FIRST_KEY, KEY, custom, fault
from blueprint.model.guess import guess

_BEYOND_SHOWING = 10**300
_KINDS: Mapping[type | tuple[type, ...], Sentence] = {
    type(None): say("nothing"),
    Mapping: say("a mapping"),
    (list, tuple, set, frozenset): say("a list"),
}


def kind_of(value: object) -> Sentence:
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
        return say("the text {text}", text=quote(value))
    if isinstance(value, bool):
        return Sentence(f"`{str(value).lower()}`")
    if isinstance(value, int | float):
        shown = quote(str(value)) if abs(value) < _BEYOND_SHOWING else say("beyond all bounds")
        return say("the number {number}", number=shown)
    return next(
        (named for types, named in _KINDS.items() if isinstance(value, types)),
        say("a {type}", type=type(value).__name__),
    )


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
    shown, of = quote(str(key)), say(noun)
    sentence = (
        say("{key} is no key of {noun}: did you mean {meant}?", key=shown, noun=of, meant=quote(meant))
        if meant
        else say("{key} is no key of {noun}.", key=shown, noun=of)
    )
    advice = say("Its keys are {keys}.", keys=", ".join(known))
    return fault("unknown-key", sentence, help=advice, at=KEY, meant=meant)


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


def in_words(
    details: ErrorDetails, noun: str, descriptions: Mapping[str, str], expected: Sentence | None = None
) -> PydanticCustomError:
    """Say one of pydantic's complaints in a designer's words.

    Args:
        details: One item of `ValidationError.errors()`.
        noun: What was being read, such as "a step".
        descriptions: What each of its keys is.
        expected: What a designer should write for it, where that is more than the noun says.

    Returns:
        The fault; one of our own faults comes back as it was.
    """
    if "sentence" in details.get("ctx", {}):
        return custom(details)
    kind, value = details["type"], details["input"]
    if kind == "missing":
        key = str(details["loc"][-1])
        sentence = say("`{key}` is missing, and {noun} needs it.", key=key, noun=say(noun))
        advice = say("Write `{key}: …` – {meaning}", key=key, meaning=say(descriptions[key]))
        return fault("missing-key", sentence, help=advice, at=FIRST_KEY)
    if kind in _EMPTY:
        return fault(*_EMPTY[kind])
    if kind == "literal_error":
        return _none_of_the_words(value, details["ctx"]["expected"])
    wanted = expected or say(noun) if kind in _PARTS else _EXPECTED.get(kind)
    return wrong(value, wanted) if wanted else fault("wrong-value", Sentence(f"{details['msg']}."))


def wrong(value: object, expected: Sentence) -> PydanticCustomError:
    """Say that something else was expected.

    Args:
        value: What was written.
        expected: What was expected, with its article.

    Returns:
        The fault.

    Example:
        >>> wrong(["a"], say("a text")).message()
        'This is a list; a text was expected.'
    """
    if value is None:
        return fault("wrong-value", say("This item is blank; {expected} was expected.", expected=expected))
    return fault(
        "wrong-value",
        say("This is {found}; {expected} was expected.", found=kind_of(value), expected=expected),
    )


_EMPTY = {
    "string_pattern_mismatch": ("empty-text", say("This text is empty: write something, or leave it out.")),
    "too_short": ("empty-list", say("This list is empty; at least one item was expected.")),
}
_EXPECTED = {
    "string_type": say("a text"),
    "dict_type": say("a mapping"),
    "tuple_type": say("a list"),
    "list_type": say("a list"),
}
_PARTS = {"model_type", "model_attributes_type"}


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
    sentence = (
        say(
            "This is {found}; one of these words was expected: {words}.",
            found=kind_of(value),
            words=", ".join(words),
        )
        if len(words) > 1
        else say("This is {found}; only `{word}` can stand here.", found=kind_of(value), word=words[0])
    )
    did_you_mean = say("Did you mean {meant}?", meant=quote(meant)) if meant else NOTHING
    return fault("wrong-value", sentence, help=did_you_mean, meant=meant)
