"""`--columns`, `--wrap`, `--paper` and `--portrait` as users give them."""

import io
from xml.etree import ElementTree as ET

import pypdf
import pytest

from tests.properties.strategies import FEATURES, as_yaml, random_blueprint

PLAIN_LABELS = frozenset(FEATURES) - {"odd labels", "long labels"}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def big(put):
    """Put down a blueprint of 60 moments, and give the words of its steps."""
    data = random_blueprint(2, 60, PLAIN_LABELS)
    put("big.yaml", text=as_yaml(data))
    moments = [m for p in data["phases"] for m in p["moments"]] if "phases" in data else data["moments"]
    cells = [moment[lane] for moment in moments for lane in LANES if lane in moment]
    steps = [step for cell in cells for step in (cell if isinstance(cell, list) else [cell])]
    return [step["do"] if isinstance(step, dict) else step for step in steps]


LANES = ("customer", "frontstage", "backstage", "support")


def squeezed(text):
    return "".join(text.split())


def of_class(root, name):
    return [group for group in root.iter(f"{SVG}g") if name in group.get("class", "").split()]


def test_a_wrapped_svg_has_rows_and_connectors_that_lead_to_each_other(run, big):
    """Every step is in it; each link leads to an id of the same picture."""
    status, _, err = run("render", "big.yaml", "--wrap", "12")
    root = ET.parse("big.svg").getroot()
    text = squeezed("".join(root.itertext()))
    ids = {element.get("id") for element in root.iter()}
    connectors = [group for group in of_class(root, "connector") if "legend" not in group.get("class")]

    assert (status, err) == (0, "Wrote big.svg.\n")
    assert [words for words in big if squeezed(words) not in text] == []
    assert connectors
    for group in connectors:
        (link,) = group.iter(f"{SVG}a")
        assert link.get("href")[1:] in ids
        assert group.find(f"{SVG}title").text.startswith(("to: ", "from: "))


@pytest.mark.parametrize(
    ("words", "size"),
    [
        (["--paper", "a3"], (1190.55, 841.89)),
        (["--paper", "A4", "--portrait"], (595.28, 841.89)),
        (["--paper", "letter"], (792, 612)),
        (["--paper", "tabloid"], (1224, 792)),
        (["--paper", "a2", "--wrap", "5"], (1683.78, 1190.55)),
    ],
)
def test_a_pdf_has_pages_of_the_paper_with_every_step_on_one_of_them(run, big, words, size):
    """As many as their numbers say, with live links from connector to connector."""
    assert run("render", "big.yaml", "-o", "big.pdf", *words)[0] == 0
    with open("big.pdf", "rb") as file:
        reader = pypdf.PdfReader(io.BytesIO(file.read()))
    texts = [page.extract_text() for page in reader.pages]

    assert len(texts) > 1
    for number, (page, text) in enumerate(zip(reader.pages, texts, strict=True), start=1):
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size, abs=0.01)
        assert f"{number}/{len(texts)}" in text
    whole = squeezed("".join(texts))
    assert [text for text in big if squeezed(text) not in whole] == []
    jumps = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    places = [note["/Dest"][0].get_object() for note in jumps if "/Dest" in note]
    assert places
    assert all(place in reader.pages for place in places)


def test_an_svg_previews_the_pages_in_the_papers_width(run, big):
    """One below the other."""
    assert run("render", "big.yaml", "--paper", "a3")[0] == 0
    assert run("render", "big.yaml", "--paper", "a3", "-f", "pdf")[0] == 0
    root = ET.parse("big.svg").getroot()
    with open("big.pdf", "rb") as file:
        pages = len(pypdf.PdfReader(file).pages)

    assert float(root.get("width").removesuffix("pt")) == pytest.approx(1190.55, abs=0.01)
    assert float(root.get("height").removesuffix("pt")) == pytest.approx(841.89 * pages, abs=0.05 * pages)
    assert len(of_class(root, "page-edge")) == pages - 1
    assert big


def test_a_png_has_the_papers_width_in_pixels(run, put):
    """Two to a point, as without paper."""
    put("a.yaml")
    assert run("render", "a.yaml", "--paper", "a4", "-o", "a.png")[0] == 0
    with open("a.png", "rb") as file:
        head = file.read(24)

    assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (1684, 1190)


@pytest.mark.usefixtures("big")
def test_columns_can_be_spread(run):
    """The picture gets wider."""
    widths = []
    for columns in ("compact", "moment"):
        assert run("render", "big.yaml", "--columns", columns, "-o", f"{columns}.svg")[0] == 0
        widths.append(float(ET.parse(f"{columns}.svg").getroot().get("width").removesuffix("pt")))

    assert widths[0] < widths[1]


def test_what_says_nothing_new_changes_nothing(run, put):
    """A limit that isn't reached gives the same bytes as none."""
    put("a.yaml")
    plain = run("render", "a.yaml", "-o", "-")[1]

    assert run("render", "a.yaml", "-o", "-", "--wrap", "40", "--columns", "compact")[1] == plain


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--wrap", "0"], "--wrap takes a whole number from 1 to 10,000"),
        (["--wrap", "-4"], "--wrap takes a whole number from 1"),
        (["--wrap", "many"], "such as 12, not `many`"),
        (["--paper", "a9"], "There is no paper `a9`; did you mean `a4`?"),
        (["--paper", "foolscap"], "there are a4, a3, a2, letter, tabloid."),
        (["--portrait"], "name one beside --portrait"),
        (["--columns", "momnet"], "did you mean `moment`?"),
    ],
)
def test_wishes_that_cannot_be_met_are_exit_2(run, put, words, sentence):
    """The message says what is possible."""
    put("a.yaml")
    status, out, err = run("render", "a.yaml", *words)

    assert (status, out) == (2, b"")
    assert sentence in err
