"""What users choose by name or by path: the theme and the font."""

import os
from pathlib import Path

from blueprint.drawing.metrics import Metrics, bundled, of_font
from blueprint.themes.find import Found, find


def theme(name: str) -> Found:
    """Find a theme that was asked for.

    Args:
        name: A name, or a path: what ends with `.toml`, or has a folder in it.

    Returns:
        The theme; or, of a faulty file, what is wrong with it.

    Raises:
        UsageError: There is no such theme, or no such file, or it is no plain file.
        MachineError: The file can't be read.

    Example:
        >>> theme("night").theme.name
        'night'
    """
    if not name.endswith(".toml") and os.path.basename(name) == name:
        return Found(find(name))
    from blueprint.files import reading
    from blueprint.themes import own  # most are content with ours

    return own.read(reading.read(name, own.MOST_BYTES), name)


def font(path: str | None) -> Metrics:
    """Measure the font that was asked for.

    Args:
        path: A TrueType file; `None` for the font that comes with this package.

    Returns:
        Its metrics.

    Raises:
        UsageError: There is no such file, or it is no TrueType font.

    Example:
        >>> font(None).family
        'Noto Sans SC'
    """
    return of_font(Path(path)) if path else bundled()
