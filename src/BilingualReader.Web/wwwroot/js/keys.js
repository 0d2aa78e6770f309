// Single-letter keys, outside fields only, and only while the reader wants them (WCAG 2.1.4).
import { announce } from "./live.js";
import { stepSentence } from "./partners.js";
import { prefer, preference } from "./preferences.js";
import { addTerm } from "./terms.js";
import { nextView } from "./views.js";

const themes = ["system", "light", "sepia", "dark"];

export function startKeys() {
  const sheet = document.querySelector("[data-keys]");
  const going = document.querySelector("[data-goto]");
  document.querySelector("[data-keys-open]")?.addEventListener("click", () => open(sheet));
  if (going instanceof HTMLDialogElement) startGoing(going);

  /** @type {Record<string, (event: KeyboardEvent) => void>} */
  const actions = {
    j: () => stepPair(1),
    k: () => stepPair(-1),
    s: event => stepSentence(event.shiftKey ? -1 : 1),
    e: () => openOthers(),
    a: () => addTerm(),
    v: () => nextView(),
    d: () => nextTheme(),
    g: () => { if (document.querySelector(".pair")) open(going); },
    "?": () => open(sheet),
  };
  document.addEventListener("keydown", event => {
    // The review has a map of its own.
    if (document.querySelector("[data-review]") || preference("keys") === "off" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isBusy(event.target)) return;
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action(event);
  });
}

/** @param {EventTarget | null} target */
function isBusy(target) {
  return document.querySelector("dialog[open]") !== null
    || (target instanceof HTMLElement && (target.isContentEditable || target.closest("input, select, textarea, summary") !== null));
}

/** @param {Element | null} dialog */
function open(dialog) {
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** @param {number} step 1 or -1 */
function stepPair(step) {
  const rows = [...document.querySelectorAll(".pair")];
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const next = at < 0 ? rows.find(row => row.getBoundingClientRect().bottom > 80) : rows[at + step];
  focusPair(next);
}

/** @param {Element | null | undefined} row */
function focusPair(row) {
  if (!(row instanceof HTMLElement)) return;
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

// Of the paragraph that has the focus, else of the topmost one in the window.
function openOthers() {
  const rows = [...document.querySelectorAll(".pair")];
  const row = rows.find(one => one.contains(document.activeElement)) ?? rows.find(one => one.getBoundingClientRect().bottom > 80);
  const link = row?.querySelector(".others");
  if (link instanceof HTMLAnchorElement) link.click();
}

/** @param {HTMLDialogElement} dialog */
function startGoing(dialog) {
  const input = dialog.querySelector("input");
  dialog.querySelector("form")?.addEventListener("submit", () => {
    const row = document.getElementById(`p${Number.parseInt(input?.value ?? "", 10)}`);
    if (!row) {
      announce("There is no such paragraph");
      return;
    }
    // After the dialog has given the focus back.
    setTimeout(() => {
      const hidden = row.closest("details");
      if (hidden) hidden.open = true;
      row.scrollIntoView({ block: "start" });
      focusPair(row);
    });
  });
  dialog.addEventListener("close", () => { if (input) input.value = ""; });
}

function nextTheme() {
  const theme = themes[(themes.indexOf(preference("theme")) + 1) % themes.length];
  prefer("theme", theme);
  announce(`Theme: ${theme}`);
}
