"""The order of keys, held against the language."""

import json
from pkgutil import get_data

from blueprint.formatting.order import of_blueprint


def test_every_key_of_a_moment_has_its_place() -> None:
    """A key that joins the language must be put somewhere: none is left at the end by oversight."""
    schema = json.loads(get_data("blueprint.model", "blueprint.schema.json"))
    keys = sorted(schema["$defs"]["moment"]["properties"])
    lanes = ["evidence", "customer", "frontstage", "backstage", "support"]
    moment = of_blueprint().with_keys(["moments"]).inside("moments").items.with_keys(keys)

    arranged = moment.arranged([*keys, "no such key"], lanes, ["evidence"])

    assert sorted(arranged[:-1]) == keys
    assert arranged[-2:] == ["next", "no such key"]


def test_names_of_the_designers_own_stay_in_their_order() -> None:
    """Actors and scenarios are in the order that somebody chose."""
    actors = of_blueprint().with_keys(["actors"]).inside("actors")

    assert actors.with_keys(["z", "a"]).arranged(["z", "a"]) == ["z", "a"]
