"""What matters most: what the figures tell, in sentences, the weightiest first."""

from collections.abc import Iterator

from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Listing, Prose
from blueprint.report.material import Material
from blueprint.telling.tell import leading, tell
from blueprint.words.catalogue import N_

TITLE = N_("What matters most")
FOR = (MANAGER, STAFF, AUDITOR)


def gather(material: Material) -> Iterator[Block]:
    """Tell what is worth saying.

    Args:
        material: The service.

    Yields:
        The weightiest sentences, and then the others.
    """
    told = [
        insight
        for insight in tell(material.analysis, material.words, money=material.audience.money)
        if material.audience.money or insight.measure not in _OF_MONEY
    ]
    first = leading(told)
    if first:
        yield Listing(tuple(insight.sentence for insight in first))
    rest = [insight.sentence for insight in told if insight not in first]
    if rest and material.audience.deep:
        yield Prose(material.text("And besides:"))
        yield Listing(tuple(rest))


_OF_MONEY = {"cost", "profit"}
