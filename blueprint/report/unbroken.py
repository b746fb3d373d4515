"""Keeps an amount and its unit on one line, whatever breaks the lines.

The catalogue sets a space between a figure and its unit, as `12 min 42 s` and `12 分 42 秒`; a browser may
end a line at each such space, so that `分 42 秒` begins the next. Here no line ends at it.
"""

import re
from typing import Final

_GAP: Final = re.compile(r"(?<=[0-9]) (?=(?:ms|s|min|h|d|wk)\b|[%×\u4e00-\u9fff])")


def unbroken(text: str) -> str:
    """Tie each figure to the unit or the Han character behind it.

    Args:
        text: What is to be read.

    Returns:
        The same words; the space between a figure and its unit lets no line break.

    Example:
        >>> unbroken("共 12 分 42 秒")
        '共 12\\xa0分 42\\xa0秒'
        >>> unbroken("2 h of 3 rooms")
        '2\\xa0h of 3 rooms'
    """
    return _GAP.sub("\N{NO-BREAK SPACE}", text)
