"""The six steps for programs: the format `blueprint-steps`, version 1."""

import json
from collections.abc import Iterable

from blueprint.outputs.progress import Progress


def write(files: Iterable[Progress]) -> str:
    """Write how far each file is as one JSON document.

    Args:
        files: The files in the order of the command line.

    Returns:
        The document, with a newline at its end.

    Example:
        >>> write([])
        '{\\n  "format": "blueprint-steps",\\n  "version": 1,\\n  "files": []\\n}\\n'
    """
    found = [
        {
            "file": file.file or None,
            "title": file.title,
            "steps": [
                {
                    "step": stage.number,
                    "name": stage.name,
                    "state": stage.state.value,
                    "next": stage.next or None,
                }
                for stage in file.stages
            ],
        }
        for file in files
    ]
    document = {"format": "blueprint-steps", "version": 1, "files": found}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
