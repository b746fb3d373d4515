"""Blueprints made on the spot, and what is measured of them."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from blueprint.analysis.measure import measure
from blueprint.analysis.plain import plain
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint

MINUTE = 60.0


def study_of(moments: Sequence[dict[str, Any]], **head: Any) -> Study:
    """Make a study of some moments."""
    return Study(build(Blueprint(title="T", moments=list(moments), **head)))


@pytest.fixture
def study() -> Callable[..., Study]:
    """Make a study of some moments."""
    return study_of


@pytest.fixture
def take() -> Callable[..., dict[str, Any]]:
    """Take one measure of some moments, as plain data."""

    def call(name: str, *moments: dict[str, Any], **head: Any) -> dict[str, Any]:
        result: dict[str, Any] = plain(measure(name, study_of(moments, **head)))
        return result

    return call


@pytest.fixture
def does() -> Callable[..., dict[str, Any]]:
    """Make a moment backstage: its id, its time, where it goes, and whatever else."""

    def call(
        name: str, time: Any = None, to: Any = None, lane: str = "backstage", **more: Any
    ) -> dict[str, Any]:
        step = {"do": name} | ({} if time is None else {"time": time})
        step |= {key: more.pop(key) for key in ("value", "fail", "kind", "tolerance", "by") if key in more}
        return {"id": name, lane: step} | ({} if to is None else {"next": to}) | more

    return call
