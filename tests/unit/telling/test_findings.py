"""What is found out about small services, each worked out by hand."""

import pytest

from blueprint.analysis.measure import analyze
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.telling.insight import Grade
from blueprint.telling.tell import FINDINGS, leading, tell
from blueprint.words.catalogue import of


def _told(finding, moments, lang="en", **head):
    analysis = analyze(Study(build(Blueprint(title="T", moments=moments, **head))))
    return [insight for insight in tell(analysis, of(lang)) if insight.finding == finding]


def _sentences(finding, moments, **head):
    return [insight.sentence for insight in _told(finding, moments, **head)]


def _step(name, time, **more):
    return {"frontstage": {"do": name, "time": time, **more}}


def test_waiting_is_told_from_a_tenth_on():
    """6 of 10 minutes, two thirds of it at one place; 1 of 20 isn't worth it."""
    both = [_step("A", "4m") | {"wait": "4m"}, {"customer": "B", "wait": {"time": "2m"}, "kind": "end"}]
    both[1] = {"customer": {"do": "B", "kind": "end"}, "wait": "2m"}

    assert _sentences("waiting", both) == [
        "The customer waits 60 % of the time: 6 min of 10 min, 67 % of it at “A”."
    ]
    assert _sentences("waiting", [_step("A", "19m") | {"wait": "1m"}]) == []


def test_a_wait_is_too_long_by_what_the_file_accepts():
    """As grave as it is too long, for as many as it meets."""
    ways = [{"to": "B", "chance": "25%"}, {"to": "end", "chance": "75%"}]
    late = {"customer": "B", "wait": {"time": "20m", "tolerance": "5m"}, "time": "1m"}
    told = _told("impatience", [_step("A", "1m") | {"next": ways}, late])

    assert told[0].sentence == (
        "At “B” customers wait 20 min and accept 5 min: 15 min too long. "
        "That happens 25 times for each hundred customers."
    )
    assert len(told) == 1
    assert told[0].weight == pytest.approx(Grade.BROKEN + 0.75 * 0.25)


def test_a_bottleneck_with_an_equal_beside_it():
    """Two branches of 10 minutes: neither is worth speeding up alone."""
    moments = [
        {"id": "s", "frontstage": {"do": "S", "time": "1m"}, "next": ["a", "b"]},
        {"id": "a", "frontstage": {"do": "A", "time": "10m"}, "next": "t"},
        {"id": "b", "frontstage": {"do": "B", "time": "10m"}, "next": "t"},
        {"id": "t", "frontstage": {"do": "T", "time": "1m"}},
    ]

    assert _sentences("bottleneck", moments)[0] == (
        "The main route spends 83 % of its time at “a”: 10 min of 12 min."
        " Another way takes just as long, so speeding up this one alone would change nothing."
    )


def test_the_customers_own_time_is_no_bottleneck():
    """A guest's sleep is what he came for: of the other 20 minutes, 15 are breakfast's."""
    moments = [{"customer": "Sleep", "time": "8h"}, _step("Breakfast", "15m"), _step("Leave", "5m")]

    (told,) = _sentences("bottleneck", moments)

    assert told == (
        "Of the time that isn't the customer's own, the main route spends 75 % at “Breakfast”: "
        "15 min of 20 min."
    )


@pytest.mark.parametrize(
    ("arrivals", "weight", "sentence"),
    [
        ("24/h", 4, "Clerk can't keep up at the peak: work for 2.4 falls to 2 (120 % busy)"),
        (
            "18/h",
            3,
            (
                "Clerk is busy 90 % of the time at the peak, so queues get long; "
                "one more would bring that to 60 %."
            ),
        ),
    ],
)
def test_load(arrivals, weight, sentence):
    """6 minutes for each of 24 customers an hour keep 2.4 clerks busy, of 18 customers 1.8."""
    actors = {"clerk": {"count": 2, "title": "Clerk"}}
    told = _told("overload", [_step("Serve", "6m", by="clerk")], actors=actors, demand={"arrivals": arrivals})

    assert told[0].sentence.startswith(sentence)
    assert int(told[0].weight) == weight
    assert told[0].moments == ("Serve",)


