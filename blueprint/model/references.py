"""Ids of moments, and what a reference refers to."""

from collections import Counter
from collections.abc import Iterable, Iterator

from blueprint.model.text import same


class References:
    """Which moment a reference means.

    A written id always means its moment. Where several moments have one text and no id, the second has the
    id `Text (2)`, the third `Text (3)`; plain `Text` is ambiguous then, and `Text (1)` means the first.

    Args:
        names: Of each moment, the id that was written, if any, and the text of its first step.

    Example:
        >>> references = References([("pay", "Pay"), (None, "Ask"), (None, "Ask")])
        >>> references.ids
        ('pay', 'Ask', 'Ask (2)')
        >>> references.find("Ask (2)"), references.find("Ask"), references.find("Pay")
        ((2,), (1, 2), ())
    """

    def __init__(self, names: Iterable[tuple[str | None, str]]) -> None:
        pairs = list(names)
        self._written = {same(written): i for i, (written, _) in reversed(list(enumerate(pairs))) if written}
        self._derived: dict[str, list[int]] = {}
        self.ids: tuple[str, ...] = tuple(self._ids(pairs))
        """The id of each moment."""

    def _ids(self, pairs: list[tuple[str | None, str]]) -> Iterator[str]:
        taken = set(self._written)
        seen: Counter[str] = Counter()
        for i, (written, text) in enumerate(pairs):
            if written:
                yield written
                continue
            key = same(text)
            seen[key] += 1
            id_ = text
            while same(id_) in taken:
                seen[key] = max(2, seen[key] + (id_ != text))
                id_ = f"{text} ({seen[key]})"
            taken.add(same(id_))
            for name in {key, same(id_)}:
                self._derived.setdefault(name, []).append(i)
            yield id_

    def find(self, reference: str) -> tuple[int, ...]:
        """Find the moments that a reference may mean.

        Args:
            reference: What was written.

        Returns:
            Indices of moments: none for an unknown reference, several for an ambiguous one.
        """
        key = same(reference)
        if key in self._written:
            return (self._written[key],)
        found = self._derived.get(key)
        if found is None and key.endswith(" (1)"):
            return tuple(self._derived.get(key.removesuffix(" (1)"), ())[:1])
        return tuple(found or ())

    def unambiguous(self, index: int) -> str:
        """Give a reference that means one moment and no other.

        Args:
            index: The moment's index.

        Returns:
            Its id, or `Text (1)` for the first of several moments of one text.
        """
        id_ = self.ids[index]
        return id_ if len(self.find(id_)) == 1 else f"{id_} (1)"
