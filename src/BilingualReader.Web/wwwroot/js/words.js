// The partner of a word, where the engine tells it: painted over the text, so that no word needs an element of its own.
import { preference } from "./preferences.js";

const name = "word-partner";

/** @param {HTMLElement} reader */
export function startWords(reader) {
  if (!("highlights" in CSS) || typeof Highlight === "undefined") return;
  let frame = 0;
  reader.addEventListener("pointermove", event => {
    if (event.pointerType !== "mouse") return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(event.clientX, event.clientY, event.target));
  });
  reader.addEventListener("pointerleave", () => {
    cancelAnimationFrame(frame);
    CSS.highlights.delete(name);
  });
}

/**
 * @param {number} x
 * @param {number} y
 * @param {EventTarget | null} target
 */
function show(x, y, target) {
  CSS.highlights.delete(name);
  if (preference("partner") === "off" || !(target instanceof Element)) return;
  const row = target.closest(".pair[data-links]");
  const side = target.closest(".source, .target");
  if (!(row instanceof HTMLElement) || !side || !row.contains(side)) return;
  const offset = offsetAt(side, x, y);
  if (offset === null) return;
  const isSource = side.classList.contains("source");
  const links = linksOf(row).filter(link => {
    const [start, length] = isSource ? [link[0], link[1]] : [link[2], link[3]];
    return offset >= start && offset < start + length;
  });
  const source = row.querySelector(".source");
  const english = row.querySelector(".target");
  if (links.length === 0 || !source || !english) return;
  const ranges = links.flatMap(([start, length, targetStart, targetLength]) => [rangeOf(source, start, length), rangeOf(english, targetStart, targetLength)]);
  CSS.highlights.set(name, new Highlight(...ranges.filter(range => range !== null)));
}

/**
 * @param {HTMLElement} row
 * @returns {number[][]} source start, source length, target start, target length
 */
function linksOf(row) {
  return (row.dataset.links ?? "").split(" ").filter(Boolean).map(link => link.split(",").map(Number));
}

/**
 * Offset of the character under a point in the text of an element; null when there is none.
 * @param {Element} element
 * @param {number} x
 * @param {number} y
 */
function offsetAt(element, x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret || caret.offsetNode.nodeType !== Node.TEXT_NODE || !element.contains(caret.offsetNode)) return null;
  let offset = 0;
  for (const node of textsOf(element)) {
    if (node === caret.offsetNode) return offset + caret.offset;
    offset += node.data.length;
  }
  return null;
}

/**
 * @param {Element} element
 * @param {number} start
 * @param {number} length
 * @returns {Range | null}
 */
function rangeOf(element, start, length) {
  const range = document.createRange();
  let offset = 0;
  let begun = false;
  for (const node of textsOf(element)) {
    const end = offset + node.data.length;
    if (!begun && start < end) {
      range.setStart(node, start - offset);
      begun = true;
    }
    if (begun && start + length <= end) {
      range.setEnd(node, start + length - offset);
      return range;
    }
    offset = end;
  }
  return null;
}

/**
 * @param {Element} element
 * @returns {Generator<Text>}
 */
function* textsOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield /** @type {Text} */ (node);
}
