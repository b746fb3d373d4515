"""What was hidden is told nowhere."""

import pytest

import blueprint
from blueprint.drawing.view import LAYERS, layers_of

SHOP = """
title: Repair
moments:
  - customer: {do: Wait, by: Zelda, time: 41m, cost: 4242.5, fail: Breaks}
    frontstage: Mend
    evidence: {what: Ticket, note: Torn}
    wait: 43m
    feeling: -2
    channel: Telepathy
    pain: Hurts
    note: Remark
  - customer: {do: Pay, needs: Lay out}
  - backstage: Lay out
    standing: true
"""
WRITTEN = {"times": "41m", "costs": "4242.5", "waits": "43m"}  # as the file has it
TOLD = {
    "times": "41 min",
    "costs": "4,242.50",
    "actors": "Zelda",
    "waits": "43 min",
    "fail-points": "Breaks",
    "channels": "Telepathy",
    "notes": "Hurts",
    "evidence": "Ticket",
}


@pytest.mark.parametrize("form", ["svg", "html"])
@pytest.mark.parametrize(("layer", "said"), TOLD.items())
def test_a_hidden_layer_is_told_nowhere(form, layer, said):
    """Neither tooltips nor the description nor the panel's facts hold it; without hiding they do."""
    shop = blueprint.loads(SHOP)

    assert said in shop.render(form).decode()
    hidden = shop.render(form, hide=layer).decode()
    assert said not in hidden
    assert WRITTEN.get(layer, said) not in hidden


def test_what_is_only_off_is_told():
    """Costs aren't drawn unless asked for, but the tooltip tells them."""
    assert "4,242.50" in blueprint.loads(SHOP).render("svg").decode()


def test_what_a_failure_costs_is_money_too():
    """With the costs goes what a failure loses and what its recovery takes; the fail point itself stays."""
    fail = "{what: Breaks, loss: 7171.5, recovery: {do: Glue, cost: 8282.5}}"
    shop = blueprint.loads(SHOP.replace("fail: Breaks", f"fail: {fail}"))
    told, withheld = (shop.render("html", hide=hidden).decode() for hidden in ("legend", "legend,costs"))

    assert all(said in told for said in ("7,171.50", "8,282.50", "Glue"))
    assert not any(said in withheld for said in ("7,171.50", "8,282.50", "7171.5", "8282.5"))
    assert "Glue" in withheld


def test_needs_are_no_longer_told():
    """The description says what a moment rests on, until that is hidden."""
    shop = blueprint.loads(SHOP)

    assert "Needs" in shop.render("svg", hide="legend").decode()
    assert "Needs" not in shop.render("svg", hide="legend,needs").decode()


def test_hidden_times_leave_the_drawing_of_others_alone():
    """The ruler of elapsed time still adds up times that nobody is to read."""
    drawn = blueprint.loads(SHOP).render("svg", show="elapsed", hide="times").decode()

    assert "layer-elapsed" in drawn
    assert "41 min" not in drawn
    assert "41m" not in drawn


@pytest.mark.parametrize(
    ("show", "hide", "withheld"),
    [
        ("", "", set()),
        ("", "costs", {"costs"}),
        ("none", "", set(LAYERS)),
        ("times", "all", set(LAYERS) - {"times"}),
        ("all", "notes", {"notes"}),
    ],
)
def test_what_somebody_took_away_is_withheld(show, hide, withheld):
    """Layers that are off as usual aren't among it."""
    assert layers_of(show, hide).withheld == withheld
