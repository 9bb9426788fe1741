/** The script of the HTML report. Everything that it needs is in the page; without it the page can still be read. */
import { startFilters } from "./filters.js";
import { startKeys } from "./keys.js";
import { startLooks } from "./looks.js";
import { startReview } from "./review.js";

startReview();
startLooks();
startFilters();
startKeys();
