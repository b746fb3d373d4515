"""What a comparison names, and what goes without saying."""

from blueprint.comparison.compare import compare
from blueprint.model.blueprint import Blueprint


def told(old, new, **head):
    """Compare two lists of moments, and give nature, thing and aspect of each change."""
    both = [Blueprint(title="T", moments=moments, **head) for moments in (old, new)]
    return [(change.nature.key, change.thing, change.aspect) for change in compare(*both).changes]


def test_one_meaning_in_two_spellings_is_no_change():
    """60 seconds are a minute, and a kind that is written as what it is anyhow says nothing."""
    old = [{"customer": {"do": "Sip", "time": "60s"}}]
    new = [{"customer": {"do": "Sip", "time": "1m", "kind": "action"}}]

    assert told(old, new) == []


def test_a_new_id_changes_no_reference():
    """Who renames a moment and all that refers to it has made one change."""
    old = [{"id": "a", "customer": "Ask", "next": "b"}, {"id": "b", "customer": "Pay"}]
    new = [{"id": "a", "customer": "Ask", "next": "pay"}, {"id": "pay", "customer": "Pay"}]

    assert told(old, new) == [("renamed", "moment", "id")]


def test_arrows_round_a_removed_moment_go_without_saying():
    """Where a moment goes, its neighbours meet; that is no change of its own."""
    old = [{"customer": "Ask"}, {"customer": "Wait"}, {"customer": "Pay"}]

    assert told(old, [old[0], old[2]]) == [("removed", "moment", "")]


def test_another_way_is_an_arrow_gone_and_one_come():
    """Who lets the flow go elsewhere changes arrows, not moments."""
    old = [{"customer": "A"}, {"customer": "B"}, {"customer": "C"}]
    new = [{"customer": "A", "next": "C"}, {"customer": "B"}, {"customer": "C"}]

    assert told(old, new) == [("removed", "flow", ""), ("added", "flow", "")]


def test_a_step_that_went_to_another_moment_is_known_again():
    """A step that leaves one moment and turns up in another went there."""
    old = [{"id": "a", "customer": "Ask", "backstage": "File"}, {"id": "b", "customer": "Pay"}]
    new = [{"id": "a", "customer": "Ask"}, {"id": "b", "customer": "Pay", "backstage": "File"}]

    assert told(old, new) == [("moved", "step", "moment")]


def test_phases_are_renamed_and_moved_into():
    """A phase with the same moments has a new name; a moment in another phase has moved."""
    ask, pay, leave = {"customer": "Ask"}, {"customer": "Pay"}, {"customer": "Leave"}
    old = Blueprint(
        title="T", phases=[{"phase": "In", "moments": [ask, pay]}, {"phase": "Out", "moments": [leave]}]
    )
    new = Blueprint(
        title="T", phases=[{"phase": "Come", "moments": [ask]}, {"phase": "Out", "moments": [pay, leave]}]
    )
    found = [
        (change.nature.key, change.thing, change.before, change.after) for change in compare(old, new).changes
    ]

    assert found == [("moved", "moment", "In", "Out"), ("renamed", "phase", "In", "Come")]


def test_promises_and_actors_are_compared_by_name():
    """Each list of the blueprint is compared entry by entry, key by key."""
    moments = [{"customer": "Ask", "by": "clerk"}]
    head = {"actors": {"clerk": {"count": 1}}, "promises": [{"promise": "Soon", "within": "5m"}]}
    old = Blueprint(title="T", moments=moments, **head)
    new = Blueprint(
        title="T",
        moments=moments,
        actors={"clerk": {"count": 2}},
        promises=[{"promise": "Soon", "within": "300s", "payout": 5}],
    )
    found = [(change.thing, change.name, change.aspect) for change in compare(old, new).changes]

    assert found == [("actor", "clerk", "count"), ("promise", "Soon", "payout")]
