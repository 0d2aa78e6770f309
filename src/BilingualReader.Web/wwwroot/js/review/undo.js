// Undo and redo over the whole life of a paragraph: what was typed since the page came, and before that every text that the app has stored.
const step = 400;

export class Undo {
  /** @type {string[]} */
  #texts = [];
  #at = 0;
  #last = -Infinity;
  #hasPast = false;

  /**
   * @param {string} text
   * @param {() => Promise<string[]>} past Texts stored before, oldest first.
   */
  constructor(text, past) {
    this.#texts = [text];
    this.past = past;
  }

  /**
   * A text as it was typed. What is typed in quick succession is one step.
   * @param {string} text
   */
  note(text) {
    if (text === this.#texts[this.#at]) return;
    const now = performance.now();
    this.#texts.length = this.#at + 1;
    const isWordEnd = /\s$/u.test(text);
    if (now - this.#last < step && this.#at > 0 && !isWordEnd) this.#texts[this.#at] = text;
    else this.#at = this.#texts.push(text) - 1;
    this.#last = now;
  }

  /**
   * A text that came whole, however soon after the last key: a step by itself.
   * @param {string} text
   */
  put(text) {
    this.#last = -Infinity;
    this.note(text);
    this.#last = -Infinity;
  }

  /** @returns {Promise<string | null>} the text before; null when there is none */
  async back() {
    this.#last = -Infinity;
    if (this.#at === 0 && !this.#hasPast) await this.#remember();
    return this.#at === 0 ? null : this.#texts[--this.#at];
  }

  /** @returns {string | null} */
  forth() {
    this.#last = -Infinity;
    return this.#at === this.#texts.length - 1 ? null : this.#texts[++this.#at];
  }

  async #remember() {
    try {
      const stored = await this.past();
      const here = stored.lastIndexOf(this.#texts[0]);
      const before = here < 0 ? stored : stored.slice(0, here);
      this.#texts.unshift(...before);
      this.#at += before.length;
      this.#hasPast = true;
    } catch {
      // No connection: asked again the next time.
    }
  }
}
