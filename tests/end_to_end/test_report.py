"""`blueprint report`: what a service manager reads, for several readers, in each format."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))
HIDDEN = "Zanzibar"
WITH_SECRETS = f"""\
title: Desk
owner: {HIDDEN}
lanes: [evidence, customer, frontstage, backstage: {{title: {HIDDEN}}}, support]
actors: {{{HIDDEN}: {{cost: 20/h, zone: backstage}}, clerk: {{cost: 10/h, title: Clerk}}}}
moments:
  - id: ask
    evidence: {{what: Desk, note: {HIDDEN}, fail: {HIDDEN}}}
    wait: {{time: 5m, reason: {HIDDEN}}}
    customer: Ask
    frontstage: {{do: Answer, by: clerk, time: 2m, note: {HIDDEN}, policy: {HIDDEN},
                  fail: {{what: {HIDDEN}, recovery: {HIDDEN}}}, needs: {HIDDEN} stock}}
    backstage: {{do: {HIDDEN} look, by: {HIDDEN}, time: 1m}}
    pain: {HIDDEN}
    idea: {HIDDEN}
    next: {HIDDEN} check
  - id: {HIDDEN} check
    backstage: {{do: Check {HIDDEN}, kind: decision}}
    next:
      - {{to: go, when: {HIDDEN} low, chance: 70%}}
      - {{to: refuse, when: {HIDDEN} high, chance: 30%}}
  - {{id: refuse, frontstage: Refuse, next: end}}
  - {{id: go, customer: Go}}
  - {{id: {HIDDEN} stock, standing: true, support: Keep {HIDDEN}}}
