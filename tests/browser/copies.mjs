// A copy of the site, from a disk and below a path of a plain server of files: the same walk as the served site, and
// every type of page, without scripts; the search with them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { open } from "./reader.mjs";
import { browse } from "./server.mjs";
import { skipping, thereAndBack, toTheDocument, whereItBreaks } from "./steps.mjs";

const FOLDER = mkdtempSync(join(tmpdir(), "mizan-copy-"));
const COPY = join(FOLDER, "copy");
const MEDIA = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

publish();
const server = await files("/some/where");
const browser = await browse();
const places = [
  ["from a disk", { browser, site: copyAt(pathToFileURL(COPY).href) }],
  ["below a path", { browser, site: copyAt(server.origin) }],
];
const types = Object.entries(JSON.parse(readFileSync(new URL("./pages.json", import.meta.url), "utf8")));
const languages = JSON.parse(readFileSync(join(COPY, "manifest.json"), "utf8")).languages;

after(async () => {
  await browser.close();
  server.stop();
  rmSync(FOLDER, { recursive: true, force: true });
});

function publish() {
  const program = process.env.MIZAN_PROGRAM;
  const environment = { HOME: FOLDER, PATH: process.env.PATH };
  const done = spawnSync(program, ["publish", "-o", COPY, "--country", "PAK"], { env: environment, encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
}

/** A server that knows nothing but files: no listing, no index, no other spelling. */
async function files(below) {
  const answering = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split("?")[0]);
    const file = join(COPY, normalize(path.slice(below.length)));
    const there = path.startsWith(`${below}/`) && file.startsWith(COPY) && existsSync(file) && statSync(file).isFile();
    response.writeHead(there ? 200 : 404, { "content-type": MEDIA[extname(file)] ?? "application/octet-stream" });
    response.end(there ? readFileSync(file) : "");
  });
  await new Promise((resolve) => answering.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${answering.address().port}${below}`, stop: () => answering.close() };
}

/** A copy as a site: the served site's addresses lead to its files. */
function copyAt(origin) {
  return {
    origin,
    file(path) {
      const page = path.split("?")[0].replace(/\/$/, "");
      return existsSync(join(COPY, `${page}.html`)) ? `${page}.html` : `${page}/index.html`;
    },
    leads(url, form) {
      const address = url.startsWith(origin) ? url.slice(origin.length).replace(/(index)?\.html$/, "") : url;
      return form.test(address) || form.test(address.replace(/\/$/, ""));
    },
  };
}

for (const [where, place] of places) {
  describe(where, () => {
    test("overview, right, finding, source and back, without scripts", () => thereAndBack(place));
    test("task 1: where the chain breaks is one click from home", () => whereItBreaks(place));
    test("task 2: the document behind a finding is three clicks from home", () => toTheDocument(place));
    test("the skip link leads to the content, and past the table", () => skipping(place));

    for (const [type, path] of types.filter(([type]) => type !== "Country::Diff")) {
      test(`${type}: ${path}, in each language`, async () => {
        for (const lang of languages) {
          const { page, strangers, errors, close } = await open(place, `/${lang}${path}`);
          assert.deepEqual([strangers, errors], [[], []], lang);
          assert.ok((await page.title()).length > 0);
          assert.equal(await page.locator("html").getAttribute("lang"), lang);
          const seen = await page.evaluate(() => ({
            styled: getComputedStyle(document.querySelector(".top, h2")).borderBottomStyle,
            pictures: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
          }));
          assert.deepEqual(seen, { styled: "solid", pictures: [] });
          await close();
        }
      });
    }

    test("the search finds by itself, as a word is written, and says where nothing is", async () => {
      const { page, strangers, errors, close } = await open(place, "/en/", { javaScriptEnabled: true });
      await page.locator('header input[name="q"]').fill("tort");
      await page.locator('header input[name="q"]').press("Enter");
      await page.waitForURL(/\/en\/search\/index\.html\?q=tort/);
      const first = page.locator("#found a").first();
      assert.match(await first.textContent(), /tortur/i);
      await page.locator("#words").fill("enforced disapearance");
      await page.locator("#found a", { hasText: /enforced disappearance/i }).first().waitFor();
      await page.locator("#words").fill("zzzzzz");
      await page.locator("#found", { hasText: "Nothing is found" }).waitFor();
      await page.locator("#words").fill("torture");
      await page.locator("#found a").first().click();
      await page.waitForURL((url) => !url.href.includes("/search/"));
      assert.ok(await page.locator("h1").first().textContent());
      assert.deepEqual([strangers, errors], [[], []]);
      await close();
    });

    test("without scripts the index leads to everything", async () => {
      const { page, close } = await open(place, "/en/search");
      assert.equal((await page.locator("#found").textContent()).trim(), "");
      await page.locator("main a", { hasText: "Index" }).first().click();
      await page.locator('main a[href*="letter/t/"]').first().click();
      await page.locator("main a", { hasText: /torture/i }).first().click();
      assert.ok(await page.locator("h1").first().textContent());
      await close();
    });
  });
}
