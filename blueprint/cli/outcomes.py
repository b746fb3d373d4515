"""The exit statuses, and which error has which."""

from blueprint.diagnostics.errors import BlueprintError, FaultyBlueprint, MachineError, UsageError

DONE = 0
FAULTY, MISUSED, FAILED = 1, 2, 3
INTERRUPTED, CLOSED_PIPE, TERMINATED = 130, 141, 143  # 128 and the signal's number, as shells count
_STATUS: dict[type[BlueprintError], int] = {
    FaultyBlueprint: FAULTY,
    UsageError: MISUSED,
    MachineError: FAILED,
}


def status_of(error: BlueprintError) -> int:
    """Say which exit status an error has.

    Args:
        error: Any error that this package raises on purpose.

    Returns:
        1, 2 or 3.

    Example:
        >>> status_of(UsageError("There is no file `x`."))
        2
    """
    return next((_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS), FAILED)
