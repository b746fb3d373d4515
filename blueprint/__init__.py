"""Service blueprints as code: one YAML file in; checks, drawings, figures and reports out.

The front door. Nothing behind it is loaded before it is asked for.

Example:
    >>> import blueprint
    >>> coffee = blueprint.loads("title: Coffee\\nmoments:\\n  - customer: Order\\n  - backstage: Brew")
    >>> coffee.title
    'Coffee'
"""

TYPE_CHECKING = False  # type checkers take it for true; importing it from `typing` costs 5 ms

if TYPE_CHECKING:
    from blueprint.diagnostics.errors import BlueprintError as BlueprintError
    from blueprint.diagnostics.errors import FaultyBlueprint as FaultyBlueprint
    from blueprint.diagnostics.errors import MachineError as MachineError
    from blueprint.diagnostics.errors import UsageError as UsageError
    from blueprint.diagnostics.finding import Finding as Finding
    from blueprint.diagnostics.finding import Place as Place
    from blueprint.diagnostics.severity import Severity as Severity
    from blueprint.diagnostics.span import Span as Span
    from blueprint.model.actor import Actor as Actor
    from blueprint.model.evidence import Evidence as Evidence
    from blueprint.model.fail import FailPoint as FailPoint
    from blueprint.model.fail import Recovery as Recovery
    from blueprint.model.moment import Moment as Moment
    from blueprint.model.phase import Phase as Phase
    from blueprint.model.step import Step as Step
    from blueprint.model.wait import Wait as Wait
    from blueprint.pipeline import Blueprint as Blueprint
    from blueprint.pipeline import load as load
    from blueprint.pipeline import loads as loads

    __version__: str

_HOMES = {
    "Blueprint": "pipeline",
    "load": "pipeline",
    "loads": "pipeline",
    "Actor": "model.actor",
    "Evidence": "model.evidence",
    "FailPoint": "model.fail",
    "Moment": "model.moment",
    "Phase": "model.phase",
    "Recovery": "model.fail",
    "Step": "model.step",
    "Wait": "model.wait",
    "BlueprintError": "diagnostics.errors",
    "FaultyBlueprint": "diagnostics.errors",
    "MachineError": "diagnostics.errors",
    "UsageError": "diagnostics.errors",
    "Finding": "diagnostics.finding",
    "Place": "diagnostics.finding",
    "Severity": "diagnostics.severity",
    "Span": "diagnostics.span",
}

__all__ = [*_HOMES, "__version__"]


def __getattr__(name: str) -> object:
    """Load what is asked for, once."""
    from importlib import import_module

    if name == "__version__":
        value = import_module(f"{__name__}.registry").version()
    elif name in _HOMES:
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def load_ipython_extension(shell: object) -> None:
    """Answer `%load_ext blueprint` in a notebook: `%%blueprint` draws a cell, `%blueprint` a file.

    Args:
        shell: The notebook's.
    """
    from importlib import import_module

    import_module(f"{__name__}.integrations.jupyter").register(shell)


def __dir__() -> list[str]:
    """Name what there is, loaded or not."""
    return sorted({*globals(), *__all__})
