"""Words in the reader's language."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from blueprint.words import catalogue


@pytest.mark.parametrize(
    "tag", ["zh", "zh-CN", "zh_CN", "zh_TW", "zh-Hant", "zh-Hans-SG", "ZH", " zh ", "zh_CN.UTF-8"]
)
def test_every_spelling_of_chinese(tag):
    """Region, script, case and encoding don't matter."""
    assert catalogue.of(tag).lang == "zh"
    assert catalogue.of(tag).text("Customer actions") == "顾客行为"


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "en",
        "en-GB",
        "tlh",
        "zho-x",
        "中文",
        "..",
        "../zh",
        "zh/../zh",
        "/",
        "\0",
        "-",
        "zh\n-CN\0",
        "x" * 9999,
    ],
)
def test_other_languages_read_english(tag):
    """A language without a catalogue, or a text that is no language at all, reads English."""
    assert catalogue.of(tag).lang == "en"
    assert catalogue.of(tag).text("Customer actions") == "Customer actions"


def test_values_are_put_in_as_they_are():
    """Braces, percent signs and other words in a value are no placeholders."""
    sentence = "Service blueprint with {moments} moments in {lanes} lanes."

    assert catalogue.of("en").text(sentence, moments="{lanes}", lanes="%s") == (
        "Service blueprint with {lanes} moments in %s lanes."
    )
    assert "{0}" in catalogue.of("zh").text(sentence, moments="{0}", lanes=2)


def test_a_text_without_values_is_no_pattern():
    """A text of the user's that happens to hold braces is looked up and given back as it is."""
    assert catalogue.of("zh").text("Fill in {this") == "Fill in {this"


def test_an_empty_text_stays_empty():
    """Gettext would answer the empty text with the head of its catalogue."""
    assert not catalogue.of("zh").text("")


def test_a_language_is_parsed_once():
    """All spellings of a language share one catalogue, so that it costs its time once."""
    assert catalogue.of("zh") is catalogue.of("zh_TW")
    assert catalogue.of("en") is catalogue.of("klingon")


def test_threads_read_the_same_words():
    """Catalogues may be asked from many threads at once."""
    tags = ["zh", "en"] * 50
    with ThreadPoolExecutor(8) as pool:
        words = list(pool.map(lambda tag: catalogue.of(tag).text("Backstage"), tags))

    assert words == ["后台员工行为", "Backstage"] * 50


def test_the_machine_has_no_say(monkeypatch):
    """The languages of the user's environment change nothing."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "zh_CN.UTF-8")

    assert catalogue.of("en").text("Backstage") == "Backstage"
    assert catalogue.of("xx").text("Backstage") == "Backstage"
