"""Whatever a file holds, loading gives a blueprint or findings, and what is written loads as the same."""

import string

from hypothesis import example, given, settings
from hypothesis import strategies as st

from blueprint.loading.knock_on import Behind, is_whole
from blueprint.loading.naming import Names
from blueprint.model.blueprint import Blueprint
from blueprint.model.moment import Moment
from blueprint.model.reserved import words

KEYS = sorted(
    words(Blueprint) | {"customer", "frontstage", "evidence", "min", "max", "mean", "sd", "shape", "arrivals"}
)
WORDS = st.sampled_from(
    ["5m", "5", "a", "b", "end", "true", "5%", "24/h", "customer", "×2", "09:00-17:00", "", "decision"]
)
TEXTS = WORDS | st.text(string.printable + "申请\u200b\u0301", max_size=8)
DATA = st.recursive(
    st.none() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | TEXTS, inner, max_size=4)
    ),
    max_leaves=12,
)
CELL = TEXTS | st.lists(TEXTS, min_size=1, max_size=3)
MOMENT = st.fixed_dictionaries(
    {"customer": CELL},
    optional=dict.fromkeys(
        ("id", "next", "wait", "frontstage", "support", "evidence", "time", "fail", "by"), DATA
    ),
)
FILE = st.fixed_dictionaries(
    {"title": TEXTS, "moments": st.lists(MOMENT, min_size=1, max_size=4)},
    optional=dict.fromkeys(("lanes", "actors", "phases", "demand", "scenarios", "promises", "risks"), DATA),
)
NAMES = st.text("abcdefgh", min_size=1, max_size=3)


@st.composite
def _whole(draw):
    """Draw a valid blueprint as plain data."""
    names = draw(st.lists(NAMES, min_size=1, max_size=6, unique=True))
    lanes = st.sampled_from(["customer", "frontstage", "backstage", "support"])
    steps = st.lists(
        st.fixed_dictionaries({"do": NAMES}, optional={"time": st.sampled_from(["5m", "1h..2h", "PT3S"])}),
        min_size=1,
        max_size=2,
    )
    moments = []
    for name in names:
        moment = {"id": name, **draw(st.dictionaries(lanes, steps, min_size=1))}
        if draw(st.booleans()):
            goals = draw(st.lists(st.sampled_from([*names, "end"]), min_size=1, max_size=3))
            chance = draw(st.sampled_from([{}, {"when": "x"}, {"chance": 0.25}]))
            moment["next"] = [{"to": [goal], **chance} for goal in goals]
        moments.append(moment)
    return {"title": draw(NAMES), "moments": moments}


def _faults(data):
    """Load plain data as `load` does; give the faults."""
    from pydantic import ValidationError

    try:
        Blueprint.model_validate(data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        if not is_whole(found):
            found += Behind(data, Names(data), Blueprint.model_validate).faults(found)
        return found
    return []


@settings(max_examples=300)
@given(FILE | DATA.filter(lambda data: data is not None))
@example({"title": "x", "moments": [{"customer": []}]})
@example({"title": "x", "lanes": [["customer"]], "moments": [{}]})
def test_random_data_gives_findings_and_never_an_exception(data):
    """Each fault has a sentence of our own."""
    for fault in _faults(data):
        assert fault["ctx"]["sentence"]


@settings(max_examples=100)
@given(_whole())
def test_what_is_written_is_read_as_the_same(data):
    """Through plain data and back."""
    blueprint = Blueprint.model_validate(data)

    again = Blueprint.model_validate(blueprint.written())

    assert again == blueprint
    assert again.written() == blueprint.written()


@settings(max_examples=100)
@given(_whole())
def test_a_moment_made_alone_is_the_same_in_a_blueprint(data):
    """Parts may be made one by one."""
    parts = [Moment(**moment) for moment in data["moments"]]

    assert Blueprint(title=data["title"], moments=parts) == Blueprint(**data)
