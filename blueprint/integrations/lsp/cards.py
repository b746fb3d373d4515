"""What is known of a moment, an actor or a lane, in a few lines of Markdown, as it is written in the file."""

from collections.abc import Iterator

from blueprint.integrations.lsp.subjects import Kind, Subject, Subjects
from blueprint.loading.routes import Data, value_at
from blueprint.model.cells import BESIDE

_MARKED = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]<>#|~!&"})
_IN_SHORT = ("kind", "by", "time", "cost")
_OF_ACTOR = ("title", "kind", "count", "cost", "schedule", "zone")


def card(subjects: Subjects, subject: Subject) -> str:
    """Tell what a subject is.

    Args:
        subjects: All subjects of the file.
        subject: One of them.

    Returns:
        Markdown.
    """
    if subject.kind is Kind.MOMENT:
        return moment_card(subjects, int(subject.key))
    if subject.kind is Kind.ACTOR:
        return actor_card(subjects, str(subject.key))
    zone = subjects.lanes[str(subject.key)]
    return f"**{plain(str(subject.key))}** – a lane of the zone `{zone.key}`\n\n{zone.meaning}"


def moment_card(subjects: Subjects, index: int) -> str:
    """Tell what a moment is: its id, its phase, what happens in it and how long that takes.

    Args:
        subjects: All subjects of the file.
        index: Which moment it is, from 0.

    Returns:
        Markdown.

    Example:
        >>> from blueprint.source.read import read
        >>> tea = read(b"moments: [{id: sip, wait: 5m, customer: {do: Sip, time: 1m}}]")
        >>> print(moment_card(Subjects(tea), 0))
        **sip** – moment 1
        <BLANKLINE>
        - customer: Sip (time: 1m)
        - wait: 5m
    """
    data, route = subjects.document.data, subjects.names.routes[index]
    moment = value_at(data, route)
    name = subjects.names.references.ids[index]
    head = f"**{plain(name)}** – moment {index + 1}"
    if len(route) > 2:  # noqa: PLR2004 - in a phase
        phase = value_at(data, route[:2])
        title = phase.get("phase") if isinstance(phase, dict) else None
        head += f" in the phase “{plain(title)}”" if isinstance(title, str) else ""
    if not isinstance(moment, dict):
        return head
    lines = [line for lane in subjects.lanes if lane in moment for line in _cell(lane, moment, moment[lane])]
    lines += [f"- {key}: {_short(moment[key])}" for key in ("wait", "next", "channel") if key in moment]
    return "\n".join([head, "", *lines]).rstrip()


def actor_card(subjects: Subjects, key: str) -> str:
    """Tell what an actor is, and in how many places he is named.

    Args:
        subjects: All subjects of the file.
        key: The actor's name as names are compared.

    Returns:
        Markdown.

    Example:
        >>> from blueprint.source.read import read
        >>> tea = read(b"moments: [{frontstage: Pour, by: waiter}]\\nactors: {waiter: {count: 2}}")
        >>> print(actor_card(Subjects(tea), "waiter"))
        **waiter** – an actor, named in 1 step
        <BLANKLINE>
        - count: 2
    """
    uses = subjects.of(Subject(Kind.ACTOR, key))
    steps = sum(use.route[-1] == "by" and not use.is_key for use in uses)
    count = f"{steps} step" if steps == 1 else f"{steps} steps"
    head = f"**{plain(subjects.actors.get(key, key))}** – an actor, named in {count}"
    entry = next((value_at(subjects.document.data, use.route) for use in uses if use.defines), None)
    if entry is None:
        return f"{head}; not listed in `actors`"
    known = [
        f"- {word}: {_short(entry[word])}" for word in _OF_ACTOR if isinstance(entry, dict) and word in entry
    ]
    return "\n".join([head, "", *known]).rstrip()


def plain(text: str) -> str:
    """Give a text as it is written in Markdown, where none of its characters means anything.

    Args:
        text: Any text.

    Returns:
        One line of Markdown that shows the text.

    Example:
        >>> plain("a *b*")
        'a \\\\*b\\\\*'
    """
    return " ".join(text.split()).translate(_MARKED)


def _cell(lane: str, moment: dict[str, Data], cell: Data) -> Iterator[str]:
    """Tell the steps of a cell."""
    beside = {key: value for key, value in moment.items() if key in BESIDE}
    for step in cell if isinstance(cell, list) else [cell]:
        known = beside | step if isinstance(step, dict) else {"do": step, **beside}
        text = known.get("do") or known.get("what")
        more = ", ".join(f"{key}: {_short(known[key])}" for key in _IN_SHORT if key in known)
        if isinstance(text, str):
            yield f"- {plain(lane)}: {plain(text)}" + (f" ({more})" if more else "")


def _short(value: Data) -> str:
    """Give a value in one line."""
    if isinstance(value, list):
        return ", ".join(map(_short, value))
    if isinstance(value, dict):
        return " ".join(f"{plain(key)} {_short(inner)}" for key, inner in value.items())
    return plain(value or "")
