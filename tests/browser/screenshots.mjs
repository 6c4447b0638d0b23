// Pictures of the pages that README and docs show. Usage: node screenshots.mjs FOLDER
import { join } from "node:path";
import { browse, serve } from "./server.mjs";

const folder = process.argv[2];
const PAGES = [
  ["overview", "/en/pak/2026-11-24/"],
  ["right", "/en/pak/2026-11-24/torture"],
  ["finding", "/en/pak/2026-11-24/gaps/weak-capacity.torture"],
  ["method", "/en/method/"],
];
const VIEWS = [
  ["", 1280, "light"],
  ["-dark", 1280, "dark"],
  ["-phone", 390, "light"],
];

const site = await serve();
const browser = await browse();
for (const [view, width, colorScheme] of VIEWS) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width, height: 900 },
    colorScheme,
  });
  const page = await context.newPage();
  for (const [name, path] of PAGES) {
    await page.goto(site.origin + path);
    // The upper part says enough, and keeps the repository small.
    const height = Math.min(await page.locator("html").evaluate((html) => html.scrollHeight), 1900);
    await page.screenshot({
      path: join(folder, `${name}${view}.png`),
      clip: { x: 0, y: 0, width, height },
      fullPage: true,
    });
  }
  await context.close();
}
await browser.close();
site.stop();
