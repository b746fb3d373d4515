// What leads to a moment and what follows from it. Paths are followed from moment to moment along flow and
// needs, forward in the file's order, so that a loop doesn't make everything both; arrows that go back are
// shown where they touch the moment itself. Exchanges join the steps within a moment.

const BEFORE = "is-before";
const AFTER = "is-after";
const HERE = "is-here";
const FAR = "is-far"; // more than one arrow away
const REST = 140; // milliseconds that a pointer rests on a step before the others fade
let lit = []; // [element, classes] of all that stands out now
let chosen; // the box that focus or a click has pinned
let waiting = 0;

/** Lists for each moment its arrows, in and out; made on first use. */
let adjacency;
fromDrawing(() => {
  clearTimeout(waiting);
  fade([]);
  chosen = adjacency = undefined;
});
function arrowsOf(moment) {
  if (!adjacency) {
    adjacency = new Map(boxes.map((box) => [box.moment, { to: [], from: [], within: [] }]));
    for (const link of links) {
      const [source, target] = [boxOf.get(link.source).moment, boxOf.get(link.target).moment];
      if (source === target && link.kind === "exchange") adjacency.get(source).within.push(link);
      else {
        adjacency.get(source).to.push(link);
        adjacency.get(target).from.push(link);
      }
    }
  }
  return adjacency.get(moment);
}

/** Walks forward (`to`) or back (`from`); gives the moments met, how far each is, and the arrows gone. */
function walk(start, way) {
  const [end, sign] = way === "to" ? ["target", 1] : ["source", -1];
  const moments = new Map([[start, 0]]);
  const gone = new Map();
  for (const [moment, distance] of moments) {
    for (const link of arrowsOf(moment)[way]) {
      const other = boxOf.get(link[end]).moment;
      const back = (other - moment) * sign < 0;
      if (back && moment !== start) continue;
      gone.set(link, distance + 1);
      if (!moments.has(other) && !back) moments.set(other, distance + 1);
    }
  }
  moments.delete(start);
  return { moments, gone };
}

function trace(box) {
  const found = new Map(); // classes by element
  const mark = (id, name, distance) =>
    withOwned(id).forEach((element) => found.set(element, distance > 1 ? [name, FAR] : [name]));
  for (const [way, name] of [["from", BEFORE], ["to", AFTER]]) {
    const { moments, gone } = walk(box.moment, way);
    const leadsAway = (other) => name === BEFORE && other.end; // where a way ends doesn't lead here
    for (const other of boxes) {
      if (moments.has(other.moment) && !leadsAway(other)) mark(other.id, name, moments.get(other.moment));
    }
    for (const [moment, distance] of moments) arrowsOf(moment).within.forEach((link) => mark(link.id, name, distance));
    for (const [link, distance] of gone) {
      if (!leadsAway(boxOf.get(link.target))) mark(link.id, name, distance);
      if (distance === 1) [link.source, link.target].forEach((id) => mark(id, name, 1)); // over a loop, too
    }
  }
  boxes.filter((other) => other.moment === box.moment && !other.end).forEach((other) => mark(other.id, HERE));
  arrowsOf(box.moment).within.forEach((link) => mark(link.id, HERE));
  fade([...found]);
}

function fade(next) {
  lit.forEach(([element, name]) => element.classList.remove(...name));
  lit = next;
  lit.forEach(([element, name]) => element.classList.add(...name));
  stage.classList.toggle("is-tracing", lit.length > 0);
  $("page_trace").hidden = !lit.length;
}

/** Pins a box: the ring shows where it is, and its paths stay in sight. */
function choose(box, { focus = true } = {}) {
  clearTimeout(waiting);
  boxes.forEach((other) => other.element.tabIndex === 0 && other.element.setAttribute("tabindex", "-1"));
  box.element.setAttribute("tabindex", "0");
  chosen = box;
  ring(box);
  trace(box);
  if (focus && document.activeElement !== box.element) box.element.focus({ preventScroll: true });
}

function release() {
  clearTimeout(waiting);
  chosen = undefined;
  ring();
  fade([]);
  closePanel({ back: false });
}

/** Draws a ring around a box, in a colour that shows on light and dark; without a box none. */
const frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
for (const [name, value] of [["class", "page-ring"], ["rx", "7"], ["visibility", "hidden"]]) frame.setAttribute(name, value);
fromDrawing(() => picture.append(frame));

function ring(box) {
  frame.setAttribute("visibility", box ? "visible" : "hidden");
  if (!box) return;
  const [x, y, width, height] = box.at;
  const values = { x: x - width / 2 - 5, y: y - height / 2 - 5, width: width + 10, height: height + 10 };
  Object.entries(values).forEach(([name, value]) => frame.setAttribute(name, value));
}

function useTrace() {
  sheet.addEventListener("pointerover", (event) => {
    clearTimeout(waiting);
    if (chosen || pointers.size || event.pointerType === "touch") return;
    const box = boxAt(event.target);
    if (box || lit.length) waiting = setTimeout(() => (box ? trace(box) : fade([])), REST);
  });
  sheet.addEventListener("pointerleave", () => {
    clearTimeout(waiting);
    if (!chosen) fade([]);
  });
}