promises: [{{promise: Soon, from: ask, to: {HIDDEN} check, within: 9m, payout: 5}}]
risks: [{{risk: {HIDDEN}, likelihood: 2, impact: 3}}]
standards: [{{standard: {HIDDEN}}}]
mechanisms: [{{mechanism: {HIDDEN}, path: [{HIDDEN}]}}]
"""
ALL_THAT_IS_KNOWN = ROOT / "examples/branch-surge/branch-surge.blueprint.yaml"
UNKNOWN = "title: Tea\nmoments: [{customer: Ask}, {backstage: Brew}]\n"


class Outline(HTMLParser):
    """Reads the headings, ids, links, tables and scripts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.styles = 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Take note of an element."""
        known = dict(attrs)
        self.tags.append(tag)
        self.styles += "style" in known
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "id" in known:
            self.ids.append(known["id"])
        if "href" in known:
            self.links.append(known["href"])


@pytest.fixture
def reported(run, put):
    """Report on a text."""

    def call(text, *words):
        put("it.yaml", text=text)
        status, out, said = run("report", "it.yaml", "-o", "-", *words)
        assert status == 0, said
        return out.decode()

    return call


def name_of(path):
    return path.name.removesuffix(".blueprint.yaml")


@pytest.mark.parametrize("whom", ["manager", "staff", "customer", "auditor"])
@pytest.mark.parametrize("path", EXAMPLES, ids=name_of)
def test_reports_of_the_examples(run, path, whom):
    """Every report is well formed: one h1, no level is skipped, ids are unique, links lead somewhere."""
    status, out, said = run("report", path, "--for", whom, "-o", "-")
    page = Outline(out.decode())

    assert status == 0, said
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip([0, *page.headings], page.headings, strict=False))
    assert len(set(page.ids)) == len(page.ids)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert not {"iframe", "img", "link", "object"} & set(page.tags)
    assert page.tags.count("script") == 2  # what the drawing's tools know, and they themselves
    assert page.styles == 0  # the policy allows no style but the one that it names


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize("path", EXAMPLES, ids=name_of)
def test_no_section_is_empty(run, path, form):
    """Between two headings there is always something to read."""
    status, out, _ = run("report", path, "-f", form, "-o", "-")
    text = out.decode()
    gap = r"</h2>\s*(</section>|<h[12])" if form == "html" else r"(?m)^##? .*\n\s*^## "

    assert status == 0
    assert re.search(gap, text) is None


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_customer_sees_nothing_below_the_line(reported, form):
    """Nothing of what is for staff stands anywhere: in no text, picture, description or attribute."""
    inside = reported(WITH_SECRETS, "-f", form)
    outside = reported(WITH_SECRETS, "-f", form, "--for", "customer")

    assert HIDDEN in inside
    assert HIDDEN.lower() not in outside.lower()
    assert "Answer" in outside
    assert "Refuse" in outside


def test_pictures_beside_a_report_for_customers_keep_the_secret(run, put, folder):
    """The drawing that lies beside the Markdown has no more than the text."""
    put("it.yaml", text=WITH_SECRETS)
    status, _, _ = run("report", "it.yaml", "-o", "it.md", "--for", "customer")
    written = {
        path.name: path.read_text(encoding="utf-8") for path in folder.glob("it*.*") if path.suffix != ".yaml"
    }

    assert status == 0
    assert set(written) == {"it.md", "it-drawing.svg"}
    assert "(it-drawing.svg)" in written["it.md"]
    assert not [name for name, text in written.items() if HIDDEN.lower() in text.lower()]


def test_moments_in_tables_lead_to_the_drawing(run):
    """Where a table names a moment, a link leads to its first step there; in Markdown there is none."""
    path = ROOT / "examples/hotel-stay/hotel-stay.blueprint.yaml"
    _, page, _ = run("report", path, "-o", "-")
    _, text, _ = run("report", path, "-o", "-", "-f", "markdown")
    rooms = re.findall(r'<th scope="row"><a href="#([^"]+)">check in</a>', page.decode())

    assert rooms == ["figure-drawing-step-check-in-customer"] * 3  # quality, waits, what decides the time
    assert "](#" not in text.decode()


def test_staff_read_nothing_of_money(run):
    """Neither a heading nor an amount."""
    _, out, _ = run(
        "report", ALL_THAT_IS_KNOWN, "-f", "markdown", "-o", "-", "--for", "staff", "--lang", "en"
    )
    text = out.decode()

    assert "Cost, revenue and profit" not in text
    assert "¥" not in text
    assert "Who does what" in text


def test_staff_are_told_the_gravest_failure_and_not_what_it_costs(run):
    """What costs most is for managers; what is worst for customers is for everybody."""
    hotel = ROOT / "examples/hotel-stay/hotel-stay.blueprint.yaml"

    manager, staff = (
        run("report", hotel, "-f", "markdown", "-o", "-", "--for", whom)[1].decode()
        for whom in ("manager", "staff")
    )

    assert "costs most: €" in manager
    assert "€" not in staff
    assert "The gravest failure is" in staff


@pytest.mark.parametrize("whom", ["staff", "customer"])
def test_the_drawing_of_a_report_tells_nothing_of_money(reported, whom):
    """Neither tooltips nor the panel's facts hold what managers read there."""
    text = """\
title: Shoeshine
moments:
  - frontstage:
      do: Shine
      cost: 4141.5
      fail: {what: Wrong polish, loss: 5252.5, recovery: {do: Strip it, cost: 6363.5}}
"""
    said, written = ("4,141.50", "5,252.50", "6,363.50"), ("4141.5", "5252.5", "6363.5")
    manager, others = reported(text), reported(text, "--for", whom)

    assert all(amount in manager for amount in said)
    assert not any(amount in others for amount in (*said, *written))


def test_what_is_unknown_is_said(reported):
    """Without a single figure the report says what is missing, and invents nothing."""
    text = reported(UNKNOWN, "-f", "markdown")

    assert "Expected time and Contact: unknown. Nobody says how long 2 moments take." in text
    assert "Cost per customer: unknown." in text
    assert "Nobody says what may fail." in text
    assert "There are no promises" in text
    assert "nan" not in text.lower().split()
    assert "None" not in text


def test_figures_are_the_ones_of_the_analysis(reported):
    """The worked example of the shoeshine: profit at two, three and four minutes."""
    shine = """\
title: Shoeshine
currency: USD
tolerance: 5m
actors: {shiner: {cost: 6/h}}
moments: [{frontstage: {do: Shine, by: shiner, time: 2m, cost: 0.12, basis: observed}}]
economics: {price: 0.5}
"""
    text = reported(shine, "-f", "markdown")

    assert "| 2 min | $0\\.32" not in text  # a full stop needs no backslash
    for row in ("| 2 min | \\$0.32 | \\$0.50 | \\$0.18 |", "| 3 min | \\$0.42 | \\$0.50 | \\$0.08 |"):
        assert row in text
    assert "| 4 min | \\$0.52 | \\$0.50 | −\\$0.02 |" in text
    assert "Between 3 min 48 s and 5 min of work the customer is still content" in text
    assert "the one figure is observed" in text


