// Words selected in one side of one pair, and which of several places with these words it is.

/** @typedef {{ pair: HTMLElement, side: "source" | "target", words: string, occurrence: number }} Selected */

/**
 * @param {HTMLElement} root
 * @returns {Selected | null} null when nothing is selected in a pair, or more than one side
 */
export function selectedIn(root) {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement && root.contains(field) ? inField(field) : inText(root);
}

/**
 * @param {HTMLTextAreaElement} field
 * @returns {Selected | null}
 */
function inField(field) {
  const pair = field.closest("[data-number]");
  return pair instanceof HTMLElement ? placed(pair, "target", field.value, field.selectionStart, field.value.slice(field.selectionStart, field.selectionEnd)) : null;
}

/**
 * @param {HTMLElement} root
 * @returns {Selected | null}
 */
function inText(root) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const place = range.commonAncestorContainer;
  const text = (place instanceof Element ? place : place.parentElement)?.closest(".source, .target");
  const pair = text?.closest("[data-number]");
  if (!(pair instanceof HTMLElement) || !text || !root.contains(pair)) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  return placed(pair, text.classList.contains("source") ? "source" : "target", text.textContent ?? "", before.toString().length, range.toString());
}

/**
 * @param {HTMLElement} pair
 * @param {"source" | "target"} side
 * @param {string} text
 * @param {number} start
 * @param {string} words
 * @returns {Selected | null}
 */
function placed(pair, side, text, start, words) {
  const wanted = reduced(words);
  if (wanted.length === 0) return null;
  const [whole, before] = [reduced(text), reduced(text.slice(0, start)).length];
  let occurrence = 0;
  for (let at = whole.indexOf(wanted); at >= 0 && at <= before; at = whole.indexOf(wanted, at + 1)) occurrence++;
  return { pair, side, words: words.replace(/\s+/gu, " ").trim(), occurrence: Math.max(1, occurrence) };
}

/**
 * Without white space, which is not shown as it is stored.
 * @param {string} text
 */
function reduced(text) {
  return text.replace(/\s+/gu, "").replaceAll("’", "'");
}
