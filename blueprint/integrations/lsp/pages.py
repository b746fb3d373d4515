"""The pages of rules and measures: what each of them says of itself."""

import inspect

from blueprint.diagnostics.errors import UsageError
from blueprint.lint.pages import markdown
from blueprint.lint.rule import RULES, rule_of
from blueprint.registry import Catalogue

_MEASURES = Catalogue("blueprint.analysis.measures")


def page_of(name: str) -> str:
    """Give the page of a rule or a measure.

    Args:
        name: Its name, such as `unreachable`.

    Returns:
        Markdown; empty for what has no page, as faults of reading, which say all in their message, or whose
        page can't be loaded, as that of another package's rule that is broken.

    Example:
        >>> page_of("no-customer-step").startswith("A blueprint without")
        True
        >>> page_of("duplicate-key")
        ''
    """
    try:
        if name in RULES:
            return markdown(rule_of(name))
    except UsageError:
        return ""
    return inspect.cleandoc(_MEASURES.load(name).__doc__ or "") if name in _MEASURES else ""
