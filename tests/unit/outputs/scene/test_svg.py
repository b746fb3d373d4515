"""The SVG's ids with a prefix, so that several drawings can stand in one page."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import blueprint

HOTEL = Path(__file__).parents[4] / "examples" / "hotel-stay" / "hotel-stay.blueprint.yaml"


def ids(svg):
    """List all ids of a drawing."""
    return [element.get("id") for element in ET.fromstring(svg).iter() if element.get("id")]


def test_a_prefix_begins_every_id_and_nothing_else_changes():
    """Without its prefixes the drawing is, byte for byte, the one without a prefix."""
    service = blueprint.load(HOTEL)
    plain, marked = (service.render("svg", wrap=6, prefix=prefix) for prefix in ("", "stay-"))

    assert all(one.startswith("stay-") for one in ids(marked))
    assert [one.removeprefix("stay-") for one in ids(marked)] == ids(plain)
    assert marked.replace(b'"stay-', b'"').replace(b'"#stay-', b'"#') == plain


def test_every_reference_leads_to_an_id_of_the_same_drawing():
    """Names for readers who can't see, and the connectors of folded rows, go by the prefix too."""
    svg = blueprint.load(HOTEL).render("svg", wrap=6, prefix="stay-").decode()
    references = re.findall(r'(?:href="#|aria-labelledby="|aria-describedby=")([^"]+)"', svg)

    assert len(references) > 4
    assert set(references) <= set(ids(svg))
    assert "url(#" not in svg


@pytest.mark.parametrize("theme", ["plain", "auto"])
def test_two_drawings_share_no_id_and_their_styles_agree(theme):
    """A style sheet of one says of a class what that of the other says."""
    both = [
        blueprint.loads(f"title: {title}\nmoments: [{{customer: {title}}}]").render(
            theme=theme, prefix=prefix
        )
        for title, prefix in (("Tea", "a-"), ("Coffee", "b-"))
    ]
    rules = [dict(re.findall(r"\.([\w-]+)\{(\w+:#\w+)\}", svg.decode())) for svg in both]

    assert not set(ids(both[0])) & set(ids(both[1]))
    assert all(rules[0][name] == rules[1][name] for name in rules[0].keys() & rules[1].keys())


@pytest.mark.parametrize("prefix", ["1-", "-a", 'a"', "a b", "<", "ä-", "a#", "a\n"])
def test_a_prefix_can_carry_no_markup(prefix):
    """Only what needs no escaping begins an id."""
    with pytest.raises(blueprint.UsageError, match="Ids can't begin with"):
        blueprint.loads("title: Tea\nmoments: [{customer: Sip}]").render(prefix=prefix)
