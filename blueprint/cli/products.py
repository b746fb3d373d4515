"""Where each product goes, decided for all of them before the first is made."""

import os
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from blueprint.cli.sources import OWN_SUFFIXES, Source
from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.spelling import closest
from blueprint.files.faults import shown
from blueprint.files.writing import require_folder

if TYPE_CHECKING:
    from blueprint.settings import Known

STANDARD_OUTPUT = "-"
_FIRST_CHOICE = "svg"


class Job(NamedTuple):
    """One blueprint and where its product goes.

    Args:
        source: The blueprint.
        product: Path of the product; empty for standard output.

    Example:
        >>> Job(Source("<stdin>"), "").product
        ''
    """

    source: Source
    product: str


class Plan(NamedTuple):
    """All that is to be made.

    Args:
        form: The format of the products.
        folder: The folder to make for them where it is missing; empty where there is none to make.
        jobs: The blueprints and where their products go.

    Example:
        >>> Plan("svg", "", ()).jobs
        ()
    """

    form: str
    folder: str
    jobs: tuple[Job, ...]


def plan(
    sources: Sequence[Source],
    out: str | None,
    asked: str | None,
    formats: "Known",
    ending: str = "",
) -> Plan:
    """Decide on the format and on every product's place.

    The format is what `-f` says, else what the name behind `-o` ends with, else the first choice.

    Args:
        sources: The blueprints.
        out: What `-o` says, if anything.
        asked: What `-f` says, if anything; whether there is such a format is for the one who loads it.
        formats: The formats that there are.
        ending: What follows the blueprint's name in a product's, where `-o` doesn't say what that is called;
            a full stop and the format where left out.

    Returns:
        The plan; nothing is written yet.

    Raises:
        UsageError: The products can't go there: a folder is missing, two would be one, one is a source.

    Example:
        >>> loan = Source("loan", "loan.blueprint.yaml")
        >>> plan([loan], None, "pdf", ["pdf", "svg"]).jobs[0].product
        'loan.pdf'
    """
    folder = out if out is not None and _is_folder(named(out), sources, formats) else ""
    form = asked or (_first_choice(out, formats) if out and not folder else _FIRST_CHOICE)
    if out == STANDARD_OUTPUT and len(sources) > 1:
        raise UsageError("Several products can't go to standard output together; name a folder with -o.")
    ending = ending or f".{form}"
    jobs = tuple(Job(source, _product(source, out, folder, ending)) for source in sources)
    refuse_clashes(jobs)
    if out and not folder and out != STANDARD_OUTPUT:
        require_folder(out)
    return Plan(form, folder, jobs)


def _is_folder(out: str, sources: Sequence[Source], formats: "Known") -> bool:
    """Does `-o` mean a folder?"""
    if out == STANDARD_OUTPUT:
        return False
    if os.path.isdir(out):
        return True
    # Of a folder with one blueprint in it, `-o hotel.svg` is a file, and `-o pictures` a folder to make.
    if len(sources) == 1 and not (sources[0].in_folder and _suffix(out) not in formats):
        return False
    if os.path.lexists(out):
        raise UsageError(f"`{shown(out)}` is a file; for several blueprints -o names a folder.")
    return True


def _first_choice(out: str, formats: "Known") -> str:
    """What the name behind `-o` says about the format."""
    is_stream = out == STANDARD_OUTPUT or (os.path.exists(out) and not os.path.isfile(out))
    if is_stream or out.startswith("/dev/"):
        return _FIRST_CHOICE
    suffix = _suffix(out)
    if suffix in formats:
        return suffix
    near = closest(suffix, formats)
    hint = f"did you mean `.{near}`?" if near else f"name one with -f: {', '.join(formats)}."
    raise UsageError(f"`{shown(out)}` doesn't end with the name of a format; {hint}")


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1][1:].lower()


def _product(source: Source, out: str | None, folder: str, ending: str) -> str:
    """Where one product goes."""
    if folder:
        if not source.path:
            raise UsageError("Standard input has no name to call its product by; name a file with -o.")
        return os.path.join(folder, stem(os.path.basename(source.path)) + ending)
    if out is not None:
        return "" if out == STANDARD_OUTPUT else out
    where, name = os.path.split(source.path)
    return os.path.join(where, stem(name) + ending) if name else ""


def named(out: str) -> str:
    """Refuse an empty name behind `-o`: it is what a script's forgotten variable leaves.

    Args:
        out: What `-o` says.

    Returns:
        The same.

    Raises:
        UsageError: It is empty.

    Example:
        >>> named("loan.svg")
        'loan.svg'
    """
    if not out:
        raise UsageError("The name behind -o is empty; write a file, a folder, or `-` for standard output.")
    return out


def stem(name: str) -> str:
    """Take the suffix off a file's name.

    Args:
        name: The name, without folders.

    Returns:
        The name without it; `.blueprint.yaml` goes as a whole.

    Example:
        >>> stem("loan.blueprint.yaml"), stem("loan.v2.yaml")
        ('loan', 'loan.v2')
    """
    for suffix in OWN_SUFFIXES:
        if name.endswith(suffix) and name != suffix:
            return name.removesuffix(suffix)
    return os.path.splitext(name)[0]


def refuse_source(product: str, sources: Iterable[Source]) -> None:
    """Refuse to write a product over a blueprint that it is made of.

    Args:
        product: Where it would go.
        sources: The blueprints.

    Raises:
        UsageError: One of them lies there, by whatever name.

    Example:
        >>> refuse_source("loan.svg", [Source("loan.yaml", "loan.yaml")])
    """
    _refuse(product, {_identity(source.path) for source in sources})


def _refuse(product: str, sources: Collection[tuple[int, int] | None]) -> None:
    identity = _identity(product)
    if identity is not None and identity in sources:
        raise UsageError(f"`{shown(product)}` is a blueprint itself, and sources are never written to.")


def refuse_clashes(jobs: Sequence[Job]) -> None:
    """Refuse products that would overwrite each other, or a blueprint.

    Args:
        jobs: All that is to be made.

    Raises:
        UsageError: Two products would be one, or one lies where a blueprint does.

    Example:
        >>> refuse_clashes([Job(Source("tea.yaml"), "tea.svg"), Job(Source("tea.yml"), "tea.svg")])
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: `tea.yaml` and `tea.yml` would both become `tea.svg`.
    """
    sources = {_identity(job.source.path) for job in jobs}
    takers: dict[str, Source] = {}
    for job in filter(lambda job: job.product, jobs):
        _refuse(job.product, sources)
        taker = takers.setdefault(os.path.normcase(os.path.realpath(job.product)), job.source)
        if taker is not job.source:
            raise UsageError(
                f"`{shown(taker.name)}` and `{shown(job.source.name)}` would both become "
                f"`{shown(job.product)}`."
            )


def _identity(path: str) -> tuple[int, int] | None:
    """What makes a file the same by whatever name; `None` where there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino
