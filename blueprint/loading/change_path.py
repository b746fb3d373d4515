"""Finding the place that the words of a change mean."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.spelling import closest
from blueprint.model.blueprint import Blueprint
from blueprint.model.moment import OWN_KEYS
from blueprint.model.step import Step
from blueprint.model.text import same
from blueprint.model.ways import names_of

Data = dict[str, Any]

_SHORT = {"fail": "what", "recovery": "do", "wait": "time", "customer": "name", "demand": "arrivals"}
"""The key that is meant where just a text stands for a part."""
_NAMES = ("what", "do", "promise", "standard", "risk", "mechanism", "phase", "id")
"""The keys whose text tells the items of a list from each other."""
_MOST_SHOWN = 12


class WrongChange(UsageError):
    """A change that can't be made.

    Args:
        sentence: What is wrong, and what can stand there.
        text: The change as it was asked for.
        begin: Where in it the trouble begins, in characters from 0.
        end: Where it ends.

    Example:
        >>> str(WrongChange("There is no such moment.", "tea.time=3m", 0, 3))
        'There is no such moment.'
    """

    def __init__(self, sentence: str, text: str, begin: int, end: int) -> None:
        super().__init__(sentence)
        self.text = text
        self.begin = begin
        self.end = end


class Place(NamedTuple):
    """Where a change goes.

    Args:
        inside: The mapping in the plain data, or `None` for the chance of a way.
        key: The key in it.
        begin: Where the key begins in the change's text.
        end: Where it ends; behind it stands `=`.
        moment: Index of the moment whose way is meant.
        way: The way's place in `next`.
    """

    inside: Data | None
    key: str
    begin: int
    end: int
    moment: int = 0
    way: int = 0


class _Words:
    """The words of a change, gone through from left to right."""

    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.at = 0
        self.end = end

    @property
    def over(self) -> bool:
        return self.at >= self.end

    def begins(self, name: str, before: str = "./") -> bool:
        """Do the next words begin with a name that ends there or before one of some signs?"""
        behind = self.at + len(same(name))
        there = self.text.startswith(same(name), self.at, self.end)
        return there and (behind == self.end or self.text[behind] in before)

    def take_name(self, names: Iterable[str], before: str = "./") -> tuple[str, int, int] | None:
        """Take the longest of some names that comes next."""
        found = max((name for name in names if name and self.begins(name, before)), key=len, default=None)
        return None if found is None else self._take(found)

    def take_word(self) -> tuple[str, int, int]:
        """Take whatever comes before the next dot."""
        dot = self.text.find(".", self.at, self.end)
        return self._take(self.text[self.at : dot if dot >= 0 else self.end])

    def _take(self, name: str) -> tuple[str, int, int]:
        begin = self.at
        self.at = begin + len(same(name))
        end = self.at
        if not self.over and self.text[self.at] == ".":
            self.at += 1
        return name, begin, end

    def wrong(self, sentence: str, begin: int, end: int) -> WrongChange:
        return WrongChange(sentence, self.text, begin, max(end, begin + 1))

    def unknown(self, what: str, word: tuple[str, int, int], known: Iterable[str]) -> WrongChange:
        """Say that there is no such thing, which is the nearest, and what there is."""
        name, begin, end = word
        names = list(dict.fromkeys(known))
        near = closest(name, names)
        listed = ", ".join(names[:_MOST_SHOWN]) + (", …" if len(names) > _MOST_SHOWN else "")
        hint = f"Did you mean {quote(near)}?" if near else f"There are {listed}." if names else ""
        return self.wrong(f"There is no {what} {quote(name)}. {hint}".rstrip(), begin, end)


def find(blueprint: Blueprint, data: Data, text: str) -> Place:
    """Find the place that a change means.

    Args:
        blueprint: What is changed.
        data: The same as plain data; mappings that are missing on the way are put into it.
        text: The change, `PATH=VALUE`.

    Returns:
        The place.

    Raises:
        WrongChange: There is no such place.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"id": "brew", "backstage": "Brew"}])
        >>> find(tea, tea.written(), "brew.time=3m").key
        'time'
    """
    ends = [place for place, sign in enumerate(text) if sign == "="]
    if not ends:
        sentence = "A change needs a value: write it behind `=`, such as `check credit.time=30m`."
        raise WrongChange(sentence, text, len(text), len(text) + 1)
    wrong: list[WrongChange] = []
    for end in ends:  # an id may hold a sign of equality
        try:
            return _find(blueprint, data, _Words(text, end))
        except WrongChange as error:
            wrong.append(error)
    raise max(wrong, key=lambda error: (error.begin, error.end))  # the one that understood most


def _find(blueprint: Blueprint, data: Data, words: _Words) -> Place:
    """Find the place that the words before one sign of equality mean."""
    ids = [blueprint.references.unambiguous(index) for index in range(len(blueprint.ids))]
    named = words.take_name(ids)
    if named:
        return _in_moment(blueprint, data, words, blueprint.find(named[0]))
    head = words.take_word()
    keys = Blueprint.keys()
    if head[0] not in keys:
        raise words.unknown("moment or key", head, [*ids, *keys])
    if head[0] == "actors" and not words.over:
        return _in_actor(blueprint, data, words)
    return _walk(words, data, head)


def _in_actor(blueprint: Blueprint, data: Data, words: _Words) -> Place:
    """Find a place in an actor, who need not be listed where a step names him."""
    named = {step.by for moment in blueprint.sequence for cell in moment.steps.values() for step in cell}
    actors: Data = data.setdefault("actors", {})
    known = [*actors, *sorted(name for name in named if name and name not in actors)]
    found = words.take_name(known, ".")
    if found is None or words.over:
        word = found or words.take_word()
        if found is None:
            raise words.unknown("actor", word, known)
        raise words.wrong(
            f"What of {quote(word[0])}? Write a key behind it, such as `.count`.", word[1], word[2]
        )
    return _walk(words, actors.setdefault(found[0], {}), words.take_word())


def _in_moment(blueprint: Blueprint, data: Data, words: _Words, index: int) -> Place:
    moment = _moment(blueprint, data, index)
    if not words.over and words.text[words.at] == "/":
        words.at += 1
        return _in_lane(blueprint, moment, words, index)
    if words.over:
        sentence = f"What of {quote(blueprint.ids[index])}? Write a key behind it, such as `.time`."
        raise words.wrong(sentence, 0, words.at)
    key = words.take_word()
    if key[0] == "next" and not words.over:
        return _way(blueprint, words, index)
    if key[0] in OWN_KEYS:
        return _walk(words, moment, key)
    keys = Step.keys()
    if key[0] not in keys:
        raise words.unknown("key", key, [*keys, *sorted(OWN_KEYS)])
    return _walk(words, _step(blueprint, moment, words, key, index), key)


def _moment(blueprint: Blueprint, data: Data, index: int) -> Data:
    found: Any = data
    for part in blueprint.places[index][0]:
        found = found[part]
    moment: Data = found
    return moment


def _step(blueprint: Blueprint, moment: Data, words: _Words, key: tuple[str, int, int], index: int) -> Data:
    """Find the step of a moment that a key is meant of: the only one, or the only one that has it."""
    spots = [
        (lane, number, step)
        for lane, cell in blueprint.sequence[index].steps.items()
        for number, step in enumerate(cell)
    ]
    having = [spot for spot in spots if key[0] in spot[2].model_fields_set]
    chosen = spots if len(spots) == 1 else having
    if len(chosen) != 1:
        name, (lane, _, _) = blueprint.ids[index], (having or spots)[0]
        instead = quote(f"{name}/{lane}.{key[0]}")
        sentence = f"{quote(name)} has several steps: say whose `{key[0]}`, such as {instead}."
        raise words.wrong(sentence, key[1], key[2])
    lane, number, _ = chosen[0]
    return _spelled(moment, lane, number)


def _in_lane(blueprint: Blueprint, moment: Data, words: _Words, index: int) -> Place:
    steps = blueprint.sequence[index].steps
    lane = words.take_name(steps)
    if lane is None:
        raise words.unknown(f"step of {quote(blueprint.ids[index])} in the lane", words.take_word(), steps)
    cell = steps[same(lane[0])]
    number = _number(words, len(cell), lane)
    if words.over:
        raise words.wrong("What of this step? Write a key behind it, such as `.time`.", lane[1], lane[2])
    return _walk(words, _spelled(moment, same(lane[0]), number), words.take_word())


def _number(words: _Words, count: int, lane: tuple[str, int, int]) -> int:
    if words.over or words.text[words.at] != "/":
        if count > 1:
            sentence = f"There are {count} steps in this lane: write `/1` to `/{count}` behind it."
            raise words.wrong(sentence, lane[1], lane[2])
        return 0
    words.at += 1
    word, begin, end = words.take_word()
    if not word.isascii() or not word.isdigit() or not 1 <= int(word[:9]) <= count:
        raise words.wrong(f"{quote(word)} is no step of this lane; there are 1 to {count}.", begin, end)
    return int(word) - 1


def _spelled(moment: Data, lane: str, number: int) -> Data:
    """Give a step as a mapping, whichever way it is written."""
    cell: list[Any] = moment[lane] if isinstance(moment[lane], list) else [moment[lane]]
    if not isinstance(cell[number], dict):
        cell[number] = {"do": cell[number]}
    moment[lane] = cell
    step: Data = cell[number]
    return step


def _way(blueprint: Blueprint, words: _Words, index: int) -> Place:
    """Find a way on from a moment, of which only the chance can be changed by itself."""
    moment = blueprint.sequence[index]
    names = names_of(moment)
    found = words.take_name(names.values(), ".")
    if found is None:
        raise words.unknown(
            f"way on from {quote(blueprint.ids[index])} to", words.take_word(), names.values()
        )
    way = next(number for number, name in names.items() if name == found[0])
    key = ("chance", *found[1:]) if words.over else words.take_word()
    if key[0] != "chance" or not words.over:
        raise words.wrong("Of a way only its `chance` can be changed by itself.", key[1], words.end)
    if not moment.next[way].alternative:
        sentence = "This way is always gone; only ways with `when` or `chance` have a chance."
        raise words.wrong(sentence, found[1], found[2])
    return Place(None, "chance", key[1], key[2], index, way)


def _walk(words: _Words, inside: Data, key: tuple[str, int, int]) -> Place:
    """Go on along the keys to the last one."""
    while not words.over:
        name = key[0]
        value = inside.get(name)
        if isinstance(value, list):
            inside = _item(words, value, key)
        elif isinstance(value, dict):
            inside = value
        else:
            part = {} if value is None else {_SHORT[name]: value} if name in _SHORT else None
            if part is None or (value is None and name == "fail"):
                raise words.wrong(f"{quote(name)} has nothing in it that could be changed.", key[1], key[2])
            inside[name] = inside = part
        key = words.take_name(inside, ".") or words.take_word()
    return Place(inside, key[0], key[1], key[2])


def _item(words: _Words, items: list[Any], key: tuple[str, int, int]) -> Data:
    """Choose an item of a list by its number or its text; a lone one needs no name."""
    for place, item in enumerate(items):
        if isinstance(item, str) and key[0] in _SHORT:
            items[place] = {_SHORT[key[0]]: item}
    names = {str(number): item for number, item in enumerate(items, start=1)}
    for item in items:
        if isinstance(item, Mapping):
            names |= {item[name]: item for name in _NAMES if isinstance(item.get(name), str)}
    found = words.take_name(names, ".")
    if found is None and len(items) > 1:
        raise words.unknown(f"item of `{key[0]}`", words.take_word(), names)
    item = names[found[0]] if found else items[0]
    if not isinstance(item, dict):
        raise words.wrong(f"{quote(key[0])} has nothing in it that could be changed.", key[1], key[2])
    return item
