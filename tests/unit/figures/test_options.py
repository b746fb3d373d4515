"""Options in words."""

import pytest

from blueprint.diagnostics.errors import UsageError
from blueprint.figures.options import standing, wishes


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"wrap": "many"}, "`wrap` takes a whole number"),
        ({"width": "wide"}, "`width` takes a length"),
        ({"width": "1px;background:url(//x)"}, "`width` takes a length"),
        ({"align": "middle"}, "There is no side `middle`"),
        ({"captoin": "x"}, "did you mean `caption`?"),
    ],
)
def test_what_can_not_be_meant_is_refused(given, message):
    """The message says what was expected."""
    with pytest.raises(UsageError) as caught:
        (standing(given), wishes(given))

    assert message in str(caught.value)


def test_blanks_are_no_wishes():
    """An option without a value is as usual."""
    assert wishes({"theme": " ", "show": " costs "}) == {"show": "costs"}
