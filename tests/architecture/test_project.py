"""What the files around the code promise."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
SETTINGS = tomllib.loads(PYPROJECT)
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
OURS = ("blueprint", "examples", "templates", "tests", ".ci", "*.md", "*.toml", "*.yaml")
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:home|root|work|tmp|Users|opt|mnt)/\w|\b[A-Z]:\\\\?Users\\")


def _texts():
    """Every text of this project, with its path."""
    for pattern in OURS:
        for start in sorted(ROOT.glob(pattern)):
            for path in sorted(start.rglob("*")) if start.is_dir() else [start]:
                if path.is_file() and not {"__pycache__", "fonts"} & set(path.parts):
                    yield path, path.read_bytes().decode("utf-8", errors="replace")


@pytest.mark.parametrize(
    "requirement",
    [
        *SETTINGS["build-system"]["requires"],
        *SETTINGS["project"]["dependencies"],
        *(line for extra in SETTINGS["project"]["optional-dependencies"].values() for line in extra),
    ],
)
def test_every_dependency_has_its_reason(requirement):
    """Whoever meets a dependency reads beside it what it is for."""
    assert re.search(rf'"{re.escape(requirement)}"\]?,?\s+# \w.{{9,}}', PYPROJECT)


@pytest.mark.parametrize("requirement", SETTINGS["project"]["dependencies"])
def test_what_users_install_is_bounded(requirement):
    """A library's next major version is tried before users get it."""
    assert re.fullmatch(r"[a-z0-9-]+>=[\d.]+,<[\d.]+", requirement)


@pytest.mark.parametrize("word", ["blueprint render", "pytest"])
def test_ci_runs_the_words_of_the_readme(word):
    """The README has one line for each of its two promises, and CI takes it from there."""
    assert len(re.findall(rf"^python3 -m venv \.venv && .*{word}", README, re.MULTILINE)) == 1
    assert f"grep '^python3 -m venv .*{word}' README.md" in CI
    assert CI.rstrip().endswith('bash -euc "$install_and_test"')  # so that pytest's summary comes last


def test_no_file_names_a_place_of_one_machine():
    """What is written here is true on every machine."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path, text in _texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if MACHINE_PATH.search(line)
    ]

    assert found == []


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(file):
    """Every relative link leads to a file of this project."""
    text = (ROOT / file).read_text(encoding="utf-8")
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)]

    assert [
        target for target in targets if target and ":" not in target and not (ROOT / target).exists()
    ] == []
