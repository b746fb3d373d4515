// What the page knows: the drawing's elements, and what stands in the JSON beside this script.
// The files of this folder are joined into one module, in the order that sheet.py or within.py names.

const $ = (id) => document.getElementById(id);
const stage = $("page_stage");
const sheet = $("page_sheet");

/** The desk holds the drawing and its tools: the whole page, or as a guest an element of somebody else's. */
const desk = stage.closest(".page-desk");
const isGuest = desk !== document.body;

/** Derives something from the drawing: now, and again from each drawing that takes its place. */
const derived = [];
function fromDrawing(derive) {
  derived.push(derive);
  derive();
}

/** Derives all anew, in the order of the files, once another drawing and its data stand in the page. */
function renewDrawing() {
  derived.forEach((derive) => derive());
}

let data, picture, boxes, boxOf, links, owners;
fromDrawing(() => {
  data = JSON.parse($("page_data").textContent);
  picture = sheet.querySelector("svg");
  // boxes are steps, evidence and ends, in reading order; each gets its element and its number
  boxes = data.boxes;
  boxOf = new Map(boxes.map((box, number) => [box.id, Object.assign(box, { number, element: $(box.id) })]));
  links = data.links.filter((link) => boxOf.has(link.source) && boxOf.has(link.target));
  owners = undefined;
});

/** Says a word of the page in the reader's language, with values in its {places}. */
function say(word, values = {}) {
  return (data.words[word] ?? word).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** Makes an element with words in it; whatever a blueprint says comes in as text, never as markup. */
function make(tag, words = "", className = "") {
  const element = document.createElement(tag);
  element.textContent = words;
  if (className) element.className = className;
  return element;
}

/** Finds the box that an element of the drawing belongs to: its own, or that of the mark it is. */
function boxAt(element) {
  const group = element.closest?.(".graph > g");
  return group ? boxOf.get(group.id) ?? boxOf.get(ownerOf().get(group.id)) : undefined;
}

/** Turns round, on first use, what the drawing tells of marks and words: whose is each? */
function ownerOf() {
  owners ??= new Map(Object.entries(data.owned).flatMap(([owner, ids]) => ids.map((id) => [id, owner])));
  return owners;
}

/** Gives the elements of a box or an arrow with all that belongs to it. */
function withOwned(id) {
  return [id, ...(data.owned[id] ?? [])].map($).filter(Boolean);
}
