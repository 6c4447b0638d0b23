// Every type of page in every language, looked at as readers with little sight, little line and no scripts meet it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, test } from "node:test";
import { invalid, sideways, unreadable, violations } from "./look.mjs";
import { focused, open } from "./reader.mjs";
import { browse, serve } from "./server.mjs";

const KILOBYTE = 1024;
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
/** What a page may weigh with its style sheet and its pictures, in KB; one for people in need weighs less. */
const BAR = 100;
const BARS = { "Country::Know": 60, "Country::KnowRight": 60 };
/** What the fonts of a first visit may weigh, in KB. */
const FONTS = { en: 50, ur: 180 };
/** 1280 px at 200 % and 400 %, a phone, a desk. */
const WIDTHS = [1280, 640, 390, 320];
/** How many times Tab is pressed on each page. */
const TABS = 20;

const types = Object.entries(JSON.parse(readFileSync(new URL("./pages.json", import.meta.url), "utf8")));
const site = await serve();
const browser = await browse();
const languages = await spoken();

after(async () => {
  await browser.close();
  site.stop();
});

/** The languages that the site itself names. */
async function spoken() {
  const home = await (await fetch(`${site.origin}/en/`)).text();
  return [...new Set([...home.matchAll(/<link rel="alternate" hreflang="([a-z-]+)"/g)].map(([, code]) => code))];
}

const others = [
  ["doorway", "/", 200],
  ["not found", "/en/pka/", 404],
  ["nothing recorded", "/en/deu/", 200],
  ["bad date", "/en/pak/?on=31+June", 400],
];
const pages = [
  ...languages.flatMap((lang) => types.map(([type, path]) => [type, `/${lang}${path}`, 200, lang])),
  ...others,
];

describe("every type of page", { concurrency: 2 }, () => {
  for (const [type, path, status, lang = "en"] of pages) {
    test(`${type}: ${path}`, async () => {
      const wrong = [...(await read(type, path, status, lang)), ...(await checked(path))];
      assert.deepEqual(wrong, [], `${path}\n${wrong.join("\n")}`);
    });
  }
});

/** Without scripts: what comes over the line, how it fits, what the keyboard reaches. */
async function read(type, path, status, lang) {
  const wrong = [];
  const opened = await open({ site, browser }, path, { viewport: { width: 390, height: 844 } });
  const { page, context, response, strangers, errors, answers } = opened;
  if (response.status() !== status) wrong.push(`status ${response.status()}`);
  const headers = response.headers();
  if (headers["referrer-policy"] !== "no-referrer") wrong.push("no Referrer-Policy");
  if (headers["content-security-policy"] !== POLICY.join("; ")) wrong.push("not the policy");
  if ((await context.cookies()).length > 0 || headers["set-cookie"]) wrong.push("a cookie");
  wrong.push(...strangers.map((url) => `asks ${url}`));
  // A browser notes an answer that isn't there as an error, which it is meant to be.
  if (status === 200) wrong.push(...errors);
  await page.waitForLoadState("networkidle");
  wrong.push(...(await tooHeavy(type, lang, answers)));
  wrong.push(...(await invalid(await response.text())).map((message) => `HTML: ${message}`));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    const over = await sideways(page);
    if (over > 0) wrong.push(`${over} px too wide at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  wrong.push(...(await keyboard(page, type)));
  await page.emulateMedia({ forcedColors: "active" });
  wrong.push(...(await invisible(page)).map((what) => `in forced colours: ${what}`));
  // As Tor Browser's safest level shows it, which has no SVG either; that fonts only come later is their rule's affair.
  wrong.push(...(await unreadable(page)).map((what) => `at the safest level: ${what}`));
  await opened.close();
  return wrong;
}

/** Page, style sheet and pictures as they are unpacked; fonts by themselves. */
async function tooHeavy(type, lang, answers) {
  let page = 0;
  let fonts = 0;
  for (const answer of answers.filter((one) => one.status() < 300 || one.status() >= 400)) {
    const size = (await answer.body()).length;
    if (answer.request().resourceType() === "font") fonts += size;
    else page += size;
  }
  const bar = BARS[type] ?? BAR;
  const wrong = [];
  if (page > bar * KILOBYTE) wrong.push(`${Math.ceil(page / KILOBYTE)} KB, the bar is ${bar}`);
  if (fonts > FONTS[lang] * KILOBYTE) wrong.push(`fonts of ${Math.ceil(fonts / KILOBYTE)} KB`);
  return wrong;
}

/** Tab goes from link to link in the order of reading, each seen to have the focus; the first skips to the content. */
async function keyboard(page, type) {
  const wrong = [];
  let before = -1;
  for (let n = 0; n < TABS; n += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (!now) break;
    if (n === 0 && type !== "doorway" && now.href !== "#main") wrong.push(`first is ${now.what}`);
    // A date field has a stop for each of its parts.
    if (now.place < before || (now.place === before && !now.parts)) wrong.push(`out of order: ${now.what}`);
    if (!now.outlined) wrong.push(`no visible focus: ${now.what}`);
    if (!now.inView) wrong.push(`focus out of view: ${now.what}`);
    before = now.place;
  }
  return wrong;
}

/** Signs that vanish where the reader's own colours are forced. */
function invisible(page) {
  return page.evaluate(() => {
    const wrong = [];
    const paper = getComputedStyle(document.body).backgroundColor;
    for (const glyph of document.querySelectorAll("main .g:not(.nd)")) {
      const { borderTopColor, borderTopStyle } = getComputedStyle(glyph, "::before");
      if (borderTopStyle === "none" || borderTopColor === paper) wrong.push(`glyph ${glyph.className}`);
    }
    for (const cell of document.querySelectorAll("main .mx td.k")) {
      const { borderInlineStartStyle, borderInlineStartColor } = getComputedStyle(cell);
      if (borderInlineStartStyle !== "double" || borderInlineStartColor === paper) wrong.push("a break");
    }
    return wrong;
  });
}

/** axe at a desk and on a phone, in light and in dark. It is itself a script. */
async function checked(path) {
  const { page, close } = await open({ site, browser }, path, { javaScriptEnabled: true });
  const wrong = [];
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const found = await violations(page, colorScheme === "dark");
      wrong.push(...found.map((violation) => `axe, ${width} px, ${colorScheme}: ${violation}`));
    }
  }
  await close();
  return wrong;
}
