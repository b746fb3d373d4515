"""What addresses call the files that are shown: by their path from the folder of the first file on."""

from posixpath import dirname, join, normpath
from urllib.parse import quote


def key_of(key: str, details: str) -> str:
    """Say what addresses call a file that a blueprint names.

    Args:
        key: What they call the blueprint; empty for the first file.
        details: What it names, from its own folder on; the model has refused paths that lead out of that.

    Returns:
        Its path from the folder of the first file on.

    Example:
        >>> key_of("rooms/check-in.yaml", " ./details\\\\keys.yaml")
        'rooms/details/keys.yaml'
    """
    return normpath(join(dirname(key), details.strip().replace("\\", "/")))


def address(key: str) -> str:
    """Give the address of a file's page, on this server.

    Args:
        key: What addresses call the file; empty for the first one.

    Returns:
        The address without the server's name.

    Example:
        >>> address(""), address("rooms/check in.yaml")
        ('/', '/?of=rooms/check%20in.yaml')
    """
    return f"/?of={quote(key)}" if key else "/"
