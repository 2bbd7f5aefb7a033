// The popup on a job and in a room, in both browsers: checklist, client, notes, drafts, and what is sent to the background for each.

import assert from "node:assert/strict";
import { cp, rm, writeFile } from "node:fs/promises";
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

/**
 * Stores what it is told to and keeps a list of the commands. A test can lay answers and records that come with a command
 * (`effects`) into storage.
 */
const SCRIPTED_BACKGROUND = `
let turn = Promise.resolve();
chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  turn = turn.then(() => answer(JSON.parse(message))).then((answer) => respond(JSON.stringify(answer)));
  return true;
});
async function answer(request) {
  const all = await chrome.storage.local.get();
  const { do: what, key } = request;
  if (what === "settings") {
    const { rev = null, body = ${JSON.stringify(defaultSettings())} } = all["setting:general"] ?? {};
    return { is: "settings", settings: body, muted: [], rev };
  }
  if (what !== "tab") await chrome.storage.local.set({ sent: [...(all.sent ?? []), request] });
  if (all.answers?.[what]) return all.answers[what];
  if (all.effects?.[what]) await chrome.storage.local.set(all.effects[what]);
  if (what === "put") {
    const rev = all[key]?.rev ?? null;
    if (request.base !== rev) return { is: "conflict", key, stored: all[key] ?? null, yours: request.body };
    await chrome.storage.local.set({ [key]: { v: 1, rev: (rev ?? 0) + 1, at: Date.now(), body: request.body } });
    return { is: "stored", key, rev: (rev ?? 0) + 1 };
  }
  if (what === "remove") return chrome.storage.local.remove(key).then(() => ({ is: "stored", key, rev: null }));
  return { is: "stored", key: key ?? "", rev: 1 };
}`;

const UID = "1990000000000000001";
const ANNA = "aaaaaaaa-0000-4000-8000-000000000001";
const BEN = "bbbbbbbb-0000-4000-8000-000000000002";
const URL_OF_JOB = "https://www.upwork.com/jobs/~021990000000000000001";

function defaultSettings() {
  return { off: false, when: "always", kinds_off: [], strictness: "standard", hourly_floor: null, fixed_floor: null };
}

/** @param {object} body */
const record = (body, rev = 1) => ({ v: 1, rev, at: Date.UTC(2026, 4, 6, 12), body });

/** @param {object} [change] */
const client = (change = {}) => record({ name: "Anna of the bakery", traits: {}, created_ms: 1, ...change });

/** What is known of the job: payment and hire rate are, the rating is not. @param {object} [change] */
const facts = (change = {}) => ({
  u: UID, w: "jobpage", t: "Shop front for a bakery", p: { fixed: { budget: 60000 } }, v: true, hr: 72, jp: 19, s: { cents: 1240000, at_least: true },
  h: 12, jh: 0, x: 12, q: ["Which shops have you built?", "When can you start?"], a: [],
  f: { k: true, w: "croissant", s: "send two shops you built", d: "", r: "five pages and a cart", a: "", m: "" }, e: [["open-ended-scope", 1]],
  ...change,
});

/** @param {object} [shown] @param {object} [item] @param {object} [whole] */
const report = (shown = {}, item = {}, whole = {}) => ({
  is: "report", kind: "detail", state: "read",
  items: [{
    key: 0, panel: 4, job: UID, title: "Shop front for a bakery", level: "caution", known: 12, of: 14, missing: ["rating"],
    reasons: [
      { id: "open-ended-scope", code: "T32", severity: 2, quote: "and whatever else comes up" },
      { id: "low-hire-rate", code: "C05", severity: 2, args: ["2", "19"] },
      { id: "vague-description", code: "T30", severity: 1, args: [] },
      { id: "crowded-job", code: "A01", severity: 1, args: ["50"] },
    ],
    greens: [{ id: "concrete-scope", code: "G04", severity: 0, quote: "five pages and a cart" }],
    questions: ["scope_limits", "timeline", "acceptance"], marks: [], language_covered: true, ...item,
  }],
  shown: { url: URL_OF_JOB, facts: facts(), traits: { jobs: [UID], country: "Portugal", city: "Porto", member_since: "2020-10-08" }, text: "A shop.", missing: ["rating"], ...shown },
  ...whole,
});

