// The extension's own pages in both browsers: every state of the popup, the settings, paste mode; axe, keyboard, narrow and dark.

import assert from "node:assert/strict";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import webdriver from "selenium-webdriver";

import { BROWSERS, EXTENSION, start } from "./browsers.mjs";
import { picture, until, violations } from "./page.mjs";
import { ROOT, serve } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Server} Server */

const { By, Key } = webdriver;

/** Answers as a test laid them into storage, so that every answer of a background can be shown, its failures too. */
const SCRIPTED_BACKGROUND = `
chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  answer(JSON.parse(message)).then((answer) => respond(JSON.stringify(answer)));
  return true;
});
async function answer(request) {
  const { answers = {}, settings = ${JSON.stringify(defaultSettings())}, asked = [] } = await chrome.storage.local.get();
  await chrome.storage.local.set({ asked: [...asked, request] });
  if (answers[request.do]) return answers[request.do];
  if (request.do === "settings") return { is: "settings", settings };
  await chrome.storage.local.set({ settings: request.settings });
  return { is: "done" };
}`;

/** Reads a page when told to: what the popup sees of the tab changes. */
const SCRIPTED_CONTENT = `
chrome.runtime.onMessage.addListener((message) => {
  if (JSON.parse(message).do !== "read") return;
  chrome.storage.local.get().then(({ answers, afterReading }) => chrome.storage.local.set({ answers: { ...answers, tab: afterReading } }));
});`;

function defaultSettings() {
  return {
    version: 1, off: false, when: "always", kinds_off: [], muted: [], strictness: "standard", hourly_floor: null, fixed_floor: null,
  };
}

/** @param {object} [change] */
function posting(change = {}) {
  return {
    key: 0, job: "1990000000000000001", title: "Shop front for a bakery, with online orders", level: "serious", known: 12, of: 14,
    missing: ["hire_rate", "avg_hourly"],
    reasons: [
      { id: "contact-on-telegram", code: "T01", severity: 4, quote: "write to me on Telegram @bakery_boss", more: 1 },
      { id: "low-hire-rate", code: "C05", severity: 2, args: ["2", "19"] },
      { id: "open-ended-scope", code: "T32", severity: 1, quote: "and whatever else comes up" },
    ],
    greens: [{ id: "concrete-scope", code: "G04", severity: 0, quote: "five pages, a cart, and delivery slots" }],
    questions: ["deliverables", "who_decides"],
    marks: [], language_covered: true, ...change,
  };
}

/** @param {object} [change] */
const report = (change = {}) => ({ is: "report", kind: "detail", state: "read", items: [posting()], ...change });

const LIST = report({
  kind: "search",
  items: ["clear", "note", "stop", "clear", "caution", "serious", "clear", "note", "caution", "clear"].map((level, key) =>
    posting({ key, level, title: `Post number ${key + 1}`, reasons: level === "clear" ? [] : posting().reasons })),
});

/** The states of the popup: what the background says of the tab, and words that have to stand there. */
const STATES = /** @type {[string, object, RegExp][]} */ ([
  ["job", report({ items: [{ ...posting(), panel: 4 }] }), /12 of 14 facts known/],
  ["clear job", report({ items: [posting({ level: "clear", reasons: [], missing: [], known: 14 })] }), /not a guarantee/],
  ["other language", report({ items: [posting({ language_covered: false })] }), /English/],
  ["list", LIST, /10 posts read/],
  ["unreadable", report({ state: "unreadable", items: [posting({ known: 3, reasons: [], greens: [] })] }), /3 of 14 facts found/],
  ["log in", report({ kind: "visitor", state: "log-in", items: [posting({ known: 6 })] }), /Log in to see more[^]*6 of 14 facts known/],
  ["challenge", report({ kind: "challenge", state: "challenge", items: [] }), /checking your browser/],
  ["unavailable", report({ state: "unavailable", items: [] }), /not available/],
  ["empty", report({ kind: "search", state: "empty", items: [] }), /No jobs here yet/],
  ["not a job page", report({ kind: "other", state: "not-job-page", items: [] }), /Not a job page/],
  ["off", { is: "plan", plan: null, state: "off" }, /switched off/],
  ["kind off", { is: "plan", plan: null, state: "kind-off" }, /Switched off for this kind of page/],
  ["absent", { is: "plan", plan: null, state: "not-ours" }, /does not run in this tab/],
  ["failed", { is: "failed", message: "pages_no_answer", cause: "the storage is full" }, /the storage is full/],
]);

/**
 * A copy of the extension whose background and content script do as the tests say.
 * @param {string} name
 */
async function scriptedExtension(name) {
  const folder = join(ROOT, `target/extension-scripted-${name}`);
  await rm(folder, { recursive: true, force: true });
  await cp(EXTENSION, folder, { recursive: true });
  await writeFile(join(folder, "background.js"), SCRIPTED_BACKGROUND);
  await writeFile(join(folder, "content.js"), SCRIPTED_CONTENT);
  return folder;
}

/** Every state on each page passes axe, and nothing sticks out sideways. @param {Browser} browser @param {string} what */
async function assertSound(browser, what) {
  assert.deepEqual(await violations(browser), [], `axe: ${what}`);
  const [content, window] = await browser.driver.executeScript(
    "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  );
  assert.ok(content <= window, `${what}: ${content} px wide in a window of ${window} px`);
}

/** @param {Browser} browser @returns {Promise<string>} */
const text = ({ driver }) => driver.executeScript("return document.body.innerText");

/** @param {Browser} browser @param {RegExp} words */
const sees = (browser, words) => until(String(words), async () => words.test(await text(browser)));

/** @param {Browser} browser @param {object} records laid into storage.local, after everything else was removed */
async function lay({ driver }, records) {
  await driver.executeAsyncScript(
    "const done = arguments[1]; chrome.storage.local.clear().then(() => chrome.storage.local.set(arguments[0])).then(() => done())",
    records,
  );
}

/** @param {Browser} browser @returns {Promise<any>} */
const stored = ({ driver }) => driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.get().then(done)");

/** @param {Browser} browser @param {object} answers @param {object} [settings] */
async function openPopup(browser, answers, settings) {
  await browser.openExtension("paste.html");
  await until("the page", () => browser.driver.executeScript("return document.querySelector('main') !== null"));
  await lay(browser, { answers, settings: { ...defaultSettings(), ...settings } });
  await browser.openExtension("popup.html?tab=999999");
}

for (const name of BROWSERS) {
  describe(`pages in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      browser = await start(name, server, { extension: await scriptedExtension(name), size: { width: 1100, height: 900 } });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    for (const [state, answer, words] of STATES) {
      test(`the popup shows: ${state}`, async () => {
        const settings = state === "kind off" ? { kinds_off: ["search"] } : { off: state === "off" };
        await openPopup(browser, { tab: answer }, settings);
        await sees(browser, words);
        await browser.driver.executeScript("for (const one of document.querySelectorAll('details')) one.open = true");
        await assertSound(browser, state);
        await picture(browser, `target/pictures/pages/${name}-popup-${state.replaceAll(" ", "-")}.png`);
      });
    }

    test("the settings and the paste page pass axe", async () => {
      await browser.openExtension("settings.html#welcome");
      await sees(browser, /Your floors/);
      await assertSound(browser, "settings");
      await picture(browser, `target/pictures/pages/${name}-settings.png`);
      await browser.openExtension("paste.html");
      await sees(browser, /The text/);
      await assertSound(browser, "paste");
    });
  });
}
