"""Truth values: `true` and `false`, and nothing else."""

from typing import Annotated, Any

from blueprint.diagnostics.sentence import say
from blueprint.model.fault import fault
from blueprint.model.form import Form, plainly
from blueprint.model.native import kind_of

_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def read_truth(value: Any) -> bool:
    """Read a truth value as YAML 1.2 spells it.

    Args:
        value: What was written.

    Returns:
        The truth value.

    Raises:
        PydanticCustomError: It is none; `yes` and `on` are texts.

    Example:
        >>> read_truth("true")
        True
    """
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in _WORDS:
        return _WORDS[value]
    raise fault("wrong-value", say("This is {found}; `true` or `false` was expected.", found=kind_of(value)))


Truth = Annotated[bool, plainly(read_truth, Form("", {"type": "boolean"}))]
"""`true` or `false`."""
