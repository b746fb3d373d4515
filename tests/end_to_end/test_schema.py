"""`blueprint schema` as its users run it."""

import json
import subprocess
import sys
from pathlib import Path


def test_the_schema_goes_to_standard_output(run):
    """As JSON Schema 2020-12."""
    status, out, err = run("schema")

    assert (status, err) == (0, "")
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_o_names_a_file_or_a_folder_that_is_there(run):
    """The same bytes as on standard output."""
    Path("out").mkdir()
    schema = run("schema", "-o", "-")[1]

    assert run("schema", "-o", "s.json") == (0, b"", "Wrote s.json.\n")
    assert run("schema", "-o", "out", "-q") == (0, b"", "")
    assert Path("s.json").read_bytes() == schema
    assert Path("out/blueprint.schema.json").read_bytes() == schema


def test_a_missing_folder_is_exit_2(run):
    """It isn't made."""
    status, out, err = run("schema", "-o", "no/s.json")

    assert (status, out) == (2, b"")
    assert "There is no folder `no`" in err


def test_nothing_heavy_is_loaded_for_it():
    """The schema lies in the package, ready."""
    code = (
        "import sys; from blueprint.cli.app import main; main(['schema', '-o', 's.json']);"
        "sys.exit(len({'pydantic', 'yaml', 'networkx', 'rich'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
