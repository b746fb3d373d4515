import pytest

from blueprint.drawing.fit import LINE, SLACK, fit, fit_evidence, least_width
from blueprint.drawing.metrics import bundled
from blueprint.drawing.scene import Outline

METRICS = bundled()
LONG = "Explain to the customer what the rate means, and what it does not mean, before anything is signed"


@pytest.mark.parametrize("outline", [Outline.ROUNDED, Outline.DOCUMENT, Outline.HEXAGON, Outline.TERMINAL])
@pytest.mark.parametrize(
    "label", ["Pay", "Hand over the bags", LONG, "核对姓名、证件号码、金额，确认无误后签字"]
)
def test_words_stay_inside_their_form(outline, label):
    """Measured lines fit into the width, and all lines into the height."""
    fitted = fit(label, outline, 116, 10, METRICS)

    assert max(METRICS.width(line, 10) for line in fitted.lines) * SLACK <= fitted.width
    assert len(fitted.lines) * 10 * LINE <= fitted.height


@pytest.mark.parametrize("label", ["Ok?", "Complete?", "Are all papers there and signed?", "资料齐全？"])
def test_words_stay_inside_a_diamond(label):
    """A rectangle of w × h fits into a diamond of W × H where w/W + h/H is at most 1."""
    fitted = fit(label, Outline.DIAMOND, 116, 10, METRICS)

    width = max(METRICS.width(line, 10) for line in fitted.lines)
    assert width / fitted.width + len(fitted.lines) * 10 * LINE / fitted.height <= 1


def test_no_word_is_torn_for_a_lower_diamond():
    """`Complete?` stays whole."""
    assert fit("Complete?", Outline.DIAMOND, 116, 10, METRICS).lines == ("Complete?",)


def test_long_words_are_shortened_and_said_to_be():
    """Four lines are the most."""
    fitted = fit(LONG * 20, Outline.ROUNDED, 116, 10, METRICS)

    assert fitted.shortened
    assert len(fitted.lines) == 4


def test_short_labels_make_narrow_steps():
    """A short label asks for less width than a long one."""
    short, long = (least_width(label, Outline.ROUNDED, 10, METRICS) for label in ("Pay", LONG[:50]))

    assert short < long


@pytest.mark.parametrize("outline", [Outline.ROUNDED, Outline.DOCUMENT, Outline.HEXAGON, Outline.TERMINAL])
@pytest.mark.parametrize(
    "label", ["Read the confirmation", "Hand over the bags", "回去补齐资料", "Check-in 登记"]
)
def test_the_least_width_shows_words_well(outline, label):
    """No word is broken, and three lines are enough."""
    fitted = fit(label, outline, least_width(label, outline, 10, METRICS), 10, METRICS)

    assert len(fitted.lines) <= 3
    assert not fitted.shortened
    assert {word for line in fitted.lines for word in line.split()} >= {"confirmation"} & set(label.split())


def test_a_caption_takes_the_width_that_it_needs():
    """It is never shortened for its box's sake."""
    assert least_width("Pay", Outline.ROUNDED, 10, METRICS, below=[90]) >= 90


def test_a_short_question_stands_in_one_line_of_its_diamond():
    """Four Han and a mark aren't parted."""
    width = least_width("齐全？", Outline.DIAMOND, 10, METRICS)

    assert fit("齐全？", Outline.DIAMOND, width, 10, METRICS).lines == ("齐全？",)


def test_evidence_is_as_high_as_its_lines():
    """Two lines need a line more than one."""
    one = fit_evidence("Sign", 116, 8.5, METRICS)
    two = fit_evidence("A vase with a fresh flower from the garden", 116, 8.5, METRICS)

    assert two.height - one.height == pytest.approx((len(two.lines) - 1) * 8.5 * LINE)


@pytest.mark.parametrize(
    ("label", "lines"),
    [("Brush the shoes", ("Brush the", "shoes")), ("Pick up and leave", ("Pick up", "and leave"))],
)
def test_a_very_short_word_has_no_line_to_itself(label, lines):
    """A form gets a little wider for that, and lower."""
    width = least_width(label, Outline.ROUNDED, 10, METRICS)

    assert fit(label, Outline.ROUNDED, width, 10, METRICS).lines == lines


def test_a_form_gets_only_a_little_wider_for_a_short_word():
    """Where two lines would take far more room, three it is."""
    alone = least_width("compensation", Outline.ROUNDED, 10, METRICS)

    assert least_width("compensation of understatements", Outline.ROUNDED, 10, METRICS) <= alone + 30
    assert least_width("Confirmation of compensations", Outline.ROUNDED, 10, METRICS) < 2 * alone


def test_words_without_any_width_fit():
    """Accents that stand on nothing, from a hostile file, have none."""
    assert least_width("\u0301 \u0301", Outline.ROUNDED, 10, METRICS) == least_width(
        "", Outline.ROUNDED, 10, METRICS
    )
