"""Sites served on this machine, visited, and asked what went wrong."""

import json
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def do_GET(self):
        """Answer; the icon that browsers ask every site for is none of the pages' business."""
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_said):
        """Say nothing."""


@contextmanager
def served(folder):
    """Serve a folder on this machine, as the search of MkDocs wants it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def errors(tab):
    """List what went wrong; what the search of MkDocs tells of its work is no error."""
    tab.frames()
    bad, found = {"error", "warning"}, []
    for event in tab.browser.events:
        said = event["params"]
        thrown = event["method"] == "Runtime.exceptionThrown"
        if thrown or said.get("type") in bad or said.get("entry", {}).get("level") in bad:
            found.append(json.dumps(said))
    return found


def visit(tab, address):
    """Open a page and wait until it is there."""
    tab.call("Page.navigate", url=address)
    tab.until(f"location.href === {json.dumps(address)} && document.readyState === 'complete'")
    tab.frames()
