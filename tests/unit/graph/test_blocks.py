"""Parallel blocks: which splits make one, and why others don't."""

import pytest

from blueprint.graph.blocks import Muddle
from blueprint.graph.node import END, Fork
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint


def _nesting(**ways):
    moments = [{"id": name, "customer": name} | ({"next": to} if to else {}) for name, to in ways.items()]
    return build(Blueprint(title="T", moments=moments)).nesting


def _large(*targets):
    return {"to": list(targets), "when": "large", "chance": "30%"}


def _small(target):
    return {"to": target, "when": "small", "chance": "70%"}


def test_a_split_joins_where_its_branches_meet():
    """The join is the first moment that all branches come to; each branch holds what lies before."""
    block = _nesting(s=["a", "b"], a="c", b="j", c="j", j="end").blocks[Fork(0)]

    assert block.join == 4
    assert block.branches == (frozenset({1, 3}), frozenset({2}))


def test_a_branch_may_go_straight_to_the_join():
    """It holds nothing then."""
    assert _nesting(s=["a", "j"], a="j", j="end").blocks[Fork(0)].branches == (frozenset({1}), frozenset())


def test_branches_may_all_run_to_the_end():
    """Then the end is their join."""
    block = _nesting(s=["a", "b", "end"], a="end", b="end").blocks[Fork(0)]

    assert block.join == END
    assert block.branches == (frozenset({1}), frozenset({2}), frozenset())


def test_a_target_written_twice_is_one():
    """The only branch of such a block goes straight to its join."""
    block = _nesting(s=["a", "a"], a="end").blocks[Fork(0)]

    assert (block.join, block.branches) == (1, (frozenset(),))


def test_blocks_lie_in_each_other():
    """An inner block comes first; only its fork is in the outer one's branch; they may share a join."""
    nesting = _nesting(s=["a", "b"], a=["c", "j"], b="j", c="j", j="end")

    assert list(nesting.blocks) == [Fork(1), Fork(0)]
    assert nesting.blocks[Fork(1)].branches == (frozenset({3}), frozenset())
    assert nesting.blocks[Fork(0)].branches == (frozenset({1, Fork(1)}), frozenset({2}))
    assert nesting.blocks[Fork(0)].join == nesting.blocks[Fork(1)].join == 4


def test_an_alternative_may_open_a_block():
    """Its fork tells by its number which of the alternatives it is."""
    nesting = _nesting(s=[_small("j"), _large("a", "b")], a="j", b="j", j="end")

    assert nesting.blocks[Fork(0, 1)].join == 3
    assert not nesting.tangles


def test_alternatives_may_share_a_moment():
    """Either a alone or a and b side by side: only one of the two happens, and both are clear."""
    nesting = _nesting(s=[_large("a", "b"), _small("a")], a="j", b="j", j="end")

    assert nesting.blocks[Fork(0)].branches == (frozenset({1}), frozenset({2}))
    assert not nesting.tangles


def test_a_loop_may_lead_back_into_a_branch():
    """After the join one branch's work is done again, by itself."""
    nesting = _nesting(s=["a", "b"], a="j", b="j", j=[_large("a"), _small("end")])

    assert not nesting.tangles


def test_ways_without_a_chance_are_no_ways():
    """A branch that never ends early doesn't."""
    never = [{"to": "j", "chance": 1}, {"to": "end", "chance": 0}]

    assert _nesting(s=["a", "b"], a=never, b="j", j="end").blocks[Fork(0)].join == 3


@pytest.mark.parametrize(
    ("ways", "fork", "why", "at"),
    [
        ({"s": ["a", "b"], "a": [_small("j"), _large("end")], "b": "j", "j": "end"}, 0, Muddle.MIXED, 3),
        ({"s": ["a", "b"], "a": [_small("j"), _large("s")], "b": "j", "j": "end"}, 0, Muddle.BACK, 0),
        ({"s": ["a", "b"], "a": "a", "b": "end"}, 0, Muddle.STUCK, None),
        ({"s": ["a", "b"], "a": ["c", "d"], "b": "d", "c": "j", "d": "j", "j": "end"}, 0, Muddle.MIXED, 4),
        ({"s": ["s", "b"], "b": "end"}, 0, Muddle.BACK, 0),
    ],
    ids=[
        "one branch may end early",
        "back before the split",
        "never ends",
        "crossed branches",
        "back to itself",
    ],
)
def test_a_tangle_says_why(ways, fork, why, at):
    """No block is made of it."""
    nesting = _nesting(**ways)
    tangle = nesting.tangles[Fork(fork)]

    assert (tangle.why, tangle.at) == (why, at)
    assert Fork(fork) not in nesting.blocks


def test_what_is_shared_without_end_is_given_up():
    """Splits each of which holds all that follows are followed so far and no further."""
    ways = {}
    for number in range(300):
        ways[f"m{number}"] = [_large(f"m{number + 1}", f"x{number}"), _small(f"m{number + 1}")]
    ways["m300"] = "end"
    ways |= {f"x{number}": "end" for number in range(300)}
    tangles = _nesting(**ways).tangles

    assert {tangle.why for tangle in tangles.values()} == {Muddle.SPRAWL}


def test_thousands_of_blocks_in_each_other():
    """Depth costs no stack."""
    deep = 1500
    ways = {f"a{n}": [f"a{n + 1}" if n + 1 < deep else "b0", f"c{n}"] for n in range(deep)}
    ways |= {f"c{n}": f"b{deep - n - 1}" for n in range(deep)}
    ways |= {f"b{n}": f"b{n + 1}" if n + 1 < deep else "end" for n in range(deep)}
    nesting = _nesting(**ways)

    assert len(nesting.blocks) == deep
    assert not nesting.tangles
