"""Links and paths that come from untrusted files."""

import pytest
from pydantic_core import PydanticCustomError

from blueprint.model.link import read_link
from blueprint.model.path import read_path


@pytest.mark.parametrize(
    "link",
    [
        "https://a.example/x?y#z",
        "HTTP://a.example",
        "mailto:a@b.example",
        "#top",
        "docs/a.html",
        "../a.html",
        "/help",
        "a b.html",
        "文档.html",
        "?q=1",
        "a/b:c",
    ],
)
def test_links_that_readers_may_follow(link):
    """To the web, to a mailbox, and to places nearby."""
    assert read_link(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        " javascript:x",
        "java\tscript:x",
        "java\nscript:x",
        "\x01javascript:x",
        "java\u200bscript:x",
        "j a v a script:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://x",
        "//host",
        "/\\host",
        "\\\\host",
        "\t//host",
        "/ /host",
        "http:",
        "https://",
        "http:host",
        "https:///x",
        "mailto:",
        "a:b",
        "C:\\x",
        "",
        " ",
        "\u200b",
        "blob:x",
        "view-source:http://x",
        "http\u200b:x",
        5,
        None,
    ],
)
def test_links_that_lead_astray_are_refused(link):
    """After controls and spaces are taken out, as a browser does."""
    with pytest.raises(PydanticCustomError):
        read_link(link)


@pytest.mark.parametrize(
    "path", ["a.yaml", "sub/a.yaml", "./a.yaml", "sub/../a.yaml", "文件.yaml", "..a.yaml", "a b.yaml"]
)
def test_paths_below_the_folder(path):
    """Whether the file is there is not asked."""
    assert read_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        "../a.yaml",
        "sub/../../a.yaml",
        "/a.yaml",
        "\\a.yaml",
        "..\\a.yaml",
        "a\\..\\..\\b",
        "C:a.yaml",
        "C:\\a.yaml",
        "file:///a",
        "http://x/a",
        "..",
        ".",
        "sub/",
        "sub/..",
        "",
        "a\x00b",
        "//a",
        5,
    ],
)
def test_paths_elsewhere_are_refused(path):
    """No way up, no drive, no scheme, no folder."""
    with pytest.raises(PydanticCustomError):
        read_path(path)
