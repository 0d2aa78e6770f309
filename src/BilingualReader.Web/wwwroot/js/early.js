// Runs before the first paint, so that no page flashes in another theme or size. Everything else is in app.js.
(() => {
  const root = document.documentElement;
  root.dataset.script = "on";
  try {
    const kept = JSON.parse(localStorage.getItem("bilingual-reader") ?? "{}");
    for (const name of ["theme", "size", "measure", "terms", "partner", "keys", "effort"]) {
      if (typeof kept[name] === "string") root.dataset[name] = kept[name];
    }
    if (typeof kept.view === "string" && !root.dataset.view) root.dataset.view = kept.view;
  } catch {
    // No storage, or something else is kept under our name: the defaults hold.
  }
})();
