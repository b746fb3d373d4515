"""Measures on the picture, as users ask for them."""

import re
from pathlib import Path

import pytest

import blueprint
from blueprint.registry import Catalogue

ROOT = Path(__file__).parents[2]
PAINTS = list(Catalogue("blueprint.painting.paints"))
SERVICE = """\
title: Parcel
currency: EUR
demand: {arrivals: 12/h}
actors: {clerk: {cost: 60/h}, carrier: {kind: partner}}
moments:
  - id: hand in
    customer: {do: Hand in, time: 1m}
    wait: {time: 6m, tolerance: 5m}
    evidence: Counter
    frontstage: {do: Weigh, by: clerk, time: 6m, fail: {what: Wrong weight, chance: 10%, loss: 5}}
    next: [pack, label]
  - id: pack
    backstage: {do: Pack, by: clerk, time: 3m}
    next: send
  - id: label
    backstage: {do: Label, by: clerk, time: 1m, fail: {what: Wrong, chance: 1%, loss: 50, recovery: Call}}
    next: send
  - id: send
    support: {do: Drive, by: carrier, time: 20m, cost: 2}
    wait: 2m
  - id: arrive
    customer: {do: Sign, time: 1m}
"""


@pytest.fixture
def parcel(put):
    put("parcel.yaml", text=SERVICE)
    return "parcel.yaml"


def words_of(svg):
    return re.findall(r">([^<>]+)</text>", svg)


@pytest.mark.parametrize(
    ("paint", "legend", "tag", "tooltip"),
    [
        ("critical-path", "the longest way: 38 min", "+2 min", "Takes 3 min, with no time to spare"),
        (
            "waits",
            "Share of all waiting (8 min per customer)",
            "75% !",
            "waits 6 min here · accepts 5 min · 1 min",
        ),
        ("cost", "Share of the cost (€12 per customer)", "50%", "Costs €6 per customer, 50% of all"),
        (
            "failures",
            "Expected loss by failures (€0.50 per customer)",
            "€0.50 !",
            "Nothing recovers: Wrong weight",
        ),
        (
            "load",
            "Utilisation of who does it",
            "200% !",
            "clerk is busy 200% of the time; it takes 3 at least",
        ),
    ],
)
def test_a_measure_stands_in_legend_tags_and_tooltips(run, parcel, paint, legend, tag, tooltip):
    """Each with its unit; the figures are those that a pocket calculator gives."""
    status, svg, said = run("render", parcel, "-o", "-", "--paint", paint)
    picture = svg.decode()

    assert (status, said) == (0, "")
    assert legend in picture
    assert tag in words_of(picture)
    assert tooltip in picture
    assert 'class="node mark tag"' in picture


def test_a_reach_goes_up_to_what_the_customer_sees(run, parcel):
    """From the label over the drive to the signature, and nowhere back."""
    status, svg, _ = run("render", parcel, "-o", "-", "--reach", "label")
    picture = svg.decode()

    assert status == 0
    assert "What a failure of “label” reaches" in picture
    assert "seen after 24 min" in words_of(picture)  # 2 min slack, 2 min wait, 20 min on the road
    assert "reached before the customer sees anything" in picture


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--paint", "wait"], "There is no paint `wait`; did you mean `waits`?"),
        (["--reach", "lable"], "`Parcel` has no moment `lable`; did you mean `label`?"),
        (["--reach", ""], "--reach takes the id of a moment"),
        (["--paint", "waits", "--reach", "label"], "choose --paint or --reach"),
    ],
)
def test_wrong_wishes_are_refused(run, parcel, words, said):
    """With 2, a sentence, and nothing drawn."""
    status, out, told = run("render", parcel, "-o", "-", *words)

    assert (status, out) == (2, b"")
    assert said in told


def test_an_ambiguous_moment_is_asked_back(run, put):
    """Two moments of one text have names that tell them apart."""
    put("twice.yaml", text="title: T\nmoments: [{customer: Ask}, {backstage: Look}, {customer: Ask}]")
    status, _, told = run("render", "twice.yaml", "-o", "-", "--reach", "Ask")

    assert status == 2
    assert "`Ask` means 2 moments of `T`; name one of `Ask (1)`, `Ask (2)`." in told


