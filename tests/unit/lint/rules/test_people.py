"""The rules of the group *people* in their corners: branches in branches, names in Chinese, ways around."""

import pytest


class TestActorInParallelBranches:
    """One actor in more branches at once than there are of him."""

    RULE = "actor-in-parallel-branches"

    @pytest.mark.parametrize(
        ("entry", "third", "told"),
        [
            ("{count: 2}", "washer", None),
            ("{count: 2}", "mechanic", "3 branches at once after `Bring`, but there are only 2"),
            ("{count: 1}", "washer", "2 branches at once after `Bring`, but there is only 1"),
            ("{kind: system}", "mechanic", None),
        ],
    )
    def test_branches_are_counted_not_steps(self, found, entry, third, told):
        """Two steps of one branch come one after the other; a system is anywhere at once."""
        text = f"""\
title: T
actors: {{mechanic: {entry}}}
moments:
  - {{customer: Bring, next: [Oil, Light, Wash]}}
  - {{backstage: Oil, by: mechanic}}
  - {{backstage: Grease, by: mechanic, next: Fetch}}
  - {{backstage: Light, by: mechanic, next: Fetch}}
  - {{backstage: Wash, by: {third}, next: Fetch}}
  - customer: Fetch
"""
        messages = [finding.message for finding in found(self.RULE, text)]

        assert messages == ([f"`mechanic` is needed in {told}."] if told else [])

    def test_blocks_within_blocks(self, found):
        """Who is needed in an inner branch is needed in the outer one around it as well."""
        text = """\
title: T
moments:
  - {customer: Bring, next: [Body, Light]}
  - {backstage: Body, by: boss, next: [Oil, Brakes]}
  - {backstage: Oil, by: 张师傅, next: Check}
  - {backstage: Brakes, by: helper, next: Check}
  - {backstage: Check, by: boss, next: Fetch}
  - {backstage: Light, by: 张师傅, next: Fetch}
  - customer: Fetch
"""
        (finding,) = found(self.RULE, text)

        assert (
            finding.message == "`张师傅` is needed in 2 branches at once after `Bring`, but there is only 1."
        )
        assert {finding.place.span.line, finding.related[0].span.line} == {5, 8}

    def test_alternatives_are_never_at_once(self, found):
        """Exactly one of them is taken."""
        text = """\
title: T
moments:
  - {customer: Bring, next: [{to: Oil, when: a}, {to: Light, when: b}]}
  - {backstage: Oil, by: boss, next: end}
  - {backstage: Light, by: boss, next: end}
"""
        assert found(self.RULE, text) == []


class TestDependsOnOnePerson:
    """One person on whom every way depends."""

    RULE = "depends-on-one-person"
    TEXT = """\
title: T
actors: {{notary: {0}, clerk: {{count: 3}}}}
moments:
  - {{customer: Come, frontstage: {{do: Greet, by: clerk}}, next: {1}}}
  - {{frontstage: Certify, by: notary, next: {2}}}
  - {{frontstage: Copy, by: clerk, next: end}}
"""
    BOTH = "[Certify, Copy]"
    EITHER = "[{to: Certify, when: a}, {to: Copy, when: b}]"

    @pytest.mark.parametrize(
        ("entry", "following", "told"),
        [
            ("{count: 1}", BOTH, True),
            ("{kind: person}", BOTH, True),
            ("{count: 2}", BOTH, False),
            ("{kind: system}", BOTH, False),
            ("{count: 1}", EITHER, False),
        ],
        ids=["in a branch that all take", "without a count", "two", "a system", "a way around"],
    )
    def test_only_where_nobody_gets_by(self, found, entry, following, told):
        """All branches of a split are taken, of alternatives only one."""
        messages = [
            finding.message for finding in found(self.RULE, self.TEXT.format(entry, following, "end"))
        ]

        assert messages == (["Every customer needs `notary`, and there is only one."] if told else [])

    @pytest.mark.parametrize(
        "text",
        [
            (
                "actors: {cook: {count: 1}, host: {count: 2}}\nmoments: [{frontstage: Pour, by: host}, "
                "{support: Stock, by: cook, standing: true}]\n"
            ),
            "actors: {cook: {count: 1}}\nmoments: [{frontstage: Pour, by: cook}]\n",
            (
                "actors: {cook: {count: 1}, host: {count: 2}}\nmoments: [{frontstage: Pour, by: host}, "
                "{backstage: Brew, by: cook, next: Pour}]\n"
            ),
        ],
        ids=["standing work", "who works alone", "a service that never ends"],
    )
    def test_where_it_is_known_or_nobody_can_know(self, found, text):
        """What stands ready isn't passed; that a service never ends is another rule's."""
        assert found(self.RULE, f"title: T\n{text}") == []


