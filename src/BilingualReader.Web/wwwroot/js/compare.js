// Answers arriving while engines are asked for a comparison: the heads of the columns, and the rows that still lack an answer.
import { announceCalmly } from "./live.js";
import { haveSameContent } from "./nodes.js";

// Milliseconds between two looks; longer where a look takes long.
const every = 1000;
const patience = 4;
const mostAtOnce = 60;

/** @param {HTMLElement} page */
export function startCompare(page) {
  if (page.dataset.asking === "true") setTimeout(() => void look(page), every);
}

/** @param {HTMLElement} page */
async function look(page) {
  let isAsking = true;
  const begun = performance.now();
  try {
    const columns = await read("Columns", {});
    const fresh = columns?.querySelector("[data-columns]");
    if (fresh instanceof HTMLElement) {
      isAsking = fresh.dataset.asking === "true";
      takeColumns(page, fresh);
      await takeRows(page);
    }
  } catch {
    // The connection is gone for the moment; the next look asks again.
  }
  page.dataset.asking = String(isAsking);
  if (isAsking) setTimeout(() => void look(page), Math.max(every, patience * (performance.now() - begun)));
  else announceCalmly("Every engine has answered");
}

/**
 * @param {HTMLElement} page
 * @param {HTMLElement} fresh
 */
function takeColumns(page, fresh) {
  const old = page.querySelector("[data-columns]");
  if (!old || haveSameContent(old, fresh)) return;
  const hadFocus = old.contains(document.activeElement);
  const adopted = document.adoptNode(fresh);
  old.replaceWith(adopted);
  if (hadFocus) adopted.querySelector("button")?.focus({ preventScroll: true });
}

/** @param {HTMLElement} page */
async function takeRows(page) {
  const open = [...page.querySelectorAll('.row[data-open="true"]')].flatMap(row => row instanceof HTMLElement && !row.contains(document.activeElement) && !row.querySelector("details[open]") ? [row] : []);
  const near = open.sort((one, other) => distance(one) - distance(other)).slice(0, mostAtOnce);
  if (near.length === 0) return;
  const rows = await read("Rows", { numbers: near.map(row => row.dataset.number ?? "").join(",") });
  for (const fresh of rows?.querySelectorAll(".row") ?? []) {
    const row = document.getElementById(fresh.id);
    if (row && !haveSameContent(row, fresh)) row.replaceWith(document.adoptNode(fresh));
  }
}

/** @param {HTMLElement} row */
function distance(row) {
  return Math.abs(row.getBoundingClientRect().top - innerHeight / 3);
}

/**
 * @param {string} handler
 * @param {Record<string, string>} more
 */
async function read(handler, more) {
  const query = new URLSearchParams(location.search);
  query.set("handler", handler);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const answer = await fetch(`${location.pathname}?${query}`);
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}
