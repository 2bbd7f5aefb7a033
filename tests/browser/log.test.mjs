// Keeping what a page shows, and saying whose it is, as a user does it: buttons on the page, the keeper, and the records.

import assert from "node:assert/strict";
import { appendFile, cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import { BROWSERS, EXTENSION, start } from "./browsers.mjs";
import { appMarkup, inShadow, inShadowAll, picture, shadowViolations, until } from "./page.mjs";
import { ROOT, listed, serve, siteRequests } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Server} Server */

/** @param {string} file */
async function pathOf(file) {
  const sample = (await listed()).find((one) => one.file === file);
  assert(sample !== undefined, `no sample ${file}`);
  const { pathname, search } = new URL(sample.url);
  return pathname + search;
}

/** @param {Browser} browser @param {string} text @returns {Promise<any>} */
const send = async (browser, text) => JSON.parse(await browser.driver.executeAsyncScript(
  "const [text, done] = arguments; chrome.runtime.sendMessage(text).then(done, (error) => done(String(error)));", text));
/** From a page of the extension. @param {Browser} browser @returns {Promise<Record<string, any>>} */
const records = ({ driver }) => driver.executeAsyncScript("const [done] = arguments; chrome.storage.local.get(null).then(done);");
/** @param {Record<string, any>} all @param {string} kind */
const of = (all, kind) => Object.entries(all).filter(([key]) => key.startsWith(`${kind}:`)).map(([key, { body }]) => ({ key, body }));
/** @param {Browser} browser @param {RegExp} words */
const button = (browser, words) => until(`a button ${words}`, async () => {
  for (const one of await inShadowAll(browser, "button")) if (words.test(await one.getText().catch(() => ""))) return one;
  return null;
});
/** @param {Browser} browser */
const panelText = (browser) => inShadow(browser, (roots) => roots[0]?.querySelector("[part~=heed-panel]")?.textContent ?? "");
/** @param {Browser} browser */
const openPanel = async (browser) => {
  await until("the panel", () => panelText(browser));
  await inShadow(browser, (roots) => roots[0]?.querySelector("[part~=heed-panel]")?.setAttribute("open", ""));
};

/** @param {Browser} browser */
const untilKnown = (browser) => until("a client that is known", async () => /You know this client[^]*/.exec(await panelText(browser))?.input);

