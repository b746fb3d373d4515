"""Addresses a picture may lead to."""

import pytest

from blueprint.drawing.links import leads_outside, safe


@pytest.mark.parametrize(
    "link",
    [
        "https://example.com/a?b=1&c=2#d",
        "HTTP://example.com",
        "mailto:desk@example.com",
        "#refunds",
        "guide.html",
        "../forms/a%20b.pdf",
        "/rooms/12:30.html",
        "说明.html",
    ],
)
def test_sane_addresses_stay_as_they_are(link):
    """http, https, mailto, fragments and relative paths are kept."""
    assert safe(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " java\tscr\nipt:alert(1)",
        "\x01javascript:alert(1)",
        "java\u200bscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "\\\\evil.example\\x",
        "/\\evil.example",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "",
    ],
)
def test_other_addresses_are_dropped(link):
    """Schemes that run or read something, and hosts without a scheme, lead nowhere."""
    assert safe(link) == ""


def test_only_web_addresses_lead_outside():
    """Pages beside the picture and letters open where the reader is."""
    assert leads_outside("https://example.com")
    assert not leads_outside("mailto:desk@example.com")
    assert not leads_outside("#refunds")