const ROOM = {
  is: "report", kind: "messages", state: "read", items: [],
  shown: {
    url: "https://www.upwork.com/ab/messages/rooms/room_1a2b", traits: { rooms: ["room_1a2b"] }, missing: [],
    room: { name: "Anna Baker", job_title: "Shop front for a bakery", job: UID },
    messages: [
      { key: 1, author: "Anna Baker", from_me: false, time: "9:41 AM", text: "Could you add a gallery? It should be quick." },
      { key: 2, author: "Me", from_me: true, time: "9:50 AM", text: "Yes, as an extra. I send you a price." },
      { key: 3, system: true, text: "The contract has begun." },
    ],
  },
};

/** A client that very likely is the one of the job: two past jobs in common. */
const LIKELY = { traits: { jobs: ["1980000000000000001", "1980000000000000002"], member_since: "2020-10-08", country: "Portugal", city: "Braga" } };
const WITH_PAST = { traits: { jobs: [UID, "1980000000000000001", "1980000000000000002"], member_since: "2020-10-08", country: "Portugal", city: "Porto" } };

/** @param {string} name */
async function scriptedExtension(name) {
  const folder = join(ROOT, `target/extension-popup-${name}`);
  await rm(folder, { recursive: true, force: true });
  await cp(EXTENSION, folder, { recursive: true });
  await writeFile(join(folder, "background.js"), SCRIPTED_BACKGROUND);
  await writeFile(join(folder, "content.js"), "");
  return folder;
}

/** @param {Browser} browser @returns {Promise<string>} */
const text = ({ driver }) => driver.executeScript("return document.body?.innerText ?? ''");

/** @param {Browser} browser @param {RegExp} words */
async function sees(browser, words) {
  let seen = "";
  const found = async () => words.test(seen = await text(browser));
  await until(String(words), found).catch((error) => assert.fail(`${error.message}; the page says: ${seen}`));
}

/** @param {Browser} browser @returns {Promise<any>} */
const stored = ({ driver }) => driver.executeAsyncScript("const done = arguments[0]; chrome.storage.local.get().then(done)");

/** The commands of this kind that were sent. @param {Browser} browser @param {string} what @returns {Promise<any[]>} */
const sent = async (browser, what) => ((await stored(browser)).sent ?? []).filter((/** @type {any} */ one) => one.do === what);

/** @param {Browser} browser @param {object} records */
async function tell({ driver }, records) {
  await driver.executeAsyncScript("const done = arguments[1]; chrome.storage.local.set(arguments[0]).then(() => done())", records);
}

/** @param {Browser} browser @param {object} tab what the background says of the tab @param {object} [records] */
async function openPopup(browser, tab, records = {}) {
  const { driver } = browser;
  await browser.openExtension("paste.html");
  await until("the page", () => driver.executeScript("return document.querySelector('main') !== null"));
  const { answers = {}, ...rest } = /** @type {any} */ (records);
  await driver.executeAsyncScript(
    `const done = arguments[1];
    Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]).then(() => chrome.storage.local.set(arguments[0])).then(() => done())`,
    { answers: { ...answers, tab }, ...rest },
  );
  await openAgain(browser);
}

/** Opens the popup with what is kept. @param {Browser} browser */
async function openAgain(browser) {
  const { driver } = browser;
  await browser.openExtension("paste.html");
  await browser.openExtension("popup.html?tab=999999");
  await until("the job or the room", () => driver.executeScript("return document.querySelector('article') !== null"))
    .catch(async (error) => assert.fail(`${error.message}; the page says: ${await text(browser)}`));
}

/** @param {Browser} browser @param {"post" | "checklist" | "drafts"} name */
async function openTab({ driver }, name) {
  await driver.findElement(By.id(`popup_tab_${name}-tab`)).click();
}

/** Waits for a button with these words and clicks it. @param {Browser} browser @param {RegExp} words */
async function clickButton({ driver }, words) {
  const button = await until(`a button ${words}`, async () => {
    for (const one of await driver.findElements(By.css("button, summary"))) {
      if (await one.isDisplayed() && words.test(`${await one.getText()} ${await one.getAttribute("aria-label")}`)) return one;
    }
    return undefined;
  });
  await button.click();
}

/** @param {Browser} browser @param {string} id @param {string} words */
async function typeInto({ driver }, id, words) {
  const field = await until(id, async () => (await driver.findElements(By.id(id)))[0]);
  await field.sendKeys(Key.chord(Key.CONTROL, "a"));
  await field.sendKeys(Key.BACK_SPACE, words);
}

/** @param {Browser} browser @param {string} id @returns {Promise<string>} */
const valueOf = ({ driver }, id) => driver.executeScript("return document.getElementById(arguments[0])?.value", id);

