"""The moments that decide how long the main route takes, heavy; what all others have to spare as tags.

Every moment without slack is heavy, also where several ways are the longest; the arrows are those of the one
that `critical-path` names. A moment of the main route with time to spare is tagged with it, and what lies off
the main route steps back. Nothing is painted where a moment of the main route has no time.
"""

from collections.abc import Iterator
from itertools import pairwise

from blueprint.analysis.measures.critical_path import CriticalPath, measure
from blueprint.analysis.study import Study
from blueprint.drawing.paint import END, Paint, Pair, Touch
from blueprint.drawing.scene import Place
from blueprint.painting.boxes import Boxes
from blueprint.words.catalogue import Catalogue
from blueprint.words.quantities import duration


def paint(study: Study, words: Catalogue) -> Paint:
    """Paint the critical path.

    Args:
        study: A service.
        words: The reader's language.

    Returns:
        The paint.

    Raises:
        Unknowable: A moment of the main route has no time.
    """
    found = measure(study)
    day = float(study.blueprint.working_calendar.day)
    indices = {id_: index for index, id_ in enumerate(study.graph.ids)}
    spare = {indices[id_]: seconds for id_, seconds in found.slack.items()}
    path = [indices[id_] for id_ in found.moments]
    tags = {index: f"+{duration(seconds, words, day)}" for index, seconds in spare.items() if seconds}
    return Paint(
        words.text("Critical path"),
        _touches(study, spare, tags, words, day),
        heavy=frozenset([*pairwise(path), *((index, END) for index in path[-1:])]),
        kept=frozenset(_kept(study)),
        path=_length(found, words, day),
        outlined=words.text("no time to spare"),
        tags=[(next(iter(tags.values())), words.text("time to spare"))] if tags else [],
        fades=True,
    )


def _touches(
    study: Study, spare: dict[int, float], tags: dict[int, str], words: Catalogue, day: float
) -> dict[Place, Touch]:
    boxes = Boxes(study.blueprint)
    touches: dict[Place, Touch] = {}
    for index, seconds in spare.items():
        takes = duration(study.lengths[index].whole.mean, words, day)
        if index in tags:
            left = duration(seconds, words, day)
            said = words.text(
                "Takes {time}, and may take {slack} longer with no effect", time=takes, slack=left
            )
        else:
            said = words.text("Takes {time}, with no time to spare", time=takes)
        touches.update((place, Touch()) for place in boxes.evidence(index))
        touches.update((place, Touch(said=said, heavy=index not in tags)) for place in boxes.steps(index))
        head = boxes.head(index)
        touches[head] = touches[head]._replace(tag=tags.get(index, ""))
    return touches


def _kept(study: Study) -> Iterator[Pair]:
    """Yield what doesn't step back: the flow along the main route, and what happens inside its moments."""
    for index, targets in study.graph.main_route.items():
        yield index, index
        yield from ((index, target) for target in targets)


def _length(found: CriticalPath, words: Catalogue, day: float) -> str:
    whole = duration(found.length, words, day)
    if not found.invisible:
        return words.text("the longest way: {time}", time=whole)
    unseen = duration(found.invisible, words, day)
    return words.text(
        "the longest way: {time}, of which the customer sees nothing for {unseen}", time=whole, unseen=unseen
    )