for (const name of BROWSERS) {
  describe(`the log in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      await server.addSamples();
      browser = await start(name, server);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(async () => {
      await browser.openExtension("settings.html");
      await browser.driver.executeAsyncScript("const [done] = arguments; chrome.storage.local.clear().then(done);");
      server.requests.length = 0;
    });

    test("a message is kept by one click, once, with who said it and when, and the page stays as it was", async () => {
      const path = await pathOf("messages-2026.html");
      await browser.open(path);
      const keep = await button(browser, /^Keep$/);
      const before = await appMarkup(browser);
      await keep.click();
      await button(browser, /^Kept$/);
      assert.equal(await appMarkup(browser), before);
      assert.deepEqual(siteRequests(server).map((request) => request.path), [path]);
      await picture(browser, `target/pictures/log-messages-${name}.png`);
      assert.deepEqual(await shadowViolations(browser, server), []);
      await browser.openExtension("settings.html");
      const all = await records(browser);
      const [entry, ...more] = of(all, "evidence");
      assert.equal(more.length, 0);
      assert.ok(entry?.body.content.text.length > 0 && entry.body.content.page.url.includes("/messages/rooms/"));
      assert.equal(of(all, "client").length, 1);
      assert.equal(of(all, "chain")[0]?.body.length, 1);
    });

    test("a posting is kept from the panel, and its client is known on the next visit", async () => {
      const path = await pathOf("viewer-good.html");
      await browser.open(path);
      await openPanel(browser);
      await (await button(browser, /^Keep this posting$/)).click();
      await untilKnown(browser);
      await browser.open(path);
      assert.match(await untilKnown(browser), /In the log: entries 1, incidents 0/);
      await openPanel(browser);
      await picture(browser, `target/pictures/log-job-${name}.png`);
      await browser.openExtension("settings.html");
      const [posting] = of(await records(browser), "evidence");
      assert.ok(posting?.body.content.kind.posting.title.length > 0 && posting.body.content.kind.posting.facts.length > 3);
    });

    test("a client the user will not work with is named on the badge, from the user's own mark", async () => {
      const path = await pathOf("viewer-good.html");
      await browser.open(path);
      await openPanel(browser);
      await (await button(browser, /^Keep this posting$/)).click();
      await untilKnown(browser);
      await browser.openExtension("settings.html");
      const [client] = of(await records(browser), "client");
      assert(client !== undefined);
      const { rev } = (await records(browser))[client.key];
      const body = { ...client.body, name: "Fjordlys", mark: { reason: "pays late", since_ms: 1 } };
      assert.equal((await send(browser, JSON.stringify({ do: "put", key: client.key, base: rev, body }))).is, "stored");
      await browser.open(path);
      await until("the mark on the badge", () => inShadow(browser, (roots) => /Do not work with: Fjordlys/.test(roots[0]?.querySelector("[part~=heed-badge]")?.textContent ?? "")));
      assert.match(await until("the panel", () => panelText(browser)), /pays late/);
    });

    test("another post of the same client is asked about, never joined on its own", async () => {
      await browser.open(await pathOf("detail-nuxt3.html"));
      await openPanel(browser);
      await (await button(browser, /^Keep this posting$/)).click();
      await untilKnown(browser);
      // As if another post of the client had been kept: the same traits, another job.
      await browser.openExtension("settings.html");
      const [job] = of(await records(browser), "job");
      assert(job !== undefined);
      await browser.driver.executeAsyncScript("const [key, done] = arguments; chrome.storage.local.remove(key).then(done);", job.key);
      await browser.open(await pathOf("detail-nuxt3.html"));
      assert.match(await until("the panel", () => panelText(browser)), /client you know/);
      await openPanel(browser);
      await (await button(browser, /^Same client$/)).click();
      await untilKnown(browser);
    });

    test("on the apply page the state of the checklist stands beside the button that sends, and nothing is pressed or filled in", async () => {
      const path = await pathOf("apply-2026.html");
      await browser.open(path);
      const before = await appMarkup(browser);
      await browser.driver.executeScript(() => scrollTo(0, document.body.scrollHeight));
      await button(browser, /Checklist not begun/);
      await picture(browser, `target/pictures/log-apply-${name}.png`);
      assert.equal(await appMarkup(browser), before);
      const uid = /~02(\d+)/.exec(path)?.[1];
      await browser.openExtension("settings.html");
      const body = { ticked: {}, open: 3, of: 12 };
      assert.equal((await send(browser, JSON.stringify({ do: "put", key: `checklist:${uid}`, base: null, body }))).is, "stored");
      await browser.open(path);
      await browser.driver.executeScript(() => scrollTo(0, document.body.scrollHeight));
      await button(browser, /3 of 12 open/);
    });
  });
}

/** The extension with a way to choose "keep" from the menu: neither browser lets a test do that. @param {string} name */
async function withMenu(name) {
  const folder = join(ROOT, `target/extension-menu-${name}`);
  await rm(folder, { recursive: true, force: true });
  await cp(EXTENSION, folder, { recursive: true });
  await appendFile(join(folder, "background.js"), `
api.runtime.onMessage.addListener((message) => void (message.keep && keepWords(message.tab, message.keep)));`);
  return folder;
}

for (const name of BROWSERS) {
  describe(`the toolbar button after keeping in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      await server.addSamples();
      browser = await start(name, server, { extension: await withMenu(name) });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("says for some seconds that the words are kept, whatever is read meanwhile, and then the level again", async () => {
      const { driver } = browser;
      await browser.open(await pathOf("viewer-good.html"));
      await until("the panel", () => panelText(browser));
      await driver.switchTo().newWindow("window");
      await browser.openExtension("settings.html");
      const tab = await driver.executeAsyncScript(`
        const [done] = arguments;
        Promise.all([chrome.tabs.query({}), chrome.tabs.getCurrent()]).then(([all, own]) => done(all.find(({ id }) => id !== own.id).id));`);
      /** @returns {Promise<[string, string]>} */
      const said = () => driver.executeAsyncScript(`
        const [tabId, done] = arguments;
        Promise.all([chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId })]).then(done);`, tab);
      const tell = (/** @type {string} */ script) => driver.executeScript(`const [tab] = arguments; ${script}`, tab);
      const level = await said();
      assert.ok(level[0].length > 1, String(level));
      const from = performance.now();
      await tell("void chrome.runtime.sendMessage({ tab, keep: 'a menu' });");
      await until("the tick", async () => (await said())[0] === "✓");
      const kept = await said();
      assert.notEqual(kept[1], level[1]);
      await tell("void chrome.tabs.sendMessage(tab, JSON.stringify({ do: 'read' }));");
      while (performance.now() - from < 3_000) assert.deepEqual(await said(), kept);
      await until("the level", async () => (await said()).join() === level.join());
    });
  });
}
