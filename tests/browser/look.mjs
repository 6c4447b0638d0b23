// What is looked at on a page: each function gives what is wrong, in words.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds. A theme changes colours only, so that only these are looked at again. */
export async function violations(page, colorsOnly = false) {
  // Put in past the page's own policy, which lets no script in.
  await page.evaluate(AXE);
  const only = colorsOnly ? { type: "rule", values: ["color-contrast"] } : { type: "tag", values: TAGS };
  return page.evaluate(async (runOnly) => {
    const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 5).map((n) => n.target.join(" ")).join(", ")}`);
  }, only);
}

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Written out, because the phone's layout changes `display`, which takes roles away.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
    // A title names right, country and day, and is as long as these are.
    "long-title": "off",
    // Boxes of one question share its name, as its answers do.
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
  },
});

/** What isn't HTML as it should be. */
export async function invalid(html) {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) => result.messages);
  return messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
}

/** How wide the page is beyond the window, in px; 0 where nothing has to be scrolled sideways. */
export function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** Without pictures and fonts: what can't be read or seen any more. */
export function unreadable(page) {
  return page.evaluate(() => {
    for (const svg of document.querySelectorAll("svg")) svg.remove();
    const wrong = [];
    const seen = (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1;
    };
    if (!seen(document.querySelector("h1"))) wrong.push("the heading");
    for (const glyph of document.querySelectorAll("main .g")) {
      const hidden = glyph.closest("details:not([open])");
      if (!hidden && !seen(glyph)) wrong.push(`a glyph: ${glyph.className}`);
    }
    for (const figure of document.querySelectorAll("figure")) {
      if (!figure.closest("details") && !figure.textContent.trim()) wrong.push("a figure without words");
    }
    return wrong;
  });
}
