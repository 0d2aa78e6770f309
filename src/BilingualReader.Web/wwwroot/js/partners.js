// The partner of a sentence: on hover, on focus (S, Shift+S) and on tap, in both directions.
import { preference } from "./preferences.js";

/** @type {HTMLElement[]} */
let lit = [];
/** @type {HTMLElement | null} */
let pinned = null;

/** @param {HTMLElement} reader */
export function startPartners(reader) {
  reader.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse" || pinned) return;
    light(sentenceAt(event.target));
  });
  reader.addEventListener("pointerleave", () => { if (!pinned) light(null); });
  reader.addEventListener("focusin", event => { if (!pinned) light(sentenceAt(event.target)); });
  reader.addEventListener("click", event => {
    const target = event.target;
    if (!(target instanceof Element) || target.closest("a, button, summary, input, select") || !getSelection()?.isCollapsed) return;
    const sentence = sentenceAt(target);
    pinned = pinned && sentence && same(pinned, sentence) ? null : sentence;
    light(sentence && pinned ? sentence : null);
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !pinned) return;
    pinned = null;
    light(null);
  });
}

/**
 * Moves to the next or the previous sentence of the paragraph that has the focus.
 * @param {number} step 1 or -1
 */
export function stepSentence(step) {
  const row = document.activeElement?.closest(".pair");
  if (!row) return;
  const side = [...row.querySelectorAll(".source .sentence")].some(shown) ? ".source" : ".target";
  const sentences = [...row.querySelectorAll(`${side} .sentence`)];
  const first = sentences.filter((sentence, i) => sentences.findIndex(other => number(other) === number(sentence)) === i);
  if (first.length === 0) return;
  const at = first.findIndex(sentence => sentence.classList.contains("lit"));
  const next = first[at < 0 ? (step > 0 ? 0 : first.length - 1) : (at + step + first.length) % first.length];
  if (!(next instanceof HTMLElement)) return;
  pinned = null;
  next.tabIndex = -1;
  next.focus();
}

/** @param {Element} element */
const shown = element => element.getClientRects().length > 0;

/** @param {Element} element */
const number = element => element.getAttribute("data-s");

/** @param {EventTarget | null} target */
function sentenceAt(target) {
  if (preference("partner") === "off" || !(target instanceof Element)) return null;
  const sentence = target.closest(".sentence");
  return sentence instanceof HTMLElement ? sentence : null;
}

/**
 * @param {HTMLElement} one
 * @param {HTMLElement} other
 */
const same = (one, other) => number(one) === number(other) && one.closest(".pair") === other.closest(".pair");

/** @param {HTMLElement | null} sentence */
function light(sentence) {
  if (sentence && lit.includes(sentence)) return;
  for (const element of lit) element.classList.remove("lit");
  const row = sentence?.closest(".pair");
  lit = sentence && row ? [...row.querySelectorAll(`.sentence[data-s="${number(sentence)}"]`)].filter(element => element instanceof HTMLElement) : [];
  for (const element of lit) element.classList.add("lit");
}
