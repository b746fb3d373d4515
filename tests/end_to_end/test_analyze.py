"""`blueprint analyze` and `blueprint measures`, with the worked examples that everybody can reckon."""

import json
import math

import pytest

PERT = """\
title: PERT
moments:
  - {backstage: A, time: {min: 1m, likely: 2m, max: 3m}, next: [B, C]}
  - {backstage: B, time: {min: 2m, likely: 4m, max: 12m}, next: D}
  - {backstage: C, time: {min: 3m, likely: 4m, max: 5m}, next: D}
  - {backstage: D, time: {min: 4m, likely: 6m, max: 14m}, next: [E, F]}
  - {backstage: E, time: {min: 0.5m, likely: 1m, max: 1.5m}, next: G}
  - {backstage: F, time: {min: 2m, likely: 3m, max: 4m}, next: G}
  - {backstage: G, time: {min: 1m, likely: 2m, max: 3m}}
promises:
  - {promise: In good time, from: A, to: G, within: 22m, for: 95%}
"""
REWORK = """\
title: Rework
moments:
  - {backstage: Work, time: 10m, next: [{to: Work, chance: 20%}, {to: end, chance: 80%}]}
"""
SHOESHINE = """\
title: Corner shoeshine
moments:
  - {frontstage: Brush, time: 30s}
  - {frontstage: Polish, time: 30s}
  - {frontstage: Buff, time: 45s}
  - {customer: Collect, time: 15s}
"""


@pytest.fixture
def analyzed(run, put):
    """Analyze a text and give the measures."""

    def call(text, *words):
        put("it.yaml", text=text)
        status, out, said = run("analyze", "it.yaml", "-f", "json", *words)
        assert (status, said) == (0, "")
        document = json.loads(out)
        assert (document["format"], document["version"]) == ("blueprint-analysis", 1)
        return document["measures"]

    return call


def test_pert(analyzed):
    """Worked example 1: critical path, its variance, slack, and the chance of 22 minutes."""
    measures = analyzed(PERT)
    path = measures["critical-path"]

    assert path["moments"] == ["A", "B", "D", "F", "G"]
    assert path["length"] == pytest.approx(19 * 60, abs=1e-9)
    assert path["standard_deviation"] == pytest.approx(math.sqrt(53 / 9) * 60, abs=1e-9)
    assert path["slack"] == pytest.approx(
        {"A": 0, "B": 0, "C": 60, "D": 0, "E": 120, "F": 0, "G": 0}, abs=1e-9
    )
    assert path["ties"] is False
    assert path["invisible"] == pytest.approx(19 * 60)
    assert path["within"] == {"22m": pytest.approx(0.8918163, abs=5e-8)}


def test_clark(analyzed):
    """Worked example 1: the expected time is more than the critical path, by what two maxima bring."""
    time = analyzed(PERT, "--only", "time")["time"]
    lead = 2 / math.sqrt(1 / 9 + 1 / 36)  # F is 2 minutes longer than E
    second = (1 + math.erf(-lead / math.sqrt(2))) / 2
    longer = 3 + math.sqrt(5) / 6 * math.exp(-lead * lead / 2) / math.sqrt(2 * math.pi) - 2 * second

    assert time["expected"] / 60 == pytest.approx(2 + 5.2921583 + 7 + longer + 2, abs=1e-7)


def test_rework(analyzed):
    """Worked example 2: one step that is repeated with a chance of 0.2."""
    measures = analyzed(REWORK)

    assert measures["flow"]["visits"] == {"Work": 1.25}
    assert measures["time"]["expected"] == pytest.approx(12.5 * 60, abs=1e-9)
    assert measures["time"]["standard_deviation"] ** 2 == pytest.approx(31.25 * 3600, rel=1e-12)
    assert measures["time"]["fastest"] == 600


@pytest.mark.parametrize(
    ("first", "second", "minutes"),
    [
        ("", "", 30),
        ("next: [{to: B, chance: 50%}, {to: C, chance: 50%}]", "next: end", 25),
        ("next: [{to: B, chance: 90%}, {to: C, chance: 10%}]", "next: end", 29),
        ("next: [B, C]", "next: end", 30),
        ("", "next: [{to: B, chance: 20%}, {to: end, chance: 80%}]", 35),
        ("", "next: [{to: B, chance: 99%}, {to: end, chance: 1%}]", 2010),
    ],
)
def test_flow_arithmetic(analyzed, first, second, minutes):
    """Worked example 3: one after the other, alternatives, side by side, again and again."""
    moments = [f"{{backstage: A, time: 10m, {first}}}", f"{{backstage: B, time: 20m, {second}}}"]
    moments += ["{backstage: C, time: 10m}"] if "C" in first else []
    time = analyzed(f"title: T\nmoments: [{', '.join(moments)}]")["time"]

    assert time["expected"] / 60 == pytest.approx(minutes, abs=1e-9)
    assert time["work"] / 60 == pytest.approx(minutes, abs=1e-9)
    assert time["wait"] == 0


def test_work_side_by_side(analyzed):
    """Worked example 3: 10, then 20 and 10 in parallel, pass in 30 minutes and are work of 40."""
    efficiency = analyzed(
        "title: T\nmoments: [{backstage: A, time: 10m, next: [B, C]},"
        "{backstage: B, time: 20m, next: end}, {backstage: C, time: 10m, next: end}]"
    )["efficiency"]

    assert efficiency["unmarked"] == 40 * 60


def test_shoeshine(analyzed):
    """Worked example 4: two minutes."""
    assert analyzed(SHOESHINE)["time"]["expected"] == 120


def test_only_what_is_asked_for(analyzed):
    """--only takes names with commas between them, and may be repeated."""
    assert list(analyzed(REWORK, "--only", "time, flow", "--only", "time,waits")) == ["time", "flow", "waits"]


