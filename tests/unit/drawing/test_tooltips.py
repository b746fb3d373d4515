"""What a pointer is told of a drawn thing."""

from blueprint.drawing import tooltips
from blueprint.model.blueprint import Blueprint
from blueprint.words import catalogue

REPAIR = Blueprint(
    title="修车",
    currency="CNY",
    actors={"fitter": {"title": "技师"}},
    moments=[
        {
            "wait": {"time": "1d..3d", "tolerance": "2d"},
            "frontstage": {"do": "修理", "by": "fitter", "time": "1.5h", "tolerance": "2h", "cost": 1200},
        }
    ],
)


def test_figures_are_told_in_the_readers_words():
    """Not as the file has them: times with their units, money with its currency, actors by their titles."""
    moment, words = REPAIR.sequence[0], catalogue.of("zh")

    step = tooltips.of_step(moment.steps["frontstage"][0], moment, REPAIR, words).splitlines()

    assert step == ["修理", "执行者：技师", "时间：1 小时 30 分钟", "可接受时限：2 小时", "成本：1,200 元"]
    assert tooltips.of_wait(moment, words).splitlines()[0] == "顾客等待点：1 天至 3 天"
