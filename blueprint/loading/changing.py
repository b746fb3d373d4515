"""What-if: a blueprint with some figures changed by a few words, without editing its file.

A change is written `PATH=VALUE`, such as `check credit.time=30m`, `check credit/backstage.time=30m`,
`welcome.wait.time=5m`, `welcome.next.app=60%`, `check.fail.chance=2%`, `actors.teller.count=4` or
`demand.arrivals=30/h`. PATH is a moment's id, behind `/` a lane where the moment has several steps of which
the key might be meant (and behind another `/` the step's number where the cell has several), then the keys as
files have them; or a key of the file's head. Of a list the item is named by its number from 1 or by its
text; a lone one needs no name. VALUE is what would stand in the file; an empty one leaves the key out.

Where the chance of a way is set, the other ways of the choice that no change names share what is left, in the
proportions they have. What comes out is checked as a file is.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from blueprint.diagnostics.quoting import quote
from blueprint.loading.change_path import Place, WrongChange, find
from blueprint.model.blueprint import Blueprint
from blueprint.model.chance import read_chance
from blueprint.model.fault import KEY
from blueprint.model.limits import STANDARD, Limits
from blueprint.model.text import same
from blueprint.model.ways import chances_of, names_of, rescaled
from blueprint.source.read import read

_CLOSE = 1e-9


class Changed(NamedTuple):
    """A changed blueprint.

    Args:
        blueprint: What it is now.
        notes: What was changed with it, in sentences.
    """

    blueprint: Blueprint
    notes: tuple[str, ...]


def change(blueprint: Blueprint, changes: Iterable[str], limits: Limits = STANDARD) -> Changed:
    """Change a blueprint by words.

    Args:
        blueprint: The blueprint; it stays as it is.
        changes: What to change, each `PATH=VALUE`.
        limits: How large a blueprint may be.

    Returns:
        Another blueprint, and what else was changed.

    Raises:
        WrongChange: A change can't be made; its sentence says why, and what can stand there.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"id": "brew", "backstage": "Brew", "time": "5m"}])
        >>> change(tea, ["brew.time=3m"]).blueprint.sequence[0].steps["backstage"][0].time.expected()
        180.0
    """
    wanted = [same(text) for text in changes]
    data: dict[str, Any] = blueprint.written()
    ways: dict[int, dict[int, float]] = {}
    places: list[Place] = []
    for text in wanted:
        place = find(blueprint, data, text)
        places.append(place)
        if place.inside is None:
            ways.setdefault(place.moment, {})[place.way] = _chance(text, place)
            _need_room(blueprint, text, place, ways[place.moment])
        else:
            _put(place.inside, place.key, _value(text, place))
    notes = tuple(_rescale(blueprint, data, moment, fixed) for moment, fixed in ways.items())
    try:
        made = type(blueprint).model_validate(data, context=limits)
    except ValidationError as error:
        raise _blamed(blueprint, wanted, places, error, limits) from None
    return Changed(made, tuple(filter(None, notes)))


def _put(inside: dict[str, Any], key: str, value: Any) -> None:
    if value is None:
        inside.pop(key, None)
    else:
        inside[key] = value


def _value(text: str, place: Place) -> Any:
    """Read what stands behind the sign of equality as it would be read in a file."""
    written = text[place.end + 1 :].strip()
    if not written:
        return None
    document = read(written.encode("utf-8", "surrogatepass"))
    if document.data is None:
        why = " ".join(finding.message for finding in document.findings[:1])
        raise WrongChange(f"{quote(written)} can't be read: {why}", text, place.end + 1, len(text))
    return document.data


def _chance(text: str, place: Place) -> float:
    try:
        return read_chance(text[place.end + 1 :].strip())
    except PydanticCustomError as error:
        raise WrongChange(
            _sentence(error.context or {}, error.message()), text, place.end + 1, len(text)
        ) from None


def _need_room(blueprint: Blueprint, text: str, place: Place, fixed: Mapping[int, float]) -> None:
    """Make sure that the chances after a moment can still sum to 1."""
    total = sum(fixed.values())
    others = chances_of(blueprint.sequence[place.moment]).keys() - fixed.keys()
    if total > 1 + _CLOSE or (not others and abs(total - 1) > _CLOSE):
        name = quote(blueprint.ids[place.moment])
        sum_ = f"{100 * total:.4g}%"
        sentence = f"The chances after {name} come to {sum_} with this; all of them have to come to 100%."
        raise WrongChange(sentence, text, place.end + 1, len(text))


def _rescale(blueprint: Blueprint, data: dict[str, Any], moment: int, fixed: Mapping[int, float]) -> str:
    """Write the chances after a moment, and say which were rescaled."""
    model = blueprint.sequence[moment]
    chances, names = rescaled(chances_of(model), fixed), names_of(model)
    inside: Any = data
    for part in blueprint.places[moment][0]:
        inside = inside[part]
    written = inside["next"] if isinstance(inside["next"], list) else [inside["next"]]
    for way, chance in chances.items():
        written[way]["chance"] = chance
    inside["next"] = written
    told = ", ".join(
        f"{names[way]} {100 * chance:.4g}%" for way, chance in chances.items() if way not in fixed
    )
    return (
        f"The other ways on from {quote(blueprint.ids[moment])} share what is left: {told}." if told else ""
    )


def _blamed(
    blueprint: Blueprint, wanted: list[str], places: list[Place], error: ValidationError, limits: Limits
) -> WrongChange:
    """Find the change that makes a blueprint faulty, and say why."""
    for count in range(1, len(wanted)):
        try:
            change(blueprint, wanted[:count], limits)
        except WrongChange as wrong:
            return wrong
    details = error.errors(include_url=False)[0]
    text, place = wanted[-1], places[-1]
    context: Mapping[str, Any] = details.get("ctx", {})
    at_key = context.get("at") == KEY
    begin, end = (place.begin, place.end) if at_key else (place.end + 1, len(text))
    return WrongChange(_sentence(context, details["msg"]), text, begin, end)


def _sentence(context: Mapping[str, Any], message: str) -> str:
    return f"{context.get('sentence') or message} {context.get('help') or ''}".strip()
