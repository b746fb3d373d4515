"""Start-up is a feature: each way in loads what it needs and no more."""

import subprocess
import sys

import pytest

HEAVY = {
    "PIL",
    "fontTools",
    "graphviz",
    "jinja2",
    "networkx",
    "numpy",
    "pydantic",
    "reportlab",
    "resvg_py",
    "scipy",
    "tomllib",
    "yaml",
}
# a module is never loaded without the package that it is in
TELL = "import sys; print(*sorted(name for name in sys.modules if '.' not in name), file=sys.stderr)"
HELP = "from blueprint.cli.app import main; sys.argv = ['blueprint', '--help']; assert main() == 0"
DRAW = """
import blueprint
service = blueprint.loads("title: Coffee\\nmoments: [{customer: Order, frontstage: Take the order}]")
assert b"</svg>" in service.render("svg")
"""
FAULTY = """
import blueprint
try:
    blueprint.loads("title: Coffee\\nmoments: [{customer: Order, time: soon}]")
except blueprint.FaultyBlueprint:
    pass
"""
OWN_THEME = """
from pathlib import Path
import blueprint
theme = Path(blueprint.__file__).parent / "themes" / "night.toml"
blueprint.loads("title: Coffee\\nmoments: [{customer: Order}]").render("svg", theme=theme)
"""
CHINESE = """
import blueprint
blueprint.loads("title: Loan\\nmoments: [{customer: 提交贷款申请材料并等待审批结果}]").render("svg")
"""
PAINT = """
import blueprint
service = blueprint.loads("title: Coffee\\nmoments: [{customer: Order, wait: 2m, time: 1m}]")
assert b"100%" in service.render("svg", paint="waits")
"""
MEASURE = """
import blueprint
again = [{"to": "Work", "chance": 0.5}, {"to": "end", "chance": 0.5}]
service = blueprint.Blueprint(title="T", moments=[{"customer": "Work", "time": "1m", "next": again}])
assert service.analyze()["measures"]["time"]["expected"] == 120
"""


def _loaded(code):
    """Run code in a new Python, and name the top-level modules that it has loaded in the end."""
    guarded = f"import sys\ntry:\n{_indent(code)}\nexcept SystemExit as end:\n    assert not end.code\n{TELL}"
    done = subprocess.run([sys.executable, "-c", guarded], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


def _indent(code):
    return "\n".join(f"    {line}" for line in code.splitlines())


@pytest.mark.parametrize(
    ("code", "needed"),
    [
        pytest.param("import blueprint", set(), id="import"),
        pytest.param(HELP, set(), id="help"),
        pytest.param(DRAW, {"pydantic", "yaml"}, id="draw an SVG"),
        pytest.param(PAINT, {"networkx", "pydantic", "yaml"}, id="draw a painted SVG"),
        pytest.param(MEASURE, {"networkx", "pydantic", "yaml"}, id="measure"),
    ],
)
def test_nothing_is_loaded_before_its_time(code, needed):
    """Of the heavy libraries only those are loaded without which it can't be done."""
    assert _loaded(code) & HEAVY <= needed


@pytest.mark.parametrize(
    ("module", "needing"),
    [
        pytest.param("blueprint.loading.refused", FAULTY, id="a faulty file"),
        pytest.param("blueprint.themes.judging", OWN_THEME, id="a theme of one's own"),
        pytest.param("blueprint.drawing.han", CHINESE, id="words of Han"),
    ],
)
def test_what_is_seldom_needed_costs_nothing_else(module, needing):
    """A sound English file in a look of ours asks neither a judge nor a dictionary; others do."""
    asked = "\nimport sys\nassert {module!r} {which} in sys.modules"

    _loaded(DRAW + asked.format(module=module, which="not"))
    _loaded(needing + asked.format(module=module, which=""))
