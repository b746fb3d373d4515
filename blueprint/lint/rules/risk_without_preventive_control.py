"""A risk that nothing keeps from happening.

Why:
    Corrective controls and insurance help afterwards. Only a preventive control makes the risk smaller.

Source:
    ISO 31000:2018. Risk management – Guidelines: a risk is treated by changing its likelihood, or else its
    consequences.

Bad:
    title: Clinic
    risks:
      - {risk: Patient data leak, likelihood: 2, impact: 5, corrective: Incident plan}
    moments:
      - customer: Register
        evidence: Form
        frontstage: Type it in

Good:
    title: Clinic
    risks:
      - {risk: Patient data leak, likelihood: 2, impact: 5, preventive: Encrypt, corrective: Incident plan}
    moments:
      - customer: Register
        evidence: Form
        frontstage: Type it in
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "promises"


def check(subject: Subject) -> Iterator[Fault]:
    """Find risks without a preventive control.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at the risk.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}], risks=[{"risk": "Power cut"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['Nothing keeps the risk `Power cut` from happening.']
    """
    for number, risk in enumerate(subject.blueprint.risks):
        if risk.preventive is None:
            yield Fault(
                ("risks", number, "risk"),
                say("Nothing keeps the risk {risk} from happening.", risk=quote(risk.risk)),
                help=say("Add `preventive: …`; `corrective` and `compensating` help only afterwards."),
            )