@pytest.mark.parametrize("paint", PAINTS)
def test_what_nobody_knows_is_not_painted(run, put, paint, folder):
    """The reason is said with the file's name, the status is 1, and no picture is left behind."""
    put("bare.yaml", text="title: Bare\nmoments:\n  - customer: Ask\n  - backstage: {do: Look, fail: Gone}\n")
    status, _, told = run("render", "bare.yaml", "--paint", paint)

    assert status == 1
    assert f"`{paint}` can't be painted: " in told
    assert told.startswith("bare.yaml")
    assert not (folder / "bare.svg").exists()


def test_the_first_step_that_is_missing_is_shown_at_its_line(run, put):
    """With a caret, as any other fault."""
    put("half.yaml", text="title: Half\nmoments:\n  - {customer: Ask, time: 1m}\n  - {backstage: Look}\n")
    _, _, told = run("render", "half.yaml", "--paint", "critical-path")

    assert told.startswith("half.yaml:4:")
    assert "Write what is missing at `Look`." in told


def test_each_of_several_files_is_painted_by_its_own_figures(run, put, parcel, folder):
    """One that can't be painted stops no other."""
    put("bare.yaml", text="title: Bare\nmoments: [{customer: Ask}]")
    status, _, _ = run("render", parcel, "bare.yaml", "--paint", "waits", "-o", "pictures")

    assert status == 1
    assert [file.name for file in (folder / "pictures").iterdir()] == ["parcel.svg"]


def test_the_page_tells_what_is_painted():
    """In its panel, and the tag lights up with its box; hidden evidence moves nothing."""
    service = blueprint.loads(SERVICE)
    page = service.render("html", paint="waits", hide="evidence").decode()
    owned = re.search(r'"owned":(\{.*?\}),"layers"', page)[1]

    assert "75% of all waiting" in page
    assert re.search(r'"step-hand-in-customer":\[[^\]]*"tag-step-hand-in-customer"', owned)
    assert "75% !" in words_of(service.render("svg", paint="waits", hide="evidence").decode())


def test_the_words_follow_the_reader():
    """Legend and tags in Chinese."""
    picture = blueprint.loads(SERVICE).render("svg", paint="critical-path", lang="zh").decode()

    assert "最长路线：38 分钟" in picture
    assert "+2 分钟" in words_of(picture)


@pytest.mark.parametrize("theme", ["night", "print", "colour-blind", "auto"])
def test_every_theme_can_be_painted(theme):
    """Also the one that follows its reader: the heat of the dark is in its style sheet."""
    picture = blueprint.loads(SERVICE).render("svg", paint="cost", theme=theme).decode()

    assert "50%" in words_of(picture)
    assert ("#ff8a4c" in picture) == (theme in {"night", "auto"})


def test_the_legend_has_no_colour_that_the_shaded_picture_has_not():
    """Terminals are dark, ends that nobody wrote too, unless a measure shades the boxes: so in the legend."""
    service = blueprint.load(ROOT / "examples/themes/bicycle-repair.yaml")

    def fills(**paint):
        picture = service.render("svg", **paint).decode()
        found = re.findall(
            r'id="(legend-start-sample|end-worth-frontstage)".*?<rect fill="([^"]*)"', picture, re.DOTALL
        )
        return dict(found)

    dark, white = (
        dict.fromkeys(("end-worth-frontstage", "legend-start-sample"), c) for c in ("#1f3a5f", "#ffffff")
    )
    assert fills() == dark
    assert fills(paint="waits") == white


def test_a_wide_tag_hides_no_fail_point():
    """Where arrows leave no corner free, a tag rather lies on an arrow than on a mark."""
    picture = (ROOT / "examples/branch-surge/branch-surge.blueprint.yaml").read_text()
    drawn = blueprint.loads(picture).render("svg", paint="load").decode()
    (tag, fail) = (
        tuple(
            float(number)
            for number in re.search(
                f'id="{name}-step-综办-窗口".*?<text x="([^"]*)" y="([^"]*)"', drawn, re.DOTALL
            ).groups()
        )
        for name in ("tag", "fail")
    )

    assert abs(tag[1] - fail[1]) > 16, "a mark is 15 points high"
