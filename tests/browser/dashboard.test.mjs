// The dashboard in both browsers, with the real keeper: the list of clients, one client with notes and log, the evidence pack,
// lessons; what is told when something cannot be stored or was changed elsewhere; axe, keyboard, narrow and dark.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import webdriver from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";

import { BROWSERS, start } from "./browsers.mjs";
import { picture, until, violations } from "./page.mjs";
import { ROOT, serve } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Server} Server */

const { By, Key } = webdriver;

const MAYA = "0c7c5a30-6f0e-4c55-9a55-1b0f5a6f0001";
const OSMAN = "0c7c5a30-6f0e-4c55-9a55-1b0f5a6f0002";
const SECOND = "0c7c5a30-6f0e-4c55-9a55-1b0f5a6f0003";
const NAMELESS = "0c7c5a30-6f0e-4c55-9a55-1b0f5a6f0004";
const JOB = "1990000000000000001";

const record = (/** @type {object} */ body, rev = 1, at = Date.UTC(2026, 9, 4, 9, 30)) => ({ v: 1, rev, at, body });

/** What a user may keep, but for the log. */
const RECORDS = {
  "layout:records": record({ number: 2 }),
  [`client:${MAYA}`]: record({
    name: "Maya Lindqvist", outcome: "worked-well", created_ms: Date.UTC(2026, 8, 1),
    traits: { jobs: [JOB], member_since: "2019-03-12", country: "Sweden", city: "Malmö", last: { day: "2026-10-01", industry: "Food", jobs_posted: 41, hires: 29 } },
  }),
  [`client:${SECOND}`]: record({ name: "Maya, second account", joined: MAYA, created_ms: Date.UTC(2026, 8, 2), traits: { country: "Sweden" } }),
  [`client:${OSMAN}`]: record({
    name: "Osman Kaya", outcome: "unpaid", created_ms: Date.UTC(2026, 5, 1), traits: { country: "Turkey" },
    mark: { reason: "Never released the last milestone", since_ms: Date.UTC(2026, 6, 1) },
  }),
  [`client:${NAMELESS}`]: record({ name: "", created_ms: Date.UTC(2026, 4, 1), traits: {} }),
  [`job:${JOB}`]: record({ client: MAYA, title: "Menu for a bakery, forty dishes", status: "hired", status_ms: Date.UTC(2026, 8, 20) }),
  [`note:${MAYA}:1`]: record({ text: "Answers in the evening.\nPrefers calls.", about: `client:${MAYA}` }),
  [`note:${JOB}:2`]: record({ text: "The photos come from her sister.", about: `job:${JOB}` }),
  "lesson:1": record({ text: "Ask for a milestone before the first draft." }),
};

const uuid = () => crypto.randomUUID();

/** @param {string} text @param {object} [change] */
const content = (text, change = {}) => ({ kind: "message", text, who: "client", salt: uuid(), ...change });
/** @type {object[]} */
const LOG = [
  content("A menu with forty dishes, in two languages.", { kind: { posting: { title: "Menu for a bakery, forty dishes", facts: ["$400 fixed", "Sweden"] } } }),
  content("We agreed on forty dishes and two rounds of changes.", { kind: "agreement", who: "me" }),
  content("Could you add the wine list too? Ines will send it.", {
    page: { url: "https://www.upwork.com/ab/messages/rooms/room_0a1b", time: { words: "9:41 AM" } }, job: JOB,
  }),
  content("Second milestone", { kind: { payment: { cents: 20_050 } } }),
  content("The review was tied to free work.", { kind: "incident", who: { other: "Ines Okafor" } }),
];

/** @param {Browser} browser @param {object} command @returns {Promise<any>} */
const send = async ({ driver }, command) => JSON.parse(await driver.executeAsyncScript(
  "const [text, done] = arguments; chrome.runtime.sendMessage(text).then(done, (error) => done(JSON.stringify(String(error))));", JSON.stringify(command)));

