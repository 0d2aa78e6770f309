// Where a paragraph that was wrongly taken for one is cut: the English at the cursor, the French after a sentence that the person chooses.
import { announce } from "../live.js";

/**
 * @param {HTMLElement} row
 * @param {HTMLTextAreaElement} field
 * @param {string} address
 */
export function chooseCut(row, field, address) {
  const dialog = document.querySelector("[data-review-cut]");
  const form = dialog?.querySelector("form");
  const list = dialog?.querySelector("[data-cut-places]");
  const source = row.dataset.source ?? "";
  if (!(dialog instanceof HTMLDialogElement) || !(form instanceof HTMLFormElement) || !list) return;
  const places = sentenceEnds(source);
  if (places.length === 0) return announce("There is no place in the French where it could be cut");
  if (field.value.slice(0, field.selectionStart).trim() === "" || field.value.slice(field.selectionStart).trim() === "") return announce("Put the cursor where the English is to be cut");
  list.replaceChildren(...places.map(place => line(source, place, () => {
    set(form, "sourceOffset", String(place));
    set(form, "targetOffset", String(field.selectionStart));
    set(form, "number", row.dataset.number ?? "");
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

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function set(form, name, value) {
  const input = form.querySelector(`[name=${name}]`);
  if (input instanceof HTMLInputElement) input.value = value;
}
