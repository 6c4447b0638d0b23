// What a reader does, in a real browser: without scripts, on a wide screen and on a phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { browse, serve } from "./server.mjs";

let site;
let browser;

before(async () => {
  site = await serve();
  browser = await browse();
});

after(async () => {
  await browser?.close();
  site?.stop();
});

/** A page that notes every request to another host and every error. */
async function open(path, options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  const strangers = [];
  const errors = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin) && !request.url().startsWith("data:")) {
      strangers.push(request.url());
    }
  });
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(site.origin + path);
  return { page, strangers, errors, close: () => context.close() };
}

async function heading(page) {
  return (await page.locator("h1").first().textContent()).trim();
}

/** Clicks the first link that leads to an address of this form. */
async function follow(page, form) {
  const links = await page.locator("main a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  const target = links.find((href) => form.test(href));
  assert.ok(target, `no link like ${form} on ${page.url()}`);
  await page.locator(`main a[href="${target}"]`).first().click();
  await page.waitForLoadState();
  return target;
}

test("overview, right, finding, source and back, without scripts", async () => {
  const { page, strangers, errors, close } = await open("/en/");
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

test("the source of a finding is at most three clicks from the country", async () => {
  const { page, close } = await open("/en/pak/");
  await follow(page, /\/gaps\/[a-z-]+\.[a-z0-9-]+$/);
  await follow(page, /\/en\/sources\/[a-z0-9-]+$|\/facts\/[a-z-]+\/[a-z0-9-]+$/);
  if (!page.url().includes("/sources/")) {
    await follow(page, /^\/en\/sources\/[a-z0-9-]+$/);
  }
  assert.match(page.url(), /\/en\/sources\/[a-z0-9-]+$/);
  await close();
});

test("an earlier day by the form, and by the address", async () => {
  const { page, close } = await open("/en/pak/");
  const field = page.locator('input[type="date"]').first();
  await field.fill("2009-06-30");
  await field.press("Enter");
  await page.waitForURL(/\/en\/pak\/2009-06-30\/$/);
  assert.match(await page.locator("main").textContent(), /30 June 2009/);
  await page.goto(`${site.origin}/en/pak/2009/`);
  assert.match(page.url(), /\/en\/pak\/2009-12-31\/$/);
  await close();
});

test("search answers article 19 and a quoted cell", async () => {
  const { page, close } = await open("/en/");
  await page.locator('header input[name="q"]').fill("Selective enforcement, politicization");
  await page.locator('header input[name="q"]').press("Enter");
  await page.waitForURL(/\/en\/search/);
  assert.match(await page.locator("main").textContent(), /Human Rights Council/);
  await close();
});

const PAGES = [
  "/en/",
  "/en/pak/",
  "/en/pak/torture",
  "/en/pak/torture/explain",
  "/en/pak/gaps/",
  "/en/pak/gaps/weak-capacity.torture",
  "/en/pak/facts/norm/const-25",
  "/en/sources/",
  "/en/sources/paper",
  "/en/search?q=torture",
  "/en/method/",
  "/en/deu/",
  "/en/pka/",
];

for (const path of PAGES) {
  test(`${path} fits a phone and passes axe, light and dark`, async () => {
    const { page, strangers, close } = await open(path, { viewport: { width: 390, height: 844 } });
    const width = await page.locator("html").evaluate((html) => html.scrollWidth);
    assert.ok(width <= 390, `the page is ${width} px wide`);
    assert.ok((await page.title()).length > 0);
    assert.deepEqual(strangers, []);
    await close();
    for (const colorScheme of ["light", "dark"]) {
      // axe itself is a script, put in past the page's own policy.
      const scripted = await open(path, { javaScriptEnabled: true, colorScheme });
      const { violations } = await new AxeBuilder({ page: scripted.page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(", ")}`);
      assert.deepEqual(found, [], `${colorScheme}: ${found.join("\n")}`);
      await scripted.close();
    }
  });
}
