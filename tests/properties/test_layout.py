"""Whatever is laid out is valid, and always the same."""

import pytest

from blueprint.layout.quality import measure
from blueprint.layout.solve import solve
from tests.properties.problems import random_problem

SOLVED_TWICE = 15  # of so many, one


@pytest.mark.parametrize("hundred", range(3))
def test_random_problems_are_laid_out_without_a_fault(hundred):
    """No box overlaps another, no link runs through a box or along a stranger, no words touch anything.

    And a second solution of some of them is equal to the first, to the last bit.
    """
    faults = {}
    for seed in range(100 * hundred, 100 * hundred + 100):
        problem = random_problem(seed)
        solution = solve(problem)
        found = measure(problem, solution).faults
        if found:
            faults[seed] = found

        if seed % SOLVED_TWICE == 0:
            assert solve(random_problem(seed)) == solution, seed

    assert faults == {}
