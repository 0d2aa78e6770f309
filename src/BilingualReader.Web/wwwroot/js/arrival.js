// Paragraphs arriving while the article is open. News comes as server-sent events; the text comes as fragments of the page.
import { announce, announceCalmly } from "./live.js";
import { haveSameContent } from "./nodes.js";
import { keepPlace } from "./place.js";

const mostAtOnce = 40;

/** @param {HTMLElement} reader */
export function startArrival(reader) {
  if (reader.dataset.running === "true") new Arrival(reader).watch();
}

class Arrival {
  /** @type {Set<string>} */
  #wanted = new Set();
  #isFetching = false;

  /** @param {HTMLElement} reader */
  constructor(reader) {
    this.reader = reader;
    this.address = location.pathname;
  }

  watch() {
    const news = new EventSource(`${this.address}/news`);

    // Also after a lost connection: whatever has come meanwhile is asked for.
    news.addEventListener("watching", () => this.#want(this.#waiting()));
    news.addEventListener("block", event => {
      const line = JSON.parse(event.data);
      this.#progress(line.done, line.total);
      this.#want([String(line.block)]);
    });
    news.addEventListener("stopped", event => {
      news.close();
      void this.#finish(JSON.parse(event.data).message);
    });
    addEventListener("pagehide", () => news.close());
  }

  /**
   * @param {string} message
   * @param {Element | null} run
   */
  #say(message, run) {
    announce(message);
    if (!run || run.childElementCount > 0) return;
    const line = document.createElement("p");
    line.className = "quiet";
    line.textContent = message;
    run.append(line);
  }

  #waiting() {
    return [...this.reader.querySelectorAll(".pair.waiting")].map(row => row instanceof HTMLElement ? row.dataset.number ?? "" : "");
  }

  /** @param {string[]} numbers */
  #want(numbers) {
    for (const number of numbers) this.#wanted.add(number);
    void this.#fetch();
  }

  async #fetch() {
    if (this.#isFetching) return;
    this.#isFetching = true;
    try {
      while (this.#wanted.size > 0) {
        const numbers = [...this.#wanted].slice(0, mostAtOnce);
        for (const number of numbers) this.#wanted.delete(number);
        const query = new URLSearchParams(location.search);
        query.set("handler", "Pairs");
        query.set("numbers", numbers.join(","));
        const answer = await fetch(`${this.address}?${query}`);
        if (!answer.ok) break;
        this.#take(await answer.text());
      }
    } catch {
      // The connection is gone; the event source comes back by itself and asks again.
    } finally {
      this.#isFetching = false;
    }
  }

  /** @param {string} markup */
  #take(markup) {
    const fragment = new DOMParser().parseFromString(markup, "text/html");
    const changes = [...fragment.querySelectorAll(".pair")].flatMap(fresh => {
      const row = document.getElementById(fresh.id);
      return row && !isSame(row, fresh) ? [{ row, fresh, ...measure(row) }] : [];
    });
    keepPlace(() => {
      for (const change of changes) swap(change);
    });
  }

  /**
   * @param {number} done
   * @param {number} total
   */
  #progress(done, total) {
    for (const element of document.querySelectorAll("[data-done]")) element.textContent = String(done);
    for (const element of document.querySelectorAll("[data-total]")) element.textContent = String(total);
    const bar = this.reader.querySelector("[data-progress]");
    if (bar instanceof HTMLProgressElement) {
      bar.max = total;
      bar.value = done;
    }
    announceCalmly(`Paragraph ${done} of ${total} translated`);
  }

  /** @param {string | null} message */
  async #finish(message) {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const markup = await answer.text();
    const page = new DOMParser().parseFromString(markup, "text/html");
    this.#take(markup);
    const run = document.querySelector("[data-run]");
    const trust = document.querySelector("[data-trust]");
    const heights = [run, trust].map(part => part instanceof HTMLElement ? part.offsetHeight : 0);
    keepPlace(() => {
      for (const part of ["[data-chip]", "[data-trust]", ".again", ".ledger"]) replace(part, page);
      run?.replaceChildren(...(page.querySelector("[data-run]")?.childNodes ?? []));
      hold(run, heights[0]);
      hold(document.querySelector("[data-trust]"), heights[1]);
      if (message) this.#say(message, run);
    });
    const next = page.querySelector("[data-reader]");
    if (next instanceof HTMLElement && next.dataset.running === "true") this.watch();
    else this.reader.dataset.running = "false";
  }
}

// Held height goes where nobody can see it go: below the window. Above it, all that is in view would have to be held in place.
const released = new IntersectionObserver(entries => {
  for (const { isIntersecting, boundingClientRect, target } of entries) {
    if (isIntersecting || boundingClientRect.top <= 0 || !(target instanceof HTMLElement)) continue;
    target.style.minBlockSize = "";
    released.unobserve(target);
  }
});

/**
 * What stands above the text keeps its height for as long as the page is open.
 * @param {Element | null} part
 * @param {number} height
 */
function hold(part, height) {
  if (part instanceof HTMLElement && height > 0) part.style.minBlockSize = `${height}px`;
}

/**
 * What has not changed is left alone.
 * @param {HTMLElement} row
 * @param {Element} fresh
 */
function isSame(row, fresh) {
  const [isWaiting, willWait] = [row, fresh].map(each => each.classList.contains("waiting"));
  return isWaiting && willWait || isWaiting === willWait && haveSameContent(row, fresh);
}

/** @param {HTMLElement} row */
function measure(row) {
  const box = row.getBoundingClientRect();
  return { height: box.height, isInView: box.top < innerHeight && box.bottom > 0 };
}

/**
 * A row keeps at least the height that was held free for it, so that nothing below it moves.
 * @param {{ row: HTMLElement, fresh: Element, height: number, isInView: boolean }} change
 */
function swap({ row, fresh, height, isInView }) {
  const selection = getSelection();
  if (selection && !selection.isCollapsed && selection.anchorNode && row.contains(selection.anchorNode)) return later(row, fresh);
  const hadFocus = row.contains(document.activeElement) && row !== document.activeElement;
  row.className = fresh.className;
  if (isInView) row.classList.add("arrived");
  for (const name of ["data-links", "aria-label"]) {
    const value = fresh.getAttribute(name);
    if (value === null) row.removeAttribute(name);
    else row.setAttribute(name, value);
  }
  row.replaceChildren(...fresh.childNodes);
  row.style.minBlockSize = `${height}px`;
  released.observe(row);
  if (hadFocus) row.querySelector("a")?.focus({ preventScroll: true });
}

/**
 * Nobody's selection is taken away: the row is filled when the selection has gone.
 * @param {HTMLElement} row
 * @param {Element} fresh
 */
function later(row, fresh) {
  document.addEventListener("selectionchange", () => swap({ row, fresh, ...measure(row) }), { once: true });
}

/**
 * @param {string} selector
 * @param {Document} page
 */
function replace(selector, page) {
  const old = document.querySelector(selector);
  const fresh = page.querySelector(selector);
  if (old && fresh) old.replaceWith(document.adoptNode(fresh));
  else if (fresh && selector === "[data-trust]") document.querySelector(".article-head")?.append(document.adoptNode(fresh));
  else if (fresh && selector === ".ledger") document.querySelector("[data-reader]")?.append(document.adoptNode(fresh));
  else if (fresh && selector === ".again") document.querySelector(".after")?.after(document.adoptNode(fresh));
  else old?.replaceChildren();
}
