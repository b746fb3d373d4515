"""Whatever is laid out is valid, and always the same."""

import pytest

from blueprint.layout.quality import measure
from blueprint.layout.solve import solve
from tests.properties.problems import random_problem


@pytest.mark.parametrize("hundred", range(3))
def test_random_problems_are_laid_out_without_a_fault(hundred):
    """No box overlaps another, no link runs through a box or along a stranger, no words touch anything."""
    faults = {}
    for seed in range(100 * hundred, 100 * hundred + 100):
        problem = random_problem(seed)
        found = measure(problem, solve(problem)).faults
        if found:
            faults[seed] = found

    assert faults == {}


def test_the_same_problem_gives_the_same_solution():
    """Two solutions of one problem are equal to the last bit."""
    for seed in range(20):
        assert solve(random_problem(seed)) == solve(random_problem(seed))
