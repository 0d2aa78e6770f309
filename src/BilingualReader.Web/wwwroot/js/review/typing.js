// Small changes of a text field at the cursor.

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 */
export function insert(field, text) {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}

/**
 * lower, Title, UPPER and round again, for the words selected or the one at the cursor.
 * @param {HTMLTextAreaElement} field
 */
export function changeCase(field) {
  let { selectionStart: start, selectionEnd: end } = field;
  if (start === end) {
    while (start > 0 && /[\p{L}\p{N}'’-]/u.test(field.value.charAt(start - 1))) start--;
    while (end < field.value.length && /[\p{L}\p{N}'’-]/u.test(field.value.charAt(end))) end++;
  }
  const text = field.value.slice(start, end);
  if (text === "") return;
  const lower = text.toLowerCase();
  const title = lower.replace(/(^|[\s(“‘-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
  const next = text === lower ? title : text === title && title !== text.toUpperCase() ? text.toUpperCase() : lower;
  field.setRangeText(next, start, end, "select");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: next }));
}
