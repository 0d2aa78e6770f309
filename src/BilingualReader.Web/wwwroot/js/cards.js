// The card of a glossary term: on hover, focus and tap; it can be pointed at, and Esc takes it away.
const patience = 220;

/** @param {HTMLElement} reader */
export function startCards(reader) {
  const card = document.querySelector("[data-card]");
  if (!(card instanceof HTMLElement)) return;
  /** @type {HTMLElement | null} */
  let term = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    term?.classList.remove("shown");
    term?.removeAttribute("aria-describedby");
    term = null;
    card.hidden = true;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, patience);
  };
  /** @param {HTMLElement} wanted */
  const show = wanted => {
    clearTimeout(timer);
    if (term === wanted) return;
    const entry = document.querySelector(`#term-${CSS.escape(wanted.dataset.term ?? "")} [data-card-text]`);
    hide();
    if (!entry) return;
    card.replaceChildren(...[...entry.childNodes].map(node => node.cloneNode(true)), wayTo(wanted));
    card.hidden = false;
    place(card, wanted);
    term = wanted;
    term.classList.add("shown");
    term.setAttribute("aria-describedby", card.id);
  };

  reader.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse") return;
    const wanted = termAt(event.target);
    if (wanted) {
      clearTimeout(timer);
      timer = window.setTimeout(() => show(wanted), term ? 60 : patience);
    } else if (term) {
      hideSoon();
    } else {
      clearTimeout(timer);
    }
  });
  reader.addEventListener("pointerleave", hideSoon);
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", hideSoon);
  reader.addEventListener("focusin", event => {
    const wanted = termAt(event.target);
    if (wanted) show(wanted);
    else if (term) hideSoon();
  });
  reader.addEventListener("click", event => {
    const wanted = termAt(event.target);
    if (!wanted || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(wanted);
  });
  document.addEventListener("pointerdown", event => {
    if (term && event.target instanceof Node && !card.contains(event.target) && !termAt(event.target)) hide();
  });
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  card.addEventListener("click", event => { if (event.target instanceof Element && event.target.closest("a")) hide(); });
}

/** @param {EventTarget | Node | null} target */
function termAt(target) {
  const term = target instanceof Element ? target.closest(".term") : null;
  return term instanceof HTMLElement ? term : null;
}

/** @param {HTMLElement} term */
function wayTo(term) {
  const line = document.createElement("p");
  const link = document.createElement("a");
  line.className = "all";
  link.href = `#term-${term.dataset.term}`;
  link.textContent = "All uses in this article";
  line.append(link);
  return line;
}

/**
 * Under the term, or above it where there is no room. On a phone the style sheet puts the card at the foot of the window.
 * @param {HTMLElement} card
 * @param {HTMLElement} term
 */
function place(card, term) {
  const box = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const room = document.documentElement.clientWidth - card.offsetWidth - 12;
  const below = box.bottom + 8 + card.offsetHeight < window.innerHeight || box.top < card.offsetHeight + 8;
  card.style.insetInlineStart = `${Math.max(12, Math.min(box.left, room)) + window.scrollX}px`;
  card.style.insetBlockStart = `${(below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + window.scrollY}px`;
}
