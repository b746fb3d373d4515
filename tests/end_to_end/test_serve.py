"""`blueprint serve` over real HTTP, and `render --watch`: what is answered, to whom, and how it ends."""

import http.client
import json
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

PATIENCE = 60  # seconds; nothing here waits for this long
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


class Running:
    """A command that goes on until it is stopped, and what it says meanwhile."""

    def __init__(self, *words, **environment):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "blueprint", *map(str, words)],
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._lines = queue.SimpleQueue()
        self._hearer = threading.Thread(target=self._hear, daemon=True)
        self._hearer.start()

    def _hear(self):
        for line in self.process.stderr:
            self._lines.put(line)

    def until(self, words):
        """Wait until it says something; gives the line."""
        while True:
            line = self._lines.get(timeout=PATIENCE)
            if words in line:
                return line

    def stop(self, number=signal.SIGTERM):
        """Send it a signal and wait for its end."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        status = self.process.wait(PATIENCE)
        self._hearer.join(PATIENCE)
        self.process.stderr.close()
        return status


class Served(Running):
    """A file that is served, and its pages."""

    def __init__(self, *words, **environment):
        super().__init__("serve", *words, **environment)
        self.port = int(re.search(r":(\d+)/", self.until("http://"))[1])

    def ask(self, path="/", method="GET", **headers):
        """Ask for something; gives status, headers and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read().decode()
        finally:
            connection.close()

    def news(self, path="/stream"):
        """Join the stream; yields each whole report."""
        return (told for told in self.events(path) if told["checked"])

    def events(self, path="/stream"):
        """Join the stream; yields all that is told."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            assert answer.headers["content-type"].startswith("text/event-stream")
            for line in answer:
                if line.startswith(b"data: {"):
                    yield json.loads(line[6:])
        finally:
            connection.close()


@pytest.fixture
def serve(put):
    """Serve `tea.yaml`."""
    running = []

    def start(*words, **environment):
        if not Path("tea.yaml").exists():
            put("tea.yaml")
        running.append(Served("tea.yaml", *(words or ("--port", "0")), **environment))
        return running[-1]

    yield start
    for one in running:
        one.stop()


def test_the_page_is_the_drawing_with_its_policy(serve):
    """The page holds the drawing; only its own script and style run, and it speaks with this server only."""
    served = serve()
    status, headers, page = served.ask()

    assert status == 200
    assert "Order a coffee" in page
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
    assert re.search(r"default-src 'none'; script-src 'sha256-\S+'; style-src 'sha256-\S+'; ", policy)
    assert "connect-src 'self';" in policy
    assert "unsafe" not in policy
    assert headers["cache-control"] == "no-store"
    assert headers["content-security-policy"] == "frame-ancestors 'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert not [name for name in headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", ["/", "/stream", "/favicon.ico", "/nowhere"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Host": "127.0.0.1.evil.example:{port}"},
        {"Host": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://localhost:1"},
    ],
    ids=str,
)
def test_strangers_are_refused(anybody, path, headers):
    """Another name for this machine, or a page of somebody else's, gets nothing but a refusal."""
    status, _, body = anybody.ask(path, **{k: v.format(port=anybody.port) for k, v in headers.items()})

    assert status == 403
    assert "Order a coffee" not in body


@pytest.fixture(scope="module")
def anybody(tmp_path_factory):
    """One server for all who only ask."""
    path = tmp_path_factory.mktemp("served") / "tea.yaml"
    path.write_text("title: Tea\nmoments: [{customer: Order a coffee}]", encoding="utf-8")
    served = Served(path, "--port", "0")
    yield served
    served.stop()


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LocalHost"])
def test_its_own_names_are_welcome(anybody, name):
    """All loopback names with its port are its own, as Host and as Origin."""
    host = f"{name}:{anybody.port}"

    assert anybody.ask(Host=host, Origin=f"http://{host}")[0] == 200


def test_nothing_but_reading_is_answered(anybody):
    """There is nothing to write, and no other path."""
    assert anybody.ask(method="POST")[0] == 405
    assert anybody.ask("/../../etc/passwd")[0] == 404
    assert anybody.ask("/favicon.ico")[0] == 204