def test_a_free_service_loses_no_money(reported):
    """Nobody is told of a price of nothing, of what is left of it, or of a window of loss."""
    text = reported(
        "title: Help desk\ncurrency: EUR\nactors: {clerk: {cost: 30/h}}\neconomics: {price: 0}\n"
        "moments: [{frontstage: {do: Answer, by: clerk, time: 6m}}]\n",
        "-f",
        "markdown",
    )

    assert "The service is free, so there is no profit to tell." in text
    assert "One customer costs €3 on average." in text
    assert "are left per customer" not in text
    assert "Margin" not in text
    assert "loses money" not in text


@pytest.mark.parametrize(
    ("economics", "told"),
    [
        (
            "{price: 0, fixed_cost: 9000/month, volume: 220/month}",
            "The fixed cost of €9,000 per month comes on top: with 220 customers per month, €40.91 for each.",
        ),
        (
            "{price: 0, fixed_cost: 9000/month, volume: 5/day}",
            "The fixed cost of €9,000 per month comes on top.\n",
        ),
        ("{price: 0, fixed_cost: 9000/month}", "The fixed cost of €9,000 per month comes on top.\n"),
    ],
)
def test_the_fixed_cost_of_a_free_service_is_told(reported, economics, told):
    """For each customer, where the file says how many come in the same period."""
    text = reported(
        f"title: Help desk\ncurrency: EUR\nactors: {{clerk: {{cost: 30/h}}}}\neconomics: {economics}\n"
        "moments: [{frontstage: {do: Answer, by: clerk, time: 6m}}]\n",
        "-f",
        "markdown",
    )

    assert told in text


@pytest.mark.parametrize(
    ("lang", "size", "waiting"),
    [
        ("en", "Moments: 1, and 1 of standing work; steps: 2", "| Waiting | – | Nobody waits in a queue"),
        ("zh", "1 个环节，另有 1 个日常作业环节；2 个步骤", "| 等待 | – | 按文件所述，无人排队等待。"),
    ],
)
def test_standing_work_is_told_apart(reported, lang, size, waiting):
    """The moments of the overall view are those of the flow, and nobody is said to wait no time."""
    text = reported(
        "title: Tea\nmoments: [{customer: Sip, frontstage: {do: Serve, time: 2m}},"
        " {backstage: Wash up, standing: true}]\n",
        "--lang",
        lang,
        "-f",
        "markdown",
    )

    assert size in text
    assert waiting in text


def test_markup_in_a_file_is_text(reported):
    """Whatever stands in a blueprint is shown and does nothing."""
    wild = "title: '<script>alert(1)</script> [a](b) *c* {{ 7 * 7 }}'\nmoments: [{customer: '<b>|x|</b>'}]\n"
    page = reported(wild)
    text = reported(wild, "-f", "markdown")

    assert Outline(page).tags.count("script") == 2
    assert "alert(1)</script>" not in page
    assert "b" not in Outline(page).tags
    assert "{{ 7 * 7 }}" in page
    assert "\\<script\\>" in text
    assert "\\[a\\](b) \\*c\\*" in text
    assert "\\|x\\|" in text


def test_a_template_of_ones_own(reported, folder):
    """A section's template stands in the place of ours; the rest is as it was."""
    own = folder / "own" / "html"
    own.mkdir(parents=True)
    (own / "glossary.j2").write_text("<p>{{ section.title }}: {{ report.title }}</p>", encoding="utf-8")
    page = reported("title: Tea & milk\nmoments: [{customer: Sip}]\n", "--template", "own")

    assert "<p>Terms: Tea &amp; milk</p>" in page
    assert "Overall view" in page


def test_a_faulty_template(run, put, folder):
    """The place of the mistake is told; it is a wrong use, not a bug."""
    put("it.yaml")
    own = folder / "own" / "html"
    own.mkdir(parents=True)
    (own / "glossary.j2").write_text("fine\n{% nonsense %}", encoding="utf-8")
    status, _, said = run("report", "it.yaml", "-o", "-", "--template", "own")

    assert status == 2
    assert "glossary.j2`, line 2" in said


def test_no_such_template_folder(run, put):
    """A folder that isn't there is a wrong use."""
    put("it.yaml")

    assert run("report", "it.yaml", "--template", "nowhere") == (
        2,
        b"",
        "error: There is no folder `nowhere` with templates.\n",
    )


