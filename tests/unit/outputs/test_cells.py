"""Text in the cells of a terminal."""

import pytest

from blueprint.outputs.cells import folded, padded, width


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("服务", 4), ("“服务”", 6), ("３", 2), ("e\u0301", 1), ("5 秒", 4)],
)
def test_width(text, cells):
    """Chinese characters and their punctuation take two cells, accents none."""
    assert width(text) == cells


def test_padding_counts_cells():
    """Two names of different script end at the same place."""
    assert width(padded("服务", 7)) == width(padded("abc", 7, right=True)) == 7


def test_what_is_too_long_is_left_as_it_is():
    """Padding cuts nothing."""
    assert padded("abcdef", 3) == "abcdef"


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("It takes 22 min now", 13, ["It takes", "22 min now"]),
        ("kept for 78 % of all", 11, ["kept for", "78 % of all"]),
        ("在“服务”中", 6, ["在“服", "务”中"]),
        ("服务。", 4, ["服", "务。"]),
        ("abcdefgh ij", 4, ["abcdefgh", "ij"]),
        ("", 4, []),
    ],
)
def test_folding(text, cells, lines):
    """A figure stays with its unit, a quotation mark with what it quotes, a stop with its sentence."""
    assert list(folded(text, cells)) == lines
