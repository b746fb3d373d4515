"""A folder of blueprints as a portfolio: where each report lies, and what the index is called."""

import os
from collections.abc import Sequence
from posixpath import dirname, relpath
from typing import NamedTuple
from urllib.parse import quote

from blueprint.cli.products import Job, refuse_clashes, stem
from blueprint.cli.sources import Source


class Page(NamedTuple):
    """One service of a folder, and where its report goes.

    Args:
        source: Its blueprint.
        path: Where that lies below the folder, with slashes.
        place: Where its report goes.
        href: The same, as the index names it.
    """

    source: Source
    path: str
    place: str
    href: str

    def links(self, others: "Sequence[Page]") -> dict[str, str]:
        """Say where the reports lie on what its `details` may name.

        Args:
            others: All pages of the folder.

        Returns:
            For each way to spell another blueprint's path, its report's address relative to this one's.
        """
        here, there = dirname(self.path), dirname(self.href)
        found: dict[str, str] = {}
        for other in others:
            path, href = relpath(other.path, here or "."), quote(relpath(other.href, there or "."))
            found |= {path: href, f"./{path}": href}
        return found


def pages(folder: str, sources: Sequence[Source], out: str | None, ending: str) -> list[Page]:
    """Decide where the reports on a folder go: below `out` as the blueprints lie in it, or beside them.

    Args:
        folder: The folder.
        sources: Its blueprints.
        out: Another folder; `None` for the same.
        ending: What follows the blueprints' names in the reports', such as `.report.html`.

    Returns:
        The pages, in the order of the sources.

    Raises:
        UsageError: Two reports would lie in one place, or one where a blueprint does.
    """
    found = []
    for source in sources:
        path = os.path.relpath(source.path, folder).replace(os.sep, "/")
        below, _, name = path.rpartition("/")
        href = "/".join(filter(None, (below, f"{stem(name)}{ending}")))
        found.append(Page(source, path, os.path.join(out or folder, *href.split("/")), href))
    refuse_clashes([Job(page.source, page.place) for page in found])
    return found
