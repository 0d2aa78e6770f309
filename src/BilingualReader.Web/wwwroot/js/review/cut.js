// Where a paragraph that was wrongly taken for one is cut: the English at the cursor, the French after a sentence that the person chooses.
import { setField } from "../forms.js";
import { announce } from "../live.js";

/**
 * @param {string} number
 * @param {string} source
 * @param {HTMLTextAreaElement} field
 * @param {string} address
 */
export function chooseCut(number, source, field, address) {
  const dialog = document.querySelector("[data-review-cut]");
  const form = dialog?.querySelector("form");
  const list = dialog?.querySelector("[data-cut-places]");
  if (!(dialog instanceof HTMLDialogElement) || !(form instanceof HTMLFormElement) || !list) return;
  const places = sentenceEnds(source);
  if (places.length === 0) return announce("There is no place in the French where it could be cut");
  if (field.value.slice(0, field.selectionStart).trim() === "" || field.value.slice(field.selectionStart).trim() === "") return announce("Put the cursor where the English is to be cut");
  list.replaceChildren(...places.map(place => line(source, place, () => {
    setField(form, "sourceOffset", String(place));
    setField(form, "targetOffset", String(field.selectionStart));
    setField(form, "number", number);
    form.action = `${address}?handler=Split`;
    form.requestSubmit();
  })));
  dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close(), { once: true });
  dialog.showModal();
}

/**
 * @param {string} text
 * @returns {number[]}
 */
function sentenceEnds(text) {
  const ends = [...text.matchAll(/[.!?…»”"]\s+(?=\S)/gu)].map(match => (match.index ?? 0) + match[0].length);
  return ends.filter(end => end < text.length);
}

/**
 * @param {string} source
 * @param {number} place
 * @param {() => void} choose
 */
function line(source, place, choose) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.lang = "fr";
  button.textContent = `…${source.slice(Math.max(0, place - 50), place).trim()} ‖ ${source.slice(place, place + 50)}…`;
  button.addEventListener("click", choose);
  item.append(button);
  return item;
}
