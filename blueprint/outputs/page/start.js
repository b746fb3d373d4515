// Everything is ready: bring it to life.

desk.classList.add("page-live");
useHand();
useTrace();
useSearch();
useLayers();
useKeys();

for (const [id, act] of [
  ["page_in", () => PAGE_KEYS["+"]()],
  ["page_out", () => PAGE_KEYS["-"]()],
  ["page_scale", () => PAGE_KEYS[1]()],
  ["page_whole", () => PAGE_KEYS[0]()],
  ["page_width", () => PAGE_KEYS.w()],
  ["page_height", () => PAGE_KEYS.h()],
  ["page_help_button", () => PAGE_KEYS["?"]()],
  ["page_help_close", () => $("page_help").close()],
]) $(id).addEventListener("click", act);

/** A link to a place in the drawing (`#step-…`) goes there. */
function follow() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    return;
  }
  const box = boxOf.get(name);
  if (box) {
    choose(box);
    reveal(box, true);
    if (isGuest) stage.scrollIntoView({ block: "center" });
  }
}

begin();
addEventListener("hashchange", follow);
follow();
