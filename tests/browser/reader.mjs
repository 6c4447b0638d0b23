// A reader: opens pages, notes what the browser asks for, follows links.
import assert from "node:assert/strict";

/** What a page may not ask for, and what went wrong on it. */
function watch(page, origin) {
  const noted = { strangers: [], errors: [], answers: [] };
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
      noted.strangers.push(request.url());
    }
  });
  page.on("response", (response) => noted.answers.push(response));
  page.on("console", (message) => message.type() === "error" && noted.errors.push(message.text()));
  page.on("pageerror", (error) => noted.errors.push(String(error)));
  return noted;
}

/** Opens a path in a context of its own: no scripts unless asked for. */
export async function open({ site, browser }, path, options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  const noted = watch(page, site.origin);
  const response = await page.goto(site.origin + (site.file ? site.file(path) : path));
  return { page, context, response, ...noted, close: () => context.close() };
}

export async function heading(page) {
  return (await page.locator("h1").first().textContent()).trim();
}

/** Clicks the first link in the page's content that leads to an address of this form, as the site names addresses. */
export async function follow(page, form, site) {
  const links = await page.locator("main a[href]").evaluateAll((all) => all.map((a) => [a.getAttribute("href"), a.href]));
  const leads = ([href, url]) => (site?.leads ? site.leads(url, form) : form.test(href));
  const target = links.find(leads)?.[0];
  assert.ok(target, `no link like ${form} on ${page.url()}`);
  await page.locator(`main a[href="${target}"]`).first().click();
  await page.waitForLoadState();
  return target;
}

/** The element that has the focus: what it is, where it stands, whether it can be seen to have it. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const all = [...document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]")];
    return {
      what: element.outerHTML.slice(0, 90),
      place: all.indexOf(element),
      href: element.getAttribute("href"),
      parts: element.type === "date",
      outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      inView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });
}
