// Bringing what is out of sight into it, with as little moving as that takes.

const ACROSS = 40; // pixels of air at the left and right of what is in sight
const DOWN = 24; // and above and below it

/** Brings a box into sight; it moves only along the axis on which it is out of it, but for `centre`. */
function reveal(box, centre = false) {
  const scale = Math.max(view.scale, READABLE);
  const [x, y, width, height] = box.at.map((value) => value * POINTS * view.scale);
  const across = inSight(view.x + x, width, room.width, ACROSS);
  const down = inSight(view.y + y, height, room.height, DOWN);
  if (across && down && !centre) return;
  const turned = centre || scale !== view.scale;
  look(
    across && !turned ? view.x : room.width / 2 - box.at[0] * POINTS * scale,
    down && !turned ? view.y : room.height / 2 - box.at[1] * POINTS * scale,
    scale,
    true,
  );
}

/** Tells whether a side of a box, by its middle, lies within the room with some air around it. */
function inSight(middle, length, room, air) {
  return middle - length / 2 >= air && middle + length / 2 <= room - air;
}
