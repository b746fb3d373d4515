"""The files that are shown: the one that was named, and those that its steps are drawn in detail in."""

from collections.abc import Iterator
from os.path import dirname, join
from typing import TYPE_CHECKING

from blueprint.integrations.serve.addresses import key_of
from blueprint.integrations.serve.news import Board

if TYPE_CHECKING:
    from blueprint.integrations.serve.page import Live


class Shown:
    """A file with a page of its own.

    Args:
        key: What addresses call it; empty for the first.
        path: Where it lies.
        back: The one that leads to it; `None` for the first.
    """

    def __init__(self, key: str, path: str, back: "Shown | None" = None) -> None:
        self.key = key
        self.path = path
        self.back = back
        self.board = Board()
        self.page: Live | None = None
        self.details: tuple[str, ...] = ()

    @property
    def keys(self) -> list[str]:
        """What addresses call the files in which its steps are drawn in detail."""
        return [key_of(self.key, name) for name in self.details]


class Shelf:
    """All files that are shown; only a blueprint that is shown itself adds to them.

    Args:
        path: The first file.

    Example:
        >>> shelf = Shelf("hotel/stay.yaml")
        >>> shelf.first.details = ("rooms/check-in.yaml",)
        >>> shelf.find("rooms/check-in.yaml").path
        'hotel/rooms/check-in.yaml'
        >>> shelf.find("../private.yaml") is None
        True
    """

    def __init__(self, path: str) -> None:
        self.first = Shown("", path)
        self._folder = dirname(path)
        self._shown = {"": self.first}

    def __iter__(self) -> Iterator[Shown]:
        """Yield the files in the order in which somebody asked for them."""
        return iter(tuple(self._shown.values()))

    @property
    def folder(self) -> str:
        """The folder in or below which all but the first must lie."""
        return self._folder or "."

    def find(self, key: str) -> Shown | None:
        """Find a file by what addresses call it.

        Args:
            key: Path from the folder of the first file on; empty for the first.

        Returns:
            The file; `None` where no blueprint that is shown names it.
        """
        if key not in self._shown:
            back = next((shown for shown in self if key in shown.keys), None)
            if back is None:
                return None
            self._shown[key] = Shown(key, join(self._folder, key), back)
        return self._shown[key]

    def touched(self, changed: frozenset[str]) -> list[Shown]:
        """List what is to be drawn anew.

        Args:
            changed: Paths of the files that are different now.

        Returns:
            Those that changed themselves, and then those that speak of one that did.
        """
        own = [shown for shown in self if shown.path in changed]
        return own + [shown for shown in self if shown not in own and changed & set(self._beside(shown))]

    def paths(self) -> list[str]:
        """List the files that matter to what is shown, each once."""
        found = [path for shown in self for path in (shown.path, *self._beside(shown))]
        return list(dict.fromkeys(found))

    def _beside(self, shown: Shown) -> list[str]:
        return [join(self._folder, key) for key in shown.keys]
