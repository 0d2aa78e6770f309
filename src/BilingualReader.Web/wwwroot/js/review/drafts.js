// What has been typed and is not stored by the app yet: kept in this browser from the first letter on, until the app has it.
const prefix = "bilingual-review";

/**
 * @typedef {{ number: string, text: string, version: number, at: number }} Draft
 */

export class Drafts {
  /**
   * @param {string} article
   * @param {string} tab
   */
  constructor(article, tab) {
    this.article = article;
    this.tab = tab;
  }

  /**
   * @param {string} number
   * @param {string} text
   * @param {number} version
   */
  keep(number, text, version) {
    try {
      localStorage.setItem(this.#key(number), JSON.stringify({ number, text, version, at: Date.now() }));
      return true;
    } catch {
      // Full, or private mode: what the app has not stored lives in the page alone.
      return false;
    }
  }

  /**
   * Forgets a text that the app has; a newer one stays.
   * @param {string} number
   * @param {string} text
   */
  forget(number, text) {
    const kept = this.#read(this.#key(number));
    if (kept && kept.text === text) localStorage.removeItem(this.#key(number));
  }

  /** @param {string} number */
  drop(number) {
    try {
      localStorage.removeItem(this.#key(number));
    } catch {
      // There was nothing to keep it in either.
    }
  }

  /**
   * Everything left over: of this tab, and of tabs that are gone. Oldest first. What other open tabs keep is theirs.
   * @param {Set<string> | null} open
   * @returns {Draft[]}
   */
  leftOver(open) {
    const found = [];
    try {
      for (const key of Object.keys(localStorage)) {
        const [name, article, tab] = key.split("|");
        if (name !== prefix || article !== this.article || (tab !== this.tab && open?.has(tab))) continue;
        const draft = this.#read(key);
        if (!draft) continue;
        found.push(draft);
        if (tab !== this.tab) {
          localStorage.setItem(this.#key(draft.number), JSON.stringify(draft));
          localStorage.removeItem(key);
        }
      }
    } catch {
      return [];
    }
    return found.sort((left, right) => left.at - right.at);
  }

  /** @param {string} number */
  #key(number) {
    return `${prefix}|${this.article}|${this.tab}|${number}`;
  }

  /**
   * @param {string} key
   * @returns {Draft | null}
   */
  #read(key) {
    try {
      const draft = JSON.parse(localStorage.getItem(key) ?? "null");
      return draft && typeof draft.text === "string" && typeof draft.number === "string" && typeof draft.version === "number" ? draft : null;
    } catch {
      return null;
    }
  }
}
