"""Where a line of text may end: between words, Chinese ones too, and inside a word at need.

Each character of a text gets the letter of its class, and patterns over those letters find the breaks:

    L letter, and all that isn't below     H Han, kana, emoji: a line may break on both sides of it,
                                             but not within a word: `han` knows the words
    D digit                                - hyphen or dash, / slash
    o narrow mark that ends no line: (     O wide one: 《
    c narrow mark that begins no line: )   C wide one: 》
    > arrow and zero-width space: a line may break behind it
    g what holds its neighbours together: no-break space, word joiner, straight quotation marks
    x what belongs to the character before it: accents, variation selectors, skin tones
    j what joins its neighbours into one sign: zero-width joiner, virama
    r letter of a flag
"""

import re
import unicodedata
from collections.abc import Iterable

_MEMBERS = {
    " ": " ",
    "o": "([{‘$£€¥₩¿¡№§#@",
    "c": ")]},.;:?!%’°′″›¢‰",
    "O": "（［｛《〈「『【〔〖〘〚〝｢“＄￡￥",
    "C": (
        "）］｝》〉」』】〕〗〙〛〞〟｣”，。、；：？！．｡､･·・…⋯—％℃℉￠々〻〱〵ーｰゝゞヽヾ"
        "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    ),
    "-": "-‐–－−",
    "/": "/／\\＼|｜",
    ">": "→⇒➔\u200b",
    "g": "\u00a0\u2007\u202f\u2060\ufeff\u2011\"'~～〜＂＇",
    "x": "\u0e33\u0eb3",  # letters in name, but they hang on the consonant before them: Thai and Lao am
    "j": "\u200d",
}
_LEADING = "①⓿❶➓"  # numbers in circles lead what follows them, as in ①收单②审核: no line ends with one
_FLAG_LETTERS = "\U0001f1e6\U0001f1ff"
_HANGING = frozenset(("Mn", "Mc", "Me", "Cf"))
_ALSO_HANGING = "\U0001f3fb\U0001f3ff\u1160\u11ff\ud7b0\ud7ff"  # skin tones; vowels and finals of Hangul
_SPELLING = "\u1100\u115f\u3130\u318f\uac00\ud7a3ＡＺａｚ"  # they make words: Hangul, full-width Latin

_BREAKS = re.compile(
    # behind a letter only before Han: tried first, because most places are between two letters
    r"(?<=L)(?=[HO])|(?<!L)(?:"
    # behind a space, but not behind `( ` nor before ` :` or a dash that stands alone
    r"(?<= )(?<![oO] )(?! |C|[c/-]+(?: |$|[HOC]))"
    # behind Han and wide marks, unless a mark follows; behind a comma before Han; 30分 stays whole
    r"|(?<=[HC])(?=[HOoLDr])|(?<=[c/>-])(?=[HO])|(?<=D)(?=O)"
    # behind hyphens and slashes between parts of two letters or more: check-in, and/or, but e-mail, km/h
    r"|(?<=[LDH][LDH][-/])(?=LL)|(?<=H[-/])(?=L)|(?<=>)(?=[LDo]))"
)
# Compiled when they are needed, which is seldom: start-up counts milliseconds.
_LETTERS = r"(?<=[^oOg ])(?=[^cCg> /-])"
_CLUSTERS = r"(?s)(?:rr|.)x*(?:jx*[^ ]?x*)*"
_JOINED = re.compile("[xjr]")
_OF_CLUSTER = str.maketrans(
    {"x": "L", "j": "L", "r": "H"}
)  # what a whole cluster counts as, if not as its first character
_VIRAMA = 9  # its combining class


class _Classes(dict[int, str]):
    """Classes of characters by code point, filled in as characters are met; each is always the same."""

    def __missing__(self, code: int) -> str:
        """Work out the class of a character that was not met before."""
        found = self[code] = _class_of(chr(code))
        return found


def _class_of(character: str) -> str:
    """Give the class of a character that isn't in the table."""
    category = unicodedata.category(character)
    is_wide = unicodedata.east_asian_width(character) in "WF"
    if unicodedata.combining(character) == _VIRAMA:
        found = "j"
    elif category in _HANGING or _is_in(character, _ALSO_HANGING):
        found = "x"
    elif _is_in(character, _FLAG_LETTERS):
        found = "r"
    elif _is_in(character, _LEADING):
        found = "o"
    elif category == "Nd":
        found = "D"
    else:
        found = "H" if is_wide and not _is_in(character, _SPELLING) else "L"
    return found


def _is_in(character: str, stretches: str) -> bool:
    """Is the character in one of the stretches, each written as its first and last character?"""
    ends = zip(stretches[::2], stretches[1::2], strict=True)
    return any(first <= character <= last for first, last in ends)


_CLASSES = _Classes({ord(member): letter for letter, members in _MEMBERS.items() for member in members})


def between_words(text: str) -> list[int]:
    """Find where lines begin by choice.

    Args:
        text: One line of text, white space folded.

    Returns:
        Indices of characters that may begin a line, but for the first.

    Example:
        >>> between_words("Check-in 登记，OK")
        [6, 9, 12]
    """
    places = between_characters(text)
    if text.isascii():
        return places
    from blueprint.drawing import han  # its patterns take 5 ms to compile, and Latin needs none of them

    joints = han.joints(text)
    return [place for place in places if joints[place] != han.WITHIN]


def between_characters(text: str) -> list[int]:
    """Find where lines may begin if there is no room for words of Han: between any two of their characters.

    Args:
        text: One line of text, white space folded.

    Returns:
        Indices of characters that may begin a line, but for the first.

    Example:
        >>> between_characters("Check-in 登记，OK")
        [6, 9, 10, 12]
    """
    classes = text.translate(_CLASSES)
    if _JOINED.search(classes) is None:
        return [found.start() for found in _BREAKS.finditer(classes)]
    return _in_clusters(_BREAKS, classes)


def between_free_words(text: str, places: Iterable[int]) -> list[int]:
    """Choose the places that don't part a small word from the one it belongs to.

    Args:
        text: One line of text, white space folded.
        places: Indices of characters that may begin a line.

    Returns:
        Those before which nothing had better stay: in 向雇主核实收入 not that behind 向.

    Example:
        >>> between_free_words("向雇主核实收入", [1, 3, 5])
        [3, 5]
    """
    if text.isascii():
        return list(places)
    from blueprint.drawing import han

    joints = han.joints(text)
    return [place for place in places if joints[place] == han.FREE]


def between_phrases(text: str, places: Iterable[int]) -> list[int]:
    """Choose the places where a line's end is most natural.

    Args:
        text: One line of text, white space folded.
        places: Indices of characters that may begin a line.

    Returns:
        Those behind white space, a mark, an arrow or a slash, and those before an opening mark; but none that
        parts a small word from its own, as in `约 5 分钟`.

    Example:
        >>> between_phrases("登记，OK", [1, 3])
        [3]
    """
    classes = text.translate(_CLASSES)
    natural = [
        place
        for place in places
        if classes[place - 1] in " C>/" or (classes[place] in "oO" and not _is_of_amount(text[place]))
    ]
    return natural if text.isascii() else between_free_words(text, natural)


def _is_of_amount(character: str) -> bool:
    """Is it a sign such as ￥ or #, which belongs to the words on both sides?"""
    return unicodedata.category(character) in ("Sc", "Po", "So")


def between_letters(text: str) -> list[int]:
    """Find where a line may begin inside a word too wide for it.

    Args:
        text: One line of text, white space folded.

    Returns:
        Indices of the letters that may begin a line; marks stay with the letter where they belong.

    Example:
        >>> between_letters("(ab)")
        [2]
    """
    return _in_clusters(_LETTERS, text.translate(_CLASSES))


def between_clusters(text: str) -> list[int]:
    """Find where one sign ends and the next begins.

    Args:
        text: Any text.

    Returns:
        Indices where signs begin, but for the first: letters with their accents, emoji with their parts.

    Example:
        >>> between_clusters("ae\u0301o")
        [1, 3]
    """
    return [found.start() for found in re.finditer(_CLUSTERS, text.translate(_CLASSES))][1:]


def _in_clusters(pattern: str | re.Pattern[str], classes: str) -> list[int]:
    """Find the pattern between clusters, each of which counts as what its first character is."""
    clusters = [found.span() for found in re.finditer(_CLUSTERS, classes)]
    starts = {start for start, _ in clusters}
    counted = classes.translate(_OF_CLUSTER)
    whole = "".join(counted[start] * (stop - start) for start, stop in clusters)
    return [place for found in re.finditer(pattern, whole) if (place := found.start()) in starts]
