"""How much a finding matters."""

from enum import IntEnum


class Severity(IntEnum):
    """The three grades of findings; a higher number is worse.

    Example:
        >>> Severity.ERROR > Severity.WARNING > Severity.INFO
        True
        >>> Severity.WARNING.word
        'warning'
    """

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name by which users know it."""
        return self.name.lower()
