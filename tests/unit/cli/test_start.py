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


def test_models_are_built_without_a_search_for_plugins():
    """Neither the search nor the library for it is loaded, and models validate as ever."""
    code = (
        "from blueprint.cli.start import prepare; prepare()\n"
        "from blueprint.model.blueprint import Blueprint\n"
        "print(Blueprint(title='T', moments=[{'customer': 'Ask'}]).ids)\n"
        "import sys; print('importlib.metadata' in sys.modules)"
    )

    assert run(code) == "('Ask',)\nFalse"


def test_a_user_who_wants_plugins_gets_them():
    """Then pydantic's own search is left in place."""
    code = (
        "import os; os.environ['PYDANTIC_DISABLE_PLUGINS'] = 'none-of-them'\n"
        "from blueprint.cli.start import prepare; prepare()\n"
        "from blueprint.model.blueprint import Blueprint\n"
        "Blueprint(title='T', moments=[{'customer': 'Ask'}])\n"
        "import sys; print(hasattr(sys.modules['pydantic.plugin._loader'], 'PYDANTIC_ENTRY_POINT_GROUP'))"
    )

    assert run(code) == "True"
