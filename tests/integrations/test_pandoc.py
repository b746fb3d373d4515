"""The filter, with the real pandoc where there is one."""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

TEA = "title: Tea\nmoments:\n  - customer: Sip\n"
PAGE = f"""\
# T

![A coffee](coffee.blueprint.yaml){{theme=night}}

```{{.blueprint #tea caption="Our tea"}}
{TEA}```
"""
RUN = "import sys; from blueprint.integrations.pandoc import main; sys.exit(main())"


def test_a_faulty_fence_stops_with_its_line(tmp_path):
    """The filter's status is what pandoc stops at."""
    fence = {"t": "CodeBlock", "c": [["", ["blueprint"], []], TEA.replace("customer", "custmer")]}
    done = subprocess.run(
        [sys.executable, "-c", RUN, "html"],
        input=json.dumps({"blocks": [fence]}), cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "<figure 1>:3: `custmer` is neither" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("form", "shown"),
    [("html", "</svg>"), ("latex", r"includegraphics.*\.pdf"), ("plain", "1. Sip.")],
)
def test_pandoc_shows_blueprints(site, form, shown):
    """As drawings where the format has them, in words where it has none; other things stay as they are."""
    pandoc = os.environ.get("BLUEPRINT_PANDOC") or shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("no pandoc is installed here")
    program = site.folder / "filter"
    program.write_text(f"#!{sys.executable}\n{RUN}\n", encoding="utf-8")
    program.chmod(0o755)
    done = subprocess.run(
        [pandoc, "-f", "markdown", "-t", form, "--filter", str(program)],
        input=PAGE, cwd=site.folder, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "Our tea" in done.stdout
    assert len(re.findall(shown, done.stdout)) == (1 if form == "plain" else 2)
