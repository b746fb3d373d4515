"""What somebody has chosen of the rules: on the command line, or in a configuration."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.spelling import closest
from blueprint.lint.rule import Options, Rule

READING: Final = "reading"
"""The group of what is warned of beside the rules, in reading and in the font."""

WARNED: Final = (
    "invisible-character",
    "missing-glyph",
    "too-many-allowances",
    "unknown-rule",
    "unneeded-allowance",
    "yaml-version",
)
"""What this group holds; the errors of reading can't be chosen."""


RULE: Final = say("rule")
RULE_OR_GROUP: Final = say("rule or group")


class Choice(NamedTuple):
    """Which rules look, how bad their findings are, and what their options say.

    A rule's own name goes before the name of its group.

    Args:
        select: Rules and groups that look; `None` for all.
        ignore: Rules and groups that don't.
        severities: How bad the findings of some rules are; `None` for a rule that is off.
        options: Options of some rules that have other values, by rule.

    Example:
        >>> Choice(ignore=frozenset({"drawing"})).takes("label-too-long", "drawing")
        False
    """

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity | None] = {}
    options: Mapping[str, Options] = {}

    def takes(self, rule: str, group: str) -> bool:
        """Tell whether a rule looks.

        Args:
            rule: Its id.
            group: Its group.

        Returns:
            Whether it is selected, or nothing is, and it isn't ignored nor off.
        """
        if rule in self.ignore or self.severities.get(rule, Severity.INFO) is None:
            return False
        if self.select is None:
            return group not in self.ignore
        return rule in self.select or (group in self.select and group not in self.ignore)

    def severity(self, rule: str, otherwise: Severity) -> Severity:
        """Say how bad the findings of a rule are.

        Args:
            rule: Its id.
            otherwise: How bad they are by themselves.

        Returns:
            What was chosen, or else what they are.
        """
        return self.severities.get(rule) or otherwise


class Chosen(NamedTuple):
    """A rule that shall look.

    Args:
        rule: The rule.
        severity: How bad its findings are.
        options: The value of each of its options.
    """

    rule: Rule
    severity: Severity
    options: Options


ALL: Final = Choice()
"""All rules as they are."""


def choose(rules: Iterable[Rule], choice: Choice = ALL) -> tuple[Chosen, ...]:
    """Choose among rules.

    Args:
        rules: All rules.
        choice: What was chosen; all rules as they are where left out.

    Returns:
        Those that shall look, in the order given.

    Example:
        >>> from blueprint.lint.rule import rule_of
        >>> off = Choice(severities={"no-customer-step": None})
        >>> choose([rule_of("no-customer-step")], off)
        ()
    """
    return tuple(
        Chosen(
            rule,
            choice.severity(rule.id, rule.severity),
            dict(rule.options) | dict(choice.options.get(rule.id, {})),
        )
        for rule in rules
        if choice.takes(rule.id, rule.group)
    )


def known(rules: Iterable[Rule]) -> Mapping[str, str]:
    """Name all that can be chosen.

    Args:
        rules: All rules.

    Returns:
        The name of each rule with that of its group, of each group with its own.

    Example:
        >>> from blueprint.lint.rule import rule_of
        >>> known([rule_of("no-customer-step")])["structure"]
        'structure'
    """
    names = {rule.id: rule.group for rule in rules} | dict.fromkeys(WARNED, READING)
    return names | {group: group for group in names.values()}


def no_rule(word: str, names: Mapping[str, str], what: Sentence = RULE_OR_GROUP) -> Sentence:
    """Say that there is no rule of a name.

    Args:
        word: What was written.
        names: What there is, as `known` gives it.
        what: What was looked for.

    Returns:
        A sentence with the nearest name, or with the names of the groups.

    Example:
        >>> no_rule("flaw", {"flow": "flow"})
        'There is no rule or group `flaw`; did you mean `flow`?'
    """
    near = closest(word, names)
    if near:
        return say(
            "There is no {what} {name}; did you mean {near}?", what=what, name=quote(word), near=quote(near)
        )
    return say(
        "There is no {what} {name}; the groups are {groups}; `blueprint rules` lists all.",
        what=what,
        name=quote(word),
        groups=", ".join(sorted(name for name, group in names.items() if name == group)),
    )
