// The keys of the review: what they do, which they are, and the sheet that tells and changes them. A map of one's own is never changed by the app.
const key = "bilingual-review-keys";

/**
 * Names of actions, their words, and whether a single letter may stand for them outside of text fields.
 * @type {Record<string, string>}
 */
export const actions = {
  "confirm-next": "Approve, go to the next open one",
  "confirm": "Approve, stay",
  "unconfirm": "Take the approval back",
  "next": "Next paragraph",
  "previous": "Previous paragraph",
  "next-open": "Next open paragraph",
  "go-to": "Go to a paragraph by its number",
  "next-problem": "Next paragraph with a finding",
  "previous-problem": "Previous paragraph with a finding",
  "copy-source": "Copy the French into the English",
  "use-machine": "Machine text again",
  "clear": "Empty the translation",
  "undo": "Undo",
  "redo": "Redo",
  "accept-suggestion": "Take the suggestion",
  "concordance": "Search the memory for the words selected",
  "add-term": "Add the words selected to the glossary",
  "comment": "Write a comment",
  "checks": "Go to the checks",
  "change-case": "Change capitals of the selection",
  "no-break": "No-break space",
  "replace": "Find and replace",
  "split": "Cut the paragraph at the cursor",
  "join": "Join with the next paragraph",
  "keys": "This sheet",
};

/** @type {Record<string, Record<string, string[]>>} */
const presets = {
  ours: {
    "confirm-next": ["Ctrl+Enter"], "confirm": ["Ctrl+S"], "unconfirm": ["Ctrl+Shift+Enter"],
    "next": ["J", "Alt+ArrowDown"], "previous": ["K", "Alt+ArrowUp"], "next-open": ["N", "Alt+Shift+ArrowDown"], "go-to": ["G"],
    "next-problem": ["F8"], "previous-problem": ["Shift+F8"],
    "copy-source": ["Alt+O", "Ctrl+Insert"], "use-machine": ["Alt+M"], "clear": ["Alt+Shift+Backspace"],
    "undo": ["Ctrl+Z"], "redo": ["Ctrl+Y", "Ctrl+Shift+Z"], "accept-suggestion": ["Alt+Enter"],
    "concordance": ["Alt+K"], "add-term": ["Alt+A"], "comment": ["Alt+C"], "checks": ["Q", "Alt+Q"],
    "change-case": ["Shift+F3"], "no-break": ["Ctrl+Shift+Space"], "replace": ["Ctrl+Shift+F"], "split": [], "join": [], "keys": ["?", "F1"],
  },
  omegat: { "confirm-next": ["Ctrl+Enter", "Enter"], "next": ["Alt+ArrowDown", "J"], "next-open": ["Ctrl+U", "N"], "go-to": ["Ctrl+J", "G"], "copy-source": ["Ctrl+Shift+R", "Alt+O"], "use-machine": ["Ctrl+M", "Alt+M"], "concordance": ["Ctrl+F", "Alt+K"], "add-term": ["Ctrl+Shift+G", "Alt+A"], "checks": ["Ctrl+Shift+V", "Q"], "replace": ["Ctrl+K"] },
  memoq: { "confirm": ["Ctrl+Shift+Enter"], "unconfirm": ["Shift+Enter"], "next": ["Ctrl+ArrowDown", "J"], "previous": ["Ctrl+ArrowUp", "K"], "next-open": ["Ctrl+G", "N"], "copy-source": ["Ctrl+Shift+S", "Alt+O"], "concordance": ["Ctrl+K"], "add-term": ["Ctrl+E", "Alt+A"], "comment": ["Ctrl+M", "Alt+C"], "replace": ["Ctrl+H", "Ctrl+Shift+F"] },
  trados: { "confirm": ["Ctrl+Shift+Enter"], "unconfirm": ["Alt+Shift+U"], "go-to": ["Ctrl+G", "G"], "copy-source": ["Ctrl+Insert"], "clear": ["Alt+Delete"], "concordance": ["F3"], "add-term": ["Ctrl+F2"], "checks": ["Q", "Alt+Q"], "replace": ["Ctrl+H"] },
};

export class Shortcuts {
  /** @type {Record<string, string[]>} */
  #map;
  #preset = "ours";

  constructor() {
    const kept = read();
    if (kept) this.#preset = kept.preset;
    this.#map = kept?.map ?? mapOf(this.#preset);
  }

  get preset() {
    return this.#preset;
  }

  /** @param {string} name */
  keysOf(name) {
    return this.#map[name] ?? [];
  }

  /** @param {string} name */
  usePreset(name) {
    this.#preset = name in presets ? name : "ours";
    this.#map = mapOf(this.#preset);
    this.#keep();
  }

  /**
   * Gives an action a key, which no other action has then.
   * @param {string} name
   * @param {string} chord
   */
  set(name, chord) {
    for (const other of Object.keys(this.#map)) this.#map[other] = this.#map[other].filter(one => one !== chord);
    this.#map[name] = [chord, ...(this.#map[name] ?? []).slice(1)];
    this.#keep();
  }

  /**
   * The action of a key; null when it has none. Single signs mean something outside of text fields only.
   * @param {KeyboardEvent} event
   * @param {boolean} isInField
   */
  find(event, isInField) {
    const chord = chordOf(event);
    if (!chord || (isInField && isPlain(chord) && chord !== "Enter")) return null;
    return Object.keys(this.#map).find(name => this.#map[name].includes(chord)) ?? null;
  }

  #keep() {
    try {
      localStorage.setItem(key, JSON.stringify({ preset: this.#preset, map: this.#map }));
    } catch {
      // Private mode: it holds for this page only.
    }
  }
}

/**
 * A key with what is held down, such as "Ctrl+Shift+Enter"; letters by what they print, so that every keyboard works. Empty for a key that is only held.
 * @param {KeyboardEvent} event
 */
export function chordOf(event) {
  if (["Control", "Shift", "Alt", "Meta", "AltGraph", "Dead", "Process"].includes(event.key) || event.getModifierState("AltGraph")) return "";
  const isMac = navigator.platform.startsWith("Mac");
  const isSign = event.key.length === 1 && event.key !== " ";
  const name = event.key === " " ? "Space" : isSign ? event.key.toUpperCase() : event.key;
  const isLetter = name.length > 1 || name.toLowerCase() !== name.toUpperCase();
  return [
    event.ctrlKey || (isMac && event.metaKey) ? "Ctrl" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey && isLetter ? "Shift" : "",
    name,
  ].filter(Boolean).join("+");
}

/** @param {string} chord */
function isPlain(chord) {
  return !/^(?:Ctrl|Alt)\+/.test(chord) && !/^(?:Shift\+)?F\d+$/.test(chord);
}

/** @param {string} preset */
function mapOf(preset) {
  /** @type {Record<string, string[]>} */
  const map = {};
  const own = presets[preset] ?? {};
  const taken = new Set(Object.values(own).flat());
  for (const name of Object.keys(actions)) map[name] = own[name] ?? presets.ours[name].filter(chord => !taken.has(chord));
  return map;
}

/** @returns {{ preset: string, map: Record<string, string[]> } | null} */
function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!kept || typeof kept.map !== "object") return null;
    const map = mapOf(kept.preset);
    for (const name of Object.keys(actions)) if (Array.isArray(kept.map[name])) map[name] = kept.map[name].filter(chord => typeof chord === "string");
    return { preset: String(kept.preset), map };
  } catch {
    return null;
  }
}
