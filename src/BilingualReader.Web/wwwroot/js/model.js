// The files of the local engine while they are fetched: a look every second, and the section and the engines anew when it is over.
import { announce } from "./live.js";

const every = 1000;

export function startModel() {
  const section = document.querySelector("[data-model]");
  if (section instanceof HTMLElement && section.dataset.fetching === "true") setTimeout(() => void look(section), every);
}

/** @param {HTMLElement} section */
async function look(section) {
  if (!section.isConnected) return;
  try {
    const answer = await fetch(`${location.pathname}?handler=Model`);
    if (answer.ok) {
      const progress = await answer.json();
      if (!progress.isFetching) return void await replace(section);
      show(section, progress);
    }
  } catch {
    // The connection is gone for the moment; the next look asks again.
  }
  setTimeout(() => void look(section), every);
}

/**
 * @param {HTMLElement} section
 * @param {{ words: string, bytes: number | null, total: number | null }} progress
 */
function show(section, progress) {
  const bar = section.querySelector("[data-model-bar]");
  if (bar instanceof HTMLProgressElement) {
    if (progress.total && progress.bytes !== null) {
      bar.max = progress.total;
      bar.value = progress.bytes;
    } else {
      bar.removeAttribute("value");
    }
  }
  const words = section.querySelector("[data-model-words]");
  if (words && words.textContent !== progress.words) words.textContent = progress.words;
}

/** @param {HTMLElement} section */
async function replace(section) {
  const answer = await fetch(location.pathname);
  const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const fresh = page?.querySelector("[data-model]");
  if (!(fresh instanceof HTMLElement)) throw new Error("The page has no such section.");
  const hadFocus = section.contains(document.activeElement);
  const adopted = document.adoptNode(fresh);
  section.replaceWith(adopted);
  renewEngines(page?.querySelector("[data-engines]"));
  if (hadFocus) adopted.querySelector("button")?.focus({ preventScroll: true });
  announce(adopted.querySelector(".problem, .model-state")?.textContent ?? "");
  startModel();
}

// With its model the local engine is ready, and may be the one in use. Whoever is at work in the list is left alone.
/** @param {Element | null | undefined} fresh */
function renewEngines(fresh) {
  const shown = document.querySelector("[data-engines]");
  if (fresh && shown && !shown.contains(document.activeElement)) shown.replaceWith(document.adoptNode(fresh));
}
