// Starts each behaviour on the pages that have something for it.
import { startArrival } from "./arrival.js";
import { startCards } from "./cards.js";
import { startCompare } from "./compare.js";
import { startCopy } from "./copy.js";
import { startEffort, startEffortChoice } from "./effort.js";
import { startKeys } from "./keys.js";
import { startMarks } from "./marks.js";
import { startModel } from "./model.js";
import { startPartners } from "./partners.js";
import { startPrice } from "./price.js";
import { startPreview } from "./preview.js";
import { startReview } from "./review/workspace.js";
import { startSettings } from "./settings.js";
import { startTerms } from "./terms.js";
import { startViews } from "./views.js";
import { startWords } from "./words.js";

startSettings();
startViews();
startKeys();
startPreview();
startEffortChoice();
startModel();

const errors = document.querySelector("[data-errors]");
if (errors instanceof HTMLElement) startMarks(errors);

const comparison = document.querySelector("[data-compare]");
if (comparison instanceof HTMLElement) startCompare(comparison);

const review = document.querySelector("[data-review]");
if (review instanceof HTMLElement) {
  void startReview(review);
  startEffort(review);
  startMarks(review);
}

const reader = document.querySelector("[data-reader]");
if (reader instanceof HTMLElement) {
  startPartners(reader);
  startWords(reader);
  startCards(reader);
  startArrival(reader);
  startPrice(reader);
  startCopy();
  startTerms(reader);
}
