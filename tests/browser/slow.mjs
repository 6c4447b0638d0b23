// When something can first be seen on a slow line (3G: 400 kbit/s, 400 ms each way and back), in ms, as JSON.
// Usage: node slow.mjs PATH…
import { browse, serve } from "./server.mjs";

const BYTES_A_SECOND = 400_000 / 8;
const ROUND_TRIP_MS = 400;
/** Times each page is opened, as if never before; the middle one counts. */
const TURNS = 5;

const site = await serve();
const browser = await browse();
const figures = {};
for (const path of process.argv.slice(2)) {
  // Made once, so that the line is measured and not the making.
  await fetch(site.origin + path);
  const times = [];
  for (let turn = 0; turn < TURNS; turn += 1) times.push(await firstSeen(site.origin + path));
  figures[path] = times.sort((a, b) => a - b)[Math.floor(TURNS / 2)];
}
console.log(JSON.stringify(figures));
await browser.close();
site.stop();

async function firstSeen(url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await page.goto(url, { timeout: 60_000 });
  const paint = await page.evaluate(firstPaint);
  await context.close();
  return Math.round(paint);
}

// It may come after the page has loaded.
function firstPaint() {
  return new Promise((seen) => {
    const observer = new PerformanceObserver((entries) => {
      const [first] = entries.getEntriesByName("first-contentful-paint");
      if (first) seen(first.startTime);
    });
    observer.observe({ type: "paint", buffered: true });
  });
}