def test_where_a_report_lies(run, put, folder):
    """Beside its blueprint under a name of its own, which no drawing has."""
    put("a.blueprint.yaml")
    status, _, said = run("report", "a.blueprint.yaml")

    assert (status, said) == (0, "Wrote a.report.html.\n")
    assert (folder / "a.report.html").is_file()


def test_several_reports_go_into_a_folder_that_is_made_for_them(run, put, folder):
    """As drawings do; each is called after its blueprint."""
    put("a.blueprint.yaml", "b.yaml")
    status, _, said = run("report", "a.blueprint.yaml", "b.yaml", "-o", "site")

    assert status == 0, said
    assert {path.name for path in (folder / "site").iterdir()} == {"a.report.html", "b.report.html"}


def test_no_report_is_written_over_another(run, put, folder):
    """Of two blueprints of one name, in two folders or with two suffixes, none is told over the other."""
    put("north/tea.yaml", "south/tea.yaml", "north/tea.yml")
    apart = run("report", "north/tea.yaml", "south/tea.yaml", "-o", ".")
    together = run("report", "north")

    assert (apart[0], together[0]) == (2, 2)
    assert "`north/tea.yaml` and `south/tea.yaml` would both become `./tea.report.html`" in apart[2]
    assert "`north/tea.yaml` and `north/tea.yml` would both become" in together[2]
    assert not [path for path in folder.rglob("*") if path.is_file() and "tea.y" not in path.name]


def test_a_name_that_tells_of_no_format(run, put, folder):
    """It is rather a folder that isn't there, so no page is written into a file of that name."""
    put("tea.yaml")
    status, _, said = run("report", "tea.yaml", "-o", "site")

    assert status == 2
    assert "`site` doesn't end with the name of a format" in said
    assert not (folder / "site").exists()


def test_no_such_reader(run, put):
    """A word that is no audience is a wrong use, with the nearest that is one."""
    put("it.yaml")
    status, _, said = run("report", "it.yaml", "--for", "custmer", "-o", "-")

    assert status == 2
    assert "did you mean `customer`?" in said


def test_a_date_only_where_asked(reported):
    """No report has a date of its own, so that the same file gives the same bytes."""
    assert "Report of" not in reported(UNKNOWN)
    assert "2024-05-01" in reported(UNKNOWN, "--date", "2024-05-01")


def test_the_same_bytes_in_any_process(command, put):
    """Neither the seed of hashes nor the run changes a byte."""
    put("it.yaml", text=WITH_SECRETS)
    made = {
        command("report", "it.yaml", "-o", "-", env={"PYTHONHASHSEED": seed}).stdout for seed in ("0", "7")
    }

    assert len(made) == 1


def test_a_faulty_file(run, put, faulty):
    """Its faults are told, and nothing is written."""
    put("it.yaml", text=faulty)
    status, out, said = run("report", "it.yaml", "-o", "-")

    assert (status, out) == (1, b"")
    assert "it.yaml:4:5" in said


@pytest.mark.parametrize(("name", "lang"), [("hotel-stay", "en"), ("branch-surge", "zh")])
def test_accepted_reports(run, golden, name, lang):
    """The reports read as somebody accepted them."""
    path = ROOT / "examples" / name / f"{name}.blueprint.yaml"
    status, out, _ = run("report", path, "-f", "markdown", "-o", "-")

    assert status == 0
    golden(f"report/{name}.{lang}.md", out.decode())


def test_open_findings_in_the_readers_language(run, put):
    """What `check` says in English, a Chinese report says in the field's Chinese words."""
    moment = "{customer: 取药, backstage: {do: 配药, fail: 配错}, wait: 10m}"
    put("it.yaml", text=f"title: 药店\nlang: zh\nmoments: [{moment}]")
    _, told, _ = run("report", "it.yaml", "-f", "markdown", "-o", "-")
    _, english, _ = run("report", "it.yaml", "-f", "markdown", "--lang", "en", "-o", "-")
    _, checked, _ = run("check", "it.yaml", "-f", "json")

    assert "| 警告 | 3 | “取药”与“配药”直接相接，而“配药”在顾客视线之外进行。 |" in told.decode()
    assert "没有写明“取药”出现“配错”之后怎么办。" in told.decode()
    assert "没有写明顾客在“取药”之前为何等待。" in told.decode()
    assert "“取药” and “配药” meet, but “配药” is done out of the customer's sight." in english.decode()
    assert b"`\xe5\x8f\x96\xe8\x8d\xaf` and " in checked


