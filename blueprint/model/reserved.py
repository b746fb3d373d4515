"""The words of the language, which can't be the key of a lane."""

from blueprint.model.evidence import Evidence
from blueprint.model.fail import FailPoint, Recovery
from blueprint.model.moment import CELLS, OWN_KEYS
from blueprint.model.part import Part
from blueprint.model.phase import Phase
from blueprint.model.step import Step
from blueprint.model.target import END, Goal, Target
from blueprint.model.wait import Wait
from blueprint.model.zone import find


def words(blueprint: type[Part]) -> frozenset[str]:
    """Give the words that no lane can have as its key.

    Args:
        blueprint: The class of blueprints, whose keys are words too.

    Returns:
        The keys of a blueprint, its phases, moments and steps, and of what belongs to them; no zone's name.

    Example:
        >>> "next" in words(Step), "customer" in words(Step)
        (True, False)
    """
    parts = (blueprint, Phase, Step, Target, Goal, Wait, Evidence, FailPoint, Recovery)
    keys = {key for part in parts for key in part.descriptions()} | OWN_KEYS | {*CELLS, END, "title", "zone"}
    return frozenset(key for key in keys if find(key) is None)
