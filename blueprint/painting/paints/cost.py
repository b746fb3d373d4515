"""What each step costs, shaded by its share of what one customer costs on average.

A step that costs nothing, by what the file says, has the lightest shade; one whose actor has a rate but no
time to go with it is tagged `?`, and the shares are those of what is known. Nothing is painted where no step
has a known cost, or where nobody can say how often customers come anywhere.
"""

from math import fsum

from blueprint.analysis.spending import Spent, spent
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.drawing.paint import Paint, Touch
from blueprint.painting.boxes import Boxes
from blueprint.painting.shading import UNKNOWN, blank, percent, shares
from blueprint.words.catalogue import Catalogue
from blueprint.words.quantities import money


def paint(study: Study, words: Catalogue) -> Paint:
    """Paint what the steps cost.

    Args:
        study: A service.
        words: The reader's language.

    Returns:
        The paint.

    Raises:
        Unknowable: Nobody says what any step costs.
    """
    items = [item for item in spent(study) if item.counts]
    missing = {item.placed.name: item.unknown for item in items if item.unknown}
    known = [item for item in items if not item.unknown]
    if not known:
        why = next(iter(missing.values()), "Nobody says what any step costs.")
        raise Unknowable(Unknown(why, tuple(missing)))
    boxes = Boxes(study.blueprint)
    whole = fsum(item.both for item in known)
    places = {item: boxes.of(item.placed.moment, item.placed.lane, item.placed.number) for item in items}
    touches = blank(boxes)
    touches |= shares(
        {places[item]: item.both for item in known},
        {places[item]: _told(item, whole, study, words) for item in known},
    )
    unknown = words.text("Nobody says what this costs: a time or a rate is missing")
    touches |= {places[item]: Touch(0, tag=UNKNOWN, said=unknown) for item in items if item.unknown}
    most = max(known, key=lambda item: item.both)
    title = (
        words.text(
            "Share of what is known of the cost ({amount} per customer)", amount=_say(whole, study, words)
        )
        if missing
        else words.text("Share of the cost ({amount} per customer)", amount=_say(whole, study, words))
    )
    return Paint(
        title,
        touches,
        scale=(words.text("none"), touches[places[most]].tag or words.text("none")),
        tags=[(UNKNOWN, words.text("unknown"))] if missing else [],
    )


def _told(item: Spent, whole: float, study: Study, words: Catalogue) -> str:
    share = percent(item.both / whole) if whole else percent(0)
    amount = _say(item.both, study, words)
    return words.text("Costs {amount} per customer, {share} of all", amount=amount, share=share)


def _say(amount: float, study: Study, words: Catalogue) -> str:
    return money(amount, study.blueprint.currency, words)
