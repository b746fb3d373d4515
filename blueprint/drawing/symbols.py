"""The symbol of each kind of step and of arrow: forms, and the theme's slots that colour them."""

from typing import NamedTuple

from blueprint.drawing.scene import Outline
from blueprint.model.flow import ArrowKind
from blueprint.model.step_kind import StepKind
from blueprint.words.catalogue import N_


class Symbol(NamedTuple):
    """How one kind of box is drawn.

    Args:
        outline: Its form.
        slot: The slot of the theme that colours it.
        pointed: Do arrows belong at the middle of its sides?
        mark_share: How far from the middle its marks sit, as a share of half its width.
        clock: Does it show a clock?

    Example:
        >>> SYMBOLS[StepKind.DECISION].pointed
        True
    """

    outline: Outline
    slot: str
    pointed: bool = False
    mark_share: float = 0.9
    clock: bool = False


SYMBOLS = {
    StepKind.ACTION: Symbol(Outline.ROUNDED, "step"),
    StepKind.START: Symbol(Outline.TERMINAL, "terminal", mark_share=0.8),
    StepKind.END: Symbol(Outline.TERMINAL, "terminal", mark_share=0.8),
    StepKind.DECISION: Symbol(Outline.DIAMOND, "decision", pointed=True, mark_share=0.5),
    StepKind.DOCUMENT: Symbol(Outline.DOCUMENT, "step"),
    StepKind.INSPECTION: Symbol(Outline.HEXAGON, "step", mark_share=0.62),
    StepKind.WAIT: Symbol(Outline.ROUNDED, "waiting", clock=True),
}
"""By kind, in the order of the legend."""

EVIDENCE = Symbol(Outline.RECTANGLE, "evidence")
"""Evidence is no step, and has one symbol."""

CONNECTOR = Symbol(Outline.CIRCLE, "flow", pointed=True)
"""Where an arrow goes on in another row; its arrow's own stroke colours it."""


class ArrowSymbol(NamedTuple):
    """How one kind of arrow is drawn.

    Args:
        word: What the legend calls it, in English.
        dashed: Is it dashed?
        double: Has it a head at both ends?

    Example:
        >>> ARROWS[ArrowKind.NEEDS].dashed
        True
    """

    word: str
    dashed: bool = False
    double: bool = False


ARROWS = {
    ArrowKind.FLOW: ArrowSymbol(N_("Flow")),
    ArrowKind.EXCHANGE: ArrowSymbol(N_("Exchange"), double=True),
    ArrowKind.NEEDS: ArrowSymbol(N_("Needs"), dashed=True),
}
"""By kind, in the order of the legend; the slot of the theme has the kind's own name."""
