// What people come for, each within its number of clicks, in a real browser without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { follow, heading, open } from "./reader.mjs";
import { browse, serve } from "./server.mjs";

let place;

before(async () => {
  place = { site: await serve(), browser: await browse() };
});

after(async () => {
  await place?.browser.close();
  place?.site.stop();
});

/** Follows links of these forms one after the other; as many clicks. */
async function clicks(page, ...forms) {
  for (const form of forms) await follow(page, form);
  return forms.length;
}

test("overview, right, finding, source and back, without scripts", async () => {
  const { page, strangers, errors, close } = await open(place, "/en/");
  await follow(page, /^\/en\/pak\/$/);
  assert.match(await heading(page), /from promise to practice/);
  const overview = page.url();
  await follow(page, /^\/en\/pak\/torture$/);
  const right = page.url();
  assert.match(await heading(page), /torture/i);
  await follow(page, /\/gaps\/[a-z-]+\.[a-z0-9-]+$/);
  const finding = page.url();
  await follow(page, /\/facts\/[a-z-]+\/[a-z0-9-]+$/);
  await follow(page, /^\/en\/sources\/[a-z0-9-]+$/);
  assert.match(page.url(), /\/en\/sources\//);
  assert.ok(await heading(page));
  await page.goBack();
  await page.goBack();
  assert.equal(page.url(), finding);
  await page.goBack();
  assert.equal(page.url().split("#")[0], right);
  await page.goBack();
  assert.equal(page.url(), overview);
  assert.deepEqual(strangers, []);
  assert.deepEqual(errors, []);
  await close();
});

test("task 1: where the chain breaks in a country is one click from home, and above the fold", async () => {
  const { page, close } = await open(place, "/en/", { viewport: { width: 1280, height: 800 } });
  assert.equal(await clicks(page, /^\/en\/pak\/$/), 1);
  const sentence = page.locator(".lead p").first();
  assert.match(await sentence.textContent(), /break/i);
  const { y, height } = await sentence.boundingBox();
  assert.ok(y + height < 800, `the sentence ends at ${y + height} px`);
  assert.ok((await page.locator(".mx").first().boundingBox()).y < 800, "the table begins below the fold");
  await close();
});

test("task 2: the document behind a finding is at most three clicks from home", async () => {
  const { page, close } = await open(place, "/en/");
  const made = await clicks(page, /^\/en\/pak\/$/, /\/gaps\/[a-z-]+\.[a-z0-9-]+$/, /^\/en\/sources\/[a-z0-9-]+$/);
  assert.ok(made <= 3);
  assert.match(page.url(), /\/en\/sources\/[a-z0-9-]+$/);
  await close();
});

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

test("the skip link leads to the content, and past the table", async () => {
  const { page, close } = await open(place, "/en/pak/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.match(page.url(), /#main$/);
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest("main"))), "Tab goes on in the content");
  await page.locator('a.skip[href="#gaps"]').focus();
  assert.ok((await page.locator('a.skip[href="#gaps"]').boundingBox()).y >= 0, "it shows itself");
  await page.keyboard.press("Enter");
  assert.match(page.url(), /#gaps$/);
  await close();
});

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
