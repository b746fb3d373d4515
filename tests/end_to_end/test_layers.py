"""`--show` and `--hide` as users write them."""

from pathlib import Path

import pytest

import blueprint

TEXT = """\
title: Tea
currency: EUR
moments:
  - customer: Ask
    wait: 2m
    evidence: Menu
    pain: Nobody comes
    backstage: {do: Brew, by: cook, time: 3m, cost: 2, fail: Too weak}
  - customer: Sip
"""


def drawn(run, put, *words):
    put("tea.yaml", text=TEXT)
    status, out, err = run("render", "tea.yaml", "-o", "-", *words)
    assert (status, err) == (0, "")
    return out.decode()


def test_usual_layers_are_drawn_unasked(run, put):
    """Others are not."""
    picture = drawn(run, put)

    for word in (">3 min<", ">2 min<", ">Menu<", ">Legend<", "layer-fail-points"):
        assert word in picture
    picture = picture.partition("</desc>")[2]  # which tells all that is known, whatever is shown
    for word in (">€2<", ">cook<", "Nobody comes"):
        assert word not in picture


def test_show_adds_and_hide_takes_away(run, put):
    """Repeated or with commas."""
    picture = drawn(
        run, put, "--show", "costs,actors", "--show", "notes", "--hide", "times", "--hide=legend,waits"
    )

    picture = picture.partition("</desc>")[2]  # which tells all that is known, whatever is shown
    for word in (">€2<", ">cook<", "Nobody comes"):
        assert word in picture
    for word in (">3 min<", ">2 min<", ">Legend<"):
        assert word not in picture


def test_all_and_none(run, put):
    """A name counts more."""
    assert ">€2<" in drawn(run, put, "--show", "all")
    assert ">Menu<" not in drawn(run, put, "--show", "none")
    only = drawn(run, put, "--hide", "all", "--show", "times")
    assert ">3 min<" in only
    assert ">Legend<" not in only


@pytest.mark.parametrize("form", ["svg", "pdf", "png", "dot"])
def test_every_format_draws_every_layer(run, put, form):
    """Each from the same scene."""
    put("tea.yaml", text=TEXT)

    assert run("render", "tea.yaml", "-f", form, "--show", "all")[0] == 0
    assert Path(f"tea.{form}").stat().st_size > 1000


def test_an_unknown_layer_is_wrong_use(run, put):
    """Exit 2, the nearest word and the list; nothing is written."""
    put("tea.yaml", text=TEXT)
    status, _, err = run("render", "tea.yaml", "--show", "fail-point")

    assert status == 2
    assert "There is no layer `fail-point`; did you mean `fail-points`?" in err
    assert "elapsed, notes" in err
    assert not Path("tea.svg").exists()


def test_the_library_takes_the_same_words():
    """As a text or as a list."""
    tea = blueprint.loads(TEXT)

    assert tea.render(show="costs,actors") == tea.render(show=["costs", "actors"])
    assert tea.render(hide="all") != tea.render()
    tea.save("tea.svg", show=["all"], hide="legend")
    assert Path("tea.svg").read_bytes() == tea.render(show="all", hide=["legend"])
    with pytest.raises(blueprint.UsageError, match="no layer `tims`"):
        tea.render(show="tims")
