"""What is measured in a page: each measure is a function of JavaScript that returns what breaks a rule, or what there is."""

from __future__ import annotations

# The text that is seen, with its contrast against what lies behind it (WCAG 2.2, relative luminance).
CONTRASTS = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => channels(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (one) => {
    const colour = getComputedStyle(one).backgroundColor;
    return (channels(colour)[3] ?? 1) === 1 || !one.parentElement ? colour : behind(one.parentElement);
  };
  const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.data.trim(), one = texts.currentNode.parentElement;
    if (!text || one.closest("script") || !one.checkVisibility()) continue;
    const [dark, bright] = [light(getComputedStyle(one).color), light(behind(one))].sort((a, b) => a - b);
    found.push([text.slice(0, 40), (bright + 0.05) / (dark + 0.05)]);
  }
  return found;
}"""
# The controls that are seen, in the order of the page: what they are, their words, where they lie.
CONTROLS = """() => [...document.querySelectorAll("a, button, summary, textarea, input")]
  .filter((one) => one.type !== "hidden" && one.checkVisibility() && !one.classList.contains("skip"))
  .map((one) => {
    const box = one.getBoundingClientRect();
    return {tag: one.localName, cls: one.className, tab: one.tabIndex, words: (one.innerText || one.id).slice(0, 40),
            top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, height: box.height, width: box.width};
  })"""
# Where the focus is: whether it is drawn, whether it lies in the window, and whether anything lies over it.
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const from = Math.max(box.top, 0), to = Math.min(box.bottom, innerHeight), middle = box.left + Math.min(box.width / 2, 20);
  const over = (y) => { const top = document.elementFromPoint(middle, y); return !(top && (one.contains(top) || top.contains(one))); };
  return {tag: one.localName, cls: one.className, id: one.id, words: (one.innerText || "").trim(),
          drawn: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
          inside: box.top >= -1 && to - from >= Math.min(box.height, 44) - 1,
          covered: over(from + 2) || over((from + to) / 2)};
}"""
# What sticks out of the window, at either side, or out of its own box.
OVERFLOWING = """() => {
  const root = document.documentElement, width = root.clientWidth;
  const out = root.scrollWidth > width ? [`page ${root.scrollWidth}`] : [];
  for (const one of document.body.querySelectorAll("*")) {
    if (!one.checkVisibility() || one.classList.contains("skip")) continue;
    const box = one.getBoundingClientRect(), name = `${one.localName}.${one.className} ${one.innerText}`.slice(0, 60);
    if (box.left < -0.5 || box.right > width + 0.5) out.push(`${name} lies beyond`);
    const hasWords = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (hasWords && one.clientWidth && one.scrollWidth > one.clientWidth + 1) out.push(`${name} is wider than its box`);
    const cut = getComputedStyle(one).overflowY !== "visible" && one.localName !== "textarea";
    if (cut && one.scrollHeight > one.clientHeight + 1) out.push(`${name} is cut off`);
  }
  return out;
}"""
# The text spacing that WCAG 1.4.12 asks a page to bear.
SPACE_OUT = """() => document.querySelectorAll("*").forEach((one) => {
  const set = (name, value) => one.style.setProperty(name, value, "important");
  set("line-height", "1.5"); set("letter-spacing", "0.12em"); set("word-spacing", "0.16em");
  if (one.localName === "p") set("margin-bottom", "2em");
})"""
# The words that are seen, as they stand.
WORDS = """() => {
  const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const one = texts.currentNode, range = document.createRange();
    range.selectNodeContents(one);
    if (one.data.trim() && range.getClientRects().length && one.parentElement.checkVisibility()) found.push(one.data);
  }
  return found.join(" ").replace(/[ \\n]+/g, " ");
}"""
