"""Cases from books and papers, and small ones solved by hand, beside what the command says of them.

Expected figures are those of the source where it prints them in full, and else reckoned here from its data.
Weeks and days of the sources are hours here, so that no calendar matters.
"""

import json
import math
from fractions import Fraction

import pytest

MINUTE, HOUR = 60.0, 3600.0


def _text(moments, **head):
    return json.dumps({"title": "T", "moments": moments, **head})  # JSON is YAML, too


@pytest.fixture
def analyzed(run, put):
    """Analyze moments and give the measures that the command writes."""

    def call(moments, **head):
        put("it.yaml", text=_text(moments, **head))
        status, out, _ = run("analyze", "it.yaml", "-f", "json")
        assert status == 0
        return json.loads(out)["measures"]

    return call


def _exactly(value):
    return pytest.approx(float(value), rel=1e-9, abs=1e-9)


def _phi(z):
    return (1 + math.erf(z / math.sqrt(2))) / 2


def _network(times, after):
    """Lay a network out as moments: a start, the activities with what follows each, and a finish."""
    follows = {name: [other for other in times if name in after.get(other, "")] for name in times}
    first = [name for name in times if not after.get(name)]
    moments = [{"id": "Start", "backstage": {"do": "Begin", "kind": "start"}, "next": first}]
    for name, (least, likely, most) in times.items():
        time = {"min": f"{least}h", "likely": f"{likely}h", "max": f"{most}h"}
        moments.append(
            {"id": name, "backstage": {"do": f"Do {name}", "time": time}, "next": follows[name] or "Finish"}
        )
    return [*moments, {"id": "Finish", "backstage": {"do": "Have done", "kind": "end"}}]


RELIABLE = {
    "A": (1, 2, 3),
    "B": (2, 3.5, 8),
    "C": (6, 9, 18),
    "D": (4, 5.5, 10),
    "E": (1, 4.5, 5),
    "F": (4, 4, 10),
    "G": (5, 6.5, 11),
    "H": (5, 8, 17),
    "I": (3, 7.5, 9),
    "J": (3, 9, 9),
    "K": (4, 4, 4),
    "L": (1, 5.5, 7),
    "M": (1, 2, 3),
    "N": (5, 5.5, 9),
}
RELIABLE_AFTER = dict(
    zip("BCDEFGHIJKLMN", ("A", "B", "C", "C", "E", "D", "EG", "C", "FI", "J", "J", "H", "KL"), strict=True)
)


def test_reliable_construction(analyzed):
    """Hillier & Lieberman, Introduction to Operations Research, project management: 44 weeks along
    ABCEFJLN, variance 9, 0.8413 for 47 weeks, and the slacks of their table.
    """
    promise = {"promise": "In 47", "from": "Start", "to": "Finish", "within": "47h", "for": "80%"}
    path = analyzed(_network(RELIABLE, RELIABLE_AFTER), promises=[promise])["critical-path"]
    slack = {name: path["slack"][name] / HOUR for name in RELIABLE}

    assert path["moments"] == ["Start", *"ABCEFJLN", "Finish"]
    assert path["length"] == _exactly(44 * HOUR)
    assert path["standard_deviation"] == _exactly(3 * HOUR)
    assert path["within"] == {"47h": _exactly(_phi(1))}
    assert slack == pytest.approx(dict.fromkeys("ABCEFJLN", 0) | dict.fromkeys("DGHM", 4) | {"I": 2, "K": 1})
    assert path["ties"] is False


def test_general_foundry(analyzed):
    """Heizer & Render, Operations Management: 15 weeks along ACEGH, variance 112/36, B and D have a week, F
    six; its splits aren't nested, so that the expected time is unknown, and says of which.
    """
    times = {
        "A": (1, 2, 3),
        "B": (2, 3, 4),
        "C": (1, 2, 3),
        "D": (2, 4, 6),
        "E": (1, 4, 7),
        "F": (1, 2, 9),
        "G": (3, 4, 11),
        "H": (1, 2, 3),
    }
    found = analyzed(_network(times, {"C": "A", "D": "B", "E": "C", "F": "C", "G": "DE", "H": "FG"}))
    path = found["critical-path"]

    assert path["moments"] == ["Start", *"ACEGH", "Finish"]
    assert path["length"] == _exactly(15 * HOUR)
    assert (path["standard_deviation"] / HOUR) ** 2 == _exactly(Fraction(112, 36))
    assert [round(path["slack"][name] / HOUR, 9) for name in "BDF"] == [1, 1, 6]
    assert found["time"]["missing"] == ["Start"]
    assert found["flow"]["visits"]["F"] == 1  # without choices everything happens once all the same


