"""Texts: labels that are drawn, prose that isn't, and names that others refer to."""

import unicodedata
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import Faults, at_key, fault
from blueprint.model.form import Form, Listed, Reads
from blueprint.model.limits import limits_of
from blueprint.model.native import wrong

_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Unicode's categories of controls, of bidi and zero-width characters, and of ends of lines."""


def _scalar(**limits: int) -> dict[str, Any]:
    """Describe a text, which keeps its text even where YAML would see a number or a truth value in it.

    An editor that saw `boolean` among the types would offer `true` and `false` wherever a text goes.
    """
    return {"if": {"type": "boolean"}, "else": {"type": ["string", "number"], **limits}}


NAME = Form("name", _scalar(minLength=1, maxLength=200))


def _short_enough(value: str, info: ValidationInfo) -> str:
    most = limits_of(info).label
    if len(value) > most:
        raise fault(
            "too-long",
            say(
                "This text has {count:,} characters; {most:,} are the most that is drawn.",
                count=len(value),
                most=most,
            ),
        )
    return value


class Wording(Form):
    """A text that says something, checked by pydantic's core, since there are many."""

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to check it."""
        text = core_schema.str_schema(strict=True, pattern=r"\S")
        return core_schema.with_info_after_validator_function(_short_enough, text) if self is LABEL else text


LABEL = Wording("label", _scalar(minLength=1, maxLength=2000))
PROSE = Wording("text", _scalar(minLength=1))

Text = Annotated[str, PROSE]
"""A text of any length."""

Label = Annotated[str, LABEL]
"""A text that is drawn."""


def read_text(value: Any) -> str:
    """Read a text that says something.

    Args:
        value: What was written.

    Returns:
        The text as it was written.

    Raises:
        PydanticCustomError: It is no text, or an empty one.

    Example:
        >>> read_text("Menu board")
        'Menu board'
    """
    if not isinstance(value, str):
        raise wrong(value, say("a text"))
    if not value.strip():
        raise fault("empty-text", say("This text is empty: write something, or leave it out."))
    return value


def read_name(value: Any, info: ValidationInfo) -> str:
    """Read an id or a name that other places refer to.

    Args:
        value: What was written.
        info: Pydantic's information; its context holds the limits.

    Returns:
        The name as it was written.

    Raises:
        PydanticCustomError: It is no text, too long, or has characters that nobody sees.
    """
    name = read_text(value)
    most = limits_of(info).id
    if len(name) > most:
        raise fault(
            "too-long",
            say("This name has {count:,} characters; {most:,} are the most.", count=len(name), most=most),
        )
    if not name.isprintable() and any(unicodedata.category(character) in _INVISIBLE for character in name):
        raise fault(
            "invisible-character",
            say(
                "The name {name} has a character that can't be seen, such as a zero-width space "
                "or a line break: two names that look the same would differ.",
                name=quote(name),
            ),
            help=say("Type the name anew, in one line."),
        )
    return name


def read_key(value: Any, info: ValidationInfo) -> str:
    """Read a name that is a key of a mapping; what is wrong with it is shown at the key.

    Args:
        value: What was written.
        info: Pydantic's information; its context holds the limits.

    Returns:
        The name in the form in which names are compared.

    Raises:
        PydanticCustomError: It is no name.
    """
    try:
        return same(read_name(value, info))
    except PydanticCustomError as error:
        raise at_key(error) from None


def same(name: str) -> str:
    """Give the form of a name in which names are compared.

    Args:
        name: A name as it was written.

    Returns:
        The name in Unicode's normal form C.

    Example:
        >>> same("cafe\\u0301") == "caf\\u00e9"
        True
    """
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def read_texts(value: Any, *, or_one: bool = True) -> tuple[str, ...]:
    """Read a list of texts.

    Args:
        value: What was written.
        or_one: Whether one text may stand there without a list.

    Returns:
        The texts.

    Raises:
        PydanticCustomError: It is no list, or an empty one.
        ValidationError: Some of its items are no texts.

    Example:
        >>> read_texts("app")
        ('app',)
    """
    if or_one and isinstance(value, str):
        return (read_text(value),)
    faults = Faults("list")
    texts = [
        faults.attempt((i,), text, read_text)
        for i, text in enumerate(items_of(value, "texts", or_one=or_one))
    ]
    if faults:
        raise faults.error()
    return tuple(texts)


def items_of(value: Any, what: str, *, or_one: bool = False) -> list[Any]:
    """Give the items of a list that may not be empty.

    Args:
        value: What was written.
        what: What the items are, in the plural.
        or_one: Whether the reader also takes one item without a list.

    Returns:
        The items.

    Raises:
        PydanticCustomError: It is no list, or an empty one.

    Example:
        >>> items_of(["a"], "texts")
        ['a']
    """
    if not isinstance(value, list | tuple):
        raise wrong(
            value,
            say("a text or a list of {what}", what=say(what))
            if or_one and what == "texts"
            else say("a list of {what}", what=say(what)),
        )
    if not value:
        raise fault(
            "empty-list",
            say(
                "This list is empty: write at least one of the {what}, or leave the key out.", what=say(what)
            ),
        )
    return list(value)


Name = Annotated[str, Reads(read_name, NAME)]
"""An id or a name that other places refer to."""

Texts = Annotated[tuple[str, ...], Reads(lambda value, _info: read_texts(value), Listed(PROSE, or_one=True))]
"""A text or a list of texts."""

TextList = Annotated[
    tuple[str, ...], Reads(lambda value, _info: read_texts(value, or_one=False), Listed(PROSE))
]
"""A list of texts."""
