// Words selected in the reader become an entry of the glossary: by the key A, or by a button that stands there while words are selected.
const longest = 200;

/** @type {HTMLElement | null} */
let reader = null;

/** @param {HTMLElement} element */
export function startTerms(element) {
  reader = element;
  const button = document.querySelector("[data-pick-term]");
  if (!(button instanceof HTMLElement)) return;
  let timer = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => { button.hidden = picked() === null; }, 250);
  });

  // A press would take the selection away before the click.
  button.addEventListener("pointerdown", event => event.preventDefault());
  button.addEventListener("click", () => addTerm());
}

export function addTerm() {
  const names = document.querySelector("[data-names]");
  if (names) {
    addName(names);
    return;
  }
  const found = picked();
  if (!reader || !found) return;
  const address = new URL(reader.dataset.newEntry ?? "", location.href);
  address.searchParams.set(found.side, found.words);
  address.searchParams.set("block", found.block);
  location.assign(address);
}

/**
 * Makes an entry of the name that has the focus, or else of the first that has none yet.
 * @param {Element} names
 */
function addName(names) {
  const forms = [...names.querySelectorAll("[data-name-add]")];
  const form = forms.find(one => one.contains(document.activeElement)) ?? forms[0];
  if (form instanceof HTMLFormElement) form.requestSubmit();
}

/** The words selected in one paragraph, on one side; null for none. */
function picked() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const place = selection.getRangeAt(0).commonAncestorContainer;
  const element = place instanceof Element ? place : place.parentElement;
  const text = element?.closest(".source, .target");
  const pair = text?.closest(".pair");
  if (!(pair instanceof HTMLElement) || !text || !reader?.contains(pair)) return null;
  const words = selection.toString().replace(/\s+/gu, " ").trim();
  if (words.length === 0 || words.length > longest) return null;
  return { side: text.classList.contains("source") ? "source" : "target", words, block: pair.dataset.number ?? "" };
}
