"""The drawing: the whole service on one sheet, and how to read it."""

from collections.abc import Iterator

from blueprint.report.audience import AUDITOR, CUSTOMER, MANAGER, STAFF
from blueprint.report.data import Block, Figure, Prose
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("The service at a glance")
FOR = (MANAGER, STAFF, CUSTOMER, AUDITOR)


def gather(material: Material) -> Iterator[Block]:
    """Show the drawing.

    Args:
        material: The service.

    Yields:
        The description, the drawing, and how to read it.
    """
    seen = material.seen
    if seen.description:
        yield Prose(seen.description, "lead")
    if material.audience.inside:
        how = material.text(
            "Time runs from left to right. Above the line of visibility stands what the customer does and "
            "sees; below it what others do for him."
        )
    else:
        how = material.text("Time runs from left to right: what you do, and what we do in your sight.")
    moments = sum(not moment.standing for moment in seen.sequence)
    caption = material.text("{title}, in {moments} moments.", title=seen.title, moments=moments)
    yield Figure("drawing", material.look.drawing, material.speech.sentences(caption, how), wide=True)
