// The extension's own pages in both browsers: every state of the popup, the settings, paste mode; axe, keyboard, narrow and dark.

import assert from "node:assert/strict";
import { cp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import webdriver from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";

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
  const all = await chrome.storage.local.get();
  const { rev = null, body = ${JSON.stringify(defaultSettings())} } = all["setting:general"] ?? {};
  if (all.answers?.[request.do]) return all.answers[request.do];
  const { do: what, key = "muted:" + request.signal } = request;
  if (what === "settings") {
    const muted = Object.keys(all).filter((name) => name.startsWith("muted:")).map((name) => name.slice(6));
    return { is: "settings", settings: body, muted, rev };
  }
  const stored = { is: "stored", key, rev: rev + 1 };
  if (what === "put" && request.base !== rev) return { is: "conflict", key, stored: all[key] ?? null, yours: request.body };
  if (what === "put") return chrome.storage.local.set({ [key]: { v: 2, rev: rev + 1, at: 0, body: request.body } }).then(() => stored);
  if (what === "mute") return chrome.storage.local.set({ [key]: { v: 1, rev: 1, at: 0, body: {} } }).then(() => stored);
  if (what === "unmute") return chrome.storage.local.remove(key).then(() => stored);
  return { is: "plan", plan: null, state: "not-ours" };
}`;

/** Reads a page when told to: what the popup sees of the tab changes. */
const SCRIPTED_CONTENT = `
chrome.runtime.onMessage.addListener((message) => {
  if (JSON.parse(message).do !== "read") return;
  chrome.storage.local.get().then(({ answers, afterReading }) => chrome.storage.local.set({ answers: { ...answers, tab: afterReading } }));
});
chrome.storage.local.set({ listening: true });`;

function defaultSettings() {
  return { off: false, when: "always", kinds_off: [], strictness: "standard", hourly_floor: null, fixed_floor: null };
}

/** The record of settings that differ from the defaults. @param {object} [change] */
const general = (change = {}, rev = 1) => ({ "setting:general": { v: 2, rev, at: 0, body: { ...defaultSettings(), ...change } } });

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

const PASTED_TEXT = "Hi 👋 please write to me on Telegram first.\nWe expect unlimited revisions.";

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
const text = ({ driver }) => driver.executeScript("return document.body?.innerText ?? ''");

/** @param {Browser} browser @param {RegExp} words */
async function sees(browser, words) {
  let seen = "";
  const found = async () => words.test(seen = await text(browser));
  await until(String(words), found).catch((error) => assert.fail(`${error.message}; the page says: ${seen}`));
}

/** @param {Browser} browser @param {object} records laid into storage.local, after everything else was removed */
async function lay({ driver }, records) {
  await driver.executeAsyncScript(
    "const done = arguments[1]; chrome.storage.local.clear().then(() => chrome.storage.local.set(arguments[0])).then(() => done())",
    records,
  );
}

/** @param {Browser} browser @returns {Promise<any>} */
const stored = ({ driver }) => driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.get().then(done)");

/** @param {Browser} browser */
const storedSettings = async (browser) => (await stored(browser))["setting:general"]?.body;

/** @param {Browser} browser @param {object} answers @param {object} [settings] */
async function openPopup(browser, answers, settings) {
  await browser.openExtension("paste.html");
  await until("the page", () => browser.driver.executeScript("return document.querySelector('main') !== null"));
  await lay(browser, { answers, ...general(settings) });
  await browser.openExtension("popup.html?tab=999999");
}

/** @param {Browser} browser */
const driverOf = ({ driver }) => driver;

/** Changes records as another part of the extension would. @param {Browser} browser @param {object} records */
async function tell({ driver }, records) {
  await driver.executeAsyncScript("const done = arguments[1]; chrome.storage.local.set(arguments[0]).then(() => done())", records);
}

/**
 * @param {Browser} browser @param {object} [answers] @param {object} [settings]
 * @param {RegExp} [words] that stand on the page when it is ready
 */
async function openSettings(browser, answers = {}, settings = {}, words = /Your floors/, page = "settings.html") {
  await browser.openExtension("paste.html");
  await sees(browser, /The text/);
  await lay(browser, { answers, ...general(settings) });
  await browser.openExtension(page);
  await sees(browser, words);
}

/** @param {Browser} browser @param {string} id */
const clickSwitch = ({ driver }, id) => driver.findElement(By.id(id)).click();

/** @param {Browser} browser @param {string} id */
const isOn = ({ driver }, id) => driver.findElement(By.id(id)).isSelected();

/** @param {Browser} browser @param {string} id @returns {Promise<string>} */
const valueOf = ({ driver }, id) => driver.executeScript("return document.getElementById(arguments[0]).value", id);

/** @param {Browser} browser @param {RegExp} words */
async function clickButton({ driver }, words) {
  for (const button of await driver.findElements(By.css("button"))) {
    if (words.test(await button.getText())) return button.click();
  }
  assert.fail(`no button ${words}`);
}

/** Replaces what a field holds and leaves the field. @param {Browser} browser @param {string} id @param {string} words */
async function typeInto({ driver }, id, words) {
  const field = await driver.findElement(By.id(id));
  // Firefox lets go of the control key only at the end of a call.
  await field.sendKeys(Key.chord(Key.CONTROL, "a"));
  await field.sendKeys(Key.BACK_SPACE, words, Key.TAB);
}

/** The text of what has the focus. @param {Browser} browser @returns {Promise<string>} */
const focused = ({ driver }) => driver.executeScript("return document.activeElement.textContent");

/** Ids of the switches of the signals that are shown. @param {Browser} browser @returns {Promise<string[]>} */
const shownSignals = ({ driver }) => driver.executeScript(
  "return [...document.querySelectorAll('.signals [role=switch]')].filter((one) => one.checkVisibility()).map(({ id }) => id)",
);

/** From one page of the extension to another in this very tab, whichever tab is in front. @param {Browser} browser @param {string} page */
async function goTo({ driver, extensionUrl }, page) {
  await driver.executeScript("location.href = arguments[0]", extensionUrl(page));
  await until(page, () => driver.executeScript("return location.href === arguments[0] && document.querySelector('main') !== null", extensionUrl(page)));
}

/** @param {Browser} browser @returns {Promise<number>} */
const idOfOtherTab = ({ driver }) => driver.executeAsyncScript(
  "const done = arguments[0]; chrome.tabs.getCurrent().then(async ({ id }) => done((await chrome.tabs.query({})).find((tab) => tab.id !== id).id))",
);

/**
 * Shows the open page as in a window of half the width that browsers allow: by the developer tools, or at 200 % zoom.
 * @param {Browser} browser
 */
async function squeeze({ name, driver }) {
  if (name === "chromium") {
    const chromium = /** @type {import("selenium-webdriver/chrome.js").Driver} */ (driver);
    await chromium.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width: 320, height: 700, deviceScaleFactor: 1, mobile: false });
    return;
  }
  const fox = /** @type {firefox.Driver} */ (driver);
  await fox.manage().window().setRect({ width: 640, height: 900 });
  await fox.setContext(firefox.Context.CHROME);
  await fox.executeScript("gBrowser.selectedBrowser.fullZoom = 2");
  await fox.setContext(firefox.Context.CONTENT);
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

    test("opening the popup reads the page where the user wants pages read on a click only", async () => {
      server.add("/nothing", "<!doctype html><html lang=en><title>Waiting</title><p>Waiting</p>");
      const { driver } = browser;
      const ours = await driver.getWindowHandle();
      await openPopup(browser, {});
      await driver.switchTo().newWindow("tab");
      const theirs = await driver.getWindowHandle();
      try {
        await browser.open("/nothing");
        await driver.switchTo().window(ours);
        const tab = await idOfOtherTab(browser);
        await until("the content script", async () => (await stored(browser)).listening);
        await lay(browser, {
          ...general({ when: "on-click" }),
          answers: { tab: { is: "plan", plan: null, state: "wait" } },
          afterReading: report(),
        });
        await goTo(browser, `popup.html?tab=${tab}`);
        await sees(browser, /12 of 14 facts known/);
        await sees(browser, /Read this page now/);

        await lay(browser, { ...general(), answers: { tab: { is: "plan", plan: null, state: "not-ours" } } });
        await goTo(browser, `popup.html?tab=${tab}&again`);
        await sees(browser, /Not a job page/);
        await assertSound(browser, "not a job page, with a content script");
      } finally {
        await driver.switchTo().window(theirs);
        await driver.close();
        await driver.switchTo().window(ours);
      }
    });

    test("the popup follows the tab while it is open, and what was opened stays open", async () => {
      await openPopup(browser, { tab: LIST });
      await sees(browser, /10 posts read/);
      await driverOf(browser).findElement(By.css("summary")).click();
      await tell(browser, { "tab:999999": 1 });
      await new Promise((next) => setTimeout(next, 300));
      assert.equal(await driverOf(browser).executeScript("return document.querySelectorAll('details[open]').length"), 1);
      await tell(browser, { answers: { tab: report({ items: [posting({ title: "Another job" })] }) }, "tab:999999": 2 });
      await sees(browser, /Another job/);
    });

    test("a reason opens by keyboard, and questions are copied", async () => {
      await openPopup(browser, { tab: report() });
      await sees(browser, /12 of 14/);
      const { driver } = browser;
      await driver.executeScript("document.querySelector('[role=switch]').focus()");
      await driver.actions().sendKeys(Key.TAB, Key.TAB).perform();
      assert.match(await focused(browser), /Wants to talk on Telegram/);
      await driver.actions().sendKeys(Key.ENTER).perform();
      await sees(browser, /Why it matters/);
      await driver.findElement(By.id("popup_tab_drafts-tab")).click();
      const question = await valueOf(browser, "question-message");
      assert.match(question, /list what exactly/);
      await clickButton(browser, /Copy the text/);
      await sees(browser, /Copied\./);
      await browser.openExtension("paste.html");
      await sees(browser, /The text/);
      await driver.findElement(By.id("text")).sendKeys(Key.chord(Key.CONTROL, "v"));
      assert.equal(await valueOf(browser, "text"), question);
    });

    test("the popup's switches are stored", async () => {
      await openPopup(browser, { tab: LIST });
      await sees(browser, /Read search results/);
      await clickSwitch(browser, "kind-search");
      await sees(browser, /Saved\./);
      assert.deepEqual((await storedSettings(browser)).kinds_off, ["search"]);
      await clickSwitch(browser, "on");
      await until("off", async () => (await storedSettings(browser))?.off === true);
    });

    test("a setting is stored at once, said to be saved, and there after a reload", async () => {
      await openSettings(browser);
      await assertSound(browser, "settings");
      await driverOf(browser).findElement(By.id("strictness-strict")).click();
      await sees(browser, /Saved\./);
      assert.equal((await storedSettings(browser)).strictness, "strict");
      await driverOf(browser).navigate().refresh();
      await sees(browser, /Your floors/);
      assert.equal(await driverOf(browser).findElement(By.id("strictness-strict")).isSelected(), true);
    });

    test("a setting that cannot be stored is said not to be saved, and can be tried again or undone", async () => {
      await openSettings(browser, { put: { is: "failed", message: "pages_no_answer", cause: "the disk is full" } });
      await clickSwitch(browser, "kind-feed");
      await sees(browser, /Not saved\.[^]*the disk is full/);
      assert.doesNotMatch(await text(browser), /Saved\./);
      await assertSound(browser, "settings that are not saved");
      await picture(browser, `target/pictures/pages/${name}-settings-not-saved.png`);
      await clickButton(browser, /Undo/);
      assert.equal(await isOn(browser, "kind-feed"), true);
      await clickSwitch(browser, "kind-feed");
      await sees(browser, /Not saved\./);
      await tell(browser, { answers: {} });
      await clickButton(browser, /Try again/);
      await sees(browser, /Saved\./);
      assert.deepEqual((await storedSettings(browser)).kinds_off, ["feed"]);
    });

    test("settings changed here and elsewhere are shown in both versions, and the user says which one holds", async () => {
      const elsewhere = { is: "conflict", key: "setting:general", stored: general({ strictness: "strict", hourly_floor: 4050 }, 5)["setting:general"], yours: null };
      for (const [button, hourly] of /** @type {[RegExp, number | null][]} */ ([[/Save what stands here/, null], [/Take what was saved/, 4050]])) {
        await openSettings(browser, { put: elsewhere });
        await clickSwitch(browser, "kind-feed");
        await sees(browser, /changed elsewhere[^]*How strict Heed is\s+Standard\s+Strict[^]*Lowest rate[^]*None\s+\$40.50/);
        assert.doesNotMatch(await text(browser), /Saved\./);
        await assertSound(browser, "settings in conflict");
        await picture(browser, `target/pictures/pages/${name}-settings-conflict.png`);
        await tell(browser, { answers: {}, "setting:general": elsewhere.stored });
        await clickButton(browser, button);
        await until("the choice", async () => (await storedSettings(browser)).hourly_floor === hourly);
        await until("no conflict", async () => !/changed elsewhere/.test(await text(browser)));
        assert.equal(await isOn(browser, "kind-feed"), hourly !== null);
      }
    });

    test("a storage that is nearly full is told before it is full", async () => {
      const settings = { is: "settings", settings: defaultSettings(), muted: [], rev: 1, space: { used: 8_808_038, of: 10_485_760 } };
      await openSettings(browser, { settings }, {}, /nearly full: 8\.4 of 10\.0 MB/);
      await assertSound(browser, "settings in a storage that is nearly full");
    });

    test("settings that cannot be read are not shown as if they were the user's", async () => {
      await openSettings(browser, { settings: { is: "failed", message: "pages_no_answer", cause: "no storage" } }, {}, /could not be read/);
      assert.doesNotMatch(await text(browser), /Your floors/);
      await assertSound(browser, "settings that cannot be read");
      await tell(browser, { answers: {} });
      await clickButton(browser, /Try again/);
      await sees(browser, /Your floors/);
    });

    test("a change made elsewhere shows on the open page", async () => {
      await openSettings(browser);
      await tell(browser, general({ hourly_floor: 4050, off: true }, 2));
      await until("the switch", async () => !(await isOn(browser, "on")));
      assert.equal(await valueOf(browser, "floor-hourly"), "40.50");
    });

    test("a floor is checked before it is stored", async () => {
      await openSettings(browser);
      await typeInto(browser, "floor-hourly", "35.5");
      await until("the floor", async () => (await storedSettings(browser)).hourly_floor === 3550);
      assert.equal(await valueOf(browser, "floor-hourly"), "35.50");
      await typeInto(browser, "floor-hourly", "thirty");
      await sees(browser, /Write an amount in dollars/);
      assert.equal(await driverOf(browser).findElement(By.id("floor-hourly")).getAttribute("aria-invalid"), "true");
      await assertSound(browser, "a floor that is no amount");
      assert.equal((await storedSettings(browser)).hourly_floor, 3550);
      await typeInto(browser, "floor-hourly", "");
      await until("no floor", async () => (await storedSettings(browser)).hourly_floor === null);
      assert.doesNotMatch(await text(browser), /Write an amount/);
    });

    test("signals are found by their words, and those switched off stand first", async () => {
      await openSettings(browser);
      const all = await shownSignals(browser);
      assert.ok(all.length > 100, `${all.length} signals`);
      await typeInto(browser, "sought", "telegram");
      await until("fewer signals", async () => (await shownSignals(browser)).length < all.length);
      const found = await shownSignals(browser);
      assert.ok(found.includes("signal-contact-on-telegram"), found.join());
      await sees(browser, new RegExp(`${found.length} of ${all.length} signals shown`));
      await assertSound(browser, "found signals");
      await clickSwitch(browser, "signal-contact-on-telegram");
      await until("muted", async () => "muted:contact-on-telegram" in (await stored(browser)));
      assert.equal(await driverOf(browser).executeScript("return document.activeElement.id"), "signal-contact-on-telegram");
      await driverOf(browser).navigate().refresh();
      await sees(browser, /Switched off/);
      assert.equal((await shownSignals(browser))[0], "signal-contact-on-telegram");
      await typeInto(browser, "sought", "no such words anywhere");
      await sees(browser, new RegExp(`0 of ${all.length} signals shown`));
    });

    test("the risk is told on the first run", async () => {
      await openSettings(browser, {}, {}, /Your floors/, "settings.html#welcome");
      await sees(browser, /names browser extensions/);
      await assertSound(browser, "settings with the risk");
      await picture(browser, `target/pictures/pages/${name}-settings.png`);
    });

    test("a pasted text is shown again with marks that lead to their reasons", async () => {
      await browser.openExtension("paste.html");
      await sees(browser, /not stored/);
      await lay(browser, { answers: {} });
      const { driver } = browser;
      await driver.findElement(By.id("text")).sendKeys(PASTED_TEXT);
      await sees(browser, /What Heed found/);
      const marks = await driver.findElements(By.css(".marked a"));
      const words = await Promise.all(marks.map((mark) => mark.getText()));
      assert.equal(words.length, 2, words.join(" | "));
      assert.match(words[0], /Telegram/);
      assert.match(words[1], /unlimited revisions/);
      const shown = await driver.executeScript("return document.querySelector('.marked').textContent");
      assert.equal(shown, PASTED_TEXT);
      await assertSound(browser, "pasted text");
      await driver.executeScript("arguments[0].focus()", marks[0]);
      await driver.actions().sendKeys(Key.ENTER).perform();
      assert.match(await focused(browser), /Wants to talk on Telegram/);
      await sees(browser, /Why it matters/);
      await assertSound(browser, "pasted text with an open reason");
      await picture(browser, `target/pictures/pages/${name}-paste.png`);
      await clickButton(browser, /Clear/);
      await until("nothing", async () => !/What Heed found/.test(await text(browser)));
      assert.deepEqual(Object.keys(await stored(browser)), ["answers"], "something of the text was stored");
    });

    // Firefox has no way to switch forced colours on for a test.
    if (name === "chromium") test("all of it can be told apart in forced colours", async () => {
      const chromium = /** @type {import("selenium-webdriver/chrome.js").Driver} */ (browser.driver);
      await chromium.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
      await openPopup(browser, { tab: LIST });
      await sees(browser, /10 posts read/);
      await assertSound(browser, "forced colours");
      await picture(browser, `target/pictures/pages/${name}-popup-list-forced-colors.png`);
      await openSettings(browser);
      await picture(browser, `target/pictures/pages/${name}-settings-forced-colors.png`);
      await chromium.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
    });

    // The last test: the window stays narrow.
    test("a page in a narrow window shows everything without scrolling sideways", async () => {
      await openPopup(browser, { tab: report() });
      await sees(browser, /12 of 14/);
      await squeeze(browser);
      const width = "return document.documentElement.clientWidth";
      await until("a narrow window", async () => Number(await driverOf(browser).executeScript(width)) <= 320);
      await assertSound(browser, "narrow popup");
      await picture(browser, `target/pictures/pages/${name}-popup-narrow.png`);
      await openSettings(browser, {}, {}, /Your floors/, "settings.html#welcome");
      await squeeze(browser);
      await assertSound(browser, "narrow settings");
      await picture(browser, `target/pictures/pages/${name}-settings-narrow.png`);
      await browser.openExtension("paste.html");
      await sees(browser, /The text/);
      await squeeze(browser);
      await assertSound(browser, "narrow paste");
    });
  });

  describe(`dark pages in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      const extension = await scriptedExtension(name);
      browser = await start(name, server, { extension, dark: true, still: true, size: { width: 700, height: 900 } });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    for (const state of ["job", "list", "failed"]) {
      test(`the popup shows: ${state}`, async () => {
        const [, answer, words] = STATES.find(([name]) => name === state) ?? assert.fail(state);
        await openPopup(browser, { tab: answer });
        await sees(browser, words);
        assert.equal(await driverOf(browser).executeScript("return matchMedia('(prefers-color-scheme: dark)').matches"), true);
        await assertSound(browser, state);
        await picture(browser, `target/pictures/pages/${name}-popup-${state}-dark.png`);
      });
    }

    test("the settings", async () => {
      await openSettings(browser);
      const moving = "return [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s').length";
      assert.equal(await driverOf(browser).executeScript(moving), 0, "something moves though the user prefers stillness");
      await assertSound(browser, "dark settings");
      await picture(browser, `target/pictures/pages/${name}-settings-dark.png`);
    });
  });
}

