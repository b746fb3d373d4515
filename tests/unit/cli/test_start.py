import subprocess
import sys


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_what_a_user_decided_about_plugins_stays():
    """A variable that is set is not overwritten."""
    code = (
        "import os; os.environ['PYDANTIC_DISABLE_PLUGINS'] = 'mine'\n"
        "from blueprint.cli.start import prepare; prepare(); print(os.environ['PYDANTIC_DISABLE_PLUGINS'])"
    )

    assert run(code) == "mine"


def test_garbage_is_still_collected():
    """Rarely is not never."""
    code = (
        "from blueprint.cli.start import prepare; prepare()\n"
        "import gc; print(gc.isenabled(), min(gc.get_threshold()) > 0)"
    )

    assert run(code) == "True True"
