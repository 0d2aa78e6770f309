// The sheet of keys: shows the map as it is, and changes it.
import { announce } from "../live.js";
import { actions, chordOf } from "./shortcuts.js";

/**
 * @param {import("./shortcuts.js").Shortcuts} shortcuts
 * @returns {() => void} opens the sheet
 */
export function startKeySheet(shortcuts) {
  const dialog = document.querySelector("[data-review-keys]");
  const rows = dialog?.querySelector("[data-key-rows]");
  const preset = dialog?.querySelector("[data-preset]");
  if (!(dialog instanceof HTMLDialogElement) || !rows || !(preset instanceof HTMLSelectElement)) return () => {};

  const show = () => {
    preset.value = shortcuts.preset;
    rows.replaceChildren(...Object.entries(actions).map(([name, words]) => row(name, words, shortcuts, show)));
    label(shortcuts);
  };
  preset.addEventListener("change", () => {
    shortcuts.usePreset(preset.value);
    show();
    announce("The keys are changed");
  });
  dialog.querySelector("[data-keys-reset]")?.addEventListener("click", () => {
    shortcuts.usePreset("ours");
    show();
  });
  label(shortcuts);
  return () => {
    show();
    if (!dialog.open) dialog.showModal();
  };
}

/** @param {import("./shortcuts.js").Shortcuts} shortcuts */
export function label(shortcuts) {
  for (const element of document.querySelectorAll("[data-key-of]")) {
    const chord = element instanceof HTMLElement ? shortcuts.keysOf(element.dataset.keyOf ?? "")[0] : undefined;
    if (chord) element.textContent = chord.replaceAll("+", " ");
  }
}

/**
 * @param {string} name
 * @param {string} words
 * @param {import("./shortcuts.js").Shortcuts} shortcuts
 * @param {() => void} show
 */
function row(name, words, shortcuts, show) {
  const line = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = words;
  const keys = document.createElement("td");
  for (const chord of shortcuts.keysOf(name)) {
    const sign = document.createElement("kbd");
    sign.textContent = chord.replaceAll("+", " ").replace("Arrow", "");
    keys.append(sign, " ");
  }
  const cell = document.createElement("td");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button small";
  button.textContent = "Change";
  button.setAttribute("aria-label", `Change the key for: ${words}`);
  button.addEventListener("click", () => listen(button, chord => {
    shortcuts.set(name, chord);
    show();
    announce(`${words}: ${chord}`);
  }));
  cell.append(button);
  line.append(head, keys, cell);
  return line;
}

/**
 * @param {HTMLButtonElement} button
 * @param {(chord: string) => void} take
 */
function listen(button, take) {
  button.textContent = "Press a key…";
  /** @param {KeyboardEvent} event */
  const heard = event => {
    if (event.key === "Tab") return stop();
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return stop();
    const chord = chordOf(event);
    if (!chord) return;
    stop();
    take(chord);
  };
  const stop = () => {
    removeEventListener("keydown", heard, true);
    button.textContent = "Change";
  };
  addEventListener("keydown", heard, true);
}
