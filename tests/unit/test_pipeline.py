"""The front door, as Python programs use it."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import blueprint
from blueprint import pipeline
from blueprint.diagnostics.errors import FaultyBlueprint, MachineError, UsageError

TEXT = "title: Tea\nmoments:\n  - customer: Order\n    frontstage: Take the order\n  - backstage: Brew\n"


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("BLUEPRINT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", str(Path(blueprint.__file__).parents[1]))  # for other processes


def test_everything_that_is_promised_is_there():
    """By its name in the package."""
    for name in blueprint.__all__:
        assert getattr(blueprint, name) is not None
    assert set(blueprint.__all__) <= set(dir(blueprint))


def test_what_is_not_there_is_an_attribute_error():
    """As in any module, so that `hasattr` and pickles work."""
    with pytest.raises(AttributeError, match="papyrus"):
        blueprint.papyrus  # noqa: B018


def test_a_file_and_its_text_give_the_same_blueprint():
    """`load` and `loads`."""
    Path("tea.yaml").write_text(TEXT)

    assert blueprint.load("tea.yaml") == blueprint.load(Path("tea.yaml")) == blueprint.loads(TEXT)
    assert isinstance(blueprint.loads(TEXT), blueprint.Blueprint)


def test_one_made_in_python_is_drawn_like_one_read_from_a_file():
    """The way in makes no difference."""
    made = blueprint.Blueprint(
        title="Tea", moments=[{"customer": "Order", "frontstage": "Take the order"}, {"backstage": "Brew"}]
    )

    assert made.render() == blueprint.loads(TEXT).render()


def test_a_faulty_text_raises_all_its_findings_with_lines_and_carets():
    """In the exception for programs, in the traceback for people."""
    with pytest.raises(FaultyBlueprint) as caught:
        blueprint.loads("title: Tea\nmoments:\n- customr: x\n- wait: 5\n  customer: y\n", "tea.yaml")

    assert [found.place.span.line for found in caught.value.findings] == [3, 4]
    [note] = caught.value.__notes__
    assert "tea.yaml:3:3: error: " in note
    assert "3 | - customr: x\n  |   ^^^^^^^" in note


@pytest.mark.parametrize("text", ["", "\ud800", "\x00", "title: Tea\nmoments: [{customer: \ud800}]"])
def test_no_text_brings_another_librarys_exception(text):
    """Lone surrogates can't come from a file, but from Python."""
    with pytest.raises(FaultyBlueprint):
        blueprint.loads(text)


def test_a_missing_file_is_an_error_of_ours():
    """With a sentence."""
    with pytest.raises(UsageError, match=r"There is no file `no\.yaml`"):
        blueprint.load("no.yaml")


@pytest.mark.parametrize("form", ["svg", "pdf", "png", "dot"])
def test_save_takes_the_format_from_the_suffix(form):
    """And writes what `render` gives."""
    tea = blueprint.loads(TEXT)
    tea.save(Path(f"tea.{form}"))
    tea.save("other", format=form)

    assert Path(f"tea.{form}").read_bytes() == Path("other").read_bytes() == tea.render(form)


def test_wishes_that_cannot_be_met_are_usage_errors():
    """With what there is."""
    tea = blueprint.loads(TEXT)

    for wish in ({"format": "svgg"}, {"theme": "no-such"}, {"lang": "qq"}, {"font": "no.ttf"}):
        with pytest.raises(UsageError):
            tea.render(**wish)
    with pytest.raises(UsageError, match="There is no folder"):
        tea.save("no/tea.svg")
    with pytest.raises(MachineError):
        tea.render(engine="no-such-engine")


def test_each_stage_is_made_once_and_not_before_it_is_asked_for():
    """Opening judges nothing; asking twice gives the same thing."""
    Path("faulty.yaml").write_text("title: x\nmomnts: []\n")
    Path("tea.yaml").write_text(TEXT)
    opened = pipeline.open("tea.yaml")

    assert pipeline.open("faulty.yaml").findings
    assert opened.document is opened.document
    assert opened.blueprint is opened.blueprint
    assert opened.findings is opened.findings
    assert opened.reading == ()


def test_in_a_loop_and_in_threads_the_bytes_are_those_of_one_alone():
    """A hundred blueprints, eight threads: nothing is shared that one could spoil for another."""
    texts = [TEXT.replace("Brew", f"Brew {number}") for number in range(100)]
    alone = [blueprint.loads(text).render() for text in texts]

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda text: blueprint.loads(text).render(), texts))

    assert together == alone
    assert [blueprint.loads(text).render() for text in texts] == alone


@pytest.mark.parametrize("form", ["svg", "pdf", "png"])
def test_so_are_those_of_the_engine_and_of_foreign_libraries(form):
    """Fewer, since each starts an engine."""
    texts = [TEXT.replace("Brew", f"Brew {number}") for number in range(8)]
    alone = [blueprint.loads(text).render(form) for text in texts]

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda text: blueprint.loads(text).render(form), texts)) == alone


def test_the_types_are_seen_through_the_lazy_door():
    """Importing the package loads nothing; a name loads what it needs."""
    code = (
        "import sys, blueprint; early = set(sys.modules); blueprint.UsageError;"
        "sys.exit('pydantic' in sys.modules or any(n.startswith('blueprint.') for n in early))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
