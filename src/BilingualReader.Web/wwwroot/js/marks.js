// Errors marked by those who judge: words selected, E, the key of a category, the key of a severity, Enter.
import { announce } from "./live.js";
import { preference } from "./preferences.js";
import { selectedIn } from "./selected.js";

/** @param {HTMLElement} root holds the pairs: `[data-number]` with `.source` and `.target`, or a text area in its place */
export function startMarks(root) {
  const dialog = document.querySelector("[data-mark-dialog]");
  const form = dialog?.querySelector("form");
  if (dialog instanceof HTMLDialogElement && form) new Marks(root, dialog, form).watch();
}

class Marks {
  /**
   * @param {HTMLElement} root
   * @param {HTMLDialogElement} dialog
   * @param {HTMLFormElement} form
   */
  constructor(root, dialog, form) {
    this.root = root;
    this.dialog = dialog;
    this.form = form;
    this.refusal = dialog.querySelector("[data-mark-refusal]");
  }

  watch() {
    // Before the keys of the page: E is theirs too.
    document.addEventListener("keydown", event => this.#key(event), { capture: true });
    this.dialog.addEventListener("keydown", event => this.#choose(event));
    this.form.addEventListener("change", () => this.#fitKinds());
    this.form.addEventListener("submit", event => void this.#submit(event));
    this.dialog.querySelector("[data-mark-close]")?.addEventListener("click", () => this.dialog.close());
    this.root.addEventListener("click", event => void this.#press(event));
    this.#watchButton();
  }

  #watchButton() {
    const button = document.querySelector("[data-pick-error]");
    if (!(button instanceof HTMLElement)) return;
    let timer = 0;
    document.addEventListener("selectionchange", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => { button.hidden = selectedIn(this.root) === null; }, 250);
    });

    // A press would take the selection away before the click.
    button.addEventListener("pointerdown", event => event.preventDefault());
    button.addEventListener("click", () => this.#open());
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.code !== "KeyE" || event.ctrlKey || event.metaKey || event.isComposing || preference("keys") === "off" || document.querySelector("dialog[open]")) return;

    // In a text E is a letter: there it is Alt, Shift and E.
    const isField = event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.closest("input, select, textarea, summary") !== null);
    if (isField ? !(event.altKey && event.shiftKey) : event.altKey || event.shiftKey) return;
    if (!this.#open()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** @returns {boolean} whether there is a pair to mark an error in */
  #open() {
    const focused = document.activeElement?.closest("[data-number]");
    const selected = selectedIn(this.root);
    const pair = selected?.pair ?? (focused instanceof HTMLElement && this.root.contains(focused) ? focused : null);
    if (!pair) return false;
    const marks = this.#marksOf(pair.dataset.number ?? "");
    this.form.reset();
    this.#set("Number", pair.dataset.number ?? "");
    this.#set("Version", marks instanceof HTMLElement ? marks.dataset.version ?? "" : "");
    this.#set("Occurrence", String(selected?.occurrence ?? 1));
    this.#set("Words", selected?.words ?? "");
    this.#check("Side", selected?.side ?? "target");
    this.#refuse("");
    const name = this.dialog.querySelector("[data-mark-name]");
    if (name) name.textContent = pair.dataset.number === "0" ? "the title" : `paragraph ${pair.dataset.number}`;
    this.#fitKinds();
    this.dialog.showModal();
    const first = this.form.querySelector(selected ? "[name=Category]" : "[name=Words]");
    if (first instanceof HTMLElement) first.focus();
    return true;
  }

  /**
   * A letter chooses a category, a digit a severity; then it is the turn of the note.
   * @param {KeyboardEvent} event
   */
  #choose(event) {
    const isText = event.target instanceof HTMLInputElement && event.target.type === "text" || event.target instanceof HTMLSelectElement;
    if (isText || event.ctrlKey || event.altKey || event.metaKey) return;
    const choice = this.form.querySelector(`input[data-key="${CSS.escape(event.key.toUpperCase())}"]`);
    if (!(choice instanceof HTMLInputElement)) return;
    event.preventDefault();
    choice.checked = true;
    choice.focus();
    this.#fitKinds();
    const note = this.form.querySelector("[data-mark-note]");
    if (choice.name === "Severity" && note instanceof HTMLElement && this.form.querySelector("[name=Category]:checked")) note.focus();
  }

  // Only kinds of the category chosen; what no longer fits is not said.
  #fitKinds() {
    const select = this.form.querySelector("[data-mark-kind]");
    const chosen = this.form.querySelector("[name=Category]:checked");
    if (!(select instanceof HTMLSelectElement)) return;
    for (const group of select.querySelectorAll("optgroup")) {
      group.hidden = group.disabled = !(chosen instanceof HTMLInputElement) || group.dataset.category !== chosen.value;
    }
    if (select.selectedOptions[0]?.closest("optgroup")?.disabled) select.value = "";
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    const body = new FormData(this.form);
    const number = String(body.get("Number"));
    const refusal = await this.#send(this.form.action, body, number);
    if (refusal !== null) {
      this.#refuse(refusal);
      return;
    }
    this.dialog.close();
    announce(`Error marked in ${number === "0" ? "the title" : `paragraph ${number}`}`);
  }

  /**
   * The buttons at the marks.
   * @param {Event} event
   */
  async #press(event) {
    const button = event.target instanceof Element ? event.target.closest("button[form=marks-act]") : null;
    const marks = button?.closest("[data-marks]");
    if (!(button instanceof HTMLButtonElement) || !button.form || !(marks instanceof HTMLElement)) return;
    event.preventDefault();
    const number = marks.dataset.marks ?? "";
    const refusal = await this.#send(button.formAction, new FormData(button.form), number);
    announce(refusal ?? "Done");
    const fresh = this.#marksOf(number);
    if (refusal === null && fresh instanceof HTMLElement) fresh.focus({ preventScroll: true });
  }

  /**
   * Sends and shows the marks as they are then.
   * @param {string} address
   * @param {FormData} body
   * @param {string} number
   * @returns {Promise<string | null>} why nothing was stored; null when it was
   */
  async #send(address, body, number) {
    body.set("fragment", "true");
    try {
      const answer = await fetch(address, { method: "POST", body });
      const text = await answer.text();
      if (!answer.ok) return answer.status === 422 ? text : "It was not stored: load the page again.";
      const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-marks]");
      if (fresh) this.#marksOf(number)?.replaceWith(document.adoptNode(fresh));
      return null;
    } catch {
      return "It was not stored: the server does not answer. Try again.";
    }
  }

  /** @param {string} number */
  #marksOf(number) {
    return this.root.querySelector(`[data-marks="${CSS.escape(number)}"]`);
  }

  /** @param {string} text */
  #refuse(text) {
    if (this.refusal) this.refusal.textContent = text;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  #set(name, value) {
    const field = this.form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  #check(name, value) {
    const choice = this.form.querySelector(`[name="${name}"][value="${value}"]`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  }
}
