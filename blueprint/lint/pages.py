"""A rule's page, put together from its file: as text, and as Markdown."""

from collections.abc import Iterator

from blueprint.lint.rule import Rule

_EXAMPLES = {"Bad": "For example", "Good": "Better"}
_PROSE = {"Why": "Why", "Source": "Source"}


def text(rule: Rule) -> str:
    """Write the page for a terminal.

    Args:
        rule: The rule.

    Returns:
        The page, without a newline at its end.

    Example:
        >>> from blueprint.lint.rule import rule_of
        >>> text(rule_of("no-customer-step")).splitlines()[0]
        'A blueprint without a single customer action.'
    """
    blocks = [rule.title, *(f"{name}:\n{_indented(body)}" for name, body in rule.page.items())]
    if rule.options:
        blocks.append(f"{_where(rule)}:\n" + "\n".join(f"    {line}" for line in _options(rule)))
    allow = f"    # blueprint: allow {rule.id}"
    blocks.append(f"To allow it, behind the line or above the moment:\n{allow}")
    return "\n\n".join(blocks)


def markdown(rule: Rule) -> str:
    """Write the page as Markdown.

    Args:
        rule: The rule.

    Returns:
        The page, without a newline at its end.

    Example:
        >>> from blueprint.lint.rule import rule_of
        >>> "```yaml" in markdown(rule_of("no-customer-step"))
        True
    """
    blocks = [rule.title]
    for name, body in rule.page.items():
        if name in _EXAMPLES:
            blocks.append(f"**{_EXAMPLES[name]}**\n\n```yaml\n{body}\n```")
        else:
            blocks.append(f"**{_PROSE[name]}**: {' '.join(body.split())}")
    if rule.options:
        blocks.append(f"{_where(rule)}:\n\n" + "\n".join(f"- `{line}`" for line in _options(rule)))
    blocks.append(f"To allow it, write `# blueprint: allow {rule.id}` behind the line or above the moment.")
    return "\n\n".join(blocks)


def _where(rule: Rule) -> str:
    return f"Options, in `[rules.{rule.id}]` of a configuration"


def _options(rule: Rule) -> Iterator[str]:
    """Each option as a line of the configuration that says what holds anyway."""
    for name, value in rule.options.items():
        written = str(value).lower() if isinstance(value, bool) else value
        yield f"{name} = {written}" if isinstance(value, bool | int | float) else f'{name} = "{written}"'


def _indented(body: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in body.splitlines())
