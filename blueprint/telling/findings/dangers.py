"""The gravest of the risks in the register, from the band `high` on; below it the register says enough."""

from collections.abc import Iterator
from typing import Final

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

_GRADES: Final = {"extreme": Grade.THREATENED, "high": Grade.NOTE}
_HIGHEST: Final = 25  # likelihood 5 × impact 5


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell of the gravest risk.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    found = speech.result("risks")
    grave = [item for item in found.items if item.band in _GRADES] if found else []
    if not grave:
        return
    worst = max(grave, key=lambda item: item.score or 0)
    said = speech.text(
        "The gravest risk is {risk}: {score} of {highest} points.",
        risk=speech.name(worst.risk),
        score=worst.score,
        highest=_HIGHEST,
    )
    yield Insight("dangers", _GRADES[worst.band].weight((worst.score or 0) / _HIGHEST), said, (), "risks")
