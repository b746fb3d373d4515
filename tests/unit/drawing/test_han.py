"""Which Han make a word, and which small words keep to a neighbour."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint.drawing import han


def shown(text):
    """Show `|` where a line may begin, `-` where it had better not."""
    signs = {han.FREE: "|", han.LEANING: "-", han.WITHIN: ""}
    return "".join(signs[joint] + character for joint, character in zip(han.joints(text), text, strict=True))[
        1:
    ]


@pytest.mark.parametrize(
    "expected",
    [
        "综合|评估|风险",
        "向-雇主|核实|收入",  # whom it is about comes behind 向
        "面签|并-核验|身份",  # no dictionary has 面签: two Han by themselves are a word
        "取号|等候",
        "查-征信|报告",
        "还款-簿|集中|印制后|才能|签约",  # 后 closes what is before it
        "评估的|结论",
        "客户|满意度",
        "行李员|送-行李|到-房间",
        "三项|核查|同时|进行",
        "五天内|答复",
        "第3天|寄出",
        "约5分钟后|再试",
        "约| 5| -分钟后",
        "步骤|3审核",
    ],
)
def test_chinese(expected):
    """Words stay whole, and small words are told from those that stand by themselves."""
    assert shown(expected.replace("|", "").replace("-", "")) == expected


@pytest.mark.parametrize(
    "expected",
    ["申込書を|受け取る", "本人-確認-書類を|提出する", "お客様を|お迎えする", "住宅|ローン|仮審査"],
)
def test_japanese(expected):
    """Phrases end with a particle; Han and katakana are words of their own."""
    assert shown(expected.replace("|", "").replace("-", "")) == expected


def test_han_that_the_dictionary_lacks_may_be_parted():
    """A text of rare characters isn't taken for one long word."""
    assert han.words("㐀㐁㐂") == ["㐀", "㐁", "㐂"]
    assert han.WITHIN * 3 not in han.joints("㐀㐁㐂㐃㐄㐅㐆㐇")


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=30))
def test_words_are_parts_of_their_run(run):
    """Nothing is lost and nothing added, whatever the Han."""
    assert "".join(han.words(run)) == run


@given(st.text(st.sampled_from("审批的并三5 A,、をカ確々"), max_size=30))
def test_every_character_has_a_joint(text):
    """However texts are mixed."""
    assert len(han.joints(text)) == len(text)


def test_the_dictionary_is_read_only_where_han_are_parted():
    """A drawing without Chinese doesn't wait for it."""
    code = """
import blueprint
from blueprint.drawing import han
made = blueprint.loads("title: Café\\nmoments: [{customer: Order a crème brûlée – or 茶}]").render("svg")
assert made and not han._dictionary.cache_info().currsize
blueprint.loads("title: 茶\\nmoments: [{customer: 综合评估风险}]").render("svg")
assert han._dictionary.cache_info().currsize
"""
    subprocess.run([sys.executable, "-c", code], check=True)
