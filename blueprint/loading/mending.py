"""Mending a file: the fixes of its findings are applied as far as they make nothing worse."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.severity import Severity
from blueprint.source.decoding import decode
from blueprint.source.edits import apply
from blueprint.source.read import read

if TYPE_CHECKING:
    from blueprint.diagnostics.fix import Fix

_MOST_ROUNDS = 20  # what a fix lays bare may have fixes too, and some want the same place
_MOST_TRIES = 50  # of single fixes in one round; each costs a reading of the file
_TWICE = "duplicate-key"  # stands at the key that was mended, and comes of mending it
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

Examine = Callable[[bytes], Iterable[Finding]]
"""Finds what is wrong in a file."""


class Mended(NamedTuple):
    """A file after fixes.

    Args:
        content: Its bytes.
        done: The findings whose fixes were applied, in the order of applying.
    """

    content: bytes
    done: tuple[Finding, ...] = ()


def mend(raw: bytes, examine: Examine) -> Mended:
    """Apply the fixes of a file's findings, as far as no new error comes of them.

    Args:
        raw: The bytes of the file.
        examine: Finds what is wrong in such bytes.

    Returns:
        The file mended, as it was where nothing can be; comments and layout stay.

    Example:
        >>> mend(b"titel: Tea", lambda raw: ()).content
        b'titel: Tea'
    """
    done: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        found = list(examine(raw))
        fixable = [finding for finding in found if finding.fix]
        if not fixable:
            break
        better = _better(raw, found, fixable, examine)
        if not better.done:
            break
        raw = better.content
        done += better.done
    return Mended(raw, tuple(done))


def _better(raw: bytes, found: list[Finding], fixable: list[Finding], examine: Examine) -> Mended:
    """Apply all fixes, or else, one by one, those that make nothing worse."""
    best = _attempt(raw, fixable)
    if best.done and not _is_worse(found, examine(best.content), best.done):
        return best
    best = Mended(raw)
    for finding in fixable[:_MOST_TRIES]:
        more = _attempt(raw, [*best.done, finding])
        if len(more.done) > len(best.done) and not _is_worse(found, examine(more.content), more.done):
            best = more
    return best


def _attempt(raw: bytes, findings: list[Finding]) -> Mended:
    fixes: dict[Fix, Finding] = {finding.fix: finding for finding in reversed(findings) if finding.fix}
    applied = apply(decode(raw).text, reversed(fixes))
    content = _BYTE_ORDER_MARK * raw.startswith(_BYTE_ORDER_MARK) + applied.text.encode("utf-8")
    return Mended(content, tuple(fixes[fix] for fix in applied.done))


def _is_worse(before: Iterable[Finding], after: Iterable[Finding], done: Iterable[Finding]) -> bool:
    """Say whether there is an error now that wasn't there before.

    What stands below a misspelt key couldn't be read before, so an error in there isn't the fix's.
    """
    bared = {route for finding in done for route in _bared(finding)}
    shown = [finding for finding in after if finding.rule == _TWICE or not _is_below(finding, bared)]
    return bool(_errors(shown) - _errors(before))


def _bared(finding: Finding) -> Iterable[Route]:
    """Give the routes of what is read for the first time once a key is spelled right."""
    route = finding.place.route
    if route and finding.fix:
        words = [read(edit.text.encode("utf-8")).data for edit in finding.fix.edits]
        yield from ((*route[:-1], word) for word in words if isinstance(word, str))


def _is_below(finding: Finding, bared: set[Route]) -> bool:
    route = finding.place.route or ()
    return any(route[:depth] in bared for depth in range(1, len(route) + 1))


def _errors(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    return Counter(
        (finding.rule, finding.message) for finding in findings if finding.severity is Severity.ERROR
    )
