"""What the writers of the six steps eat: files with how far they are."""

from typing import NamedTuple

from blueprint.lint.steps import Stage


class Progress(NamedTuple):
    """How far one file is.

    Args:
        file: Its name as the user gave it.
        title: What its blueprint is called.
        stages: The six steps.

    Example:
        >>> Progress("tea.yaml", "Tea", ()).title
        'Tea'
    """

    file: str
    title: str
    stages: tuple[Stage, ...]
