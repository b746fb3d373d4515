"""Keeps an amount and its Chinese unit on one line, whatever breaks the lines.

The catalogue sets a space between a figure and a Han character, as `12 分 42 秒`; a browser may end a line at
each such space, so that `分 42 秒` begins the next. Here the space stays, and no line ends there.
"""

import re
from typing import Final

_GAP: Final = re.compile(r"(?<=[0-9]) (?=[\u4e00-\u9fff])")


def unbroken(text: str) -> str:
    """Tie each figure to the Han character behind it.

    Args:
        text: What is to be read.

    Returns:
        The same words; the space between a figure and its unit lets no line break.

    Example:
        >>> unbroken("共 12 分 42 秒")
        '共 12\\xa0分 42\\xa0秒'
    """
    return _GAP.sub("\N{NO-BREAK SPACE}", text)
