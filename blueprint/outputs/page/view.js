// Pan and zoom: one transform on one wrapper, written at most once a frame. No event handler reads the
// layout: the sizes are measured when the window or the panel changes, and kept.
//
// The drawing itself has the scale at which it was last painted. While somebody zooms, only the wrapper around
// it, a layer of its own, is stretched, which takes the browser no time however much is drawn; when the scale
// holds still, the drawing is painted anew at that scale, and sharp. What can't be read at a scale isn't painted.

const POINTS = 96 / 72; // the drawing is measured in points, the screen in pixels
const LEAST = 0.002; // 10,000 moments still fit into a window
const MOST = 8;
const READABLE = 0.55; // words can be read from this scale on
const SMALL = 0.5; // below it fine strokes are drawn plainly
const TINY = 0.2; // below it words would be two pixels high
const STRETCH = 4; // painted anew at once where the picture would be stretched more
const SHRINK = 0.5; // and where it would be shrunk more: what comes into sight would be painted too fine
const MARGIN = 16; // kept free around a drawing that is fitted
const FOOT = 60; // kept free below it for the buttons
const KEPT = 96; // pixels of the drawing that can't be pushed out of sight
const STILL = 250; // milliseconds without a change of scale, after which the drawing is made sharp

const view = { x: 0, y: 0, scale: 1 };
let room = { width: 1, height: 1, left: 0, top: 0 }; // what is visible of the stage beside the panel, and where on the page it begins
let scheduled = false;
let glides = false;
let sharpScale = 0; // of the drawing as it is painted
let sharpener = 0;
let first; // where the drawing began

let size;
fromDrawing(() => {
  size = { width: data.width * POINTS, height: data.height * POINTS };
  if (sharpScale) picture.style.transform = `scale(${sharpScale})`; // it takes the place of one that was painted
});

function measureRoom() {
  const { width, height, left, top } = stage.getBoundingClientRect();
  const panel = $("page_panel");
  const beside = panel.hidden || isSheet() ? 0 : panel.offsetWidth;
  const below = panel.hidden || !isSheet() ? 0 : panel.offsetHeight;
  room = {
    width: Math.max(width - beside, 1),
    height: Math.max(height - below, 1),
    left: left + scrollX,
    top: top + scrollY,
  };
}

/** Tells whether the panel comes from below, as on a phone. */
function isSheet() {
  return matchMedia("(max-width: 640px)").matches;
}

/** Moves to a place and a scale, and draws it in the next frame. */
function look(x, y, scale, glide = false) {
  view.scale = Math.min(Math.max(scale, LEAST), MOST);
  view.x = clamp(x, KEPT - size.width * view.scale, room.width - KEPT);
  view.y = clamp(y, KEPT - size.height * view.scale, room.height - KEPT);
  glides = glide;
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(show);
}

function clamp(value, least, most) {
  return Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most));
}

function show() {
  scheduled = false;
  const by = view.scale / sharpScale;
  if (by > STRETCH || by < SHRINK) sharpen(); // no glide: for one, all would be painted as large as it ends
  place();
  $("page_scale").textContent = `${(view.scale * 100).toFixed(view.scale < 0.01 ? 1 : 0)}%`;
  if (view.scale === sharpScale) return;
  clearTimeout(sharpener);
  sharpener = setTimeout(() => {
    sharpen();
    place();
  }, STILL);
}

/** Moves and stretches what is painted. */
function place() {
  const by = view.scale / sharpScale;
  const [x, y] = by === 1 ? [Math.round(view.x), Math.round(view.y)] : [view.x, view.y]; // between pixels words blur
  sheet.classList.toggle("is-gliding", glides);
  sheet.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${by})`;
}

/** Paints the drawing at the scale at which it is seen. */
function sharpen() {
  clearTimeout(sharpener);
  glides = false;
  sharpScale = view.scale;
  picture.style.transform = `scale(${sharpScale})`;
  if (stage.classList.contains("is-small") !== sharpScale < SMALL) stage.classList.toggle("is-small");
  if (stage.classList.contains("is-tiny") !== sharpScale < TINY) stage.classList.toggle("is-tiny");
}

function pan(dx, dy, glide = false) {
  look(view.x + dx, view.y + dy, view.scale, glide);
}

/** Zooms so that a point of the stage stays where it is; its middle where none is given. */
function zoom(factor, x = room.width / 2, y = room.height / 2, glide = false) {
  const scale = Math.min(Math.max(view.scale * factor, LEAST), MOST);
  const by = scale / view.scale;
  look(x - (x - view.x) * by, y - (y - view.y) * by, scale, glide);
}

/** Fits the drawing, or one of its sides, and puts it in the middle or at its beginning. */
function fit(widely, highly, most = MOST) {
  const wide = (room.width - 2 * MARGIN) / size.width;
  const high = (room.height - 2 * MARGIN - FOOT) / size.height;
  const scale = Math.min(widely ? wide : MOST, highly ? high : MOST, most);
  look(middle(room.width, size.width * scale), middle(room.height - FOOT, size.height * scale), scale, true);
}

function middle(room, length) {
  return length + 2 * MARGIN > room + 1 ? MARGIN : (room - length) / 2;
}

/** Begins with the whole drawing where it can be read then, else with its left end at full height. */
function begin() {
  measureRoom();
  const whole = Math.min((room.width - 2 * MARGIN) / size.width, (room.height - 2 * MARGIN - FOOT) / size.height);
  if (whole > READABLE) fit(true, true, 1.25);
  else fit(false, true, 1);
  glides = false;
  first = { ...view };
  if (!sharpScale) sharpen();
}

/** Makes do with another room: a drawing that nobody has moved begins anew in it, any other stays in sight. */
function settle() {
  if (!stage.clientWidth || !stage.clientHeight) return; // hidden for now: it comes back as it was
  if (view.x === first.x && view.y === first.y && view.scale === first.scale) return begin();
  measureRoom();
  pan(0, 0);
}
