// The live preview: hears of each new state of the file, shows what was found in it, and takes in the new
// drawing. What the reader had before him is kept over that: zoom and place, the step in question and its
// panel, layers, search, dark mode, and what is open.
//
// The drawing alone is changed where the rest of the page stays what it is: that takes half the time of
// loading the page anew, and nothing flickers. Another style or language makes another page, which is loaded.

const OUTLASTS = `blueprint-live ${location.search}`; // each file's page is found again as it was left
const DARK = "blueprint-live dark"; // for all pages of the server
const SILENCE = 40_000; // milliseconds; the server gives a sign of life every 15 seconds
const AGAIN = 1_000; // milliseconds between two tries to join a stream that a browser has given up
const live = $("live");
const drawer = $("live_drawer");
const grades = { error: "Error", warning: "Warning", info: "Info" };
const words = JSON.parse($("live_words").textContent);
fromDrawing(() => Object.assign(data.words, words));

// ---- what is kept over a new drawing ----

const firstLook = { ...view };

/** Tells boxes apart over a change of the file: by id and words, as far as both stay. */
const markOf = (box) => box && { id: box.id, name: box.name, lane: box.lane };

/** Finds a box again: the same, else one of the same words in the same lane, else what has its id now. */
function boxLike(mark) {
  if (!mark) return undefined;
  const alike = boxes.filter((box) => box.name === mark.name && box.lane === mark.lane);
  return alike.find((box) => box.id === mark.id) ?? alike[0] ?? boxOf.get(mark.id);
}

/** Gives the box that the place is kept by: the one in question where it is in sight, else the middle one. */
function anchor() {
  const place = (box) => [view.x + box.at[0] * POINTS * view.scale, view.y + box.at[1] * POINTS * view.scale];
  const away = (box) => Math.hypot(place(box)[0] - room.width / 2, place(box)[1] - room.height / 2);
  const inSight = ([x, y]) => x > 0 && y > 0 && x < room.width && y < room.height;
  const box = chosen && inSight(place(chosen)) ? chosen : boxes.reduce((best, one) => (best && away(best) <= away(one) ? best : one), undefined);
  return box && { mark: markOf(box), place: place(box) };
}

function keep() {
  const untouched = Object.keys(view).every((key) => Math.abs(view[key] - firstLook[key]) < 0.01);
  const focused = document.activeElement;
  return {
    look: untouched ? null : { ...view, anchor: anchor() },
    chosen: markOf(chosen),
    panel: panel.hidden ? null : panel.scrollTop,
    focus: boxOf.has(focused.id) ? { box: markOf(boxOf.get(focused.id)) } : panel.contains(focused) ? { id: panel.id } : { id: focused.id },
    layers: layers.map(({ selector, on }) => [selector, on]),
    layersOpen: !$("page_layers").hidden,
    query: query.value,
    match: current,
    help: $("page_help").open,
    drawer: drawer.hidden ? null : drawer.scrollTop,
    opened,
  };
}

function restore(kept) {
  restoreLayers(kept);
  if (kept.query) {
    query.value = kept.query;
    find();
    if (matches.length) stepTo(Math.min(kept.match, matches.length - 1));
  }
  const box = boxLike(kept.chosen);
  if (box) {
    choose(box, { focus: false });
    if (kept.panel !== null) openPanel(box);
    panel.scrollTop = kept.panel ?? 0;
  } else release();
  if (kept.help && !$("page_help").open) $("page_help").showModal();
  if (kept.drawer !== null) openDrawer(true, kept.drawer);
  opened = kept.opened;
  restoreLook(kept.look);
  const focused = kept.focus.box ? boxLike(kept.focus.box)?.element : $(kept.focus.id);
  focused?.focus({ preventScroll: true });
  if (kept.look) restoreLook(kept.look); // a focus may have moved it
}

function restoreLayers(kept) {
  const on = new Map(kept.layers);
  const inputs = $("page_layers").querySelectorAll("input");
  layers.forEach((layer, number) => {
    layer.on = on.get(layer.selector) ?? layer.on;
    inputs[number].checked = layer.on;
  });
  if (layers.some((layer) => !layer.on)) showLayers();
  if (kept.layersOpen) openLayers(true);
}

function restoreLook(kept) {
  measureRoom();
  if (!kept) begin();
  else {
    const box = boxLike(kept.anchor?.mark);
    const { x, y, scale } = kept;
    if (box) look(kept.anchor.place[0] - box.at[0] * POINTS * scale, kept.anchor.place[1] - box.at[1] * POINTS * scale, scale);
    else look(x, y, scale);
  }
}

