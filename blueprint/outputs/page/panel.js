// The panel beside the drawing (on a phone: from below) with all that is known of a step.

const panel = $("page_panel");

function openPanel(box, { focus = false } = {}) {
  const close = make("button", "", "");
  close.type = "button";
  close.setAttribute("aria-label", say("Close"));
  close.append(icon("M5 5l10 10M15 5 5 15"));
  close.addEventListener("click", () => closePanel());
  const name = make("h2", box.name);
  name.id = "page_name";
  const where = [box.kind, box.lane, box.momentName].filter((part) => part && part !== box.name);
  panel.replaceChildren(make("p", where.join(" · "), "page-where"), name, close, ...factsOf(box), ...waysOf(box));
  panel.hidden = false;
  panel.scrollTop = 0;
  desk.classList.add("page-with-panel");
  measureRoom();
  reveal(box);
  if (focus) panel.focus({ preventScroll: true });
}

function closePanel({ back = true } = {}) {
  if (panel.hidden) return;
  const within = panel.contains(document.activeElement);
  panel.hidden = true;
  desk.classList.remove("page-with-panel");
  measureRoom();
  if (back && within) (chosen?.element ?? stage).focus({ preventScroll: true });
}

/** Lists facts; one that heads a group begins a card of its own. */
function* factsOf(box) {
  let list = make("dl");
  let group = list;
  let named;
  for (const [name, value, heads, address] of box.facts) {
    if (heads) {
      if (list.children.length || group !== list) yield group;
      group = make("section");
      group.append(make("h3", name));
      if (value) group.append(make("p", value));
      list = make("dl");
    } else {
      if (group !== list && !list.isConnected && !group.contains(list)) group.append(list);
      if (name !== named || !list.children.length) list.append(make("dt", name)); // what is said twice of one thing is named once
      list.append(address ? leadTo(value, address) : make("dd", value));
      named = name;
    }
  }
  if (list.children.length || group !== list) yield group;
  if (box.link) {
    const link = make("a", box.link);
    link.href = box.link; // checked when the page was made: http, https, mailto or beside this file
    link.rel = "noopener noreferrer";
    if (!box.link.startsWith("#")) link.target = "_blank";
    yield link;
  }
}

/** Tells a value that leads to a page of its own. */
function leadTo(value, address) {
  const link = make("a", value);
  link.href = address;
  const told = make("dd");
  told.append(link);
  return told;
}

/** Lists what leads here and where it goes on, as buttons that go there. */
function* waysOf(box) {
  const { from, to, within } = arrowsOf(box.moment);
  const met = within.filter((link) => link.source === box.id || link.target === box.id);
  const other = (link) => (link.source === box.id ? link.target : link.source);
  for (const [title, ways, end] of [
    ["Leads here", from.filter((link) => boxOf.get(link.source).moment !== box.moment), (link) => link.source],
    ["Exchange", met, other],
    ["Follows", to, (link) => link.target],
  ]) {
    if (!ways.length) continue;
    const list = make("ul");
    for (const link of ways) {
      const target = boxOf.get(end(link));
      const button = make("button", target.name);
      button.type = "button";
      const about = [link.kind === "flow" ? "" : data.kinds[link.kind], link.words, target.lane].filter(Boolean);
      button.append(make("small", about.join(" · ")));
      button.addEventListener("click", () => goTo(target));
      const item = make("li");
      item.append(button);
      list.append(item);
    }
    yield make("h3", say(title));
    yield list;
  }
}

/** Goes from the panel to another step, and stays in the panel. */
function goTo(box) {
  choose(box, { focus: false });
  openPanel(box, { focus: true });
}

function icon(path) {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawn.setAttribute("viewBox", "0 0 20 20");
  drawn.setAttribute("aria-hidden", "true");
  drawn.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  drawn.firstChild.setAttribute("d", path);
  return drawn;
}
