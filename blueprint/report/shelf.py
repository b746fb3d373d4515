"""Where templates lie: a user's own folder first, then ours, in a checkout or in the installed package."""

import os
from pathlib import Path
from typing import Final

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.diagnostics.quoting import quote

_PACKAGE: Final = Path(__file__).parents[1]
_INSTALLED: Final = _PACKAGE / "templates" / "report"
_CHECKOUT: Final = _PACKAGE.parent / "templates" / "report"


def shelf(own: str | os.PathLike[str] | None = None) -> tuple[Path, ...]:
    """List the folders in which templates are looked for.

    Args:
        own: A user's own folder; `None` for none.

    Returns:
        The folders, the first goes before the others.

    Raises:
        UsageError: There is no such folder.
        MachineError: Our own templates are missing.

    Example:
        >>> (shelf()[-1] / "html" / "report.j2").is_file()
        True
    """
    ours = next((folder for folder in (_INSTALLED, _CHECKOUT) if folder.is_dir()), None)
    if ours is None:
        raise MachineError("The templates of reports are missing; install the package again.")
    if own is None:
        return (ours,)
    if not os.path.isdir(own):
        raise UsageError(f"There is no folder {quote(os.fspath(own))} with templates.")
    return Path(own), ours
