// The price of a run follows the engine and the paragraphs chosen, before the button is pressed.

/** @param {HTMLElement} reader */
export function startPrice(reader) {
  for (const name of ["change", "toggle"]) {
    reader.addEventListener(name, event => {
      const form = event.target instanceof Element ? event.target.closest(".again")?.querySelector("form") : null;
      if (form instanceof HTMLFormElement) void show(form);
    }, true);
  }
}

/** @param {HTMLFormElement} form */
async function show(form) {
  const place = form.querySelector("[data-price]");
  if (!(place instanceof HTMLElement)) return;
  const choice = new FormData(form);
  const query = new URLSearchParams({ handler: "Price", engine: String(choice.get("engine") ?? ""), scope: String(choice.get("scope") ?? "Open") });
  place.dataset.asked = query.toString();
  try {
    const answer = await fetch(`${location.pathname}?${query}`);
    if (!answer.ok || place.dataset.asked !== query.toString()) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...[...page.querySelectorAll("[data-price-text]")].map(part => document.adoptNode(part)));
  } catch {
    // The button for browsers without script asks too.
  }
}
