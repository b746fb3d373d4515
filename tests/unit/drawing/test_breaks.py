"""Where lines may end."""

import pytest

from blueprint.drawing import breaks


def parted(text, places):
    return "|".join(text[start:stop] for start, stop in zip([0, *places], [*places, len(text)], strict=True))


@pytest.mark.parametrize(
    "expected",
    [
        "Check |the |guest |in",
        "登记|入住",
        "查看|《证件》，|登记",  # 《 ends no line; 》 and ， begin none
        "说：|“你好”",
        "他问|“什么？！”",
        "完成……|结束",
        "客户——|员工",
        "让·|雅克",
        "给 |VIP |客户|打|email|给他",
        "VIP|客户",
        "价格|￥100元",
        "价格|$100元",
        "３０％|的|客户",
        "30分钟内",  # the unit stays with its number
        "第3天",
        "12:30 |3.14 |1,000 |50% |e.g. |don’t",
        "2024-05-01",
        "follow-|up |and/|or",
        "e-mail |km/h |A/B |24/7 |T-shirt",
        "https://example.com/|path/|to",
        "收单→|审核",
        "A→|B",
        "①收单|②审核",
        "订单|(online)|完成",
        "f(x) |is |(so |to |say) |fine",
        "wait : |no",  # the rule is for a mark that stands alone
        "well – |or |not",
        "no\u00a0break |here\u202fneither",
        "甲\u2060乙",
        '他说"好"的',
        "zero\u200b|width",
        "안녕하세요 |여러분",  # Korean breaks between words
        "カメラー",
        "いっしょに",
        "👍🏽|👍|🇨🇳|🇩🇪|👨‍👩‍👧",
        "❤️ |ok",
        "e\u0301te\u0301 |登记\u0301|好",
    ],
)
def test_between_words(expected):
    """Latin breaks at spaces, Chinese between words, and the marks keep to their side."""
    text = expected.replace("|", "")
    assert parted(text, breaks.between_words(text)) == expected


@pytest.mark.parametrize(
    "expected",
    ["登|记|入|住", "查|看|《证|件》，|登|记", "30分|钟|内", "VIP|客|户", "カ|メ|ラー", "いっ|しょ|に"],
)
def test_between_characters(expected):
    """Where words find no room, Han part anywhere, but the marks keep to their side all the same."""
    text = expected.replace("|", "")
    assert parted(text, breaks.between_characters(text)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "查看证件，|登记",
        "约 5 分钟，|等候",  # neither 约 nor 5 ends a line
        "与 CRM |对接",
        "Check |in",
    ],
)
def test_between_phrases(expected):
    """Lines end best behind a mark or a space, unless a small word would be left alone."""
    text = expected.replace("|", "")
    places = breaks.between_phrases(text, breaks.between_words(text))
    assert parted(text, places) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "(a|b|c)",
        "a|e\u0301|i|o\u0323\u0301|u",
        "👨‍👩‍👧|🇨🇳|🇩🇪|👍🏽",
        "1️⃣|2️⃣",
        "a|b，|c",
        "《甲|乙》",
        "क्षि|क",
        "n|o\u00a0o|n",
    ],
)
def test_between_letters(expected):
    """A word at need breaks between letters, marks and joined signs stay whole."""
    text = expected.replace("|", "")
    assert parted(text, breaks.between_letters(text)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "(|a|)",
        "a|。|。",
        "n\u0303|o",
        "👩‍❤️‍👨|x",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿|x",
        "🇨🇳|🇩🇪|🇫",
        "각|한",  # Hangul in its parts
        "น้ำ|x",
        "\u0301\u0302|a",  # marks without a letter
        "a\u200d| |b",
    ],
)
def test_between_clusters(expected):
    """What readers take for one sign is one."""
    text = expected.replace("|", "")
    assert parted(text, breaks.between_clusters(text)) == expected


def test_an_empty_text_has_no_breaks():
    """Nothing can't be parted."""
    assert breaks.between_words("") == breaks.between_letters("") == breaks.between_clusters("") == []