def test_seven_activities(analyzed):
    """The example of many encyclopedias: ACEG, 4 + 3 × 31/6 = 19.5, slack of B 23/6, of D and F 14/3."""
    times = {
        "A": (2, 4, 6),
        "B": (3, 5, 9),
        "C": (4, 5, 7),
        "D": (4, 6, 10),
        "E": (4, 5, 7),
        "F": (3, 4, 8),
        "G": (3, 5, 8),
    }
    path = analyzed(_network(times, {"C": "A", "D": "A", "E": "BC", "F": "D", "G": "E"}))["critical-path"]

    assert path["moments"] == ["Start", *"ACEG", "Finish"]
    assert path["length"] == _exactly(Fraction(39, 2) * 3600)
    assert path["slack"]["B"] == _exactly(Fraction(23, 6) * 3600)
    assert path["slack"]["D"] == path["slack"]["F"] == _exactly(Fraction(14, 3) * 3600)


@pytest.mark.parametrize(("up", "variance"), [(Fraction(1, 2), 8), (Fraction(2, 3), None)])
def test_random_walk(analyzed, up, variance):
    """Kemeny & Snell, Finite Markov Chains: from the middle of 0…4 to either end. A fair game takes 4 plays
    with variance 8, z(N−z)(z²+(N−z)²−2)/3; one of 2/3 is won with chance 4/5 in 18/5 plays.
    """
    down = 1 - up

    def play(name, higher, lower):
        ways = [{"to": higher, "chance": round(float(up), 12)}, {"to": lower, "when": "down"}]
        return {"id": name, "customer": {"do": f"Play at {name}", "time": "1m"}, "next": ways}

    ends = [{"id": name, "customer": {"do": name, "kind": "end"}, "next": "end"} for name in ("win", "lose")]
    found = analyzed(
        [play("two", "three", "one"), play("one", "two", "lose"), play("three", "win", "two"), *ends]
    )
    middle = 1 / (1 - 2 * up * down)
    visits = found["flow"]["visits"]

    assert visits["two"] == _exactly(middle)
    assert (visits["three"], visits["one"]) == (_exactly(middle * up), _exactly(middle * down))
    assert found["flow"]["ends"]["win"] == _exactly(up**2 / (up**2 + down**2))
    assert found["time"]["expected"] == _exactly(2 * middle * 60)
    assert found["time"]["fastest"] == 2 * MINUTE
    if variance is not None:
        assert (found["time"]["standard_deviation"] / MINUTE) ** 2 == _exactly(variance)


def test_rework_and_scrap(analyzed):
    """Of what is inspected 0.2 is mended and inspected again, 0.1 is scrapped: 1.25 inspections, 0.25
    mendings, an eighth is lost, and 10 + 1.25 × 2 + 0.25 × 5 minutes pass.
    """
    found = analyzed(
        [
            {"backstage": "Make", "time": "10m"},
            {
                "backstage": "Inspect",
                "time": "2m",
                "next": [
                    {"to": "Ship", "chance": 0.7},
                    {"to": "Mend", "chance": 0.2},
                    {"to": "Scrap", "chance": 0.1},
                ],
            },
            {"backstage": "Mend", "time": "5m", "next": "Inspect"},
            {"backstage": "Ship", "time": "0s", "next": "end"},
            {"backstage": "Scrap", "time": "0s"},
        ]
    )

    assert found["flow"]["visits"] == pytest.approx(
        {"Make": 1, "Inspect": 1.25, "Mend": 0.25, "Ship": 0.875, "Scrap": 0.125}, rel=1e-9
    )
    assert found["flow"]["ends"] == pytest.approx({"Ship": 0.875, "Scrap": 0.125}, rel=1e-9)
    assert found["time"]["expected"] == _exactly(13.75 * 60)
    assert found["flow"]["complexity"]["loops"] == 1


