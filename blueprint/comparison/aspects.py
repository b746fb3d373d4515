"""What changed of a part of a blueprint, key by key."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from blueprint.model.part import Part, plain


class Aspect(NamedTuple):
    """A key of a part whose value changed.

    Args:
        key: The key as files spell it.
        before: Its value as plain data; `None` where it wasn't written.
        after: The same afterwards.
    """

    key: str
    before: Any
    after: Any


def aspects(old: Part, new: Part, aside: Collection[str] = ()) -> Iterator[Aspect]:
    """Tell in which keys two parts of one kind differ in meaning.

    `60s` and `1m` mean the same, and so does a key that says what holds where it is left out.

    Args:
        old: A part.
        new: What became of it.
        aside: Names of fields that somebody else looks at.

    Yields:
        The keys that differ, in the order of the language.

    Example:
        >>> from blueprint.model.step import Step
        >>> list(aspects(Step(do="Brew", time="60s", cost=1), Step(do="Brew", time="1m", cost=2)))
        [Aspect(key='cost', before=1, after=2)]
    """
    for name, field in type(old).model_fields.items():
        before, after = getattr(old, name), getattr(new, name)
        key = field.alias or name
        if name in aside or equal(before, after):
            continue
        if isinstance(before, Part) and isinstance(after, Part):
            for aspect in aspects(before, after):
                yield aspect._replace(key=f"{key}.{aspect.key}")
        else:
            yield Aspect(key, written(before), written(after))


def equal(one: Any, other: Any) -> bool:
    """Tell whether two values of parts mean the same, whichever of their keys were written.

    Args:
        one: A value.
        other: Another one.

    Example:
        >>> from blueprint.model.step import Step
        >>> equal(Step(do="Brew", kind="action"), Step(do="Brew"))
        True
    """
    if isinstance(one, Part) and type(one) is type(other):
        return all(equal(getattr(one, name), getattr(other, name)) for name in type(one).model_fields)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(equal, one, other))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return list(one) == list(other) and all(map(equal, one.values(), other.values()))
    return bool(one == other)


def written(value: Any) -> Any:
    """Give a value as files spell it, with `None` for what is empty.

    Args:
        value: A value of a part.

    Example:
        >>> written(()), written(("a",))
        (None, ['a'])
    """
    empty = value is None or (isinstance(value, tuple | Mapping) and not value)
    return None if empty else plain(value)
