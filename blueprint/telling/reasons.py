"""Why something isn't known, and what was changed along with something, in the reader's language.

The analysis gives its reasons as English sentences with names in them, good for programs too. Here each kind
of sentence stands as a pattern, with `{…}` where a name or a figure is, so that it can be said again in
another language. A sentence that no pattern fits is said as it is.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from blueprint.telling.speech import Speech
from blueprint.words.catalogue import N_

_PATTERNS: Final = (
    N_("Nobody says how long {count} moments take."),
    N_("Nobody says how long {name} takes, which is on the main route."),
    N_("Nobody says how long {name} takes, whose actor has a rate."),
    N_("Nobody says how long {name} takes."),
    N_("Nobody says how long {name} lasts."),
    N_("Nobody says how long the customer waits at {name}."),
    N_("Nobody says what any step costs."),
    N_("Nobody says what may fail."),
    N_("Nobody says how likely what may fail at {name} is."),
    N_("Nobody says what a customer pays."),
    N_("Nobody says how many customers arrive."),
    N_("No step says whether customers would pay for it."),
    N_("There is no work that takes time."),
    N_("The service takes no time."),
    N_("A rate per month says nothing of an hour."),
    N_("The chances after {name} sum to {count}, not to 1."),
    N_("From {name} on, no way leads to an end."),
    N_("No way leads from the start to an end."),
    N_("The split after {name} has no one join that all its branches reach: {why}."),
    N_("A loop is left so seldom that nobody can say how often it is gone round."),
    N_("No way leads from the one to the other within the same parallel branch, or at all."),
    N_("Nobody ever comes to the moment where the time begins."),
    N_("One of the two moments belongs to parallel branches in some cases and not in others."),
    N_("The other ways on from {name} share what is left: {told}."),
    N_("Its branch may be passed without it, and be come to again in a loop."),
)
_WHY: Final = (
    N_("a branch never ends"),
    N_("a branch leads back to before the split"),
    N_("a moment belongs to several branches before all of them join"),
    N_("its branches share too much with those of other splits"),
)
_PLACE = re.compile(r"\\\{(\w+)\\\}")
_QUOTES = "`'\""


def reason(sentence: str, speech: Speech) -> str:
    """Say why something isn't known.

    Args:
        sentence: The analysis's own sentence.
        speech: What to say it with.

    Returns:
        The same in the reader's language, with names in its quotation marks.

    Example:
        >>> from blueprint.analysis.measure import Analysis
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip"}])))
        >>> reason("Nobody says how long `Sip` takes.", Speech(Analysis(tea, {}), of("en")))
        'Nobody says how long “Sip” takes.'
    """
    for msgid, pattern in _compiled():
        found = pattern.fullmatch(sentence)
        if found:
            values = dict(found.groupdict())
            if "name" in values:
                values["name"] = speech.step(values["name"].strip(_QUOTES))
            if "why" in values:
                values["why"] = _why(values["why"], speech)
            return speech.text(msgid, **values)
    return sentence


def _why(said: str, speech: Speech) -> str:
    """Say what is wrong with a split, and where."""
    msgid = next((msgid for msgid in _WHY if said.startswith(msgid)), "")
    place = said.removeprefix(msgid).strip(" ()").strip(_QUOTES)
    if not msgid or not place:
        return speech.text(msgid) or said
    return speech.text("{text} ({more})", text=speech.text(msgid), more=speech.name(place))


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(_patterns())


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for msgid in _PATTERNS:
        yield msgid, re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(msgid)))