def test_loops_in_loops(analyzed):
    """Solve a = 1 + b/4 + c/3, b = a + b/4, c = b/2: 9/4, 3 and 3/2 visits."""
    found = analyzed(
        [
            {"backstage": "A", "time": "1m"},
            {
                "backstage": "B",
                "time": "1m",
                "next": [
                    {"to": "A", "chance": 0.25},
                    {"to": "B", "chance": 0.25},
                    {"to": "C", "chance": 0.5},
                ],
            },
            {
                "backstage": "C",
                "time": "1m",
                "next": [{"to": "A", "when": "x"}, {"to": "end", "when": "y"}, {"to": "end", "when": "z"}],
            },
        ]
    )

    assert found["flow"]["visits"] == pytest.approx({"A": 9 / 4, "B": 3, "C": 3 / 2}, rel=1e-9)
    assert found["time"]["expected"] == _exactly(6.75 * 60)
    assert found["flow"]["assumed"] == ["C"]


def test_a_block_in_a_loop(analyzed):
    """1, then 4 beside 6, then 2, and half of them once more: 9 minutes twice, but work of 13 twice."""
    found = analyzed(
        [
            {"backstage": "S", "time": "1m", "next": ["B", "C"]},
            {"backstage": "B", "time": "4m", "next": "J"},
            {"backstage": "C", "time": "6m", "next": "J"},
            {
                "backstage": "J",
                "time": "2m",
                "next": [{"to": "S", "chance": 0.5}, {"to": "end", "chance": 0.5}],
            },
        ]
    )

    assert found["time"]["expected"] == _exactly(18 * 60)
    assert (found["time"]["standard_deviation"] / MINUTE) ** 2 == _exactly(9**2 * 2)  # (1−p)/p² = 2 rounds
    assert found["efficiency"]["unmarked"] == _exactly(26 * 60)
    assert found["critical-path"]["slack"]["B"] == _exactly(2 * 60)
    assert found["single-points"]["moments"] == ["B", "C"]


def test_a_block_with_several_ends(analyzed):
    """Half go to a pair of branches that both end the service, half to another end: 1 + ½·5 + ½·2."""
    found = analyzed(
        [
            {"customer": "Ask", "time": "1m", "next": [
                {"to": ["B", "C"], "chance": 0.5}, {"to": "D", "chance": 0.5}]},
            {"backstage": "B", "time": "3m", "next": "end"},
            {"backstage": "C", "time": "5m", "next": "end"},
            {"backstage": "D", "time": "2m"},
        ]
    )  # fmt: skip

    assert found["time"]["expected"] == _exactly(4.5 * 60)
    assert sum(found["flow"]["ends"].values()) == _exactly(1)
    assert found["flow"]["ends"]["D"] == _exactly(0.5)


def test_flowgraph_of_lengauer_and_tarjan(analyzed):
    """The example of their paper of 1979, with a way out behind K: K is reached by I and by H, so that only
    K stands before every end; its return to R changes nothing.
    """
    edges = {
        "R": "ABC", "A": "D", "B": "ADE", "C": "FG", "D": "L", "E": "H", "F": "I", "G": "IJ",
        "H": "EK", "I": "K", "J": "I", "K": "IRT", "L": "H", "T": "",
    }  # fmt: skip
    moments = [
        {"backstage": name, "time": "1m", "next": [{"to": to, "when": f"to {to}"} for to in targets] or "end"}
        for name, targets in edges.items()
    ]

    assert analyzed(moments)["single-points"]["moments"] == ["K"]