/** @param {Browser} browser @param {string} client @param {object} entry */
const log = async (browser, client, entry) => {
  const draft = { uuid: uuid(), captured_ms: Date.now(), zone: "Europe/Lisbon", offset_minutes: 0, content: entry };
  const answer = await send(browser, { do: "log", client, draft });
  assert.equal(answer.is, "stored", JSON.stringify(answer));
};

/** @param {Browser} browser @returns {Promise<Record<string, any>>} */
const stored = ({ driver }) => driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.get().then(done)");

/** @param {Browser} browser @param {object} records laid behind the background's back */
const put = ({ driver }, records) => driver.executeAsyncScript(
  "const done = arguments[1]; chrome.storage.local.set(arguments[0]).then(() => done())", records);

/** @param {Browser} browser @returns {Promise<string>} */
const text = ({ driver }) => driver.executeScript("return document.body?.innerText ?? ''");

/** @param {Browser} browser @param {RegExp} words */
async function sees(browser, words) {
  let seen = "";
  await until(String(words), async () => words.test(seen = await text(browser)))
    .catch((error) => assert.fail(`${error.message}; the page says: ${seen}`));
}

/** @param {Browser} browser @param {string} what */
async function assertSound(browser, what) {
  assert.deepEqual(await violations(browser), [], `axe: ${what}`);
  const [shown, window] = await browser.driver.executeScript(
    "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
  assert.ok(shown <= window, `${what}: ${shown} px wide in a window of ${window} px`);
}

/** @param {Browser} browser @param {string} css @param {RegExp} [words] */
const element = ({ driver }, css, words = /(?:)/) => until(`${css} ${words}`, async () => {
  for (const one of await driver.findElements(By.css(css))) {
    if (await one.isDisplayed().catch(() => false) && words.test(`${await one.getText()} ${await one.getAttribute("aria-label") ?? ""}`)) return one;
  }
  return null;
});

/** @param {Browser} browser @param {RegExp} words @param {string} [css] */
async function click(browser, words, css = "button") {
  const one = await element(browser, css, words);
  await browser.driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", one);
  await one.click();
}

/** @param {Browser} browser @param {string} id @param {string} words */
async function type(browser, id, words) {
  const field = await element(browser, `[id="${id}"]`);
  await field.sendKeys(Key.chord(Key.CONTROL, "a"));
  await field.sendKeys(words);
}

/** @param {Browser} browser @param {string} id @param {string} value */
const choose = ({ driver }, id, value) => driver.executeScript(
  "const one = document.getElementById(arguments[0]); one.value = arguments[1]; one.dispatchEvent(new Event('change', { bubbles: true }));", id, value);

/** @param {Browser} browser @returns {Promise<string[]>} names of the clients in the list */
const listedNames = ({ driver }) => driver.executeScript("return [...document.querySelectorAll('.rows a')].map((one) => one.textContent)");

/** @param {Browser} browser @returns {Promise<string>} */
const focused = ({ driver }) => driver.executeScript("return document.activeElement.textContent || document.activeElement.id");

/** Opens the dashboard at a section, with records and a log of the client Maya. @param {Browser} browser */
async function open(browser, hash = "#clients", records = RECORDS, entries = LOG) {
  await browser.openExtension("paste.html");
  await sees(browser, /not stored/);
  await browser.driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.clear().then(done)");
  await put(browser, records);
  for (const entry of entries) await log(browser, MAYA, entry);
  await browser.openExtension(`dashboard.html${hash}`);
}

/** Lets the browser put downloads into a folder without asking. @param {Browser} browser */
async function downloads({ name, driver }) {
  const folder = await mkdtemp(join(tmpdir(), "heed-downloads-"));
  if (name === "chromium") {
    const chromium = /** @type {import("selenium-webdriver/chrome.js").Driver} */ (driver);
    await chromium.sendDevToolsCommand("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    return folder;
  }
  const fox = /** @type {firefox.Driver} */ (driver);
  await fox.setContext(firefox.Context.CHROME);
  await fox.executeScript(`
    Services.prefs.setStringPref("browser.download.dir", arguments[0]);
    Services.prefs.setIntPref("browser.download.folderList", 2);
    Services.prefs.setBoolPref("browser.download.alwaysOpenPanel", false);`, folder);
  await fox.setContext(firefox.Context.CONTENT);
  return folder;
}

/** What was saved under a name that ends so. @param {string} folder @param {string} end @returns {Promise<string>} */
const saved = (folder, end) => until(`a file ${end}`, async () => {
  const name = (await readdir(folder)).find((file) => file.endsWith(end));
  return name === undefined ? "" : readFile(join(folder, name), "utf8");
});

/** @param {Browser} browser */
async function squeeze({ name, driver }) {
  if (name === "chromium") {
    const chromium = /** @type {import("selenium-webdriver/chrome.js").Driver} */ (driver);
    await chromium.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width: 320, height: 900, deviceScaleFactor: 1, mobile: false });
    return;
  }
  const fox = /** @type {firefox.Driver} */ (driver);
  await fox.manage().window().setRect({ width: 640, height: 900 });
  await fox.setContext(firefox.Context.CHROME);
  await fox.executeScript("gBrowser.selectedBrowser.fullZoom = 2");
  await fox.setContext(firefox.Context.CONTENT);
}

