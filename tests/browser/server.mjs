// The real program on a free port with a store of its own, and a browser to look at it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PROGRAM = process.env.MIZAN_PROGRAM;
const BROWSER = process.env.MIZAN_BROWSER ?? "/usr/bin/chromium";

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the program; `origin` is where it serves, `stop` ends it and removes its store. */
export async function serve() {
  const folder = mkdtempSync(join(tmpdir(), "mizan-walk-"));
  const port = await freePort();
  const listen = `127.0.0.1:${port}`;
  const child = spawn(PROGRAM, ["--db", `sqlite:${join(folder, "walk.db")}`, "serve", "--listen", listen], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((_, reject) => {
    child.on("exit", (code) => reject(new Error(`the program ended with ${code}`)));
  });
  const said = new Promise((resolve) => child.stdout.on("data", resolve));
  await Promise.race([said, ended]);
  ended.catch(() => {});
  return {
    origin: `http://${listen}`,
    stop() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the browser. It looks up nothing by itself. */
export function browse() {
  return chromium.launch({
    executablePath: BROWSER,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Every other host is refused.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}
