"""Figures as people write them."""

from blueprint.comparison.figures import Figure, Unit
from blueprint.model.blueprint import Blueprint
from blueprint.words.catalogue import Catalogue
from blueprint.words.quantities import duration, money

_UNKNOWN = "–"


def amounts(figure: Figure, old: Blueprint, new: Blueprint, words: Catalogue) -> tuple[str, str, str]:
    """Write a figure before, after, and by how much it changed.

    Args:
        figure: The figure.
        old: Where it comes from, which knows how long a day is.
        new: The same afterwards.
        words: The language.

    Returns:
        Three short texts; a dash for what isn't known, and nothing where nothing changed.

    Example:
        >>> from blueprint.comparison.figures import QUANTITIES
        >>> from blueprint.words import catalogue
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> amounts(Figure(QUANTITIES[0], 60.0, 45.0), tea, tea, catalogue.of("en"))
        ('1 min', '45 s', '−25 %')
    """
    before, after = _amount(figure.before, figure, old, words), _amount(figure.after, figure, new, words)
    return before, after, _change(figure, words)


def _amount(value: float | None, figure: Figure, blueprint: Blueprint, words: Catalogue) -> str:
    if value is None:
        return _UNKNOWN
    unit = figure.quantity.unit
    if unit is Unit.SECONDS:
        return duration(value, words, float(blueprint.working_calendar.day))
    if unit is Unit.MONEY:
        sign = "−" if value < 0 else ""
        return sign + money(abs(value), blueprint.currency, words)
    return words.text("{number} %", number=f"{100 * value:.4g}") if unit is Unit.SHARE else f"{value:.4g}"


def _change(figure: Figure, words: Catalogue) -> str:
    if figure.difference is None or figure.verdict == "same":
        return ""
    if figure.quantity.unit is Unit.SHARE:
        return words.text("{number} pp", number=_signed(100 * figure.difference))  # percentage points
    if not figure.before:
        return ""
    return words.text("{number} %", number=_signed(100 * figure.difference / abs(figure.before)))


def _signed(value: float) -> str:
    sign = "−" if value < 0 else "+"
    return f"{sign}{abs(value):.3g}"
