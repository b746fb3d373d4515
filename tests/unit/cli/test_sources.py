"""Which blueprints the FILE words stand for."""

import os
from pathlib import Path

import pytest

from blueprint.cli.sources import gather
from blueprint.diagnostics.errors import UsageError

YES = "title: Tea\nmoments:\n  - customer: Sip\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _put(files: dict[str, str]) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def _found(*words: str) -> list[str]:
    return [source.path for source in gather(words)]


def test_a_file_stands_for_itself_whether_or_not_it_is_there() -> None:
    """Reading it will say what is wrong with it."""
    assert _found("missing.yaml", "any.thing") == ["missing.yaml", "any.thing"]


def test_a_hyphen_is_standard_input() -> None:
    """A file of that name is `./-`."""
    [stdin] = gather(["-"])

    assert (stdin.name, stdin.path) == ("<stdin>", "")
    assert _found("./-") == ["./-"]


def test_nothing_is_done_twice() -> None:
    """However often and by whatever words it is named."""
    _put({"a/x.blueprint.yaml": YES})

    assert _found("a/x.blueprint.yaml", "a", "./a/../a/x.blueprint.yaml", os.path.abspath("a")) == [
        "a/x.blueprint.yaml"
    ]
    assert len(gather(["-", "-"])) == 1


def test_of_a_folder_all_marked_files_at_any_depth_are_taken_by_name() -> None:
    """And then no others."""
    _put(
        dict.fromkeys(
            ("f/b.blueprint.yaml", "f/a/c.blueprint.yaml", "f/z/y/x.blueprint.yaml", "f/plain.yaml"), YES
        )
    )

    assert _found("f") == ["f/b.blueprint.yaml", "f/a/c.blueprint.yaml", "f/z/y/x.blueprint.yaml"]


def test_without_marked_files_those_in_the_folder_with_moments_or_phases_are_taken() -> None:
    """In it, not below it."""
    _put(
        {
            "f/b.yaml": YES,
            "f/a.yml": "# comment\n---\nphases:\n- phase: One\n",
            "f/compose.yaml": "services:\n  moments: 1\n",
            "f/notes.txt": YES,
            "f/deep/c.yaml": YES,
        }
    )

    assert _found("f") == ["f/a.yml", "f/b.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "moments:\n",
        "title: x\r\nmoments:\r\n",
        "\ufefftitle: x\nmoments: []\n",
        "%YAML 1.2\n---\ntitle: x\nphases: []\n",
        "  title: x\n  moments:\n  - customer: y\n",
        '"moments":\n',
        "'phases' : []\n",
        '{"title": "x", "moments": [{"customer": "y"}]}',
        "{title: x,\n moments: [{customer: y}]}",
        "title: x\nmoments:\n  - : [\n",  # faulty, but meant as one: it has to be reported
    ],
)
def test_moments_are_seen_however_they_are_written(text: str) -> None:
    """Block or braces, quoted or not, with mark, comments or odd line ends."""
    _put({"f/a.yaml": text})

    assert _found("f") == ["f/a.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# moments:\n",
        "title: moments\n",
        "steps:\n  moments: 1\n",
        "- moments:\n",
        "momentsx: 1\n",
        "title: |\n  moments: no\n",
        "\x00\x01",
    ],
)
def test_moments_elsewhere_do_not_make_a_blueprint(text: str) -> None:
    """Only keys of the file itself count."""
    _put({"f/a.yaml": text})

    with pytest.raises(UsageError, match="There is no blueprint in the folder `f`"):
        gather(["f"])


def test_a_folder_without_a_blueprint_is_a_usage_error() -> None:
    """The sentence says what was looked for."""
    Path("empty").mkdir()

    with pytest.raises(UsageError, match=r"blueprint\.yaml.*moments.*phases"):
        gather(["empty"])


def test_hidden_folders_and_what_is_no_file_are_left_alone() -> None:
    """Git's folder, a folder with a blueprint's name, a FIFO."""
    _put({"f/.git/x.blueprint.yaml": YES, "f/a.yaml": YES})
    Path("f/folder.blueprint.yaml").mkdir()
    os.mkfifo("f/pipe.yaml")

    assert _found("f") == ["f/a.yaml"]


def test_links_in_a_circle_are_not_followed() -> None:
    """A folder that contains itself ends all the same."""
    _put({"f/a.blueprint.yaml": YES})
    Path("f/self").symlink_to(".")

    assert _found("f") == ["f/a.blueprint.yaml"]
