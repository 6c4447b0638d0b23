// What a reader does on the served site and in a copy of it alike. A place has a browser and a site; the site says
// which of its addresses a browser's address is.
import assert from "node:assert/strict";
import { follow, heading, open } from "./reader.mjs";

/** Follows links of these forms one after the other; as many clicks. */
export async function clicks(page, site, ...forms) {
  for (const form of forms) await follow(page, form, site);
  return forms.length;
}

export async function thereAndBack(place) {
  const { page, strangers, errors, close } = await open(place, "/en/");
  const follows = (form) => follow(page, form, place.site);
  await follows(/^\/en\/pak\/$/);
  assert.match(await heading(page), /from promise to practice/);
  const overview = page.url();
  await follows(/^\/en\/pak\/torture$/);
  const right = page.url();
  assert.match(await heading(page), /torture/i);
  await follows(/\/gaps\/[a-z-]+\.[a-z0-9-]+$/);
  const finding = page.url();
  await follows(/\/facts\/[a-z-]+\/[a-z0-9-]+$/);
  await follows(/^\/en\/sources\/[a-z0-9-]+$/);
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
}

/** Task 1: where the chain breaks in a country is one click from home, and above the fold. */
export async function whereItBreaks(place) {
  const { page, close } = await open(place, "/en/", { viewport: { width: 1280, height: 800 } });
  assert.equal(await clicks(page, place.site, /^\/en\/pak\/$/), 1);
  const sentence = page.locator(".lead p").first();
  assert.match(await sentence.textContent(), /break/i);
  const { y, height } = await sentence.boundingBox();
  assert.ok(y + height < 800, `the sentence ends at ${y + height} px`);
  assert.ok((await page.locator(".mx").first().boundingBox()).y < 800, "the table begins below the fold");
  await close();
}

/** Task 2: the document behind a finding is at most three clicks from home. */
export async function toTheDocument(place) {
  const { page, close } = await open(place, "/en/");
  const forms = [/^\/en\/pak\/$/, /\/gaps\/[a-z-]+\.[a-z0-9-]+$/, /^\/en\/sources\/[a-z0-9-]+$/];
  assert.ok((await clicks(page, place.site, ...forms)) <= 3);
  assert.match(page.url(), /\/en\/sources\/[a-z0-9-]+(\/index\.html)?$/);
  await close();
}

export async function skipping(place) {
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
}