test("every message that the pages ask for exists, and none of theirs is left over", async () => {
  const messages = JSON.parse(await readFile(join(ROOT, "extension/_locales/en/messages.json"), "utf8"));
  const sources = await readdir(join(ROOT, "src/pages"), { recursive: true });
  const code = (await Promise.all(
    sources.filter((file) => file.endsWith(".rs")).map((file) => readFile(join(ROOT, "src/pages", file), "utf8")),
  )).join("\n") + (await readFile(join(ROOT, "extension/pages.js"), "utf8"));
  const asked = [...code.matchAll(/"((?:pages|popup|settings|paste|level)_[a-z0-9_]*)(?:\{[^"]*)?"/g)].map(([whole, name]) => ({
    name: name ?? "", open: whole.includes("{"),
  }));
  const open = asked.filter(({ open }) => open).map(({ name }) => name).concat("settings_when_", "settings_strictness_");
  assert.deepEqual(asked.filter(({ name, open }) => !open && !(name in messages)).map(({ name }) => name), []);
  const own = Object.keys(messages).filter((name) => /^(pages|popup|settings|paste)_/.test(name));
  const known = new Set(asked.map(({ name }) => name));
  assert.deepEqual(own.filter((name) => !known.has(name) && !open.some((start) => name.startsWith(start))), []);
});
