"""More moments than a reader takes in on one sheet.

Why:
    A blueprint is read as a whole: what the customer lives through, from left to right. With more moments
    than fit on one sheet nobody sees the whole any more, and mistakes become likelier. A detailed stretch
    belongs on a sheet of its own.

Source:
    Mendling, J., Reijers, H. A. & van der Aalst, W. M. P. (2010). Seven process modeling guidelines (7PMG).
    Information and Software Technology 52(2), 127–136: decompose a model with more than
    50 elements.

Bad:
    title: A long form
    moments:
      - {customer: Fill in field 1}
      - {customer: Fill in field 2}
      - {customer: Fill in field 3}
      - {customer: Fill in field 4}
      - {customer: Fill in field 5}
      - {customer: Fill in field 6}
      - {customer: Fill in field 7}
      - {customer: Fill in field 8}
      - {customer: Fill in field 9}
      - {customer: Fill in field 10}
      - {customer: Fill in field 11}
      - {customer: Fill in field 12}
      - {customer: Fill in field 13}
      - {customer: Fill in field 14}
      - {customer: Fill in field 15}
      - {customer: Fill in field 16}
      - {customer: Fill in field 17}
      - {customer: Fill in field 18}
      - {customer: Fill in field 19}
      - {customer: Fill in field 20}
      - {customer: Fill in field 21}
      - {customer: Fill in field 22}
      - {customer: Fill in field 23}
      - {customer: Fill in field 24}
      - {customer: Fill in field 25}
      - {customer: Fill in field 26}
      - {customer: Fill in field 27}
      - {customer: Fill in field 28}
      - {customer: Fill in field 29}
      - {customer: Fill in field 30}
      - {customer: Fill in field 31}
      - {customer: Fill in field 32}
      - {customer: Fill in field 33}
      - {customer: Fill in field 34}
      - {customer: Fill in field 35}
      - {customer: Fill in field 36}
      - {customer: Fill in field 37}
      - {customer: Fill in field 38}
      - {customer: Fill in field 39}
      - {customer: Fill in field 40}
      - {customer: Fill in field 41}

Good:
    title: A long form
    moments:
      - {customer: Begin the form, frontstage: Open the form}
      - {customer: Fill in the form, details: the-form.blueprint.yaml, evidence: Form}
      - {customer: Send the form, frontstage: Confirm that it is in, support: Take it in}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.rule import Options
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "drawing"
OPTIONS: Final = {"limit": 40}


def check(subject: Subject, options: Options) -> Iterator[Fault]:
    """Find a blueprint with too many moments.

    Args:
        subject: What is checked.
        options: `limit`: how many moments a sheet may have.

    Yields:
        The fault, at the first moment that is too many.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> [fault.message for fault in check(Subject(tea), {"limit": 1})]
        ['This blueprint has 2 moments; on one sheet readers take in 1 at most.']
    """
    count = len(subject.moments)
    limit = int(str(options["limit"]))
    if count > limit:
        yield Fault(
            subject.way(limit),
            say(
                "This blueprint has {count:,} moments; on one sheet readers take in {limit:,} at most.",
                count=count,
                limit=limit,
            ),
            help=say(
                "Draw a stretch of it in a file of its own, and name that at one step here: `details: …`."
            ),
            moment=limit,
        )
