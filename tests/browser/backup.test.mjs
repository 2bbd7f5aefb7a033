// Backup and import in both browsers, with the real keeper and the browser's own cryptography: a round trip, plain and encrypted;
// what is refused, chosen, cancelled, set aside; settings in step with another machine, as far as one browser shows it.

import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import webdriver from "selenium-webdriver";

import { BROWSERS, EXTENSION, start } from "./browsers.mjs";
import { picture, until, violations } from "./page.mjs";
import { serve } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Server} Server */

const { By } = webdriver;

const MAYA = "0c7c5a30-6f0e-4c55-9a55-1b0f5a6f0001";
const JOB = "1990000000000000001";
const PASSPHRASE = "forty dishes before the harbour opens";

/** The folder of the extension; another build may be named to be looked at. */
const FOLDER = process.env.HEED_EXTENSION ?? EXTENSION;

const record = (/** @type {object} */ body, rev = 1, at = Date.UTC(2026, 9, 4, 9, 30)) => ({ v: 1, rev, at, body });
const note = (/** @type {string} */ text, rev = 1, at = Date.UTC(2026, 9, 4, 9, 30)) => record({ text, about: `job:${JOB}` }, rev, at);

const RECORDS = {
  "layout:records": record({ number: 2 }),
  [`client:${MAYA}`]: record({ name: "Maya Lindqvist", created_ms: Date.UTC(2026, 8, 1), traits: { country: "Sweden" } }),
  [`job:${JOB}`]: record({ client: MAYA, title: "Menu for a bakery, forty dishes" }),
  [`note:${JOB}:1`]: note("The photos come from her sister."),
  "lesson:1": record({ text: "Ask for a milestone before the first draft. „Quotes“, \u2028 and 🎨." }),
  "muted:stale-post": record({}),
};

/** @param {Browser} browser @param {object} command @returns {Promise<any>} */
const send = async ({ driver }, command) => JSON.parse(await driver.executeAsyncScript(
  "const [text, done] = arguments; chrome.runtime.sendMessage(text).then(done, (error) => done(JSON.stringify(String(error))));", JSON.stringify(command)));

/** @param {Browser} browser @returns {Promise<Record<string, any>>} */
const stored = ({ driver }) => driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.get(null).then(done)");

/** @param {Browser} browser @param {object} records laid into storage after everything else was removed */
const lay = ({ driver }, records) => driver.executeAsyncScript(
  "const [all, done] = arguments; Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]).then(() => chrome.storage.local.set(all)).then(() => done())", records);

/** @param {Browser} browser @returns {Promise<string>} */
const text = ({ driver }) => driver.executeScript("return document.body?.innerText ?? ''");

/** @param {Browser} browser @param {RegExp} words */
async function sees(browser, words) {
  let seen = "";
  await until(String(words), async () => words.test(seen = await text(browser)), { timeout: 30_000 })
    .catch((error) => assert.fail(`${error.message}; the page says: ${seen}`));
}

/** @param {Browser} browser @param {RegExp} words in its name */
async function click({ driver }, words) {
  const button = await until(String(words), async () => {
    for (const one of await driver.findElements(By.css("button"))) {
      // What is just being drawn anew is looked for again.
      const name = await one.getAttribute("aria-label").then(async (label) => label || (await one.getText())).catch(() => "");
      if (words.test(name)) return one;
    }
    return undefined;
  });
  await button.click();
}

let opened = 0;
/** @param {Browser} browser */
async function open(browser, page = "dashboard.html", hash = "#backup") {
  await browser.openExtension(`${page}?time=${++opened}${hash}`);
  await sees(browser, page === "dashboard.html" ? /MB/ : /in step/);
  // What is handed to the downloads is kept for the test.
  await browser.driver.executeScript(`
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => (window.made = text)); return make(blob); };`);
}

/** @param {Browser} browser @returns {Promise<string>} the file that was made last */
const made = async ({ driver }) => /** @type {string} */ (await until("the file", () => driver.executeScript("return window.made ?? ''")));

/** @param {Browser} browser @param {string} contents */
async function choose({ driver }, contents) {
  const file = join(await mkdtemp(join(tmpdir(), "heed-")), "heed-backup.json");
  await writeFile(file, contents);
  await driver.findElement(By.id("import-file")).sendKeys(file);
}

/** Without what is about this browser alone, and without revisions, which every store counts for itself. @param {Record<string, any>} all */
const bodies = (all) => Object.fromEntries(
  Object.entries(all).filter(([key]) => !/^(layout|backup|sync):/.test(key)).map(([key, { v, body }]) => [key, { v, body }]).sort());

