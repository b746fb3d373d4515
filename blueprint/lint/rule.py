"""A rule as its file tells it: the file's name is its id, the docstring its page, the constants its grade."""

from collections.abc import Callable, Iterable, Mapping
from inspect import cleandoc
from types import MappingProxyType, ModuleType
from typing import NamedTuple, TypeAlias

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import visible
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.model.duration import Duration
from blueprint.registry import Catalogue

RULES = Catalogue("blueprint.lint.rules")
SECTIONS = ("Why", "Source", "Bad", "Good")

Option: TypeAlias = bool | int | float | str | Duration
"""The value of an option; the type of a rule's own value is the type that every other must have."""

Options: TypeAlias = Mapping[str, Option]
"""What a rule's `check` gets as its second argument, where its file has `OPTIONS`."""


class Rule(NamedTuple):
    """A rule.

    Args:
        id: Its name in kebab-case, which names the fault.
        severity: How bad it is where nobody says otherwise.
        group: The group by which several rules are chosen at once.
        title: What it finds, in one sentence.
        page: Its page: the text of each of the `SECTIONS`; *Bad* and *Good* are whole files.
        options: The values of its options where nobody says otherwise, by name.
        find: Finds the faults: gets a Subject, and the options where there are any.

    Example:
        >>> rule_of("no-customer-step").title
        'A blueprint without a single customer action.'
    """

    id: str
    severity: Severity
    group: str
    title: str
    page: Mapping[str, str]
    options: Options
    find: Callable[..., Iterable[Fault]]


def rule_of(name: str) -> Rule:
    """Load a rule.

    Args:
        name: Its id: one of `RULES`.

    Returns:
        The rule.

    Raises:
        LookupError: There is none of that name.
        UsageError: It is another package's, and can't be loaded.

    Example:
        >>> sorted(rule_of("no-customer-step").page)
        ['Bad', 'Good', 'Source', 'Why']
    """
    if name not in RULES:
        raise LookupError(name)
    try:
        return read(name, RULES.load(name))
    except Exception as bug:
        raise UsageError(
            f"The rule `{name}`, which another package adds, can't be loaded ({type(bug).__name__}: "
            f"{visible(str(bug))}); mend or remove that package."
        ) from bug


def every() -> tuple[Rule, ...]:
    """Load all rules, other people's too.

    Returns:
        The rules by name.

    Raises:
        UsageError: What another package adds can't be loaded.

    Example:
        >>> "no-customer-step" in {rule.id for rule in every()}
        True
    """
    return tuple(map(rule_of, RULES))


def read(name: str, module: ModuleType) -> Rule:
    """Read a rule from its module.

    Args:
        name: The rule's id.
        module: What its file holds: `SEVERITY`, `GROUP`, `check`, and `OPTIONS` where it has some.

    Returns:
        The rule.

    Example:
        >>> from blueprint.lint.rules import no_customer_step
        >>> read("no-customer-step", no_customer_step).group
        'structure'
    """
    title, page = _page(module.__doc__ or "")
    options = MappingProxyType(dict(getattr(module, "OPTIONS", {})))
    return Rule(name, module.SEVERITY, module.GROUP, title, page, options, module.check)


def _page(docstring: str) -> tuple[str, Mapping[str, str]]:
    """Part a docstring into its first sentence and its sections."""
    first, *rest = cleandoc(docstring).split("\n")
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in rest:
        if line.removesuffix(":") in SECTIONS and line.endswith(":"):
            lines = sections.setdefault(line.removesuffix(":"), [])
        else:
            lines.append(line)
    return first, MappingProxyType({name: _text(lines) for name, lines in sections.items()})


def _text(lines: list[str]) -> str:
    """Take the indent of a section away, and the blank lines around it."""
    return cleandoc("\n".join(["", *lines]))
