"""Where products go."""

import os
from pathlib import Path

import pytest

from blueprint.cli.products import plan
from blueprint.cli.sources import gather
from blueprint.diagnostics.errors import UsageError

FORMATS = ["dot", "pdf", "png", "svg"]
YES = "title: Tea\nmoments: [{customer: Sip}]\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _touch(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(YES)


def _products(*files: str, out: str | None = None, form: str | None = None) -> list[str]:
    return [job.product for job in plan(gather(files), out, form, FORMATS).jobs]


def _form(out: str | None, asked: str | None = None, *files: str) -> str:
    return plan(gather(files or ["a.yaml"]), out, asked, FORMATS).form


@pytest.mark.parametrize(
    ("source", "product"),
    [
        ("loan.yaml", "loan.svg"),
        ("loan.yml", "loan.svg"),
        ("loan.json", "loan.svg"),
        ("loan", "loan.svg"),
        ("loan.v2.yaml", "loan.v2.svg"),
        ("loan.blueprint.yaml", "loan.svg"),
        ("loan.blueprint.yml", "loan.svg"),
        ("a/b/loan.blueprint.yaml", "a/b/loan.svg"),
        ("../loan.yaml", "../loan.svg"),
        (".blueprint.yaml", ".blueprint.svg"),
        ("贷款.blueprint.yaml", "贷款.svg"),
    ],
)
def test_without_o_the_product_lies_beside_its_source(source: str, product: str) -> None:
    """With another suffix; `.blueprint.yaml` goes as a whole."""
    assert _products(source) == [product]


def test_the_suffix_is_the_formats() -> None:
    """Of whatever format."""
    assert _products("a.yaml", "b.yaml", form="pdf") == ["a.pdf", "b.pdf"]


def test_standard_input_goes_to_standard_output() -> None:
    """Where -o says nothing else; an empty place stands for the stream."""
    assert _products("-") == [""]
    assert _products("-", "a.yaml") == ["", "a.svg"]
    assert _products("-", out="x.svg") == ["x.svg"]


def test_o_hyphen_is_standard_output() -> None:
    """For one product."""
    assert _products("a.yaml", out="-") == [""]


def test_several_products_on_one_stream_are_refused() -> None:
    """They would run into each other."""
    with pytest.raises(UsageError, match="standard output"):
        _products("a.yaml", "b.yaml", out="-")


def test_with_one_file_o_is_a_file() -> None:
    """By its name, wherever its folder is."""
    Path("there").mkdir()

    assert _products("a.yaml", out="x.svg") == ["x.svg"]
    assert _products("a.yaml", out="there/x.pdf") == ["there/x.pdf"]


def test_with_one_file_o_may_be_a_folder_that_is_there() -> None:
    """The product is put in it."""
    Path("out").mkdir()

    assert _products("d/a.blueprint.yaml", out="out") == ["out/a.svg"]
    assert _products("d/a.blueprint.yaml", out="out/", form="png") == ["out/a.png"]


def test_with_several_files_o_is_a_folder_there_or_not() -> None:
    """Planning makes nothing yet, but says what to make."""
    made = plan(gather(["a.yaml", "b.yaml"]), "new/deep", None, FORMATS)

    assert [job.product for job in made.jobs] == ["new/deep/a.svg", "new/deep/b.svg"]
    assert made.folder == "new/deep"
    assert os.listdir() == []


def test_with_several_files_o_cannot_be_a_file() -> None:
    """One that is there."""
    _touch("x.svg")

    with pytest.raises(UsageError, match="is a file"):
        _products("a.yaml", "b.yaml", out="x.svg")


def test_a_folder_of_several_blueprints_is_several_files() -> None:
    """Of course."""
    _touch("f/a.yaml", "f/b.yaml")

    assert _products("f", out="new") == ["new/a.svg", "new/b.svg"]
    assert _products("f") == ["f/a.svg", "f/b.svg"]


def test_a_folder_of_one_blueprint_goes_to_the_file_or_folder_that_o_looks_like() -> None:
    """`-o hotel.svg` is a picture, `-o pictures` is a folder."""
    _touch("f/a.yaml")

    assert _products("f", out="hotel.svg") == ["hotel.svg"]
    assert _products("f", out="pictures") == ["pictures/a.svg"]


@pytest.mark.parametrize("out", ["no/x.svg", "no/", "a.yaml/x.svg"])
def test_a_file_in_a_folder_that_is_not_there_is_refused(out: str) -> None:
    """Before any work."""
    _touch("a.yaml")

    with pytest.raises(UsageError, match="There is no folder"):
        _products("a.yaml", out=out, form="svg")


def test_o_naming_the_source_is_refused() -> None:
    """By whatever name, links included."""
    _touch("a.svg", "d/b.yaml")
    Path("link.svg").symlink_to("a.svg")
    os.link("a.svg", "hard.svg")

    for out in ("a.svg", "./a.svg", "d/../a.svg", "link.svg", "hard.svg"):
        with pytest.raises(UsageError, match="is a blueprint itself"):
            _products("a.svg", out=out)
    with pytest.raises(UsageError, match="is a blueprint itself"):
        _products("d/b.yaml", out="d/b.yaml", form="svg")


def test_a_product_that_would_overwrite_its_own_or_another_source_is_refused() -> None:
    """Sources are never written to, asked or not."""
    _touch("a.svg", "a.yaml")

    with pytest.raises(UsageError, match="is a blueprint itself"):
        _products("a.svg")
    with pytest.raises(UsageError, match="is a blueprint itself"):
        _products("a.yaml", "a.svg", form="svg")


def test_two_sources_of_one_product_are_refused() -> None:
    """Both are named."""
    with pytest.raises(UsageError, match=r"`a.yaml` and `a.blueprint.yaml` would both become `a.svg`"):
        _products("a.yaml", "a.blueprint.yaml")
    with pytest.raises(UsageError, match="would both become"):
        _products("x/a.yaml", "y/a.yaml", out="new")


def test_standard_input_has_no_name_for_a_folder() -> None:
    """What should its product be called?"""
    Path("out").mkdir()

    with pytest.raises(UsageError, match="Standard input has no name"):
        _products("-", out="out")


def test_the_format_is_f_then_the_suffix_then_svg() -> None:
    """-f wins over the suffix, as in pandoc."""
    assert _form(None) == "svg"
    assert _form("x.pdf") == "pdf"
    assert _form("x.PnG") == "png"
    assert _form("x.pdf", "png") == "png"
    assert _form("noise", "dot") == "dot"
    assert _form("-") == "svg"
    assert _form("/dev/stdout") == "svg"


@pytest.mark.parametrize(
    ("out", "hint"), [("x.svgg", r"did you mean `\.svg`\?"), ("x.docx", "dot, pdf, png, svg"), ("x", "-f")]
)
def test_a_suffix_of_no_format_is_refused_with_what_there_is(out: str, hint: str) -> None:
    """The nearest one, or all of them."""
    with pytest.raises(UsageError, match=hint):
        _form(out)


def test_a_folder_has_no_suffix_to_tell_the_format_by() -> None:
    """A folder called `v1.2` is a folder."""
    Path("v1.2").mkdir()

    assert _form("v1.2") == "svg"
    assert _form("new.2", None, "a.yaml", "b.yaml") == "svg"