@LINUX
def test_only_this_machine_can_reach_it(anybody):
    """It listens on loopback addresses, and on no other."""
    port = f"{anybody.port:04X}"
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text(encoding="ascii").splitlines()[1:]:
            local, state = line.split()[1], line.split()[3]
            if local.endswith(f":{port}") and state == "0A":
                found.add(local.partition(":")[0])

    assert "0100007F" in found
    assert found <= {"0100007F", "00000000000000000000000001000000"}


def test_the_stream_follows_the_file(serve, put, good, faulty):
    """A save brings another drawing, a fault its finding over the last one, and mending the drawing again."""
    served = serve()
    news = served.news()
    first = next(news)
    assert first["whole"]
    assert {finding["severity"] for finding in first["findings"]} <= {"info", "warning"}

    put("tea.yaml", text=good.replace("Brew", "Brew well"))
    second = next(news)
    assert second["whole"]
    assert second["drawing"] != first["drawing"]
    assert "Brew well" in served.ask()[2]

    put("tea.yaml", text=faulty)
    third = next(news)
    assert not third["whole"]
    assert third["drawing"] == second["drawing"]
    assert [finding["number"] for finding in third["findings"]] == [4, 5]
    assert third["findings"][0]["line"][1] == "frontstag"
    assert "Brew well" in served.ask()[2]

    put("tea.yaml", text=good)
    fourth = next(news)
    assert fourth["whole"]
    assert fourth["drawing"] == first["drawing"]


def test_findings_are_told_in_the_files_language(serve, put):
    """In a Chinese file in Chinese, while it can't be read too."""
    put("tea.yaml", text="title: 茶\nlang: zh\nmoments: [{customer: 点茶}]\n")
    news = serve().news()
    assert "顾客在`点茶`既没有接触到任何人，也没有接触到任何事物。" in _messages(next(news))

    put("tea.yaml", text="title: 茶\nlang: zh\nmoments: [{custome: 点茶}]\n")
    faulty = _messages(next(news))
    assert "`custome`既不是泳道，也不是环节的其他键：是否想写`customer`？" in faulty

    put("tea.yaml", text="title: '茶\nlang: zh\nmoments: [{customer: 点茶}]\n")
    assert _messages(next(news)) == ["从这里开始的引号没有结束。"]


def _messages(told):
    return [finding["message"] for finding in told["findings"]]


def test_the_drawing_is_told_before_what_takes_longer(serve, put, good):
    """A save is told twice: of the drawing at once, and of all that was found behind it."""
    events = serve().events()
    while not next(events)["checked"]:
        pass

    put("tea.yaml", text=good.replace("Brew", "Brew well"))
    first, second = next(events), next(events)

    assert (first["checked"], second["checked"]) == (False, True)
    assert first["whole"]
    assert first["drawing"] == second["drawing"]
    assert "findings" not in first


