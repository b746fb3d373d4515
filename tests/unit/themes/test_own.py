"""Themes of the user's own."""

from pathlib import Path

import pytest

from blueprint.diagnostics.errors import UsageError
from blueprint.themes.find import find
from blueprint.themes.own import MOST_BYTES, read


def _read(text):
    return read(text if isinstance(text, bytes) else text.encode(), "my.toml")


def _told(text):
    found = _read(text)
    spans = [one.place.span for one in found.findings]
    return [
        (one.rule, span.line if span else None, span.column if span else None)
        for one, span in zip(found.findings, spans, strict=True)
    ]


def test_three_lines_change_three_colours():
    """All else is that of the theme it begins with."""
    found = _read('extends = "night"\nink = "#FFFFFF"\n[zones.customer]\nband = "#000011"\n')

    assert found.findings == ()
    assert found.theme.ink == "#ffffff"
    assert found.theme.zones["customer"].band == "#000011"
    assert found.theme.zones["customer"].ink == find("night").zones["customer"].ink
    assert found.theme.background == find("night").background


def test_a_whole_theme_needs_no_other():
    """What `plain` has, a file may have."""
    import blueprint.themes.find as house

    text = Path(house.__file__).with_name("plain.toml").read_text(encoding="utf-8")

    assert _read(text.replace('"plain"', '"mine"')).theme == find("plain")._replace(name="mine")


def test_it_may_follow_the_readers_dark_mode():
    """With its own colours by day, and a theme of ours in the dark."""
    theme = _read('extends = "plain"\ndark = "night"\nink = "#000000"').theme

    assert theme.ink == "#000000"
    assert theme.ink.dark == find("night").ink


def test_its_lines_may_be_drawn_by_hand():
    """With a word that there is; another is refused where it stands, with those that there are."""
    found = _read('extends = "night"\nstrokes = "handy"\n')

    assert _read('extends = "night"\nstrokes = "hand"\n').theme.strokes == "hand"
    assert _told('extends = "night"\nstrokes = "handy"\n') == [("bad-slot", 2, 11)]
    assert "it has to be 'ruled' or 'hand'" in found.findings[0].message


def test_painted_slots_are_its_own_too():
    """A heat that can't be told from a step is warned of, and a tone is a form like any other."""
    found = _read('extends = "plain"\nheat = "#fff5f0"\nadded.fill = "#ffffff"\nmoved.stroke = "#123456"\n')

    assert [(one.rule, one.place.span.line) for one in found.findings] == [("low-contrast", 2)]
    assert (found.theme.added.fill, found.theme.moved.stroke) == ("#ffffff", "#123456")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('extends = "plain"\nheats = "#ff0000"', [("unknown-slot", 2, 1)]),
        ('extends = "plain"\nheat = "hot"', [("bad-colour", 2, 8)]),
        ('extends = "plain"\n\n[step]\n  fil = "#ffffff"', [("unknown-slot", 4, 3)]),
        ('extends = "plain"\nstep.fill = "red"', [("bad-colour", 2, 13)]),
        ('extends = "plain"\nink = "#fff"', [("bad-colour", 2, 7)]),
        ('extends = "plain"\nink = "#ffffff\\n"', [("bad-colour", 2, 7)]),
        ('extends = "plain"\nink = 3', [("bad-slot", 2, 7)]),
        ('extends = "plain"\nflow.pen = true', [("bad-slot", 2, 12)]),
        ('extends = "plain"\nflow.pen = nan', [("bad-slot", 2, 12)]),
        ('extends = "plain"\nletters.step = 0', [("bad-slot", 2, 16)]),
        ('extends = "plain"\nletters.families = []', [("bad-slot", 2, 20)]),
        ('extends = "plain"\nzones = 3', [("bad-slot", 2, 9)]),
        ('extends = "plain"\n[zones.custmer]\nband = "#ffffff"', [("unknown-slot", 2, 2)]),
        ('extends = "plain"\n[lines.sight]\npen = 1', [("unknown-slot", 2, 2)]),
        ('extends = "plain"\n[[truth]]\n', [("bad-slot", 2, 3)]),
        ('extends = "plain"\nfail = []\nwait = [{}]', [("bad-slot", 2, 8), ("missing-slot", 3, 1)]),
        ('extends = "plain"\n[[fail]]\nfill="#ffffff"\nink="#000000"\n[[fail]]', [("missing-slot", 5, 3)]),
        ('extends = "plain"\nfail = [{fill = "#ffffff", ink = "#000000", x = 1}]', [("unknown-slot", 2, 1)]),
        ('extends = "plan"', [("unknown-theme", 1, 11)]),
        ('extends = "own.toml"', [("unknown-theme", 1, 11)]),
        ('extends = "plain"\ndark = ["night"]', [("unknown-theme", 2, 8)]),
        ("[step\n", [("toml-syntax", 1, 6)]),
        ("a = 1\na = 2", [("toml-syntax", 2, 6)]),
        ('ink = "', [("toml-syntax", 1, 8)]),
        ("a = " + "[" * 50_000, [("toml-syntax", None, None)]),
        ("a = " + "9" * 5_000, [("toml-syntax", None, None)]),
        (b'extends = "plain"\nink = "\xff"', [("not-utf-8", 2, 8)]),
        ("", [("missing-slot", None, None)]),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(text, told):
    """Its rule, line and column; and there is no theme."""
    assert _told(text) == told
    assert _read(text).theme is None


def test_all_faults_are_told_at_once_in_the_order_of_the_file():
    """And each says what was expected."""
    found = _read('extends = "plain"\nfaint = "grey"\n[step]\nfil = "#ffffff"\npen = "thick"')

    assert [one.message for one in found.findings] == [
        '`faint` is `"grey"`, but a colour is # and six hexadecimal digits in quotes, such as `"#1d2b3a"`.',
        "`fil` is no slot of `step`; did you mean `fill`?",
        '`step.pen` is `"thick"`, but it has to be a number of points, such as 1.2.',
    ]
    assert found.line(4) == 'fil = "#ffffff"'


def test_hostile_text_is_shown_as_what_it_is():
    """No control reaches a terminal through a message."""
    found = _read('extends = "plain"\n"\\u001b[31m" = 1\nink = "\\u001b]0;x"')

    assert found.findings
    assert not any("\x1b" in one.message for one in found.findings)


def test_a_theme_is_a_small_file():
    """Whatever is larger is none."""
    with pytest.raises(UsageError, match="larger than 100 kB"):
        _read(b"#" * (MOST_BYTES + 1))


def test_what_readers_hardly_see_is_a_warning():
    """The theme is used; each cause is told once, at its line, and nobody is blamed for another's colours."""
    found = _read('extends = "plain"\nfaint = "#cccccc"\n[zones.customer]\nband = "#888888"\n')

    assert found.theme
    assert [(one.rule, one.severity.word, one.place.span.line) for one in found.findings] == [
        ("low-contrast", "warning", 2),
        ("low-contrast", "warning", 4),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_from_windows_is_read_alike(newline):
    """With a byte-order mark and its own line ends."""
    text = f'\ufeffextends = "plain"{newline}nik = "#000000"'

    assert _told(text) == [("unknown-slot", 2, 1)]
