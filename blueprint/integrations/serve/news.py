"""The newest state of the file, and those who wait for the next one."""

import asyncio
from typing import NamedTuple

from blueprint.integrations.serve.report import Report


class News(NamedTuple):
    """One state of the file, as the page shows it.

    Args:
        number: The how many-th it is, from 1.
        report: What the page is told: findings, figures, and which drawing is the newest.
        html: The page of the last good drawing.

    Example:
        >>> News(1, {}, b"").number
        1
    """

    number: int
    report: Report
    html: bytes


class Board:
    """Where the newest state is put up; whoever comes late sees only that one.

    Example:
        >>> Board().newest is None
        True
    """

    def __init__(self) -> None:
        self.newest: News | None = None
        self.closed = False
        self._changed = asyncio.Condition()

    async def put(self, report: Report, html: bytes) -> None:
        """Put up a new state.

        Args:
            report: What the page is told.
            html: The page.
        """
        async with self._changed:
            number = self.newest.number + 1 if self.newest else 1
            self.newest = News(number, report, html)
            self._changed.notify_all()

    async def close(self) -> None:
        """Send everybody home."""
        async with self._changed:
            self.closed = True
            self._changed.notify_all()

    async def after(self, number: int, seconds: float | None = None) -> News | None:
        """Wait for a state newer than one that is known.

        Args:
            number: The one that is known; 0 for none.
            seconds: How long to wait; for ever where left out.

        Returns:
            The newest one; `None` where none came, or none will come any more.
        """
        try:
            async with asyncio.timeout(seconds), self._changed:
                await self._changed.wait_for(lambda: self.closed or self._is_newer(number))
        except TimeoutError:
            return None
        return None if self.closed else self.newest

    def _is_newer(self, number: int) -> bool:
        return self.newest is not None and self.newest.number > number
