"""The lanes of a file, as far as they can be told while something is wrong with them."""

from blueprint.loading.routes import Data
from blueprint.model.lane import STANDARD
from blueprint.model.zone import CUSTOMER, ZONES, Zone, find


def lanes_of(data: Data) -> dict[str, Zone]:
    """Give the lanes that a file has or means to have.

    Args:
        data: What the file holds.

    Returns:
        The zone of each lane by the lane's key; a lane whose zone isn't known counts as the customer's.

    Example:
        >>> [zone.key for zone in lanes_of({"lanes": ["customer", {"app": {"zone": "frontstage"}}]}).values()]
        ['customer', 'frontstage']
    """
    listed = data.get("lanes") if isinstance(data, dict) else None
    if not isinstance(listed, list):
        return {lane.key: lane.zone for lane in STANDARD}
    found: dict[str, Zone] = {}
    for item in listed:
        entry: dict[str, Data] = (
            {item: None} if isinstance(item, str) else item if isinstance(item, dict) else {}
        )
        for key, rest in entry.items():
            zone = rest.get("zone") if isinstance(rest, dict) else None
            found[key] = find(key) or find(zone if isinstance(zone, str) else "") or CUSTOMER
    return found


def mended(data: Data) -> list[Data]:
    """Give the lanes of a file in an order that keeps the zones together.

    Args:
        data: What the file holds.

    Returns:
        What `lanes` might say.

    Example:
        >>> mended({"lanes": ["support", "customer"]})
        [{'customer': {'zone': 'customer'}}, {'support': {'zone': 'support'}}]
    """
    lanes = sorted(lanes_of(data).items(), key=lambda lane: ZONES.index(lane[1]))
    return [{key: {"zone": zone.key}} for key, zone in lanes]
