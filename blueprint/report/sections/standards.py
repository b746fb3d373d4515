"""Quality standards against their targets, and how often each is measured."""

from collections.abc import Iterator

from blueprint.model.standard import Standard
from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Cell, Prose, amount, table
from blueprint.report.material import Material
from blueprint.report.periods import every
from blueprint.words.catalogue import N_

TITLE = N_("Standards and their targets")
FOR = (MANAGER, STAFF, AUDITOR)

_BOTH = N_("Both standards miss their targets: {names}.")


def gather(material: Material) -> Iterator[Block]:
    """Tell the standards.

    Args:
        material: The service.

    Yields:
        Which are missed, and all of them in a table.
    """
    standards = material.blueprint.standards
    if not standards:
        return
    missed = [standard.standard for standard in standards if _met(standard) is False]
    judged = [standard for standard in standards if _met(standard) is not None]
    if missed:
        names = material.listed(missed)
        said = _missing(len(missed), len(standards))
        yield Prose(material.text(said, count=len(missed), all=len(standards), names=names), "bad")
    elif judged:
        yield Prose(material.text("All measured standards reach their target."), "good")
    heads = (N_("Standard"), N_("Target"), N_("Measured"), N_("Verdict"), N_("Measured every"), N_("Where"))
    rows = [list(_row(material, standard)) for standard in standards]
    yield table(material.text("Standards, in the order of the file"), map(material.text, heads), rows)
    yield Prose(material.text("Measured figures are as they stand in the file."), "basis")


def _missing(count: int, whole: int) -> str:
    """Choose the sentence for so many of all: nobody says “2 of 2”."""
    if count == whole:
        few = {1: N_("The one standard misses its target: {names}."), 2: _BOTH}
        return few.get(count, N_("All {all} standards miss their targets: {names}."))
    if count == 1:
        return N_("One of {all} standards misses its target: {names}.")
    return N_("{count} of {all} standards miss their targets: {names}.")


def _row(material: Material, standard: Standard) -> Iterator[str | Cell]:
    met = _met(standard)
    sign = {"higher": "≥ ", "lower": "≤ "}.get(standard.better or "", "")
    yield standard.standard
    yield amount(_written(material, standard.target, standard.unit, sign))
    yield amount(_written(material, standard.measured, standard.unit))
    if met is None:
        yield material.text("Unknown")
    else:
        yield Cell(material.text("reached") if met else material.text("missed"), "good" if met else "bad")
    yield every(standard.every, material.words) if standard.every else material.text("Unknown")
    yield material.meant(standard.at) if standard.at else ""


def _written(material: Material, figure: float | None, unit: str | None, sign: str = "") -> str:
    if figure is None:
        return "–"
    if unit in {"%", "％"}:
        return sign + material.text("{number} %", number=f"{figure:g}")
    return f"{sign}{figure:g} {unit}" if unit else f"{sign}{figure:g}"


def _met(standard: Standard) -> bool | None:
    if standard.target is None or standard.measured is None or standard.better is None:
        return None
    if standard.better == "higher":
        return standard.measured >= standard.target
    return standard.measured <= standard.target
