// What the reader prefers: kept in this browser, shown as data attributes of the page.
const key = "bilingual-reader";

/** @returns {Record<string, string>} */
function kept() {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? "{}");
    return value && typeof value === "object" ? value : {};
  } catch {
    return {};
  }
}

/** What a preference is when nobody has chosen. */
const defaults = { theme: "system", size: "m", measure: "normal", terms: "on", partner: "on", keys: "on", effort: "on", view: "both" };

/**
 * @param {keyof typeof defaults} name
 * @returns {string}
 */
export function preference(name) {
  return document.documentElement.dataset[name] || defaults[name];
}

/**
 * @param {keyof typeof defaults} name
 * @param {string} value
 */
export function prefer(name, value) {
  document.documentElement.dataset[name] = value;
  try {
    localStorage.setItem(key, JSON.stringify({ ...kept(), [name]: value }));
  } catch {
    // Private mode: it holds for this page only.
  }
}
