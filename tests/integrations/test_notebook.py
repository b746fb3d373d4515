"""A notebook, run by a real kernel from top to bottom and made a page, as `jupyter nbconvert` does."""

import re
from base64 import b64decode
from html import unescape

import pytest

pytest.importorskip("nbconvert", reason="nbconvert isn't installed: it comes with '.[dev]'")
pytest.importorskip("ipykernel", reason="there is no kernel here: it comes with '.[dev]'")
nbformat = pytest.importorskip("nbformat")

CELLS = (
    "%load_ext blueprint",
    "%blueprint coffee.blueprint.yaml",
    "%%blueprint --lang zh --theme auto\ntitle: 喝茶\nmoments:\n  - customer: 喝\n    wait: 2m",
    "import blueprint\nblueprint.load('coffee.blueprint.yaml')",
    "%%blueprint\ntitle: 喝茶\nmoments:\n  - custmer: 喝",
)


@pytest.fixture
def page(site, monkeypatch):
    """Run the notebook and make it a page."""
    from nbconvert import HTMLExporter
    from nbconvert.preprocessors import ExecutePreprocessor

    monkeypatch.setenv("IPYTHONDIR", str(site.folder / "ipython"))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    cells = [nbformat.v4.new_code_cell(text) for text in CELLS]
    book = nbformat.v4.new_notebook(cells=cells)
    runs = ExecutePreprocessor(timeout=120, kernel_name="python3", allow_errors=True)
    runs.preprocess(book, {"metadata": {"path": str(site.folder)}})
    return book, HTMLExporter().from_notebook_node(book)[0]


def test_a_notebook_shows_its_blueprints_and_what_is_wrong(page):
    """Drawings stand in the page, each as its cell wishes; a faulty cell tells its line and no traceback."""
    book, made = page
    shown = [[output.output_type for output in cell.outputs] for cell in book.cells]
    assert shown[:4] == [[], ["execute_result"], ["execute_result"], ["execute_result"]]
    told = "".join(output.get("text", "") for output in book.cells[4].outputs)

    assert "cell:4:5: error: `custmer` is neither" in told
    assert "Traceback" not in made
    drawings = [
        b64decode(unescape(one)).decode()
        for one in re.findall(r'<img[^>]+src="data:image/svg\+xml;base64,([^"]+)', made)
    ]
    titles = [re.search("<title[^>]*>([^<]*)", drawing)[1] for drawing in drawings]
    assert titles == ["Coffee", "喝茶", "Coffee"]
    assert "2 分钟" in drawings[1]
