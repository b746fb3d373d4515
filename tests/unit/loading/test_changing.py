import pytest

from blueprint.loading.change_path import WrongChange
from blueprint.loading.changing import change
from blueprint.model.blueprint import Blueprint

BANK = Blueprint(
    title="Bank",
    actors={"teller": {"count": 3, "cost": "28/h"}},
    moments=[
        {
            "id": "welcome",
            "customer": "Come in",
            "wait": "2m",
            "next": [
                {"to": "app", "chance": 0.5},
                {"to": "counter", "chance": 0.3},
                {"to": "end", "when": "no time"},
            ],
        },
        {"id": "app", "customer": "Tap", "next": "v1.2/x=y"},
        {
            "id": "counter",
            "customer": "Ask",
            "frontstage": [
                {"do": "Answer", "by": "teller", "time": "5m", "fail": "Wrong answer"},
                {"do": "Note", "by": "clerk"},
            ],
        },
        {"id": "v1.2/x=y", "backstage": {"do": "Book", "time": "1m", "fail": ["Lost", {"what": "Late"}]}},
    ],
)


def step(changed, moment, lane, place=0):
    return changed.blueprint.sequence[BANK.find(moment)].steps[lane][place]


def test_the_only_step_of_a_moment_needs_no_lane():
    """And whatever else there is stays as it was."""
    changed = change(BANK, ["app.time=30s"])

    assert step(changed, "app", "customer").time.expected() == 30
    assert changed.blueprint.written() == BANK.written() | {"moments": changed.blueprint.written()["moments"]}
    assert BANK.sequence[1].steps["customer"][0].time is None


@pytest.mark.parametrize("path", ["counter.time", "counter/frontstage/1.time"])
def test_of_several_steps_the_one_that_has_the_key_is_meant(path):
    """Otherwise its lane says which, and its number in the cell."""
    assert step(change(BANK, [f"{path}=7m"]), "counter", "frontstage").time.expected() == 420


def test_ids_may_hold_dots_slashes_and_signs_of_equality():
    """The longest id that fits is meant."""
    assert step(change(BANK, ["v1.2/x=y/backstage.time=2m"]), "v1.2/x=y", "backstage").time.expected() == 120


def test_short_forms_are_spelled_out():
    """A wait, and a fail point, that are just a text get a key beside it."""
    changed = change(
        BANK, ["welcome.wait.tolerance=5m", "counter.fail.chance=2%", "v1.2/x=y.fail.Late.loss=4"]
    )
    wait = changed.blueprint.sequence[0].wait

    assert (wait.time.expected(), wait.tolerance.seconds()) == (120, 300)
    assert step(changed, "counter", "frontstage").fail[0].chance == 0.02
    assert [point.loss for point in step(changed, "v1.2/x=y", "backstage").fail] == [None, 4]


def test_values_are_read_as_in_a_file():
    """A spread in braces, a text; and nothing leaves the key out."""
    changed = change(BANK, ["app.time={mean: 5m, sd: 1m}", "app.by=no", "counter/frontstage/1.time="])

    assert step(changed, "app", "customer").time.shape.name == "lognormal"
    assert step(changed, "app", "customer").by == "no"
    assert step(changed, "counter", "frontstage").time is None


def test_the_head_can_be_changed():
    """Actors, those that only a step names too; demand and tolerance that weren't there."""
    wanted = ["actors.teller.count=4", "actors.clerk.cost=20/h", "demand.arrivals=30/h", "tolerance=1h"]
    made = change(BANK, wanted).blueprint

    assert (made.actor("teller").count, str(made.actor("teller").cost)) == (4, "28/h")
    assert str(made.actor("clerk").cost) == "20/h"
    assert str(made.demand.arrivals) == "30/h"
    assert made.tolerance.seconds() == 3600


def chances(changed):
    return [pytest.approx(target.chance) for target in changed.blueprint.sequence[0].next]


def test_siblings_share_what_a_changed_chance_leaves():
    """50, 30 and 20 become 60, 24 and 16, and it is said."""
    changed = change(BANK, ["welcome.next.app=60%"])

    assert chances(changed) == [0.6, 0.24, 0.16]
    assert changed.notes == ("The other ways on from `welcome` share what is left: counter 24%, end 16%.",)


def test_chances_that_are_set_together_all_hold():
    """Only the third gives way; its being the last needs no proportion."""
    changed = change(BANK, ["welcome.next.app=60%", "welcome.next.counter.chance=35%"])

    assert chances(changed) == [0.6, 0.35, 0.05]


@pytest.mark.parametrize(
    ("changes", "marked", "said"),
    [
        (["app"], "", "needs a value"),
        (["ap.time=3m"], "ap", "Did you mean `app`?"),
        (["app.tmie=3m"], "tmie", "Did you mean `time`?"),
        (["app.time=3"], "3", "has no unit"),
        (["app.time=[3"], "[3", "can't be read"),
        (["app=3m"], "app", "Write a key behind it"),
        (["app/customer=3m"], "customer", "Write a key behind it"),
        (["app/frontstge.time=3m"], "frontstge", "There are customer."),
        (["counter/frontstage.time=3m"], "frontstage", "`/1` to `/2`"),
        (["counter/frontstage/3.time=3m"], "3", "there are 1 to 2"),
        (["counter.cost=3"], "cost", "`counter/customer.cost`"),
        (["actors.telller.count=4"], "telller", "Did you mean `teller`?"),
        (["actors.teller=4"], "teller", "Write a key behind it"),
        (["actors.teller.count=none"], "none", "no number"),
        (["welcome.next.ap=60%"], "ap", "Did you mean `app`?"),
        (["app.next.v1.2/x=y=60%"], "v1.2/x=y", "always gone"),
        (["welcome.next.app.when=60%"], "when", "Of a way only its `chance`"),
        (["welcome.next.app=60"], "60", "60"),
        (["welcome.next.app=60%", "welcome.next.counter=50%"], "50%", "come to 110%"),
        (["v1.2/x=y.fail.chance=1%"], "chance", "There are"),
        (["app.time=3m", "app.feeling=3"], "3", "from -2 to 2"),
        (["app.feeling=3", "app.time=3m"], "3", "from -2 to 2"),
        (["title.x=3"], "title", "nothing in it"),
    ],
)
def test_a_change_that_can_not_be_made_says_why_and_where(changes, marked, said):
    """The words that are wrong are marked, and what can stand there is named."""
    with pytest.raises(WrongChange) as caught:
        change(BANK, changes)

    assert caught.value.text[caught.value.begin : caught.value.end] == marked
    assert said in str(caught.value)


def test_what_comes_out_is_checked_as_a_file_is():
    """A reference to nowhere is a fault of the change."""
    with pytest.raises(WrongChange, match="nowhere"):
        change(BANK, ["counter/customer.needs=nowhere"])


def test_moments_in_phases_are_found():
    """Whichever way the moments are written."""
    phased = Blueprint(title="T", phases=[{"phase": "P", "moments": [{"id": "a", "customer": "A"}]}])

    assert change(phased, ["a.feeling=2"]).blueprint.sequence[0].feeling == 2