/** @param {Browser} browser @param {string} id @param {string} value */
async function choose({ driver }, id, value) {
  await driver.executeScript(
    "const one = document.getElementById(arguments[0]); one.value = arguments[1]; one.dispatchEvent(new Event('change', { bubbles: true }))", id, value,
  );
}

/** Items of the checklist: words, and how each stands. @param {Browser} browser @returns {Promise<{ words: string, standing: string, says: string }[]>} */
const items = ({ driver }) => driver.executeScript(`return [...document.querySelectorAll(".checklist .item")].map((one) => ({
  words: one.querySelector("label").textContent, standing: one.className.replace("item is-", ""), says: one.innerText,
}))`);

/** @param {Browser} browser @param {RegExp} words */
async function item(browser, words) {
  return (await items(browser)).find((one) => words.test(one.words)) ?? assert.fail(`no item ${words}`);
}

/** Opens what an item folds away. @param {Browser} browser @param {RegExp} words */
async function openItem({ driver }, words) {
  await driver.executeScript(
    `for (const one of document.querySelectorAll(".checklist .item"))
       if (new RegExp(arguments[0]).test(one.querySelector("label").textContent)) one.querySelector("details").open = true`,
    words.source,
  );
}

/** @param {Browser} browser @param {string} what */
async function assertSound(browser, what) {
  assert.deepEqual(await violations(browser), [], `axe: ${what}`);
  const [content, window] = await browser.driver.executeScript(
    "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  );
  assert.ok(content <= window, `${what}: ${content} px wide in a window of ${window} px`);
}

/** @param {Browser} browser @returns {Promise<string>} */
const focusedId = ({ driver }) => driver.executeScript("return document.activeElement.id");

/** A picture of the whole page. @param {Browser} browser @param {string} file */
async function wholePicture(browser, file) {
  const height = Number(await browser.driver.executeScript("return document.documentElement.scrollHeight"));
  await browser.driver.manage().window().setRect({ width: 500, height: Math.min(height + 160, 2600) });
  await picture(browser, file);
  await browser.driver.manage().window().setRect({ width: 500, height: 900 });
}

for (const name of BROWSERS) {
  describe(`the popup in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      browser = await start(name, server, { extension: await scriptedExtension(name), size: { width: 500, height: 900 } });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("a job opens with level, reasons in short, what is missing, client and notes", async () => {
      await openPopup(browser, report());
      await sees(browser, /Shop front for a bakery[^]*Caution[^]*12 of 14 facts known[^]*the client’s rating[^]*More reasons: 1[^]*Client[^]*Notes/);
      await sees(browser, /None of the clients you keep/);
      await assertSound(browser, "a job");
      await wholePicture(browser, `target/pictures/popup/${name}-job.png`);
    });

    test("the page ticks what it proves, with the evidence, and never what is unknown", async () => {
      await openPopup(browser, report());
      await openTab(browser, "checklist");
      await sees(browser, /\d+ of \d+ open/);
      const paid = await item(browser, /Payment is verified/);
      assert.deepEqual([paid.standing, /The page says so/.test(paid.says)], ["ticked", true]);
      assert.match((await item(browser, /hires from their posts/)).says, /Hire rate: 72%/);
      const rating = await item(browser, /rate the client well/);
      assert.deepEqual([rating.standing, /Not shown on this page/.test(rating.says)], ["unknown", true]);
      const boxes = await browser.driver.executeScript("return document.querySelectorAll('#check-payment-verified, #check-rating').length");
      assert.equal(boxes, 0, "what the page ticks is not the user's to tick");
      assert.match((await item(browser, /word the post asks for/)).says, /“croissant”/);
      assert.match((await item(browser, /connects/)).says, /12 connects/);
      await assertSound(browser, "a checklist");
      await wholePicture(browser, `target/pictures/popup/${name}-checklist.png`);

      await openPopup(browser, report({ facts: undefined }));
      await openTab(browser, "checklist");
      await sees(browser, /Not told by this page/);
      assert.deepEqual((await items(browser)).filter(({ standing }) => standing === "ticked"), []);
    });

    test("a tick is stored with what is open then, and there when the popup opens again", async () => {
      await openPopup(browser, report());
      await openTab(browser, "checklist");
      const { driver } = browser;
      await until("the list", async () => (await items(browser)).length > 10);
      const [, open, of] = /(\d+) of (\d+) open/.exec(await text(browser)) ?? assert.fail();
      await driver.findElement(By.id("check-scope-understood")).click();
      await sees(browser, new RegExp(`${Number(open) - 1} of ${of} open[^]*Saved\\.`));
      const { body } = (await stored(browser))[`checklist:${UID}`];
      assert.deepEqual([Object.keys(body.ticked), body.open, body.of], [["scope-understood"], Number(open) - 1, Number(of)]);
      // Two more at once: each change waits for the one before it.
      await driver.executeScript("for (const id of ['check-relevant-work', 'check-questions-asked']) document.getElementById(id).click()");
      await until("all three", async () => Object.keys((await stored(browser))[`checklist:${UID}`].body.ticked).length === 3);
      await sees(browser, /Saved\./);
      await driver.navigate().refresh();
      await until("the tabs", async () => (await driver.findElements(By.id("popup_tab_checklist-tab"))).length === 1);
      await openTab(browser, "checklist");
      await until("the tick", async () => driver.findElement(By.id("check-scope-understood")).isSelected());
      assert.match((await item(browser, /in my own words/)).says, /ticked on/);
    });

    test("a tick that could not be stored is said not to be saved, and can be tried again or undone", async () => {
      await openPopup(browser, report(), { answers: { put: { is: "failed", message: "pages_no_answer", cause: "the disk is full" } } });
      await openTab(browser, "checklist");
      const { driver } = browser;
      const box = () => driver.findElement(By.id("check-scope-understood"));
      await until("the list", async () => (await items(browser)).length > 10);
      await box().click();
      await sees(browser, /Not saved\.[^]*the disk is full/);
      assert.doesNotMatch(await text(browser), /Saved\./);
      await assertSound(browser, "a tick that is not saved");
      await clickButton(browser, /Undo/);
      await until("undone", async () => !(await box().isSelected()));
      await box().click();
      await sees(browser, /Not saved\./);
      await tell(browser, { answers: { tab: report() } });
      await clickButton(browser, /Try again/);
      await sees(browser, /Saved\./);
      assert.ok((await stored(browser))[`checklist:${UID}`].body.ticked["scope-understood"]);
    });

    test("own items, their order, and what is set aside are kept", async () => {
      await openPopup(browser, report());
      await openTab(browser, "checklist");
      const { driver } = browser;
      await until("the list", async () => (await items(browser)).length > 10);
      await typeInto(browser, "own-item", "Look at their shop");
      await clickButton(browser, /^Add/);
      await until("the item", async () => (await items(browser)).at(-1)?.words === "Look at their shop");
      await openItem(browser, /Look at their shop/);
      const [own] = await driver.executeScript("return [...document.querySelectorAll('.checklist .item')].slice(-1).map((one) => one.querySelector('input').id.slice(6))");
      await driver.findElement(By.id(`up-${own}`)).click();
      await until("moved", async () => (await items(browser)).at(-2)?.words === "Look at their shop");
      await until("the focus stays", async () => await focusedId(browser) === `up-${own}`);

      await openItem(browser, /rate the client well/);
      await typeInto(browser, "aside-rating", "A new client");
      await driver.findElement(By.id("aside-rating")).sendKeys(Key.ENTER);
      await until("set aside", async () => (await item(browser, /rate the client well/)).standing === "aside");
      assert.match((await item(browser, /rate the client well/)).says, /Set aside: A new client/);
      await sees(browser, /Saved\./);
      const { body } = (await stored(browser))[`checklist:${UID}`];
      assert.deepEqual([body.list.own.map((/** @type {any} */ one) => one.label), body.aside.rating.reason], [["Look at their shop"], "A new client"]);
      await driver.navigate().refresh();
      await until("the tabs", async () => (await driver.findElements(By.id("popup_tab_checklist-tab"))).length === 1);
      await openTab(browser, "checklist");
      await until("the order", async () => (await items(browser)).at(-2)?.words === "Look at their shop");
    });

    test("a template that fits the job is followed, another can be chosen, and one made from the list", async () => {
      const own = "cccccccc-0000-4000-8000-000000000003";
      const template = (/** @type {object} */ change) => record({ name: "Fixed price", job: "fixed", ...change });
      await openPopup(browser, report(), {
        "template:t1": template({ list: { own: [{ id: own, label: "Price each milestone" }] }, off: ["rating"] }),
        "template:t2": template({ name: "By the hour", job: "hourly" }),
      });
      await openTab(browser, "checklist");
      await until("the template's item", async () => (await items(browser)).some(({ words }) => words === "Price each milestone"));
      assert.equal(await valueOf(browser, "template"), "t1");
      assert.ok(!(await items(browser)).some(({ words }) => /rate the client well/.test(words)), "switched off");
      await choose(browser, "template", "t2");
      await until("stored", async () => (await stored(browser))[`checklist:${UID}`]?.body.template === "t2");
      await item(browser, /rate the client well/);
      await choose(browser, "template", "");
      await until("the standard list", async () => (await stored(browser))[`checklist:${UID}`]?.body.template === undefined);
      assert.equal(await valueOf(browser, "template"), "");
      await clickButton(browser, /Make a template/);
      await typeInto(browser, "template-name", "Shops");
      await clickButton(browser, /Save as template/);
      const made = await until("the template", async () => Object.entries(await stored(browser)).find(([, one]) => one?.body?.name === "Shops"));
      assert.equal(made[1].body.job, "fixed");
      await until("it is followed", async () => `template:${(await stored(browser))[`checklist:${UID}`].body.template}` === made[0]);
    });

    test("clients that the page resembles are proposed with what agrees and contradicts, and only the user's word counts", async () => {
      const records = { [`client:${ANNA}`]: client(LIKELY), [`client:${BEN}`]: client({ name: "Ben", traits: { member_since: "2011-01-01" } }) };
      await openPopup(browser, report(WITH_PAST), records);
      await sees(browser, /Very likely a client you know: Anna of the bakery[^]*Jobs in common: 2[^]*What contradicts[^]*Another city: Porto here, Braga before/);
      assert.doesNotMatch(await browser.driver.executeScript("return document.querySelector('.client').innerText"), /Ben/);
      await assertSound(browser, "a proposal");
      await wholePicture(browser, `target/pictures/popup/${name}-proposal.png`);
      assert.deepEqual(await sent(browser, "know"), [], "nothing is linked unasked");
      await clickButton(browser, /Not the same/);
      await until("refused", async () => (await sent(browser, "refuse")).length === 1);
      assert.deepEqual(await sent(browser, "refuse"), [{ do: "refuse", tab: 999999, client: ANNA }]);
      await tell(browser, { effects: { know: { [`job:${UID}`]: record({ client: ANNA }) } } });
      await clickButton(browser, /Same client/);
      await sees(browser, /You know this client: Anna of the bakery/);
      assert.deepEqual(await sent(browser, "know"), [{ do: "know", tab: 999999, client: ANNA, name: "" }]);
    });

    test("a new client gets a name", async () => {
      await openPopup(browser, report());
      await clickButton(browser, /Say who this client is/);
      await clickButton(browser, /Remember this client/);
      await sees(browser, /Write something first/);
      await typeInto(browser, "client-name", "Anna");
      await clickButton(browser, /Remember this client/);
      await until("sent", async () => (await sent(browser, "know")).length === 1);
      assert.deepEqual(await sent(browser, "know"), [{ do: "know", tab: 999999, client: null, name: "Anna" }]);
    });

    const KNOWN = {
      [`job:${UID}`]: record({ client: ANNA }),
      [`client:${ANNA}`]: client({ ...LIKELY, outcome: "unpaid", mark: { reason: "Still owes me for May", since_ms: 1 } }),
      [`note:${ANNA}:1`]: record({ text: "Answers slowly", about: `client:${ANNA}` }),
      [`note:${BEN}:1`]: record({ text: "Somebody else's note", about: `client:${BEN}` }),
      [`evidence:${ANNA}:000001`]: record({
        chain: ANNA, number: 1, uuid: BEN, captured_ms: Date.UTC(2026, 4, 6, 12), zone: "Europe/Lisbon", offset_minutes: 60,
        content: { kind: "incident", text: "Asked for free work", who: "client", job: UID, salt: BEN },
        content_sha256: "0".repeat(64), prev: "0".repeat(64), hash: "0".repeat(64),
      }),
    };

    test("a known client comes with warning, outcome, incidents and the last notes", async () => {
      await openPopup(browser, report(WITH_PAST), KNOWN);
      await sees(browser, /You know this client: Anna of the bakery[^]*do not work with them[^]*Still owes me for May[^]*Did not pay[^]*Incidents: 1[^]*Answers slowly[^]*Incident, kept on/);
      assert.doesNotMatch(await text(browser), /Somebody else's note/);
      assert.equal(await browser.driver.findElement(By.css(".known a")).getAttribute("href"), browser.extensionUrl(`dashboard.html#client/${ANNA}`));
      await assertSound(browser, "a known client");
      await wholePicture(browser, `target/pictures/popup/${name}-known.png`);
      await clickButton(browser, /Do not work with this client/);
      await browser.driver.findElement(By.id("mark")).click();
      await until("taken back", async () => (await stored(browser))[`client:${ANNA}`].body.mark === undefined);
      await typeInto(browser, "mark-reason", "Rude");
      await browser.driver.findElement(By.id("mark")).click();
      await until("marked", async () => (await stored(browser))[`client:${ANNA}`].body.mark?.reason === "Rude");
    });

    test("a note is written at once, kept for the client, and stays in the field where it could not be stored", async () => {
      await openPopup(browser, report(WITH_PAST), { ...KNOWN, answers: { put: { is: "failed", message: "pages_no_answer", cause: "the disk is full" } } });
      await sees(browser, /Answers slowly/);
      await typeInto(browser, "note", "Ask for a deposit");
      await clickButton(browser, /Keep note/);
      await sees(browser, /Not saved\.[^]*the disk is full/);
      assert.equal(await valueOf(browser, "note"), "Ask for a deposit");
      await tell(browser, { answers: { tab: report(WITH_PAST) } });
      await clickButton(browser, /Try again/);
      await until("the empty field", async () => await valueOf(browser, "note") === "");
      await until("the note", async () => /Ask for a deposit/.test(await browser.driver.executeScript("return document.querySelector('.notes').innerText")));
      const puts = await sent(browser, "put");
      assert.deepEqual([puts.length, puts[0].key === puts[1].key, puts[1].body.about], [2, true, `client:${ANNA}`]);
      assert.ok(puts[1].key.startsWith(`note:${ANNA}:`));
    });

    test("the posting is kept, and how far the user has come with the job", async () => {
      await openPopup(browser, report());
      await sees(browser, /keeping begins a new client/);
      await clickButton(browser, /Keep this posting/);
      await until("sent", async () => (await sent(browser, "keep")).length === 1);
      assert.deepEqual(await sent(browser, "keep"), [{ do: "keep", tab: 999999, key: null, words: null }]);
      await choose(browser, "status", "proposed");
      await until("stored", async () => (await stored(browser))[`job:${UID}`]?.body.status === "proposed");
      assert.equal((await stored(browser))[`job:${UID}`].body.title, "Shop front for a bakery");
      await sees(browser, /since/);
    });

    test("questions are drafted from what is missing, edited, and copied as they stand", async () => {
      await openPopup(browser, report());
      await openTab(browser, "drafts");
      await until("the message", async () => /may I ask:/.test(await valueOf(browser, "question-message")));
      assert.match(await valueOf(browser, "question-message"), /3\. How will you decide/);
      await browser.driver.findElement(By.id("question-timeline")).click();
      await until("two questions", async () => !/By when do you need this/.test(await valueOf(browser, "question-message")));
      await browser.driver.findElement(By.id("question-message")).sendKeys(Key.chord(Key.CONTROL, Key.END));
      await browser.driver.findElement(By.id("question-message")).sendKeys("\nMaria");
      const edited = await valueOf(browser, "question-message");
      await clickButton(browser, /Copy the text/);
      await sees(browser, /Copied\./);
      assert.match(edited, /Best regards\nMaria$/);
      await clickButton(browser, /Draft it again/);
      await until("as drafted", async () => /Best regards$/.test(await valueOf(browser, "question-message")));
      await assertSound(browser, "drafts");
      await browser.openExtension("paste.html");
      await sees(browser, /The text/);
      await browser.driver.findElement(By.id("text")).sendKeys(Key.chord(Key.CONTROL, "v"));
      assert.equal(await valueOf(browser, "text"), edited);
    });

    test("a scope statement is sent by the user and then stands in the log as an agreement", async () => {
      await openPopup(browser, report(WITH_PAST), KNOWN);
      await openTab(browser, "drafts");
      await typeInto(browser, "scope-deliverables", "Five pages\nA cart");
      await typeInto(browser, "scope-exclusions", "Texts");
      await typeInto(browser, "scope-revisions", "2");
      await typeInto(browser, "milestone-1-what", "The pages");
      await typeInto(browser, "milestone-1-price", "600");
      await until("the text", async () => /- A cart[^]*- Texts[^]*2 rounds[^]*1\. The pages, \$600/.test(await valueOf(browser, "scope-text")));
      await sees(browser, /Milestone 1 has no date/);
      await assertSound(browser, "a scope statement");
      await wholePicture(browser, `target/pictures/popup/${name}-drafts.png`);
      await browser.driver.findElement(By.id("scope-text")).sendKeys(Key.chord(Key.CONTROL, Key.END));
      await browser.driver.findElement(By.id("scope-text")).sendKeys("\nMaria");
      const text = await valueOf(browser, "scope-text");
      await clickButton(browser, /I sent this/);
      await sees(browser, /It stands in the log as an agreement/);
      const [log] = await sent(browser, "log");
      assert.equal(log.client, ANNA);
      const { kind, who, job, page, text: kept } = log.draft.content;
      assert.deepEqual([kind, who, job, page.url, kept], ["agreement", "me", UID, URL_OF_JOB, text]);
    });

    test("a scope statement that was begun is there when the popup opens again, and nothing is kept of one that was not", async () => {
      const drafts = () => browser.driver.executeAsyncScript("const done = arguments[0]; chrome.storage.session.get().then((all) => done(Object.keys(all)))");
      await openPopup(browser, report(WITH_PAST), KNOWN);
      await openTab(browser, "drafts");
      await until("the form", async () => await valueOf(browser, "scope-title") === "Shop front for a bakery");
      assert.deepEqual(await drafts(), []);
      assert.doesNotMatch(await text(browser), /Kept as a draft/);
      await typeInto(browser, "scope-deliverables", "Five pages\nA cart");
      await typeInto(browser, "milestone-1-price", "60 0 x");
      await typeInto(browser, "scope-text", "Five pages, as we said.");
      await sees(browser, /Kept as a draft until the browser closes/);
      assert.deepEqual(await drafts(), [`scope:${UID}`]);
      await openAgain(browser);
      await openTab(browser, "drafts");
      await sees(browser, /Kept as a draft until the browser closes/);
      const fields = ["scope-title", "scope-deliverables", "milestone-1-price", "scope-text"];
      assert.deepEqual(await Promise.all(fields.map((id) => valueOf(browser, id))), [
        "Shop front for a bakery", "Five pages\nA cart", "60 0 x", "Five pages, as we said.",
      ]);
      await assertSound(browser, "a draft that was kept");
      await clickButton(browser, /Discard the draft/);
      await until("the empty form", async () => await valueOf(browser, "scope-deliverables") === "" && await valueOf(browser, "scope-text") === "");
      await until("nothing kept", async () => (await drafts()).length === 0);
      await openAgain(browser);
      await openTab(browser, "drafts");
      await until("the form", async () => await valueOf(browser, "scope-title") === "Shop front for a bakery");
      assert.equal(await valueOf(browser, "scope-deliverables"), "");
    });

    test("a scope statement that cannot be kept is said not to be", async () => {
      await openPopup(browser, report(WITH_PAST), KNOWN);
      await browser.driver.executeScript(`
        for (const api of [globalThis.browser, globalThis.chrome]) if (api) api.storage.session.set = () => Promise.reject(new Error("no room"));`);
      await openTab(browser, "drafts");
      await typeInto(browser, "scope-deliverables", "Five pages");
      await sees(browser, /Not saved\.[^]*it is lost when this closes[^]*no room/);
      assert.doesNotMatch(await text(browser), /Kept as a draft/);
    });

    test("where nobody is named as the client, the agreement asks for whom first", async () => {
      await openPopup(browser, report(), { effects: { know: { [`client:${BEN}`]: client({ name: "Ben" }), [`job:${UID}`]: record({ client: BEN }) } } });
      await openTab(browser, "drafts");
      await typeInto(browser, "scope-deliverables", "Five pages");
      await clickButton(browser, /I sent this/);
      await sees(browser, /Choose a client, or write a name/);
      await typeInto(browser, "sent-name", "Ben");
      await clickButton(browser, /I sent this/);
      await until("logged", async () => (await sent(browser, "log")).length === 1);
      assert.deepEqual(await sent(browser, "know"), [{ do: "know", tab: 999999, client: null, name: "Ben" }]);
      assert.equal((await sent(browser, "log"))[0].client, BEN);
    });

    test("an agreement that could not be logged is said not to be saved, and is the same one when tried again", async () => {
      await openPopup(browser, report(WITH_PAST), { ...KNOWN, answers: { log: { is: "failed", message: "pages_no_answer", cause: "the disk is full" } } });
      await openTab(browser, "drafts");
      await typeInto(browser, "scope-deliverables", "Five pages");
      await clickButton(browser, /I sent this/);
      await sees(browser, /Not saved\./);
      assert.doesNotMatch(await text(browser), /stands in the log as an agreement\./);
      await tell(browser, { answers: { tab: report(WITH_PAST) } });
      await clickButton(browser, /Try again/);
      await sees(browser, /It stands in the log as an agreement/);
      const [first, second] = await sent(browser, "log");
      assert.equal(first.draft.uuid, second.draft.uuid);
    });

    test("a room shows its client, its last messages to keep, and notes", async () => {
      await openPopup(browser, ROOM, { [`client:${ANNA}`]: client({ traits: { rooms: ["room_1a2b"] } }) });
      await sees(browser, /Anna Baker[^]*You know this client: Anna of the bakery[^]*Could you add a gallery/);
      assert.doesNotMatch(await text(browser), /The contract has begun/);
      await assertSound(browser, "a room");
      await wholePicture(browser, `target/pictures/popup/${name}-room.png`);
      await clickButton(browser, /Keep message: Anna Baker/);
      await until("sent", async () => (await sent(browser, "keep")).length === 1);
      assert.deepEqual(await sent(browser, "keep"), [{ do: "keep", tab: 999999, key: 1, words: null }]);
    });

    test("what was typed outlives another reading of the page, and a new reading shows", async () => {
      await openPopup(browser, report());
      await until("the field", async () => (await browser.driver.findElements(By.id("note"))).length === 1);
      await typeInto(browser, "note", "Half a thought");
      await tell(browser, { answers: { tab: report({}, { level: "serious", known: 13 }) }, "tab:999999": 1 });
      await sees(browser, /13 of 14 facts known/);
      assert.equal(await valueOf(browser, "note"), "Half a thought");
    });

    test("tabs, ticks and notes by keyboard alone", async () => {
      await openPopup(browser, report());
      const { driver } = browser;
      const press = (/** @type {string[]} */ ...keys) => driver.actions().sendKeys(...keys).perform();
      await driver.executeScript("document.querySelector('[role=switch]').focus()");
      await press(Key.TAB);
      assert.equal(await focusedId(browser), "popup_tab_post-tab");
      await press(Key.ARROW_RIGHT);
      assert.equal(await focusedId(browser), "popup_tab_checklist-tab");
      await press(Key.TAB);
      for (let steps = 0; steps < 40 && await focusedId(browser) !== "check-scope-understood"; steps += 1) await press(Key.TAB);
      await press(Key.SPACE);
      await until("ticked", async () => (await stored(browser))[`checklist:${UID}`]?.body.ticked["scope-understood"]);
      assert.equal(await focusedId(browser), "check-scope-understood");
      await driver.executeScript("document.getElementById('popup_tab_checklist-tab').focus()");
      await press(Key.HOME);
      for (let steps = 0; steps < 40 && await focusedId(browser) !== "note"; steps += 1) await press(Key.TAB);
      await press("Reads well");
      await press(Key.TAB);
      await press(Key.ENTER);
      await until("the note", async () => Object.values(await stored(browser)).some((one) => one?.body?.text === "Reads well"));
    });

    test("at 320 pixels nothing sticks out", async () => {
      await openPopup(browser, report(WITH_PAST), KNOWN);
      await sees(browser, /Answers slowly/);
      if (name === "chromium") {
        const chromium = /** @type {import("selenium-webdriver/chrome.js").Driver} */ (browser.driver);
        await chromium.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width: 320, height: 1400, deviceScaleFactor: 1, mobile: false });
      } else {
        const fox = /** @type {firefox.Driver} */ (browser.driver);
        await fox.manage().window().setRect({ width: 640, height: 900 });
        await fox.setContext(firefox.Context.CHROME);
        await fox.executeScript("gBrowser.selectedBrowser.fullZoom = 2");
        await fox.setContext(firefox.Context.CONTENT);
      }
      try {
        for (const tab of /** @type {("post" | "checklist" | "drafts")[]} */ (["post", "checklist", "drafts"])) {
          await openTab(browser, tab);
          await browser.driver.executeScript("for (const one of document.querySelectorAll('details')) one.open = true");
          await assertSound(browser, `${tab} at 320 pixels`);
          await picture(browser, `target/pictures/popup/${name}-${tab}-320.png`);
        }
      } finally {
        if (name === "chromium") {
          const chromium = /** @type {import("selenium-webdriver/chrome.js").Driver} */ (browser.driver);
          await chromium.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
        }
      }
    });
  });

  describe(`the popup in ${name}, dark`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      browser = await start(name, server, { extension: await scriptedExtension(`${name}-dark`), size: { width: 500, height: 900 }, dark: true });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("every part is sound", async () => {
      await openPopup(browser, report(WITH_PAST), { [`client:${ANNA}`]: client(LIKELY) });
      await sees(browser, /Very likely a client you know/);
      for (const tab of /** @type {("post" | "checklist" | "drafts")[]} */ (["post", "checklist", "drafts"])) {
        await openTab(browser, tab);
        await assertSound(browser, `${tab}, dark`);
        await wholePicture(browser, `target/pictures/popup/${name}-${tab}-dark.png`);
      }
    });
  });
}
