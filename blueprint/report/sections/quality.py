"""Where the customer feels quality: encounters, evidence, feelings, and what customers say."""

from collections.abc import Iterator

from blueprint.model.moment import Moment
from blueprint.model.zone import CUSTOMER, Zone
from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.audience import CUSTOMER as CUSTOMERS
from blueprint.report.data import Block, Cell, Heading, Listing, Prose, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("Where the customer feels quality")
TITLE_OUTSIDE = N_("Step by step")
FOR = (MANAGER, STAFF, CUSTOMERS, AUDITOR)

_FACES = {-2: N_("very bad"), -1: N_("bad"), 0: N_("neutral"), 1: N_("good"), 2: N_("very good")}
_TONES = {-2: "bad", -1: "bad", 1: "good", 2: "good"}


def gather(material: Material) -> Iterator[Block]:
    """Tell what the customer lives through.

    Args:
        material: The service.

    Yields:
        What stands out, each encounter in a table, and what customers say.
    """
    seen = material.seen
    met = [moment for moment in seen.sequence if _does(material, moment) or _meets(material, moment)]
    if not met:
        return
    if material.audience.inside:
        yield from _standing_out(material, met)
    rows = [list(_row(material, moment)) for moment in met]
    caption = N_("Moment by moment, as the customer lives it")
    heads = [
        N_("Moment"),
        N_("What the customer does"),
        N_("Whom or what the customer meets"),
        N_("Evidence"),
        N_("Feeling"),
        N_("Marks"),
    ]
    if not material.audience.inside:
        caption = N_("What you do, and what you meet")
        heads = [
            N_("What you do"),
            N_("Who or what serves you"),
            N_("What you see"),
            N_("Feeling"),
            N_("Marks"),
        ]
    yield table(material.text(caption), map(material.text, heads), rows)
    for title, name in (
        (N_("What hurts"), "pain"),
        (N_("Ideas"), "idea"),
        (N_("In customers' words"), "quote"),
    ):
        said = [
            material.text("{name}: {value}", name=moment.first_text, value=text)
            for moment in seen.sequence
            for text in getattr(moment, name)
        ]
        if said:
            yield Heading(material.text(title))
            yield Listing(tuple(said))


def _standing_out(material: Material, met: list[Moment]) -> Iterator[Prose]:
    flowing = [moment for moment in met if not moment.standing]
    encounters = sum(1 for moment in flowing if _does(material, moment) and _meets(material, moment))
    whole = sum(not moment.standing for moment in material.seen.sequence)
    said = N_(
        "In {count} of {all} moments the customer and the staff, or a system, act together: there quality "
        "is felt."
    )
    if encounters == whole:
        said = N_(
            "In each of the {all} moments the customer and the staff, or a system, act together: there "
            "quality is felt."
        )
    yield Prose(material.text(said, count=encounters, all=whole))
    felt = [moment for moment in met if moment.feeling is not None]
    low = min((moment.feeling or 0 for moment in felt), default=0)
    if low < 0:
        worst = material.listed(moment.first_text for moment in felt if moment.feeling == low)
        yield Prose(material.text("Customers feel worst at: {moments}.", moments=worst), "bad")
    if felt:
        yield Prose(material.text("Feelings are as the file has them, on a scale from −2 to +2."), "basis")
    bare = [moment.first_text for moment in met if _does(material, moment) and not moment.evidence]
    if bare:
        said = material.listed(bare)
        yield Prose(
            material.text("Nobody says what the customer sees or touches at: {moments}.", moments=said)
        )


def _row(material: Material, moment: Moment) -> Iterator[str | Cell]:
    if material.audience.inside:
        yield material.moment(material.seen.ids[material.seen.sequence.index(moment)])
        yield material.listed(step.do for lane in _own(material, moment) for step in moment.steps[lane])
    else:
        yield moment.first_text
    yield material.listed(_meets(material, moment))
    yield material.listed(piece.what for pieces in moment.evidence.values() for piece in pieces)
    if moment.feeling is None:
        yield ""
    else:
        sign = f"{moment.feeling:+d}".replace("-", "−") if moment.feeling else "0"
        face = material.text(_FACES[moment.feeling])
        yield Cell(f"{sign} {face}", _TONES.get(moment.feeling, ""))
    marks = (("Moment of truth", moment.truth), ("Critical activity", moment.core))
    yield material.listed(material.text(name) for name, is_so in marks if is_so)


def _does(material: Material, moment: Moment) -> bool:
    return bool(_own(material, moment))


def _own(material: Material, moment: Moment) -> list[str]:
    """Give the lanes in which the customer does something."""
    return [lane for lane in moment.steps if _zones(material)[lane] is CUSTOMER]


def _meets(material: Material, moment: Moment) -> list[str]:
    """Say what is done in the customer's sight, and by whom."""
    said = []
    for lane, cell in moment.steps.items():
        zone = _zones(material)[lane]
        if zone.visible and zone is not CUSTOMER:
            for step in cell:
                by = material.speech.actor(step.by) if step.by else ""
                said.append(material.text("{step} ({actor})", step=step.do, actor=by) if by else step.do)
    return said


def _zones(material: Material) -> dict[str, Zone]:
    return {lane.key: lane.zone for lane in material.seen.swimlanes}
