// The place in the text that a person looks at.

/**
 * The paragraph at the top of the window stays where it is while the page changes. The browser's own way of holding on to a
 * place gives up when what it holds on to is exchanged or gets another height.
 * @param {() => void} change
 */
export function keepPlace(change) {
  const kept = topmost();
  change();
  const moved = kept ? kept.row.getBoundingClientRect().top - kept.top : 0;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
}

function topmost() {
  if (window.scrollY <= 0) return null;
  for (const row of document.querySelectorAll(".pair")) {
    const top = row.getBoundingClientRect().top;
    if (top > 0) return { row, top };
  }
  return null;
}
