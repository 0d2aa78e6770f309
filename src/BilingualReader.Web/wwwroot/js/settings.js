// The panel "Text settings": live, remembered.
import { prefer, preference } from "./preferences.js";

const radios = /** @type {const} */ (["size", "measure", "theme"]);
const boxes = /** @type {const} */ (["terms", "partner", "keys"]);

export function startSettings() {
  const panel = document.querySelector("[data-settings]");
  const form = document.querySelector("[data-settings-form]");
  if (!(panel instanceof HTMLDetailsElement) || !(form instanceof HTMLFormElement)) return;

  fill(form);
  panel.addEventListener("toggle", () => fill(form));
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("change", event => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    if (input.name === "person") return rename(input.value);
    prefer(/** @type {any} */ (input.name), input.type === "checkbox" ? (input.checked ? "on" : "off") : input.value);
  });
  document.addEventListener("pointerdown", event => {
    if (panel.open && event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
  });
  panel.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !panel.open) return;
    panel.open = false;
    panel.querySelector("summary")?.focus();
  });
}

// The app reads it with everything that is edited; a year, for there is no account that would know it.
const cookie = "bilingual-person";

/** @param {string} name */
function rename(name) {
  document.cookie = `${cookie}=${encodeURIComponent(name.trim())}; path=/; max-age=31536000; samesite=lax`;
}

function nameKept() {
  const found = document.cookie.split("; ").find(part => part.startsWith(`${cookie}=`));
  try {
    return found ? decodeURIComponent(found.slice(cookie.length + 1)) : "";
  } catch {
    return "";
  }
}

/** @param {HTMLFormElement} form */
function fill(form) {
  const person = form.querySelector("[name=person]");
  if (person instanceof HTMLInputElement) person.value = nameKept();
  for (const name of radios) {
    const input = form.querySelector(`[name="${name}"][value="${preference(name)}"]`);
    if (input instanceof HTMLInputElement) input.checked = true;
  }
  for (const name of boxes) {
    const input = form.querySelector(`[name="${name}"]`);
    if (input instanceof HTMLInputElement) input.checked = preference(name) === "on";
  }
}
