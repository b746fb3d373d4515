"""What checking a thousand files costs beside libyaml's own composing of them."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest
import yaml

FILES, MOMENTS = 1_000, 30
MOMENT = """\
  - id: moment {number}
    customer: Hand over the form of case {number}
    evidence: [Form {number}, Counter, {{what: Ticket, fail: Illegible}}]
    frontstage:
      do: Check the form with customer {number}, line by line
      by: teller
      time: {{min: 3m, likely: 5m, max: 12m}}
      fail:
        - what: Form incomplete
          severity: 7
          occurrence: 4
          recovery: {{do: Call back the same day, time: 15m, chance: 90%}}
    backstage: {{do: "Book the form of case {number}", time: 2m, cost: 0.40}}
    support: Core banking {number}
    wait: {{time: 4m, tolerance: 10m}}
    feeling: -1
    next: [{{to: {next}, when: in order, chance: 90%}}, {{to: end, when: not in order, chance: 10%}}]
    note: |
      A remark on this moment,
      two lines long.
"""
HEAD = "title: Many cases\nlang: en\ncurrency: EUR\nactors:\n  teller: {count: 3, cost: 28/h}\nmoments:\n"


def _blueprint():
    moments = [
        MOMENT.format(number=number, next=f"moment {number + 1}" if number + 1 < MOMENTS else "end")
        for number in range(MOMENTS)
    ]
    return HEAD + "".join(moments)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A thousand blueprints of thirty moments."""
    for number in range(FILES):
        (tmp_path / f"{number:04}.blueprint.yaml").write_text(_blueprint(), encoding="utf-8")
    return tmp_path


def _seconds(do):
    start = perf_counter()
    do()
    return perf_counter() - start


def test_checking_beside_composing(benchmark, folder):
    """Both in one run, one after the other: composing in one process, checking in all there are."""
    if not yaml.__with_libyaml__:
        pytest.skip("PyYAML is built without libyaml")
    command = [sys.executable, "-m", "blueprint", "check", str(folder), "-q"]

    def compose():
        for path in sorted(folder.iterdir()):
            yaml.compose(path.read_bytes(), Loader=yaml.CSafeLoader)

    def check():
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    composing = _seconds(compose)
    checking = benchmark.pedantic(_seconds, (check,), rounds=1)
    benchmark.extra_info["processors"] = len(os.sched_getaffinity(0))
    benchmark.extra_info["composing, files per second"] = round(FILES / composing)
    benchmark.extra_info["checking, files per second"] = round(FILES / checking)
    benchmark.extra_info["ratio"] = round(checking / composing, 2)
