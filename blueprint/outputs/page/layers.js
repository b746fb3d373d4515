// Layers on and off. Something that lies in several layers shows while all of them are on.

let layers;
fromDrawing(() => (layers = data.layers.map(([title, selector, on]) => ({ title, selector, on }))));

/** Finds the elements of a layer with the marks on them, on first use. */
function elementsOf(layer) {
  layer.elements ??= new Set([...picture.querySelectorAll(layer.selector)].flatMap((element) => withOwned(element.id)));
  return layer.elements;
}

function showLayers() {
  const off = new Set(layers.filter((layer) => !layer.on).flatMap((layer) => [...elementsOf(layer)]));
  const all = new Set(layers.flatMap((layer) => [...elementsOf(layer)]));
  all.forEach((element) => element.classList.toggle("is-off", off.has(element)));
}

/** Tells whether a box can be seen. */
function isShown(box) {
  return !box.element.classList.contains("is-off");
}

function switchOf(layer) {
  const label = make("label");
  const box = make("input");
  box.type = "checkbox";
  box.checked = layer.on;
  box.addEventListener("change", () => {
    layer.on = box.checked;
    showLayers();
  });
  label.append(box, layer.title);
  return label;
}

function useLayers() {
  const list = $("page_layers");
  const button = $("page_layers_button");
  fromDrawing(() => {
    list.replaceChildren(list.querySelector("legend"), ...layers.map(switchOf));
    if (layers.some((layer) => !layer.on)) showLayers();
    button.hidden = !layers.length;
  });
  button.addEventListener("click", () => openLayers(list.hidden));
  document.addEventListener("pointerdown", (event) => {
    if (!list.hidden && !event.target.closest("#page_layers, #page_layers_button")) openLayers(false);
  });
}

function openLayers(open) {
  $("page_layers").hidden = !open;
  $("page_layers_button").setAttribute("aria-expanded", String(open));
}
