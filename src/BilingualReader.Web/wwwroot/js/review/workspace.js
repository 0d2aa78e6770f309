// The workspace of a translator: one paragraph is worked on, help stands beside it, nothing that is typed is lost.
import { bodyOf, setField } from "../forms.js";
import { announce } from "../live.js";
import { preference } from "../preferences.js";
import { chooseCut } from "./cut.js";
import { Drafts } from "./drafts.js";
import { startKeySheet } from "./keySheet.js";
import { Saving } from "./saving.js";
import { Shortcuts } from "./shortcuts.js";
import { Suggestions } from "./suggestions.js";
import { openTabs, ownTab } from "./tab.js";
import { changeCase, insert } from "./typing.js";
import { Undo } from "./undo.js";

/** @param {HTMLElement} root */
export async function startReview(root) {
  const tab = await ownTab();
  await new Workspace(root, tab).start();
}

class Workspace {
  /** @type {Map<string, Undo>} */
  #undos = new Map();
  /** @type {Set<string>} */
  #conflicts = new Set();
  /** @type {number | undefined} */
  #helpTimer;
  /** @type {number | undefined} */
  #countTimer;

  /**
   * @param {HTMLElement} root
   * @param {string} tab
   */
  constructor(root, tab) {
    this.root = root;
    this.address = root.dataset.address ?? location.pathname;
    this.drafts = new Drafts(root.dataset.review ?? "", tab);
    this.saving = new Saving(this.address, tab, this.drafts, (state, words) => this.#tell(state, words), (order, answer) => this.#take(order, answer));
    this.shortcuts = new Shortcuts();
    this.suggestions = new Suggestions();
    this.openKeys = startKeySheet(this.shortcuts);
  }

  async start() {
    this.root.addEventListener("click", event => this.#clicked(event));
    this.root.addEventListener("submit", event => this.#submitted(event));
    this.root.addEventListener("input", event => this.#typed(event));
    this.root.addEventListener("focusout", event => this.#left(event));
    addEventListener("keydown", event => this.#pressed(event));
    document.querySelector("[data-review-goto] form")?.addEventListener("submit", () => setTimeout(() => this.#goTo()));
    const active = this.active;
    if (active) {
      this.#begin(active);
      if (!location.hash) active.scrollIntoView({ block: "center" });
      this.field?.focus({ preventScroll: true });
    }
    this.root.dataset.ready = "true";
    await this.#restore();

    // A tab that was closed just now may still count as open.
    for (const later of [1500, 6000]) setTimeout(() => void this.#restore(), later);
  }

  get active() {
    const row = this.root.querySelector("[data-active-pair]");
    return row instanceof HTMLElement ? row : null;
  }

  /** @returns {HTMLTextAreaElement | null} */
  get field() {
    return this.active?.querySelector("textarea[name=text]") ?? null;
  }

  get rows() {
    return /** @type {HTMLElement[]} */ ([...this.root.querySelectorAll(".review-pair")]);
  }

  // ---- One paragraph at a time -------------------------------------------------------------------------------------------

  /**
   * @param {HTMLElement | null | undefined} row
   * @param {boolean} [isFocused]
   */
  activate(row, isFocused = true) {
    if (!row || row === this.active || row.dataset.editable !== "true") {
      if (row && row === this.active && isFocused) this.field?.focus();
      return;
    }
    this.#rest();
    const template = document.querySelector("template[data-editor]");
    const cell = row.querySelector(".target-cell");
    const shown = row.querySelector("[data-target]");
    if (!(template instanceof HTMLTemplateElement) || !cell || !shown) return;
    const editor = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const form = editor.querySelector("form");
    const field = editor.querySelector("textarea");
    if (!form || !field) return;
    setField(form, "number", row.dataset.number ?? "");
    setField(form, "version", row.dataset.version ?? "0");
    field.value = shown.hasAttribute("data-empty") ? "" : shown.textContent ?? "";
    field.setAttribute("aria-label", `Translation of paragraph ${row.dataset.number}`);
    shown.replaceWith(editor);
    row.classList.add("active");
    row.dataset.activePair = "";
    this.#begin(row);
    if (isFocused) field.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    this.root.dispatchEvent(new CustomEvent("pairchange", { detail: { number: row.dataset.number } }));
    void this.#freshen(row);
    this.#helpSoon(0);
  }

  /** @param {HTMLElement} row */
  #begin(row) {
    const field = this.field;
    if (!field) return;
    const number = row.dataset.number ?? "";
    if (!this.#undos.has(number)) this.#undos.set(number, new Undo(field.value, () => this.#texts(number)));
    row.dataset.stored = field.value;
    const help = this.root.querySelector("[data-wordings]");
    if (help instanceof HTMLElement) this.suggestions.learn(JSON.parse(help.dataset.wordings ?? "[]"));
  }

  // The row goes back to what a reader sees.
  #rest() {
    const row = this.active;
    const field = this.field;
    if (!row || !field) return;
    this.#noteText(row, field);
    const text = field.value;
    const place = document.createElement("p");
    place.className = text === "" ? "target absent" : "target text";
    place.lang = "en-GB";
    place.dataset.target = "";
    if (text === "") place.dataset.empty = "";
    place.textContent = text === "" ? "Not translated" : text;
    row.querySelector("[data-editor-form]")?.replaceWith(place);
    row.classList.remove("active");
    delete row.dataset.activePair;
    void this.#redraw(row);
  }

  /**
   * Puts a text into the field that the person has not typed: nothing is to be stored of it, and it can be undone.
   * @param {HTMLElement} row
   * @param {HTMLTextAreaElement} field
   * @param {string} text
   */
  #put(row, field, text) {
    field.value = text;
    row.dataset.stored = text;
    this.#undos.get(row.dataset.number ?? "")?.put(text);
  }

  // Somebody else may have changed it since the page came.
  /** @param {HTMLElement} row */
  async #freshen(row) {
    const before = this.field?.value;
    const fresh = await this.#fragment(`Pair&number=${row.dataset.number}&active=true`, ".review-pair");
    const field = fresh?.querySelector("textarea");
    if (!fresh || row !== this.active || !this.field || !(field instanceof HTMLTextAreaElement) || fresh.dataset.version === row.dataset.version) return;
    // What was typed meanwhile stays: should it be at odds with what somebody else wrote, storing it says so.
    if (this.field.value !== before || this.saving.has(row.dataset.number ?? "")) return;
    this.#put(row, this.field, field.value);
    this.#setVersion(row, fresh.dataset.version ?? "0");
    this.#undos.delete(row.dataset.number ?? "");
    this.#begin(row);
  }

  /**
   * A row that is not worked on, as the app has it; after everything of it is stored.
   * @param {HTMLElement} row
   */
  async #redraw(row) {
    if (this.saving.has(row.dataset.number ?? "")) return;
    const fresh = await this.#fragment(`Pair&number=${row.dataset.number}`, ".review-pair");
    if (!fresh || row === this.active || !row.isConnected || this.#conflicts.has(row.dataset.number ?? "")) return;
    row.replaceWith(fresh);
  }

  // ---- Saving ------------------------------------------------------------------------------------------------------------

  /** @param {Event} event */
  #typed(event) {
    const row = this.active;
    if (!row || event.target !== this.field || !this.field) return;
    this.#undos.get(row.dataset.number ?? "")?.note(this.field.value);
    this.#noteText(row, this.field);
    this.suggestions.show(this.field, row.querySelector("[data-suggestion]"), this.shortcuts.keysOf("accept-suggestion")[0] ?? "");
  }

  /** @param {FocusEvent} event */
  #left(event) {
    if (event.target !== this.field || !this.active || !this.field) return;
    this.#noteText(this.active, this.field);
  }

  /**
   * @param {HTMLElement} row
   * @param {HTMLTextAreaElement} field
   */
  #noteText(row, field) {
    const number = row.dataset.number ?? "";
    if (field.value === row.dataset.stored) return;
    row.dataset.stored = field.value;
    const version = Number(row.dataset.version ?? 0);
    // Until somebody has decided which text is to stay, theirs is kept in the browser.
    if (this.#conflicts.has(number)) this.drafts.keep(number, field.value, version);
    else this.saving.note(number, field.value, version);
  }

  /**
   * @param {boolean} approve
   * @param {boolean} goOn
   */
  async #confirm(approve, goOn) {
    const row = this.active;
    const field = this.field;
    if (!row || !field) return;
    const number = row.dataset.number ?? "";
    if (this.#conflicts.has(number)) {
      announce("Decide first which text is to stay");
      row.querySelector("[data-conflict]")?.scrollIntoView({ block: "nearest" });
      return;
    }
    row.dataset.stored = field.value;
    const sent = this.saving.store(number, field.value, Number(row.dataset.version ?? 0), approve);
    if (goOn) {
      // Without waiting: what does not go through comes back with a word.
      this.#step(1, other => other.dataset.status !== "reviewed" && other.dataset.status !== "final" && other !== row) || this.#rest();
    }
    const answer = await sent;
    if (answer.outcome === "saved") announce(approve ? `Paragraph ${number} approved` : answer.words);
    else announce(answer.words);
    if (answer.outcome === "blocked" && goOn) this.activate(this.#row(number));
    if (answer.outcome === "blocked") this.root.querySelector("#help-checks")?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {import("./saving.js").Order} order
   * @param {import("./saving.js").Answer} answer
   */
  #take(order, answer) {
    const row = this.#row(order.number);
    if (!row) return;
    if (answer.version > 0 && answer.outcome !== "conflict") this.#setVersion(row, String(answer.version));
    if (answer.outcome === "conflict") void this.#conflict(row, order);
    if (answer.outcome === "saved" || answer.outcome === "blocked") {
      for (const state of ["initial", "translated", "edited", "reviewed", "final", "failed"]) row.classList.toggle(state, state === answer.state);
      row.dataset.status = answer.state;
      const word = row.querySelector(".state-word");
      if (word) word.textContent = { initial: "Not translated", translated: "Machine", edited: "Edited", reviewed: "Approved", final: "Final" }[answer.state] ?? "";
      if (row !== this.active) void this.#redraw(row);
      else this.#helpSoon(500);
      this.#countSoon();
    }
  }

  /**
   * @param {"saving" | "saved" | "offline" | "refused"} state
   * @param {string} words
   */
  #tell(state, words) {
    const place = this.root.querySelector("[data-save-state]");
    if (!(place instanceof HTMLElement) || (place.dataset.state === state && state === "saving")) return;
    place.dataset.state = state;
    place.textContent = words;
  }

  // What was left in this browser, by a tab that was closed, a crash, or a connection that was gone.
  async #restore() {
    for (const draft of this.drafts.leftOver(await openTabs())) {
      if (this.saving.has(draft.number) || this.#conflicts.has(draft.number)) continue;
      const row = this.#row(draft.number);
      if (!row) {
        this.saving.note(draft.number, draft.text, draft.version);
        continue;
      }
      const field = row === this.active ? this.field : null;
      const shown = field?.value ?? row.querySelector("[data-target]:not([data-empty])")?.textContent ?? "";
      if (shown === draft.text) {
        this.drafts.drop(draft.number);
        continue;
      }
      if (field) this.#put(row, field, draft.text);
      else {
        const place = row.querySelector("[data-target]");
        if (place) {
          place.textContent = draft.text;
          place.removeAttribute("data-empty");
        }
      }
      this.saving.note(draft.number, draft.text, draft.version);
      announce("What you wrote before is back");
    }
  }

  /**
   * @param {HTMLElement} row
   * @param {import("./saving.js").Order} order
   */
  async #conflict(row, order) {
    this.#conflicts.add(order.number);
    const body = bodyOf({ number: order.number, text: row === this.active && this.field ? this.field.value : order.text, version: String(order.version) });
    const answer = await fetch(`${this.address}?handler=Conflict`, { method: "POST", body }).catch(() => null);
    if (!answer?.ok) return void setTimeout(() => void this.#conflict(this.#row(order.number) ?? row, order), 2000);
    const part = parse(await answer.text(), "[data-conflict]");
    const place = this.#row(order.number);
    if (!part || !place) return;
    place.querySelector("[data-conflict]")?.remove();
    place.querySelector(".target-cell")?.append(part);
    part.focus();
    announce("Somebody has changed this paragraph meanwhile. Both texts are shown: decide which one is to stay.");
  }

  /**
   * @param {HTMLElement} part
   * @param {boolean} keepsMine
   */
  async #decide(part, keepsMine) {
    const number = part.dataset.conflict ?? "";
    const row = this.#row(number);
    if (!row) return;
    const theirs = part.querySelector("[data-theirs]");
    const mine = part.querySelector("[name=text]");
    this.#conflicts.delete(number);
    part.remove();
    this.#setVersion(row, part.dataset.theirsVersion ?? "0");
    const field = row === this.active ? this.field : null;
    if (keepsMine) {
      const text = field?.value ?? (mine instanceof HTMLInputElement ? mine.value : "");
      row.dataset.stored = text;
      await this.saving.store(number, text, Number(row.dataset.version), false);
    } else {
      const text = theirs instanceof HTMLInputElement ? theirs.value : "";
      this.saving.forget(number);
      if (field) this.#put(row, field, text);
      this.#tell("saved", "Their text stays.");
      if (!field) void this.#redraw(row);
    }
    this.#helpSoon(0);
    field?.focus();
  }

  // ---- Help --------------------------------------------------------------------------------------------------------------

  /** @param {number} after */
  #helpSoon(after) {
    clearTimeout(this.#helpTimer);
    this.#helpTimer = setTimeout(() => void this.#help(), after);
  }

  async #help() {
    const number = this.active?.dataset.number;
    const place = this.root.querySelector("[data-review-help]");
    if (number === undefined || !place) return;
    const fresh = await this.#fragment(`Help&number=${number}`, "[data-help-of]");
    if (!fresh || this.active?.dataset.number !== number) return;
    // Nobody's half-written comment or reason is taken away.
    const busy = place.contains(document.activeElement) && document.activeElement instanceof HTMLElement && document.activeElement.matches("input[type=text], textarea");
    if (busy) return;
    place.replaceChildren(fresh);
    this.suggestions.learn(JSON.parse(fresh.dataset.wordings ?? "[]"));
  }

  /**
   * A text of the paragraph that is worked on, from its help; empty while that has not come.
   * @param {"source" | "machine"} name
   */
  #known(name) {
    const help = this.root.querySelector(`[data-help-of="${this.active?.dataset.number}"]`);
    return help instanceof HTMLElement ? help.dataset[name] ?? "" : "";
  }

