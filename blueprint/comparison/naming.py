"""What moments are called before and after, so that references to one and the same are no change."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from blueprint.comparison.moments import Matching
from blueprint.model.blueprint import Blueprint
from blueprint.model.target import END

_REFERENCES = frozenset({"also", "at", "from", "to"})
"""The keys of fail points, recoveries, promises, standards and risks that name moments."""


class Names:
    """Tells which moment a reference means on either side.

    Args:
        old: A blueprint.
        new: What became of it.
        moments: Which moments are the same.

    Example:
        >>> from blueprint.comparison.moments import match
        >>> old = Blueprint(title="T", moments=[{"id": "a", "customer": "Ask"}])
        >>> new = Blueprint(title="T", moments=[{"id": "b", "customer": "Ask"}])
        >>> names = Names(old, new, match(old, new))
        >>> names.renamed(["a"]) == names.known(["b"])
        True
    """

    def __init__(self, old: Blueprint, new: Blueprint, moments: Matching) -> None:
        self._old = old
        self._new = new
        self._later = dict(moments.pairs)
        self._phases = _phases(old), _phases(new)
        self._same_phases = self._matched_phases(moments)

    def later(self, index: int) -> int | None:
        """Give the index that an old moment has now.

        Args:
            index: Its old index.
        """
        return self._later.get(index)

    def renamed(self, references: Iterable[str]) -> list[int | str]:
        """Give what old references mean now.

        Args:
            references: Ids in the old blueprint.

        Returns:
            New indices; the old id where its moment is gone.
        """
        return sorted((self._now(reference) for reference in references), key=str)

    def known(self, references: Iterable[str]) -> list[int | str]:
        """Give what new references mean.

        Args:
            references: Ids in the new blueprint.

        Returns:
            New indices, and `end` for the end.
        """
        return sorted(
            (END if reference == END else self._new.find(reference) for reference in references), key=str
        )

    def mean_the_same(self, key: str, before: Any, after: Any) -> bool:
        """Tell whether two values that name moments name the same ones.

        Args:
            key: The key that has them, with what it is within, such as `recovery.to`.
            before: The old value as plain data.
            after: The new one.
        """
        if key.rpartition(".")[2] not in _REFERENCES or before is None or after is None:
            return False
        lists = [value if isinstance(value, list) else [value] for value in (before, after)]
        return self.renamed(lists[0]) == self.known(lists[1])

    def phases(self, old: int, new: int) -> tuple[str | None, str | None]:
        """Give the phases of a moment before and after; the new name for both where it was only renamed.

        Args:
            old: Its old index.
            new: Its new one.
        """
        was, now = self._phases[0][old], self._phases[1][new]
        return (now, now) if was is not None and self._same_phases.get(was) == now else (was, now)

    def _now(self, reference: str) -> int | str:
        if reference == END:
            return END
        return self._later.get(self._old.find(reference), reference)

    def _matched_phases(self, moments: Matching) -> dict[str, str]:
        """Tell what became of each old phase: the new one that has most of its moments."""
        shared: dict[str, dict[str, int]] = {}
        for i, j in moments.pairs:
            was, now = self._phases[0][i], self._phases[1][j]
            if was is not None and now is not None:
                counts = shared.setdefault(was, {})
                counts[now] = counts.get(now, 0) + 1
        names = {phase.phase for phase in self._new.phases or ()}
        return {
            was: was if was in names else max(counts, key=counts.__getitem__)
            for was, counts in shared.items()
        }


def _phases(blueprint: Blueprint) -> list[str | None]:
    if blueprint.phases is None:
        return [None] * len(blueprint.sequence)
    return list(chain.from_iterable([phase.phase] * len(phase.moments) for phase in blueprint.phases))
