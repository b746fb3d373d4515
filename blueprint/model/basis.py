"""What figures rest on."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import fault
from blueprint.model.form import Form, Meanings, plainly
from blueprint.model.native import wrong
from blueprint.model.part import Part
from blueprint.model.text import Text

# Compiled when it is needed, which is seldom: start-up counts milliseconds.
_DATE = r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?"


def read_date(value: Any) -> str:
    """Read a day, a month or a year.

    Args:
        value: A text such as `2024-05-31`, `2024-05` or `2024`, or a `date`.

    Returns:
        The text as it was written.

    Raises:
        PydanticCustomError: It is no such date.

    Example:
        >>> read_date("2024-05")
        '2024-05'
    """
    if isinstance(value, date):
        return value.isoformat()[:10]
    if not isinstance(value, str):
        raise wrong(value, say("a date such as `2024-05-31`"))
    found = re.fullmatch(_DATE, value.strip())
    try:
        if found:
            date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            return value.strip()
    except ValueError:
        pass
    raise fault(
        "bad-date",
        say("{value} is no date.", value=quote(value)),
        help=say("Write year, month and day, such as `2024-05-31`."),
    )


DATE = Form("date", {"type": ["string", "integer"], "pattern": r"^\s*[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\s*$"})

_BASIS = Meanings(
    {
        "observed": "They were measured or counted.",
        "estimated": "Somebody who knows the work judged them.",
        "assumed": "Nobody knows; they were put in so that it can be reckoned.",
        "target": "They are what is wanted, not what is.",
    }
)


class Grounded(Part):
    """A part that says what its figures rest on."""

    basis: Annotated[Literal["observed", "estimated", "assumed", "target"], _BASIS] | None = Field(
        None, description="What the figures here rest on."
    )
    source: Text | None = Field(None, description="Where the figures here come from.")
    as_of: Annotated[str, plainly(read_date, DATE)] | None = Field(
        None, description="The day, month or year that the figures here are of."
    )
