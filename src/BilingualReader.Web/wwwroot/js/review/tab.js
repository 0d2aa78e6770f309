// An id for this tab. It stays over a reload; a copy of the tab gets one of its own.
const key = "bilingual-tab";

/** @returns {Promise<string>} */
export async function ownTab() {
  const kept = read();
  if (kept && await hold(kept)) return kept;
  const fresh = crypto.randomUUID?.() ?? Math.random().toString(36).slice(2) + Date.now().toString(36);
  await hold(fresh);
  try {
    sessionStorage.setItem(key, fresh);
  } catch {
    // Private mode: the id holds for this page only.
  }
  return fresh;
}

/**
 * The tabs that are open just now.
 * @returns {Promise<Set<string> | null>} null where the browser cannot tell.
 */
export async function openTabs() {
  if (!navigator.locks) return null;
  const { held } = await navigator.locks.query();
  return new Set((held ?? []).map(lock => lock.name ?? "").filter(name => name.startsWith(key)).map(name => name.slice(key.length + 1)));
}

function read() {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Held until the tab is closed; false when another tab has it.
 * @param {string} tab
 * @returns {Promise<boolean>}
 */
function hold(tab) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(resolve => {
    navigator.locks.request(`${key}:${tab}`, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    }).catch(() => resolve(true));
  });
}
