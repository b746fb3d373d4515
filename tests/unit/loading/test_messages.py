"""What the designer is told, where the words matter more than the place."""

import pytest

from blueprint.loading.load import load
from blueprint.source.read import read

TWO = "title: T\nmoments:\n  - {id: a, customer: A, %s}\n  - {id: b, customer: B}\n  - {id: c, customer: C}\n"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("next: END", "There is no moment `END`: did you mean `end`?"),
        ("next: [b, c, {to: a, when: x}]", "`b` and `c` have neither"),
        ("next: [b, {to: a, when: x}]", "`b` has neither"),
        ("<<: {time: 3m}", "YAML 1.2, which has no merge keys"),
        ("time: {shape: pert}", "needs `min`, `likely` and `max`."),
        ("time: {min: 1m}", "needs `likely` and `max`."),
        ("time: {mean: 1m}", "needs `sd`."),
    ],
)
def test_a_fault_is_told_in_good_words(written: str, told: str) -> None:
    """With the word that was meant, and in grammar that fits how many there are."""
    _, findings = load(read((TWO % written).encode()))
    assert told in findings[0].message


def test_a_moment_is_no_step() -> None:
    """Who writes `do` in a moment is told where a step stands, not to list a lane of that name."""
    _, findings = load(read(b"title: T\nmoments:\n  - do: A\n"))
    assert "A step stands in its lane" in findings[0].help
    assert "lane of your own" not in findings[0].help
