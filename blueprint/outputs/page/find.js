// Search: every word must stand somewhere in what is known of a box, in any script and case.

const query = $("page_query");
let matches, current;
fromDrawing(() => {
  matches = [];
  current = -1;
});

const folded = (text) => text.normalize("NFKC").toLowerCase();

/** All that can be found of a box, folded on first use. */
function textOf(box) {
  box.text ??= folded([box.name, box.momentName, box.lane, box.kind, ...box.facts.flatMap((fact) => fact.slice(0, 2))].join("\n"));
  return box.text;
}

function find() {
  const words = folded(query.value).split(/\s+/).filter(Boolean);
  matches.forEach((box) => box.element.classList.remove("is-found", "is-current"));
  matches = words.length ? boxes.filter((box) => words.every((word) => textOf(box).includes(word))) : [];
  matches.forEach((box) => box.element.classList.add("is-found"));
  current = -1;
  tell();
  if (matches.length) stepTo(0);
}

/** Goes to a match, round and round. */
function stepTo(number) {
  if (!matches.length) return;
  matches[current]?.element.classList.remove("is-current");
  current = (number + matches.length) % matches.length;
  const box = matches[current];
  box.element.classList.add("is-current");
  if (chosen) release();
  reveal(box);
  tell();
}

function tell() {
  const all = matches.length;
  $("page_count").textContent = !query.value.trim() ? "" : all ? say("{n} of {all}", { n: current + 1, all }) : say("nothing found");
  $("page_next").disabled = $("page_previous").disabled = !all;
}

function clearSearch() {
  query.value = "";
  find();
}

function useSearch() {
  tell();
  query.addEventListener("input", find);
  query.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter ends the writing of a Chinese word, too
    if (event.key === "Enter") stepTo(current + (event.shiftKey ? -1 : 1));
    else if (event.key === "Escape" && query.value) clearSearch();
    else if (event.key === "Escape") (matches[current]?.element ?? stage).focus({ preventScroll: true });
    else if (event.key === "ArrowDown" && matches.length) choose(matches[Math.max(current, 0)]);
    else return;
    event.preventDefault();
  });
  $("page_next").addEventListener("click", () => stepTo(current + 1));
  $("page_previous").addEventListener("click", () => stepTo(current - 1));
}
