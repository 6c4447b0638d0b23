// What people come for, each within its number of clicks, in a real browser without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import { follow, open } from "./reader.mjs";
import { browse, serve } from "./server.mjs";
import { skipping, thereAndBack, toTheDocument, whereItBreaks } from "./steps.mjs";

let place;

before(async () => {
  place = { site: await serve(), browser: await browse() };
});

after(async () => {
  await place?.browser.close();
  place?.site.stop();
});

test("overview, right, finding, source and back, without scripts", () => thereAndBack(place));

test("task 1: where the chain breaks in a country is one click from home, and above the fold", () => whereItBreaks(place));

test("task 2: the document behind a finding is at most three clicks from home", () => toTheDocument(place));

test("task 5: an earlier day is one field away, or in the address; the difference is shown", async () => {
  const { page, close } = await open(place, "/en/pak/");
  const field = page.locator('input[type="date"]').first();
  await field.fill("2009-06-30");
  await field.press("Enter");
  await page.waitForURL(/\/en\/pak\/2009-06-30\/$/);
  assert.match(await page.locator("main").textContent(), /30 June 2009/);
  await page.goto(`${place.site.origin}/en/pak/2009/`);
  assert.match(page.url(), /\/en\/pak\/2009-12-31\/$/);
  await close();
});

test("task 3: what is late and what is due is two clicks from home, as a calendar one more", async () => {
  const { page, close } = await open(place, "/en/");
  await follow(page, /\/en\/pak\/$/);
  await follow(page, /\/en\/pak\/reviews$/);
  const headings = await page.locator("main h2").allTextContents();
  assert.deepEqual(headings.slice(0, 2), ["Late", "Due next"], "what is late comes first");
  const late = await page.locator("#late ~ table tbody tr").count();
  const href = await page.locator('main a[href$=".ics"]').getAttribute("href");
  const answer = await page.request.get(new URL(href, page.url()).href);
  assert.match(answer.headers()["content-type"], /^text\/calendar/);
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
  const titles = events.map((event) => new ICAL.Event(event).summary);
  assert.equal(titles.filter((title) => /^(Late|Due .* no report recorded)/.test(title)).length, late);
  const followUp = events.map((event) => new ICAL.Event(event)).find((event) => /^Follow-up/.test(event.summary));
  assert.equal(followUp.startDate.toString(), "2027-11-08");
  assert.ok(followUp.startDate.isDate, "a whole day");
  assert.equal(new Set(events.map((event) => new ICAL.Event(event).uid)).size, events.length);
  await close();
});

test("task 7: under a heading a citation and a link that lasts are one click away", async () => {
  const { page, close } = await open(place, "/en/pak/torture");
  await follow(page, /\?edition=/);
  assert.match(page.url(), /\/en\/pak\/\d{4}-\d\d-\d\d\/torture\?edition=/);
  assert.match(await page.locator("cite").textContent(), /Mizan/);
  await close();
});

test("search answers article 19 and a quoted cell", async () => {
  const { page, close } = await open(place, "/en/");
  await page.locator('header input[name="q"]').fill("Selective enforcement, politicization");
  await page.locator('header input[name="q"]').press("Enter");
  await page.waitForURL(/\/en\/search/);
  assert.match(await page.locator("main").textContent(), /Human Rights Council/);
  await close();
});

test("the skip link leads to the content, and past the table", () => skipping(place));

test("an overview on A4: black on white, nothing cut off, the whole table on one page", async () => {
  const { page, close } = await open(place, "/en/pak/2026-11-24/", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  // A4 less its margins, at 96 px an inch.
  const [width, height] = [Math.round(((210 - 28) / 25.4) * 96), Math.round(((297 - 32) / 25.4) * 96)];
  await page.setViewportSize({ width, height });
  const seen = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    table: document.querySelector(".mx").getBoundingClientRect().bottom,
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    navigation: getComputedStyle(document.querySelector(".top nav")).display,
  }));
  assert.ok(seen.wide <= width, `${seen.wide} px wide`);
  assert.ok(seen.table <= height, `the table ends at ${seen.table} of ${height} px`);
  assert.deepEqual([seen.paper, seen.ink, seen.navigation], ["rgb(255, 255, 255)", "rgb(0, 0, 0)", "none"]);
  await close();
});

test("without fonts and pictures a page reads the same", async () => {
  const { page, close } = await open(place, "/ur/pak/torture");
  await page.route(/\.(woff2|svg)$/, (route) => route.abort());
  const words = await page.locator("main").innerText();
  await page.reload();
  assert.equal(await page.locator("main").innerText(), words);
  assert.ok((await page.locator("h1").boundingBox()).height > 20);
  await close();
});

test("task 8: from a gap two clicks lead to the form that tries a measure; its answer names what stays open", async () => {
  const { page, close } = await open(place, "/en/pak/gaps/weak-capacity.torture");
  await follow(page, /^\/en\/pak\/measures\/[a-z-]+$/);
  await follow(page, /^\/en\/pak\/what-if\?/);
  await page.locator('#plan input[name="measure"][value="join-protocol"]').check();
  await page.locator("#plan button:not([name])").click();
  await page.waitForURL(/measure=join-protocol/);
  assert.match(await page.locator("#stays").textContent(), /\d/);
  await close();
});

test("task 9: countries side by side on one right are two clicks from home, without a rank", async () => {
  const { page, close } = await open(place, "/en/");
  await page.locator('header a[href^="/en/compare/"]').click();
  await page.waitForURL(/\/en\/compare\//);
  const second = page.locator('main a[href*="right="]').first();
  if ((await second.count()) > 0) await second.click();
  await page.waitForURL(/right=/);
  assert.ok((await page.locator("main table tbody tr").count()) >= 2);
  assert.ok(!/\brank(ed)?\b.*\d/i.test(await page.locator("main table").first().textContent()));
  await close();
});

test("task 10: from a right two clicks lead to where to turn, in Urdu too, and nothing asks for anything", async () => {
  for (const lang of ["en", "ur"]) {
    const { page, strangers, close } = await open(place, `/${lang}/pak/torture`);
    await follow(page, new RegExp(`^/${lang}/pak/know/torture$`));
    await follow(page, /#turn$/);
    assert.match(page.url(), /\/pak\/know\/torture#turn$/);
    assert.ok(await page.locator("#turn").isVisible());
    assert.equal(await page.locator("main form input:not([type=hidden]):not([type=date]):not([type=search])").count(), 0);
    assert.deepEqual(strangers, []);
    await close();
  }
});
