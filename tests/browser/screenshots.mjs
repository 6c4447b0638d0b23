// Pictures of the pages. Usage: node screenshots.mjs FOLDER [best]
// All of them to look at; `best` makes only those that the documentation shows.
import { join } from "node:path";
import { browse, serve } from "./server.mjs";

const [folder, best] = process.argv.slice(2);
const PAGES = {
  home: "/",
  overview: "/pak/2026-11-24/",
  right: "/pak/2026-11-24/torture",
  finding: "/pak/2026-11-24/gaps/weak-capacity.torture",
  commitments: "/pak/2026-11-24/commitments",
  law: "/pak/2026-11-24/law",
  alignment: "/pak/2026-11-24/alignment/cat",
  institutions: "/pak/2026-11-24/institutions",
  reviews: "/pak/2026-11-24/reviews",
  gaps: "/pak/2026-11-24/gaps/",
  whatif: "/pak/2026-11-24/what-if?do=join:icpped",
  brief: "/pak/2026-11-24/brief",
  know: "/pak/know/torture",
  timeline: "/pak/2026-11-24/timeline",
  changes: "/pak/diff/2009-06-30..2026-11-24",
  compare: "/compare/?c=pak,ind,bgd,npl,lka,afg,btn,mdv",
  world: "/world/?on=2026-11-24",
  source: "/sources/paper",
  search: "/search?q=torture",
  method: "/method/",
  api: "/data/api",
};
const VIEWS = {
  light: ["en", "light"],
  dark: ["en", "dark"],
  ur: ["ur", "light"],
};
const WIDTHS = [1280, 390];
/** Page, width, view, and the name of the picture in the documentation. */
const BEST = [
  ["overview", 1280, "light", "overview"],
  ["overview", 390, "light", "overview-phone"],
  ["overview", 1280, "ur", "overview-urdu"],
  ["right", 1280, "light", "right"],
  ["timeline", 1280, "dark", "timeline-dark"],
  ["world", 1280, "light", "world"],
];

const all = Object.keys(PAGES).flatMap((page) =>
  WIDTHS.flatMap((width) => Object.keys(VIEWS).map((view) => [page, width, view, `${page}-${width}-${view}`])),
);
const site = await serve();
const browser = await browse();
for (const [name, width, view, picture] of best ? BEST : all) {
  const [lang, colorScheme] = VIEWS[view];
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width, height: 900 },
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(`${site.origin}/${lang}${PAGES[name]}`, { waitUntil: "networkidle" });
  // The upper part says enough, and keeps the repository small.
  const height = Math.min(await page.locator("html").evaluate((html) => html.scrollHeight), best ? 1900 : 2600);
  await page.screenshot({
    path: join(folder, `${picture}.png`),
    clip: { x: 0, y: 0, width, height },
    fullPage: true,
  });
  await context.close();
}
await browser.close();
site.stop();
