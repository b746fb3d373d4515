"""Numbers by YAML 1.2's core schema."""

from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from blueprint.model.chance import read_chance
from blueprint.model.number import read_amount, read_number, read_whole
from blueprint.model.truth import read_truth


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("017", 17),
        ("0o17", 15),
        ("0xfF", 255),
        ("1e3", 1000),
        ("-2", -2),
        ("+1", 1),
        (".5", 0.5),
        ("1.", 1),
        ("1.10", 1.1),
        ("1E-2", 0.01),
        ("999999999999999", 999999999999999),
        ("-0", 0),
        ("0000000000000000000017", 17),
        ("0.123456789012345", 0.123456789012345),
    ],
)
def test_numbers_of_the_core_schema_are_read(text, number):
    """Octal has an `o`, and a leading zero means nothing."""
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "1_000",
        "1,5",
        "1 000",
        ".inf",
        "-.inf",
        ".nan",
        "inf",
        "nan",
        "1e999",
        "1e-999",
        "1234567890123456",
        "1e15",
        "0x" + "f" * 5000,
        "9" * 5000,
        "0b1",
        "1e",
        "--1",
        "0o8",
        "١٢",
        "½",
        "1.2.3",
        "0.1234567890123456",
    ],
)
def test_what_is_no_number_is_refused(text):
    """Underscores, infinity, sixteen digits and foreign digits among them."""
    with pytest.raises(PydanticCustomError) as raised:
        read_number(text)

    assert raised.value.type == "bad-number"


@pytest.mark.parametrize(
    "value", [float("inf"), float("nan"), 10**15, pytest.param(10**5000, id="huge"), True, None, [], b"1"]
)
def test_values_of_python_are_checked_too(value):
    """Finite, of at most 15 digits, and a number at all."""
    with pytest.raises(PydanticCustomError):
        read_number(value)


def test_numbers_of_python_are_read():
    """As they are, but for digits that nobody wrote."""
    assert read_number(7) == 7
    assert read_number(Decimal("1.5")) == 1.5
    assert read_number(0.1 + 0.2) == 0.3


@pytest.mark.parametrize("value", ["-1", "-0.01", -1])
def test_amounts_are_not_negative(value):
    """Money spent is 0 or more."""
    with pytest.raises(PydanticCustomError):
        read_amount(value)


@pytest.mark.parametrize("value", ["0", "11", "1.5", 11, 0.5])
def test_whole_numbers_keep_their_bounds(value):
    """From 1 to 10, and whole."""
    with pytest.raises(PydanticCustomError):
        read_whole(value, 1, 10)


@pytest.mark.parametrize(
    ("value", "share"),
    [
        ("5%", 0.05),
        ("0.05", 0.05),
        (0.05, 0.05),
        ("33.3%", 0.333),
        ("100%", 1),
        ("1", 1),
        (0, 0),
        ("5 %", 0.05),
        ("%", None),
    ],
)
def test_chances(value, share):
    """Percent or a share of 1, without a rounding of floats in it."""
    if share is None:
        with pytest.raises(PydanticCustomError):
            read_chance(value)
    else:
        assert read_chance(value) == share


@pytest.mark.parametrize("value", ["5", 5, "101%", "-1%", "-0.1", "1/3", "often", "%", True])
def test_what_is_no_chance_is_refused(value):
    """A bare 5 too."""
    with pytest.raises(PydanticCustomError):
        read_chance(value)


@pytest.mark.parametrize("written", ["30 EUR", "30€", "$30", "CHF 30", "30元"])
def test_a_number_with_a_currency_gets_the_advice_to_write_the_number_alone(written):
    """The currency stands once, at the head of the file."""
    with pytest.raises(PydanticCustomError, match=r"`30`.*`currency: EUR`"):
        read_number(written)


def test_a_bare_number_gets_the_advice_to_write_percent():
    """The message has the words to write."""
    with pytest.raises(PydanticCustomError, match="`5%`"):
        read_chance("5")


@pytest.mark.parametrize("text", ["yes", "no", "on", "off", "y", "1", "0", "tRue", "", 1, None])
def test_only_true_and_false_are_truth_values(text):
    """YAML 1.2 has no others."""
    with pytest.raises(PydanticCustomError):
        read_truth(text)


@pytest.mark.parametrize("text", ["true", "True", "TRUE", True])
def test_true_has_three_spellings(text):
    """And Python's own."""
    assert read_truth(text) is True
