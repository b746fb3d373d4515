"""Which moment holds the main route up most, what speeding it up would bring, and what would bring nothing.

A moment on the critical path is worth its time only as far as no other way through becomes the longest
instead: that limit is found by taking its time away and measuring again. What the customer himself does is no
bottleneck: a guest's sleep is what he came for. Where only one moment takes time there is nothing to choose.

Source: J. E. Kelley and M. R. Walker, Critical-path planning and scheduling, 1959.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from blueprint.model.zone import CUSTOMER
from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

NOTEWORTHY: Final = 0.2  # of the route: what takes less doesn't hold it up
_MOST: Final = 3  # of the longest: the first is told, of the others those that go on beside something
_CLOSE: Final = 1e-9
_NONE: Final = -1  # no moment


class _Route(NamedTuple):
    """The main route: what follows each moment, what each takes, and what each has to spare."""

    follows: Mapping[int, list[int]]
    lengths: Mapping[int, float]
    spare: Mapping[int, float]

    def without(self, index: int) -> float:
        """Give how long the route is if one moment takes no time."""
        begin = dict.fromkeys(self.follows, 0.0)
        longest = 0.0
        for moment, targets in self.follows.items():
            end = begin[moment] + (0.0 if moment == index else self.lengths[moment])
            longest = max(longest, end)
            begin.update({target: max(begin[target], end) for target in targets})
        return longest

    def beside(self, index: int) -> list[int]:
        """Give the moments with time to spare that go on side by side with one, the longest spare first."""
        behind, before = {index}, {index}
        for moment, targets in self.follows.items():
            if moment in behind:
                behind.update(targets)
        for moment in reversed(list(self.follows)):
            if before.intersection(self.follows[moment]):
                before.add(moment)
        found = [moment for moment in self.spare if moment not in behind | before]
        return sorted(found, key=lambda moment: -self.spare[moment])


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell what holds the main route up.

    Args:
        speech: What to tell of.

    Yields:
        At most three insights, the longest moment first.
    """
    path = speech.result("critical-path")
    if path is None or not path.length:
        return
    graph = speech.study.graph
    index = {graph.ids[place]: place for place in graph.main_route}
    lengths = {place: speech.study.lengths[place].whole.mean for place in graph.main_route}
    spare = {
        index[moment]: slack
        for moment, slack in path.slack.items()
        if slack > 0 and lengths[index[moment]] > 0
    }
    route = _Route(graph.main_route, lengths, spare)
    held = [index[moment] for moment in path.moments if not _own(speech, index[moment])]
    if sum(length > 0 for length in lengths.values()) < 2:  # noqa: PLR2004 - one has no rival
        return
    order = sorted(held, key=lambda each: -lengths[each])
    rivalled = [moment for moment in order[1:_MOST] if route.beside(moment)]
    held_up = path.length - sum(
        lengths[index[moment]] for moment in path.moments if index[moment] not in held
    )
    for moment in (*order[:1], *rivalled):
        if lengths[moment] >= NOTEWORTHY * held_up:
            yield _bottleneck(speech, route, moment, held_up)


def _bottleneck(speech: Speech, route: _Route, moment: int, whole: float) -> Insight:
    """Tell of one, among what the main route takes but for the customer's own time."""
    ids, time = speech.study.graph.ids, route.lengths[moment]
    beside, longest = route.beside(moment), route.without(_NONE)
    values = {
        "moment": speech.name(ids[moment]),
        "time": speech.duration(time),
        "whole": speech.duration(whole),
        "share": speech.share(time / whole),
    }
    if whole > longest * (1 - _CLOSE):
        held = speech.text(
            "The main route spends {share} of its time at {moment}: {time} of {whole}.", **values
        )
    else:
        held = speech.text(
            "Of the time that isn't the customer's own, the main route spends {share} at {moment}: "
            "{time} of {whole}.",
            **values,
        )
    said = speech.sentences(
        held, _gain(speech, time, longest - route.without(moment)), _futile(speech, route, beside)
    )
    concerned = tuple(ids[each] for each in (moment, *beside))
    return Insight("bottleneck", Grade.SHAPE.weight(time / longest), said, concerned, "critical-path")


def _gain(speech: Speech, time: float, most: float) -> str:
    """Say how much of what is saved there reaches the customer, where that isn't all."""
    if most >= time * (1 - _CLOSE):
        return ""
    if most <= time * _CLOSE:
        return speech.text(
            "Another way takes just as long, so speeding up this one alone would change nothing."
        )
    return speech.text(
        "Of what is saved there at most {most} counts: then another way is the longest.",
        most=speech.duration(most),
    )


def _futile(speech: Speech, route: _Route, beside: list[int]) -> str:
    """Say what may take longer without any effect, so that nobody speeds it up in vain."""
    if not beside:
        return ""
    ids = speech.study.graph.ids
    values = {"moment": speech.name(ids[beside[0]]), "spare": speech.duration(route.spare[beside[0]])}
    if len(beside) == 1:
        return speech.text("Speeding up {moment} would change nothing: it has {spare} to spare.", **values)
    others = speech.names(ids[moment] for moment in beside[1:])
    return speech.text(
        "Speeding up {moment} would change nothing: it has {spare} to spare; nor would {others}.",
        others=others,
        **values,
    )


def _own(speech: Speech, index: int) -> bool:
    """Is the moment's time the customer's own doing?"""
    study = speech.study
    length = study.lengths[index]
    if length.waiting or not length.worked or length.waited > length.worked:
        return False
    timed = [
        (study.blueprint.seconds(step.time), study.zones[lane] is not CUSTOMER)
        for lane, cell in study.graph.moments[index].steps.items()
        for step in cell
        if step.time is not None
    ]
    return not max(timed)[1]
