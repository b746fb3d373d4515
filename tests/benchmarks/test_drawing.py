"""What a drawing costs, from a file to a file, beside a drawer of swimlanes at the same size."""

import sys

import pytest

SIZES = [30, 100, 300, 1_000]
LARGE = [3_000, 10_000]
LANES = ("customer", "frontstage", "backstage")


def _steps(number):
    """The lanes that a moment has a step in: the customer meets somebody, then work goes on behind."""
    return (("customer", "frontstage"), ("backstage",), ("customer",))[number % 3]


def service(moments):
    """A blueprint with a loop back in every tenth moment."""
    lines = ["title: A service", "moments:"]
    for number in range(moments):
        lines += [f"  - id: m{number}"]
        lines += [f"    {lane}: Step {number}" for lane in _steps(number)]
        if number % 10 == 9 and number + 1 < moments:
            lines += [f"    next: [{{to: m{number + 1}, when: fine}}, {{to: m{number - 4}, when: again}}]"]
    return "\n".join(lines) + "\n"


def swimlanes(moments):
    """The same steps and arrows for mermaid, in few letters: it takes 50,000."""
    lines = ["swimlane-beta LR"]
    for lane in LANES:
        steps = [number for number in range(moments) if lane in _steps(number)]
        lines += [f"subgraph {lane}", *(f'{lane[0]}{n}["Step {n}"]' for n in steps), "end"]
    for number in range(moments):
        top, bottom = _steps(number)[0][0], _steps(number)[-1][0]
        if top != bottom:
            lines.append(f"{top}{number} <--> {bottom}{number}")
        if number + 1 < moments:
            lines.append(f"{bottom}{number} --> {_steps(number + 1)[0][0]}{number + 1}")
        if number % 10 == 9 and number + 1 < moments:
            lines.append(f"{bottom}{number} -- again --> {_steps(number - 4)[0][0]}{number - 4}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("moments", SIZES)
@pytest.mark.parametrize("drawer", ["blueprint", "mermaid-render", "python -c pass"])
def test_cold(benchmark, cold, beside, tmp_path, moments, drawer):
    """A process of its own for each picture."""
    benchmark.group = f"cold, {moments} moments"
    source, product = tmp_path / "a.yaml", tmp_path / "a.svg"
    if drawer == "blueprint":
        source.write_text(service(moments))
        cold(sys.executable, "-m", "blueprint", "render", str(source), "-o", str(product))
    elif drawer == "mermaid-render":
        source = source.with_suffix(".mmd")
        source.write_text(swimlanes(moments))
        cold(beside(drawer), str(source), "-o", str(product))
    else:
        cold(sys.executable, "-c", "pass")


@pytest.mark.parametrize("moments", LARGE)
def test_growth(benchmark, cold, tmp_path, moments):
    """Near linear up to the largest blueprint that is allowed."""
    benchmark.group = "growth"
    (tmp_path / "a.yaml").write_text(service(moments))

    cold(sys.executable, "-m", "blueprint", "render", str(tmp_path / "a.yaml"))


@pytest.mark.parametrize("form", ["svg", "dot", "pdf", "png"])
@pytest.mark.parametrize("moments", [30, 300])
def test_warm(benchmark, moments, form):
    """In one process, from the text to the bytes."""
    import blueprint

    benchmark.group = f"warm, {moments} moments"
    text = service(moments)
    if (form, moments) == ("png", 300):
        pytest.skip("as wide as that, PNG is refused")

    assert benchmark(lambda: blueprint.loads(text).render(form))


@pytest.mark.parametrize("stage", ["read", "load", "compose", "paint"])
@pytest.mark.parametrize("moments", [30, 1_000])
def test_stages(benchmark, moments, stage):
    """Where the time goes."""
    from blueprint.model.blueprint import Blueprint
    from blueprint.opened import Opened
    from blueprint.studio import Studio

    benchmark.group = f"stages, {moments} moments"
    raw = service(moments).encode()
    opened, studio = Opened("", raw, Blueprint), Studio()
    scene = studio.compose(opened.blueprint)
    studio.paint(scene)
    work = {
        "read": lambda: Opened("", raw, Blueprint).document,
        "load": lambda: _loaded(Opened("", raw, Blueprint), opened.document),
        "compose": lambda: studio.compose(opened.blueprint),
        "paint": lambda: studio.paint(scene),
    }

    assert benchmark(work[stage])


def _loaded(opened, document):
    """Only the step from plain data to the model."""
    opened.__dict__["document"] = document
    return opened.blueprint
