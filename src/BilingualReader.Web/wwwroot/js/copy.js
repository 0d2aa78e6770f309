// A copy takes along the spaces that are stored, not those that French typography puts in their place for the eye.

export function startCopy() {
  document.addEventListener("copy", event => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const texts = [...document.querySelectorAll("[data-spaces]")].filter(text => selection.containsNode(text, true));
    if (texts.length === 0) return;
    const undo = texts.flatMap(text => spacesOf(text).map(([offset, space]) => exchange(text, offset, space)));
    try {
      // Left to itself, a browser may write plain spaces for unbreakable ones.
      event.clipboardData.setData("text/plain", selection.toString());
      event.clipboardData.setData("text/html", markupOf(selection));
      event.preventDefault();
    } finally {
      for (const takeBack of undo) takeBack?.();
    }
  });
}

/**
 * What is selected as markup, without what is not shown, and with whole addresses.
 * @param {Selection} selection
 * @returns {string}
 */
function markupOf(selection) {
  const copy = document.createElement("div");
  for (let index = 0; index < selection.rangeCount; index++) copy.append(shownIn(selection.getRangeAt(index)));
  for (const link of copy.querySelectorAll("a[href]")) link.setAttribute("href", /** @type {HTMLAnchorElement} */ (link).href);
  return new XMLSerializer().serializeToString(copy);
}

/**
 * @param {Range} range
 * @returns {DocumentFragment}
 */
function shownIn(range) {
  const around = range.commonAncestorContainer;
  const hidden = around instanceof Element ? [...around.querySelectorAll("*")].filter(element => !element.checkVisibility()) : [];
  for (const element of hidden) element.toggleAttribute("data-not-shown", true);
  const copy = range.cloneContents();
  for (const element of hidden) element.toggleAttribute("data-not-shown", false);
  for (const element of copy.querySelectorAll("[data-not-shown]")) element.remove();
  return copy;
}

/**
 * @param {Element} text
 * @returns {[number, string][]} offset and stored character
 */
function spacesOf(text) {
  return (text.getAttribute("data-spaces") ?? "").split(" ").filter(Boolean).map(space => {
    const [offset, code] = space.split(":");
    return [Number(offset), String.fromCharCode(parseInt(code ?? "20", 16))];
  });
}

/**
 * Puts one character in the place of another.
 * @param {Element} text
 * @param {number} offset
 * @param {string} character
 * @returns {(() => void) | null} what takes it back; null when there is no such place
 */
function exchange(text, offset, character) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = /** @type {Text} */ (node);
    if (offset < start + part.length) {
      const shown = part.data[offset - start];
      replace(part, offset - start, character);
      return () => replace(part, offset - start, shown);
    }
    start += part.length;
  }
  return null;
}

/**
 * First in, then out: so the ends of a selection stay where they are.
 * @param {Text} part
 * @param {number} offset
 * @param {string} character
 */
function replace(part, offset, character) {
  part.insertData(offset, character);
  part.deleteData(offset + 1, 1);
}
