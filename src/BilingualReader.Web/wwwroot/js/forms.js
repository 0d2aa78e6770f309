// What every form that a script sends or fills in needs.
const name = "__RequestVerificationToken";

/** The token of the page, without which the app changes nothing; empty when the page has none. */
function token() {
  const input = document.querySelector(`input[name=${name}]`);
  return input instanceof HTMLInputElement ? input.value : "";
}

/**
 * Fields to send, with the token of the page.
 * @param {Record<string, string>} [fields]
 */
export function bodyOf(fields = {}) {
  const body = new FormData();
  body.set(name, token());
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  return body;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} field
 * @param {string} value
 */
export function setField(form, field, value) {
  const input = form.querySelector(`[name=${field}]`);
  if (input instanceof HTMLInputElement) input.value = value;
}
