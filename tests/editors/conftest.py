"""A small editor without a window: it speaks the language server protocol over pipes, with any server."""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds; a machine may be busy, and nothing here waits for this long
CAN = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "publishDiagnostics": {"relatedInformation": True},
        "rename": {"prepareSupport": True},
    },
    "workspace": {"configuration": True, "workspaceEdit": {"documentChanges": True}},
}


class Refused(Exception):
    """The server answered with an error."""


class Editor:
    """One server, and the files that are open in it."""

    def __init__(self, command, settings=None, encodings=("utf-16",)):
        self._settings = settings or {}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
        )
        self._inbox = queue.Queue()
        self._said = []
        self._threads = [
            threading.Thread(target=work, daemon=True) for work in (self._listen, self._overhear)
        ]
        for thread in self._threads:
            thread.start()
        self._number = self._opened = 0
        self._published = {}
        self.logged = []
        self.capabilities = self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=ROOT.as_uri(),
            capabilities=CAN | {"general": {"positionEncodings": list(encodings)}},
            workspaceFolders=[{"uri": ROOT.as_uri(), "name": "blueprint"}],
        )["capabilities"]
        self.tell("initialized")
        if settings:
            self.tell("workspace/didChangeConfiguration", settings=settings)

    def ask(self, method, **params):
        """Ask for something and wait for the answer; what comes before it is kept or answered."""
        self._number += 1
        number = self._number
        self._send(id=number, method=method, params=params)
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                if "error" in message:
                    raise Refused(message["error"]["message"])
                return message["result"]
            self._take(message)

    def tell(self, method, **params):
        """Tell something that needs no answer."""
        self._send(method=method, params=params)

    def open(self, text, name=None, folder=ROOT, language="yaml"):
        """Open a text as if it were a file that isn't saved yet; give its address."""
        self._opened += 1  # another file each time: a server may keep what it knows of one
        uri = (Path(folder) / (name or f"tea-{self._opened}.blueprint.yaml")).as_uri()
        self._published.pop(uri, None)
        document = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return uri

    def change(self, uri, *changes, version=2):
        """Change a text, whole (a text) or in places (a range and a text)."""
        self._published.pop(uri, None)
        content = [change if isinstance(change, dict) else {"text": change} for change in changes]
        document = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=content)

    def shut(self, uri):
        """Close a text."""
        self.tell("textDocument/didClose", textDocument={"uri": uri})

    def diagnostics(self, uri):
        """Wait until the server says what is wrong with a text since it was last opened or changed."""
        while uri not in self._published:
            self._take(self._next())
        return self._published[uri]

    def at(self, method, uri, line, character, **more):
        """Ask about a place in a text."""
        place = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", textDocument={"uri": uri}, position=place, **more)

    def completions(self, uri, line, character):
        """Give what may be written at a place, by its label."""
        found = self.at("completion", uri, line, character)
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: item for item in items}

    def close(self):
        """End the server as the protocol wants it, and give its exit status."""
        try:
            self.ask("shutdown")
            self.tell("exit")
            return self.process.wait(10)
        except (RuntimeError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            return self.process.wait()
        finally:
            for thread in self._threads:
                thread.join(10)
            for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
                pipe.close()

    def overheard(self):
        """Give what the server wrote to its standard error."""
        return b"".join(self._said).decode(errors="replace")

    def _take(self, message):
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "window/logMessage":
            self.logged.append(message["params"]["message"])
        elif "id" in message and message.get("method") == "workspace/configuration":
            answer = [self._settings.get(item.get("section")) for item in message["params"]["items"]]
            self._send(id=message["id"], result=answer)
        elif "id" in message and "method" in message:
            self._send(id=message["id"], result=None)

    def _send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def _next(self):
        try:
            message = self._inbox.get(timeout=PATIENCE)
        except queue.Empty:
            raise RuntimeError(f"the server keeps silent; it said: {self.overheard()}") from None
        if message is None:
            raise RuntimeError(f"the server went away; it said: {self.overheard()}")
        return message

    def _listen(self):
        pipe = self.process.stdout
        rest = b""
        while piece := pipe.read(1 << 16):
            rest += piece
            while b"\r\n\r\n" in rest:
                head, _, body = rest.partition(b"\r\n\r\n")
                lengths = [
                    line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
                ]
                length = int(lengths[0].partition(b":")[2])
                if len(body) < length:
                    break
                self._inbox.put(json.loads(body[:length]))
                rest = body[length:]
        self._inbox.put(None)

    def _overhear(self):
        while piece := self.process.stderr.read(1 << 16):
            self._said.append(piece)


def yaml_language_server():
    """Name the command of the YAML language server that is installed, if one is."""
    own = os.environ.get("BLUEPRINT_YAML_LANGUAGE_SERVER")
    return own or shutil.which("yaml-language-server")


@pytest.fixture(scope="session")
def yaml_editor():
    """An editor with the YAML language server that many editors use, and our schema."""
    program = yaml_language_server()
    if program is None or sys.platform == "win32":
        pytest.skip("no yaml-language-server is installed here (npm install --global yaml-language-server)")
    schema = (ROOT / "blueprint" / "model" / "blueprint.schema.json").as_uri()
    yaml = {
        "schemas": {schema: "*.blueprint.yaml"},
        "schemaStore": {"enable": False},
        "completion": True,
        "hover": True,
        "validate": True,
    }
    editor = Editor([program, "--stdio"], {"yaml": yaml})
    yield editor
    editor.close()


@pytest.fixture(scope="module")
def editor_of():
    """Start servers, each in an editor of its own, and end them afterwards."""
    editors = []

    def start(command, **more):
        editors.append(Editor(command, **more))
        return editors[-1]

    yield start
    for editor in editors:
        if editor.process.returncode is None:
            editor.close()


@pytest.fixture
def refused():
    """What is raised where a server answers with an error."""
    return Refused


@pytest.fixture
def run_blueprint():
    """Run the command with another folder in front of where Python looks for packages."""

    def run(*words, path):
        return subprocess.run(
            [sys.executable, "-m", "blueprint", *words],
            env={**os.environ, "PYTHONPATH": str(path)},
            cwd=path,
            input="",
            capture_output=True,
            text=True,
            check=False,
        )

    return run
