"""Which promises aren't kept, and which are kept narrowly.

A promise is narrow where fewer than half of the failures that it allows are left over: one that allows 10 %
and misses 8 % breaks with the next busy week. One that says nothing of how many customers it is for allows
none. What is kept with room to spare is worth a note.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.analysis.measures.promises import PromiseItem
from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

NARROW: Final = 0.5
_CLOSE: Final = 1e-9


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell which promises are broken, narrow, and kept.

    Args:
        speech: What to tell of.

    Yields:
        An insight for each promise with a limit of which is known how long it takes.
    """
    promises = speech.result("promises")
    for item in promises.items if promises else ():
        if item.kept is None or item.within is None:
            continue
        wanted = 1.0 if item.for_ is None else item.for_
        missed, allowed = 1 - item.kept, 1 - wanted
        if missed > allowed + _CLOSE:
            grade, fraction = Grade.BROKEN, missed - allowed
        elif missed > NARROW * allowed:
            grade, fraction = Grade.THREATENED, missed / allowed
        else:
            grade, fraction = Grade.NOTE, item.kept
        said = speech.sentences(_verdict(speech, item, grade, wanted), _figures(speech, item))
        yield Insight("promises", grade.weight(fraction), said, _ends(speech, item), "promises")


def _verdict(speech: Speech, item: PromiseItem, grade: Grade, wanted: float) -> str:
    values = {
        "promise": speech.name(item.promise),
        "kept": speech.share(item.kept or 0.0),
        "wanted": speech.share(wanted),
    }
    if grade is Grade.BROKEN:
        return speech.text(
            "The promise {promise} is broken: it is kept for {kept} of customers and promised to {wanted}.",
            **values,
        )
    if grade is Grade.THREATENED:
        return speech.text(
            "The promise {promise} is kept narrowly: for {kept} of customers, and promised to {wanted}.",
            **values,
        )
    return speech.text("The promise {promise} is kept for {kept} of customers.", **values)


def _figures(speech: Speech, item: PromiseItem) -> str:
    return speech.text(
        "It takes {expected} on average and may take {within}.",
        expected=speech.duration(item.expected or 0.0),
        within=speech.duration(item.within or 0.0),
    )


def _ends(speech: Speech, item: PromiseItem) -> tuple[str, ...]:
    blueprint = speech.study.blueprint
    promise = next(each for each in blueprint.promises if each.promise == item.promise)
    ends = (end for end in (promise.from_, promise.to) if end is not None)
    return tuple(dict.fromkeys(blueprint.ids[blueprint.find(end)] for end in ends))
