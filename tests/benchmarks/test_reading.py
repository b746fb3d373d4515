"""What reading a file costs beside libyaml's own composing of it."""

from statistics import median
from time import perf_counter

import pytest
import yaml

from blueprint.source.read import read

MOMENT = """\
  - id: moment {number}
    customer: Hand over the form of case {number}
    evidence: [Form {number}, Counter, {{what: Ticket, fail: Illegible}}]
    frontstage:
      do: Check the form with the customer, line by line
      by: teller
      time: {{min: 3m, likely: 5m, max: 12m}}
      fail:
        - what: Form incomplete
          severity: 7
          occurrence: 4
          recovery: {{do: Call back the same day, time: 15m, chance: 90%}}
    backstage: {{do: "Book the form of case {number}", time: 2m, cost: 0.40}}
    support: Core banking
    wait: {{time: 4m, tolerance: 10m}}
    feeling: -1
    next: [{{to: moment {next}, chance: 90%}}, {{to: end, chance: 10%}}]
    note: |
      A remark on this moment,
      two lines long.
"""


def blueprint_of(moments):
    """Write a blueprint as a designer would, with all kinds of values in it."""
    head = "title: Many cases\nlang: en\nactors:\n  teller: {count: 3, cost: 28/h}\nmoments:\n"
    return head + "".join(
        MOMENT.format(number=number, next=(number + 1) % moments) for number in range(moments)
    )


@pytest.mark.parametrize("moments", [30, 1_000])
def test_reading_beside_composing(benchmark, moments):
    """The ratio of the medians of both, taken in turns in one run, is told as `ratio`."""
    if not yaml.__with_libyaml__:
        pytest.skip("PyYAML is built without libyaml")
    text = blueprint_of(moments)
    raw = text.encode()
    composing, reading = [], []
    for _ in range(9):
        composing.append(_seconds(lambda: yaml.compose(text, Loader=yaml.CSafeLoader)))
        reading.append(_seconds(lambda: read(raw)))
    benchmark.extra_info["ratio"] = round(median(reading) / median(composing), 2)
    benchmark.extra_info["composing"] = median(composing)
    document = benchmark.pedantic(read, args=(raw,), rounds=9)

    assert document.findings == ()
    assert len(document.data["moments"]) == moments


def _seconds(do):
    start = perf_counter()
    do()
    return perf_counter() - start
