from blueprint.source.anchors import Anchored, Anchors


def test_an_alias_counts_as_all_that_it_stands_for():
    """What is added is the size beyond the one place that the alias takes itself."""
    anchors = Anchors()
    anchors.open("a")
    anchors.close("a", Anchored(0, ["x"], size=5, height=1))
    anchors.use("a")
    anchors.use("a")

    assert (anchors.used, anchors.added) == (2, 8)


def test_what_is_open_or_unknown_stands_for_nothing():
    """An alias inside of its anchor and one without an anchor both have no target."""
    anchors = Anchors()
    anchors.open("a")

    assert anchors.use("a") is None
    assert anchors.is_open("a")
    assert anchors.use("b") is None
    assert not anchors.is_open("b")


def test_a_name_given_again_inside_wins():
    """The last anchor in front of an alias counts, even where it stands inside an earlier one."""
    anchors = Anchors()
    anchors.open("a")
    anchors.close("a", Anchored(2, "inner", size=1, height=0))
    anchors.close("a", Anchored(1, ["inner"], size=2, height=1))

    assert anchors.use("a").data == "inner"
