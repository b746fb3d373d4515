"""The paint of what changed."""

from blueprint.comparison.compare import compare
from blueprint.model.blueprint import Blueprint
from blueprint.painting.changes import paint
from blueprint.words import catalogue


def painted(old, new):
    """Paint two lists of moments; give the tone of each step by its text, and the toned arrows."""
    both = [Blueprint(title="T", moments=moments) for moments in (old, new)]
    found = paint(compare(*both), catalogue.of("en"))
    lanes = [lane.key for lane in found.blueprint.swimlanes]
    tones = {
        found.blueprint.sequence[place.moment].steps[lanes[place.lane]][place.number].do: touch.tone
        for place, touch in found.paint.touches.items()
        if lanes[place.lane] in found.blueprint.sequence[place.moment].steps
    }
    return tones, found.paint


def test_each_nature_has_its_tone():
    """New, gone, moved and changed steps are toned as such; what is as it was is not."""
    old = [
        {"id": "a", "customer": "Ask", "backstage": "File"},
        {"id": "b", "customer": "Wait"},
        {"id": "c", "customer": {"do": "Pay", "time": "1m"}},
    ]
    new = [
        {"id": "a", "customer": "Ask", "support": "File"},
        {"id": "c", "customer": {"do": "Pay", "time": "2m"}},
        {"id": "d", "customer": "Leave"},
    ]
    tones, paint_of_it = painted(old, new)

    assert tones == {"File": "moved", "Wait": "removed", "Pay": "changed", "Leave": "added"}
    assert [tone for tone, _ in paint_of_it.tones] == ["added", "removed", "moved", "changed"]


def test_signs_tell_the_same_as_colours():
    """Each tone has a sign of its own, and the tooltip says it in words."""
    _, found = painted([{"customer": "Ask"}], [{"customer": "Ask"}, {"customer": "Sip"}])
    touch = next(iter(found.touches.values()))

    assert (touch.tag, touch.said) == ("+", "Moment `Sip` is new")


def test_the_way_through_what_is_gone_is_toned():
    """The arrows to and from a removed moment are toned as it is, and the new way past it isn't."""
    ask, wait, pay = {"customer": "Ask"}, {"customer": "Wait"}, {"customer": "Pay"}
    _, found = painted([ask, wait, pay], [ask, pay])

    assert found.arrows == {(0, 1): "removed", (1, 2): "removed"}


def test_the_way_through_what_came_is_toned():
    """The arrows to and from a new moment are toned as it is, as those of a removed one are."""
    ask, wait, pay = {"customer": "Ask"}, {"customer": "Wait"}, {"customer": "Pay"}
    _, found = painted([ask, pay], [ask, wait, pay])

    assert found.arrows == {(0, 1): "added", (1, 2): "added"}


def test_another_chance_is_toned_on_its_arrow():
    """Where the ways stay and only their chances are others, the ways say so."""
    old, new = (
        [
            {"customer": "Ask", "next": [{"to": "Pay", "chance": chance}, {"to": "Leave", "chance": rest}]},
            {"customer": "Pay"},
            {"customer": "Leave"},
        ]
        for chance, rest in (("70%", "30%"), ("60%", "40%"))
    )
    _, found = painted(old, new)

    assert found.arrows == {(0, 1): "changed", (0, 2): "changed"}


def test_where_nothing_changed_nothing_steps_back():
    """The legend says so, instead of a pale picture below a heading with nothing behind it."""
    _, found = painted([{"customer": "Ask"}], [{"customer": "Ask"}])

    assert (found.title, found.fades) == ("No changes", False)


def test_a_changed_wait_is_painted_on_the_step_and_not_on_the_evidence():
    """What is about a moment as a whole stands on its first step: a form above it is as it was."""
    old, new = (
        [{"evidence": "Form", "customer": "Apply", "frontstage": "Take it", "wait": wait}]
        for wait in ("15m", "5m")
    )
    tones, found = painted(old, new)

    assert tones == {"Apply": "changed"}
    assert len(found.touches) == 1


def test_a_moment_with_another_way_on_is_changed_and_not_new():
    """A new arrow makes nothing new of the step where it begins."""
    book, leave = {"id": "b", "customer": "Book"}, {"id": "c", "customer": "Leave"}
    old, new = ([{"id": "a", "customer": "Ask", "next": way}, book, leave] for way in ("c", "b"))
    tones, found = painted(old, new)

    assert tones == {"Ask": "changed"}
    assert found.arrows[0, 1] == "added"


def test_another_way_on_is_painted_on_the_box_that_it_leaves():
    """Of a choice that of the decision, not the customer's step above it, which is as it was."""

    def choosing(chance):
        ways = [{"to": "a", "chance": chance}, {"to": "b", "chance": 1 - chance}]
        wait, decide = {"customer": "Wait"}, {"frontstage": {"do": "Free?", "kind": "decision"}}
        rest = [{"id": "a", "customer": "Sit", "next": "end"}, {"id": "b", "customer": "Leave"}]
        return [wait | decide | {"id": "choose", "next": ways}, *rest]

    tones, found = painted(choosing(0.25), choosing(0.5))

    assert tones == {"Free?": "changed"}
    assert found.arrows == {(0, 1): "changed", (0, 2): "changed"}
