// The view switch: French, both, English, stacked. Without script the same buttons reload the page.
import { announce } from "./live.js";
import { keepPlace } from "./place.js";
import { prefer, preference } from "./preferences.js";

const order = ["fr", "both", "en", "stacked"];
const names = { fr: "French only", both: "Side by side", en: "English only", stacked: "Stacked" };

export function startViews() {
  const form = document.querySelector("[data-views]");
  if (!(form instanceof HTMLFormElement)) return;
  mark(form);
  form.addEventListener("submit", event => {
    event.preventDefault();
    const button = event.submitter;
    if (button instanceof HTMLButtonElement) show(button.value);
  });
}

/** Goes on to the next view. */
export function nextView() {
  show(order[(order.indexOf(preference("view")) + 1) % order.length]);
}

/** @param {string} view */
function show(view) {
  const form = document.querySelector("[data-views]");
  if (!(form instanceof HTMLFormElement)) return;
  keepPlace(() => {
    prefer("view", view);
    mark(form);
  });
  announce(names[/** @type {keyof typeof names} */ (view)] ?? view);
}

/** @param {HTMLFormElement} form */
function mark(form) {
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === preference("view")));
}
