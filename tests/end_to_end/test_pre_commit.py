"""The hooks for pre-commit, run by the real one in a repository of a user's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
BIN = Path(sys.executable).parent
GOOD = "title: Tea\nmoments:\n  - customer: Sip\n"
FAULTY = "title: Tea\nmoments:\n  - custmer: Sip\n"


@pytest.fixture
def repository(tmp_path):
    """A user's repository whose configuration has our hooks, run with what is installed here."""
    if shutil.which("pre-commit", path=BIN) is None or shutil.which("git") is None:
        pytest.skip("pre-commit or git is not installed here (pip install pre-commit)")
    command = f"{sys.executable} -m blueprint"  # what is here; else it would build and install a wheel first
    hooks = [
        hook | {"language": "system", "entry": hook["entry"].replace("blueprint", command, 1)}
        for hook in HOOKS.values()
    ]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


def _run(repository, hook, **files):
    """Stage files (`tea` is `tea.blueprint.yaml`) and run one hook on what is staged."""
    for name, text in files.items():
        whole = name.replace("_", ".") if "_" in name else f"{name}.blueprint.yaml"
        (repository / whole).write_text(text, encoding="utf-8")
    subprocess.run(["git", "add", "--all"], cwd=repository, check=True)
    return subprocess.run(
        [BIN / "pre-commit", "run", hook],
        cwd=repository,
        env=os.environ | {"PRE_COMMIT_HOME": str(repository.parent / "pre-commit")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_good_blueprint_may_be_committed(repository):
    """The hook runs on it and lets it pass."""
    done = _run(repository, "blueprint-check", tea=GOOD)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_a_faulty_blueprint_may_not(repository):
    """The hook stops the commit and shows the place, the fault and the word that was meant."""
    done = _run(repository, "blueprint-check", tea=GOOD, milk=FAULTY)

    assert done.returncode == 1
    assert "milk.blueprint.yaml:3:5" in done.stdout
    assert "did you mean `customer`" in done.stdout


@pytest.mark.parametrize("hook", HOOKS)
def test_other_files_are_left_alone(repository, hook):
    """A YAML file that is no blueprint by its name is not looked at."""
    done = _run(repository, hook, other_yaml="a: [")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "no files to check" in done.stdout


def test_both_suffixes_count(repository):
    """A blueprint may end in `.yml` too."""
    done = _run(repository, "blueprint-check", tea_blueprint_yml=FAULTY)

    assert done.returncode == 1
    assert "tea.blueprint.yml:3:5" in done.stdout


def test_a_badly_laid_out_blueprint_is_formatted(repository):
    """The hook writes it anew and stops the commit once; the next one passes and changes nothing."""
    done = _run(repository, "blueprint-format", tea='moments:\n    -   customer:   "Sip"\ntitle:   Tea\n')
    written = (repository / "tea.blueprint.yaml").read_text(encoding="utf-8")

    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert written.startswith("title: Tea\n")
    assert _run(repository, "blueprint-format", tea=written).returncode == 0
