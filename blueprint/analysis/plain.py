"""Results as plain data: mappings, lists, texts and numbers, as JSON has them."""

import math
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from blueprint.analysis.names import Names
from blueprint.analysis.unknown import Unknown

_REASON = "unknown"  # the last field of a result of which a part may be unknown


def plain(value: Any, *, whole: bool = True) -> Any:
    """Make plain data of a result, or of anything in one.

    A result is a mapping from its fields' names (an underscore at the end of a name keeps it from being a
    word of Python, and falls). The field `unknown` of a result of which only a part is unknown tells why:
    its sentence and what is missing stand among the result's own, and nothing where all is known.

    Args:
        value: A result (a NamedTuple), an `Unknown`, a mapping, a list, a text, a number.
        whole: Are lists made of `Names` too? Of thousands that hold thousands a writer makes one at a time.

    Returns:
        The same as mappings with texts as keys, lists, texts, numbers, truths and `None`.

    Example:
        >>> plain(Unknown("Nobody says how long it takes.", ("Brew",), {"expected": 60.0}))["known"]
        {'expected': 60.0}
    """
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return _fields(value, whole=whole)
    if isinstance(value, Mapping):
        return {str(key): plain(item, whole=whole) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        as_it_is = isinstance(value, Names) and not whole
        return value if as_it_is else [plain(item, whole=whole) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return value


def _fields(value: Any, *, whole: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in value._fields:
        item = getattr(value, name)
        if name == _REASON and not isinstance(item, str):
            found |= {} if item is None else _reason(item)
        else:
            found[name.removesuffix("_")] = plain(item, whole=whole)
    if isinstance(value, Unknown) and not value.known:
        del found["known"]
    return found


def _reason(unknown: Unknown) -> dict[str, Any]:
    """Tell why a part of a result is unknown; the part that is known stands in the result itself."""
    return {"unknown": unknown.unknown, "missing": list(unknown.missing)}
