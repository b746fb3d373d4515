"""Benchmarks are run by hand: `pytest tests/benchmarks --benchmark-only`."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import blueprint


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what times things, unless asked for it."""
    if config.getoption("benchmark_only", default=False):
        return
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="a benchmark: run it with --benchmark-only"))


@pytest.fixture(autouse=True, scope="session")
def _compiled(tmp_path_factory) -> Iterator[None]:
    """Let every process keep what it compiles, as installed programs do, and share it."""
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        environment.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("compiled")))
        environment.setenv("PYTHONPATH", str(Path(blueprint.__file__).parents[1]))
        yield


@pytest.fixture
def cold(benchmark) -> Callable[..., None]:
    """Time a program from its start to its end, beside the most memory that any process of this run took."""

    def time(*command: str) -> None:
        subprocess.run(command, check=True, capture_output=True)  # compiles what isn't compiled yet
        benchmark.extra_info["peak_mb"] = round(_peak(command) / 1000, 1)
        benchmark.pedantic(subprocess.run, (command,), {"check": True, "capture_output": True}, rounds=7)

    return time


def _peak(command: tuple[str, ...]) -> int:
    """The largest memory of one process of a command, in kB."""
    code = (
        "import resource, subprocess, sys;"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True)
    return int(done.stdout.split()[-1])


@pytest.fixture
def beside() -> Callable[[str], str]:
    """The path of a command that is installed with this Python; skips where there is none."""

    def find(name: str) -> str:
        path = os.path.join(os.path.dirname(sys.executable), name)
        if not os.path.exists(path):
            pytest.skip(f"{name} isn't installed")
        return path

    return find