/** Fetches the page as it is now; the browser reads it, and runs none of it. Gives null where that fails. */
function fetched() {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.responseType = "document"; // of this server only; the policy allows no other way to read markup
    request.onloadend = () => done(request.status === 200 ? request.response : null);
    request.open("GET", location.href);
    request.send();
  });
}

/** Gives what isn't the drawing's in a page: its language, and its policy, which names style and script. */
function frameOf(page) {
  return `${page.documentElement.lang} ${page.querySelector("meta[http-equiv]").content}`;
}

/** Puts a page's drawing in the place of this one's. */
function takeIn(page) {
  const kept = keep();
  for (const place of ["#page_sheet > svg", "#page_data", ".page-title"]) {
    document.querySelector(place).replaceWith(page.querySelector(place));
  }
  document.title = page.title;
  live.dataset.drawing = page.getElementById("live").dataset.drawing;
  renewDrawing();
  document.body.classList.toggle("live-is-blank", !live.dataset.drawing);
  restore(kept);
}

/** Brings the newest drawing, once the reader has let go of this one. */
let renewing = false;
async function renew() {
  if (renewing) return;
  renewing = true;
  while (newest.drawing && newest.drawing !== live.dataset.drawing) {
    const page = newest.frame === frameOf(document) ? await fetched() : undefined;
    while (pointers.size || composing) await new Promise((done) => setTimeout(done, 100));
    if (page === null) break; // the server is away; the stream brings the newest state when it is there again
    if (!page || frameOf(page) !== frameOf(document)) return void location.reload();
    takeIn(page);
  }
  renewing = false;
  showReport(newest);
}

/** The mark of a step that is drawn in detail elsewhere leads there, as its panel does. */
function followMark(event) {
  const mark = event.target.closest(".mark.details");
  const lead = mark && !dragged && boxAt(mark)?.facts.find(([, , , address]) => address)?.[3];
  if (!lead) return;
  event.stopPropagation();
  location.assign(lead);
}

stage.addEventListener("click", followMark, { capture: true });

let composing = false; // in the midst of writing a Chinese word
query.addEventListener("compositionstart", () => (composing = true));
query.addEventListener("compositionend", () => (composing = false));

// ---- what is shown of the file ----

let opened = false; // did errors open the drawer, and not the reader?

function openDrawer(open, scroll = 0) {
  drawer.hidden = !open;
  $("live_button").setAttribute("aria-expanded", String(open));
  document.body.classList.toggle("live-is-open", open);
  drawer.scrollTop = scroll;
}

function sign(severity) {
  const made = make("span", { error: "×", warning: "!", info: "i" }[severity], `live-sign is-${severity}`);
  made.setAttribute("aria-hidden", "true");
  return made;
}

/** Shows the line of a place, the place marked and with carets under it. */
function lineOf({ line, number }, severity) {
  const shown = make("div", "", `live-line is-${severity}`);
  const marked = make("mark", line[1] || " ");
  marked.dataset.carets = "^".repeat(Math.max(2 * line[1].length, 1)); // cut where the mark ends
  shown.append(make("b", String(number)), make("span", line[0]), marked, make("span", line[2]));
  return shown;
}

function findingOf(finding) {
  const item = make("li", "", "live-finding");
  const said = make("div", "", "live-said");
  const grade = say(grades[finding.severity]);
  said.append(make("p", finding.message), make("p", `${grade} · ${finding.place} · ${finding.rule}`, "live-where"));
  if (finding.line.length) said.append(lineOf(finding, finding.severity));
  for (const place of finding.related) {
    said.append(make("p", `${place.place}: ${place.message}`, "live-where"));
    if (place.line.length) said.append(lineOf(place, finding.severity));
  }
  if (finding.help) said.append(make("p", finding.help, "live-help"));
  item.append(sign(finding.severity), said);
  const box = boxOfFinding(finding);
  if (box) {
    const show = make("button", "", "live-show");
    show.type = "button";
    show.title = say("Shows it in the drawing");
    show.setAttribute("aria-label", `${show.title}: ${box.name}`);
    show.append(icon("M10 3v3M10 14v3M3 10h3M14 10h3M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7"));
    show.addEventListener("click", () => {
      choose(box);
      reveal(box, true);
    });
    item.append(show);
  }
  return item;
}

function boxOfFinding({ moment, lane }) {
  const there = boxes.filter((box) => box.moment === moment);
  return there.find((box) => box.id.includes(`-${lane}`)) ?? there[0];
}

