"""Where the boxes of a blueprint are that something can be painted on."""

from collections.abc import Iterator

from blueprint.drawing.scene import Place
from blueprint.model.blueprint import Blueprint


class Boxes:
    """The places of the steps and the evidence of a blueprint.

    Args:
        blueprint: The blueprint.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "evidence": "Cup"}])
        >>> boxes = Boxes(tea)
        >>> boxes.head(0), boxes.of(0, "evidence")
        (Place(moment=0, lane=1, number=0), Place(moment=0, lane=0, number=0))
    """

    def __init__(self, blueprint: Blueprint) -> None:
        self._moments = blueprint.sequence
        self._lanes = {lane.key: index for index, lane in enumerate(blueprint.swimlanes)}

    def of(self, moment: int, lane: str, number: int = 0) -> Place:
        """Give the place of a step or a piece of evidence.

        Args:
            moment: Index of its moment.
            lane: Key of its lane.
            number: Which of those in that lane there.
        """
        return Place(moment, self._lanes[lane], number)

    def head(self, moment: int) -> Place:
        """Give the step on which the marks of its whole moment sit."""
        return self.of(moment, next(iter(self._moments[moment].steps)))

    def steps(self, moment: int) -> Iterator[Place]:
        """Give the steps of a moment."""
        for lane, cell in self._moments[moment].steps.items():
            yield from (self.of(moment, lane, number) for number in range(len(cell)))

    def evidence(self, moment: int) -> Iterator[Place]:
        """Give what the customer sees in a moment."""
        for lane, cell in self._moments[moment].evidence.items():
            yield from (self.of(moment, lane, number) for number in range(len(cell)))

    def all_steps(self) -> Iterator[Place]:
        """Give the steps of all moments, in the order of the file."""
        for moment in range(len(self._moments)):
            yield from self.steps(moment)
