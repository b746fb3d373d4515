"""What kind of service process it is, and which way of designing it fits."""

from collections.abc import Iterator

from blueprint.analysis.measures.classification import Dimension, Kinds
from blueprint.report.audience import AUDITOR, MANAGER
from blueprint.report.data import Block, Prose, amount, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("Kind of service, and how to design it")
FOR = (MANAGER, AUDITOR)

_VALUES = (
    N_("standard"),
    N_("custom"),
    N_("company goods"),
    N_("customer goods"),
    N_("information"),
    N_("people"),
    N_("none"),
    N_("indirect"),
    N_("self-service"),
    N_("interactive"),
)
_APPROACHES = {
    "production-line": (
        N_("Production-line approach"),
        N_("Limit discretion, divide the labour, let technology do what it can, standardise."),
    ),
    "co-production": (
        N_("Customer as co-producer"),
        N_("Let customers do a part: self-service, papers brought along, appointments."),
    ),
    "contact": (
        N_("Customer-contact approach"),
        N_("Part the work with much contact from that with little, and run each by its own rules."),
    ),
}


def gather(material: Material) -> Iterator[Block]:
    """Tell the kind, and what fits it.

    Args:
        material: The service.

    Yields:
        The three dimensions, and how well each way of designing fits.
    """
    found: Kinds = material.take("classification")
    dimensions = (
        (N_("Variability"), found.variability),
        (N_("Acts upon"), found.object),
        (N_("Customer's part"), found.participation),
    )
    rows = [(material.text(name), *_told(material, dimension)) for name, dimension in dimensions]
    heads = (N_("Dimension"), N_("Class"), N_("Ground"))
    yield table(material.text("Classification of the service process"), map(material.text, heads), rows)
    fits = [
        (
            material.text(_APPROACHES[name][0]),
            amount(material.share(fit.fit)),
            material.text(_APPROACHES[name][1]),
        )
        for name, fit in sorted(found.approach.items(), key=lambda pair: -(pair[1].fit or 0.0))
        if name in _APPROACHES and fit.fit is not None
    ]
    if fits:
        heads = (N_("Way of designing"), N_("Fits"), N_("What it means"))
        yield table(material.text("Ways of designing it, the fittest first"), map(material.text, heads), fits)
        yield Prose(
            material.text(
                "How well a way fits is the mean over the steps that it is about: by their zone, "
                "by who does them, "
                "and by how much latitude they leave where the file says so."
            ),
            "basis",
        )


def _told(material: Material, dimension: Dimension) -> tuple[str, str]:
    value = dimension.value
    if not value:
        return material.text("Unknown"), material.text("Neither the file nor its steps say so.")
    said = material.listed(map(material.text, (value,) if isinstance(value, str) else value))
    ground = N_("The file says so.") if dimension.written else N_("Derived from the steps.")
    return said, material.text(ground)
