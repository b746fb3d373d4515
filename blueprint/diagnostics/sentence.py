"""A sentence in English that remembers how it was put together, so that it can be said in other languages.

Whoever finds something says it once, in English, with the values by name. The sentence is a plain text from
then on: it is printed, sorted, compared and written into JSON as any other. Only who tells it to readers of
another language looks behind it: `words.catalogue.Catalogue.translate`.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Self

_NONE: Mapping[str, object] = MappingProxyType({})


class Sentence(str):
    """An English text with its pattern and its values; `say` makes one.

    Args:
        pattern: The English sentence, with `{name}` where a value goes.
        values: The values by name. Of them only a `Sentence` is English itself, and is translated with it.

    Example:
        >>> greeting = Sentence("Hello {name}.", {"name": "`Ann`"})
        >>> greeting, greeting.pattern, greeting == "Hello `Ann`."
        ('Hello `Ann`.', 'Hello {name}.', True)
    """

    __slots__ = ("pattern", "values")

    pattern: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, values: Mapping[str, object] = _NONE) -> Self:
        """Write the sentence out."""
        sentence = super().__new__(cls, pattern.format_map(values) if values else pattern)
        sentence.pattern = pattern
        sentence.values = values
        return sentence

    def __reduce__(self) -> tuple[type[Self], tuple[str, dict[str, object]]]:
        """Keep what stands behind it on the way from process to process."""
        return type(self), (self.pattern, dict(self.values))


def say(pattern: str, **values: object) -> Sentence:
    """Say something in English that may have to be said in another language.

    `.ci/generate` finds the pattern where it stands as a literal, and asks each language for it. So write
    whole sentences, one for each number (`1 branch`, `{count} branches`), and put none together of pieces
    by `+` or `f"…"`: other languages have another order.

    Args:
        pattern: The English sentence, with `{name}` where a value goes. Where there are values, other
            braces are doubled; where there are none, it stands as it is.
        **values: The values. A user's word goes through `quote` first; what is English goes through `say`.

    Returns:
        The sentence.

    Example:
        >>> say("{act} takes {time:.3g} minutes.", act="`Pour`", time=2.0)
        '`Pour` takes 2 minutes.'
    """
    return Sentence(pattern, values)


def together(things: Sequence[str]) -> str:
    """Name several things in one breath.

    Args:
        things: At least one, quoted; what is English went through `say`.

    Returns:
        All of them, with commas and an "and".

    Example:
        >>> together(["`a`"]), together(["`a`", "`b`", "`c`"])
        ('`a`', '`a`, `b` and `c`')
    """
    *first, last = things
    return say("{first} and {last}", first=", ".join(first), last=last) if first else last


NOTHING = Sentence("")
"""Where nothing is to be said."""
