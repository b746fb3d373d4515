RULE = "missing-evidence"
SEEN = "  - {customer: Order, frontstage: Take the order, evidence: Menu}\n"
UNSEEN = "  - {customer: Pay %d, frontstage: Count the money}\n"


def test_few_gaps_are_told_each_at_its_moment(places):
    """Whoever writes evidence has forgotten these."""
    text = "title: Bar\nmoments:\n" + SEEN * 2 + UNSEEN % 1 + UNSEEN % 2

    assert places(RULE, text) == [(5, "Pay 1"), (6, "Pay 2")]


def test_many_gaps_are_one_finding(found):
    """Whoever doesn't write evidence needn't be told thirty times."""
    text = "title: Bar\nmoments:\n" + SEEN + "".join(UNSEEN % number for number in range(30))

    (finding,) = found(RULE, text)
    assert (
        finding.message
        == "30 of 31 moments with the customer don't say what the customer sees, hears or touches."
    )
    assert len(finding.related) == 5


def test_a_customer_who_meets_nobody_is_another_rules(places):
    """`customer-alone` asks for evidence or somebody."""
    assert places(RULE, "title: Bar\nmoments:\n  - customer: Look around\n") == []
