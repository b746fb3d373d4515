"""The risks: a matrix of likelihood and impact, and what is done about each."""

from collections.abc import Iterator

from blueprint.analysis.measures.risks import LEVELS, Bands, Scored
from blueprint.drawing.plots.matrix import Grid, compose
from blueprint.model.risk import Risk
from blueprint.report.audience import AUDITOR, MANAGER, STAFF
from blueprint.report.data import Block, Cell, Figure, Prose, amount, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_

TITLE = N_("Risks")
FOR = (MANAGER, STAFF, AUDITOR)

_BANDS = (N_("low"), N_("medium"), N_("high"), N_("extreme"))


def gather(material: Material) -> Iterator[Block]:
    """Tell the risks.

    Args:
        material: The service.

    Yields:
        The matrix, and the register.
    """
    risks = material.blueprint.risks
    if not risks:
        return
    scored = material.take("risks").items
    if any(item.score is not None for item in scored):
        yield _figure(material)
    unscored = [item.risk for item in scored if item.score is None]
    if unscored:
        text = material.text("Likelihood or impact unknown: {risks}.", risks=material.listed(unscored))
        yield Prose(text, "unknown")
    heads = (
        N_("№"), N_("Risk"), N_("Where"), N_("Likelihood × impact"), N_("Prevention"), N_("Correction"),
        N_("Compensation"), N_("Owner"),
    )  # fmt: skip
    rows = [
        (amount(str(number)), *_row(material, risk, item))
        for number, (risk, item) in enumerate(zip(risks, scored, strict=True), 1)
    ]
    yield table(material.text("Risk register"), map(material.text, heads), rows)
    yield Prose(
        material.text(
            "Likelihood and impact are the file's own grades from 1 to 5; their product is 25 at most."
        ),
        "basis",
    )


def _row(material: Material, risk: Risk, item: Scored) -> tuple[str | Cell, ...]:
    """Tell one risk: what it is, where, how grave, and what is done about it by whom."""
    score = "–"
    if item.score is not None:
        band = material.word(item.band)
        product = f"{risk.likelihood} × {risk.impact} = {item.score}"
        score = material.text("{value} ({grade})", value=product, grade=band)
    kind = risk.class_
    return (
        material.text("{risk} ({kind})", risk=risk.risk, kind=kind) if kind else risk.risk,
        material.meant(risk.at) if risk.at else "",
        Cell(score, item.band or ""),
        risk.preventive or Cell(material.text("none"), "bad"),
        risk.corrective or "–",
        risk.compensating or "–",
        material.owner(risk.owner) or Cell(material.text("nobody"), "bad"),
    )


def _figure(material: Material) -> Figure:
    cells = [["" for _ in range(LEVELS)] for _ in range(LEVELS)]
    for number, risk in enumerate(material.blueprint.risks, 1):
        if risk.likelihood and risk.impact:
            before = cells[risk.likelihood - 1][risk.impact - 1]
            cells[risk.likelihood - 1][risk.impact - 1] = (
                material.listed([before, str(number)]) if before else f"{number}"
            )
    levels = range(1, LEVELS + 1)
    tones = [[Bands().of(likelihood * impact) for impact in levels] for likelihood in levels]
    scale = [str(level) for level in levels]
    grid = Grid(
        material.text("Risk matrix"),
        material.text("impact, 1 to 5"),
        material.text("likelihood, 1 to 5"),
        scale,
        scale,
        cells,
        tones,
    )
    meanings = {band: material.text(band) for band in _BANDS}
    caption = material.text("Where each risk stands; the numbers are those of the table below.")
    return Figure("risks", compose(grid, meanings, material.brush), caption)
