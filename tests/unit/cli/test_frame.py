"""How the words of a command line are understood."""

import pytest

from blueprint.cli.app import main
from blueprint.registry import Catalogue


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    return status, *capsys.readouterr()


@pytest.mark.parametrize("words", [["--help"], ["-h"]])
def test_help_lists_every_command(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """On standard output, as it was asked for."""
    status, out, err = _said(capsys, *words)

    assert (status, err) == (0, "")
    for command in ("check", "render", "schema"):
        assert f"\n  {command}" in out


@pytest.mark.parametrize(
    "command", ["analyze", "check", "compare", "format", "render", "report", "rules", "schema"]
)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str], command: str, option: str) -> None:
    """With its options, and none of Python's words."""
    status, out, _ = _said(capsys, command, option)

    assert status == 0
    assert "--quiet" in out
    assert "--verbose" in out
    assert "list[" not in out
    assert out.isascii()  # any terminal can show it


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_said(capsys: pytest.CaptureFixture[str], option: str) -> None:
    """On standard output, with the program's name."""
    status, out, _ = _said(capsys, option)

    assert status == 0
    assert out.startswith("blueprint ")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], ", ".join(Catalogue("blueprint.cli.commands"))),
        (["rendr", "a.yaml"], "There is no command `rendr`; did you mean `render`?"),
        (["xyzzy"], "there are " + ", ".join(Catalogue("blueprint.cli.commands"))),
        (["render"], "FILE"),
        (["render", "a.yaml", "--formt", "svg"], "did you mean `--format`?"),
        (["render", "a.yaml", "-x"], "There is no option `-x`"),
        (["render", "a.yaml", "-f"], "-f"),
        (["render", "a.yaml", "-f", "svgg"], "There is no format `svgg`; did you mean `svg`?"),
        (["render", "a.yaml", "--lang", "zx"], "There is no language `zx`"),
        (["check", "a.yaml", "-f", "jsn"], "did you mean `json`?"),
        (["check", "a.yaml", "--fail-on", "eror"], "did you mean `error`?"),
        (["--nonsense"], "There is no option `--nonsense`"),
        (["schema", "a.yaml"], "a.yaml"),
    ],
)
def test_wrong_use_is_exit_2_and_a_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    """With the nearest word where one is near."""
    status, out, err = _said(capsys, *words)

    assert (status, out) == (2, "")
    assert err.startswith("error: ")
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ["check", "-f", "json", "no.yaml"],
        ["check", "no.yaml", "-f", "json"],
        ["check", "no.yaml", "--format=json"],
        ["check", "-fjson", "no.yaml"],
        ["check", "-f", "json", "--", "no.yaml"],
        ["check", "-qfjson", "no.yaml"],
    ],
)
def test_options_stand_before_or_after_files(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """And may be written in all the usual ways."""
    status, out, err = _said(capsys, *words)

    assert status == 2
    assert '"format": "blueprint-check"' in out
    assert err == "error: There is no file `no.yaml`.\n"


def test_two_hyphens_end_the_options(capsys: pytest.CaptureFixture[str]) -> None:
    """A file may be called `--quiet`."""
    assert "There is no file `--quiet`" in _said(capsys, "check", "--", "--quiet")[2]


def test_a_hostile_word_is_shown_safely(capsys: pytest.CaptureFixture[str]) -> None:
    """Escape sequences in arguments don't reach the terminal."""
    for words in (["\x1b[2J"], ["render", "--\x1b[2J"], ["check", "\x1b[2J"]):
        assert "\x1b" not in _said(capsys, *words)[2]
