"""Has the files drawn that somebody looks at, at each save, and puts up what comes of it."""

import asyncio
from collections.abc import Callable
from os.path import basename

from blueprint.files.faults import spelled
from blueprint.files.watching import Watch
from blueprint.integrations.serve.addresses import address
from blueprint.integrations.serve.news import Board
from blueprint.integrations.serve.page import blank
from blueprint.integrations.serve.report import Report
from blueprint.integrations.serve.shelf import Shelf, Shown
from blueprint.integrations.serve.wire import Asked
from blueprint.integrations.serve.workshop import Work, Workshop


class Follower:
    """Follows a file, and those in which its steps are drawn in detail once somebody asks for them.

    Args:
        path: The file.
        theirs: Other files that all are drawn with, such as a theme of the user's own.
        lang: The language of a page without a drawing.
        workshop: What draws.
        drawn: Called with each report that the pages are told.
    """

    def __init__(
        self,
        path: str,
        theirs: tuple[str, ...],
        lang: str,
        workshop: Workshop,
        drawn: Callable[[Report], None],
    ) -> None:
        self._shelf = Shelf(path)
        self._theirs = theirs
        self._lang = lang
        self._workshop = workshop
        self._drawn = drawn
        self._due = [self._shelf.first]
        self._called = asyncio.Event()

    def board(self, key: str) -> Board | None:
        """Find where a file's newest state is put up; who asks for the first time has it drawn.

        Args:
            key: What addresses call the file.

        Returns:
            The board; `None` where no blueprint that is shown names such a file.
        """
        known = len(list(self._shelf))
        shown = self._shelf.find(key)
        if shown is not None and len(list(self._shelf)) > known:
            self._want([shown])
        return shown.board if shown else None

    def saved(self, changed: frozenset[str]) -> None:
        """Have drawn anew what some files are shown in.

        Args:
            changed: Paths of the files that are different now.
        """
        self._want(list(self._shelf) if changed & set(self._theirs) else self._shelf.touched(changed))

    async def run(self, watch: Watch) -> None:
        """Draw whatever is due, for ever.

        Args:
            watch: Is told which files matter.
        """
        while True:
            self._called.clear()
            while self._due:
                await self._draw(self._due.pop(0), watch)
            await self._called.wait()

    async def close(self) -> None:
        """Send home everybody who waits for news."""
        for shown in self._shelf:
            await shown.board.close()

    def _want(self, due: list[Shown]) -> None:
        self._due = [*due, *(shown for shown in self._due if shown not in due)]
        self._called.set()

    async def _draw(self, shown: Shown, watch: Watch) -> None:
        folder = self._shelf.folder if shown.key else ""
        whole = False
        async for work in self._workshop.draw(Asked(shown.path, shown.key, folder)):
            changed = self._take(shown, work)
            whole = whole or work.page is not None
            if changed or work.report is not None:
                await self._tell(shown, work.report, whole=whole)
            watch.follow((*self._theirs, *self._shelf.paths()))

    def _take(self, shown: Shown, work: Work) -> bool:
        """Keep what has become known of a file, and tell whether its drawing is another one now."""
        if work.page is None:
            return False
        changed = shown.page is None or shown.page.drawing != work.page.drawing
        shown.page, shown.details = work.page, work.details
        return changed

    async def _tell(self, shown: Shown, report: Report | None, *, whole: bool) -> None:
        name = spelled(shown.path)
        page = shown.page or blank(name, self._lang)
        back = [address(shown.back.key), basename(spelled(shown.back.path))] if shown.back else []
        known = {"file": name, "whole": whole, "drawing": page.drawing, "frame": page.frame, "back": back}
        told = known | ({"checked": False} if report is None else report | {"checked": True})
        newest = shown.board.newest
        if newest is None or newest.report != told:
            await shown.board.put(told, page.html)
            if report is not None:
                self._drawn(told)
