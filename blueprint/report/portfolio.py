"""Many services together: an index, their kinds, what several of them share, and what hangs on one person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from blueprint.analysis.between import between
from blueprint.analysis.measures.single_points import Needed
from blueprint.analysis.sight import Sight
from blueprint.analysis.unknown import Unknown
from blueprint.drawing.scene import Scene, Shape
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import ArrowKind
from blueprint.model.promise import Promise
from blueprint.model.text import same
from blueprint.report.data import Block, Cell, Facts, Prose, ReportData, Section, amount, table
from blueprint.report.material import Material
from blueprint.words.catalogue import N_, Catalogue

_PARTICIPATION = ("none", "indirect", "self-service", "interactive")
_VARIABILITY = ("standard", "custom")


class Member(NamedTuple):
    """One service of a portfolio.

    Args:
        path: Where its blueprint lies, relative to the folder, with slashes.
        href: Where its report lies, relative to the index.
        material: The service, and who reads.
    """

    path: str
    href: str
    material: Material

    @property
    def title(self) -> str:
        """What the service is called."""
        return self.material.seen.title


class Struck(NamedTuple):
    """What happens to one service when somebody or something fails.

    Args:
        member: The service.
        name: What its file calls the actor.
        moments: The moments where the customer notices, by id.
        promises: The promises that break.
    """

    member: Member
    name: str
    moments: tuple[str, ...]
    promises: tuple[str, ...]


def portfolio(title: str, members: Sequence[Member], words: Catalogue, date: str = "") -> ReportData:
    """Put the index of many services together.

    Args:
        title: What they are together, such as the folder's name.
        members: The services, one or more, all for the same readers.
        words: The language of the index.
        date: The day that stands on it; empty for none.

    Returns:
        A report like that on one service.

    Example:
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.drawing.compose import compose
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.report.audience import MANAGER
        >>> from blueprint.report.material import Look
        >>> from blueprint.themes.find import find
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])
        >>> look = Look(find("plain"), bundled(), compose(tea, find("plain"), bundled()))
        >>> member = Member("tea.yaml", "tea.html", Material(Study(build(tea)), tea, MANAGER, of("en"), look))
        >>> [section.title for section in portfolio("House", [member], of("en")).sections]
        ['Services', 'Kinds of service']
    """
    text = words.text
    members = [member._replace(material=member.material.told_in(words)) for member in members]
    rests = Prose(text("What the figures rest on stands in each report."), "basis")
    sections = [Section("services", text("Services"), (_services(members, words), rests))]
    if members[0].material.audience.inside:
        sections.append(Section("kinds", text("Kinds of service"), tuple(_kinds(members, words))))
        sections += _section("shared", N_("What several services share"), _shared(members, words), words)
        sections += _section("single", N_("What hangs on one person"), _single(members, words), words)
        sections += _section(
            "details", N_("What is drawn in detail elsewhere"), _details(members, words), words
        )
    facts = [(text("How many services"), str(len(members)))]
    if date:
        facts.append((text("Report of"), date))
    return ReportData(
        title, text("Portfolio of services"), words.lang, Facts(tuple(facts)), tuple(sections), {}
    )


def _section(name: str, title: str, blocks: Iterable[Block], words: Catalogue) -> Iterator[Section]:
    found = tuple(blocks)
    if found:
        yield Section(name, words.text(title), found)


def _services(members: Sequence[Member], words: Catalogue) -> Block:
    text = words.text
    heads = [N_("Service"), N_("Customer"), N_("State"), N_("Owner"), N_("Moments"), N_("Expected time")]
    inside = members[0].material.audience.inside
    if inside:
        heads += [N_("Waiting"), N_("Chance to get through"), N_("Open findings")]
    states = {"as-is": text("as is"), "to-be": text("to be")}
    rows = []
    for member in members:
        material, seen = member.material, member.material.seen
        time = material.take("time")
        row: list[str | Cell] = [
            Cell(seen.title, href=member.href),
            (seen.customer.name or "") if seen.customer else "",
            states.get(seen.state or "", ""),
            seen.owner or "",
            amount(str(sum(not moment.standing for moment in seen.sequence))),
            amount(text("Unknown") if isinstance(time, Unknown) else material.lasting(time.expected)),
        ]
        if inside:
            waits, reliability = material.take("waits"), material.take("reliability")
            row += [
                amount(text("Unknown") if waits.share is None else material.share(waits.share)),
                amount(
                    text("Unknown")
                    if isinstance(reliability, Unknown)
                    else material.share(reliability.completes)
                ),
                amount(str(len(material.findings))),
            ]
        rows.append(row)
    return table(
        text(
            "Each service, with a report of its own; times are means for one customer, waiting is its share "
            "of them"
        ),
        map(text, heads),
        rows,
    )


def _kinds(members: Sequence[Member], words: Catalogue) -> Iterator[Block]:
    """Lay the services out by variability and participation, as textbooks do."""
    text = words.text
    placed: dict[tuple[str | None, str | None], list[str]] = {}
    for member in members:
        found = member.material.take("classification")
        objects = found.object.value or ()
        acts = text(", ").join(map(text, (objects,) if isinstance(objects, str) else objects))
        said = text("{name} ({kind})", name=member.title, kind=acts) if acts else member.title
        placed.setdefault((found.variability.value, found.participation.value), []).append(said)
    variabilities = [*_VARIABILITY, *({None} if any(first is None for first, _ in placed) else ())]
    rows = [
        [
            text(variability or "Unknown"),
            *(text("; ").join(placed.get((variability, part), ())) or "–" for part in _PARTICIPATION),
        ]
        for variability in variabilities
    ]
    yield table(
        text("Services by variability and by the customer's part; what they act upon in brackets"),
        [text("Variability"), *map(text, _PARTICIPATION)],
        rows,
    )
    yield Prose(text("Where a file doesn't classify its service, its steps do."), "basis")


def _shared(members: Sequence[Member], words: Catalogue) -> Iterator[Block]:
    text = words.text
    rows: list[list[str | Cell]] = []
    several = {name: hit for name, hit in failing(members).items() if len(hit) > 1}
    for name, hit in several.items():
        for number, struck in enumerate(hit):
            rows.append(
                [
                    "〃" if number else name,
                    Cell(struck.member.title, href=struck.member.href),
                    text(", ").join(struck.moments) or text("none"),
                    text(", ").join(struck.promises) or "–",
                ]
            )
    if rows:
        yield Prose(
            text(
                "{count} actors and systems, known by their names, work for several services. When one of "
                "them fails, the customer notices at these moments, and these promises break.",
                count=len(several),
            )
        )
        heads = (
            N_("Who or what"),
            N_("Service"),
            N_("Where the customer notices"),
            N_("Promises that break"),
        )
        yield table(text("What fails with whom"), map(text, heads), rows)


def failing(members: Sequence[Member]) -> Mapping[str, list[Struck]]:
    """Find out what fails with each actor.

    Args:
        members: The services.

    Returns:
        For each actor, by what readers call him, what happens to each service that needs him; those whom
        most services need come first.
    """
    found: dict[str, list[Struck]] = {}
    for member in members:
        study = member.material.study
        sight = Sight(study)
        ways = [(promise.promise, _on_the_way(member, promise)) for promise in study.blueprint.promises]
        for name, moments in _work(member).items():
            noticed = {seen.moment for index in moments if (seen := sight.first(index))}
            struck = {act for index in moments for act in _acts(member, index)}
            broken = tuple(promise for promise, way in ways if way & struck)
            known = same(member.material.speech.actor(name))
            found.setdefault(known, []).append(Struck(member, name, study.named(sorted(noticed)), broken))
    return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))


def _work(member: Member) -> Mapping[str, list[int]]:
    """List the moments in which each actor of a service works, standing ones too."""
    found: dict[str, dict[int, None]] = {}
    for index, moment in enumerate(member.material.blueprint.sequence):
        for cell in moment.steps.values():
            for step in cell:
                if step.by:
                    found.setdefault(same(step.by), {})[index] = None
    return {name: list(moments) for name, moments in found.items()}


def _acts(member: Member, index: int, passed: frozenset[int] = frozenset()) -> frozenset[int]:
    """Give the moments of the flow that suffer: itself, or those that need it where it is off the flow."""
    graph = member.material.study.graph
    if not graph.moments[index].standing:
        return frozenset({index})
    needing = {
        arrow.target.moment
        for arrow in graph.arrows
        if arrow.kind is ArrowKind.NEEDS and arrow.source.moment == index and arrow.target
    }
    found = (_acts(member, one, passed | {index}) for one in needing - passed)
    return frozenset[int]().union(*found)


def _on_the_way(member: Member, promise: Promise) -> frozenset[int]:
    """List the moments that a promise is about."""
    find = member.material.blueprint.find
    begin = None if promise.from_ is None else find(promise.from_)
    end = None if promise.to is None else find(promise.to)
    return between(member.material.study.graph, begin, end)


def _single(members: Sequence[Member], words: Catalogue) -> Iterator[Block]:
    text = words.text
    rows: list[list[str | Cell]] = []
    for name, hit in failing(members).items():
        for struck in hit:
            material = struck.member.material
            actor = material.blueprint.actors.get(struck.name)
            if actor is None or actor.capacity != 1 or actor.automatic:
                continue
            needed = {item.actor: item.share for item in _needs(material)}
            rows.append(
                [
                    name,
                    Cell(struck.member.title, href=struck.member.href),
                    text(", ").join(struck.moments) or text("none"),
                    amount(material.share(needed.get(struck.name))),
                ]
            )
    if rows:
        yield Prose(
            text("Of each of these there is one only. When they are away, these moments can't be held.")
        )
        heads = (N_("Who"), N_("Service"), N_("Where the customer notices"), N_("Needed by"))
        yield table(text("Persons of whom there is one only, by service"), map(text, heads), rows)


def _needs(material: Material) -> Iterable[Needed]:
    found = material.take("single-points")
    return () if isinstance(found, Unknown) else found.actors


def _details(members: Sequence[Member], words: Catalogue) -> Iterator[Block]:
    text = words.text
    by_path = {member.path: member for member in members}
    rows: list[list[str | Cell]] = []
    for member in members:
        for moment, _, step in member.material.steps():
            if step.details:
                other = by_path.get(beside(member.path, step.details))
                told = Cell(other.title, href=other.href) if other else Cell(step.details)
                rows.append([step.do, Cell(member.title, href=member.href), moment.first_text, told])
    if rows:
        heads = (N_("Step"), N_("Service"), N_("Moment"), N_("Drawn in detail in"))
        yield table(text("Steps with a drawing of their own"), map(text, heads), rows)


def linked(scene: Scene, blueprint: Blueprint, hrefs: Mapping[str, str]) -> Scene:
    """Let steps that are drawn in detail elsewhere lead to the report on that.

    Args:
        scene: A drawing.
        blueprint: What it draws.
        hrefs: Where the reports on other blueprints lie, by how `details` names these.

    Returns:
        The same drawing; steps with a link of their own keep it.

    Example:
        >>> from blueprint.drawing.compose import compose
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.themes.find import find
        >>> tea = Blueprint(title="Tea", moments=[{"customer": {"do": "Sip", "details": "sip.yaml"}}])
        >>> drawn = linked(compose(tea, find("plain"), bundled()), tea, {"sip.yaml": "sip.html"})
        >>> [shape.link for shape in drawn.shapes if shape.link]
        ['sip.html']
    """
    lanes = [lane.key for lane in blueprint.swimlanes]

    def leading(shape: Shape) -> Shape:
        if shape.place is None or shape.link or "step" not in shape.classes:
            return shape
        step = blueprint.sequence[shape.place.moment].steps[lanes[shape.place.lane]][shape.place.number]
        href = hrefs.get(step.details or "")
        return shape._replace(link=href) if href else shape

    return scene._replace(shapes=tuple(map(leading, scene.shapes)))


def beside(path: str, details: str) -> str:
    """Give the path of what a blueprint names.

    Args:
        path: Where the blueprint lies.
        details: What it names, from its own folder on.

    Returns:
        Its path in the same terms.

    Example:
        >>> beside("hotel/stay.yaml", "./details/check-in.yaml")
        'hotel/details/check-in.yaml'
    """
    from posixpath import dirname, join, normpath

    return normpath(join(dirname(path), details.strip().replace("\\", "/")))