for (const name of BROWSERS) {
  describe(`the dashboard in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      browser = await start(name, server, { size: { width: 1200, height: 1000 } });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("an empty dashboard says how clients get there", async () => {
      await open(browser, "", /** @type {any} */ ({}), []);
      await sees(browser, /You keep no clients yet[^]*one click/);
      await assertSound(browser, "no clients");
      await picture(browser, `target/pictures/dashboard/${name}-empty.png`);
      await click(browser, /Add a client/);
      await until("the field", async () => (await browser.driver.executeScript("return document.activeElement.id")) === "new-client");
      await browser.driver.actions().sendKeys("Maya Lindqvist", Key.ENTER).perform();
      await sees(browser, /Maya Lindqvist[^]*Evidence log/);
      const clients = Object.entries(await stored(browser)).filter(([key]) => key.startsWith("client:"));
      assert.equal(clients.length, 1);
      assert.equal(clients[0]?.[1].body.name, "Maya Lindqvist");
    });

    test("clients are listed, joined ones as one, and found by any of their words", async () => {
      await open(browser);
      await sees(browser, /3 of 3 clients/);
      assert.deepEqual(await listedNames(browser), ["Maya Lindqvist", "Osman Kaya", "Client without a name"]);
      await sees(browser, /Worked well[^]*1 job · 2 notes · 5 entries · 1 incident · 1 joined/);
      await sees(browser, /Do not work with: Never released/);
      await assertSound(browser, "clients");
      await picture(browser, `target/pictures/dashboard/${name}-clients.png`);
      for (const [words, names, passage] of /** @type {[string, string[], RegExp][]} */ ([
        ["WINE list", ["Maya Lindqvist"], /Could you add the wine list/],
        ["malmo", ["Maya Lindqvist"], /1 of 3/],
        ["sister", ["Maya Lindqvist"], /photos come from her sister/],
        ["milestone", ["Maya Lindqvist", "Osman Kaya"], /2 of 3/],
        ["kaya", ["Osman Kaya"], /1 of 3/],
        ["nobody says this", [], /No client matches/],
      ])) {
        await type(browser, "sought", words);
        await until(words, async () => (await listedNames(browser)).join() === names.join());
        await sees(browser, passage);
      }
      await assertSound(browser, "no client found");
      await click(browser, /Clear the search/);
      await until("all", async () => (await listedNames(browser)).length === 3);
      await click(browser, /(?:)/, "#marked");
      await until("the marked one", async () => (await listedNames(browser)).join() === "Osman Kaya");
      await click(browser, /(?:)/, "#marked");
      await click(browser, /(?:)/, "#incidents");
      await until("those with incidents", async () => (await listedNames(browser)).join() === "Maya Lindqvist");
      await click(browser, /(?:)/, "#incidents");
      await choose(browser, "outcome", "unpaid");
      await until("those who did not pay", async () => (await listedNames(browser)).join() === "Osman Kaya");
    });

    test("the list is walked by keyboard, and a client opens with the focus on it", async () => {
      await open(browser);
      await sees(browser, /3 of 3 clients/);
      const { driver } = browser;
      await driver.executeScript("document.getElementById('sought').focus()");
      await driver.actions().sendKeys(Key.ARROW_DOWN, Key.ARROW_DOWN).perform();
      assert.equal(await focused(browser), "Osman Kaya");
      await driver.actions().sendKeys(Key.ARROW_UP).perform();
      assert.equal(await focused(browser), "Maya Lindqvist");
      await driver.actions().sendKeys(Key.ENTER).perform();
      await sees(browser, /Evidence log/);
      await until("the focus", () => driver.executeScript("return document.activeElement.id === 'section'"));
      await assertSound(browser, "a client");
      await picture(browser, `target/pictures/dashboard/${name}-client.png`);
    });

    test("what the user says of a client is stored, and a change made elsewhere shows", async () => {
      await open(browser, `#client/${MAYA}`);
      await sees(browser, /About this client/);
      await type(browser, "client-name", "Maya L.");
      await click(browser, /(?:)/, "#client-marked");
      await type(browser, "client-reason", "Wants free work");
      await sees(browser, /Not saved yet/);
      await click(browser, /^Save/, "[aria-labelledby=about] button");
      await sees(browser, /Maya L\.\s+Do not work with: Wants free work[^]*Saved\./);
      const { body } = (await stored(browser))[`client:${MAYA}`];
      assert.equal(body.name, "Maya L.");
      assert.equal(body.mark.reason, "Wants free work");
      assert.equal(body.traits.city, "Malmö", "what was not changed stays");
      await send(browser, { do: "put", key: `client:${MAYA}`, base: 2, body: { ...body, name: "Maya from Malmö" } });
      await until("the name", () => browser.driver.executeScript("return document.getElementById('client-name').value === 'Maya from Malmö'"));
    });

    test("a note is added, changed and removed; one that was changed elsewhere is shown in both versions", async () => {
      await open(browser, `#client/${MAYA}`);
      await sees(browser, /Answers in the evening\.\nPrefers calls\./);
      await sees(browser, /on Menu for a bakery/);
      await type(browser, "new-note", "Pays on Fridays.");
      await click(browser, /^Add/, "[aria-labelledby=notes] button");
      await sees(browser, /Pays on Fridays\./);

      const key = `note:${MAYA}:1`;
      await click(browser, /Edit: Answers/);
      const field = `${key.replaceAll(":", "-")}-text`;
      await type(browser, field, "Answers late.");
      await put(browser, { [key]: record({ text: "Answers at once.", about: `client:${MAYA}` }, 5) });
      await click(browser, /^Save/, "[aria-labelledby=notes] button");
      await sees(browser, /Not saved[^]*Here\s+Saved elsewhere[^]*Answers late\.\s+Answers at once\./);
      await assertSound(browser, "a note in conflict");
      await picture(browser, `target/pictures/dashboard/${name}-conflict.png`);
      await click(browser, /Take what was saved/);
      await until("no conflict", async () => !/Saved elsewhere/.test(await text(browser)));
      assert.equal((await stored(browser))[key].body.text, "Answers at once.");

      await click(browser, /Edit: Answers/);
      await type(browser, field, "Answers late.");
      await put(browser, { [key]: record({ text: "Answers never.", about: `client:${MAYA}` }, 9) });
      await click(browser, /^Save/, "[aria-labelledby=notes] button");
      await click(browser, /Save what stands here/);
      await until("mine", async () => (await stored(browser))[key].body.text === "Answers late.");

      await click(browser, /Remove: Answers/);
      await sees(browser, /Remove this for good\?/);
      await browser.driver.actions().sendKeys(Key.ENTER).perform();
      await until("no note", async () => !(key in (await stored(browser))));
      await until("no row", async () => !/Answers late/.test(await text(browser)));
      assert.ok(`note:${JOB}:2` in (await stored(browser)));
    });

    test("the log tells each entry with who, when and where, in both orders and by kind", async () => {
      await open(browser, `#client/${MAYA}`);
      await sees(browser, /5 entries/);
      const kinds = () => browser.driver.executeScript("return [...document.querySelectorAll('.timeline h4 .tag')].map((one) => one.textContent)");
      assert.deepEqual(await kinds(), ["Incident", "Payment", "Message", "Agreement", "Job post"]);
      await choose(browser, "log-order", "oldest");
      await until("the oldest first", async () => (await /** @type {Promise<string[]>} */ (kinds()))[0] === "Job post");
      await sees(browser, /Ines Okafor[^]*\$200\.50|\$200\.50[^]*Ines Okafor/);
      await choose(browser, "log-kind", "evidence_kind_message");
      await sees(browser, /1 entry/);
      await click(browser, /Times and hashes/, "summary");
      const { hash } = (await stored(browser))[`evidence:${MAYA}:000003`].body;
      await sees(browser, new RegExp(`UTC[^]*Europe/Lisbon \\(UTC\\+00:00\\)[^]*9:41 AM[^]*room_0a1b[^]*${hash}`));
      await assertSound(browser, "an open entry");
    });

    test("an entry is added by hand, corrected and removed, and the removal stays told", async () => {
      await open(browser, `#client/${MAYA}`);
      await click(browser, /Add an entry/);
      await choose(browser, "add-kind", "payment");
      await type(browser, "add-amount", "abc");
      await click(browser, /^Add an entry/, "form button");
      await sees(browser, /This is no amount/);
      await type(browser, "add-amount", "1,250.50");
      await choose(browser, "add-job", JOB);
      await assertSound(browser, "the form of an entry");
      await picture(browser, `target/pictures/dashboard/${name}-adding.png`);
      await click(browser, /^Add an entry/, "form button");
      await sees(browser, /\$1,250\.50/);
      const { content: added } = (await stored(browser))[`evidence:${MAYA}:000006`].body;
      assert.deepEqual([added.kind, added.who, added.job], [{ payment: { cents: 125_050 } }, "me", JOB]);

      await click(browser, /Correct entry 6/);
      await type(browser, `about-${MAYA}-6`, "It was 1,205.50.");
      await click(browser, /Add the correction/);
      await sees(browser, /Corrected by entry 7/);

      await click(browser, /Remove entry 3/);
      await sees(browser, /words are erased for good[^]*stays in the log/);
      await type(browser, `about-${MAYA}-3`, "Ines asked me to.");
      await click(browser, /Remove the entry/);
      await sees(browser, /Removed by entry 8\. Ines asked me to\./);
      const all = await stored(browser);
      assert.equal(all[`evidence:${MAYA}:000003`].body.content, undefined);
      assert.doesNotMatch(JSON.stringify(all), /wine list/);
      await click(browser, /Check the log/);
      await sees(browser, /Unbroken\s+8 entries, 1 of them removed/);
    });

    test("of a file only its name, size and digest are kept", async () => {
      await open(browser, `#client/${MAYA}`);
      await click(browser, /Add an entry/);
      await choose(browser, "add-kind", "file");
      await sees(browser, /its name, its size and its SHA-256 only/);
      await click(browser, /^Add an entry/, "form button");
      await sees(browser, /Choose a file first/);
      const path = join(ROOT, "LICENSE");
      await (await element(browser, "#add-file")).sendKeys(path);
      await click(browser, /^Add an entry/, "form button");
      await sees(browser, /LICENSE, [\d,]+ bytes/);
      const bytes = await readFile(path);
      const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
      const { content: added } = (await stored(browser))[`evidence:${MAYA}:000006`].body;
      assert.deepEqual(added.kind, { file: { name: "LICENSE", size: bytes.length, sha256: digest } });
    });

    test("a log that was tampered with is told as broken, with the first broken link", async () => {
      await open(browser, `#client/${MAYA}`);
      await click(browser, /Check the log/);
      await sees(browser, /Unbroken\s+5 entries/);
      const head = (await stored(browser))[`chain:${MAYA}`].body;
      await sees(browser, new RegExp(head.last));
      await assertSound(browser, "an unbroken log");
      await click(browser, /Check the log/);
      const key = `evidence:${MAYA}:000002`;
      const whole = (await stored(browser))[key];
      await put(browser, { [key]: { ...whole, body: { ...whole.body, content: { ...whole.body.content, text: "We agreed on thirty dishes." } } } });
      await click(browser, /Check the log/);
      await sees(browser, /Broken\s+Entry 2 has another content[^]*Entries before this one are as they were kept/);
      await assertSound(browser, "a broken log");
      await picture(browser, `target/pictures/dashboard/${name}-broken.png`);
      await click(browser, /Evidence pack/);
      await sees(browser, /No pack can be made of a broken log/);
      await assertSound(browser, "no pack");
    });

    test("a pack holds what was chosen, without the names that were to be shortened, in three files", async () => {
      const folder = await downloads(browser);
      await open(browser, `#client/${MAYA}`);
      await click(browser, /Evidence pack/);
      await sees(browser, /5 of 5 entries chosen/);
      await click(browser, /(?:)/, "#pack-evidence_kind_posting");
      await click(browser, /Choose single entries/, "summary");
      await click(browser, /(?:)/, "#pack-entry-4");
      await sees(browser, /3 of 5 entries chosen/);
      await click(browser, /Add a name/);
      assert.equal(await browser.driver.executeScript("return document.getElementById('pack-name-1').value"), "Maya Lindqvist");
      await click(browser, /Add a name/);
      await type(browser, "pack-name-2", "Ines Okafor");
      await choose(browser, "pack-zone", "330");
      await click(browser, /Preview/);
      await sees(browser, /Evidence pack[^]*forty dishes/);
      await assertSound(browser, "a pack");
      await picture(browser, `target/pictures/dashboard/${name}-pack.png`);
      for (const button of [/Save as a page/, /Save as Markdown/, /Save the file for checking/]) await click(browser, button);
      const [page, markdown, lines] = await Promise.all([".html", ".md", ".jsonl"].map((end) => saved(folder, end)));
      assert(page !== undefined && markdown !== undefined && lines !== undefined);
      for (const told of [page, markdown.replaceAll("\\", "")]) {
        assert.match(told, /two rounds of changes/);
        assert.match(told, /review was tied to free work/);
        assert.match(told, /UTC\+05:30/);
        assert.doesNotMatch(told, /Okafor|Maya|200\.50|two languages/);
      }
      assert.match(page, /^<!doctype html>/i);
      assert.equal(lines.split("\n").filter((line) => line.includes(`"evidence:${MAYA}:`)).length, 5);
      assert.doesNotMatch(lines, /Okafor|two languages/);
      assert.match(lines, /two rounds of changes/);
      assert.ok((await readdir(folder)).every((file) => file.startsWith("heed-evidence-Maya-Lindqvist-")));
    });

    test("clients are joined, split and told apart", async () => {
      await open(browser, `#client/${MAYA}`);
      await click(browser, /Split off: Maya, second account/);
      await until("the split", async () => (await stored(browser))[`client:${SECOND}`].body.joined === undefined);
      await click(browser, /Join or tell apart/);
      await type(browser, "other-sought", "second");
      await click(browser, /(?:)/, `[id="other-${SECOND}"]`);
      await assertSound(browser, "the chooser");
      await click(browser, /They are the same/);
      await until("the join", async () => (await stored(browser))[`client:${SECOND}`].body.joined === MAYA);
      await sees(browser, /Split off/);
      await click(browser, /Join or tell apart/);
      await click(browser, /(?:)/, `[id="other-${OSMAN}"]`);
      await click(browser, /They are not the same/);
      await sees(browser, /You said that these are not this client’s:\s*Osman Kaya/);
      assert.deepEqual((await stored(browser))[`client:${OSMAN}`].body.distinct, [MAYA]);
    });

    test("what was said to be another's is listed, and taken back", async () => {
      const other = "1990000000000000002";
      const records = {
        ...RECORDS,
        [`client:${MAYA}`]: record({ ...RECORDS[`client:${MAYA}`].body, distinct: [OSMAN] }),
        [`client:${OSMAN}`]: record({ ...RECORDS[`client:${OSMAN}`].body, distinct: [MAYA] }),
        [`job:${other}`]: record({ title: "A sign for a garden shop", distinct: [MAYA] }),
      };
      await open(browser, `#client/${MAYA}`, records);
      await sees(browser, /not this client’s:[^]*Osman Kaya[^]*the job “A sign for a garden shop”/);
      await assertSound(browser, "what is another's");
      await click(browser, /Take this back: Osman/);
      await until("the client", async () => {
        const all = await stored(browser);
        return [MAYA, OSMAN].every((id) => all[`client:${id}`].body.distinct === undefined);
      });
      await click(browser, /Take this back: A sign/);
      await until("the job", async () => (await stored(browser))[`job:${other}`].body.distinct === undefined);
      await until("an empty list", async () => !/not this client’s/.test(await text(browser)));
    });

    test("a client is removed with all that hangs on it once the user was told what goes, and was offered a backup", async () => {
      await open(browser, `#client/${MAYA}`);
      await click(browser, /Remove this client…/);
      await sees(browser, /Remove Maya Lindqvist · Maya, second account for good\?[^]*With it go: 5 entries, 2 notes, 1 job\./);
      assert.equal(await focused(browser), "Keep it");
      await assertSound(browser, "the question before a client goes");
      await picture(browser, `target/pictures/dashboard/${name}-forget.png`);
      const before = await stored(browser);
      await click(browser, /Keep it/);
      assert.deepEqual(await stored(browser), before);
      await click(browser, /Remove this client…/);
      await click(browser, /Make a backup first/, "a");
      await until("the backup", async () => /#backup$/.test(await browser.driver.getCurrentUrl()));
      await browser.openExtension(`dashboard.html#client/${MAYA}`);
      await click(browser, /Remove this client…/);
      await click(browser, /Yes, remove/);
      await until("the list", async () => /#clients$/.test(await browser.driver.getCurrentUrl()));
      await until("the others", async () => (await listedNames(browser)).length === 2);
      const left = Object.keys(await stored(browser)).sort();
      assert.deepEqual(left, [`client:${NAMELESS}`, `client:${OSMAN}`, "layout:records", "lesson:1"].sort());
    });

    test("how far the user is with a job is stored", async () => {
      await open(browser, `#client/${MAYA}`);
      await sees(browser, /Menu for a bakery/);
      await choose(browser, `job-${JOB}`, "done");
      await until("the status", async () => (await stored(browser))[`job:${JOB}`].body.status === "done");
    });

    test("lessons are added and changed", async () => {
      await open(browser, "#lessons");
      await sees(browser, /Ask for a milestone/);
      await type(browser, "new-lesson", "Say no to calls at night.");
      await click(browser, /^Add/);
      await sees(browser, /Say no to calls/);
      await click(browser, /Edit: Ask/);
      await type(browser, "lesson-1-text", "Ask for two milestones.");
      await click(browser, /^Save/);
      await until("the lesson", async () => (await stored(browser))["lesson:1"].body.text === "Ask for two milestones.");
      await until("the focus", async () => (await focused(browser)) === "Edit");
      await assertSound(browser, "lessons");
      await picture(browser, `target/pictures/dashboard/${name}-lessons.png`);
    });

    // Only the developer tools can break the storage before the page asks for it.
    if (name === "chromium") test("a storage that cannot be read is told, and can be tried again", async () => {
      await open(browser);
      const chromium = /** @type {import("selenium-webdriver/chrome.js").Driver} */ (browser.driver);
      const source = `{
        const { local } = chrome.storage;
        const { get } = local;
        local.get = () => { local.get = get; return Promise.reject(new Error("the disk is gone")); };
      }`;
      const script = /** @type {any} */ (await chromium.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source }));
      try {
        await browser.driver.navigate().refresh();
        await sees(browser, /could not be read\. Nothing is lost[^]*the disk is gone/);
        await assertSound(browser, "records that were not read");
        await picture(browser, `target/pictures/dashboard/${name}-not-read.png`);
        await click(browser, /Try again/);
        await sees(browser, /3 of 3 clients/);
      } finally {
        await chromium.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", script);
      }
    });

    test("records that cannot be read are counted", async () => {
      await open(browser, "#clients", /** @type {any} */ ({
        ...RECORDS, "note:x:1": { v: 99, rev: 1, at: 1, body: {} }, "aside:note:y": record({ key: "note:y", value: 1, cause: "no record" }),
      }));
      await sees(browser, /2 records cannot be read\. See them under Backup/);
      await assertSound(browser, "unreadable records");
      await put(browser, { "note:x:1": record({ text: "Readable", about: `client:${OSMAN}` }) });
      await sees(browser, /One record cannot be read/);
    });

    // The last test: the window stays narrow.
    test("everything can be reached in a narrow window", async () => {
      await open(browser);
      await squeeze(browser);
      await until("a narrow window", async () => Number(await browser.driver.executeScript("return document.documentElement.clientWidth")) <= 320);
      await sees(browser, /3 of 3 clients/);
      await assertSound(browser, "narrow clients");
      await picture(browser, `target/pictures/dashboard/${name}-clients-narrow.png`);
      await browser.driver.executeScript("location.hash = arguments[0]", `client/${MAYA}`);
      await sees(browser, /Evidence log/);
      await click(browser, /Evidence pack/);
      await click(browser, /Add a name/);
      await assertSound(browser, "a narrow pack");
      await picture(browser, `target/pictures/dashboard/${name}-pack-narrow.png`);
      await click(browser, /Evidence pack/);
      await picture(browser, `target/pictures/dashboard/${name}-client-narrow.png`);
    });
  });

  describe(`the dark dashboard in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      browser = await start(name, server, { dark: true, still: true, size: { width: 1200, height: 1000 } });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(() => open(browser));

    test("clients and one of them", async () => {
      await sees(browser, /3 of 3 clients/);
      await assertSound(browser, "dark clients");
      await picture(browser, `target/pictures/dashboard/${name}-clients-dark.png`);
      await browser.driver.executeScript("location.hash = arguments[0]", `client/${MAYA}`);
      await click(browser, /Check the log/);
      await sees(browser, /Unbroken/);
      await assertSound(browser, "a dark client");
      await picture(browser, `target/pictures/dashboard/${name}-client-dark.png`);
    });
  });
}

test("no message of the dashboard is left over", async () => {
  const messages = JSON.parse(await readFile(join(ROOT, "extension/_locales/en/messages.json"), "utf8"));
  const folder = join(ROOT, "src/pages");
  const sources = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".rs"));
  const code = (await Promise.all(sources.map((file) => readFile(join(folder, file), "utf8")))).join("\n");
  const asked = new Set([...code.matchAll(/"(dashboard_[a-z0-9_]*)/g)].map(([, name]) => name ?? ""));
  const begins = [...asked].filter((name) => name.endsWith("_"));
  const left = Object.keys(messages).filter((name) => name.startsWith("dashboard_") && !asked.has(name) && !begins.some((begin) => name.startsWith(begin)));
  assert.deepEqual(left, []);
});
