"""What analyzing ten thousand moments costs, in several shapes, beside reading them."""

import json
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import pytest

MOMENTS = 10_000


def _step(number, actors=9, **more):
    return {
        "do": f"Do {number}",
        "by": f"a{number % actors}",
        "time": f"{number % 5 + 1}m",
        "cost": 0.1,
    } | more


def _chain(*, fails=False, actors=9):
    """One after the other, with a loop back at every fiftieth."""
    for number in range(MOMENTS):
        lane = ("frontstage", "backstage", "support")[number % 3]
        fail = {"what": f"Wrong {number}", "severity": 5, "occurrence": 3, "detection": 4, "chance": 0.01}
        step = _step(number, actors, **({"fail": fail} if fails else {}))
        moment = {"id": f"m{number}", lane: step}
        if number % 2:
            moment["customer"] = f"Act {number}"
        if number % 50 == 49 and number + 1 < MOMENTS:
            back = {"to": f"m{number - 5}", "chance": 0.1}
            moment["next"] = [back, {"to": f"m{number + 1}", "chance": 0.9}]
        yield moment


def _ring():
    """One ring of all moments, left with a chance of one half."""
    for number in range(MOMENTS - 1):
        yield {"id": f"m{number}", "backstage": _step(number)}
    back = [{"to": "m0", "chance": 0.5}, {"to": "end", "chance": 0.5}]
    yield {"id": "last", "customer": "Leave", "time": "1m", "next": back}


def _wide():
    """All at once."""
    names = [f"m{number}" for number in range(MOMENTS - 2)]
    yield {"id": "ask", "customer": {"do": "Ask", "time": "1m"}, "next": names}
    for number, name in enumerate(names):
        yield {"id": name, "backstage": _step(number), "next": "get"}
    yield {"id": "get", "customer": {"do": "Get", "time": "1m"}}


def _deep():
    """Blocks in blocks in blocks."""
    depth = MOMENTS // 3
    for number in range(depth):
        inner = f"o{number + 1}" if number + 1 < depth else f"c{number}"
        yield {"id": f"o{number}", "backstage": _step(number), "next": [f"b{number}", inner]}
    for number in range(depth):
        yield {"id": f"b{number}", "backstage": _step(number), "next": f"c{number}"}
    for number in reversed(range(depth)):
        spread = {"min": "1m", "likely": "2m", "max": "5m"}
        on = f"c{number - 1}" if number else "end"
        yield {"id": f"c{number}", "customer": {"do": f"Take {number}", "time": spread}, "next": on}


SHAPES = {
    "chain": _chain,
    "failing": lambda: _chain(fails=True),
    "crowded": lambda: _chain(actors=MOMENTS),
    "ring": _ring,
    "wide": _wide,
    "deep": _deep,
}


def _seconds(command):
    """Run a command, and give the processor's seconds that it took."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("shape", SHAPES)
def test_analyzing_beside_reading(benchmark, tmp_path: Path, shape):
    """All measures, and one that takes hardly more than reading; the ratio says more than either."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"title": shape, "moments": list(SHAPES[shape]())}), encoding="utf-8")
    analyze = [sys.executable, "-m", "blueprint", "analyze", str(path), "-f", "json"]
    reading = _seconds([*analyze, "--only", "risks"])
    whole = benchmark.pedantic(_seconds, (analyze,), rounds=1)
    benchmark.extra_info["seconds of reading"] = round(reading, 2)
    benchmark.extra_info["seconds of analyzing and writing"] = round(whole - reading, 2)
    benchmark.extra_info["ratio"] = round((whole - reading) / reading, 2)
    benchmark.extra_info["largest process so far, MB"] = round(getrusage(RUSAGE_CHILDREN).ru_maxrss / 1000)
