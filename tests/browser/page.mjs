// Waits on, looks into, pictures and audits the page that is open in a browser.

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { ROOT } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Server} Server */
/** @typedef {import("selenium-webdriver").WebElement} WebElement */
/** @typedef {{ id: string, impact: string, help: string, where: string[] }} Violation */

/** The key under which WebDriver's wire protocol passes a shadow root; selenium's executeScript does not know it. */
const WIRE_ROOT = "shadow-6066-11e4-a52e-4f735466cecf";

/** Elements that are neither the page's head nor its body: where an overlay outside of the site's app stands. */
const OUTSIDE_APP = "html > :not(head, body)";

/**
 * Waits until `probe` gives something true, and returns it.
 * @template T
 * @param {string} what for the error's words: what is waited for
 * @param {() => T | Promise<T>} probe
 * @param {{ timeout?: number }} [options] milliseconds
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, probe, { timeout = 10_000 } = {}) {
  const end = performance.now() + timeout;
  /** @type {T | undefined} */
  let last;
  do {
    last = await probe();
    if (last) return last;
    await new Promise((next) => setTimeout(next, 20));
  } while (performance.now() < end);
  throw new Error(`waited ${timeout} ms for ${what}; last seen: ${JSON.stringify(last)}`);
}

/**
 * The shadow roots, open or closed, of elements that `selector` finds. WebDriver reaches closed ones, the page's own scripts do not.
 * @param {Browser} browser
 * @param {string} [selector]
 */
export async function shadowRoots({ driver }, selector = OUTSIDE_APP) {
  const hosts = await driver.findElements({ css: selector });
  const roots = [];
  for (const host of hosts) {
    try {
      roots.push(await host.getShadowRoot());
    } catch (error) {
      if (!(error instanceof Error) || !/NoSuchShadowRoot|StaleElement/.test(error.name)) throw error;
    }
  }
  return roots;
}

/**
 * Runs `look` in the page with the shadow roots as its first argument. It is sent as text: it sees its arguments only.
 * @template T
 * @param {Browser} browser
 * @param {(roots: ShadowRoot[], ...rest: any[]) => T} look
 * @param {...unknown} rest
 * @returns {Promise<T>}
 */
export async function inShadow(browser, look, ...rest) {
  const roots = await shadowRoots(browser);
  const wired = await Promise.all(roots.map(async (root) => ({ [WIRE_ROOT]: await root.getId() })));
  return browser.driver.executeScript(
    `const [count, ...all] = arguments; return (${look})(all.slice(0, count), ...all.slice(count));`,
    wired.length, ...wired, ...rest,
  );
}

/**
 * The elements in any shadow root that `selector` finds, to click, hover or type into.
 * @param {Browser} browser
 * @param {string} selector
 * @returns {Promise<WebElement[]>}
 */
export async function inShadowAll(browser, selector) {
  const roots = await shadowRoots(browser);
  const found = await Promise.all(roots.map((root) => root.findElements({ css: selector })));
  return found.flat();
}

/**
 * How many ranges each highlight of the page holds, by its registry name.
 * @param {Browser} browser
 * @returns {Promise<Record<string, number>>}
 */
export function highlights({ driver }) {
  return driver.executeScript(
    "return Object.fromEntries([...CSS.highlights.keys()].sort().map((name) => [name, CSS.highlights.get(name).size]));",
  );
}

/**
 * The markup of the site's own page, to compare before and after.
 * @param {Browser} browser
 * @returns {Promise<string>}
 */
export function appMarkup({ driver }) {
  return driver.executeScript("return document.head.outerHTML + document.body.outerHTML;");
}

/**
 * Writes a picture of the window.
 * @param {Browser} browser
 * @param {string} file path from the repository's root
 */
export async function picture({ driver }, file) {
  const path = join(ROOT, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, await driver.takeScreenshot(), "base64");
  await rename(`${path}.new`, path);
  return path;
}

const axeSource = () => readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong with the open page; an extension's page, or one that a test served.
 * @param {Browser} browser
 * @returns {Promise<Violation[]>}
 */
export async function violations({ driver }) {
  await driver.executeScript(await axeSource());
  /** @type {{ violations: any[], error?: string }} */
  const result = await driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     axe.run(document, { resultTypes: ["violations"] }).then(done, (error) => done({ violations: [], error: String(error) }));`,
  );
  if (result.error) throw new Error(`axe could not run: ${result.error}`);
  return result.violations.map(({ id, impact, help, nodes }) => ({
    id, impact, help, where: nodes.map((/** @type {any} */ node) => node.html),
  }));
}

/**
 * What axe finds wrong inside closed shadow roots. axe looks into open ones only, so their markup and styles are
 * laid into open roots on a page of their own, in the state in which they stand.
 * @param {Browser} browser
 * @param {Server} server
 * @returns {Promise<Violation[]>}
 */
export async function shadowViolations(browser, server) {
  const copies = await inShadow(browser, (roots) => roots.map((root) => {
    for (const open of root.querySelectorAll(":popover-open")) open.removeAttribute("popover");
    const sheets = root.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join("\n"));
    return { markup: root.innerHTML, style: sheets.join("\n") };
  }));
  if (copies.length === 0) throw new Error("there is no shadow root to audit");
  const page = `/heed-audit-${server.requests.length}`;
  server.add(page, "<!doctype html><html lang=en><title>audit</title><main><h1>audit</h1></main>", { csp: "default-src 'none'" });
  await browser.open(page);
  await browser.driver.executeScript((/** @type {typeof copies} */ all) => {
    for (const { markup, style } of all) {
      const host = document.createElement("div");
      document.querySelector("main")?.append(host);
      const root = host.attachShadow({ mode: "open" });
      root.innerHTML = markup;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [sheet];
    }
  }, copies);
  return violations(browser);
}
