"""Which rules shall look, and how: a rule with the grade and the options that it has in this run."""

from collections.abc import Iterable
from typing import NamedTuple

from blueprint.diagnostics.severity import Severity
from blueprint.lint.rule import RULES, Options, Rule, rule_of


class Chosen(NamedTuple):
    """A rule that shall look.

    Args:
        rule: The rule.
        severity: How bad its findings are.
        options: The value of each of its options.

    Example:
        >>> usual(["no-customer-step"])[0].severity.word
        'error'
    """

    rule: Rule
    severity: Severity
    options: Options


def usual(names: Iterable[str] = RULES) -> tuple[Chosen, ...]:
    """Choose rules as their files have them.

    Args:
        names: Their ids; all rules where left out.

    Returns:
        The rules in the order of the names.

    Raises:
        LookupError: There is no such rule.

    Example:
        >>> len(usual()) == len(list(RULES))
        True
    """
    return tuple(Chosen(rule, rule.severity, rule.options) for rule in map(rule_of, names))
