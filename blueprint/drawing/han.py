"""Which Han make a word, and which small words keep to a neighbour; the same for kana.

Chinese leaves no space between words, but a line that ends within one is as hard to read as a hyphen set
wrong. A run of Han is parted into words so that they are, all together, the most common ones: the shortest
way through all words that the dictionary knows, each as long as it is rare. What it doesn't know, such as
面签, it has as two words of one character each: these stay together, since such words are rare but for a
few, listed below, that lead the next word (并, 向) or close the one before (the rest: 的, 后, 员).

Japanese is told by its kana; its phrases end with a particle where kana give way to Han or katakana.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

FREE: Final = "."
"""How a character may hang on the one before it: not at all, so that a line may begin with it."""

LEANING: Final = "-"
"""It is another word, but one that had better stay on the same line."""

WITHIN: Final = "="
"""It is the same word."""

_DICTIONARY: Final = Path(__file__).parent / "dictionary" / "chinese.txt"
_LONGEST: Final = 4  # characters of a word of the dictionary
_RARITY: Final = {
    letter: rarity for rarity, letter in enumerate("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
_UNKNOWN: Final = 60  # rarity of a character that no word begins with: above all that are known
_MOST_TOGETHER: Final = 3  # characters that the dictionary has apart make a word of so many at most
_MOST_KEPT: Final = 5_000  # labels; they come up several times while a drawing's widths are sought

_COUNTING: Final = frozenset("一二三四五六七八九十百千万亿两几数半第每各某该本此")
_LEADING: Final = _COUNTING | frozenset(
    "并与和或及且而在向到由从自把被对将按为给以用经因若如凭于比跟随至约共近逾满超"  # and, to, from, by, about
    "不未无没再又也都就才仍先已可能会须需要应请让使令只均亦即还更最很太较免勿"  # not, again, may, must, very
    "查改看补换写交领取存办打送收付签填问听做发拿找持派留加新重"  # check, mend, send …; new, anew
)
_CLOSING: Final = frozenset("的了着过们地得时后前内外中上下里间等者员度性率")
_RUN: Final = re.compile("[\u3041-\u30ff\u3400-\u9fff々]+")
_TO_LATIN: Final = re.compile(" ?(?:([0-9])|[A-Za-z])")  # what follows a run
_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN_OF_JAPANESE: Final = re.compile("[\u3400-\u9fff々]{4,}")
_PHRASE_OF_JAPANESE: Final = re.compile(
    "(?<=[をにへとはがのでもやて])(?=[お\u3400-\u9fff\u30a1-\u30fa])"  # behind a particle
    "|(?<=[\u30a1-\u30fa\u30fc])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[\u30a1-\u30fa])"
)


@lru_cache(maxsize=_MOST_KEPT)
def joints(text: str) -> str:
    """Tell of each character of a text how it hangs on the one before it.

    Args:
        text: One line of text.

    Returns:
        As many letters as the text has characters: `FREE`, `LEANING` or `WITHIN`. All but Han and kana are
        free; what is forbidden to marks and Latin is told elsewhere.

    Example:
        >>> joints("向雇主核实收入")
        '.-=.=.='
    """
    found = [FREE] * len(text)
    for run in _RUN.finditer(text):
        han, stop = run.group(), run.end()
        first = _behind_number(text, run.start())
        found[run.start() : stop] = _of_japanese(han, first) if _KANA.search(han) else _of_chinese(han, first)
        follows = _TO_LATIN.match(text, stop)
        if follows and han[-1] in _LEADING and found[stop - 1] != WITHIN:  # 第3天, 与 CRM 对接
            found[follows.end() - 1] = WITHIN if follows[1] else LEANING
    return "".join(found)


def _behind_number(text: str, start: int) -> str:
    """Tell how a run hangs on what is before it: a unit keeps to its number, as in 5 分钟."""
    if text[max(0, start - 1) : start].isdecimal():
        return WITHIN
    return LEANING if text[max(0, start - 2) : start - 1].isdecimal() and text[start - 1] == " " else FREE


def _of_chinese(run: str, first: str) -> str:
    """Join the characters of each word, and words of one character to their neighbours."""
    if len(run) == 1:
        return first
    found, joint, together = "", FREE, 0
    parted = ["", *words(run), ""]
    for before, word, after in zip(parted, parted[1:-1], parted[2:], strict=False):
        joint = _between(before, word, after, joint) if before else first
        if joint == WITHIN and together + len(word) > _MOST_TOGETHER:
            joint = LEANING
        together = len(word) + (together if joint == WITHIN else 0)
        found += joint + WITHIN * (len(word) - 1)
    return found


def _between(before: str, word: str, after: str, last: str) -> str:
    """Tell how a word hangs on the word before it, if that hangs on the one before as `last` says."""
    if word in _CLOSING or _COUNTING.issuperset(before):
        return WITHIN
    if before in _LEADING and last != WITHIN:
        return WITHIN if _is_plain(word) else LEANING
    if _is_plain(word):
        return _behind(before, after)
    if _is_plain(before) and last == FREE:  # nothing else to keep to
        return WITHIN if len(word) == 1 else LEANING
    return FREE


def _behind(before: str, after: str) -> str:
    """Tell how a plain character hangs on the word before it: two by themselves are a word, as in 面签."""
    if len(before) > 1:
        return FREE if _is_plain(after) else LEANING
    return LEANING if before in _CLOSING else WITHIN


def _is_plain(word: str) -> bool:
    """Is it one character, and none that is known to lead or to close?"""
    return len(word) == 1 and word not in _LEADING and word not in _CLOSING


def _of_japanese(run: str, first: str) -> str:
    """Part phrases, and long compounds of Han behind every second character."""
    found = [first] + [WITHIN] * (len(run) - 1)
    for compound in _HAN_OF_JAPANESE.finditer(run):
        for place in range(compound.start() + 2, compound.end() - 1, 2):
            found[place] = LEANING
    for phrase in _PHRASE_OF_JAPANESE.finditer(run):
        found[phrase.start()] = FREE
    return "".join(found)


def words(run: str) -> list[str]:
    """Part Han into the words that are, all together, the most common.

    Args:
        run: Han, with nothing between them.

    Returns:
        The words; joined they are the run.

    Example:
        >>> words("综合评估风险")
        ['综合', '评估', '风险']
    """
    lines = _dictionary()
    ways: list[tuple[int, int]] = [(0, 0)]  # to each place: how rare the words are, where the last begins
    for stop in range(1, len(run) + 1):
        starts = range(max(0, stop - _LONGEST), stop)
        ways.append(min((ways[start][0] + _rarity(run[start:stop], lines), start) for start in starts))
    found: list[str] = []
    stop = len(run)
    while stop:
        start = ways[stop][1]
        found.append(run[start:stop])
        stop = start
    return found[::-1]


def _rarity(word: str, lines: dict[str, str]) -> int:
    """Look up how rare a word is; what isn't in the dictionary is rarer than its characters one by one."""
    line = lines.get(word[0])
    if line is None:
        return _UNKNOWN * len(word) * 2 if len(word) > 1 else _UNKNOWN
    if len(word) == 1:
        return _RARITY[line[1]]
    at = line.find(f" {word[1:]}")
    found = _RARITY.get(line[at + len(word)]) if at >= 0 else None
    return _UNKNOWN * len(word) * 2 if found is None else found


@lru_cache(maxsize=1)
def _dictionary() -> dict[str, str]:
    """Read the dictionary: for each character the line of all words that begin with it."""
    return {line[0]: line for line in _DICTIONARY.read_text(encoding="utf-8").splitlines()}