function showCounts(findings) {
  const counts = Object.keys(grades).map((grade) => [grade, findings.filter((finding) => finding.severity === grade).length]);
  const parts = counts.filter(([, count]) => count).map(([grade, count]) => {
    const part = make("span", "", "live-count");
    part.append(sign(grade), make("span", `${say(grades[grade])}: `, "live-spoken"), String(count));
    return part;
  });
  $("live_button").replaceChildren(make("span", say(parts.length ? "Findings" : "No findings")), ...parts);
}

function showFigures(figures) {
  for (const list of document.querySelectorAll(".live-figures")) {
    list.replaceChildren(...figures.map(([name, value, note]) => {
      const figure = make("div");
      figure.title = note;
      figure.append(make("dt", name), make("dd", value));
      return figure;
    }));
    list.hidden = !figures.length;
  }
}

function showState(state, words) {
  $("live_state").dataset.state = state;
  $("live_state").replaceChildren(make("span", words));
  $("live_state").title = words;
}

/** Says over the drawing why it isn't that of the file as it is. */
function showNotice(state, faulty) {
  const words = live.dataset.drawing
    ? faulty ? "The file has errors; this is the last drawing without them." : "This is the last drawing; the newest can't be made."
    : faulty ? "The file has errors; it is drawn as soon as they are mended." : "There is no drawing yet.";
  $("live_notice").hidden = state.whole;
  $("live_notice").textContent = state.whole ? "" : say(words);
  document.body.classList.toggle("live-is-stale", !state.whole);
}

/** Shows the way back from a file in which a step is drawn in detail. */
function showBack([address, file] = []) {
  const back = $("live_back");
  back.hidden = !address;
  if (!address) return;
  back.href = address;
  back.title = say("Back to {file}", { file });
  back.setAttribute("aria-label", back.title);
}

function showReport(state) {
  showBack(state.back);
  if (!state.checked) return void showNotice(state, false); // the drawing is there, the rest comes in a moment
  const faulty = state.findings.some((finding) => finding.severity === "error");
  $("live_findings").replaceChildren(...state.findings.map(findingOf));
  $("live_more").hidden = !state.more && state.findings.length > 0;
  $("live_more").textContent = state.more ? say("and {n} more", { n: state.more }) : state.trouble ? "" : say("No findings");
  $("live_trouble").hidden = !state.trouble;
  $("live_trouble").textContent = state.trouble;
  showCounts(state.findings);
  if (state.whole) showFigures(state.figures);
  showNotice(state, faulty);
  if (state.whole) showState("good", say("Follows {file}", { file: state.file }));
  else showState("faulty", say(faulty ? "The file has errors" : "It can't be drawn"));
  if (!state.whole && drawer.hidden) {
    openDrawer(true);
    opened = true;
  } else if (state.whole && opened) {
    openDrawer(false);
    opened = false;
  }
}

// ---- the stream ----

let stream;
let newest; // what the stream told last
let heard = 0;

function join() {
  stream?.close();
  heard = Date.now();
  stream = new EventSource(`/stream${location.search}`);
  stream.onmessage = (event) => {
    heard = Date.now();
    newest = JSON.parse(event.data);
    renew();
  };
  stream.addEventListener("beat", () => (heard = Date.now()));
  stream.onerror = () => showState("lost", say("Not connected; it tries again"));
}

function leave() {
  stream?.close();
  stream = undefined;
}

/** Joins again where a browser has given up, or a line is dead that nobody has told so, as after a sleep. */
function lookAfter() {
  if (stream && (stream.readyState === EventSource.CLOSED || Date.now() - heard > SILENCE)) join();
}

// A browser has six connections to a server: pages that nobody looks at must not hold them all.
document.addEventListener("visibilitychange", () => (document.hidden ? leave() : join()));
addEventListener("pagehide", () => {
  leave();
  sessionStorage.setItem(OUTLASTS, JSON.stringify(keep()));
  sessionStorage.setItem(DARK, JSON.stringify(dark ?? null));
});
setInterval(lookAfter, AGAIN);

$("live_button").addEventListener("click", () => {
  opened = false;
  openDrawer(drawer.hidden);
});

document.querySelector(".page-bar").prepend($("live_back"));
showState("good", say("Draws …"));
showCounts([]);
showFigures([]);
document.body.classList.toggle("live-is-blank", !live.dataset.drawing);
const kept = JSON.parse(sessionStorage.getItem(OUTLASTS) ?? "null");
const keptDark = JSON.parse(sessionStorage.getItem(DARK) ?? "null");
if (keptDark !== null) shade(keptDark);
if (kept) restore(kept);
if (!document.hidden) join();
