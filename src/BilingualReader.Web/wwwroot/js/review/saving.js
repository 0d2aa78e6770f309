// Sends what is typed to the app: at the latest a moment after it was typed, in order, one at a time, again and again until it is stored.
import { bodyOf } from "../forms.js";

const pause = 600;
const longestPause = 15000;

/**
 * @typedef {{ outcome: string, version: number, state: string, words: string }} Answer
 * @typedef {{ number: string, text: string, version: number, approve: boolean, isDone?: (answer: Answer) => void }} Order
 */

export class Saving {
  /** @type {Map<string, Order>} */
  #waiting = new Map();
  #isSending = false;
  #failures = 0;
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {string} address Where texts go.
   * @param {string} tab
   * @param {import("./drafts.js").Drafts} drafts
   * @param {(state: "saving" | "saved" | "offline" | "refused", words: string) => void} tell
   * @param {(order: Order, answer: Answer) => void} take
   */
  constructor(address, tab, drafts, tell, take) {
    this.address = address;
    this.tab = tab;
    this.drafts = drafts;
    this.tell = tell;
    this.take = take;
    addEventListener("online", () => this.#soon(0));
    addEventListener("pagehide", () => this.#last());
    addEventListener("beforeunload", event => {
      if (this.#waiting.size > 0 && this.#failures > 0 && !this.isKept) event.preventDefault();
    });
    this.isKept = true;
  }

  get isIdle() {
    return this.#waiting.size === 0 && !this.#isSending;
  }

  /**
   * Whether something of a paragraph is still to be stored.
   * @param {string} number
   */
  has(number) {
    return this.#waiting.has(number);
  }

  /**
   * A text as it was just typed.
   * @param {string} number
   * @param {string} text
   * @param {number} version
   */
  note(number, text, version) {
    this.isKept = this.drafts.keep(number, text, version);
    const earlier = this.#waiting.get(number);
    this.#waiting.set(number, { number, text, version, approve: false, isDone: earlier?.isDone });
    this.tell(this.#failures > 0 ? "offline" : "saving", this.#failures > 0 ? this.#offlineWords() : "Saving…");
    this.#soon(this.#failures > 0 ? this.#wait() : pause);
  }

  /**
   * Stores a text at once, and approves it if wanted.
   * @param {string} number
   * @param {string} text
   * @param {number} version
   * @param {boolean} approve
   * @returns {Promise<Answer>}
   */
  store(number, text, version, approve) {
    this.isKept = this.drafts.keep(number, text, version);
    return new Promise(resolve => {
      this.#waiting.set(number, { number, text, version, approve, isDone: resolve });
      this.tell("saving", "Saving…");
      this.#soon(0);
    });
  }

  /** @param {string} number */
  forget(number) {
    this.#waiting.delete(number);
    this.drafts.drop(number);
  }

  /** @param {number} after milliseconds; a timer that runs already is not put off */
  #soon(after) {
    if (after === 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      void this.#send();
    } else {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        void this.#send();
      }, after);
    }
  }

  async #send() {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (let order = this.#first(); order; order = this.#first()) {
        const answer = await this.#post(order);
        if (!answer) {
          this.#failures++;
          this.tell("offline", this.#offlineWords());
          this.#soon(this.#wait());
          return;
        }
        this.#failures = 0;
        this.#settle(order, answer);
      }
    } finally {
      this.#isSending = false;
      if (this.#waiting.size > 0 && this.#failures === 0) this.#soon(pause);
    }
  }

  /** @returns {Order | undefined} */
  #first() {
    return this.#waiting.values().next().value;
  }

  /**
   * @param {Order} order
   * @param {Answer} answer
   */
  #settle(order, answer) {
    const latest = this.#waiting.get(order.number);
    const isNewer = latest !== undefined && latest !== order;
    if (!isNewer) this.#waiting.delete(order.number);
    if (answer.outcome === "saved" || answer.outcome === "blocked") {
      this.drafts.forget(order.number, order.text);
      if (isNewer) latest.version = answer.version;
      this.tell(this.#waiting.size > 0 ? "saving" : "saved", answer.words);
    } else {
      // Kept in the browser until a person has decided.
      if (isNewer) this.#waiting.delete(order.number);
      this.tell("refused", answer.words);
    }
    this.take(order, answer);
    order.isDone?.(answer);
  }

  /**
   * @param {Order} order
   * @returns {Promise<Answer | null>} null when the app could not be reached, or said nothing of use
   */
  async #post(order) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 20000);
    try {
      const answer = await fetch(`${this.address}?handler=Save`, { method: "POST", headers: { Accept: "application/json" }, body: this.#body(order), signal: stop.signal });
      if (answer.ok || answer.status === 404) return await answer.json();
      return null;
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** @param {Order} order */
  #body(order) {
    return bodyOf({ number: order.number, text: order.text, version: String(order.version), tab: this.tab, approve: String(order.approve) });
  }

  // The page goes away: what waits is sent all the same. Should it get lost, it is in the browser.
  #last() {
    for (const order of this.#waiting.values()) void fetch(`${this.address}?handler=Save`, { method: "POST", headers: { Accept: "application/json" }, body: this.#body(order), keepalive: true }).catch(() => {});
  }

  #wait() {
    return Math.min(longestPause, 1000 * 2 ** Math.min(this.#failures - 1, 4));
  }

  #offlineWords() {
    return this.isKept ? "No connection. What you write is kept in this browser and sent when the app is back." : "No connection, and this browser keeps nothing: leave the page open.";
  }
}
