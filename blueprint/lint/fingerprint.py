"""What stays of a finding when its file is edited elsewhere: it tells the known ones from the new ones."""

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from blueprint.diagnostics.finding import Finding

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LETTERS = 32


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Give each finding of a file a name that depends on no line.

    It is made of the rule, the moment, the lane and the message without its numbers; of several findings that
    are alike in all of that, the order in the file tells which is which.

    Args:
        findings: All findings of one file, in their order.

    Returns:
        A fingerprint for each, in the same order.

    Example:
        >>> from blueprint.diagnostics.severity import Severity
        >>> one, two = (Finding("long-loop", Severity.INFO, f"{n} rounds.") for n in (11, 12))
        >>> fingerprints([one]) == fingerprints([two])
        True
        >>> len(set(fingerprints([one, two])))
        2
    """
    seen: Counter[str] = Counter()
    found = []
    for finding in findings:
        message = _NUMBER.sub("0", finding.message)
        parts = "\0".join((finding.rule, finding.moment or "", finding.lane or "", message))
        seen[parts] += 1
        found.append(
            sha256(f"{parts}\0{seen[parts]}".encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]
        )
    return tuple(found)