@pytest.mark.parametrize("back", ["end", "S"])
def test_dominators_with_a_return(analyzed, back):
    """Worked example 5: S to A, A to B or C, both to D, D to T; T back to S changes nothing."""
    returning = [{"to": "S", "chance": 0.5}, {"to": "end", "chance": 0.5}] if back == "S" else "end"
    either = [{"to": "B", "when": "b"}, {"to": "C", "when": "c"}]
    moments = [
        {"customer": "S"},
        {"customer": "A", "next": either},
        {"customer": "B", "next": "D"},
        {"customer": "C", "next": "D"},
        {"customer": "D"},
        {"customer": "T", "next": returning},
    ]

    assert analyzed(moments)["single-points"]["moments"] == ["A", "D"]


@pytest.mark.parametrize(
    ("arrivals", "minutes", "count", "expected"),
    [(12, 4, 1, (0.8, 0.8, 1)), (24, 5, 3, (2, 2 / 3, 3)), (50, 3, 2, (2.5, 1.25, 3))],
)
def test_offered_load(analyzed, arrivals, minutes, count, expected):
    """By a = λ·s in erlangs, ρ = a/c; with ρ = 1 a queue grows without end, so 2 erlangs need three."""
    moments = [{"frontstage": {"do": "Serve", "by": "teller", "time": f"{minutes}m"}}]
    (item,) = analyzed(
        moments, actors={"teller": {"count": count}}, demand={"arrivals": f"{arrivals}/h"}
    )["load"]["items"]  # fmt: skip

    assert (item["offered"], item["utilisation"], item["least_count"]) == pytest.approx(expected, rel=1e-9)


def test_ranking_failures(analyzed):
    """Severity goes before RPN: 10·1·1 first, then of two with RPN 126 the one with severity 9; both tied."""
    rated = {"first": (3, 7, 6), "second": (9, 2, 7), "third": (10, 1, 1)}
    moments = [
        {
            "backstage": {
                "do": name,
                "fail": {"what": name, "severity": s, "occurrence": o, "detection": d},
            }
        }
        for name, (s, o, d) in rated.items()
    ]
    found = analyzed(moments)["fail-points"]

    assert [(item["what"], item["rpn"]) for item in found["items"]] == [
        ("third", 10),
        ("second", 126),
        ("first", 126),
    ]
    assert found["rpn_ties"] == [[1, 2]]


def test_expected_losses(analyzed):
    """Passed twice, failing in 10 %, recovered in 80 % for 5 instead of losing 100: 2·0.1·(0.2·100 + 0.8·5);
    recoveries save 0.8 of the loss; without them 0.9 go well each time, so x = 0.9·(x/2 + 1/2).
    """
    recovery = {"do": "Mend", "chance": 0.8, "cost": 5}
    fail = {"what": "Broken", "chance": 0.1, "loss": 100, "recovery": recovery}
    again = [{"to": "Do", "chance": 0.5}, {"to": "end", "chance": 0.5}]
    found = analyzed([{"backstage": {"do": "Do", "fail": fail}, "next": again}], currency="EUR")
    (item,) = found["fail-points"]["items"]

    assert item["expected_per_customer"] == _exactly(0.2)
    assert item["expected_loss"] == _exactly(0.2 * 24)
    assert found["fail-points"]["recovery_coverage"] == {"by_count": 1, "by_loss": _exactly(0.8)}
    assert found["reliability"]["completes"] == _exactly(Fraction(49, 51))  # 0.98·½ / (1 − 0.98·½)
    assert found["reliability"]["completes_without_recovery"] == _exactly(Fraction(9, 11))


def test_reliability_in_series(analyzed):
    """Heizer & Render: parts of 0.90, 0.80 and 0.99 in series hold with 0.7128; side by side likewise, since
    all of a block's branches are needed.
    """
    for ways in ({}, {"A": ["B", "C"], "B": "end"}):
        moments = [
            {"backstage": {"do": name, "fail": {"what": "Out", "chance": chance}}}
            | ({"next": ways[name]} if name in ways else {})
            for name, chance in (("A", 0.1), ("B", 0.2), ("C", 0.01))
        ]

        assert analyzed(moments)["reliability"]["completes"] == _exactly(0.7128)


