"""List the measures that analyze takes, or explain one: what it says, its formula and its source."""

from typing import Annotated

import typer

from blueprint.cli import streams
from blueprint.cli.outcomes import DONE
from blueprint.registry import Catalogue

_MEASURES = Catalogue("blueprint.analysis.measures")

Measure = Annotated[
    str | None, typer.Argument(metavar="MEASURE", help="The one to explain.", show_default=False)
]


def run(name: Measure = None) -> int:
    """Write the list, or the page of one measure, to standard output.

    Args:
        name: The measure to explain; all are listed where it is left out.

    Returns:
        The exit status, 0.

    Raises:
        UsageError: There is no such measure.
    """
    from blueprint.analysis.measure import page
    from blueprint.settings import one_of

    if name is not None:
        streams.write_text(page(one_of(name, _MEASURES, "measure")) + "\n")
        return DONE
    names = list(_MEASURES)
    widest = max(map(len, names))
    streams.write_text("".join(f"{each:<{widest}}  {page(each).splitlines()[0]}\n" for each in names))
    return DONE
