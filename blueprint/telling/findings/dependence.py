"""On whom everything hangs: an actor of whom there is one only, and whom nearly every customer needs.

Only actors whose count is written are told: one whom nobody counted may be many. Nine of ten customers are
nearly every one: the tenth doesn't keep the service going.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

NEARLY_ALL: Final = 0.9
_CLOSE: Final = 1e-9


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell on whom everything hangs.

    Args:
        speech: What to tell of.

    Yields:
        An insight for each such actor.
    """
    found = speech.result("single-points")
    actors = speech.study.blueprint.actors
    for needed in found.actors if found else ():
        actor = actors.get(needed.actor)
        if needed.share is None or needed.share < NEARLY_ALL or actor is None or actor.count != 1:
            continue
        values = {"actor": speech.actor(needed.actor), "moments": speech.names(needed.moments)}
        if needed.share >= 1 - _CLOSE:
            said = speech.text(
                "Every customer needs {actor}, of whom there is one only: {moments}.", **values
            )
        else:
            share = speech.share(needed.share)
            said = speech.text(
                "{share} of customers need {actor}, of whom there is one only: {moments}.",
                share=share,
                **values,
            )
        weight = Grade.THREATENED.weight(needed.share / 2)
        yield Insight("dependence", weight, said, needed.moments, "single-points")
