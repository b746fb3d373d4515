"""What all parts of a blueprint have in common: how they are read, and how they are written again."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import ErrorDetails

from blueprint.diagnostics.sentence import Sentence, say
from blueprint.model.fault import Faults
from blueprint.model.native import in_words, meant_by, unknown_key


class Part(BaseModel):
    """A part of a blueprint: frozen, without unknown keys, with sentences for whatever is wrong.

    Every part can be read from plain data whose scalars are texts as written in a file, or from Python's
    own values, or from both mixed; `None` stands for a key that is left out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)

    noun: ClassVar[str] = "this part"
    """What a designer calls it, with its article."""
    short: ClassVar[str | None] = None
    """The key that is meant where just a text stands for the part."""
    instead: ClassVar[Mapping[str, str]] = {}
    """Keys that are meant by words often taken for them."""
    python_names: ClassVar[frozenset[str]] = frozenset()
    """Names for keys that Python reserves (`from_` for `from`): known in Python, unknown in a file."""

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        try:
            return handler(cls._spelled_out(value, info))
        except ValidationError as error:
            raise cls._in_words(error) from None

    @classmethod
    def _spelled_out(cls, value: Any, info: ValidationInfo) -> Any:
        """Turn shorthands into what they stand for."""
        if isinstance(value, str) and cls.short:
            return {cls.short: value}
        if not isinstance(value, dict):
            return dict(value) if isinstance(value, Mapping) else value
        if None in value.values():
            value = {key: item for key, item in value.items() if item is not None}
        if cls.python_names and info.context is not None and not cls.python_names.isdisjoint(value):
            faults = Faults(cls.__name__)
            for name in sorted(cls.python_names & set(value)):
                faults.add((name,), value[name], unknown_key(name, cls.noun, cls.keys(), cls.instead))
            raise faults.error()
        return value

    @classmethod
    def _in_words(cls, error: ValidationError) -> ValidationError:
        """Say pydantic's complaints about this part in words, one for each slip.

        Those about inner parts are in words already; a key that is missing since it is misspelt is no slip
        of its own.
        """
        faults = Faults(cls.__name__)
        keys = cls.keys()
        details = error.errors(include_url=False)
        unknown = [str(item["loc"][0]) for item in details if item["type"] == "extra_forbidden"]
        meant = {meant_by(key, keys, cls.instead) for key in unknown}
        for item in details:
            if item["type"] in {"extra_forbidden", "invalid_key"}:
                faults.add(
                    item["loc"], item["input"], unknown_key(item["loc"][-1], cls.noun, keys, cls.instead)
                )
            elif not (item["type"] == "missing" and item["loc"][-1] in meant) and not _is_knock_on(item):
                faults.add(
                    item["loc"], item["input"], in_words(item, cls.noun, cls.descriptions(), cls._expected())
                )
        return faults.error()

    @classmethod
    def _expected(cls) -> Sentence:
        """Say what a designer should write for this part."""
        noun = say(cls.noun)
        return say("{noun}, which is a text or a mapping,", noun=noun) if cls.short else noun

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Give the keys of this part as files spell them, those that it shares with other parts last."""
        names = sorted(cls.model_fields, key=lambda name: name not in cls.__annotations__)
        return tuple(cls.model_fields[name].alias or name for name in names)

    @classmethod
    def descriptions(cls) -> Mapping[str, str]:
        """Give what each key is, by the keys as files spell them."""
        return {field.alias or name: field.description or "" for name, field in cls.model_fields.items()}

    def written(self) -> Any:
        """Give the part as plain data in the language's own spelling.

        Returns:
            What was written, and nothing more: a mapping, or a text where that says the same.
        """
        found = {
            field.alias or name: plain(getattr(self, name))
            for name, field in type(self).model_fields.items()
            if name in self.model_fields_set
        }
        if self.short and list(found) == [self.short] and isinstance(found[self.short], str):
            return found[self.short]
        return found


def _is_knock_on(details: ErrorDetails) -> bool:
    """Whether pydantic calls a list too short only because its items are wrong."""
    return details["type"] == "too_short" and bool(details["input"])


def plain(value: Any) -> Any:
    """Give a value of a part as plain data.

    Args:
        value: A part, a value that knows how it was written, or a plain value.

    Returns:
        Texts, numbers, truth values, lists and mappings.

    Example:
        >>> plain((1.0, "a"))
        [1, 'a']
    """
    if isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if hasattr(value, "written"):  # some of these are tuples too
        return value.written()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return {key: plain(item) for key, item in value.items()}
