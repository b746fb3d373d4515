"""How often the work changes hands; each time is a chance to wait, to be misunderstood and to be forgotten.

Worth a note from twice on: with one hand-off there is hardly another way. From five on for each customer it
shapes the service.

Source: M. Hammer, Reengineering work: don't automate, obliterate, Harvard Business Review, 1990.
"""

from collections.abc import Iterator
from typing import Final

from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech

NOTEWORTHY: Final = 2.0
MANY: Final = 5.0
_MORE: Final = 1.05  # by what the first goes before the second to be named
_MOST: Final = 40.0  # from this on one more hardly matters


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell how often the work changes hands.

    Args:
        speech: What to tell of.

    Yields:
        At most one insight.
    """
    found = speech.result("hand-offs")
    if found is None or found.expected < NOTEWORTHY:
        return
    first, *others = found.pairs
    number = speech.number(found.expected)
    said = speech.text("The work changes hands {number} times per customer.", number=number)
    if not others or first.expected > others[0].expected * _MORE:
        most = speech.text(
            "Most often it goes from {source} to {target}: {most} per customer.",
            source=speech.actor(first.from_),
            target=speech.actor(first.to),
            most=speech.number(first.expected),
        )
        said = speech.sentences(said, most)
    grade = Grade.SHAPE if found.expected >= MANY else Grade.NOTE
    yield Insight("hands", grade.weight(found.expected / _MOST), said, (), "hand-offs")
