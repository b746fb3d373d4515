"""The ids of drawn things: readable, made from moment and lane, each used once."""

import re
from functools import lru_cache

_BETWEEN = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)  # kinds and lanes come again and again, moments once more for their arrows
def slug(text: str) -> str:
    """Make a text fit for an id.

    Args:
        text: Any text.

    Returns:
        Its letters and digits (of any script) in lower case, with hyphens for whatever lies between them;
        `x` where it has none.

    Example:
        >>> slug("Check in (VIP)"), slug("申请 贷款"), slug("→")
        ('check-in-vip', '申请-贷款', 'x')
    """
    return _BETWEEN.sub("-", text.lower()).strip("-") or "x"


class Names:
    """Hands out ids, none of them twice.

    Example:
        >>> names = Names()
        >>> names.take("step", "Pay", "customer"), names.take("step", "Pay", "customer")
        ('step-pay-customer', 'step-pay-customer-2')
    """

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def take(self, *parts: str) -> str:
        """Hand out an id made of some parts.

        Args:
            parts: Texts of any kind.

        Returns:
            The id; with a number behind it where it has been handed out before.
        """
        wanted = name = "-".join(map(slug, parts))
        while name in self._taken:
            self._taken[wanted] += 1
            name = f"{wanted}-{self._taken[wanted]}"
        self._taken[name] = 1
        return name
