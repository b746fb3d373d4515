"""The five zones of a service blueprint, and the lines between them."""

from typing import NamedTuple


class Line(NamedTuple):
    """A line between two zones.

    Args:
        key: What programs call it.
        name: What readers call it, in English; catalogues translate it.

    Example:
        >>> FRONTSTAGE.line_below.name
        'Line of visibility'
    """

    key: str
    name: str


class Zone(NamedTuple):
    """A zone of a service blueprint.

    Args:
        key: What files and programs call it; also the role by which themes and style sheets know it.
        title: What readers call it, in English; catalogues translate it.
        visible: Whether the customer sees what happens there.
        holds_steps: Whether lanes of this zone hold steps; otherwise they hold evidence.
        line_below: The line between this zone and the next one, where there is one.
        meaning: What stands in it, in a few words.

    Example:
        >>> [zone.key for zone in ZONES if zone.visible]
        ['evidence', 'customer', 'frontstage']
    """

    key: str
    title: str
    visible: bool
    holds_steps: bool
    line_below: Line | None
    meaning: str

    @property
    def role(self) -> str:
        """The name by which themes and style sheets know the zone."""
        return self.key


EVIDENCE = Zone(
    "evidence", "Physical evidence", True, False, None, "What the customer sees, hears or touches."
)
CUSTOMER = Zone(
    "customer",
    "Customer actions",
    True,
    True,
    Line("interaction", "Line of interaction"),
    "What the customer does.",
)
FRONTSTAGE = Zone(
    "frontstage",
    "Frontstage",
    True,
    True,
    Line("visibility", "Line of visibility"),
    "What is done in the customer's sight.",
)
BACKSTAGE = Zone(
    "backstage",
    "Backstage",
    False,
    True,
    Line("internal", "Line of internal interaction"),
    "What contact staff do out of the customer's sight.",
)
SUPPORT = Zone(
    "support", "Support processes", False, True, None, "What others inside do so that the staff can work."
)

ZONES = (EVIDENCE, CUSTOMER, FRONTSTAGE, BACKSTAGE, SUPPORT)
"""The zones, top to bottom: an order that no blueprint changes."""


def find(key: str) -> Zone | None:
    """Give the zone of a name.

    Args:
        key: The name.

    Returns:
        The zone, or `None` where no zone has this name.

    Example:
        >>> find("support").line_below is None
        True
    """
    return next((zone for zone in ZONES if zone.key == key), None)