class TestUnlistedActor:
    """Names that no list has."""

    RULE = "unlisted-actor"

    @pytest.mark.parametrize(
        ("name", "advice"),
        [
            ("护土长", "Did you mean `护士长`?"),
            ("药剂师", "List it under `actors:`, such as `药剂师: {count: 1}`"),
            ("doctr", "Did you mean `doctor`?"),
        ],
    )
    def test_near_names_are_asked_for(self, found, name, advice):
        """In every script."""
        actors = "{护士长: {count: 1}, doctor: {count: 1}}"
        text = f"title: 诊所\nactors: {actors}\nmoments: [{{backstage: 看, by: {name}}}]\n"
        (finding,) = found(self.RULE, text)

        assert finding.help.startswith(advice)

    def test_one_name_is_told_once(self, found):
        """Where it is named first."""
        steps = "[{backstage: A, by: host}, {backstage: B, by: cook}, {backstage: C, by: cook}]"
        (finding,) = found(self.RULE, f"title: T\nactors: {{host: {{count: 1}}}}\nmoments: {steps}\n")

        assert finding.moment == "B"

    def test_without_any_list_all_are_told_at_once(self, found):
        """What is missing is the list."""
        steps = "[{backstage: A, by: host}, {backstage: B, by: cook}, {backstage: C, by: cook}]"
        (finding,) = found(self.RULE, f"title: T\nmoments: {steps}\n")

        assert "each of the 2 that the steps name counts as one person" in finding.message
        assert finding.fix.title == "List all actors"


def test_whoever_owns_or_hears_something_has_something_to_do(found):
    """An owner of a risk, and whoever feedback goes to, are needed without a step."""
    text = """\
title: T
actors: {boss: {count: 1}, head: {count: 1}, idle: {count: 1}}
moments: [customer: Sip]
risks: [{risk: Fire, owner: boss}]
mechanisms: [{mechanism: Taste, kind: feedback, path: [head]}]
"""
    (finding,) = found("unused-actor", text)

    assert finding.message == "`idle` is listed in `actors`, but does nothing here."
    assert finding.place.span.line == 2


class TestStepWithoutActor:
    """Work that nobody is named for."""

    RULE = "step-without-actor"

    @pytest.mark.parametrize(
        "moments",
        [
            "[{customer: A, frontstage: B}, {backstage: C}]",
            (
                "[{customer: A, frontstage: {do: B, by: b}}, {backstage: {do: W, kind: wait}}, "
                "{backstage: {do: E, kind: end}}]"
            ),
        ],
        ids=["a first sketch", "what is no work"],
    )
    def test_only_work_and_only_where_others_have_one(self, found, moments):
        """A sketch without any name is fine; so are the customer's steps, ends and waits."""
        assert found(self.RULE, f"title: T\nmoments: {moments}\n") == []

    def test_most_of_them_are_told_at_once(self, found):
        """Half of them one by one, at their steps."""
        text = "title: T\nmoments: [{frontstage: A, by: host}, {backstage: B}"
        (half,) = found(self.RULE, text + "]\n")
        (most,) = found(self.RULE, text + ", {support: C}]\n")

        assert half.message == "Nobody says who or what does `B`."
        assert most.message == "2 of 3 steps inside don't say who or what does them."
        assert len(most.related) == 2
