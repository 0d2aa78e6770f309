// While a word is being typed: how terms, memory and the engines go on with it. Taken by a key, never in the way.
const shortest = 3;
const longest = 60;

export class Suggestions {
  /** @type {string[]} */
  #wordings = [];
  /** @type {string} */
  #rest = "";

  /** @param {string[]} wordings */
  learn(wordings) {
    this.#wordings = wordings;
  }

  /**
   * Shows how the word before the cursor may go on.
   * @param {HTMLTextAreaElement} field
   * @param {HTMLElement | null} place
   * @param {string} keyName
   */
  show(field, place, keyName) {
    this.#rest = this.#find(field);
    if (!place) return;
    place.hidden = this.#rest === "";
    if (place.hidden) return;
    const typed = typedBefore(field);
    place.replaceChildren(`${typed}`, mark(this.#rest), ` `, keySign(keyName));
  }

  /**
   * @param {HTMLTextAreaElement} field
   * @returns {boolean} whether there was anything to take
   */
  take(field) {
    const rest = this.#find(field);
    if (rest === "") return false;
    field.setRangeText(rest, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: rest }));
    return true;
  }

  /** @param {HTMLTextAreaElement} field */
  #find(field) {
    if (field.selectionStart !== field.selectionEnd || /[\p{L}\p{N}]/u.test(field.value.charAt(field.selectionStart))) return "";
    const typed = typedBefore(field);
    if (typed.length < shortest) return "";
    for (const wording of this.#wordings) {
      const rest = goOn(wording, typed);
      if (rest) return rest;
    }
    return "";
  }
}

/** @param {HTMLTextAreaElement} field */
function typedBefore(field) {
  return /[\p{L}\p{N}'’-]*$/u.exec(field.value.slice(0, field.selectionStart))?.[0] ?? "";
}

/**
 * A whole term where the wording is one; one word of a longer text.
 * @param {string} wording
 * @param {string} typed
 */
function goOn(wording, typed) {
  const lower = typed.toLowerCase();
  if (wording.length <= longest && wording.toLowerCase().startsWith(lower) && wording.length > typed.length) return wording.slice(typed.length);
  for (const word of wording.matchAll(/[\p{L}\p{N}'’-]+/gu)) {
    if (word[0].length > typed.length + 1 && word[0].toLowerCase().startsWith(lower)) return word[0].slice(typed.length);
  }
  return "";
}

/** @param {string} text */
function mark(text) {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}

/** @param {string} name */
function keySign(name) {
  const element = document.createElement("kbd");
  element.textContent = name.replaceAll("+", " ");
  return element;
}
