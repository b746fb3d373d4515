"""The door out: a report as text, by templates.

A section is written by the template of its name where there is one (`html/waits.j2`), else by `section.j2`.
Whatever a template puts into the text is escaped, whatever the template is called.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote as quoted

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.drawing.lettering import printable
from blueprint.report.data import ReportData
from blueprint.report.unbroken import unbroken
from blueprint.words import catalogue

if TYPE_CHECKING:
    from jinja2 import Environment

_LIVE: Final = re.compile(r"([\\`*_{}\[\]<>#|~!&@$])")
_BREAKS: Final = re.compile(r"\s+")
_LIST: Final = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])(?=[-=\s]|$)")


def render(report: ReportData, form: str, folders: Sequence[Path], known: Mapping[str, Any]) -> str:
    """Write a report.

    Args:
        report: The report.
        form: Whose templates to take: `html` or `markdown`.
        folders: Where they are looked for.
        known: What the format tells its templates, by name.

    Returns:
        The text.

    Raises:
        UsageError: A user's own template is faulty.

    Example:
        >>> from blueprint.report.data import Facts
        >>> from blueprint.report.shelf import shelf
        >>> tea = ReportData("Tea & milk", "Report", "en", Facts(()), (), {})
        >>> render(tea, "markdown", shelf(), {"pictures": {}}).splitlines()[0]
        '# Tea \\\\& milk'
    """
    from jinja2 import TemplateError

    words = catalogue.of(report.lang)
    environment = _environment(form, folders)
    try:
        template = environment.get_template(f"{form}/report.j2")
        return template.render(report=report, text=words.text, lang=report.lang, **known)
    except TemplateError as error:
        where = getattr(error, "filename", None) or getattr(error, "name", None) or ""
        line = getattr(error, "lineno", None)
        place = f" {quote(str(where))}" + (f", line {line}" if line else "") if where else ""
        raise UsageError(f"The template{place} can't be used: {error}.") from error


def _environment(form: str, folders: Sequence[Path]) -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only reports need it

    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        finalize=_FINISH[form],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["link"] = _link
    return environment


def _link(address: str) -> Any:
    """Write a relative address in Markdown, percent signs in the place of all that could mean something."""
    from markupsafe import Markup

    return Markup(quoted(address))  # noqa: S704 - nothing is left that would mean something


def _for_html(value: Any) -> Any:
    return value if hasattr(value, "__html__") else unbroken(printable(str(value)))


def _for_markdown(value: Any) -> Any:
    """Take the meaning out of whatever Markdown would take for its own language."""
    from markupsafe import Markup

    if hasattr(value, "__html__"):
        return value
    plain = _BREAKS.sub(" ", printable(str(value)))
    return Markup(_LIST.sub(_unlisted, _LIVE.sub(r"\\\1", plain)))  # noqa: S704 - escaped for Markdown here


def _unlisted(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}"


_FINISH: Final = {"html": _for_html, "markdown": _for_markdown}