def test_nobody_is_overloaded_at_sixty_percent():
    """12 customers of 6 minutes keep 1.2 of two clerks busy."""
    actors = {"clerk": {"count": 2}}

    assert (
        _told("overload", [_step("Serve", "6m", by="clerk")], actors=actors, demand={"arrivals": "12/h"})
        == []
    )


@pytest.mark.parametrize(
    ("price", "grade", "begin"),
    [
        (
            15,
            Grade.THREATENED,
            "A customer pays €15, of which €5 remain, 33 %. Without waits the service takes 10 min; from 15",
        ),
        (8, Grade.BROKEN, "A customer pays €8 and costs €10: €2 are lost each time."),
        (40, Grade.NOTE, "A customer pays €40, of which €30 remain, 75 %."),
    ],
)
def test_margins(price, grade, begin):
    """10 minutes at €60 an hour: €15 last for 15 minutes, €40 for 40, which is four times as long."""
    head = {
        "currency": "EUR",
        "tolerance": "60m",
        "actors": {"a": {"cost": "60/h"}},
        "economics": {"price": price},
    }
    told = _told("margin", [_step("Work", "10m", by="a")], **head)

    assert told[0].sentence.startswith(begin)
    assert int(told[0].weight) == grade


@pytest.mark.parametrize(
    ("cooking", "sentence"),
    [
        ("30m", "A customer costs €40; most of it goes to cook: €30, 75 %."),
        ("10m", "A customer costs €30; the largest part goes to cook: €10, 33 %."),
    ],
)
def test_only_more_than_half_is_most_of_the_cost(cooking, sentence):
    """At €60 an hour each: 30 minutes of the cook's beside 10 of others, then three who cost the same."""
    others = [_step("Serve", "10m", by="waiter")]
    others += [_step("Clean", "10m", by="cleaner")] if cooking == "10m" else []
    actors = {name: {"cost": "60/h"} for name in ("cook", "waiter", "cleaner")}
    moments = [_step("Cook", cooking, by="cook"), *others]

    assert _sentences("spending", moments, currency="EUR", actors=actors) == [sentence]


def test_what_one_alone_costs_is_told_once():
    """With a price the margin tells it, and a failure of a cent in ten euros is no sentence."""
    work = _step("Work", "10m", by="a")
    work["frontstage"]["fail"] = {"what": "Slip", "chance": "1%", "loss": 1}
    head = {"currency": "EUR", "actors": {"a": {"cost": "60/h"}}}

    assert _sentences("spending", [work], **head) == ["A customer costs €10."]
    assert _sentences("spending", [work], economics={"price": 15}, **head) == []


def test_a_failure_says_when_the_customer_sees_it():
    """It happens to 2 of a hundred; the 30 minutes until the next moment in sight are there to mend it."""
    fail = {"what": "Lost", "chance": "2%", "loss": 50, "severity": 8}
    moments = [
        {"backstage": {"do": "File", "time": "5m", "cost": 1, "fail": fail}},
        {"backstage": {"do": "Check", "time": "30m"}},
        {"frontstage": {"do": "Tell", "time": "1m"}},
    ]
    told = _sentences("failures", moments, currency="EUR")

    assert told[0] == "Without a recovery: 1 of 1 failures, “Lost” at “File”."
    assert told[1] == (
        "The failure “Lost” at “File” costs €1 per customer on average. "
        "It happens 20 times per 1,000 customers. "
        "The customer first sees it 30 min later, at “Tell”; until then it can be mended unseen. "
        "Nothing recovers it."
    )


