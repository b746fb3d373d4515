// Dark mode: the reader's preference, until the switch says otherwise; around a drawing that is dark always it
// begins dark, so that the ground doesn't outshine it. The style sheets only know the preference, the page's own
// and that of a drawing that follows its reader; the switch changes the condition of their blocks.

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
let dark; // undefined: as the reader prefers

function shade(wanted) {
  dark = wanted;
  for (const sheet of document.styleSheets) [...sheet.cssRules].forEach(shadeRule);
  $("page_dark").setAttribute("aria-pressed", String(isDark()));
}

function shadeRule(rule) {
  if (!(rule instanceof CSSMediaRule)) return;
  rule.wanted ??= rule.media.mediaText;
  const scheme = /^(?:screen and )?\(prefers-color-scheme:\s*(dark|light)\)$/.exec(rule.wanted)?.[1];
  if (scheme) rule.media.mediaText = dark === undefined ? rule.wanted : dark === (scheme === "dark") ? "all" : "not all";
}

function isDark() {
  return dark ?? prefersDark.matches;
}

function useDark() {
  shade(data.dark ? true : undefined);
  $("page_dark").addEventListener("click", () => shade(!isDark()));
  prefersDark.addEventListener("change", () => shade(dark));
  let kept;
  addEventListener("beforeprint", () => {
    kept = dark;
    shade(false); // paper is white
  });
  addEventListener("afterprint", () => shade(kept));
  $("page_print").addEventListener("click", () => print());
}

useDark();
