import pytest

from blueprint.drawing.fit import LINE, SLACK, fit, fit_evidence, step_width
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
    """A drawing of short labels is narrower than one of long ones."""
    short = step_width(["Pay", "Go", "Sit"], 10, METRICS)
    long = step_width([LONG[:50]] * 3, 10, METRICS)

    assert short < long


def test_evidence_is_as_high_as_its_lines():
    """Two lines need a line more than one."""
    one = fit_evidence("Sign", 116, 8.5, METRICS)
    two = fit_evidence("A vase with a fresh flower from the garden", 116, 8.5, METRICS)

    assert two.height - one.height == pytest.approx((len(two.lines) - 1) * 8.5 * LINE)