def test_what_is_unknown_says_why(analyzed):
    """A moment without a time leaves the time unknown, and what is known of it is told."""
    time = analyzed("title: T\nmoments: [{customer: A, time: 1m}, {customer: B}, {customer: C, time: 2m}]")[
        "time"
    ]

    assert time["unknown"] == "Nobody says how long `B` takes."
    assert time["missing"] == ["B"]
    assert time["known"]["expected"] == 180
    assert "expected" not in time


def test_there_is_no_such_measure(run, put):
    """A word that is no measure is a mistake of use, with the nearest that is one."""
    put("it.yaml")

    assert run("analyze", "it.yaml", "--only", "tme") == (
        2,
        b"",
        "error: There is no measure `tme`; did you mean `time`?\n",
    )


def test_there_is_no_such_format(run, put):
    """A word that is no format is a mistake of use."""
    put("it.yaml")
    status, out, said = run("analyze", "it.yaml", "-f", "jso")

    assert (status, out) == (2, b"")
    assert "did you mean `json`?" in said


def test_a_faulty_file_is_not_analyzed(run, put, faulty):
    """Its faults are told on standard error, and nothing is written."""
    put("it.yaml", text=faulty)
    status, out, said = run("analyze", "it.yaml")

    assert (status, out) == (1, b"")
    assert "it.yaml:4:5" in said
    assert "frontstage" in said


def test_one_file_at_a_time(run, put):
    """A folder with two blueprints is a mistake of use."""
    put("a.yaml", "b.yaml")
    status, _, said = run("analyze", ".")

    assert status == 2
    assert "2 blueprints" in said


def test_the_same_bytes_in_any_process(command, put):
    """Neither the seed of hashes nor the run changes a byte."""
    put("it.yaml", text=PERT)
    products = {
        command("analyze", "it.yaml", "-f", "json", env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("0", "1", "7")
    }

    assert len(products) == 1
    assert json.loads(products.pop())["title"] == "PERT"


def test_measures_are_listed(run):
    """Each with what it says, in one line."""
    status, out, _ = run("measures")
    lines = out.decode().splitlines()

    assert status == 0
    assert {"flow", "time", "critical-path"} <= {line.split()[0] for line in lines}
    assert all(len(line.split("  ", 1)[1].strip()) > 10 for line in lines)


def test_a_measure_is_explained(run):
    """Its page has the formula and the source."""
    status, out, _ = run("measures", "critical-path")

    assert status == 0
    assert "Formula:" in out.decode()
    assert "Malcolm" in out.decode()


def test_a_measure_that_is_none_is_not_explained(run):
    """It is a mistake of use."""
    assert run("measures", "critical")[0] == 2


DESK = """\
title: Desk
lang: zh
moments:
  - {id: ask, customer: Ask, next: [{to: help, chance: 40%}, {to: end, chance: 60%}]}
  - {id: help, backstage: {do: Help, time: 10m, cost: 5}}
  - {id: 告别, customer: {do: Leave, time: 1m}}
"""


def test_what_if(run, put):
    """`--set` measures another service, shows both, and says which chances were rescaled."""
    put("desk.yaml", text=DESK.replace("customer: Ask", "customer: {do: Ask, time: 1m}"))
    status, out, said = run(
        *("analyze", "desk.yaml", "-f", "json", "--only", "time"),
        *("--set", "ask.next.help=50%", "--set", "help.time=20m"),
    )
    document = json.loads(out)

    assert status == 0
    assert document["measures"]["time"]["expected"] == pytest.approx(60 + 0.5 * 21 * 60)
    assert document["what_if"]["headlines"]["time"]["before"] == pytest.approx(60 + 0.4 * 11 * 60)
    assert document["what_if"]["headlines"]["cost"]["change"] == pytest.approx(0.5)
    assert said == "note: The other ways on from `ask` share what is left: end 50%.\n"


def test_a_wrong_what_if(run, put):
    """It is a wrong use of the command: exit 2, the option with a caret, and what was meant."""
    put("desk.yaml", text=DESK)
    status, out, said = run("analyze", "desk.yaml", "--set", "告别.tme=5m")

    assert (status, out) == (2, b"")
    assert said.splitlines()[0].startswith("error: There is no key `tme`. Did you mean `time`?")
    assert said.splitlines()[1:] == ["  告别.tme=5m", "       ^^^"]


def test_sensitivity(run, put):
    """As plain data it tells each bar; as a picture it is one."""
    put("desk.yaml", text=DESK)
    status, out, said = run("analyze", "desk.yaml", "--sensitivity", "-f", "json")
    document = json.loads(out)

    assert (status, said) == (0, "")
    assert (document["format"], document["version"]) == ("blueprint-sensitivity", 1)
    assert document["figures"]["time"]["missing"] == ["ask"]
    bars = {bar["parameter"]: bar["swing"] for bar in document["figures"]["cost"]["bars"]}
    assert bars == {  # 5 for 40 % of the customers: each of the three ± 20 %
        "help/backstage.cost": pytest.approx(0.8),
        "ask.next.help": pytest.approx(5 * (0.48 - 0.32)),
        "ask.next.end": pytest.approx(5 * (0.52 - 0.28)),
    }

    status, out, said = run("analyze", "desk.yaml", "--sensitivity", "-f", "svg", "--set", "help.cost=50")
    assert (status, said) == (0, "")
    assert b"</svg>" in out
    assert "每位顾客的成本：20".encode() in out


def test_a_picture_of_no_tornado(run, put):
    """An analysis is no picture; the formats that there are are named."""
    put("desk.yaml", text=DESK)
    status, _, said = run("analyze", "desk.yaml", "-f", "svg")

    assert status == 2
    assert "There is no format `svg`" in said
