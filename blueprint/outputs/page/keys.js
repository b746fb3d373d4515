// The keyboard: one stop of the Tab key for all steps, from which arrow keys go along the flow and the lanes.

const PACE = 80; // pixels that an arrow key moves the drawing

/** Goes along the flow, over the step's own arrow or another of its moment; else on in reading order. */
function along(box, way) {
  const end = way === "to" ? "target" : "source";
  const start = way === "to" ? "source" : "target";
  const ways = arrowsOf(box.moment)[way].filter((link) => link.kind === "flow" && isShown(boxOf.get(link[end])));
  const forward = ways.filter((link) => boxOf.get(link[end]).number > box.number === (way === "to"));
  const own = forward.find((link) => link[start] === box.id) ?? forward[0];
  return own && own[end] !== box.id ? boxOf.get(own[end]) : inOrder(box, way === "to" ? 1 : -1);
}

/** Goes on or back in reading order, over what is hidden. */
function inOrder(box, by) {
  let number = box.number + by;
  while (boxes[number] && !isShown(boxes[number])) number += by;
  return boxes[number];
}

/** Finds the nearest box above or below, those of the same column first. */
function across(box, sign) {
  const [x, y] = box.at;
  let best;
  let least = Infinity;
  for (const other of boxes) {
    const down = (other.at[1] - y) * sign;
    const aside = Math.abs(other.at[0] - x);
    if (down < 4 || aside > 240 || !isShown(other)) continue;
    const cost = down + 3 * aside;
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}

const STEP_KEYS = {
  ArrowRight: (box) => along(box, "to"),
  ArrowLeft: (box) => along(box, "from"),
  ArrowDown: (box) => across(box, 1),
  ArrowUp: (box) => across(box, -1),
  PageDown: (box) => inOrder(box, 1),
  PageUp: (box) => inOrder(box, -1),
  Home: () => boxes.find(isShown),
  End: () => boxes.findLast(isShown),
};

const PAGE_KEYS = {
  "+": () => zoom(1.25, undefined, undefined, true),
  "=": () => zoom(1.25, undefined, undefined, true),
  "-": () => zoom(0.8, undefined, undefined, true),
  "−": () => zoom(0.8, undefined, undefined, true),
  0: () => fit(true, true),
  1: () => zoom(1 / view.scale, undefined, undefined, true),
  w: () => fit(true, false),
  h: () => fit(false, true),
  "/": () => query.select(),
  "?": () => $("page_help").showModal(),
  Escape: escape,
  ArrowRight: () => pan(-PACE, 0),
  ArrowLeft: () => pan(PACE, 0),
  ArrowDown: () => pan(0, -PACE),
  ArrowUp: () => pan(0, PACE),
};

/** Closes what is open, from the innermost on: layers, panel, the paths shown, the search. */
function escape() {
  if (!$("page_layers").hidden) {
    openLayers(false);
    $("page_layers_button").focus();
  } else if (!panel.hidden) closePanel();
  else if (lit.length) release();
  else if (query.value) clearSearch();
  else if (isGuest) isHeld = false; // the wheel scrolls the page again
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || $("page_help").open) return;
  const target = event.target;
  const box = boxOf.get(target.id);
  const typing = target.matches("input");
  const moves = /^(Arrow|Page|Home|End)/.test(event.key);
  if (box && STEP_KEYS[event.key]) {
    const next = STEP_KEYS[event.key](box);
    if (next) move(next);
  } else if (box && (event.key === "Enter" || event.key === " ")) openPanel(box, { focus: true });
  else if (PAGE_KEYS[event.key] && !(typing && event.key !== "Escape") && !(moves && panel.contains(target))) PAGE_KEYS[event.key]();
  else return;
  event.preventDefault();
}

function move(box) {
  choose(box);
  reveal(box);
  if (!panel.hidden) openPanel(box);
}

/** Names a box in the words that are seen, line by line: whoever says what he sees to his computer is understood.
 *  A Chinese name has no space where its line breaks; one that is shown shortened is said whole. */
function nameOf(box) {
  const shown = Array.from(box.element.getElementsByTagName("text"), (line) => line.textContent).join(" ");
  const bare = (text) => text.replace(/\s+/g, "");
  return bare(shown) === bare(box.name) ? shown : box.name;
}

/** Makes the steps reachable, with names for screen readers; a link in a step is reached in its panel. */
function useKeys() {
  fromDrawing(() => {
    picture.setAttribute("role", "group");
    picture.setAttribute("tabindex", "-1"); // Chromium stops at it otherwise, in the place of a step
    boxes.forEach((box, number) => {
      box.element.setAttribute("tabindex", number ? "-1" : "0");
      box.element.setAttribute("role", "button");
      box.element.setAttribute("aria-label", [nameOf(box), box.kind, box.lane].join(", "));
    });
    picture.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
  });
  desk.addEventListener("keydown", press);
  sheet.addEventListener("focusin", (event) => {
    const box = boxOf.get(event.target.id);
    if (box && box !== chosen) {
      choose(box);
      reveal(box);
    }
  });
}
