import pytest

from blueprint.model.duration import Duration

RULE = "long-silence"


def _service(*moments):
    return "title: T\nmoments:\n" + "".join(f"  - {{{moment}}}\n" for moment in moments)


@pytest.mark.parametrize(
    ("moments", "told"),
    [
        (["customer: A", "backstage: B, time: 30h", "support: C, time: 30h", "customer: D"], [4]),
        (
            [
                "customer: A",
                "backstage: B, time: 30h",
                "frontstage: M",
                "support: C, time: 30h",
                "customer: D",
            ],
            [],
        ),
        (["customer: A", "backstage: B, time: 2d", "customer: D"], []),
        (["backstage: B, time: 9d", "customer: D"], []),
        (["customer: A", "backstage: B, time: 9d"], []),
        (["customer: A", "customer: D, wait: 9d"], []),
        (["customer: A", "backstage: B", "support: C", "customer: D"], []),
        (["customer: A", "customer: D", "standing: true, backstage: B, time: 9d"], []),
        (
            ["customer: A", "backstage: B, time: 9d", "customer: D", "backstage: C, time: 9d", "customer: E"],
            [4, 6],
        ),
    ],
    ids=[
        "two in a row",
        "a message between",
        "just as long as the limit",
        "before the first contact",
        "after the last",
        "a written wait",
        "of unknown length",
        "off the flow",
        "twice",
    ],
)
def test_a_stretch_out_of_sight_is_told_at_its_beginning(found, moments, told):
    """Where it is longer than two days."""
    assert [finding.place.span.line for finding in found(RULE, _service(*moments))] == told


def test_one_branch_in_sight_breaks_the_silence_of_the_other(found):
    """News of three days' enquiry in one branch; what goes on behind it for two days more is fine."""
    text = _service(
        "customer: A, next: [B, C]",
        "backstage: B, time: 5d, next: D",
        "frontstage: C, time: 3d, next: D",
        "customer: D",
    )

    assert found(RULE, text) == []
    (finding,) = found(RULE, text, limit=Duration.read("47h"))
    assert "for 2d on average, from `B` on" in finding.message


def test_the_calendar_says_how_long_days_are(found):
    """Three working days of 8 hours are more than two of them, and the moments within are beside it."""
    text = "calendar: {day: 8h}\n" + _service(
        "customer: A", "backstage: B, time: 12h", "support: C, time: 12h", "customer: D"
    )

    (finding,) = found(RULE, text)
    assert "for 3d" in finding.message
    assert [place.span.line for place in finding.related] == [6]
