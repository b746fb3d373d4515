"""Lengths of time in messages."""

from typing import Final

from blueprint.diagnostics.sentence import NOTHING, Sentence, say
from blueprint.model.blueprint import Blueprint
from blueprint.words.catalogue import N_

_UNITS: Final = ((N_("{count}h"), 3600), (N_("{count}m"), 60), (N_("{count}s"), 1))


def lasting(seconds: float, blueprint: Blueprint) -> Sentence:
    """Say how long something is, the way a file would say it.

    Args:
        seconds: Its length.
        blueprint: Whose calendar says how long a day is.

    Returns:
        A duration, to the second, in days from two on.

    Example:
        >>> tea = Blueprint(title="Tea", calendar={"day": "8h"}, moments=[{"customer": "Sip"}])
        >>> lasting(5400, tea), lasting(20 * 3600, tea)
        ('1h30m', '2.5d')
    """
    day = float(blueprint.working_calendar.day)
    if seconds >= 2 * day:
        return say("{count:.4g}d", count=seconds / day)
    rest = round(seconds)
    told = NOTHING
    for unit, size in _UNITS:
        count, rest = divmod(rest, size)
        if count:
            part = say(unit, count=count)
            told = say("{larger}{smaller}", larger=told, smaller=part) if told else part
    if told or not seconds:
        return told or Sentence("0")
    return say("{count:.4g}ms", count=seconds * 1000)
