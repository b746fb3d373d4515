"""`blueprint check --fix` as its users run it."""

from pathlib import Path

MISSPELT = """\
title: Tea
ownr: me   # the host
moments:
  - customer: Sip
    id: sip
    frontstag: {do: Serve, tmie: 3m}
  - customer: Go
    next: [{to: spi, when: more}, {to: end, when: "enough"}]
"""


def test_near_misses_are_mended_in_their_place(run, put):
    """Nothing else changes, what a misspelt key hid is mended too, and each fix is said."""
    put("a.yaml", text=MISSPELT)
    status, out, err = run("check", "--fix", "a.yaml", "--select", "reading")

    assert status == 0
    assert b"error" not in out
    mended = MISSPELT.replace("ownr", "owner").replace("frontstag", "frontstage")
    assert Path("a.yaml").read_text() == mended.replace("tmie", "time").replace("spi", "sip")
    assert "a.yaml:2: Write `owner` (unknown-key): done.\n" in err
    assert "a.yaml:8: Write `sip` (unknown-reference): done.\n" in err


def test_diff_shows_the_fixes_and_writes_nothing(run, put):
    """Only the difference is on standard output."""
    put("a.yaml", text=MISSPELT)
    _, out, _ = run("check", "--diff", "a.yaml")

    assert b"-ownr: me   # the host\n+owner: me   # the host\n" in out
    assert b"error:" not in out
    assert Path("a.yaml").read_text() == MISSPELT


def test_a_fix_that_would_make_things_worse_is_left(run, put):
    """`titel` can't become a second `title`; the other fault of the file is mended all the same."""
    put("a.yaml", text="title: Tea\ntitel: Coffee\nownr: me\nmoments: [customer: Sip]\n")
    status, out, _ = run("check", "--fix", "a.yaml")

    assert status == 1
    assert b"did you mean `title`?" in out
    assert Path("a.yaml").read_text() == "title: Tea\ntitel: Coffee\nowner: me\nmoments: [customer: Sip]\n"


def test_quotes_and_line_breaks_stay(run):
    """JSON is JSON afterwards, and CRLF stays CRLF."""
    text = b'\xef\xbb\xbf{"titel": "Tea",\r\n "moments": [{"custmer": "Sip"}]}\r\n'
    Path("a.json").write_bytes(text)
    run("check", "--fix", "a.json")

    assert Path("a.json").read_bytes() == text.replace(b"titel", b"title").replace(b"custmer", b"customer")


def test_actors_are_listed(run, put):
    """Unless one like it is: then the name that was plainly meant is written, or a person has to say."""
    steps = "".join(f"  - backstage: {{do: Do {n}, by: {by}}}\n" for n, by in enumerate(NAMES))
    put(
        "a.yaml",
        text=f"title: 诊所\nactors:\n  护士: {{count: 3}}\n  driver: {{count: 2}}\nmoments:\n{steps}",
    )
    status, _, err = run("check", "--fix", "a.yaml", "--select", "unlisted-actor")
    mended = Path("a.yaml").read_text(encoding="utf-8")

    assert status == 0
    assert "  driver: {count: 2}\n  药剂师: {count: 1}\n  cook: {count: 1}\nmoments:" in mended
    assert mended.count("by: driver}") == 3
    assert "by: 护土}" in mended
    assert "a.yaml:8: Write `driver` (unlisted-actor): done.\n" in err


NAMES = ("护士", "driver", "drivr", "药剂师", "护土", "drivr", "cook", "药剂师")


def test_a_first_list_of_actors_is_begun(run, put):
    """Of all that the steps name, in one go; a rule that is ignored mends nothing."""
    text = "title: Tea\nmoments:\n  - {frontstage: Pour, by: host}\n  - {backstage: Wash, by: cook}\n"
    put("a.yaml", text=text)
    run("check", "--fix", "a.yaml", "--ignore", "people")
    assert Path("a.yaml").read_text() == text

    run("check", "--fix", "a.yaml")
    listed = "actors:\n  host: {count: 1}\n  cook: {count: 1}\nmoments:"
    assert Path("a.yaml").read_text() == text.replace("moments:", listed)


ALLOWED = """\
title: Tea
# blueprint: allow long-label
moments:
  - {customer: Sip, evidence: Cup, frontstage: Pour}  # blueprint: allow long-label  as said
  # blueprint: allow long-label, repeated-step, reapeted-step
  - {customer: Sip, evidence: Cup, frontstage: Fill}
  - {customer: Go, evidence: Door, frontstage: Greet}
  # blueprint: allow long-label"""
MENDED = """\
title: Tea
moments:
  - {customer: Sip, evidence: Cup, frontstage: Pour}
  # blueprint: allow repeated-step
  - {customer: Sip, evidence: Cup, frontstage: Fill}
  - {customer: Go, evidence: Door, frontstage: Greet}
"""


def test_what_nothing_needs_is_taken_back(run, put):
    """With the comma beside it, or the whole comment; a misspelt one is first written right."""
    put("a.yaml", text=ALLOWED)
    run("check", "--fix", "a.yaml")

    mended = Path("a.yaml").read_text()
    assert mended.replace(", repeated-step\n", "\n") == MENDED
    put("b.yaml", text=ALLOWED.replace("\n", "\r\n"))
    run("check", "--fix", "b.yaml")
    assert Path("b.yaml").read_bytes().count(b"\r\n") == mended.count("\n")
    assert Path("b.yaml").read_bytes().replace(b"\r\n", b"\n") == mended.encode()


def test_what_rules_find_once_a_slip_is_mended_keeps_no_slip(run, put):
    """A file that can be read for the first time may have faults that nobody could see before."""
    put("a.yaml", text="title: Tea\nmoments:\n  - backstge: Brew\n    by: cook\n")
    status, out, _ = run("check", "--fix", "a.yaml")

    assert (status, b"[no-customer-step]" in out) == (1, True)
    assert "actors:\n  cook: {count: 1}\nmoments:\n  - backstage: Brew" in Path("a.yaml").read_text()


def test_standard_input_cannot_be_mended(command):
    """There is no file to write; the way out is said."""
    done = command("check", "--fix", "-", input=MISSPELT.encode())

    assert done.returncode == 2
    assert b"--diff shows the changes" in done.stderr