def test_break_even_volume(analyzed):
    """Heizer & Render: 10,000 fixed, 1.50 of labour and 0.75 of material, sold at 4: 10,000 / 1.75 units."""
    steps = [{"backstage": {"do": "Make", "cost": 1.5}}, {"backstage": {"do": "Pack", "cost": 0.75}}]
    profit = analyzed(steps, currency="USD", economics={"price": 4, "fixed_cost": "10000/month"})["profit"]

    assert profit.get("known", profit)["break_even_volume"] == _exactly(Fraction(10_000) / Fraction(7, 4))


def test_acme_stamping(analyzed):
    """Rother & Shook, Learning to See: 188 seconds of value in a lead time of 23.6 days (of 24 hours)."""
    waits, works = (5, 7.6, 1.8, 2.7, 2, 4.5), (1, 39, 46, 62, 40)
    moments = [
        {
            "backstage": {"do": f"Station {number}", "time": f"{work}s", "value": "yes"},
            "wait": f"{round(wait * 24, 6)}h",
        }
        for number, (wait, work) in enumerate(zip(waits, works, strict=False))
    ]
    moments.append({"customer": {"do": "Receive", "kind": "end"}, "wait": f"{waits[-1] * 24}h"})
    found = analyzed(moments)

    assert found["efficiency"]["value_added"] == _exactly(188)
    assert found["waits"]["total"] == _exactly(23.6 * 86400)
    assert found["efficiency"]["cycle_efficiency"] == _exactly(188 / (188 + 23.6 * 86400))


def test_sums_of_normal_times(analyzed):
    """5 ± 1, 7 ± 2 and 8 ± 2 minutes make 20 ± 3: 23 are kept with Φ(1)."""
    times = ((5, 1), (7, 2), (8, 2))
    moments = [
        {"backstage": f"Do {mean}", "time": {"mean": f"{mean}m", "sd": f"{sd}m"}} for mean, sd in times
    ]
    promise = {"promise": "Soon", "from": "Do 5", "to": "Do 8", "within": "23m", "for": "84%"}
    (item,) = analyzed(moments, promises=[promise])["promises"]["items"]

    assert item["expected"] == _exactly(20 * 60)
    assert item["kept"] == _exactly(_phi(1))
    assert item["verdict"] == "kept"


def test_shostacks_shoeshine(analyzed):
    """Shostack 1984: 0.50, at 0.10 a minute and 0.12 besides, is 0.18, 0.08 and −0.02 after 2, 3, 4 minutes;
    even at 3.8, tolerated to 5.
    """
    steps = {"Brush": 30, "Polish": 30, "Buff": 45, "Collect": 15}
    moments = [
        {"frontstage": {"do": name, "by": "worker", "time": f"{seconds}s"}} for name, seconds in steps.items()
    ]
    moments[1]["frontstage"]["cost"] = 0.12
    profit = analyzed(
        moments,
        currency="USD",
        tolerance="5m",
        actors={"worker": {"cost": "0.10/min"}},
        economics={"price": 0.5},
    )["profit"]
    found = {row["time"]: row["profit"] for row in profit["table"]}

    assert found[120] == _exactly(0.18)
    assert profit["margin"] == _exactly(0.18)
    assert profit["break_even_time"] == _exactly(3.8 * 60)
    assert profit["unprofitable_window"] == [_exactly(228), 300]
    assert found[300] == _exactly(-0.12)


def test_a_choice_within_a_branch(analyzed):
    """5 minutes beside 1 and then 8 or, three times as often, 4: 9 or 5 pass: 6 on average, variance 3."""
    found = analyzed(
        [
            {"backstage": "S", "time": "0s", "next": ["B", "C"]},
            {
                "backstage": "B",
                "time": "1m",
                "next": [{"to": "D", "chance": 0.25}, {"to": "E", "chance": 0.75}],
            },
            {"backstage": "C", "time": "5m", "next": "J"},
            {"backstage": "D", "time": "8m", "next": "J"},
            {"backstage": "E", "time": "4m", "next": "J"},
            {"backstage": "J", "time": "0s"},
        ]
    )

    assert found["time"]["expected"] == _exactly(6 * 60)
    assert (found["time"]["standard_deviation"] / MINUTE) ** 2 == _exactly(3)
