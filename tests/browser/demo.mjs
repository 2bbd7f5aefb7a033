// Shows the extension at work on the project's own sample pages, and says what was found on them.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { start } from "./browsers.mjs";
import { highlights, inShadow, inShadowAll, picture, until } from "./page.mjs";
import { ROOT, serve, siteRequests } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Listed} Listed */

const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * The words that stand in elements of the extension's overlay.
 * @param {Browser} browser
 * @param {string} selector
 */
const words = (browser, selector) => inShadow(browser, (roots, css) =>
  roots.flatMap((root) => [...root.querySelectorAll(css)])
    .filter((/** @type {HTMLElement} */ element) => element.checkVisibility())
    .map((/** @type {HTMLElement} */ element) => element.innerText.replace(/\s+/g, " ").trim())
    // What lies far outside the window has no words yet.
    .filter((said) => said !== ""),
  selector);

/**
 * Opens a listed page and waits until the extension has painted it.
 * @param {Browser} browser
 * @param {Listed} page
 */
async function show(browser, { url, kind }) {
  const { pathname, search } = new URL(url);
  const began = performance.now();
  await browser.open(pathname + search);
  const badges = await until(`badges on ${url}`, async () => {
    const seen = await words(browser, "[part~=heed-badge]");
    return seen.length > 0 ? seen : null;
  });
  const elapsed = Math.round(performance.now() - began);
  console.log(`\n${kind}: ${url}\n  painted ${elapsed} ms after the page was asked for`);
  for (const badge of badges) console.log(`  badge  ${badge}`);
  for (const [name, count] of Object.entries(await highlights(browser))) console.log(`  marks  ${count} × ${name}`);
}

/**
 * Opens the card of the first badge.
 * @param {Browser} browser
 */
async function openCard(browser) {
  const [badge] = await inShadowAll(browser, "[part~=heed-badge]");
  if (badge === undefined) throw new Error("there is no badge to open");
  await badge.click();
  const [card] = await until("an open card", async () => {
    const seen = await words(browser, "[part~=heed-card]");
    return seen.length > 0 ? seen : null;
  });
  console.log(`  card   ${card}`);
}

/**
 * The first page of a kind in the table, or a plain word about what is missing.
 * @param {Listed[]} table
 * @param {string} kind
 */
function pageOf(table, kind) {
  const page = table.find((each) => each.kind === kind);
  if (page === undefined) throw new Error(`tests/pages/index.json lists no page of kind "${kind}"`);
  return page;
}

/**
 * Ends when the user closes the window.
 * @param {Browser} browser
 */
async function untilClosed({ driver }) {
  for (;;) {
    const windows = await driver.getAllWindowHandles().catch(() => []);
    if (windows.length === 0) return;
    await new Promise((next) => setTimeout(next, 500));
  }
}

const server = await serve();
const table = await server.addSamples();
await mkdir(join(ROOT, "target/demo"), { recursive: true });
const browser = await start("chromium", server, { visible: hasDisplay });
try {
  await show(browser, pageOf(table, "search"));
  await picture(browser, "target/demo/search.png");
  await show(browser, pageOf(table, "detail"));
  await picture(browser, "target/demo/job.png");
  await openCard(browser);
  await picture(browser, "target/demo/card.png");

  console.log("\nAll that the site was asked for:");
  for (const { method, path } of siteRequests(server)) console.log(`  ${method} ${path}`);
  console.log(`Pictures lie in ${join(ROOT, "target/demo")}`);
  if (hasDisplay) {
    console.log("The browser stays open to play with; close its window to end.");
    for (const { url } of table) console.log(`  ${url}`);
    await untilClosed(browser);
  }
} finally {
  await browser.close().catch(() => {});
  await server.close();
}
