// Mouse, pen and fingers: drag to pan, wheel or pinch to zoom, click or tap to open a step. Places are counted
// from the stage's corner. As a guest the drawing leaves the reader what scrolls the page: the wheel until he
// has clicked into the drawing, and one finger that moves up or down, which the style sheet gives the browser.

const SLACK = 5; // pixels that a click may move without being a drag
const pointers = new Map();
let grip; // the middle and the spread of the fingers when last looked at
let dragged = false;
let isHeld = !isGuest; // does the wheel belong to the drawing?

function middleOfPointers() {
  const places = [...pointers.values()];
  const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
  const y = places.reduce((sum, place) => sum + place.y, 0) / places.length;
  return { x, y, spread: places.length > 1 ? Math.hypot(places[0].x - places[1].x, places[0].y - places[1].y) : 0 };
}

function placeOf(event) {
  return { x: event.pageX - room.left, y: event.pageY - room.top };
}

function touch(event) {
  if (event.button > 1) return;
  pointers.set(event.pointerId, placeOf(event));
  if (pointers.size === 1) dragged = false;
  grip = middleOfPointers();
}

function drag(event) {
  if (!pointers.has(event.pointerId)) return;
  pointers.set(event.pointerId, placeOf(event));
  const now = middleOfPointers();
  if (!dragged && pointers.size === 1 && Math.hypot(now.x - grip.x, now.y - grip.y) < SLACK) return;
  if (!dragged) {
    dragged = true;
    stage.classList.add("is-dragged");
    for (const id of pointers.keys()) stage.setPointerCapture(id); // the drag goes on beyond the window
  }
  const scale = grip.spread && now.spread ? now.spread / grip.spread : 1;
  look(view.x + now.x - grip.x, view.y + now.y - grip.y, view.scale);
  if (scale !== 1) zoom(scale, now.x, now.y);
  grip = now;
}

function letGo(event) {
  if (!pointers.delete(event.pointerId)) return;
  stage.classList.remove("is-dragged");
  if (pointers.size) grip = middleOfPointers();
}

/** A wheel with notches zooms; two fingers on a touch pad pan, and pinch to zoom (which comes with Ctrl). */
function wheel(event) {
  if (!isHeld && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
  const [dx, dy] = [event.deltaX * lines, event.deltaY * lines];
  const notched = lines > 1 || (dx === 0 && Math.abs(dy) >= 50);
  if (event.shiftKey && !dx) pan(-dy, 0);
  else if (event.ctrlKey || event.metaKey || notched) {
    const pace = notched ? 0.0016 : 0.01;
    const { x, y } = placeOf(event);
    zoom(Math.exp(-clamp(dy, -240, 240) * pace), x, y);
  } else pan(-dx, -dy);
}

function click(event) {
  isHeld = true;
  if (dragged) {
    dragged = false;
    event.preventDefault(); // the end of a drag is no click, not even on a link
    return;
  }
  const box = boxAt(event.target);
  if (event.ctrlKey || event.metaKey) return; // a link in a step opens as links do
  if (box) {
    event.preventDefault();
    choose(box);
    openPanel(box);
  } else if (!event.target.closest("a")) {
    release();
    stage.focus({ preventScroll: true });
  }
}

/** Shares the reader's hand with the page around: what it has scrolled, and what it goes on to scroll. */
function beGuest() {
  stage.addEventListener("pointerenter", measureRoom); // what stands above may have grown since
  desk.addEventListener("pointerleave", () => (isHeld = false));
  const both = (event) => event.touches.length > 1 && event.cancelable && event.preventDefault();
  stage.addEventListener("touchstart", both, { passive: false });
  stage.addEventListener("touchmove", both, { passive: false });
}

function useHand() {
  if (isGuest) beGuest();
  new ResizeObserver(settle).observe(stage);
  stage.addEventListener("pointerdown", touch);
  stage.addEventListener("pointermove", drag);
  stage.addEventListener("pointerup", letGo);
  stage.addEventListener("pointercancel", letGo);
  stage.addEventListener("wheel", wheel, { passive: false });
  stage.addEventListener("click", click);
  stage.addEventListener("mousedown", (event) => event.preventDefault()); // focus goes where a click says
  stage.addEventListener("dragstart", (event) => event.preventDefault());
  // A focus or a link to a place in this page may scroll the stage, which only ever moves by its transform.
  stage.addEventListener("scroll", () => stage.scrollTo(0, 0));
}
