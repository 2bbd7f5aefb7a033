// The editor of the checklists' templates, on the dashboard, in both browsers.

import assert from "node:assert/strict";
import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import webdriver from "selenium-webdriver";

import { BROWSERS, EXTENSION, start } from "./browsers.mjs";
import { picture, until, violations } from "./page.mjs";
import { ROOT, serve } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Server} Server */

const { By, Key } = webdriver;

const SCRIPTED_BACKGROUND = `
chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  answer(JSON.parse(message)).then((answer) => respond(JSON.stringify(answer)));
  return true;
});
async function answer({ do: what, key, base, body }) {
  const all = await chrome.storage.local.get();
  if (all.answers?.[what]) return all.answers[what];
  const rev = all[key]?.rev ?? null;
  if (["put", "remove"].includes(what) && base !== rev) return { is: "conflict", key, stored: all[key] ?? null, yours: body ?? null };
  if (what === "put") await chrome.storage.local.set({ [key]: { v: 1, rev: (rev ?? 0) + 1, at: Date.now(), body } });
  if (what === "remove") await chrome.storage.local.remove(key);
  return { is: "stored", key, rev: what === "put" ? (rev ?? 0) + 1 : null };
}`;

const SHOPS = { v: 1, rev: 3, at: 1, body: { name: "Shops", job: "fixed", list: { own: [{ id: "own-1", label: "Look at their shop" }] } } };

/** @param {Browser} browser @returns {Promise<any>} */
const stored = ({ driver }) => driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.get().then(done)");

/** @param {Browser} browser */
const templates = async (browser) => Object.entries(await stored(browser)).filter(([key]) => key.startsWith("template:")).map(([, one]) => one.body);

/** @param {Browser} browser @param {RegExp} words */
async function sees({ driver }, words) {
  let seen = "";
  const found = async () => words.test(seen = await driver.executeScript("return document.body?.innerText ?? ''"));
  await until(String(words), found).catch((error) => assert.fail(`${error.message}; the page says: ${seen}`));
}

/** @param {Browser} browser @param {object} records */
async function open({ driver, openExtension }, records) {
  await openExtension("paste.html");
  await until("the page", () => driver.executeScript("return document.querySelector('main') !== null"));
  await driver.executeAsyncScript(
    "const done = arguments[1]; chrome.storage.local.clear().then(() => chrome.storage.local.set(arguments[0])).then(() => done())", records,
  );
  await openExtension("dashboard.html#checklists");
  await until("the templates", () => driver.executeScript("return document.querySelector('.templates') !== null"));
}

/** @param {Browser} browser @param {RegExp} words */
async function clickButton({ driver }, words) {
  const button = await until(`a button ${words}`, async () => {
    for (const one of await driver.findElements(By.css("button, summary"))) {
      if (await one.isDisplayed() && words.test(`${await one.getText()} ${await one.getAttribute("aria-label")}`)) return one;
    }
    return undefined;
  });
  await button.click();
}

/** Replaces what a field holds and leaves the field. @param {Browser} browser @param {string} id @param {string} words */
async function typeInto({ driver }, id, words) {
  const field = await until(id, async () => (await driver.findElements(By.id(id)))[0]);
  await field.sendKeys(Key.chord(Key.CONTROL, "a"));
  await field.sendKeys(Key.BACK_SPACE, words, Key.TAB);
}

for (const name of BROWSERS) {
  describe(`templates of checklists in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      const folder = join(ROOT, `target/extension-checklists-${name}`);
      await rm(folder, { recursive: true, force: true });
      await cp(EXTENSION, folder, { recursive: true });
      await writeFile(join(folder, "background.js"), SCRIPTED_BACKGROUND);
      browser = await start(name, server, { extension: folder, size: { width: 1000, height: 900 } });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("a template is made, renamed, and given a kind of job", async () => {
      await open(browser, {});
      await sees(browser, /You have no templates yet/);
      await clickButton(browser, /Create template/);
      await sees(browser, /Write something first/);
      await typeInto(browser, "new-template-name", "Long work");
      await clickButton(browser, /Create template/);
      await until("the template", async () => (await templates(browser))[0]?.name === "Long work");
      const id = Object.keys(await stored(browser)).find((key) => key.startsWith("template:"))?.slice(9);
      await typeInto(browser, `template-${id}-name`, "By the hour");
      await until("the name", async () => (await templates(browser))[0]?.name === "By the hour");
      await browser.driver.executeScript(
        "const one = document.getElementById(arguments[0]); one.value = 'hourly'; one.dispatchEvent(new Event('change', { bubbles: true }))",
        `template-${id}-job`,
      );
      await until("the job", async () => (await templates(browser))[0]?.job === "hourly");
      assert.deepEqual(await violations(browser), []);
    });

    test("items are switched off, moved, added, reworded and removed", async () => {
      await open(browser, { "template:t1": SHOPS });
      await clickButton(browser, /^Items/);
      const { driver } = browser;
      await driver.findElement(By.id("item-t1-rating")).click();
      await until("off", async () => (await templates(browser))[0].off?.includes("rating"));
      await driver.findElement(By.id("up-t1-own-1")).click();
      await until("moved", async () => (await templates(browser))[0].list.order?.at(-2) === "own-1");
      await until("the focus stays", async () => await driver.executeScript("return document.activeElement.id") === "up-t1-own-1");
      await typeInto(browser, "item-t1-own-1", "Look at their shop twice");
      await until("reworded", async () => (await templates(browser))[0].list.own[0].label === "Look at their shop twice");
      await typeInto(browser, "new-item-t1", "Price each page");
      await clickButton(browser, /^Add/);
      await until("added", async () => (await templates(browser))[0].list.own.length === 2);
      await clickButton(browser, /Remove item: Look at their shop/);
      await until("removed", async () => (await templates(browser))[0].list.own.length === 1);
      assert.deepEqual(await violations(browser), []);
      await picture(browser, `target/pictures/popup/${name}-templates.png`);
    });

    test("a template is removed once the user has said so twice", async () => {
      await open(browser, { "template:t1": SHOPS });
      await clickButton(browser, /Remove template/);
      await sees(browser, /Jobs that follow it go back/);
      await clickButton(browser, /Keep it/);
      assert.equal((await templates(browser)).length, 1);
      await clickButton(browser, /Remove template/);
      await clickButton(browser, /Yes, remove it/);
      await sees(browser, /You have no templates yet/);
    });

    test("a change that meets another is shown with both versions", async () => {
      const stored = { ...SHOPS, rev: 7, body: { ...SHOPS.body, name: "Shops and stalls" } };
      await open(browser, { "template:t1": SHOPS, answers: { put: { is: "conflict", key: "template:t1", stored, yours: null } } });
      await typeInto(browser, "template-t1-name", "Bakeries");
      await sees(browser, /Bakeries, for: Fixed price[^]*Shops and stalls, for: Fixed price/);
      assert.deepEqual(await violations(browser), []);
    });
  });
}
