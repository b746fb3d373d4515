"""Whether service guarantees can be kept.

For each promise, `expected` is the mean time from the beginning of `from` (its wait left out) to the end of
`to`, `kept` the chance that this stays within the limit, as if it were normal with that mean and variance
(0 or 1 where nothing spreads), and `verdict` says `kept` where that chance is at least `for` (all
customers, where the file says nothing), else `broken`. Without `from` the clock starts with the service,
its first wait included; without `to` it stops with the last that is done.

The clock stops when `to` is done for the first time after `from`. Of customers who may leave without ever
coming to `to`, only those count who come there. Inside a parallel block only the way to `to` counts; from a
moment inside one, the join waits for the other branches, less what they have done when the clock starts. From
one branch to another it is the difference of what passes from the split on, which may be less than 0.

Where all of this can't be said (no way leads from the one to the other, a moment between them has no time,
the flow itself is unknown), `expected`, `kept` and `verdict` are `null`; a promise without a limit has no
`kept` and no verdict.

Formula: P = Φ((limit − mean) / standard deviation), mean and variance from the chain made absorbing at `to`,
under the condition that it gets there.

Source: J. G. Kemeny and J. L. Snell, Finite Markov Chains, 1960, chapter 3; C. E. Clark, The greatest of a
finite set of random variables, Operations Research 9, 1961.

Complexity: for each promise as for `time`.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> soon = {"promise": "Soon", "within": "6m", "for": "90%"}
    >>> moments = [{"customer": "Sip", "time": {"mean": "5m", "sd": "1m"}}]
    >>> kept = measure(Study(build(Blueprint(title="Tea", moments=moments, promises=[soon])))).items[0]
    >>> round(kept.kept, 4), kept.verdict
    (0.8413, 'broken')
"""

from typing import NamedTuple

from blueprint.analysis.longest import kept
from blueprint.analysis.stretch import stretch
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.model.promise import Promise

_CLOSE = 1e-9


class PromiseItem(NamedTuple):
    """One promise.

    Args:
        promise: What is promised.
        within: The limit in seconds; `None` where there is none.
        for_: The share of customers for whom it holds; `None` where the file doesn't say.
        expected: What it takes on average, in seconds; `None` where that is unknown.
        kept: The chance that the limit is kept; likewise.
        verdict: `kept` or `broken`; likewise.
    """

    promise: str
    within: float | None
    for_: float | None
    expected: float | None
    kept: float | None
    verdict: str | None


class Promises(NamedTuple):
    """Whether the promises can be kept.

    Args:
        items: In the order of the file.
        unknown: Why something is unknown of the first of which it is; `None` where all is known.
    """

    items: tuple[PromiseItem, ...]
    unknown: Unknown | None = None


def measure(study: Study) -> Promises:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        Whether the promises can be kept.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> measure(Study(build(tea))).items
        ()
    """
    unknown = None
    items = []
    for promise in study.blueprint.promises:
        try:
            items.append(_item(study, promise))
        except Unknowable as error:
            items.append(_told(study, promise))
            unknown = unknown or error.unknown
    return Promises(tuple(items), unknown)


def _told(study: Study, promise: Promise) -> PromiseItem:
    within = None if promise.within is None else study.blueprint.seconds(promise.within)
    return PromiseItem(promise.promise, within, promise.for_, None, None, None)


def _item(study: Study, promise: Promise) -> PromiseItem:
    find = study.blueprint.find
    source = None if promise.from_ is None else find(promise.from_)
    target = None if promise.to is None else find(promise.to)
    length = stretch(study, source, target)
    item = _told(study, promise)._replace(expected=length.mean)
    if item.within is None:
        return item
    chance = kept(length, item.within)
    wanted = 1.0 if promise.for_ is None else promise.for_
    return item._replace(kept=chance, verdict="kept" if chance >= wanted - _CLOSE else "broken")