TELLER = """\
title: {title}
actors: {{teller: {{count: 1}}, core: {{kind: system}}, {own}: {{count: 4}}}}
moments:
  - {{id: ask, customer: Ask, frontstage: {{do: Hear, by: {own}, time: 1m}}}}
  - {{id: look, backstage: {{do: Look, by: core, time: 5m}}}}
  - {{id: answer, frontstage: {{do: Answer, by: teller, time: 2m}}{details}}}
  - {{id: leave, customer: {{do: Leave, time: 1m}}}}
promises: [{{promise: {title} soon, from: ask, to: answer, within: 10m}},
           {{promise: {title} gone, from: leave, to: leave, within: 10m}}]
"""


@pytest.fixture
def many(folder):
    """A folder with two services, one below it, that share a teller and a system."""
    (folder / "bank" / "inner").mkdir(parents=True)
    first = TELLER.format(title="Deposit", own="guard", details="").replace(
        "do: Answer,", "do: Answer, details: inner/loan.blueprint.yaml,"
    )
    (folder / "bank" / "deposit.blueprint.yaml").write_text(first, encoding="utf-8")
    second = TELLER.format(title="Loan", own="clerk", details="")
    (folder / "bank" / "inner" / "loan.blueprint.yaml").write_text(second, encoding="utf-8")
    return folder


def rows_of(text, heading):
    """Give the cells of the table below a heading."""
    part = text.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line[:1] == "|"
    ]
    return rows[2:]


def test_a_portfolio(run, many):
    """Each service has a page, and the index tells what fails with whom in all of them."""
    status, _, said = run("report", "bank", "-o", "out", "-f", "markdown")
    index = (many / "out" / "index.md").read_text(encoding="utf-8")

    assert status == 0, said
    assert (many / "out" / "deposit.report.md").is_file()
    assert (many / "out" / "inner" / "loan.report.md").is_file()
    assert "[Deposit](deposit.report.md)" in index
    assert "[Loan](inner/loan.report.md)" in index
    shared = rows_of(index, "What several services share")
    assert [row[0] for row in shared] == ["core", "〃", "teller", "〃"]
    # the system works out of sight between `ask` and `answer`: there it shows, and there the promise breaks
    assert [row[2:] for row in shared] == [["answer", "Deposit soon"], ["answer", "Loan soon"]] * 2
    single = rows_of(index, "What hangs on one person")
    assert [(row[0], row[2], row[3]) for row in single] == [("teller", "answer", "100 %")] * 2
    assert rows_of(index, "What is drawn in detail elsewhere") == [
        ["Answer", "[Deposit](deposit.report.md)", "Answer", "[Loan](inner/loan.report.md)"]
    ]


def test_an_index_speaks_one_language(run, folder):
    """Figures of a service in another language are told in the index's; its own report keeps its own."""
    (folder / "two").mkdir()
    for name, lang in (("one", "en"), ("two", "zh")):
        text = f"title: {name}\nlang: {lang}\nmoments: [{{customer: Sip, time: 90s, wait: 30s}}]\n"
        (folder / "two" / f"{name}.blueprint.yaml").write_text(text, encoding="utf-8")

    status, _, said = run("report", "two", "-o", "out", "-f", "markdown", "--lang", "en")
    index = (folder / "out" / "index.md").read_text(encoding="utf-8")
    assert status == 0, said
    assert [row[2:4] for row in rows_of(index, "Services")] == [["2 min", "25 %"]] * 2

    assert run("report", "two", "-o", "mixed", "-f", "markdown")[0] == 0
    index = (folder / "mixed" / "index.md").read_text(encoding="utf-8")
    assert [row[2:4] for row in rows_of(index, "Services")] == [["2 min", "25 %"]] * 2
    assert "2 分钟" in (folder / "mixed" / "two.report.md").read_text(encoding="utf-8")


