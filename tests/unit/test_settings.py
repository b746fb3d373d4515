"""What the settings promise."""

import pytest

from blueprint import settings
from blueprint.diagnostics.errors import UsageError
from blueprint.settings import Settings, of, one_of


def test_without_arguments_and_environment_the_documented_limits_hold() -> None:
    """The defaults are those of the documentation."""
    given = of({})

    assert given == Settings()
    assert given.reading.file_bytes == 5_000_000
    assert (given.reading.depth, given.reading.nodes) == (32, 500_000)
    assert (given.reading.aliases, given.reading.expanded) == (100, 500_000)
    assert (given.model.label, given.reading.scalar, given.model.id) == (2_000, 10_000, 200)
    assert (given.model.moments, given.model.arrows, given.model.lanes) == (10_000, 30_000, 50)
    assert (given.engine_seconds, given.engine_memory, given.engine_output) == (
        60,
        2_000_000_000,
        200_000_000,
    )
    assert given.problems_shown == 50


@pytest.mark.parametrize(
    ("room", "name"),
    [(room, name) for room in ("reading", "model") for name in getattr(Settings(), room)._fields],
)
def test_every_limit_can_be_changed_by_the_operator(room: str, name: str) -> None:
    """A limit's variable is its name in capitals."""
    changed = of({f"BLUEPRINT_MAX_{name.upper()}": "1_234"})

    assert getattr(getattr(changed, room), name) == 1_234


@pytest.mark.parametrize("name", ["engine_memory", "engine_output", "problems_shown"])
def test_so_can_those_of_drawing_and_telling(name: str) -> None:
    """The limits outside of reading too."""
    assert getattr(of({f"BLUEPRINT_MAX_{name.upper()}": "7"}), name) == 7


def test_the_engine_comes_from_the_argument_before_the_environment() -> None:
    """Who asks by name gets it."""
    environment = {"BLUEPRINT_ENGINE": "dot", "BLUEPRINT_ENGINE_TIMEOUT": "1.5"}

    assert of(environment).engine == "dot"
    assert of(environment).engine_seconds == 1.5
    assert of(environment, engine="mine").engine == "mine"


def test_a_blank_variable_counts_as_none() -> None:
    """`BLUEPRINT_ENGINE=` switches a variable off, as shells do it."""
    assert (
        of({"BLUEPRINT_ENGINE": "", "BLUEPRINT_MAX_DEPTH": "  ", "BLUEPRINT_ENGINE_TIMEOUT": ""})
        == Settings()
    )


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5", "1e3", "²", "٣", "9" * 400, "\x1b[31m"])
def test_a_limit_that_is_no_whole_number_is_refused_with_its_variable(value: str) -> None:
    """The sentence names the variable, shows the value safely, and says what is expected."""
    with pytest.raises(UsageError, match=r"^BLUEPRINT_MAX_DEPTH is `.*a whole number above 0") as caught:
        of({"BLUEPRINT_MAX_DEPTH": value})

    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize("value", ["0", "-1", "nan", "inf", "soon", "1e99"])
def test_a_time_limit_that_is_no_time_is_refused(value: str) -> None:
    """Neither never nor at once is a time limit."""
    with pytest.raises(UsageError, match="BLUEPRINT_ENGINE_TIMEOUT"):
        of({"BLUEPRINT_ENGINE_TIMEOUT": value})


def test_foreign_variables_do_not_matter() -> None:
    """Only our own are read."""
    assert of({"MAX_DEPTH": "x", "PATH": "/bin", "blueprint_max_depth": "x"}) == Settings()


def test_a_word_that_is_near_is_suggested() -> None:
    """A slip of the finger is met with the word that was meant."""
    with pytest.raises(UsageError, match=r"There is no format `svgg`; did you mean `svg`\?"):
        one_of("svgg", ["pdf", "svg"], "format")


def test_where_nothing_is_near_the_choices_are_listed() -> None:
    """Otherwise all words that there are."""
    with pytest.raises(UsageError, match=r"there are pdf, svg\."):
        one_of("hologram", ["pdf", "svg"], "format")


def test_the_settings_speak_no_word_of_any_document() -> None:
    """Settings come from the operator alone: nothing in this module takes a document."""
    assert "Document" not in vars(settings)
