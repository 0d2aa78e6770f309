// Parts of the page and their newer forms.

/**
 * Whether two elements hold the same, whatever their own attributes.
 * @param {Element} one
 * @param {Element} other
 */
export function haveSameContent(one, other) {
  return one.childNodes.length === other.childNodes.length && [...one.childNodes].every((node, i) => node.isEqualNode(other.childNodes[i]));
}
