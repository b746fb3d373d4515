"""Which steps could move, and what that would change: the two that the measure `advice` puts first.

A proposal is worth a note, never more: the file's signs speak for it, and people who know the work decide.
Told of its effects are the figures that it changes by a hundredth of what they were or more.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from blueprint.analysis.measures.advice import Proposal
from blueprint.analysis.proposing import Move, Supposed
from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech
from blueprint.words.catalogue import N_

_MOST: Final = 2
_NOTEWORTHY: Final = 0.01
_PROPOSED: Final = {
    Move.PART.value: N_(
        "At {moment} the customer is there while {step} goes on unseen; it could be done apart."
    ),
    Move.BACKSTAGE.value: N_("{step} at {moment} could be done behind the line of visibility."),
    Move.SELF_SERVICE.value: N_("{step} at {moment} is something customers could do themselves."),
    Move.SYSTEM.value: N_("{step} at {moment} is something a system could do."),
    Move.APPOINTMENT.value: N_("At {moment} customers could come by appointment."),
}
_EFFECTS: Final[Mapping[str, tuple[str, Callable[[Speech, float], str]]]] = {
    "contact": (N_("share of the work in contact {before} → {after}"), Speech.share),
    "time": (N_("time from start to end {before} → {after}"), Speech.duration),
    "wait": (N_("waiting {before} → {after}"), Speech.duration),
    "staff": (N_("work of the staff {before} → {after}"), Speech.duration),
    "customer": (N_("the customer's own work {before} → {after}"), Speech.duration),
    "cost": (N_("cost {before} → {after}"), Speech.money),
    "hand_offs": (N_("hand-offs {before} → {after}"), Speech.number),
}
_SUPPOSED: Final = {
    Supposed.SAME_TIME: N_("it takes as long as before"),
    Supposed.IN_SERIES: N_("it comes before or after the rest, not beside it"),
    Supposed.NO_QUEUE: N_("nobody waits where no staff is needed"),
    Supposed.NO_TIME_OF_ITS_OWN: N_("what the customer does there takes no time of its own"),
    Supposed.NO_WAIT: N_("nobody waits there any more, the most that appointments can do"),
    Supposed.WAIT_TOLERATED: N_("the wait falls to what customers accept"),
}


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell which steps could move.

    Args:
        speech: What to tell of.

    Yields:
        At most two insights.
    """
    found = speech.result("advice")
    for place, item in enumerate(found.items[:_MOST] if found else ()):
        said = speech.sentences(_proposed(speech, item), _changed(speech, item), _seen_later(speech, item))
        weight = Grade.NOTE.weight(0.1 * (_MOST - place) / _MOST)
        yield Insight("advice", weight, said, (item.moment,), "advice")


def _proposed(speech: Speech, item: Proposal) -> str:
    sentence = _PROPOSED[item.move]
    return speech.text(sentence, step=speech.name(item.do), moment=speech.name(item.moment))


def _changed(speech: Speech, item: Proposal) -> str:
    """Say what changes by how much, and what is taken for given."""
    said = []
    for name, (phrase, say) in _EFFECTS.items():
        before, after, change = item.effects[name]
        if before is None or after is None or not change or abs(change) < _NOTEWORTHY * abs(before):
            continue
        was, would_be = say(speech, before), say(speech, after)
        if was != would_be:  # what is rounded away isn't told
            said.append(speech.text(phrase, before=was, after=would_be))
    if not said:
        return speech.text("What that would change nobody can say, for nobody says how long it takes.")
    supposed = [speech.text(_SUPPOSED[known]) for known in Supposed if known.key in item.supposed]
    effects = speech.text("; ").join(said)
    if not supposed:
        return speech.text("This would change: {effects}.", effects=effects)
    given = speech.enumeration(supposed)
    return speech.text("If {given}, this would change: {effects}.", given=given, effects=effects)


def _seen_later(speech: Speech, item: Proposal) -> str:
    """Say where a failure of the step would come to light, if elsewhere."""
    for failure in item.failures:
        if failure.after is not None and failure.after != failure.before:
            return speech.text(
                "Mind that {failure} would then come to light at {moment}.",
                failure=speech.name(failure.what),
                moment=speech.name(failure.after),
            )
    return ""
