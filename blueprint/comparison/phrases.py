"""Changes in sentences, for people."""

from typing import Any, Final

from blueprint.comparison.change import Change, Nature, Side
from blueprint.diagnostics.quoting import quote
from blueprint.model.zone import ZONES
from blueprint.words.catalogue import N_, Catalogue

_THINGS: Final = {
    "moment": N_("Moment"),
    "step": N_("Step"),
    "evidence": N_("Evidence"),
    "fail point": N_("Fail point"),
    "flow": N_("Flow"),
    "lane": N_("Lane"),
    "phase": N_("Phase"),
    "actor": N_("Actor"),
    "scenario": N_("Scenario"),
    "promise": N_("Promise"),
    "standard": N_("Standard"),
    "risk": N_("Risk"),
    "mechanism": N_("Mechanism"),
}
_LINES: Final = {line.key: line.name for zone in ZONES if (line := zone.line_below) is not None}
_STANDING_IN: Final = frozenset({"step", "evidence", "fail point"})
_MAIN_KEYS: Final = ("do", "what", "time")  # what a value is about, where it has many keys


def tell(change: Change, words: Catalogue) -> str:
    """Tell a change in a sentence.

    Args:
        change: What changed.
        words: The language.

    Returns:
        The sentence, without a stop.

    Example:
        >>> from blueprint.words import catalogue
        >>> lanes = {"before": "frontstage", "after": "backstage", "crosses": ("visibility",)}
        >>> moved = Change(Nature.MOVED, "step", "Check", Side("pay"), Side("pay"), "lane", **lanes)
        >>> tell(moved, catalogue.of("en"))
        'Step `Check` at `pay` went from `frontstage` to `backstage`, across the line of visibility'
    """
    if change.nature is Nature.RENAMED:
        before = _thing(change._replace(name=str(change.before)), words)
        return words.text("{thing} is now called {after}", thing=before, after=quote(change.name))
    thing = _thing(change, words)
    if change.nature is Nature.MOVED:
        return _moved(change, thing, words)
    if change.nature is Nature.CHANGED:
        return _changed(change, thing, words)
    sentence = N_("{thing} is new") if change.nature is Nature.ADDED else N_("{thing} is gone")
    return words.text(sentence, thing=thing)


def _kind(change: Change, words: Catalogue) -> str:
    return words.text(_THINGS[change.thing])


def _thing(change: Change, words: Catalogue) -> str:
    if change.thing not in _THINGS:
        return words.text("The blueprint")
    named = words.text("{kind} {name}", kind=_kind(change, words), name=quote(change.name))
    side: Side | None = change.new or change.old
    if change.thing in _STANDING_IN and side is not None and side.moment and side.moment != change.name:
        return words.text("{thing} at {moment}", thing=named, moment=quote(side.moment))
    return named


def _moved(change: Change, thing: str, words: Catalogue) -> str:
    if not change.aspect:
        return words.text("{thing} stands elsewhere in the order of moments", thing=thing)
    values = {"thing": thing, "before": _value(change.before), "after": _value(change.after)}
    told = words.text("{thing} went from {before} to {after}", **values)
    for key in change.crosses:
        line = words.text(_LINES[key])
        told = words.text("{told}, across the {line}", told=told, line=line[:1].lower() + line[1:])
    return told


def _changed(change: Change, thing: str, words: Catalogue) -> str:
    before, after = _value(change.before), _value(change.after)
    if change.before is None:
        sentence = N_("{thing} has `{aspect}` now: {after}")
    elif change.after is None:
        sentence = N_("{thing} has no `{aspect}` any more; it was {before}")
    else:
        sentence = N_("{thing}: `{aspect}` was {before} and is {after}")
    told = words.text(sentence, thing=thing, aspect=change.aspect, before=before, after=after)
    return words.text("{told} (mended)", told=told) if change.verdict == "mended" else told


def _value(value: Any) -> str:
    """Show a value briefly: of a mapping what it is about, of a list its items."""
    if isinstance(value, dict):
        main = next((value[key] for key in _MAIN_KEYS if key in value), None)
        return (
            _value(main)
            if main is not None
            else ", ".join(f"{key} {_bare(item)}" for key, item in value.items())
        )
    if isinstance(value, list):
        return ", ".join(_value(item) for item in value)
    return quote(_bare(value))


def _bare(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
