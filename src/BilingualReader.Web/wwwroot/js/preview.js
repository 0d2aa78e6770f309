// The preview of an article: what is kept and what is hidden is counted anew whenever a mark is set or taken away.

export function startPreview() {
  const counts = document.querySelector("[data-counts]");
  const lines = document.querySelector("[data-lines]");
  if (!counts || !lines) return;
  const update = () => {
    const boxes = [...lines.querySelectorAll("input")];
    const kept = boxes.filter(box => box.checked);
    const words = kept.reduce((sum, box) => sum + Number(box.dataset.words), 0);
    const hidden = boxes.length - kept.length;
    const text = `${counted(kept.length, "paragraph")} kept (about ${words} words), ${counted(hidden, "line")} hidden.`;
    if (counts.textContent !== text) counts.textContent = text;
  };
  lines.addEventListener("change", update);

  // A browser that comes back to the page sets the marks as they were left.
  window.addEventListener("pageshow", update);
}

/**
 * @param {number} count
 * @param {string} noun
 */
function counted(count, noun) {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