  // To count, the app looks at the whole article: not after every word.
  #countSoon() {
    this.#countTimer ??= setTimeout(() => {
      this.#countTimer = undefined;
      void this.#count();
    }, 2000);
  }

  async #count() {
    const answer = await fetch(`${this.address}?handler=Summary`).catch(() => null);
    const place = this.root.querySelector("[data-review-summary]");
    if (answer?.ok && place) place.textContent = await answer.text();
  }

  // ---- What is pressed ---------------------------------------------------------------------------------------------------

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = event.target;
    if (!(target instanceof Element)) return;
    const action = target.closest("[data-action]");
    if (action instanceof HTMLElement) {
      this.#do(action.dataset.action ?? "");
      action.closest("details.more")?.removeAttribute("open");
      return;
    }
    const match = target.closest("[data-use-match]");
    if (match) return this.#use(match.parentElement?.querySelector("[data-match]")?.textContent ?? "");
    const link = target.closest("[data-history-link]");
    if (link instanceof HTMLAnchorElement) {
      event.preventDefault();
      void this.#load(link.href, link.parentElement);
      return;
    }
    const edit = target.closest("[data-edit], [data-target], .review-pair > .number");
    if (!edit || event.ctrlKey || event.metaKey || event.shiftKey || target.closest("a[rel~='noopener']")) return;
    if (edit.matches("[data-target]") && !document.getSelection()?.isCollapsed) return;
    const row = edit.closest(".review-pair");
    if (!(row instanceof HTMLElement) || row.dataset.editable !== "true") return;
    event.preventDefault();
    this.activate(row);
  }

  /** @param {SubmitEvent} event */
  #submitted(event) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.matches("[data-full], .filter-form")) return;
    const submitter = event.submitter instanceof HTMLElement ? event.submitter : null;
    if (form.matches("[data-editor-form]")) {
      event.preventDefault();
      const approves = submitter instanceof HTMLButtonElement && submitter.name === "approve";
      void this.#confirm(approves, approves);
      return;
    }
    const conflict = form.closest("[data-conflict]");
    if (conflict instanceof HTMLElement) {
      event.preventDefault();
      void this.#decide(conflict, form.matches("[data-keep-mine]"));
      return;
    }
    if (form.matches("[data-history-form]")) {
      event.preventDefault();
      const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      void this.#load(`${this.address}?${query}`, form.closest("[data-history]"));
      return;
    }
    const help = form.closest("[data-help-of]");
    if (help instanceof HTMLElement) {
      event.preventDefault();
      void this.#post(form.action, new FormData(form), help.dataset.helpOf ?? "");
    }
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const target = event.target;
    const isInField = target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
    if (event.key === "Escape") return this.#escape(target);
    if (!isInField && preference("keys") === "off" && !event.ctrlKey && !event.altKey && !/^F\d/.test(event.key)) return;
    const action = this.shortcuts.find(event, isInField);
    if (!action) return this.#digit(event);
    // Undo in another field is that field's.
    if ((action === "undo" || action === "redo" || action === "clear") && target !== this.field) return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(action);
  }

  // Alt and a digit, or the digit alone while the matches have the focus: browsers keep some of the former for themselves.
  /** @param {KeyboardEvent} event */
  #digit(event) {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey) return;
    const isThere = document.activeElement?.closest(".matches") !== null && document.activeElement !== document.body;
    if (!event.altKey && !isThere) return;
    const found = this.root.querySelectorAll("[data-review-help] [data-match]")[Number(event.key) - 1];
    if (!found) return;
    event.preventDefault();
    this.#use(found.textContent ?? "");
  }

  /** @param {EventTarget | null} target */
  #escape(target) {
    const row = this.active;
    if (!row) return;
    if (target === this.field) {
      row.tabIndex = -1;
      row.focus({ preventScroll: true });
    } else if (row.contains(document.activeElement)) {
      this.#rest();
      row.tabIndex = -1;
      row.focus({ preventScroll: true });
    }
  }

  /** @param {string} action */
  #do(action) {
    const field = this.field;
    const row = this.active;
    switch (action) {
      case "confirm-next": return void this.#confirm(true, true);
      case "confirm": return void this.#confirm(true, false);
      case "unconfirm": return void this.#unconfirm();
      case "next": return void this.#step(1);
      case "previous": return void this.#step(-1);
      case "next-open": return void this.#step(1, other => other.dataset.status !== "reviewed" && other.dataset.status !== "final");
      case "next-problem": return this.#problem(1);
      case "previous-problem": return this.#problem(-1);
      case "go-to": return open("[data-review-goto]");
      case "keys": return this.openKeys();
      case "help": return this.#toggleHelp();
      case "copy-source": return this.#use(this.#known("source"));
      case "use-machine": return this.#known("machine") ? this.#use(this.#known("machine")) : announce("No machine text is at hand for this paragraph");
      case "clear": return this.#write("");
      case "undo": return void this.#undo();
      case "redo": return this.#write(this.#undos.get(row?.dataset.number ?? "")?.forth() ?? null, false);
      case "accept-suggestion": return void (field && this.suggestions.take(field));
      case "comment": return focus(this.root.querySelector("[data-comment-field]"));
      case "checks": return focus(this.root.querySelector("#help-checks"));
      case "change-case": return void (field && changeCase(field));
      case "no-break": return void (field && insert(field, "\u00A0"));
      case "replace": return this.#openReplace();
      case "split": return void (row && field && chooseCut(row.dataset.number ?? "", this.#known("source"), field, this.address));
      case "join": return void (row && this.#full("Join", row.dataset.number ?? ""));
      case "add-term": return this.#addTerm();
      case "concordance": return this.#concordance();
    }
  }

  /**
   * @param {number} step
   * @param {(row: HTMLElement) => boolean} [fits]
   * @returns {boolean} whether there was one
   */
  #step(step, fits = () => true) {
    const rows = this.rows.filter(row => row.dataset.editable === "true" || row === this.active);
    const at = rows.findIndex(row => row === this.active || row.contains(document.activeElement));
    const order = step > 0 ? [...rows.slice(at + 1), ...(at > 0 ? rows.slice(0, at) : [])] : rows.slice(0, Math.max(0, at)).reverse();
    const next = fits.length === 0 ? order[0] : order.find(fits);
    if (!next || (fits.length === 0 && step > 0 && at >= 0 && rows.indexOf(next) < at)) {
      announce(step > 0 ? "There is no other paragraph to go to" : "This is the first paragraph");
      return false;
    }
    this.activate(next);
    return true;
  }

  /** @param {number} step */
  #problem(step) {
    const rows = this.rows;
    const at = rows.findIndex(row => row === this.active);
    const order = step > 0 ? [...rows.slice(at + 1), ...rows.slice(0, at + 1)] : [...rows.slice(0, Math.max(0, at)).reverse(), ...rows.slice(at).reverse()];
    const next = order.find(row => row.querySelector(".finding-count:not(.info)"));
    if (!next) return announce("No paragraph has a finding");
    if (next.dataset.editable === "true") this.activate(next);
    else next.scrollIntoView({ block: "center" });
    announce(`Paragraph ${next.dataset.number}: ${[...next.querySelectorAll(".finding-count")].map(count => count.textContent).join(", ")}`);
  }

  #goTo() {
    const input = document.querySelector("#review-goto-number");
    const row = input instanceof HTMLInputElement ? this.#row(String(Number.parseInt(input.value, 10))) : null;
    if (input instanceof HTMLInputElement) input.value = "";
    if (!row) return announce("There is no such paragraph");
    row.scrollIntoView({ block: "center" });
    this.activate(row);
  }

  async #undo() {
    const number = this.active?.dataset.number ?? "";
    const text = await this.#undos.get(number)?.back();
    if (text === null || text === undefined) announce("There is nothing before this");
    else this.#write(text, false);
  }

  /** @param {string} text */
  #use(text) {
    if (text !== "") this.#write(text);
  }

  /**
   * Puts a text in the place of the whole translation.
   * @param {string | null} text
   * @param {boolean} [isStep] whether undo goes back from it
   */
  #write(text, isStep = true) {
    const field = this.field;
    const row = this.active;
    if (!field || !row || text === null) return;
    field.value = text;
    if (isStep) this.#undos.get(row.dataset.number ?? "")?.put(text);
    this.#noteText(row, field);
    field.focus();
  }

  async #unconfirm() {
    const row = this.active ?? document.activeElement?.closest(".review-pair");
    if (!(row instanceof HTMLElement)) return;
    await this.#post(`${this.address}?handler=Unapprove&number=${row.dataset.number}`, bodyOf(), row.dataset.number ?? "");
    announce("The approval is taken back");
  }

  // On a narrow screen the help is a sheet over the lower part.
  #toggleHelp() {
    const isOpen = this.root.dataset.help === "open";
    this.root.dataset.help = isOpen ? "" : "open";
    if (isOpen) this.field?.focus();
    else focus(this.root.querySelector(".help-close"));
  }

  #openReplace() {
    const panel = this.root.querySelector("details.filters");
    if (panel instanceof HTMLDetailsElement) panel.open = true;
    const field = this.root.querySelector("[data-find]");
    const chosen = this.field && this.field.selectionStart !== this.field.selectionEnd ? this.field.value.slice(this.field.selectionStart, this.field.selectionEnd) : "";
    if (field instanceof HTMLInputElement) {
      if (chosen) field.value = chosen;
      field.focus();
      field.select();
    }
  }

  #selected() {
    const field = this.field;
    if (field && field.selectionStart !== field.selectionEnd) return { side: "target", words: field.value.slice(field.selectionStart, field.selectionEnd).trim() };
    const words = document.getSelection()?.toString().replace(/\s+/gu, " ").trim() ?? "";
    return { side: "source", words };
  }

  #addTerm() {
    const { side, words } = this.#selected();
    const address = new URL("/glossary/entry", location.origin);
    address.searchParams.set("article", this.root.dataset.review ?? "");
    if (words && words.length <= 200) address.searchParams.set(side, words);
    address.searchParams.set("block", this.active?.dataset.number ?? "");
    window.open(address, "_blank", "noopener");
  }

  #concordance() {
    const { side, words } = this.#selected();
    const address = new URL("/memory", location.origin);
    if (words) address.searchParams.set("q", words);
    address.searchParams.set("in", side === "target" ? "en" : "fr");
    window.open(address, "_blank", "noopener");
  }

  // ---- The app -----------------------------------------------------------------------------------------------------------

  /**
   * Does something and shows the paragraph as it is then.
   * @param {string} address
   * @param {FormData} body
   * @param {string} number
   */
  async #post(address, body, number) {
    // In order: what was typed before comes first.
    if (this.active && this.field) this.#noteText(this.active, this.field);
    while (!this.saving.isIdle) await new Promise(resolve => setTimeout(resolve, 50));
    const stored = this.active?.dataset.number === number ? this.field?.value : undefined;
    const answer = await fetch(address, { method: "POST", body }).catch(() => null);
    if (!answer) return this.#tell("offline", "No connection: that was not done. Try again.");
    if (!answer.ok) {
      const said = parse(await answer.text(), ".notice");
      this.#tell("refused", said?.textContent?.trim() ?? "That could not be done.");
    }
    await this.#refresh(number, stored);
    await this.#help();
    await this.#count();
  }

  /**
   * Shows a row as the app has it now. Meanwhile somebody may have gone to another one, or typed: nothing of that is taken back.
   * @param {string} number
   * @param {string | undefined} stored what was typed and stored before the app was asked to change something
   * @returns {Promise<void>}
   */
  async #refresh(number, stored) {
    const wasActive = this.active?.dataset.number === number;
    const fresh = await this.#fragment(`Pair&number=${number}${wasActive ? "&active=true" : ""}`, ".review-pair");
    const row = this.#row(number);
    if (!fresh || !row || this.#conflicts.has(number)) return;
    const field = row === this.active ? this.field : null;
    if ((field !== null) !== wasActive) return this.#refresh(number, stored);
    if (field && stored !== undefined) this.#replaceActive(row, field, fresh, stored);
    else if (field) await this.#freshen(row);
    else if (!this.saving.has(number)) row.replaceWith(fresh);
  }

  /**
   * @param {HTMLElement} row
   * @param {HTMLTextAreaElement} field
   * @param {HTMLElement} fresh
   * @param {string} stored
   */
  #replaceActive(row, field, fresh, stored) {
    const isElsewhere = document.activeElement instanceof HTMLElement && !row.contains(document.activeElement) && document.activeElement.matches("input[type=text], textarea");
    row.replaceWith(fresh);
    const next = this.field;
    if (!next) return;
    const undo = this.#undos.get(fresh.dataset.number ?? "");
    undo?.put(next.value);
    this.#begin(fresh);
    if (field.value !== stored) {
      // Typed since. What somebody else wrote meanwhile is no basis of it: the app is to see the conflict.
      if (next.value !== stored) this.#setVersion(fresh, row.dataset.version ?? "0");
      next.value = field.value;
      undo?.note(next.value);
      this.#noteText(fresh, next);
    }
    if (!isElsewhere) next.focus({ preventScroll: true });
    next.setSelectionRange(field.selectionStart, field.selectionEnd);
  }

  /**
   * @param {string} handler
   * @param {string} number
   */
  async #full(handler, number) {
    if (this.active && this.field) this.#noteText(this.active, this.field);
    while (!this.saving.isIdle) await new Promise(resolve => setTimeout(resolve, 50));
    const act = document.querySelector("#act");
    if (!(act instanceof HTMLFormElement)) return;
    act.action = `${this.address}?handler=${handler}&number=${number}`;
    act.submit();
  }

  /**
   * @param {string} address
   * @param {Element | null} place
   */
  async #load(address, place) {
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok || !place) return announce("The versions cannot be had just now");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...[...page.body.childNodes].map(node => document.adoptNode(node)));
  }

  /** @param {string} number */
  async #texts(number) {
    const answer = await fetch(`${this.address}?handler=Texts&number=${number}`);
    return /** @type {string[]} */ (await answer.json());
  }

  /**
   * @param {string} query
   * @param {string} selector
   */
  async #fragment(query, selector) {
    const answer = await fetch(`${this.address}?handler=${query}`).catch(() => null);
    return answer?.ok ? parse(await answer.text(), selector) : null;
  }

  /** @param {string} number */
  #row(number) {
    const row = document.getElementById(`p${number}`);
    return row instanceof HTMLElement && this.root.contains(row) ? row : null;
  }

  /**
   * @param {HTMLElement} row
   * @param {string} version
   */
  #setVersion(row, version) {
    row.dataset.version = version;
    const form = row.querySelector("[data-editor-form]");
    if (form instanceof HTMLFormElement) setField(form, "version", version);
  }
}

/**
 * @param {string} markup
 * @param {string} selector
 */
function parse(markup, selector) {
  const part = new DOMParser().parseFromString(markup, "text/html").querySelector(selector);
  return part instanceof HTMLElement ? document.adoptNode(part) : null;
}

/** @param {string} selector */
function open(selector) {
  const dialog = document.querySelector(selector);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** @param {Element | null} element */
function focus(element) {
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches("textarea, input, button, a")) element.tabIndex = -1;
  element.focus();
  element.scrollIntoView({ block: "nearest" });
}
