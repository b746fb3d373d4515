"""Write the JSON Schema of the language, for editors."""

import os
from pkgutil import get_data

from blueprint.cli import streams
from blueprint.cli.options import Out, Quiet, Verbose
from blueprint.cli.products import named
from blueprint.cli.voice import Voice
from blueprint.files import writing
from blueprint.files.faults import shown

_NAME = "blueprint.schema.json"


def run(out: Out = None, quiet: Quiet = False, verbose: Verbose = False) -> int:
    """Write the schema that lies in the package, as it is.

    Args:
        out: The file to write; standard output where left out.
        quiet: Say nothing about it.
        verbose: Say more about it.

    Returns:
        The exit status, 0.

    Raises:
        UsageError: The folder of `out` isn't there, or it is empty.
        MachineError: It can't be written.
    """
    schema = get_data("blueprint.model", _NAME) or b""
    if out is None or out == "-":
        streams.write(schema)
        return 0
    place = os.path.join(out, _NAME) if os.path.isdir(named(out)) else out
    writing.write(place, schema)
    Voice(quiet=quiet, verbose=verbose).say(f"Wrote {shown(place)}.")
    return 0
