from blueprint.layout.channels import gather
from blueprint.layout.problem import Link
from blueprint.layout.routes import Run, route_of


def over_the_top(start, end):
    """A way up, along the channel above, and down."""
    return route_of(Run(False, start, 1, 0), Run(True, 0, start, end), Run(False, end, 0, 1))


def round_below(start, channel, end):
    """A way out to the right, down, along the channel below, up, and in from the left."""
    return route_of(
        Run(True, 1, start, channel),
        Run(False, channel, 1, 2),
        Run(True, 2, channel, end - 1),
        Run(False, end - 1, 2, 1),
        Run(True, 1, end - 1, end),
    )


def shared(links, routes, *, level_runs):
    """The runs that share a track, channel by channel."""
    found = gather(links, routes, level_runs=level_runs)
    return [track.members for _, tracks in sorted(found.items()) for track in tracks]


def test_links_share_each_run_from_which_on_they_are_one():
    """Here the channel below the boxes and the way up from it, but not the ways down to it."""
    links = (Link(0, 3, "flow"), Link(1, 3, "flow"))
    routes = (round_below(1, 2, 7), round_below(3, 4, 7))

    assert shared(links, routes, level_runs=True) == [((0, 2), (1, 2))]
    assert shared(links, routes, level_runs=False) == [((0, 1),), ((1, 1),), ((0, 3), (1, 3))]


def test_links_of_other_families_share_nothing():
    """Though they lead to the same box."""
    links = (Link(0, 3, "flow"), Link(1, 3, "needs"))
    routes = (round_below(1, 2, 7), round_below(3, 4, 7))

    assert shared(links, routes, level_runs=True) == [((0, 2),), ((1, 2),)]


def test_links_of_a_trunk_share_each_run_up_to_which_they_are_one():
    """Links with words of their own don't."""
    routes = (over_the_top(1, 5), over_the_top(1, 7))
    trunk = (Link(0, 2, "flow", (30, 10), trunk=1), Link(0, 3, "flow", trunk=1))
    others = (Link(0, 2, "flow", (30, 10)), Link(0, 3, "flow", (30, 10)))

    assert shared(trunk, routes, level_runs=True) == [((0, 1), (1, 1))]
    assert shared(others, routes, level_runs=True) == [((0, 1),), ((1, 1),)]
