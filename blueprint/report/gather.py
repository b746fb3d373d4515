"""The door in: from what is known of a service to the sections of its report."""

from collections.abc import Iterator
from typing import Final, Protocol, cast

from blueprint.registry import Catalogue
from blueprint.report.audience import Audience
from blueprint.report.data import Block, Facts, ReportData, Section
from blueprint.report.material import Material
from blueprint.report.order import ORDER
from blueprint.words.catalogue import N_

SECTIONS: Final = Catalogue("blueprint.report.sections")
"""All sections, by name."""

_STATES: Final = {"as-is": N_("as is"), "to-be": N_("to be")}


class _Module(Protocol):
    """A module of the catalogue of sections."""

    TITLE: str
    FOR: tuple[Audience, ...]

    def gather(self, material: Material) -> Iterator[Block]:
        """Tell what belongs into it."""


def gather(material: Material, date: str = "") -> ReportData:
    """Put a report together.

    Args:
        material: The service, and who reads.
        date: The day that stands on it; empty for none.

    Returns:
        The report, without empty sections.

    Example:
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.drawing.compose import compose
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.report.audience import MANAGER
        >>> from blueprint.report.material import Look
        >>> from blueprint.themes.find import find
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])
        >>> look = Look(find("plain"), bundled(), compose(tea, find("plain"), bundled()))
        >>> report = gather(Material(Study(build(tea)), tea, MANAGER, of("en"), look))
        >>> [section.name for section in report.sections][:3]
        ['drawing', 'overall', 'quality']
    """
    sections = []
    for name in _ordered():
        module = cast("_Module", SECTIONS.load(name))
        if material.audience in module.FOR:
            blocks = tuple(module.gather(material))
            if blocks:
                sections.append(Section(name, material.text(_title(module, material.audience)), blocks))
    return ReportData(
        material.seen.title,
        material.text(material.audience.title),
        material.words.lang,
        Facts(tuple(_head(material, date))),
        tuple(sections),
        material.analysis.plain() if material.audience.inside else {},
    )


def _title(module: _Module, audience: Audience) -> str:
    """Give a section's title; customers may have one of their own, which speaks to them."""
    return module.TITLE if audience.inside else getattr(module, "TITLE_OUTSIDE", module.TITLE)


def _ordered() -> list[str]:
    """Give all sections in their order; those that other packages add stand before the last."""
    added = [name for name in SECTIONS if name not in ORDER]
    return [*ORDER[:-1], *added, ORDER[-1]]


def _head(material: Material, date: str) -> Iterator[tuple[str, str]]:
    """Tell whose blueprint it is, and what its figures rest on."""
    seen, text = material.seen, material.text
    if seen.customer:
        customer = seen.customer
        pairs = (
            (N_("Customer"), customer.name),
            (N_("Segment"), customer.segment),
            (N_("Goal"), customer.goal),
        )
        yield from ((text(name), value) for name, value in pairs if value)
    if seen.state and material.audience.inside:
        yield text("State"), text(_STATES[seen.state])
    for name, value in ((N_("Owner"), seen.owner), (N_("Version"), seen.version), (N_("Date"), seen.date)):
        if value:
            yield text(name), value
    if material.audience.inside:
        demand = material.blueprint.demand
        arriving = [demand] if demand is not None and demand.arrivals is not None else []
        yield (
            text("Basis of the figures"),
            material.grounds(material.timed, material.costed, material.rated, arriving),
        )
    if date:
        yield text("Report of"), date
