"""For whom a report is written, and what that changes."""

from typing import NamedTuple

from blueprint.words.catalogue import N_


class Audience(NamedTuple):
    """Who reads a report.

    Args:
        name: What the option `--for` calls them.
        title: What their report is called.
        inside: Do they belong to the house? Others see nothing below the line of visibility.
        money: May they know what things cost and bring?
        deep: Do they want each figure with its ground?
    """

    name: str
    title: str
    inside: bool = True
    money: bool = True
    deep: bool = True


AUDIENCES = {
    audience.name: audience
    for audience in (
        Audience("manager", N_("Report for managers")),
        Audience("staff", N_("Report for staff"), money=False, deep=False),
        Audience("customer", N_("What to expect"), inside=False, money=False, deep=False),
        Audience("auditor", N_("Report for auditors")),
    )
}
"""All audiences, by name; the first is the usual one."""

MANAGER, STAFF, CUSTOMER, AUDITOR = AUDIENCES.values()
"""Them by themselves, for the sections to choose from."""
