"""What is still open: the findings of `check`, and what the file doesn't say."""

import re
from collections.abc import Iterator

from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.severity import Severity
from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Cell, Heading, Listing, Prose, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("What is still open")
FOR = (MANAGER, STAFF, AUDITOR)

_TICKED = re.compile(r"`([^`]*)`")
_SEVERITIES = {
    Severity.ERROR: (N_("error"), "extreme"),
    Severity.WARNING: (N_("warning"), "high"),
    Severity.INFO: (N_("note"), ""),
}
_ABSENT = (
    ("promises", N_("There are no promises: nobody says what customers may rely on.")),
    ("standards", N_("There are no standards: nobody says when the quality is good.")),
    ("risks", N_("There is no risk register.")),
    ("mechanisms", N_("There are no mechanisms: nobody says who tells whom, and how often.")),
    ("demand", N_("There is no demand: nobody says how many customers come when.")),
    ("economics", N_("There are no economics: nobody says what a customer pays.")),
    ("owner", N_("Nobody is named as the owner of this blueprint.")),
)


def gather(material: Material) -> Iterator[Block]:
    """Tell what is open.

    Args:
        material: The service.

    Yields:
        The findings of `check`, and the parts that the file doesn't have.
    """
    shown = [found for found in material.findings if found.severity in _SEVERITIES or material.audience.deep]
    if shown:
        text = material.text("`blueprint check` has {count} findings in this file.", count=len(shown))
        if len(shown) == 1:
            text = material.text("`blueprint check` has one finding in this file.")
        yield Prose(text.replace("`", ""))
        heads = (N_("Severity"), N_("Line"), N_("Finding"), N_("How to mend it"))
        rows = [_row(material, found) for found in shown]
        yield table(material.text("Findings, by place"), map(material.text, heads), rows)
    else:
        yield Prose(material.text("blueprint check finds nothing wrong with this file."), "good")
    absent = [
        material.text(sentence)
        for name, sentence in _ABSENT
        if not getattr(material.blueprint, name) and (material.audience.money or name != "economics")
    ]
    if absent:
        yield Heading(material.text("What the file doesn't say"))
        yield Listing(tuple(absent))


def _row(material: Material, found: Finding) -> tuple[str | Cell, ...]:
    word, tone = _SEVERITIES.get(found.severity, (N_("hint"), ""))
    span = found.place.span
    line = str(span.line) if span else "–"
    return Cell(material.text(word), tone), line, _printed(found.message), _printed(found.help)


def _printed(sentence: str) -> str:
    """Give a sentence the quotation marks of print."""
    return _TICKED.sub(r"“\1”", sentence)
