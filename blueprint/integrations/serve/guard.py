"""Who is let in: pages of this very server, by its loopback names; nobody else, whatever their browser does.

A page from anywhere may point its own name at 127.0.0.1 and so read what is served there (DNS rebinding), or
just ask in the reader's name. The first has its own name in `Host`, the second in `Origin`; both are refused.
"""

from collections.abc import Mapping

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_NAMES = ("127.0.0.1", "localhost", "[::1]")
_USUAL = 80  # the port that browsers leave out
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "frame-ancestors 'none'",  # the page itself says the rest, with its hashes
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


def refusal(headers: Mapping[str, str], port: int) -> str:
    """Say why a request is refused.

    Args:
        headers: Its headers, with names in lower case.
        port: The port that it came to.

    Returns:
        A sentence; empty where there is nothing against it.

    Example:
        >>> refusal({"host": "localhost:8850"}, 8850)
        ''
        >>> refusal({"host": "evil.example:8850"}, 8850)
        'This server answers to its own names only, not to this Host.'
    """
    hosts = {f"{name}:{port}" for name in _NAMES} | (set(_NAMES) if port == _USUAL else set())
    if headers.get("host", "").lower() not in hosts:
        return "This server answers to its own names only, not to this Host."
    origin = headers.get("origin")
    if origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}:
        return "This server answers to its own pages only, not to this Origin."
    return ""


class Guard:
    """Stands before the site: refuses strangers, and gives every answer the headers that keep it to itself.

    Args:
        site: What answers those who are let in.
        port: The port of this server.
    """

    def __init__(self, site: ASGIApp, port: int) -> None:
        self._site = site
        self._port = port

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or refuse it."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
                message = {**message, "headers": [*message.get("headers", ()), *own]}
            await send(message)

        if scope["type"] != "http":
            return  # a WebSocket without an answer is refused by the server
        headers: dict[str, str] = {}
        for name, value in scope["headers"]:
            known = headers.get(name.decode("latin-1"))
            told = value.decode("latin-1")
            headers[name.decode("latin-1")] = told if known is None else f"{known}, {told}"  # two are refused
        words = refusal(headers, self._port)
        answer: ASGIApp = PlainTextResponse(f"{words}\n", 403) if words else self._site
        await answer(scope, receive, guarded)
