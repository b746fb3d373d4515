"""What the live preview takes from a save to sight: `python tests/benchmarks/preview.py [FILE] [--saves N]`.

A title that is written into the file is looked for in the page of a real Chromium, and the frame that shows
it is waited for. Told are the best, the median and the worst of the saves, and how busy the machine was:
the preview, the browser and this script share its processors.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS / "browser"))
HOTEL = TESTS.parent / "examples" / "hotel-stay" / "hotel-stay.blueprint.yaml"
REST = 1.0  # seconds between two saves, as a quick writer leaves


def main():
    """Save the file again and again under another title, and print how long each was on its way."""
    from conftest import Browser, Page, found
    from test_preview import Preview

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=HOTEL)
    parser.add_argument("--saves", type=int, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(asked.file, folder))
        text = path.read_text(encoding="utf-8")
        browser, preview = Browser(found()), Preview(path)
        try:
            tab = preview.open(Page(browser, (1280, 800)))
            times = [_save(preview, tab, text, number) for number in range(asked.saves + 1)][1:]
        finally:
            preview.end()
            browser.close()
    figures = (min(times), median(times), max(times))
    shown = "best {:.0f} ms, median {:.0f} ms, worst {:.0f} ms".format(*(1000 * one for one in figures))
    print(f"{path.name}: {shown} of {len(times)} saves, load {os.getloadavg()[0]:.1f}")  # noqa: T201 - a script


def _save(preview, tab, text, number):
    """Save under a title of this number, and give the seconds until a frame shows it."""
    sleep(REST)
    title = f"Saved {number}"
    start = perf_counter()
    preview.save(re.sub(r"^title: .*$", f"title: {title}", text, count=1, flags=re.MULTILINE))
    tab.until(f"document.querySelector('#page_sheet > svg title').textContent.includes('{title}')")
    tab.frames()
    return perf_counter() - start


if __name__ == "__main__":
    main()