class TestDetails:
    """Files in which steps are drawn in detail are served, and no others."""

    STEP = "title: Tea\nmoments: [{backstage: {do: Brew, details: %s}}]\n"

    def test_each_has_a_page_and_a_way_back(self, serve, put, good):
        """The page, its stream, the file's name and the address of the page that leads to it."""
        Path("in").mkdir()
        put("tea.yaml", text=self.STEP % "in/brew.yaml")
        put("in/brew.yaml", text=self.STEP % "pour.yaml")
        put("in/pour.yaml", text=good)
        served = serve()
        assert next(served.news())["back"] == []

        assert "/?of=in/brew.yaml" in served.ask()[2]
        assert "/?of=in/pour.yaml" in served.ask("/?of=in/brew.yaml")[2]
        assert "Order" in served.ask("/?of=in/pour.yaml")[2]
        told = next(served.news("/stream?of=in/pour.yaml"))
        assert told["file"] == "in/pour.yaml"
        assert told["back"] == ["/?of=in/brew.yaml", "brew.yaml"]

    def test_what_nobody_names_is_not_served(self, serve, put, good):
        """A file beside it, one above it, and the file of a stranger lead to the first page."""
        put("other.yaml", text=good)
        served = serve()

        for key in ("other.yaml", "../other.yaml", "/etc/passwd", "tea.yaml", "%00"):
            status, headers, _ = served.ask(f"/?of={key}")
            assert (status, headers["location"]) == (303, "/")
            assert served.ask(f"/stream?of={key}")[0] == 404

    @LINUX
    def test_a_link_that_leads_out_of_the_folder_is_not_followed(self, serve, put, tmp_path):
        """What counts is where a symbolic link leads; no word of the file there is told."""
        secret = tmp_path.parent / f"{tmp_path.name}-secret.yaml"
        secret.write_text("password: 12345", encoding="utf-8")
        Path("brew.yaml").symlink_to(secret)
        put("tea.yaml", text=self.STEP % "brew.yaml")
        served = serve()

        told = next(served.news("/stream?of=brew.yaml"))

        assert told["trouble"] == "There is no file `brew.yaml` below the folder of the first."
        assert "password" not in served.ask("/?of=brew.yaml")[2]

    def test_one_that_is_missing_is_a_finding_and_is_drawn_once_it_is_there(self, serve, put, good):
        """Its page says that it isn't there, and follows it; so do the findings of what leads to it."""
        put("tea.yaml", text=self.STEP % "brew.yaml")
        served = serve()
        news, details = served.news(), served.news("/stream?of=brew.yaml")
        assert any("brew.yaml" in finding["message"] for finding in next(news)["findings"])
        assert next(details)["trouble"] == "There is no file `brew.yaml` below the folder of the first."

        put("brew.yaml", text=good)

        assert next(details)["whole"]
        assert not any("brew.yaml" in finding["message"] for finding in next(news)["findings"])


def test_a_file_that_goes_away_and_comes_back_is_followed(serve, put, good):
    """Its absence is told in a sentence, over the last good drawing."""
    served = serve()
    news = served.news()
    first = next(news)

    Path("tea.yaml").unlink()
    gone = next(news)
    assert gone["trouble"] == "There is no file `tea.yaml`."
    assert gone["drawing"] == first["drawing"]

    put("tea.yaml", text=good)
    assert next(news)["trouble"] == ""


def test_whoever_comes_late_hears_the_newest(serve, put, good):
    """A second page, or one that slept, gets the present state at once."""
    served = serve()
    news = served.news()
    next(news)
    put("tea.yaml", text=good.replace("Brew", "Pour"))
    told = next(news)

    assert next(served.news()) == told


def test_a_theme_of_ones_own_is_followed_too(serve):
    """A change of the theme draws the page anew; a fault in it is told."""
    Path("my.toml").write_text('extends = "plain"\n', encoding="utf-8")
    served = serve("--port", "0", "--theme", "my.toml")
    news = served.news()
    first = next(news)

    Path("my.toml").write_text('extends = "night"\n', encoding="utf-8")
    assert next(news)["drawing"] != first["drawing"]
    Path("my.toml").write_text('extends = "nihgt"\n', encoding="utf-8")
    assert "my.toml" in next(news)["trouble"]


@LINUX
def test_it_outlives_what_draws(serve, put, good):
    """Killed in the act, the process that draws is replaced with the next save."""
    served = serve()
    news = served.news()
    next(news)
    (child,) = children(served.process.pid)

    os.kill(child, signal.SIGKILL)
    put("tea.yaml", text=good.replace("Brew", "Pour"))
    told = next(news)
    if told["trouble"]:  # it was asked before its end was noticed
        assert "signal 9" in told["trouble"]
        put("tea.yaml", text=good.replace("Brew", "Filter"))
        told = next(news)

    assert told["whole"]
    assert children(served.process.pid) != [child]


def test_an_engine_that_hangs_is_told_and_ended(serve, tmp_path):
    """What takes too long is stopped, and the page says so."""
    engine = tmp_path / "sleepy"
    engine.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(600)\n", encoding="utf-8")
    engine.chmod(0o755)

    served = serve("--port", "0", "--engine", str(engine), BLUEPRINT_ENGINE_TIMEOUT="1")

    assert "took longer than 1 seconds" in next(served.news())["trouble"]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_stops_cleanly(serve, number, status):
    """Ctrl-C and SIGTERM end it with open streams and all, and nothing is left running."""
    served = serve()
    news = served.news()
    next(news)
    left = children(served.process.pid) if sys.platform == "linux" else []

    assert served.stop(number) == status
    assert [pid for pid in left if Path(f"/proc/{pid}").exists()] == []
    assert list(news) == []


