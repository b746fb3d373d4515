"""Every gap of the layout, by name, in points."""

from typing import Final

TRACK: Final = 11.0
"""Between two links that run side by side; closer, and the eye can't follow one of them."""

BUNDLE: Final = 2 * TRACK
"""The most between two links that look as if they ran side by side."""

SIDE_BY_SIDE: Final = TRACK
"""How long they must do so to look like it."""

BETWEEN_COLUMNS: Final = 14.0
"""From column to column where nothing runs upright between them: an arrow head and as much of its shaft."""

BESIDE_COLUMN: Final = 11.0
"""From a box to the nearest upright track: an arrow head and the rounded corner behind it fit in."""

BESIDE_ROW: Final = 14.0
"""From a box to the nearest level track, for the same reason."""

BESIDE_BORDER: Final = 8.0
"""From the border of a band to the nearest level track; a line may be drawn along the border."""

BETWEEN_ROWS: Final = 15.0
"""From a box to the border of its band, or to the next row, where nothing runs between."""

BETWEEN_SHUNNED: Final = 8.0
"""The same in a band that links keep out of: its boxes have no arrow heads to make room for."""

HEADING: Final = 6.0
"""Wider gap before a column where a new heading begins, so that headings part the drawing."""

LABEL: Final = 4.0
"""Between a link and its words, and between the words and whatever is next."""

PORT: Final = 9.0
"""Between two links that end side by side at the left or right of a box."""

PORT_LEAST: Final = 6.0
"""The least of the former, before the box grows."""

PORT_BELOW: Final = 14.0
"""Between two links that end side by side at the top or bottom of a box; boxes are wider than high."""

CORNER: Final = 5.0
"""No link ends nearer than this to the corner of a box."""
