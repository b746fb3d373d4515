"""Joins the commands to one command line; a command's file is loaded when it is called or listed."""

from collections.abc import Callable, Sequence
from functools import partial, wraps
from types import ModuleType
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from blueprint.cli import streams
from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.registry import Catalogue, version

_COMMANDS = Catalogue("blueprint.cli.commands")
_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Untyped:
    """A value of an option or argument is what was written; the commands judge it, in their own words."""

    @staticmethod
    def coerce(value: object, **_: object) -> object:
        """Hand the value on."""
        return value


class _Command(TyperCommand):
    """A command that doesn't have pydantic loaded to make text of text."""

    def get_params(self, ctx: Any) -> Any:
        """Name the options and arguments."""
        return _light(super().get_params(ctx))


class Commands(TyperGroup):
    """The commands as typer sees them, found by the names of their files."""

    def get_params(self, ctx: Any) -> Any:
        """Name the options."""
        return _light(super().get_params(ctx))

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002 - typer's interface
        """Name them all.

        Args:
            ctx: What typer knows of this call.

        Returns:
            The names, sorted.
        """
        return list(_COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand:  # noqa: ARG002 - typer's interface
        """Load one.

        Args:
            ctx: What typer knows of this call.
            cmd_name: Its name.

        Returns:
            The command.

        Raises:
            UsageError: There is none of that name.
        """
        if cmd_name not in _COMMANDS:
            from blueprint.settings import one_of  # brings pydantic along, so not before it is needed

            one_of(cmd_name, _COMMANDS, "command")
        return _command(cmd_name, _COMMANDS.load(cmd_name))


def _light(parameters: Any) -> Any:
    """Put our reading of values in place of typer's; a typer that keeps it elsewhere just goes on as ever."""
    for parameter in parameters:
        vars(parameter)["_runtime_param"] = _Untyped
    return parameters


def run(arguments: Sequence[str]) -> int:
    """Understand the arguments and do what they say.

    Args:
        arguments: The words behind `blueprint`.

    Returns:
        The exit status that the command came to.

    Raises:
        BlueprintError: The command was used wrongly, or failed.
    """
    understood = _understand(arguments)
    return understood() if callable(understood) else int(understood or 0)


def _understand(arguments: Sequence[str]) -> Callable[[], int] | int | None:
    """Let typer read the arguments; the command runs after it, since typer swallows closed pipes."""
    if not arguments:
        raise UsageError(f"Which command? There are {', '.join(_COMMANDS)}; `blueprint --help` tells more.")
    try:
        result: Callable[[], int] | int | None = get_command(_app()).main(
            args=list(arguments), prog_name="blueprint", standalone_mode=False
        )
    except typer.TyperException as error:
        raise UsageError(_sentence(error)) from error
    except SystemExit as error:  # what typer makes of a closed pipe while it writes a help page
        raise BrokenPipeError from error
    return result


def _app() -> typer.Typer:
    app = typer.Typer(
        cls=Commands, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    app.callback(context_settings=_CONTEXT)(_blueprint)
    return app


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer's interface
    if wanted:
        streams.write_text(f"blueprint {version()}\n")
        raise typer.Exit


def _blueprint(
    version: Annotated[  # noqa: FBT002 - typer's interface
        bool,
        typer.Option(
            "--version", "-V", is_eager=True, callback=_say_version, help="Say which version this is."
        ),
    ] = False,
) -> None:
    """Service blueprints as code: one YAML file in; checks, drawings, figures and reports out."""


def _command(name: str, module: ModuleType) -> TyperCommand:
    """Make a command of its module, one that comes back with the call to make."""
    work = module.run

    @wraps(work)
    def understood(**given: object) -> Callable[[], int]:
        return partial(work, **given)

    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=_Command, help=module.__doc__, context_settings=_CONTEXT)(understood)
    return cast("TyperCommand", get_command(app))


def _sentence(error: typer.TyperException) -> str:
    """Say what typer found wrong, and where to look."""
    message = error.format_message()
    option = getattr(error, "option_name", "")
    if option and hasattr(error, "possibilities"):
        near = (error.possibilities or [""])[0]
        message = f"There is no option {quote(option)}" + (f"; did you mean `{near}`?" if near else ".")
    context = getattr(error, "ctx", None)
    return f"{message} (`{context.command_path} --help` lists what there is.)" if context else message
