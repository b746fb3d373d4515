"""Write a blueprint's steps and arrows in the languages of other drawing tools.

Usage: python export.py BLUEPRINT FOLDER

Each gets the same lanes, steps, arrows and words, in the way its own guide says to draw lanes; evidence,
marks, waits and the three lines are left out, since the others have none.
"""

import sys
from pathlib import Path

import blueprint
from blueprint.model.flow import ArrowKind, arrows


class Process:
    """What is drawn.

    Args:
        path: Of a blueprint.
    """

    def __init__(self, path):
        service = blueprint.load(path)
        self.lanes = []
        self.names = {}
        for lane in service.swimlanes:
            inside = []
            for index, moment in enumerate(service.sequence):
                for number, step in enumerate(moment.steps.get(lane.key, ())):
                    name = self.names[index, lane.key, number] = f"s{len(self.names) + 1}"
                    inside.append((name, step.do, step.kind.decides))
            if inside:
                self.lanes.append((lane.key, lane.title or lane.zone.title, inside))
        self.arrows = [self._arrow(arrow) for arrow in arrows(service) if arrow.target]

    def _arrow(self, arrow):
        ends = [self.names[spot.moment, spot.lane, spot.step] for spot in (arrow.source, arrow.target)]
        chance = f" {arrow.chance:.0%}" if arrow.written else ""
        return arrow.kind, *ends, f"{arrow.when or arrow.label or ''}{chance}".strip()


def mermaid(process):
    """For mermaid's swimlanes."""
    heads = {ArrowKind.FLOW: "-->", ArrowKind.EXCHANGE: "<-->", ArrowKind.NEEDS: "-.->"}
    yield "swimlane-beta LR"
    for key, title, steps in process.lanes:
        yield f'subgraph {key}["{title}"]'
        for name, words, decides in steps:
            yield f'  {name}{{"{words}"}}' if decides else f'  {name}("{words}")'
        yield "end"
    for kind, source, target, words in process.arrows:
        yield f'{source} {heads[kind]}|"{words}"| {target}' if words else f"{source} {heads[kind]} {target}"


def plantuml(process):
    """For PlantUML: its swimlanes take no free arrows, so lanes are rectangles around steps."""
    heads = {ArrowKind.FLOW: "-->", ArrowKind.EXCHANGE: "<-->", ArrowKind.NEEDS: "..>"}
    yield from ("@startuml", "left to right direction")
    for key, title, steps in process.lanes:
        yield f'rectangle "{title}" as {key} {{'
        yield from (f'  rectangle "{words}" as {name}' for name, words, _ in steps)
        yield "}"
    for kind, source, target, words in process.arrows:
        yield f"{source} {heads[kind]} {target}" + (f" : {words}" if words else "")
    yield "@enduml"


def d2(process):
    """For D2: lanes are containers."""
    heads = {ArrowKind.FLOW: "->", ArrowKind.EXCHANGE: "<->", ArrowKind.NEEDS: "->"}
    home = {name: key for key, _, steps in process.lanes for name, *_ in steps}
    yield "direction: right"
    for key, title, steps in process.lanes:
        yield f'{key}: "{title}" {{'
        for name, words, decides in steps:
            yield f'  {name}: "{words}"' + (" { shape: diamond }" if decides else "")
        yield "}"
    for kind, source, target, words in process.arrows:
        line = f"{home[source]}.{source} {heads[kind]} {home[target]}.{target}"
        line += f': "{words}"' if words else ""
        yield line + (" { style.stroke-dash: 4 }" if kind is ArrowKind.NEEDS else "")


def main(source, folder):
    """Write the three files."""
    process = Process(source)
    name = Path(source).name.partition(".")[0]
    for suffix, write in (("mmd", mermaid), ("puml", plantuml), ("d2", d2)):
        text = "\n".join(write(process)) + "\n"
        (Path(folder) / f"{name}.{suffix}").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
