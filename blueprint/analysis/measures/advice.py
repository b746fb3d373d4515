"""What could move: backstage, to the customer, or to a system, and what that would change.

`classification` says how well each approach to design fits, step by step. Here the literature's design points
become proposals for this blueprint, each with the signs in the file that justify it, and with the figures
taken again from a blueprint in which the step has moved. A blueprint that gives no such sign gets none.

- `part` (contact): unseen work goes on while the customer is there, and the moment lasts because of it: it
  gets a moment of its own right behind.
- `backstage` (contact): a step at the front that is routine, paperwork or a check, or that the customer
  doesn't pay for, while he does nothing or something else; of paperwork (done ahead then) and checks (done
  after) also while he is there.
- `self-service` (co-production): a step at the front with low divergence, or paperwork for which he queues.
- `appointment` (co-production): a wait for staff beyond tolerance, for a busy actor, or by uneven arrivals.
- `system` (production-line): work with low divergence, unseen paperwork, and unseen checks beside a system.

Left alone are steps with high divergence, decisions, moments of truth before the customer, steps of partners
and systems, and what the customer does already. One move a step; those with most signs first, then those with
most of a customer's time at stake; at most six, of more than 2,000 moments fewer, since each is reckoned
through. One that brings no known figure down by a hundredth is left out, unless its step has low divergence
and nobody says how long it takes: then it is unknown, not idle.

Each of `items` says `approach`, `move`, `from` (the zone) and `to` (a zone, the name of a system in the same
moment, or `null`: one is yet to be found; for appointments too). `signs`, `supposed` (what nobody knows and
the reckoning takes for given) and `mind` are keys, for programs and translators; `because` says the signs
in English. `effects` are each `{before, after, change}`; unknown stays `null`. `failures` says where those of
the step come to light before and after. In `effects` `staff` and `customer` are seconds of step time of the
firm's people, and of the customer, for one customer; `visible_steps` is a share.

`mind` may hold `crosses-visibility`, `crosses-interaction`, `fail-points` (they come to light elsewhere),
`found-later` (a check after the customer has left), `evidence-missing` (nothing there for the customer to see
or use), `core`, `needs` (what it needs must be at hand there), `customer-effort`, `no-system-beside`,
`slower`, `dearer` and `more-hand-offs`.

`contact` parts the moments by what the customer does or sees there: `high` (all of it), `low` (none of it)
and `mixed` (unseen work beside), for the two kinds are to be designed by opposite rules. `structure` has
Shostack's two: `complexity` is the number of steps, `divergence` the share with high divergence of those that
say (`null` where none does).

Formula: each figure is its measure's, of the file and of the changed blueprint; their difference.
Source: Chase, R. B. (1978). Where does the customer fit in a service operation? Harvard Business Review
    56(6); Levitt, T. (1972). Production-line approach to service. Harvard Business Review 50(5); Lovelock, C.
    H. & Young, R. F. (1979). Look to consumers to increase productivity. Harvard Business Review 57(3);
    Shostack, G. L. (1987). Service positioning through structural change. Journal of Marketing 51(1).
Complexity: that of the measures, for each proposal.

Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> desk = {"customer": {"do": "Ask", "time": "1m"}, "backstage": {"do": "Book it", "time": "9m"}}
    >>> moments = [desk, {"customer": {"do": "Leave", "time": "1m"}}]
    >>> found = measure(Study(build(Blueprint(title="Desk", moments=moments)))).items[0]
    >>> found.move, found.effects["contact"].before, round(found.effects["contact"].after, 3)
    ('part', 1.0, 0.182)
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from blueprint.analysis.effects import FEWER_IS_BETTER, Sighting, compared, figures, sightings, study_of
from blueprint.analysis.measure import measure as taken
from blueprint.analysis.proposing import Candidate, Move, candidates
from blueprint.analysis.signs import Sign
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknown
from blueprint.analysis.what_if import Compared
from blueprint.model.text import same

_MOST = 6
_MOMENTS_RECKONED = 12_000  # with all proposals together
_NOTEWORTHY = 0.01  # of what a figure was; less would be lost in what nobody knows exactly
_BUSY = 0.8  # from here on queues grow fast: at 0.8 of an M/M/1 four wait or are served on average


class Proposal(NamedTuple):
    """A step that could move.

    Args:
        moment: Where it stands.
        lane: In which lane.
        do: The step.
        approach: The approach to design that the move belongs to.
        move: How it would move.
        from_: The zone where it is.
        to: Where it would go: a zone, or a system; `None` where there is none yet.
        signs: What in the file speaks for it.
        because: The same in sentences: English, as all JSON is. People are told from the keys, by `telling`.
        supposed: What is taken for given.
        effects: Figures before and after.
        failures: Where its failures come to light.
        mind: What to mind.
    """

    moment: str
    lane: str
    do: str
    approach: str
    move: str
    from_: str
    to: str | None
    signs: tuple[str, ...]
    because: str
    supposed: tuple[str, ...]
    effects: Mapping[str, Compared]
    failures: tuple[Sighting, ...]
    mind: tuple[str, ...]


class Meeting(NamedTuple):
    """The moments by what the customer does or sees there.

    Args:
        high: All of it.
        mixed: Some of it.
        low: None of it.
    """

    high: tuple[str, ...]
    mixed: tuple[str, ...]
    low: tuple[str, ...]


class Structure(NamedTuple):
    """A service's structure.

    Args:
        complexity: How many steps it has.
        divergence: The share of them with high divergence; `None` where none says.
    """

    complexity: int
    divergence: float | None


class Advice(NamedTuple):
    """What could move.

    Args:
        items: The proposals, those with most signs first.
        contact: Moments of high and of low contact.
        structure: Complexity and divergence.
    """

    items: tuple[Proposal, ...]
    contact: Meeting
    structure: Structure


def measure(study: Study) -> Advice:
    """Find what could move.

    Args:
        study: A service.

    Returns:
        The proposals.

    Raises:
        Unknowable: Nobody can say how often customers come anywhere.
    """
    most = max(1, min(_MOST, _MOMENTS_RECKONED // len(study.graph.moments)))
    wanted = candidates(study, _busy(study))[:most]
    before = figures(study) if wanted else {}
    items = (_proposal(study, before, one) for one in wanted)
    return Advice(tuple(item for item in items if _useful(item)), _meeting(study), _structure(study))


def _busy(study: Study) -> frozenset[str]:
    """Give the actors who have hardly any time left when most customers come."""
    load = taken("load", study)
    if isinstance(load, Unknown):
        return frozenset()
    return frozenset(
        same(item.actor) for item in load.items if item.utilisation is not None and item.utilisation >= _BUSY
    )


def _proposal(study: Study, before: Mapping[str, float | None], one: Candidate) -> Proposal:
    moved = one.make()
    after = study_of(study, moved, apart=one.apart)
    here, step = one.step, one.step.step
    effects = compared(before, figures(after), timed=here.seconds is not None or one.move is Move.APPOINTMENT)
    return Proposal(
        moment=study.graph.ids[here.at],
        lane=here.lane,
        do=step.do,
        approach=one.move.approach,
        move=one.move.value,
        from_=here.zone.key,
        to=one.to,
        signs=tuple(sign.key for sign in one.signs),
        because=" ".join([one.move.sentence, *(sign.value for sign in one.signs)]),
        supposed=tuple(known.key for known in one.supposed),
        effects=effects,
        failures=() if one.move is Move.APPOINTMENT else sightings(step, here.at, study, moved, after),
        mind=tuple(_mind(one, effects)),
    )


def _mind(one: Candidate, effects: Mapping[str, Compared]) -> Iterator[str]:
    """List what to mind, from the picture first and then from the figures."""
    here, move = one.step, one.move
    hidden = move is Move.BACKSTAGE
    found = {
        "crosses-visibility": hidden,
        "crosses-interaction": move is Move.SELF_SERVICE,
        "fail-points": bool(here.step.fail) and move is not Move.APPOINTMENT,
        "found-later": hidden and one.apart and Sign.DOCUMENT not in here.signs,
        "evidence-missing": (hidden or move is Move.SELF_SERVICE) and not here.moment.evidence,
        "core": here.moment.core,
        "needs": bool(here.step.needs) and move is not Move.APPOINTMENT,
        "customer-effort": move is Move.SELF_SERVICE,
        "no-system-beside": move is Move.SYSTEM and one.to is None,
        "slower": _rises(effects["time"]),
        "dearer": _rises(effects["cost"]),
        "more-hand-offs": _rises(effects["hand_offs"]),
    }
    return (key for key, holds in found.items() if holds)


_CLOSE = 1e-9


def _rises(figure: Compared) -> bool:
    return figure.change is not None and figure.change > _CLOSE


def _falls(figure: Compared) -> bool:
    if figure.before is None or figure.change is None:
        return False
    return figure.change < -_NOTEWORTHY * figure.before


def _useful(item: Proposal) -> bool:
    """Does it bring a figure down, or is it simple work of which nobody says how much it is?"""
    unsaid = item.effects["staff"].change is None and Sign.LOW_DIVERGENCE.key in item.signs
    return unsaid or any(_falls(item.effects[name]) for name in FEWER_IS_BETTER)


def _meeting(study: Study) -> Meeting:
    found: dict[tuple[bool, bool], list[str]] = {}
    for index in study.lengths:
        if index in study.graph.reached:
            seen = {study.zones[lane].visible for lane in study.graph.moments[index].steps}
            found.setdefault((True in seen, False in seen), []).append(study.graph.ids[index])
    parts = ((True, False), (True, True), (False, True))
    return Meeting(*(tuple(found.get(part, ())) for part in parts))


def _structure(study: Study) -> Structure:
    rated = [placed.step.divergence for placed in study.steps if placed.step.divergence is not None]
    return Structure(len(study.steps), rated.count("high") / len(rated) if rated else None)
