"""How long each moment takes: its wait, and what is done in it.

- A moment lasts as long as the longest of its steps: the step with the greatest expected time, whose variance
  is the moment's. Of several that take equally long on average, work goes before waiting, for somebody is
  busy all that time; then the one that spreads most.
- A step without a time beside one that has a time goes along with it. A moment none of whose steps has a time
  is unknown, unless its steps are nothing but starts and ends: these take none.
- A moment for which no wait is written is not waited for; a wait of which only the tolerance or the reason is
  written is unknown.
- The least that a moment can take is the longest of its steps' least times.
"""

from typing import NamedTuple

from blueprint.model.blueprint import Blueprint
from blueprint.model.moment import Moment
from blueprint.model.step import Step
from blueprint.model.time import Time


class Length(NamedTuple):
    """How long something takes.

    Args:
        mean: What it takes on average, in seconds.
        variance: How far it spreads, in seconds squared.
        least: The least that it can take, in seconds.

    Example:
        >>> Length(60.0).plus(Length(30.0, 4.0, 20.0))
        Length(mean=90.0, variance=4.0, least=20.0)
    """

    mean: float = 0.0
    variance: float = 0.0
    least: float = 0.0

    def plus(self, other: "Length") -> "Length":
        """Give the length of both, one after the other.

        Args:
            other: What comes next; how long it takes doesn't hang on this.

        Returns:
            The sum.
        """
        return Length(self.mean + other.mean, self.variance + other.variance, self.least + other.least)


NOTHING = Length()


class MomentLength(NamedTuple):
    """How long a moment takes.

    Args:
        wait: What the customer waits before it begins; `None` where that is unknown.
        duration: What it lasts once it has begun; `None` where that is unknown.
        waiting: Is its duration waiting, too, rather than work?

    Example:
        >>> MomentLength(NOTHING, Length(60.0, 0.0, 60.0)).whole.mean
        60.0
    """

    wait: Length | None
    duration: Length | None
    waiting: bool = False

    @property
    def known(self) -> bool:
        """Are both parts known?"""
        return self.wait is not None and self.duration is not None

    @property
    def whole(self) -> Length:
        """The wait and the duration, as far as they are known."""
        return (self.wait or NOTHING).plus(self.duration or NOTHING)

    @property
    def waited(self) -> float:
        """Seconds of it that are waiting, as far as they are known."""
        wait, duration = self.wait or NOTHING, self.duration or NOTHING
        return wait.mean + (duration.mean if self.waiting else 0.0)

    @property
    def worked(self) -> float:
        """Seconds of it that are work, as far as they are known."""
        return (self.duration or NOTHING).mean if not self.waiting else 0.0


def of_time(time: Time, blueprint: Blueprint) -> Length:
    """Give the length of a time.

    Args:
        time: The time.
        blueprint: What it belongs to, which knows how long a day is.

    Returns:
        The length.

    Example:
        >>> of_time(Time.read("3m..9m"), Blueprint(title="Tea", moments=[{"customer": "Sip"}]))
        Length(mean=360.0, variance=10800.0, least=180.0)
    """
    calendar = blueprint.working_calendar
    return Length(time.expected(calendar), time.variance(calendar), time.least(calendar))


def of_moment(moment: Moment, blueprint: Blueprint) -> MomentLength:
    """Tell how long a moment takes.

    Args:
        moment: The moment.
        blueprint: What it belongs to.

    Returns:
        Its wait and its duration.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": "5m", "time": "2m"}])
        >>> of_moment(tea.sequence[0], tea).whole.mean
        420.0
    """
    wait: Length | None = NOTHING
    if moment.wait is not None:
        wait = None if moment.wait.time is None else of_time(moment.wait.time, blueprint)
    steps = [step for cell in moment.steps.values() for step in cell]
    timed = [(of_time(step.time, blueprint), step) for step in steps if step.time is not None]
    if not timed:
        return MomentLength(wait, NOTHING if all(map(_instant, steps)) else None)
    longest, step = max(timed, key=lambda pair: (pair[0].mean, not pair[1].kind.waits, pair[0].variance))
    least = max(length.least for length, _ in timed)
    return MomentLength(wait, longest._replace(least=least), step.kind.waits)


def _instant(step: Step) -> bool:
    return step.kind.starts or step.kind.ends
