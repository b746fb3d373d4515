"""What all tests share: repeatable random cases, and the goldens.

A golden is what somebody looked at and accepted: `tests/golden/<name>`. A missing golden fails, one that no
test asks for fails, and `--accept` writes those that differ and no others. A failure leaves a page behind
that shows both.
"""

import html
import signal
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("blueprint", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("blueprint")

# Whoever starts the tests in the background of a script makes them deaf to Ctrl-C, and with them all that
# they start, also what is to be stopped by it.
signal.signal(signal.SIGINT, signal.default_int_handler)

GOLDEN = Path(__file__).with_name("golden")
PAGES = GOLDEN.parent.parent / ".golden-failures"


def pytest_addoption(parser):
    """Let a person accept what has changed."""
    parser.addoption("--accept", action="store_true", help="write what differs; look at it first")


@pytest.fixture
def golden(request):
    """Compare a text with the one that was accepted under a name."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        known = path.read_text(encoding="utf-8") if path.is_file() else None
        if known == text:
            return
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        page = _page(name, known or "", text)
        what = "differs from what was accepted" if known is not None else "was never accepted"
        pytest.fail(f"{name} {what}; look at {page}, then run with --accept", pytrace=False)

    return check


def _page(name: str, known: str, found: str) -> Path:
    """Write both texts side by side, drawings as drawings."""
    PAGES.mkdir(exist_ok=True)
    page = PAGES / f"{name.replace('/', '-')}.html"
    cells = "".join(
        f"<td><h2>{title}</h2>{text if text.startswith('<?xml') else ''}<pre>{html.escape(text)}</pre></td>"
        for title, text in (("accepted", known), ("found", found))
    )
    page.write_text(
        f"<!doctype html><meta charset=utf-8><table><tr valign=top>{cells}</table>", encoding="utf-8"
    )
    return page
