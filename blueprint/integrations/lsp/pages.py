"""The pages of rules and measures: what each of them says of itself."""

import inspect

from blueprint.registry import Catalogue

_CATALOGUES = ("blueprint.lint.rules", "blueprint.analysis.measures")


def page_of(name: str, catalogues: tuple[str, ...] = _CATALOGUES) -> str:
    """Give the page of a rule or a measure.

    Args:
        name: Its name, such as `unreachable`.
        catalogues: Where to look for it, in this order.

    Returns:
        Its text; empty for what has no page, as faults of reading, which say all in their message.

    Example:
        >>> page_of("json", ("blueprint.outputs.findings",)).startswith("Findings")
        True
        >>> page_of("duplicate-key")
        ''
    """
    for folder in catalogues:
        try:
            catalogue = Catalogue(folder)
            if name in catalogue:
                return inspect.cleandoc(catalogue.load(name).__doc__ or "")
        except ImportError:  # this catalogue isn't installed, or what another package added is broken
            continue
    return ""