def test_who_is_alone_and_needed_by_all():
    """One of whom the file says that there is one; of whom it says nothing there may be many."""
    moments = [_step("Serve", "6m", by="clerk"), _step("Sign", "1m", by="boss")]

    assert _sentences("dependence", moments, actors={"clerk": {"count": 1}, "boss": {}}) == [
        "Every customer needs clerk, of whom there is one only: “Serve”."
    ]


def test_repeats():
    """Repeated with a chance of a half, 10 minutes take 10 more, half of 20."""
    ways = [{"to": "Work", "chance": "50%"}, {"to": "end", "chance": "50%"}]

    assert _sentences("repeats", [_step("Work", "10m") | {"next": ways}]) == [
        "“Work” is passed 2 times per customer; going there again takes 10 min on average, 50 % of all."
    ]


def test_silence_and_worth():
    """20 of 30 minutes unseen; 10 of 30 are what customers pay for, 20 are waste."""
    moments = [
        _step("Ask", "10m", value="yes"),
        {"backstage": {"do": "Copy", "time": "20m", "value": "no"}},
        {"customer": {"do": "Leave", "kind": "end"}},
    ]

    assert _sentences("silence", moments) == [
        "For 20 min the customer neither does nor sees anything: “Copy”."
    ]
    assert _sentences("worth", moments)[0] == (
        "Customers would pay for 33 % of the time that passes: 10 min. "
        "20 min of the steps' time, 67 %, is waste."
    )


def test_gaps_name_the_moments():
    """Two moments without a time, and chances that nobody wrote."""
    ways = [{"to": "B", "when": "yes"}, {"to": "end", "when": "no"}]
    moments = [{"customer": "A", "next": ways}, {"customer": "B"}]
    told = _sentences("gaps", moments)

    assert told[0].startswith("Nobody says how long “A” lasts. Nor is it said of “B”. So these are")
    assert "Nobody says how likely the ways after “A” are, so all are taken for equally likely." in told


def test_nothing_is_said_where_nothing_is_known():
    """A service of one step without figures has one gap, and nothing else is made up."""
    analysis = analyze(Study(build(Blueprint(title="T", moments=[{"customer": "A"}]))))

    assert {insight.finding for insight in tell(analysis, of("en"))} == {"gaps"}
    assert leading(()) == ()


def test_chinese_sentences_have_chinese_units():
    """Times, shares and names are said as people write them there."""
    told = _told("waiting", [_step("核件", "4m") | {"wait": "6m"}], lang="zh")

    assert told[0].sentence == "顾客有 60% 的时间在等待：10 分钟中的 6 分钟，全部在“核件”。"


def test_every_finding_is_a_page():
    """Each says in its docstring what it is, so that a list of them explains itself."""
    for name in FINDINGS:
        assert (FINDINGS.load(name).__doc__ or "").strip().endswith((".", "there."))


def test_advice_is_told_with_what_it_would_change():
    """Booking of 9 min beside a minute of asking: contact 100 % → 18 %, 10 min → 11, and where it shows."""
    book = {"do": "Book", "time": "9m", "fail": "Booked wrong"}
    desk = {"id": "desk", "customer": {"do": "Ask", "time": "1m"}, "backstage": book}
    (told,) = _sentences("advice", [desk, {"customer": {"do": "Leave", "time": "1m"}}])

    assert told == (
        "At “desk” the customer is there while “Book” goes on unseen; it could be done apart. "
        "If it comes before or after the rest, not beside it, this would change: share of the work in "
        "contact 100 % → 18 %; time from start to end 10 min → 11 min; hand-offs 0 → 2. "
        "Mind that “Booked wrong” would then come to light at “Leave”."
    )


def test_advice_without_times_says_so():
    """A step that customers could do, and nobody says how long it takes."""
    (told,) = _sentences("advice", [{"customer": "Ask", "frontstage": {"do": "Stamp", "divergence": "low"}}])

    assert told == (
        "“Stamp” at “Ask” is something customers could do themselves. "
        "What that would change nobody can say, for nobody says how long it takes."
    )
