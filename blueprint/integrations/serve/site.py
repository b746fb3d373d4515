"""What the server answers: the page, and the stream that tells it of every new state.

The stream is made of server-sent events: news go one way only, browsers join the stream again by themselves,
and it is plain HTTP, which a WebSocket isn't. Each event holds a whole report, so that none builds on another
and a page that slept just goes on with the newest one.
"""

from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from blueprint.integrations.serve.news import Board
from blueprint.outputs.page.data import quoted

_BEAT = 15.0  # seconds between two signs of life; the page misses them after 40


def site(board: Board) -> Starlette:
    """Make the site.

    Args:
        board: Where the newest state is put up.

    Returns:
        The site, as ASGI knows it.

    Example:
        >>> [route.path for route in site(Board()).routes]
        ['/', '/stream', '/favicon.ico']
    """

    async def page(_request: Request) -> Response:
        news = board.newest or await board.after(0)
        if news is None:
            return Response(status_code=503)
        return Response(news.html, media_type="text/html")

    async def stream(_request: Request) -> Response:
        return StreamingResponse(_events(board), media_type="text/event-stream")

    async def icon(_request: Request) -> Response:  # browsers ask for one whether or not a page has it
        return Response(status_code=204)

    return Starlette(routes=[Route("/", page), Route("/stream", stream), Route("/favicon.ico", icon)])


async def _events(board: Board) -> AsyncIterator[str]:
    """Yield the newest state, and each that comes after it, until the server ends."""
    yield "retry: 500\n\n"
    number = 0
    while not board.closed:
        news = await board.after(number, _BEAT)
        if news is not None:
            number = news.number
            yield f"data: {quoted(news.report)}\n\n"
        elif not board.closed:
            yield "event: beat\ndata: 0\n\n"
