"""What a failure in a moment reaches, up to the first thing that the customer sees of it.

Strong are the moment that fails and what it reaches before the customer sees anything, by the flow and by
what needs it: on every way up to the first moment with a step above the line of visibility. The nearest of
these, which is the `first_visible` of `fail-points`, is tagged and has a heavy outline. Weak is what lies
behind. All else steps back. Fail points that take others along (`also`) begin there too.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from blueprint.analysis.failing import fail_points
from blueprint.analysis.reach import onward
from blueprint.analysis.sight import Seen, Sight
from blueprint.analysis.study import Study
from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.spelling import closest
from blueprint.drawing.paint import END, LEVELS, Paint, Pair, Touch
from blueprint.drawing.scene import Place
from blueprint.graph.node import Fork, Node
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import ArrowKind
from blueprint.painting.boxes import Boxes
from blueprint.words.catalogue import Catalogue
from blueprint.words.quantities import duration

_FAILS: Final = LEVELS - 1
_UNSEEN: Final = 2
_BEHIND: Final = 1


class _Spread(NamedTuple):
    """How far a failure goes.

    Args:
        begins: Where it begins: the moment, and those that fail with it.
        unseen: What it reaches until the customer sees it, the first that he sees included.
        behind: All else that it reaches.
        ways: The pairs of moments along which it goes until then.
    """

    begins: frozenset[int]
    unseen: frozenset[int]
    behind: frozenset[int]
    ways: frozenset[Pair]


def found(blueprint: Blueprint, reference: str) -> int:
    """Find the moment that somebody means.

    Args:
        blueprint: Where it stands.
        reference: Its id, or its first step's text.

    Returns:
        Its index.

    Raises:
        UsageError: There is none, or there are several.

    Example:
        >>> found(Blueprint(title="Tea", moments=[{"customer": "Sip"}]), "Sib")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: `Tea` has no moment `Sib`; did you mean `Sip`?
    """
    meant = blueprint.references.find(reference)
    if len(meant) == 1:
        return meant[0]
    whole = quote(blueprint.title)
    if meant:
        names = ", ".join(quote(blueprint.references.unambiguous(index)) for index in meant)
        raise UsageError(f"{quote(reference)} means {len(meant)} moments of {whole}; name one of {names}.")
    near = closest(reference, blueprint.ids)
    hint = f"did you mean {quote(near)}?" if near else f"its first is {quote(blueprint.ids[0])}."
    raise UsageError(f"{whole} has no moment {quote(reference)}; {hint}")


def paint(study: Study, moment: int, words: Catalogue) -> Paint:
    """Paint what a failure reaches.

    Args:
        study: A service.
        moment: Index of the moment that fails.
        words: The reader's language.

    Returns:
        The paint.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"backstage": "Brew"}, {"customer": "Sip"}])
        >>> [touch.tag for touch in paint(Study(build(tea)), 0, of("en")).touches.values()]
        ['', 'seen']
    """
    spread = _spread(study, moment)
    seen = Sight(study).first(moment)
    everything = spread.begins | spread.unseen | spread.behind
    needs = frozenset(_needs(study))
    return Paint(
        words.text("What a failure of “{moment}” reaches", moment=study.graph.ids[moment]),
        _touches(study, spread, seen, words),
        heavy=spread.ways,
        needs=spread.ways & needs,
        kept=frozenset(_kept(study, everything)),
        grades=list(_grades(spread, words)),
        outlined=words.text("where the customer first sees it") if seen else "",
        fades=True,
    )


def _spread(study: Study, moment: int) -> _Spread:
    also = [study.blueprint.find(n) for _, p, _ in fail_points(study.graph.moments[moment]) for n in p.also]
    begins = frozenset([moment, *also])
    ways = onward(study.graph)
    unseen, pairs = _follow(ways, begins, study.visible)
    behind, _ = _follow(ways, begins, frozenset())
    return _Spread(begins, unseen - begins, behind - unseen - begins, pairs)


def _follow(
    ways: Mapping[Node, Sequence[Node]], begins: frozenset[int], stops: frozenset[int]
) -> tuple[frozenset[int], frozenset[Pair]]:
    """Go on from some moments, but not from those that stop it: what is reached, and by which pairs."""
    reached: set[Node] = set(begins)
    left: list[Node] = [moment for moment in begins if moment not in stops]
    pairs: set[Pair] = set()
    while left:
        node = left.pop()
        for target in ways.get(node, ()):
            if not isinstance(target, Fork):
                pairs.add((node.moment if isinstance(node, Fork) else node, target))
            if target not in reached:
                reached.add(target)
                if target not in stops:
                    left.append(target)
    return frozenset(node for node in reached if not isinstance(node, Fork)), frozenset(pairs)


def _needs(study: Study) -> Iterator[Pair]:
    for arrow in study.graph.arrows:
        if arrow.kind is ArrowKind.NEEDS and arrow.target is not None:
            yield arrow.source.moment, arrow.target.moment


def _kept(study: Study, everything: frozenset[int]) -> Iterator[Pair]:
    """Yield what doesn't step back: whatever joins what is reached, its ends too."""
    for arrow in study.graph.arrows:
        target = arrow.target.moment if arrow.target else END
        if arrow.source.moment in everything and (target in everything or target == END):
            yield arrow.source.moment, target


def _touches(study: Study, spread: _Spread, seen: Seen | None, words: Catalogue) -> dict[Place, Touch]:
    boxes = Boxes(study.blueprint)
    touches: dict[Place, Touch] = {}
    for moments, look in (
        (spread.begins, Touch(_FAILS, said=words.text("It fails here"))),
        (spread.unseen, Touch(_UNSEEN, said=words.text("Reached before the customer sees anything"))),
        (spread.behind, Touch(_BEHIND, said=words.text("Reached later"))),
    ):
        for moment in moments:
            touches.update((place, Touch(said=look.said)) for place in boxes.evidence(moment))
            touches.update((place, look) for place in boxes.steps(moment))
    if seen is not None:
        told, tag = _told(study, seen, words)
        visible = [
            boxes.of(seen.moment, lane)
            for lane in study.graph.moments[seen.moment].steps
            if study.zones[lane].visible
        ]
        for number, place in enumerate(visible):
            said = f"{touches[place].said}\n{told}"
            touches[place] = touches[place]._replace(heavy=True, said=said, tag="" if number else tag)
    return touches


def _told(study: Study, seen: Seen, words: Catalogue) -> tuple[str, str]:
    """Say when the customer sees it: for the tooltip, and for the tag."""
    if seen.delay is None:
        return words.text("The customer first sees it here; nobody knows how much later"), words.text("seen")
    if not seen.delay:
        return words.text("The customer sees it here at once"), words.text("seen at once")
    later = duration(seen.delay, words, float(study.blueprint.working_calendar.day))
    return (
        words.text("The customer first sees it here, {time} later", time=later),
        words.text("seen after {time}", time=later),
    )


def _grades(spread: _Spread, words: Catalogue) -> Iterator[tuple[int, str]]:
    yield _FAILS, words.text("fails")
    if spread.unseen:
        yield _UNSEEN, words.text("reached before the customer sees anything")
    if spread.behind:
        yield _BEHIND, words.text("reached later")