def test_a_port_that_is_taken_is_told(run, put):
    """A port that was named is not changed behind one's back."""
    put("tea.yaml")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, _, said = run("serve", "tea.yaml", "--port", port)

    assert status == 3
    assert said.startswith(f"error: Port {port} can't be used: another program uses it.")


def test_without_a_named_port_the_next_free_one_is_taken(serve):
    """Two previews at once get two ports."""
    first, second = serve("--verbose"), serve("--verbose")

    assert first.port != second.port
    assert second.ask()[0] == 200


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["nothing.yaml"], 2, "There is no file `nothing.yaml`."),
        (["."], 2, "`.` is a folder, not a file."),
        (["tea.yaml", "--port", "none"], 2, "--port takes a number up to 65535, such as 8850, not `none`."),
        (["tea.yaml", "--port", "70000"], 2, "--port takes a number"),
        (["tea.yaml", "--theme", "nihgt"], 2, "There is no theme `nihgt`; did you mean `night`?"),
        (["tea.yaml", "--show", "cots"], 2, "There is no layer `cots`"),
        (["tea.yaml", "--lang", "xx"], 2, "There is no language `xx`"),
    ],
)
def test_what_cannot_be_served_is_said_at_once(run, put, words, status, sentence):
    """A mistake on the command line starts no server."""
    put("tea.yaml")

    found, _, said = run("serve", *words)

    assert found == status
    assert said.startswith(f"error: {sentence}")


@pytest.mark.parametrize("words", [["serve", "tea.yaml"], ["render", "tea.yaml", "--watch"]], ids=" ".join)
def test_a_missing_library_is_said_kindly(put, words):
    """Who hasn't installed the extra is told how."""
    put("tea.yaml")
    lacking = "import sys; sys.modules['watchfiles'] = None; from blueprint.cli.app import command; command()"
    done = subprocess.run(
        [sys.executable, "-c", lacking, *words], capture_output=True, text=True, check=False, timeout=PATIENCE
    )

    assert done.returncode == 3
    assert "needs `watchfiles`" in done.stderr
    assert "pip install 'service-blueprint[serve]'" in done.stderr


def children(pid):
    """List the processes that a process has started."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


class TestWatch:
    """`render --watch` draws at each save."""

    @pytest.fixture
    def watch(self, put, good, faulty):
        """Watch two files."""
        put("tea.yaml", text=good)
        put("milk.yaml", text=faulty)
        running = Running("render", "tea.yaml", "milk.yaml", "--watch")
        running.until("Watching")
        yield running
        running.stop()

    def test_each_save_is_drawn(self, watch, put, good):
        """Only what was saved is drawn anew, and what was faulty as soon as it is mended."""
        put("tea.yaml", text=good.replace("Brew", "Pour"))
        assert watch.until("Wrote") == "Wrote tea.svg.\n"
        assert b"Pour" in Path("tea.svg").read_bytes()
        assert not Path("milk.svg").exists()

        put("milk.yaml", text=good)
        assert watch.until("Wrote") == "Wrote milk.svg.\n"

    def test_faults_do_not_stop_it(self, watch, put, good, faulty):
        """A fault is told, the last picture stays, and the next good save is drawn."""
        before = Path("tea.svg").read_bytes()
        put("tea.yaml", text=faulty)
        watch.until("tea.yaml:4:5: error")
        assert Path("tea.svg").read_bytes() == before
        Path("tea.yaml").unlink()
        watch.until("There is no file `tea.yaml`.")

        put("tea.yaml", text=good)
        watch.until("Wrote tea.svg.")

    @pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
    def test_it_stops_cleanly(self, watch, number, status):
        """Ctrl-C and SIGTERM end it."""
        assert watch.stop(number) == status

    @pytest.mark.parametrize("words", [["-", "-o", "tea.svg"], ["tea.yaml", "-o", "-"]], ids=" ".join)
    def test_streams_cannot_be_followed(self, run, put, words):
        """Standard input has no saves, and standard output holds one picture."""
        put("tea.yaml")

        status, out, said = run("render", *words, "--watch")

        assert (status, out) == (2, b"")
        assert "--watch draws files to files" in said
