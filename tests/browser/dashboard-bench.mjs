// Measures in Chromium how soon the dashboard stands there with 20,000 records, how long a search takes at each keystroke, and
// how long a change of one record.
//
// Opening: from the start of the navigation until the first row stands in the list, seen by a MutationObserver.
// Keystroke: from the input event until the list has been built again, layout included. The records fill the room that the
// browser gives an extension, so there are few that could be added.

import { start } from "./browsers.mjs";
import { until } from "./page.mjs";
import { serve } from "./server.mjs";

/** @typedef {import("selenium-webdriver/chrome.js").Driver} ChromeDriver */

const COUNTS = { client: 800, job: 2_000, note: 9_200, evidence: 8_000 };
const OPENINGS = 7;
const SOUGHT = ["invoice", "nobody says this", "forty dishes", "client 7", "e", "sketch revision", "zürich"];

const WORDS = (
  "a the of to we for menu dishes forty invoice paid late call agreed scope change draft logo sketch revision milestone hours weekly report " +
  "photo bakery garden shop front online orders delivery review contract budget phase second first asked again evening morning zurich"
).split(" ");

let seed = 7;
const random = (/** @type {number} */ below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
const sentence = (/** @type {number} */ words) => Array.from({ length: words }, () => WORDS[random(WORDS.length)]).join(" ");
const uuid = (/** @type {number} */ n) => `0c7c5a30-6f0e-4c55-9a55-${String(n).padStart(12, "0")}`;
const digest = () => Array.from({ length: 8 }, () => random(2 ** 31 - 1).toString(16).padStart(8, "0")).join("");

function records() {
  /** @type {Record<string, object>} */
  const all = {};
  const put = (/** @type {string} */ key, /** @type {object} */ body, at = 1_790_000_000_000 + random(1e9)) => { all[key] = { v: 1, rev: 1, at, body }; };
  const client = () => uuid(random(COUNTS.client));
  for (let n = 0; n < COUNTS.client; n++) {
    put(`client:${uuid(n)}`, { name: `Client ${n} ${sentence(1)}`, traits: { country: "Sweden", city: "Malmö", member_since: "2019-03-12" }, created_ms: 1 });
  }
  for (let n = 0; n < COUNTS.job; n++) put(`job:${1_990_000_000_000_000_000n + BigInt(n)}`, { client: client(), title: sentence(6) });
  for (let n = 0; n < COUNTS.note; n++) {
    const about = client();
    put(`note:${about}:${uuid(n)}`, { text: sentence(20), about: `client:${about}` });
  }
  for (let n = 0; n < COUNTS.evidence; n++) {
    const [chain, number] = [uuid(n % COUNTS.client), 1 + Math.floor(n / COUNTS.client)];
    const content = { kind: n % 9 === 0 ? "incident" : "message", text: sentence(24), who: "client", salt: uuid(n) };
    const entry = { chain, number, uuid: uuid(n), captured_ms: 1_790_000_000_000 + n, zone: "Europe/Lisbon", offset_minutes: 0, content, content_sha256: digest(), prev: digest(), hash: digest() };
    put(`evidence:${chain}:${String(number).padStart(6, "0")}`, entry);
  }
  return all;
}

const OBSERVER = `new MutationObserver((_, observer) => {
  if (document.querySelector(".rows a") === null) return;
  window.opened = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/** Types `sought` letter by letter and returns how long each keystroke took. */
const TYPE = `
const [sought, done] = arguments;
(async () => {
  const field = document.getElementById("sought");
  const times = [];
  for (let end = 0; end <= sought.length; end++) {
    field.value = sought.slice(0, end);
    const begun = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((next) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = next; port2.postMessage(0); });
    document.body.offsetHeight;
    times.push(performance.now() - begun);
  }
  done(times);
})();`;

/** @param {number[]} times */
function told(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms (${times.length})`;
}

const server = await serve();
const browser = await start("chromium", server, { size: { width: 1200, height: 1000 } });
try {
  const driver = /** @type {ChromeDriver} */ (browser.driver);
  await browser.openExtension("paste.html");
  const all = records();
  await driver.executeAsyncScript("const done = arguments[1]; chrome.storage.local.set(arguments[0]).then(() => done(), (error) => done(String(error)))", all);
  const bytes = await driver.executeAsyncScript("chrome.storage.local.getBytesInUse(null).then(arguments[0])");
  console.log(`${Object.keys(all).length} records, ${(Number(bytes) / 2 ** 20).toFixed(1)} MB`);
  await driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: OBSERVER });
  const openings = [];
  for (let n = 0; n < OPENINGS; n++) {
    await browser.openExtension(`dashboard.html?${n}`);
    openings.push(Number(await until("the list", () => driver.executeScript("return window.opened"), { timeout: 60_000 })));
  }
  console.log(`opening: ${told(openings)}`);
  const keystrokes = [];
  for (const sought of SOUGHT) {
    const times = /** @type {number[]} */ (await driver.executeAsyncScript(TYPE, sought));
    keystrokes.push(...times);
    console.log(`  "${sought}": ${told(times)}`);
  }
  console.log(`keystroke: ${told(keystrokes)}`);
} finally {
  await browser.close();
  await server.close();
}
