"""A real browser, spoken to over two pipes in its own protocol; no driver and no library is needed."""

import base64
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)
PATIENCE = 60  # seconds; a machine may be busy, and nothing here waits for this long


def found():
    """Name the browser that is installed, if one is."""
    return os.environ.get("BLUEPRINT_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """Chromium without a window."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="blueprint-browser-")
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()
        # the browser reads from its descriptor 3 and writes to its descriptor 4
        shell = f'exec "$@" 3<&{to_read} 4>&{to_write}'
        self.process = subprocess.Popen(
            ["bash", "-c", shell, "bash", program, *FLAGS, f"--user-data-dir={self.folder}", "about:blank"],
            pass_fds=(to_read, to_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(to_read)
        os.close(to_write)
        self._number = 0
        self._rest = b""
        self.events = []

    def call(self, method, session=None, **params):
        """Ask for something and wait for the answer; events that come before it are kept."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def _next(self):
        while b"\0" not in self._rest:
            piece = os.read(self._read, 1 << 20)
            if not piece:
                raise RuntimeError("the browser went away")
            self._rest += piece
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def close(self):
        """End the browser and all of its processes."""
        try:
            self.call("Browser.close")
            self.process.wait(10)
        except (RuntimeError, OSError, subprocess.TimeoutExpired):
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Page:
    """One tab with one page in it, and what it said and asked for since it was opened."""

    def __init__(self, browser, size):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.target = target
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        browser.events.clear()
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.resize(*size)

    def call(self, method, **params):
        """Ask this tab for something."""
        return self.browser.call(method, self.session, **params)

    def open(self, path):
        """Load a file and wait until its script has run."""
        self.call("Page.navigate", url=Path(path).resolve().as_uri())
        self.until("document.readyState === 'complete'")
        self.frames()

    def do(self, script):
        """Run a script and give back what it comes to."""
        result = self.call(
            "Runtime.evaluate",
            expression=f"(async () => {{ {script} }})()",
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
            allowUnsafeEvalBlockedByCSP=False,
        )
        if "exceptionDetails" in result:
            raise AssertionError(result["exceptionDetails"]["exception"].get("description"))
        return result["result"].get("value")

    def ask(self, expression):
        """Give the value of an expression."""
        return self.do(f"return ({expression})")

    def until(self, expression):
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not self.ask(expression):
            assert time.monotonic() < end, f"never came true: {expression}"

    def frames(self):
        """Wait until what was asked for is on the screen."""
        self.do("await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def resize(self, width, height, *, mobile=False):
        """Give the window another size."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=mobile,
        )

    def press(self, *keys, shift=False):
        """Press keys, one after another."""
        for key in keys:
            text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
            common = {"key": key, "modifiers": 8 if shift else 0, "windowsVirtualKeyCode": CODES.get(key, 0)}
            self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
            self.call("Input.dispatchKeyEvent", type="keyUp", **common)
        self.frames()

    def type(self, text):
        """Write a text where the cursor is, as a keyboard or an input method would."""
        self.call("Input.insertText", text=text)
        self.frames()

    def mouse(self, kind, x, y, **more):
        """Move, press or release the mouse, or turn its wheel."""
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, selector):
        """Click into the middle of an element."""
        x, y = self.do(
            f"const r = document.querySelector({json.dumps(selector)}).getBoundingClientRect();"
            "return [r.left + r.width / 2, r.top + r.height / 2]"
        )
        self.mouse("mouseMoved", x, y)
        self.mouse("mousePressed", x, y, button="left", clickCount=1)
        self.mouse("mouseReleased", x, y, button="left", clickCount=1)
        self.frames()

    def picture(self, path):
        """Keep what is on the screen."""
        data = self.call("Page.captureScreenshot", format="png")["data"]
        Path(path).write_bytes(base64.b64decode(data))

    def paper(self):
        """Print to a PDF."""
        made = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(made["data"])

    def complaints(self):
        """List what went wrong: exceptions, errors and warnings of the console, refusals by the policy."""
        self.frames()
        found = []
        for event in self.browser.events:
            if event["method"] == "Runtime.exceptionThrown":
                found.append(json.dumps(event["params"]["exceptionDetails"]))
            elif event["method"] == "Log.entryAdded":
                found.append(event["params"]["entry"]["text"])
            elif event["method"] == "Runtime.consoleAPICalled":
                found.append(json.dumps(event["params"]["args"]))
        return found

    def requests(self):
        """List the addresses that were asked for."""
        self.frames()
        sent = [event for event in self.browser.events if event["method"] == "Network.requestWillBeSent"]
        return [event["params"]["request"]["url"] for event in sent]

    def close(self):
        """Close the tab."""
        self.browser.call("Target.closeTarget", targetId=self.target)


CODES = {
    "Enter": 13, "Tab": 9, "Escape": 27, "PageUp": 33, "PageDown": 34, "End": 35, "Home": 36,
    "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40,
}  # fmt: skip


@pytest.fixture(scope="session")
def browser():
    """The browser, if the machine has one."""
    program = found()
    if program is None or sys.platform == "win32":
        pytest.skip("no Chromium is installed here")
    started = Browser(program)
    yield started
    started.close()


@pytest.fixture(scope="session")
def axe():
    """The text of axe-core: the file that BLUEPRINT_AXE names, as CI does, or what npm installed globally."""
    named = os.environ.get("BLUEPRINT_AXE")
    if named is None and shutil.which("npm"):
        asked = subprocess.run(["npm", "root", "-g"], capture_output=True, text=True, check=False)
        named = str(Path(asked.stdout.strip(), "axe-core", "axe.min.js"))
    if named is None or not Path(named).is_file():
        pytest.skip(
            "axe-core isn't installed here: npm install -g axe-core, or name its file in BLUEPRINT_AXE"
        )
    return Path(named).read_text(encoding="utf-8")


@pytest.fixture
def audit(axe):
    """Let an accessibility checker look at a page as it is now, and list what is serious or critical."""

    def found(page):
        page.do(axe + "; window.axe = window.axe || axe;")
        return page.do(
            "const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });"
            "if (!passes.length) return ['nothing was checked'];"
            "return violations.filter((one) => ['serious', 'critical'].includes(one.impact))"
            ".map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html).join(' ')}`)"
        )

    return found


@pytest.fixture
def tab(browser):
    """Open an empty tab of a desktop's size."""
    opened = Page(browser, (1280, 800))
    yield opened
    opened.close()
