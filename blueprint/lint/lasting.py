"""Lengths of time in messages."""

from datetime import timedelta

from blueprint.model.blueprint import Blueprint
from blueprint.model.duration import Duration


def lasting(seconds: float, blueprint: Blueprint) -> str:
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
        return f"{seconds / day:.4g}d"
    return str(Duration.read(timedelta(seconds=round(seconds) or seconds)))
