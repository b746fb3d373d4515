"""What changed at the head of a blueprint and in its lists: lanes, phases, actors, promises, risks."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from blueprint.comparison.aspects import aspects, equal, written
from blueprint.comparison.change import Change, Nature
from blueprint.comparison.likeness import alike, likeness, matched
from blueprint.comparison.moments import Matching
from blueprint.comparison.naming import Names
from blueprint.model.blueprint import Blueprint
from blueprint.model.part import Part
from blueprint.model.text import same

_LISTS = {
    "promises": ("promise", "promise"),
    "standards": ("standard", "standard"),
    "risks": ("risk", "risk"),
    "mechanisms": ("mechanism", "mechanism"),
}
"""The lists of parts: what one is called, and the field that names it."""
_MAPPINGS = {"actors": "actor", "scenarios": "scenario"}
_LEAST = 0.5  # how much two names must be alike to be one that was reworded
_ASIDE = frozenset({"lanes", "phases", "moments", *_LISTS, *_MAPPINGS})


def head(old: Blueprint, new: Blueprint) -> Iterator[Change]:
    """Tell what changed of a blueprint as a whole.

    Args:
        old: A blueprint.
        new: What became of it.

    Yields:
        A change for each key.

    Example:
        >>> old = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> new = Blueprint(title="Tea for two", moments=[{"customer": "Sip"}])
        >>> [change.aspect for change in head(old, new)]
        ['title']
    """
    for key, before, after in aspects(old, new, _ASIDE):
        yield Change(Nature.CHANGED, "blueprint", new.title, aspect=key, before=before, after=after)


def changes(old: Blueprint, new: Blueprint, moments: Matching) -> Iterator[Change]:
    """Tell what changed in the lists of a blueprint.

    Args:
        old: A blueprint.
        new: What became of it.
        moments: Which moments are the same.

    Yields:
        Lanes, phases, actors, scenarios, promises, standards, risks, mechanisms.
    """
    names = Names(old, new, moments)
    yield from _lanes(old, new)
    yield from _phases(old, new, moments)
    for name, thing in _MAPPINGS.items():
        yield from _entries(thing, getattr(old, name), getattr(new, name))
    for name, (thing, field) in _LISTS.items():
        yield from _parts(thing, field, getattr(old, name), getattr(new, name), names)


def _lanes(old: Blueprint, new: Blueprint) -> Iterator[Change]:
    if old.lanes is None and new.lanes is None:
        return  # lanes that nobody lists come and go with their steps
    was = {same(lane.key): lane for lane in old.swimlanes}
    now = {same(lane.key): lane for lane in new.swimlanes}
    listed = (old.lanes is not None, new.lanes is not None)
    for key, lane in was.items():
        if key not in now and listed[1]:
            yield Change(Nature.REMOVED, "lane", lane.key)
    for key, lane in now.items():
        if key not in was and listed[0]:
            yield Change(Nature.ADDED, "lane", lane.key)
        elif key in was and was[key].title != lane.title:
            titles = was[key].title, lane.title
            yield Change(Nature.CHANGED, "lane", lane.key, aspect="title", before=titles[0], after=titles[1])


def _phases(old: Blueprint, new: Blueprint, moments: Matching) -> Iterator[Change]:
    """Phases are known by their names; one that was renamed, by its moments."""
    was = [phase.phase for phase in old.phases or ()]
    now = [phase.phase for phase in new.phases or ()]
    pairs = alike(was, now)
    owners = _owners(old), _owners(new)
    shared = {(owners[0][i], owners[1][j]) for i, j in moments.pairs}
    left = [i for i in range(len(was)) if i not in dict(pairs)]
    right = [j for j in range(len(now)) if j not in {b for _, b in pairs}]
    for i in list(left):
        twin = next((j for j in right if (i, j) in shared), None)
        if twin is not None:
            left.remove(i)
            right.remove(twin)
            yield Change(Nature.RENAMED, "phase", now[twin], aspect="phase", before=was[i], after=now[twin])
    yield from (Change(Nature.REMOVED, "phase", was[i]) for i in left)
    yield from (Change(Nature.ADDED, "phase", now[j]) for j in right)
    for i, j in pairs:
        notes = [
            written(blueprint.phases[at].note) for blueprint, at in ((old, i), (new, j)) if blueprint.phases
        ]
        if notes[0] != notes[1]:
            yield Change(Nature.CHANGED, "phase", now[j], aspect="note", before=notes[0], after=notes[1])


def _owners(blueprint: Blueprint) -> list[int]:
    phases = blueprint.phases
    if phases is None:
        return [-1] * len(blueprint.sequence)
    return list(chain.from_iterable([number] * len(phase.moments) for number, phase in enumerate(phases)))


def _entries(thing: str, old: Mapping[str, Part], new: Mapping[str, Part]) -> Iterator[Change]:
    """Tell of a mapping from names; an entry with another name and the same in it was renamed."""
    gone = [name for name in old if name not in new]
    come = [name for name in new if name not in old]
    for name in list(gone):
        twin = next((other for other in come if _is_renamed(name, old[name], other, new[other])), None)
        if twin is not None:
            gone.remove(name)
            come.remove(twin)
            yield Change(Nature.RENAMED, thing, twin, aspect="name", before=name, after=twin)
    yield from (Change(Nature.REMOVED, thing, name) for name in gone)
    yield from (Change(Nature.ADDED, thing, name) for name in come)
    for name in new:
        if name in old:
            for key, before, after in aspects(old[name], new[name]):
                yield Change(Nature.CHANGED, thing, name, aspect=key, before=before, after=after)


def _is_renamed(name: str, one: Part, other_name: str, other: Part) -> bool:
    """Is an entry the same under another name? One that says nothing is known by its name alone."""
    return equal(one, other) and (bool(one.model_fields_set) or likeness(name, other_name) >= _LEAST)


def _parts(
    thing: str, field: str, old: Sequence[Part], new: Sequence[Part], names: Names
) -> Iterator[Change]:
    """Tell of a list of parts that have a name."""
    was = [str(getattr(part, field)) for part in old]
    now = [str(getattr(part, field)) for part in new]
    pairs = matched(was, now)
    yield from (Change(Nature.REMOVED, thing, was[i]) for i in range(len(was)) if i not in dict(pairs))
    yield from (
        Change(Nature.ADDED, thing, now[j]) for j in range(len(now)) if j not in {b for _, b in pairs}
    )
    for i, j in pairs:
        if same(was[i]) != same(now[j]):
            yield Change(Nature.RENAMED, thing, now[j], aspect=field, before=was[i], after=now[j])
        for key, before, after in aspects(old[i], new[j], {field}):
            if not names.mean_the_same(key, before, after):
                yield Change(Nature.CHANGED, thing, now[j], aspect=key, before=before, after=after)
