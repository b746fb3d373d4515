"""What keeps the service going: feedback, escalation, reviews, drills, and their rhythms."""

from collections.abc import Iterator

from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Cell, table
from blueprint.report.material import Material
from blueprint.report.periods import every
from blueprint.words.catalogue import N_

TITLE = N_("Mechanisms")
FOR = (MANAGER, STAFF, AUDITOR)

_KINDS = (N_("feedback"), N_("escalation"), N_("review"), N_("co-operation"), N_("drill"))


def gather(material: Material) -> Iterator[Block]:
    """Tell the mechanisms.

    Args:
        material: The service.

    Yields:
        A table of them.
    """
    mechanisms = material.blueprint.mechanisms
    if not mechanisms:
        return
    rows = [
        (
            mechanism.mechanism,
            material.word(mechanism.kind),
            " → ".join(map(material.speech.actor, mechanism.path)),
            every(mechanism.every, material.words)
            if mechanism.every
            else Cell(material.text("Unknown"), "bad"),
            material.owner(mechanism.owner) or Cell(material.text("nobody"), "bad"),
        )
        for mechanism in mechanisms
    ]
    heads = (N_("What about"), N_("Kind"), N_("Who tells whom"), N_("How often"), N_("Owner"))
    yield table(material.text("Who tells whom, and how often"), map(material.text, heads), rows)
