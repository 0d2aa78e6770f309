// Time to edit: how long the active pair has somebody's attention. A minute without a sign of life is the most that counts.
// Who does not want to be measured switches it off on the page Work: then nothing is counted, and nothing is sent.
import { bodyOf } from "./forms.js";
import { prefer, preference } from "./preferences.js";

const idleAfter = 60_000;
const sendEvery = 30_000;
const mostSeconds = 3600;
const signsOfLife = ["keydown", "input", "pointerdown", "pointermove", "wheel", "scroll"];

/**
 * Measures inside an element: the active pair is `[data-active-pair][data-number]`, and a "pairchange" event on the element
 * with `detail.number` tells of the next one. `data-article` or `data-review` of the element names
 * the article.
 * @param {HTMLElement} root
 */
export function startEffort(root) {
  new Effort(root).watch();
}

/** The switch for one's own time. */
export function startEffortChoice() {
  const form = document.querySelector("[data-effort-choice]");
  const box = form?.querySelector("input");
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = preference("effort") === "on";
  box.addEventListener("change", () => prefer("effort", box.checked ? "on" : "off"));
}

class Effort {
  /** @type {Map<string, number>} milliseconds by pair, not sent yet */
  #spent = new Map();
  /** @type {string | null} */
  #pair = null;
  /** @type {number | null} when there was a sign of life; null while nobody is here */
  #alive = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  watch() {
    this.#pair = numberOf(this.root.querySelector("[data-active-pair][data-number]"));
    this.#alive = document.visibilityState === "visible" ? Date.now() : null;
    for (const sign of signsOfLife) document.addEventListener(sign, () => this.#count(true), { capture: true, passive: true });
    this.root.addEventListener("pairchange", event => this.#change(event));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" ? this.#count(true) : this.#leave());
    addEventListener("blur", () => this.#count(false));
    addEventListener("focus", () => this.#count(true));
    addEventListener("pagehide", () => this.#leave());
    setInterval(() => void this.#send(), sendEvery);
  }

  /** @param {Event} event */
  #change(event) {
    const next = event instanceof CustomEvent ? event.detail?.number : undefined;
    this.#count(true);
    this.#pair = next === undefined || next === null ? null : String(next);
  }

  /**
   * Gives the time since the last sign of life to the pair.
   * @param {boolean} isHere whether somebody goes on
   */
  #count(isHere) {
    const now = Date.now();
    if (preference("effort") === "off") this.#spent.clear();
    else if (this.#pair !== null && this.#alive !== null) this.#add(this.#pair, Math.min(Math.max(0, now - this.#alive), idleAfter));
    this.#alive = isHere ? now : null;
  }

  /**
   * @param {string} pair
   * @param {number} time
   */
  #add(pair, time) {
    this.#spent.set(pair, (this.#spent.get(pair) ?? 0) + time);
  }

  #leave() {
    this.#count(false);
    const message = this.#take();
    if (message && !navigator.sendBeacon(this.#address(), formOf(message))) this.#giveBack(message);
  }

  async #send() {
    const message = this.#take();
    if (!message) return;
    try {
      const answer = await fetch(this.#address(), { method: "POST", body: formOf(message), keepalive: true });
      if (answer.status >= 500) this.#giveBack(message);
    } catch {
      this.#giveBack(message);
    }
  }

  /** Whole seconds; the rest waits. Null when there is nothing to send, or nothing is to be sent. */
  #take() {
    if (preference("effort") === "off") this.#spent.clear();
    /** @type {Map<string, number>} */
    const message = new Map();
    for (const [pair, time] of this.#spent) {
      const seconds = Math.min(mostSeconds, Math.floor(time / 1000));
      if (seconds === 0) continue;
      message.set(pair, seconds);
      this.#spent.set(pair, time - seconds * 1000);
    }
    return message.size > 0 ? message : null;
  }

  /** @param {Map<string, number>} message */
  #giveBack(message) {
    for (const [pair, seconds] of message) this.#add(pair, seconds * 1000);
  }

  #address() {
    return `/articles/${this.root.dataset.article ?? this.root.dataset.review ?? ""}/effort`;
  }
}

/** @param {Map<string, number>} message */
function formOf(message) {
  const form = bodyOf();
  for (const [pair, seconds] of message) {
    form.append("number", pair);
    form.append("seconds", String(seconds));
  }
  return form;
}

/** @param {Element | null} pair */
function numberOf(pair) {
  return pair instanceof HTMLElement ? pair.dataset.number ?? null : null;
}