def test_an_index_counts_the_moments_that_customers_pass(run, folder):
    """Standing work is none of them, as in the service's own report."""
    (folder / "two").mkdir()
    moments = "[{customer: Sip}, {customer: Pay}, {id: grow, standing: true, support: Grow leaves}]"
    for name in ("one", "two"):
        text = f"title: {name}\nmoments: {moments}\n"
        (folder / "two" / f"{name}.blueprint.yaml").write_text(text, encoding="utf-8")

    assert run("report", "two", "-o", "out", "-f", "markdown")[0] == 0
    index = (folder / "out" / "index.md").read_text(encoding="utf-8")
    assert "| Service | Moments |" in index
    assert [row[1] for row in rows_of(index, "Services")] == ["2", "2"]


def test_arrivals_are_among_the_figures_of_the_head(reported):
    """Whoever counts the figures of the auditor's table finds as many."""
    text = "title: Tea\nmoments: [{frontstage: {do: Brew, time: 4m, basis: observed}}]\n"
    arrivals = "demand: {arrivals: 4/h, open: 09:00-14:00, basis: estimated}\n"

    assert "the one figure is observed" in reported(text, "-f", "markdown")
    assert "of 2 figures, 1 is observed, 1 estimated" in reported(text + arrivals, "-f", "markdown")


def test_a_portfolio_as_pages(run, many):
    """Without a folder of its own the index lies in that of the blueprints; its links lead to pages."""
    status, _, _ = run("report", "bank")
    page = Outline((many / "bank" / "index.html").read_text(encoding="utf-8"))
    links = {link for link in page.links if not link.startswith("#")}

    assert status == 0
    assert links == {"deposit.report.html", "inner/loan.report.html"}
    assert all((many / "bank" / link).is_file() for link in links)
    deposit = Outline((many / "bank" / "deposit.report.html").read_text(encoding="utf-8"))
    assert "inner/loan.report.html" in deposit.links  # the step that is drawn in detail there


WAYS_OF_LOAN = [
    ("up", "../index.html", "↑ All services: bank"),
    ("prev", "../deposit.report.html", "← Deposit"),
    ("next", "zoo.report.html", "Zoo →"),
]


def test_pages_of_a_portfolio_lead_back_and_on(run, many):
    """Each page leads to the index, and to the pages before and after it there, from above and from below."""
    (many / "bank" / "middle.blueprint.yaml").write_text("title: Broken\nmoments: 7\n", encoding="utf-8")
    zoo = TELLER.format(title="Zoo", own="cook", details="")
    (many / "bank" / "inner" / "zoo.blueprint.yaml").write_text(zoo, encoding="utf-8")
    status, _, _ = run("report", "bank", "-o", "out")
    loan = (many / "out" / "inner" / "loan.report.html").read_text(encoding="utf-8")
    found = re.findall(r'<a rel="(\w+)" href="([^"]+)">([^<]+)</a>', loan)

    assert status == 1  # one of the four is broken: nobody leads to it
    assert len(found) == 6
    assert found[:3] == found[3:] == WAYS_OF_LOAN
    assert all((many / "out" / "inner" / href).is_file() for _, href, _ in found)
    deposit = (many / "out" / "deposit.report.html").read_text(encoding="utf-8")
    assert re.findall(r'<a rel="(\w+)"', deposit) == ["up", "next"] * 2
    assert '<a rel="up"' not in (many / "out" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["markdown", "pdf"])
def test_other_formats_lead_back_and_on(run, many, form):
    """So do pages in Markdown, and documents on paper as far as their readers follow."""
    run("report", "bank", "-o", "out", "-f", form)
    loan = next((many / "out" / "inner").glob("loan.report.*[fd]"))
    if form == "markdown":
        found = re.findall(r"\]\(([^)]+)\)", loan.read_text(encoding="utf-8").splitlines()[4])
    else:
        pypdf = pytest.importorskip("pypdf")
        notes = pypdf.PdfReader(loan).pages[0]["/Annots"]
        found = [note.get_object()["/A"]["/F"] for note in notes]

    assert found == [f"../index{loan.suffix}", f"../deposit.report{loan.suffix}"]
    assert all((loan.parent / href).is_file() for href in found)


def test_a_portfolio_for_customers(run, many):
    """The index for customers has the services only."""
    run("report", "bank", "-o", "out", "-f", "markdown", "--for", "customer")
    index = (many / "out" / "index.md").read_text(encoding="utf-8")

    assert "[Loan](inner/loan.report.md)" in index
    assert "core" not in index
    assert "teller" not in index


