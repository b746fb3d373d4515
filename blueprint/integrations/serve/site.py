"""What the server answers: a page for each file, and the stream that tells it of every new state.

The stream is made of server-sent events: news go one way only, browsers join the stream again by themselves,
and it is plain HTTP, which a WebSocket isn't. An event tells of a new drawing, the next one of the findings
and figures too, which take longer. Each holds all that is known of a state, so that none builds on another
and a page that slept just goes on with the newest one.
"""

from collections.abc import AsyncIterator, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from blueprint.integrations.serve.news import Board
from blueprint.outputs.page.data import quoted

_BEAT = 15.0  # seconds between two signs of life; the page misses them after 40
_OF = "of"  # the word in addresses that names a file

Find = Callable[[str], Board | None]
"""Finds where a file's newest state is put up by what addresses call it, which is nothing for the first."""


def site(find: Find) -> Starlette:
    """Make the site.

    Args:
        find: Finds what is known of a file, if it is one to be shown.

    Returns:
        The site, as ASGI knows it.

    Example:
        >>> [route.path for route in site(lambda key: None).routes]
        ['/', '/stream', '/favicon.ico']
    """

    async def page(request: Request) -> Response:
        board = await _asked(request, find)
        if board is None:
            return RedirectResponse("/", 303)
        news = board.newest or await board.after(0)
        if news is None:
            return Response(status_code=503)
        return Response(news.html, media_type="text/html")

    async def stream(request: Request) -> Response:
        board = await _asked(request, find)
        if board is None:
            return PlainTextResponse("No blueprint that is shown here names this file.\n", 404)
        return StreamingResponse(_events(board), media_type="text/event-stream")

    async def icon(_request: Request) -> Response:  # browsers ask for one whether or not a page has it
        return Response(status_code=204)

    return Starlette(routes=[Route("/", page), Route("/stream", stream), Route("/favicon.ico", icon)])


async def _asked(request: Request, find: Find) -> Board | None:
    """Find what a request is about."""
    key = request.query_params.get(_OF, "")
    first = find("")
    if key and first:
        await first.after(0)  # it has to be read before anybody knows where it leads
    return find(key)


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
