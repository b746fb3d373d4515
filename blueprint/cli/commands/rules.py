"""List the rules that `blueprint check` knows, or explain one.

RULE is the name of a rule, whose page is written then: why, the source, a bad and a good example; or
the name of a group, whose rules are listed.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from blueprint.cli import streams
from blueprint.cli.options import Quiet, Verbose

if TYPE_CHECKING:
    from blueprint.lint.rule import Rule

Name = Annotated[
    str | None,
    typer.Argument(metavar="[RULE]", hidden=True),  # the help text explains it
]
Form = Annotated[
    str,
    typer.Option("-f", "--format", metavar="FORMAT", help="text or markdown for people, json for programs."),
]


def run(name: Name = None, form: Form = "text", quiet: Quiet = False, verbose: Verbose = False) -> int:  # noqa: ARG001 - all commands have both
    """Write the list, or a page, to standard output.

    Args:
        name: A rule or a group; all rules where left out.
        form: The format of what is written.
        quiet: Makes no difference: the list is the product.
        verbose: Likewise.

    Returns:
        The exit status, 0.

    Raises:
        UsageError: There is no such rule, group or format.
    """
    from blueprint.diagnostics.errors import UsageError
    from blueprint.lint.choice import READING, WARNED, known, no_rule
    from blueprint.lint.rule import every
    from blueprint.settings import one_of

    one_of(form, _WRITERS, "format")
    rules = every()
    names = known(rules)
    if name is not None and (name not in names or name in WARNED or name == READING):
        raise UsageError(no_rule(name, {key: value for key, value in names.items() if value != READING}))
    alone = [rule for rule in rules if rule.id == name]
    asked = alone or [rule for rule in rules if name in {None, rule.group}]
    listed = sorted(asked, key=lambda rule: (rule.group, -rule.severity, rule.id))
    streams.write_text(_WRITERS[form](listed, bool(alone)))
    return 0


def _text(rules: Sequence["Rule"], page: bool) -> str:
    from blueprint.lint.pages import text

    if page:
        (rule,) = rules
        return f"{rule.id} ({rule.group}, {rule.severity.word})\n\n{text(rule)}\n"
    width = max(len(rule.id) for rule in rules)
    return "\n".join(
        f"{group}\n" + "".join(f"  {rule.id:{width}}  {rule.severity.word:7}  {rule.title}\n" for rule in own)
        for group, own in _grouped(rules)
    )


def _markdown(rules: Sequence["Rule"], page: bool) -> str:
    from blueprint.lint.pages import markdown

    if page:
        (rule,) = rules
        return f"# {rule.id}\n\n{markdown(rule)}\n"
    return "\n".join(
        f"## {group}\n\n| rule | severity | finds |\n|---|---|---|\n"
        + "".join(f"| `{rule.id}` | {rule.severity.word} | {rule.title} |\n" for rule in own)
        for group, own in _grouped(rules)
    )


def _json(rules: Sequence["Rule"], _: bool) -> str:
    document = {"format": "blueprint-rules", "version": 1, "rules": [_plain(rule) for rule in rules]}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(rule: "Rule") -> dict[str, Any]:
    options = {
        name: value if isinstance(value, bool | int | float) else str(value)
        for name, value in rule.options.items()
    }
    head = {"rule": rule.id, "group": rule.group, "severity": rule.severity.word, "title": rule.title}
    return head | {section.lower(): body for section, body in rule.page.items()} | {"options": options}


def _grouped(rules: Iterable["Rule"]) -> Iterator[tuple[str, Iterator["Rule"]]]:
    return groupby(rules, key=lambda rule: rule.group)


_WRITERS = {"text": _text, "json": _json, "markdown": _markdown}
