"""Pictures that were drawn before, by what they were drawn from, so that no build draws one twice."""

import os
from collections.abc import Callable

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.files import reading, writing

_LARGEST = 500_000_000  # bytes; a picture that was written is read back whole
_KEPT = "# Pictures by what they were drawn from; delete them as you like.\n*\n"


class Shelf:
    """A folder of pictures, shared by builds and by processes that run at once.

    Args:
        folder: Where it lies; made when the first picture is put there. Empty: nothing is kept.

    Example:
        >>> Shelf("").get("a1.svg", lambda: b"<svg/>")
        b'<svg/>'
    """

    def __init__(self, folder: str = "") -> None:
        self.folder = folder

    def get(self, name: str, draw: Callable[[], bytes]) -> bytes:
        """Fetch a picture, or draw it and keep it.

        Args:
            name: Its name, made from all that it depends on.
            draw: Draws it.

        Returns:
            The picture.

        Raises:
            BlueprintError: It can't be drawn. That it can't be kept is no reason to go without it.
        """
        if not self.folder:
            return draw()
        path = os.path.join(self.folder, name)
        try:
            return reading.read(path, _LARGEST)
        except (UsageError, MachineError):
            picture = draw()
        self._keep(path, picture)
        return picture

    def _keep(self, path: str, picture: bytes) -> None:
        try:
            if not os.path.isdir(self.folder):
                writing.make_folder(self.folder)
                writing.write(os.path.join(self.folder, ".gitignore"), _KEPT.encode())
            writing.write(path, picture)
        except (UsageError, MachineError):
            return
