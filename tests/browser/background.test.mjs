// The background in both browsers: whom it answers, that what is set survives its being stopped, and what the popup is told.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { BROWSERS, start } from "./browsers.mjs";
import { inShadowAll, until } from "./page.mjs";
import { serve } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */

const MUTE = { do: "mute", signal: "contact-on-telegram" };

/**
 * Sends a message as the open page of the extension does, and returns the answer.
 * @param {Browser} browser
 * @param {object | string} message
 * @returns {Promise<any>}
 */
async function ask({ driver }, message) {
  const text = typeof message === "string" ? message : JSON.stringify(message);
  const answer = await driver.executeAsyncScript(
    "const [text, done] = arguments; chrome.runtime.sendMessage(text).then(done, (error) => done(`no answer: ${error}`));",
    text,
  );
  return JSON.parse(/** @type {string} */ (answer));
}

/** @param {Browser} browser @returns {Promise<any>} */
const records = ({ driver }) =>
  driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.get(null).then(done);");

/** @param {Browser} browser @param {() => Promise<void>} open @returns {Promise<string>} the new tab's handle */
async function inNewTab({ driver }, open) {
  await driver.switchTo().newWindow("tab");
  await open();
  return driver.getWindowHandle();
}

for (const name of BROWSERS) {
  describe(`background in ${name}`, { concurrency: false }, () => {
    /** @type {import("./server.mjs").Server} */
    let server;
    /** @type {Browser} */
    let browser;
    /** @type {import("./server.mjs").Listed[]} */
    let table;

    before(async () => {
      server = await serve();
      table = await server.addSamples();
      server.add("/plain", "<!doctype html><title>Plain</title><p>Nothing here.");
      browser = await start(name, server);
      await browser.openExtension("popup.html");
    });

    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("settings are stored when the answer comes, and survive a stopped background", async () => {
      const { settings, rev } = await ask(browser, { do: "settings" });
      assert.deepEqual([settings.off, rev], [false, null]);
      const wanted = { ...settings, strictness: "strict", hourly_floor: 2_500 };
      const stored = await ask(browser, { do: "set", settings: wanted });
      assert.deepEqual([stored.is, stored.key], ["stored", "setting:general"]);
      assert.deepEqual((await records(browser))["setting:general"].body, wanted);
      await browser.stopBackground();
      assert.deepEqual(await ask(browser, { do: "settings" }), { is: "settings", settings: wanted, muted: [], rev: stored.rev });
    });

    test("messages sent at once are all kept", async () => {
      const signals = ["contact-on-telegram", "open-ended-scope", "low-hire-rate"];
      const answers = await Promise.all(signals.map((signal) => ask(browser, { do: "mute", signal })));
      assert.deepEqual(answers.map(({ is }) => is), ["stored", "stored", "stored"]);
      assert.deepEqual((await ask(browser, { do: "settings" })).muted, signals.toSorted());
      const job = "1990000000000000001";
      assert.equal((await ask(browser, { do: "dismiss", job, signal: signals[0] })).is, "stored");
      assert.deepEqual((await records(browser))[`job:${job}`].body, { dismissed: [signals[0]] });
      assert.equal((await ask(browser, { do: "restore", job, signal: signals[0] })).is, "stored");
      assert.equal(`job:${job}` in (await records(browser)), false);
    });

    test("malformed, unknown and oversized messages are refused, and the next is answered", async () => {
      const kept = await records(browser);
      const large = JSON.stringify({ do: "paste", kind: "post", text: "a".repeat(4 * 1024 * 1024) });
      const scan = { do: "scan", now: 0, reading: { url: browser.url("/nx/search/jobs/"), title: "", items: [] } };
      for (const message of ["", "{", "[]", '{"do":"format"}', '{"do":"mute","signal":"__proto__"}', large, scan]) {
        const answer = await ask(browser, message);
        assert.deepEqual([answer.is, typeof answer.cause], ["failed", "string"], JSON.stringify(message).slice(0, 80));
      }
      assert.deepEqual(await records(browser), kept);
      assert.equal((await ask(browser, { do: "settings" })).is, "settings");
    });

    test("a page of the site cannot reach the background", async () => {
      const kept = await records(browser);
      await browser.open("/plain");
      const reached = await browser.driver.executeAsyncScript(
        `const [id, text, done] = arguments;
        if (!globalThis.chrome?.runtime?.sendMessage) return done(null);
        try {
          chrome.runtime.sendMessage(id, text, (answer) => done(chrome.runtime.lastError ? null : answer ?? null));
        } catch { done(null); }`,
        new URL(browser.extensionUrl("")).host, JSON.stringify(MUTE),
      );
      assert.equal(reached, null);
      await browser.openExtension("popup.html");
      assert.deepEqual(await records(browser), kept);
    });

    test("a pasted text is checked", async () => {
      await ask(browser, { do: "unmute", signal: "contact-on-telegram" });
      const text = "🎉 Great team! Please message me on Telegram first, my name there is @harbour_mill.";
      const report = await ask(browser, { do: "paste", kind: "post", text });
      const mark = report.items[0].marks.find((/** @type {any} */ { signal }) => signal === "contact-on-telegram");
      assert.match(text.slice(mark.start, mark.end), /Telegram/);
    });

    test("a tab never read is told as such", async () => {
      assert.deepEqual(await ask(browser, { do: "tab", tab: 999_999 }), { is: "plan", plan: null, state: "not-ours" });
    });

    test("the popup is told what was read in a tab, also after the background was stopped, and nothing once the page has gone", async () => {
      const page = table.find(({ kind }) => kind === "search");
      assert.ok(page, "a search page among the samples");
      const popup = await browser.driver.getWindowHandle();
      const { pathname, search } = new URL(page.url);
      const site = await inNewTab(browser, () => browser.open(pathname + search));
      // A page that is not looked at is not read.
      await until("a badge", async () => (await inShadowAll(browser, "[part~=heed-badge]")).length > 0);
      await browser.driver.switchTo().window(popup);
      const tabs = /** @type {{ id: number }[]} */ (
        await browser.driver.executeAsyncScript("const done = arguments[0]; chrome.tabs.query({}).then(done);")
      );
      const tab = Math.max(...tabs.map(({ id }) => id));
      const report = await until("the report of the tab", async () => {
        const answer = await ask(browser, { do: "tab", tab });
        return answer.is === "report" ? answer : null;
      });
      assert.equal(report.kind, "search");
      assert.ok(report.items.length > 0);
      await browser.stopBackground();
      assert.deepEqual(await ask(browser, { do: "tab", tab }), report);

      await browser.driver.switchTo().window(site);
      await browser.driver.get("https://elsewhere.example/there");
      await browser.driver.switchTo().window(popup);
      assert.deepEqual(await ask(browser, { do: "tab", tab }), { is: "plan", plan: null, state: "not-ours" });
    });
  });
}