@pytest.mark.parametrize("name", ["branch-surge", "hotel-stay"])
def test_a_printed_report(run, folder, name):
    """A PDF has the title, the language, a bookmark for each section, the words as text, and the drawing."""
    pypdf = pytest.importorskip("pypdf")
    path = ROOT / "examples" / name / f"{name}.blueprint.yaml"
    first = run("report", path, "-o", "it.pdf")
    document = pypdf.PdfReader(folder / "it.pdf")
    _, markdown, _ = run("report", path, "-f", "markdown", "-o", "-")
    titles = re.findall(r"(?m)^## (.*)$", markdown.decode())

    assert first[0] == 0
    assert document.metadata.title == re.search(r"(?m)^# (.*)$", markdown.decode())[1]
    assert document.trailer["/Root"]["/Lang"] == ("zh" if name == "branch-surge" else "en")
    assert [entry.title for entry in document.outline] == titles
    assert titles[1] in "".join(page.extract_text() for page in document.pages)
    widths = [float(page.mediabox.width) for page in document.pages]
    assert widths[0] == pytest.approx(595.3, abs=0.1)
    assert widths[-1] == pytest.approx(841.9, abs=0.1)  # the drawing lies across

    before = (folder / "it.pdf").read_bytes()
    run("report", path, "-o", "it.pdf")
    assert (folder / "it.pdf").read_bytes() == before


BESIDE = """\
title: Loan
currency: EUR
actors: {clerk: {cost: 60/h, count: 2}, boss: {cost: 60/h, count: 1}}
moments:
  - {id: ask, customer: Ask, frontstage: {do: Listen, by: clerk, time: 10m}}
  - {id: blink, backstage: {do: Stamp, by: boss, time: 1s}}
  - id: decide
    customer: {do: Look on, kind: wait, tolerance: 15m}
    frontstage: {do: Show it, by: clerk, time: 20m}
economics: {price: 40, fixed_cost: 1000/month, volume: 90/month}
"""


def test_a_wait_beside_work_is_told_with_what_customers_accept(reported):
    """Work of 20 minutes beside a wait that may take 15: five too many, though nobody stands in a queue."""
    text = reported(BESIDE, "-f", "markdown")

    assert "| decide | 20 min | 15 min | 5 min | 1 × | Show it |" in text
    assert "The file has no moment where the customer waits." not in text
    assert "| Waiting | – | Nobody waits in a queue, as far as the file says. |" in text


def test_a_second_out_of_sight_is_no_silence(reported):
    """One second of half an hour is worth no sentence; where it begins on the clock is in the table."""
    text = reported(BESIDE, "-f", "markdown")

    assert "neither does nor sees" not in text
    assert "out of the customer's sight" not in text
    assert "| blink | 10 min | 1 s |" in text


def test_the_customers_that_bear_the_fixed_cost_bear_all_of_it(reported):
    """€40 less 30 minutes and a second at €60 an hour leave €9.98: 100 customers bring €998, 101 enough."""
    text = reported(BESIDE, "-f", "markdown")

    assert "It takes 101 customers per month to bear the fixed cost of €1,000 per month." in text
    assert "With 90 customers per month, as the file has it, €101.50 of it per month stays uncovered." in text
    assert "Where it arises: Frontstage €30, Backstage €0.02." in text


def test_one_person_alone_is_named_as_one(reported):
    """The boss of whom there is one, and no plural for him."""
    assert "There is only one boss, without whom the work stops." in reported(BESIDE, "-f", "markdown")


def test_of_equal_hand_offs_none_is_the_most_frequent(reported):
    """Clerk to boss and boss to clerk, once each."""
    text = reported(BESIDE, "-f", "markdown")

    assert "passes from hand to hand 2 times on average. Each time" in text


def test_a_number_keeps_its_unit_on_its_line(reported):
    """In HTML a space that holds stands between them; between the two parts of a time a line may break."""
    page = reported(BESIDE, "-f", "html")

    assert "30\u00a0min 1\u00a0s" in page
    assert "100\u00a0%" in page


