"""The sockets of the server: on the loopback addresses of this machine, and on no other."""

import errno
import socket
import sys
from contextlib import ExitStack

from blueprint.diagnostics.errors import MachineError
from blueprint.files.faults import reason

_LOOPBACK = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
_FIRST = 8850
_TRIES = 50
_TAKEN = (errno.EADDRINUSE, errno.EACCES)  # Windows says EACCES of a port that another holds for itself
_LACKING = (errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL)


def doors(port: int | None) -> list[socket.socket]:
    """Open the server's sockets, all on one port.

    Both addresses are taken where there are both: `localhost` may mean either, and must not lead to somebody
    else's server.

    Args:
        port: The port; the first free one of some where left out, any free one for 0.

    Returns:
        One or two sockets that listen.

    Raises:
        MachineError: The port is taken or may not be used.

    Example:
        >>> for door in doors(0):
        ...     door.close()
    """
    if port is not None:
        try:
            return _open(port)
        except OSError as error:
            why = "another program uses it" if error.errno == errno.EADDRINUSE else reason(error)
            raise MachineError(
                f"Port {port} can't be used: {why}. Name another with --port, or none, for the next free one."
            ) from error
    for number in range(_FIRST, _FIRST + _TRIES):
        try:
            return _open(number)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise MachineError(f"This machine gives no port to listen on: {reason(error)}.") from error
    raise MachineError(f"All ports from {_FIRST} to {_FIRST + _TRIES - 1} are taken; name one with --port.")


def _open(port: int) -> list[socket.socket]:
    with ExitStack() as opened:
        found: list[socket.socket] = []
        for family, address in _LOOPBACK:
            try:
                door = _door(family, address, found[0].getsockname()[1] if found else port)
            except OSError as error:
                if family == socket.AF_INET6 and error.errno in _LACKING:
                    continue  # a machine without the newer protocol
                raise
            found.append(opened.enter_context(door))
        opened.pop_all()
        return found


def _door(family: int, address: str, port: int) -> socket.socket:
    door = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            door.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # the port of a server that just ended
        if family == socket.AF_INET6:
            door.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        door.bind((address, port))
        door.listen(64)
    except OSError:
        door.close()
        raise
    return door