/** @param {Browser} browser @param {string} what */
async function assertSound(browser, what) {
  assert.deepEqual(await violations(browser), [], `axe: ${what}`);
  const [content, window] = await browser.driver.executeScript("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
  assert.ok(content <= window, `${what}: ${content} px wide in a window of ${window} px`);
}

/** Appends to Maya's log. @param {Browser} browser @param {string} words @param {object} [change] */
async function log(browser, words, change = {}) {
  const content = { kind: "message", text: words, who: "client", salt: crypto.randomUUID(), ...change };
  const draft = { uuid: crypto.randomUUID(), captured_ms: Date.now(), zone: "Europe/Lisbon", offset_minutes: 0, content };
  const answer = await send(browser, { do: "log", client: MAYA, draft });
  assert.equal(answer.is, "stored", JSON.stringify(answer));
}

/** Makes a backup of what is stored. @param {Browser} browser */
async function backup(browser) {
  await browser.driver.executeScript("delete window.made");
  await click(browser, /Save the backup/);
  await sees(browser, /Handed to the browser’s downloads: heed-backup-\d{4}-\d\d-\d\d\.json/);
  return made(browser);
}

/**
 * Has the store refuse what is written: in Chromium because it is full, in Firefox, which sets no limit, once. Returns what mends it.
 * @param {Browser} browser @returns {Promise<() => Promise<unknown>>}
 */
async function refuseToStore({ name, driver }) {
  if (name === "firefox") {
    await driver.executeAsyncScript(`
      const done = arguments[0];
      browser.runtime.getBackgroundPage().then((page) => {
        const { local } = page.browser.storage;
        const { set } = local;
        local.set = () => {
          local.set = set;
          return page.Promise.reject(new page.Error("the disk says no"));
        };
        done();
      });`);
    return async () => {};
  }
  await driver.executeAsyncScript(`
    const done = arguments[0];
    const { local } = chrome.storage;
    local.getBytesInUse(null).then((used) => local.set({ filling: "x".repeat(local.QUOTA_BYTES - used - 100) })).then(() => done());`);
  return () => driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.remove('filling').then(() => done())");
}

/** Has the page lose the next answer to an import. @param {Browser} browser */
const loseAnAnswer = ({ driver }) => driver.executeScript(`
  for (const { runtime } of [globalThis.browser, globalThis.chrome].filter(Boolean)) {
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (message) => {
      const answer = await send(message);
      if (JSON.parse(message).do !== "import") return answer;
      runtime.sendMessage = send;
      throw new Error("the answer was lost");
    };
  }`);

for (const name of BROWSERS) {
  describe(`backup in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      browser = await start(name, server, { extension: FOLDER, size: { width: 1000, height: 1400 } });
    });

    after(async () => {
      await browser?.close();
      await server?.close();
    });

    beforeEach(async () => {
      await open(browser);
      await lay(browser, RECORDS);
      await open(browser);
    });

    test("what was kept comes back from a backup after everything was deleted", async () => {
      for (const words of ["Forty dishes.", "It named a third person.", "Two rounds of changes."]) await log(browser, words);
      await log(browser, "", { kind: { removal: { of: 2 } } });
      await sees(browser, /never made a backup/);
      const before = bodies(await stored(browser));
      const file = await backup(browser);
      await sees(browser, /with 10 records/);
      await sees(browser, /Your last backup is of/);
      await assertSound(browser, "after an export");
      await lay(browser, { "layout:records": record({ number: 2 }) });
      await open(browser);
      await choose(browser, file);
      await sees(browser, /New here\s+5[^]*logs that are new here\s+1/);
      assert.deepEqual(bodies(await stored(browser)), {}, "nothing is written before it is confirmed");
      await assertSound(browser, "the plan");
      await click(browser, /Bring in 10 records/);
      await sees(browser, /Done: 10 records brought in/);
      assert.deepEqual(bodies(await stored(browser)), before);
      await choose(browser, file);
      await sees(browser, /nothing to bring in/);
      await log(browser, "And the log goes on.");
      assert.equal((await stored(browser))[`chain:${MAYA}`].body.length, 5);
    });

    test("an encrypted backup opens with its passphrase alone", async () => {
      const { driver } = browser;
      const before = bodies(await stored(browser));
      await driver.findElement(By.id("encrypt")).click();
      await click(browser, /Save the backup/);
      await sees(browser, /at least 8 characters/);
      await driver.findElement(By.id("passphrase")).sendKeys("password1");
      await sees(browser, /Easy to guess/);
      await driver.findElement(By.id("passphrase")).clear();
      await driver.findElement(By.id("passphrase")).sendKeys(PASSPHRASE);
      await driver.findElement(By.id("passphrase-again")).sendKeys("another");
      await click(browser, /Save the backup/);
      await sees(browser, /two passphrases differ/);
      await assertSound(browser, "two passphrases that differ");
      if (name === "chromium") await picture(browser, "target/pictures/backup-passphrase.png");
      await driver.findElement(By.id("passphrase-again")).clear();
      await driver.findElement(By.id("passphrase-again")).sendKeys(PASSPHRASE);
      const file = await backup(browser);
      assert.ok(!file.includes("Maya") && JSON.parse(file).iterations >= 600_000, file.slice(0, 200));
      await lay(browser, {});
      await open(browser);
      await choose(browser, file);
      await sees(browser, /This backup is encrypted/);
      await driver.findElement(By.id("unlock")).sendKeys("forty dishes");
      await click(browser, /^Open$/);
      await sees(browser, /passphrase is another one/);
      await assertSound(browser, "a wrong passphrase");
      await driver.findElement(By.id("unlock")).clear();
      await driver.findElement(By.id("unlock")).sendKeys(PASSPHRASE);
      await click(browser, /^Open$/);
      await click(browser, /Bring in 5 records/);
      await sees(browser, /Done: 5 records/);
      assert.deepEqual(bodies(await stored(browser)), before);
      await choose(browser, file.slice(0, -40));
      await sees(browser, /encrypted backup is damaged/);
    });

    test("a damaged file is refused with line and reason, and changes nothing", async () => {
      const file = await backup(browser);
      const before = await stored(browser);
      for (const [damaged, words] of /** @type {[string, RegExp][]} */ ([
        [file.replace("Maya", "Mara"), /Line 2: this was changed after it was written/],
        [file.split("\n").slice(0, 3).join("\n"), /Line 3: the file is cut off/],
        [file.split("\n").filter((_, at) => at !== 2).join("\n"), /Line 6: lines of the file were removed/],
        ["<!doctype html>", /no backup of Heed/],
      ])) {
        await choose(browser, damaged);
        await sees(browser, words);
        assert.deepEqual(await stored(browser), before);
      }
      await assertSound(browser, "a refused file");
      if (name === "chromium") await picture(browser, "target/pictures/backup-refused.png");
    });

    test("what differs is shown with both versions, and the user chooses", async () => {
      const file = await backup(browser);
      await lay(browser, {
        ...RECORDS, [`note:${JOB}:1`]: note("The photos come from her brother.", 9, Date.UTC(2026, 10, 1)), "lesson:1": record({ text: "Older." }, 3, Date.UTC(2026, 0, 1)),
      });
      await open(browser);
      await choose(browser, file);
      await sees(browser, /changed later in the file\s+1[^]*changed later here\s+1[^]*her brother[^]*her sister/);
      await assertSound(browser, "conflicts");
      const { driver } = browser;
      if (name === "chromium") {
        await driver.executeScript("document.getElementById('import-result').scrollIntoView()");
        await picture(browser, "target/pictures/backup-conflicts.png");
      }
      await driver.findElement(By.id("conflict-1-theirs")).click();
      await click(browser, /Bring in 2 records/);
      await sees(browser, /Done: 2 records/);
      const now = await stored(browser);
      assert.deepEqual([now[`note:${JOB}:1`].body.text, now[`note:${JOB}:1`].rev], ["The photos come from her sister.", 10]);
      assert.match(now["lesson:1"].body.text, /^Ask/);
    });

    test("a log that went another way is filed apart, and a broken one comes in set aside", async () => {
      await log(browser, "Forty dishes.");
      const shared = await stored(browser);
      await log(browser, "On the desktop.");
      const file = await backup(browser);
      await lay(browser, shared);
      await log(browser, "On the laptop.");
      const before = await stored(browser);
      await open(browser);
      await choose(browser, file);
      await sees(browser, /went another way here\s+1[^]*Client: Maya Lindqvist[^]*From entry 2 on/);
      await click(browser, /Bring in 4 records/);
      await sees(browser, /Done: 4 records/);
      const now = await stored(browser);
      const [apart] = Object.keys(now).filter((key) => key.startsWith("client:") && !key.includes(MAYA));
      assert.equal(now[apart ?? ""].body.joined, MAYA);
      assert.deepEqual(now[`chain:${MAYA}`], before[`chain:${MAYA}`]);
      assert.equal(now[`chain:${apart?.slice(7)}`].body.length, 2);

      const entry = `evidence:${MAYA}:000001`;
      await lay(browser, { ...shared, [entry]: { ...shared[entry], body: { ...shared[entry].body, zone: "Europe/Berlin" } } });
      await open(browser);
      const broken = await backup(browser);
      await lay(browser, { "layout:records": record({ number: 2 }) });
      await open(browser);
      await choose(browser, broken);
      await sees(browser, /broken in the file\s+1[^]*Entry 1 was changed after it was kept/);
      await click(browser, /Bring in 7 records/);
      await sees(browser, /Done: 7 records[^]*2 records cannot be read/);
      assert.equal((await stored(browser))[`aside:${entry}`].body.value.body.zone, "Europe/Berlin");
      await assertSound(browser, "set aside");
      await click(browser, new RegExp(`Remove: ${entry}`));
      await click(browser, /Yes, remove/);
      await sees(browser, /1 record cannot be read/);
    });

    test("what cannot be read is shown, saved to a file, set aside, and in the next backup", async () => {
      await lay(browser, { ...RECORDS, "note:12:later": { v: 99, rev: 3, at: 1, body: { words: "of a later build" } } });
      await open(browser);
      await sees(browser, /1 record cannot be read[^]*note:12:later[^]*later build of Heed wrote it/);
      await assertSound(browser, "unreadable");
      if (name === "chromium") {
        await browser.driver.executeScript("document.getElementById('aside').scrollIntoView()");
        await picture(browser, "target/pictures/backup-aside.png");
      }
      await click(browser, /Save all to a file/);
      assert.match(await made(browser), /of a later build/);
      await click(browser, /Set aside: note:12:later/);
      await until("it is set aside", async () => "aside:note:12:later" in await stored(browser));
      assert.match(await backup(browser), /aside:note:12:later/);
    });

    test("an import that the store refuses once is offered again, and brings in nothing twice", async () => {
      for (const words of ["Forty dishes.", "Two rounds of changes."]) await log(browser, words);
      const before = bodies(await stored(browser));
      const file = await backup(browser);
      await lay(browser, { "layout:records": record({ number: 2 }) });
      await open(browser);
      await choose(browser, file);
      await sees(browser, /Bring in 8 records/);
      const mend = await refuseToStore(browser);
      await click(browser, /Bring in 8 records/);
      await sees(browser, /Stopped: 0 of 8 records[^]*(nothing new can be saved|could not be saved)/);
      await assertSound(browser, "an import that stopped");
      await mend();
      assert.deepEqual(bodies(await stored(browser)), {});
      await loseAnAnswer(browser);
      await click(browser, /Go on/);
      await sees(browser, /Stopped: 0 of 8 records[^]*the answer was lost/);
      const there = await stored(browser);
      assert.deepEqual(bodies(there), before, "the store has them, and the page was not told");
      await click(browser, /Go on/);
      await sees(browser, /Done: 8 records brought in/);
      assert.deepEqual(await stored(browser), there);
    });

    if (name === "chromium") test("from four fifths of the room on the dashboard advises what to do before it is full", async () => {
      const fill = (/** @type {number} */ percent) => browser.driver.executeAsyncScript(`
        const [percent, done] = arguments;
        const size = Math.round(chrome.storage.local.QUOTA_BYTES * percent / 100 / 500) - 150;
        const body = (n) => ({ text: "x".repeat(size), about: "job:${JOB}" });
        const all = Array.from({ length: 500 }, (_, n) => ["note:${JOB}:" + n, { v: 1, rev: 1, at: 1, body: body(n) }]);
        chrome.storage.local.set(Object.fromEntries(all)).then(() => done());`, percent);
      await fill(78);
      await open(browser);
      await sees(browser, /of 10\.\d MB are in use/);
      assert.doesNotMatch(await text(browser), /nearly full/);
      await fill(83);
      await sees(browser, /The room is nearly full[^]*Make a backup first/);
      await assertSound(browser, "a room that is nearly full");
    });

    test("20,000 records: an import that is cancelled keeps what it brought in, and goes on later", async (t) => {
      const COUNT = 20_000;
      const all = /** @type {Record<string, any>} */ ({ "layout:records": record({ number: 2 }) });
      for (let number = 0; number < COUNT; number++) all[`note:${JOB}:${number}`] = note(`Pays late, but pays. ${number}`);
      await lay(browser, all);
      await open(browser);
      const from = performance.now();
      await click(browser, /Save the backup/);
      await until("a progress bar", () => browser.driver.executeScript("return document.querySelector('#export-cancel') !== null"));
      await browser.driver.findElement(By.id("export-cancel")).click();
      await sees(browser, /Cancelled. No file was made/);
      const file = await backup(browser);
      t.diagnostic(`${name}: exported, once cancelled, in ${Math.round(performance.now() - from)} ms; ${file.length} characters`);
      await lay(browser, { "layout:records": record({ number: 2 }) });
      await open(browser);
      await choose(browser, file);
      await until("the plan", async () => /Bring in 20,000 records/.test(await text(browser)), { timeout: 60_000 });
      await click(browser, /Bring in 20,000 records/);
      await until("some are in", async () => /[1-9][\d,]* of 20,000/.test(await text(browser)), { timeout: 60_000 });
      if (name === "chromium") await picture(browser, "target/pictures/backup-progress.png");
      await assertSound(browser, "while it imports");
      await browser.driver.findElement(By.id("import-cancel")).click();
      await sees(browser, /Stopped: [\d,]+ of 20,000 records were brought in/);
      const [, told] = /Stopped: ([\d,]+)/.exec(await text(browser)) ?? [];
      assert.equal(Object.keys(bodies(await stored(browser))).length, Number(told?.replace(",", "")));
      const rest = performance.now();
      await click(browser, /Go on/);
      await until("all are in", async () => /Done: 20,000 records/.test(await text(browser)), { timeout: 300_000 });
      t.diagnostic(`${name}: the rest after ${told} in ${Math.round(performance.now() - rest)} ms`);
      assert.equal(Object.keys(bodies(await stored(browser))).length, COUNT);
    });

    test("settings go to the browser's sync and come from it, and what is replaced can be taken back", async () => {
      const { driver } = browser;
      /** @returns {Promise<Record<string, any>>} */
      const synced = () => driver.executeAsyncScript("const done = arguments[0]; chrome.storage.sync.get(null).then(done)");
      await send(browser, { do: "set", settings: { hourly_floor: 2_500 } });
      await new Promise((next) => setTimeout(next, 3_000));
      assert.deepEqual(await synced(), {}, "it is off until it is switched on");
      await open(browser, "settings.html", "");
      await driver.findElement(By.id("sync")).click();
      await until("the items are there", async () => "setting:general" in await synced());
      const first = await synced();
      assert.deepEqual(Object.keys(first).sort(), ["muted:stale-post", "setting:general"]);
      assert.equal(first["setting:general"].body.hourly_floor, 2_500);
      await sees(browser, /Items in step: 2/);
      await assertSound(browser, "settings in step");
      if (name === "chromium") {
        await driver.executeScript("document.getElementById('in-step').scrollIntoView()");
        await picture(browser, "target/pictures/settings-sync.png");
      }
      // Another machine changes the floor and shows the signal again.
      const theirs = { ...first["setting:general"], at: Date.now() + 1_000, body: { ...first["setting:general"].body, hourly_floor: 4_000 } };
      await driver.executeAsyncScript(
        "const [items, done] = arguments; chrome.storage.sync.set(items).then(() => done())", { "setting:general": theirs, "muted:stale-post": { at: Date.now() + 1_000 } });
      await until("the other machine's settings", async () => (await stored(browser))["setting:general"].body.hourly_floor === 4_000);
      const now = await stored(browser);
      assert.deepEqual([now["setting:general"].body.sync, "muted:stale-post" in now], [true, false]);
      await open(browser);
      await sees(browser, /Replaced from another machine[^]*\$25/);
      await assertSound(browser, "replaced versions");
      await click(browser, /Take it back: Settings/);
      await sees(browser, /Taken back: Settings/);
      assert.equal((await stored(browser))["setting:general"].body.hourly_floor, 2_500);
      await until("it goes to the others", async () => (await synced())["setting:general"].body.hourly_floor === 2_500);
    });
  });

  for (const [look, options] of /** @type {[string, import("./browsers.mjs").Options][]} */ ([
    ["dark", { dark: true, size: { width: 1000, height: 1600 } }], ["narrow", { size: { width: 320, height: 1600 } }],
    ["light", { size: { width: 1000, height: 1600 } }],
  ])) {
    test(`backup in ${name}, ${look}: passes axe, and nothing sticks out`, async () => {
      const server = await serve();
      const browser = await start(name, server, { extension: FOLDER, ...options });
      try {
        await open(browser);
        await lay(browser, { ...RECORDS, "note:12:later": { v: 99, rev: 3, at: 1, body: {} } });
        await open(browser);
        if (look === "narrow" && name === "chromium") {
          await browser.driver.manage().window().setRect({ width: 320, height: 1600 });
        }
        await browser.driver.findElement(By.id("encrypt")).click();
        await sees(browser, /forgotten passphrase/);
        await assertSound(browser, look);
        await picture(browser, `target/pictures/backup-${name}-${look}.png`);
      } finally {
        await browser.close();
        await server.close();
      }
    });
  }
}
