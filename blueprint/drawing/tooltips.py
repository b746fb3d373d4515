"""All that is known of a drawn thing, in words, for a pointer or a screen reader."""

from collections.abc import Iterator, Sequence

from blueprint.drawing import marks, spoken
from blueprint.model.blueprint import Blueprint
from blueprint.model.fail import FailPoint
from blueprint.model.flow import Arrow
from blueprint.model.lane import Lane
from blueprint.model.moment import Moment
from blueprint.model.step import Step
from blueprint.model.step_kind import StepKind
from blueprint.words.catalogue import Catalogue
from blueprint.words.quantities import money


def of_step(step: Step, moment: Moment, blueprint: Blueprint, words: Catalogue) -> str:
    """Tell what is known of a step.

    Args:
        step: The step.
        moment: Its moment.
        blueprint: What is drawn.
        words: The language.

    Returns:
        Its text, and a line for each thing known about it.
    """
    lines = [step.do]
    if step.kind is not StepKind.ACTION:
        lines.append(words.text(step.kind.title))
    lines += flags(moment, words)
    pairs = (
        ("By", step.by and (blueprint.actor(step.by).title or step.by)),
        ("Time", spoken.lasting(step.time, words)),
        ("Tolerance", spoken.lasting(step.tolerance, words)),
        ("Cost", None if step.cost is None else money(step.cost, blueprint.currency, words)),
    )
    lines += [_pair(words, name, value) for name, value in pairs if value is not None]
    for name, texts in (("Policy", step.policy), ("Note", step.note), ("Channel", moment.channel)):
        lines += [_pair(words, name, text) for text in texts]
    return "\n".join(lines)


def flags(moment: Moment, words: Catalogue) -> Iterator[str]:
    """Tell what outlines say about a moment: strong ones and dashed ones, and the star.

    Args:
        moment: The moment.
        words: The language.

    Yields:
        A word for each.

    Example:
        >>> from blueprint.words import catalogue
        >>> list(flags(Moment(customer="Pay", core=True), catalogue.of("en")))
        ['Critical activity']
    """
    for name, is_so in (
        ("Critical activity", moment.core),
        ("Standing activity", moment.standing),
        ("Moment of truth", moment.truth),
    ):
        if is_so:
            yield words.text(name)


def lane_name(lane: Lane, words: Catalogue) -> str:
    """Give the words at the left of a lane.

    Args:
        lane: The lane.
        words: The language.

    Returns:
        Its own title; else its zone's in the drawing's language; its key where it isn't named after its zone.
    """
    if lane.title:
        return lane.title
    return words.text(lane.zone.title) if lane.key == lane.zone.key else lane.key


def of_fail_points(points: Sequence[FailPoint], words: Catalogue) -> str:
    """Tell what is known of the fail points of a step.

    Args:
        points: At least one.
        words: The language.

    Returns:
        A paragraph for each.
    """
    return "\n".join(line for point in points for line in _fail_point(point, words))


def _fail_point(point: FailPoint, words: Catalogue) -> Iterator[str]:
    yield _pair(words, "Fail point", point.what)
    recovery = point.recovery.do if point.recovery else None
    grade = marks.SEVERITIES[marks.severity_grade(point.severity)]
    severity = None if point.severity is None else _graded(words, point.severity, grade)
    for name, value in (
        ("Cause", point.cause),
        ("Effect", point.effect),
        ("Severity", severity),
        ("Occurrence", point.occurrence),
        ("Detection", point.detection),
        ("Prevention", point.prevention),
        ("Recovery", recovery),
    ):
        if value is not None:
            yield _pair(words, name, value)


def of_wait(moment: Moment, words: Catalogue, grade: int | None = None) -> str:
    """Tell what is known of the wait before a moment.

    Args:
        moment: A moment with a wait.
        words: The language.
        grade: How much of the customer's patience it takes, as `marks.wait_grade` says.

    Returns:
        The wait, and a line for its tolerance and its reason.
    """
    wait = moment.wait
    lines = [words.text("Wait point")]
    if wait and wait.time is not None:
        time = spoken.time(wait.time, words)
        lines = [
            _pair(words, "Wait point", time if grade is None else _graded(words, time, marks.PATIENCE[grade]))
        ]
    if wait and wait.tolerance is not None:
        lines.append(_pair(words, "Tolerance", spoken.duration(wait.tolerance, words)))
    if wait and wait.reason:
        lines.append(wait.reason)
    return "\n".join(lines)


def of_arrow(arrow: Arrow, blueprint: Blueprint, words: Catalogue) -> str:
    """Tell where an arrow leads from and to, and when.

    Args:
        arrow: The arrow.
        blueprint: What is drawn.
        words: The language.

    Returns:
        A line, such as `check in → ready: yes 85%`.
    """
    source = blueprint.ids[arrow.source.moment]
    target = blueprint.ids[arrow.target.moment] if arrow.target else words.text("End")
    branch = branch_words(arrow)
    return f"{source} → {target}: {branch}" if branch else f"{source} → {target}"


def branch_words(arrow: Arrow) -> str:
    """Tell the words that stand beside an arrow.

    Args:
        arrow: The arrow.

    Returns:
        Its label, or when it is taken, and its chance where that was not merely assumed; empty for none.
    """
    words = arrow.label or arrow.when or ""
    if arrow.chance is None or arrow.assumed or (arrow.chance == 1 and not arrow.written):
        return words
    chance = f"{arrow.chance * 100:.4g}%"
    return f"{words} {chance}" if words else chance


def _graded(words: Catalogue, value: object, grade: str) -> str:
    return words.text("{value} ({grade})", value=value, grade=words.text(grade))


def _pair(words: Catalogue, name: str, value: object) -> str:
    return words.text("{name}: {value}", name=words.text(name), value=value)