def test_auditors_read_what_each_figure_rests_on(reported):
    """Each time, cost and chance with its basis and its source; what the file doesn't say stands out."""
    grounded = """\
title: Tea
currency: EUR
moments:
  - id: brew
    wait: {time: 2m, basis: observed, source: Counted in May}
    frontstage: {do: Brew, time: 4m, cost: 1.5, fail: {what: Cold, chance: 5%, loss: 3, basis: assumed}}
demand: {arrivals: {'09:00': 4/h, '12:00': 9/h}, open: 09:00-14:00, basis: estimated}
"""
    text = reported(grounded, "-f", "markdown", "--for", "auditor")

    arrivals = "from 09:00 on 4 customers per hour, from 12:00 on 9 customers per hour"
    assert "| brew | wait | 2 min | observed | Counted in May |" in text
    assert "| brew | Brew | 4 min, €1.50 | not said |  |" in text
    assert "| brew | Cold | 5 %, loss €3 | assumed |  |" in text
    assert f"| whole service | arrivals | {arrivals} | estimated |  |" in text
    assert "What each figure rests on" not in reported(grounded, "-f", "markdown")


@pytest.mark.parametrize(
    ("lang", "mine", "theirs"), [("en", "What you do", "State"), ("zh", "您要做的", "状态")]
)
def test_customers_are_told_of_themselves(reported, lang, mine, theirs):
    """Their report speaks to them, and not of whether the blueprint shows what is or what is wanted."""
    words = ("-f", "markdown", "--lang", lang)
    text = reported(BESIDE.replace("currency", "state: to-be\ncurrency"), *words, "--for", "customer")

    assert mine in text
    assert f"**{theirs}**" not in text
    assert f"**{theirs}**" in reported(BESIDE.replace("currency", "state: to-be\ncurrency"), *words)


@pytest.mark.parametrize(
    ("volume", "lang", "said"),
    [  # a customer pays 3 and costs 1, so that 500 of them bear 1,000
        (
            "400/month",
            "en",
            "With 400 customers per month, as the file has it, €200 of it per month stays uncovered.",
        ),
        ("400/month", "zh", "按文件所写的每月 400 位顾客计算，固定成本每月尚缺 €200。"),
        (
            "600/month",
            "en",
            "With 600 customers per month, as the file has it, €200 per month are left after it.",
        ),
    ],
)
def test_the_volume_of_the_file_is_held_against_the_fixed_cost(reported, volume, lang, said):
    """A manager reads whether the customers that there are bear the house, and by how much they miss it."""
    text = reported(
        "title: Tea\ncurrency: EUR\nactors: {waiter: {cost: 60/h}}\n"
        f"economics: {{price: 3, fixed_cost: 1000/month, volume: {volume}}}\n"
        "moments: [{customer: Sip, frontstage: {do: Serve, by: waiter, time: 1m}}]\n",
        *("--lang", lang, "-f", "markdown"),
    )

    assert said in text


@pytest.mark.parametrize(
    ("measured", "lang", "said"),
    [
        ((1, 9), "en", "One of 2 standards misses its target: Hot."),
        ((1, 1), "en", "Both standards miss their targets: Hot, Quick."),
        ((1, 1), "zh", "两项标准均未达标：Hot、Quick。"),
        ((1,), "zh", "仅有的一项标准未达标：Hot。"),
        ((1, 1, 1), "zh", "3 项标准全部未达标：Hot、Quick、Sweet。"),
        ((1, 1, 9), "en", "2 of 3 standards miss their targets: Hot, Quick."),
    ],
)
def test_missed_standards_are_counted_as_people_count(reported, measured, lang, said):
    """Nobody is told that 2 of 2 are missed."""
    names = zip(("Hot", "Quick", "Sweet"), measured, strict=False)
    rows = [f"{{standard: {name}, target: 5, better: higher, measured: {figure}}}" for name, figure in names]
    text = reported(
        f"title: Tea\nmoments: [{{customer: Sip}}]\nstandards: [{', '.join(rows)}]\n",
        *("--lang", lang, "-f", "markdown"),
    )

    assert said in text


def test_what_the_file_has_no_figures_of_is_not_promised(tmp_path, run):
    """Without a tolerance no caption speaks of one; without figures nobody says on what they rest."""
    path = tmp_path / "tea.yaml"
    moments = "  - {customer: Ask, frontstage: {do: Brew, fail: Spilt}}\n  - {customer: Sip, wait: 2m}\n"
    path.write_text(f"title: Tea\nmoments:\n{moments}", encoding="utf-8")

    told = run("report", str(path), "-f", "html", "-o", "-")[1].decode()

    assert "How long customers wait on average. The table has the numbers." in told
    assert "longest wait that they accept" not in told
    assert "no figures are given" not in told
