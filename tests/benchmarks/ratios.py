"""What a cold drawing takes beside mermaid-render's of the same size: `python tests/benchmarks/ratios.py`.

The two programs take turns, so that whatever else the machine does concerns both. Told are the best and the
median of their wall times; the ratio of the medians says less than that of the best where others are at work.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from test_drawing import SIZES, service, swimlanes

MERMAID = Path(sys.executable).with_name("mermaid-render")


def main():
    """Measure each size, and print a line for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of moments")
    parser.add_argument("--rounds", type=int, default=9)
    asked = parser.parse_args()
    print("moments   ours: best  median   theirs: best  median   ratio: best  median")  # noqa: T201 - a script
    with tempfile.TemporaryDirectory() as folder:
        for moments in asked.sizes:
            ours, theirs = _measure(Path(folder), moments, asked.rounds)
            figures = (min(ours), median(ours), min(theirs), median(theirs))
            shown = "  {:9.0f}  {:6.0f}  {:13.0f}  {:6.0f}".format(*(1000 * seconds for seconds in figures))
            ratios = min(ours) / min(theirs), median(ours) / median(theirs)
            print(f"{moments:7,}{shown}  {ratios[0]:12.2f}  {ratios[1]:6.2f}", flush=True)  # noqa: T201


def _measure(folder, moments, rounds):
    """Let both draw in turns; the first time of each compiles its modules, and doesn't count."""
    (folder / "a.yaml").write_text(service(moments))
    (folder / "a.mmd").write_text(swimlanes(moments))
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    programs = (
        [sys.executable, "-m", "blueprint", "render", "a.yaml", "-o", "a.svg"],
        [str(MERMAID), "a.mmd", "-o", "b.svg"],
    )
    times = ([], [])
    for _ in range(rounds + 1):
        for program, taken in zip(programs, times, strict=True):
            start = perf_counter()
            subprocess.run(program, cwd=folder, env=environment, check=True, capture_output=True)
            taken.append(perf_counter() - start)
    return times[0][1:], times[1][1:]


if __name__ == "__main__":
    main()
