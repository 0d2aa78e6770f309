// The one polite live region of the page. Fast news is thinned out: a screen reader must not talk without end.
const quietFor = 4000;
let last = -quietFor;
/** @type {number | undefined} */
let timer;

/**
 * Says something now, in place of anything that still waits.
 * @param {string} text
 */
export function announce(text) {
  clearTimeout(timer);
  const region = document.querySelector("[data-live]");
  if (region) region.textContent = text;
  last = performance.now();
}

/**
 * Says something when nothing has been said for some seconds; only the newest of several is said.
 * @param {string} text
 */
export function announceCalmly(text) {
  clearTimeout(timer);
  timer = setTimeout(() => announce(text), Math.max(0, last + quietFor - performance.now()));
}
