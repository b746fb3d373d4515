import pytest

MACHINE = {"actors": {"machine": {"kind": "system"}}}
TELLER = {"customer": "Ask", "frontstage": {"do": "Answer", "divergence": "low"}}
SCREEN = {"customer": "Choose", "frontstage": {"do": "Show", "by": "machine"}}
BACK = {"backstage": {"do": "Decide", "divergence": "high"}}


def test_what_is_written_holds(take):
    """The file's own word goes before anything derived, and it says so."""
    found = take("classification", [BACK], classification={"variability": "standard", "object": "people"})

    assert found.variability[:3] == ("standard", True, False)
    assert found.object[:3] == (("people",), True, False)
    assert found.participation[:3] == ("none", False, True)


@pytest.mark.parametrize(
    ("moments", "participation"),
    [
        ([BACK], "none"),
        ([{"customer": "Send"}, BACK], "indirect"),
        ([SCREEN], "self-service"),
        ([SCREEN, TELLER], "interactive"),
        ([SCREEN, {**SCREEN, "id": "again"}, TELLER], "self-service"),
    ],
)
def test_participation_is_whom_the_customer_meets(take, moments, participation):
    """Nobody, nobody at the front, mostly systems, or people in at least half of the meetings."""
    assert take("classification", moments, **MACHINE).participation.value == participation


@pytest.mark.parametrize(
    ("moments", "value"), [([BACK, TELLER], "standard"), ([BACK], "custom"), ([SCREEN], None)]
)
def test_variability_is_what_most_steps_say(take, moments, value):
    """High against low divergence; where nobody says, nothing is derived."""
    found = take("classification", moments, **MACHINE).variability

    assert (found.value, found.derived) == (value, value is not None)


def test_information_shows_in_documents_and_systems(take):
    """Steps tell nothing of goods or people."""
    assert take("classification", [SCREEN], **MACHINE).object.value == ("information",)
    assert take("classification", [TELLER]).object.value is None


def test_the_approaches_fit_step_by_step(take):
    """By hand: of answer (1), decide (0) and log (1) a production line fits two thirds; the customer could take
    over ask (1) and answer (1), so all he sees; of decide (apart: 0) and log (shared: 1) half could be parted.
    """
    served = TELLER | {"backstage": "Log"}
    approach = take("classification", [served, BACK]).approach

    assert approach["production-line"].fit == pytest.approx(2 / 3)
    assert approach["co-production"].fit == 1
    assert approach["contact"].fit == 0.5
    assert [(reason.moment, reason.lane, reason.fit) for reason in approach["contact"].reasons] == [
        ("Ask", "backstage", 1),
        ("Decide", "backstage", 0),
    ]


def test_an_approach_about_nothing_has_no_fit(take):
    """Where nothing happens out of sight, nothing can be parted."""
    assert take("classification", [TELLER]).approach["contact"].fit is None


def test_what_nobody_comes_to_says_nothing(take):
    """A moment that no way leads to changes no dimension and no fit."""
    lost = {
        "id": "lost",
        "backstage": {"do": "Lost", "divergence": "high", "kind": "document"},
        "next": "end",
    }

    assert take("classification", [TELLER | {"next": "end"}, lost]) == take("classification", [TELLER])
