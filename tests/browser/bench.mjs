// Measures in Chromium what Heed costs a search page of 50 jobs, and how soon its badges stand there.
//
// Two browsers, one with Heed and one without, reload the same page in turn, so that other work on the machine meets both.
// Each reload is traced until script, style and layout have stood still; it counts only if every tile in and near sight then has its badge.
// Main-thread time is the time that events of script, style, layout and painting cover on the page's main thread, nested
// ones once: all worlds, promise jobs, collected garbage and forced layouts included. Promise jobs and the style and layout
// that Heed causes bear no script's name, so what Heed adds is the difference of the medians with and without it.
// Longest task: the longest RunTask of that thread in the same traces; of those in which script begins, they are Heed's, as
// the page has none of its own. A reload also holds the end of the page before it. Tracing slows everything somewhat.
// TreeWalker: one walk over the text of the same page after each load with Heed, read once as Heed reads it once.
// Meaning: the engine reads the texts of all tiles in a page of the extension, each run other texts, as texts are remembered.
// Badges: from inserting a tile until its badge has its place, seen by a MutationObserver in the same thread; the clock's
// step is 0.1 ms, and the pixels follow with the frame in which that happens, at most 17 ms later.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { start } from "./browsers.mjs";
import { inShadow, until } from "./page.mjs";
import { ROOT, serve, SHARED } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("selenium-webdriver/chrome.js").Driver} ChromeDriver */
/** @typedef {{ all: number, layout: number, painting: number, longest: number, own: number }} Cost milliseconds of the main thread */
/** @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number, args: any }} Traced */

const LIST = "/nx/search/jobs/";
const TILES = 50;
const LOADS = 20;
const INSERTIONS = 10;
/** Readings of the counters, 20 ms apart, without a change: Heed waits at most 40 ms for the page to idle. */
const STILL = 12;

const LAYOUT = ["UpdateLayoutTree", "Layout"];
const PAINTING = ["PrePaint", "Paint", "Layerize", "Commit", "IntersectionObserverController::computeIntersections"];
/** Where script begins to run; the measured page has none of its own, so all of it is Heed's. */
const ENTRIES = ["EvaluateScript", "FunctionCall", "TimerFire", "FireIdleCallback", "FireAnimationFrame"];
const SCRIPT = [...ENTRIES, "v8.compile", "BlinkScheduler_PerformMicrotaskCheckpoint", "RunMicrotasks", "EventDispatch", "MinorGC", "MajorGC"];

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return ((sorted[middle] ?? NaN) + (sorted[sorted.length - 1 - middle] ?? NaN)) / 2;
}

/** The page to measure on, and what to call it. */
async function listPage() {
  const wrap = (/** @type {string} */ body) => `<!doctype html><html lang="en"><title>Jobs</title><body>${body}</body></html>`;
  if (SHARED !== null) {
    const name = "search-2024-09-hydrated.html";
    return { name, html: wrap(await readFile(join(SHARED, "pages", name), "utf8")) };
  }
  const name = "search-2026-header.html";
  const page = await readFile(join(ROOT, "tests/pages", name), "utf8");
  const tiles = page.match(/<article[^]*?<\/article>/g) ?? [];
  const last = tiles.at(-1);
  assert(last !== undefined, `${name} has no tile`);
  const more = Array.from({ length: TILES - tiles.length }, (_, n) => renamed(tiles[n % tiles.length] ?? last, n));
  return { name: `${name} with its tiles repeated`, html: page.replace(last, () => last + more.join("")) };
}

/**
 * The same tile as another job.
 * @param {string} tile
 * @param {number} n
 */
function renamed(tile, n) {
  const uid = /data-ev-job-uid="(\d+)"/.exec(tile)?.[1] ?? "";
  return tile.replaceAll(uid, uid.slice(0, -4) + String(n).padStart(4, "0"));
}

/** @param {Browser} browser */
const asChromium = ({ driver }) => /** @type {ChromeDriver} */ (driver);

/**
 * Waits until the page has done nothing for a while. Reading the counters runs no script in the page.
 * @param {Browser} browser
 */
async function settled(browser) {
  let last = "";
  let still = 0;
  await until("a page that stands still", async () => {
    /** @type {any} */
    const { metrics } = await asChromium(browser).sendAndGetDevToolsCommand("Performance.getMetrics", {});
    const now = JSON.stringify(metrics.filter((/** @type {any} */ each) => /^(Script|RecalcStyle|Layout)Duration$/.test(each.name)));
    still = now === last ? still + 1 : 0;
    last = now;
    return still >= STILL;
  });
}

/** @param {Browser} browser */
const badges = (browser) => inShadow(browser, (roots) => roots[0]?.querySelectorAll("[part~=heed-badge]").length ?? 0);

/**
 * How many tiles are in sight or within a window's height of it; those are read and drawn.
 * @param {Browser} browser
 * @returns {Promise<number>}
 */
const near = ({ driver }) => driver.executeScript(() => [...document.querySelectorAll("article")].filter((tile) => {
  const { top, bottom } = tile.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}).length);

/** @param {Browser} browser */
const isDrawn = async (browser) => (await badges(browser)) === (await near(browser));

/**
 * Milliseconds of one walk over all text of the open page.
 * @param {Browser} browser
 * @returns {Promise<number>}
 */
const bareWalk = ({ driver }) => driver.executeScript(() => {
  const began = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += /** @type {Text} */ (walker.currentNode).data.length;
  const took = performance.now() - began;
  if (length === 0) throw new Error("the page has no text");
  return took;
});

/**
 * Milliseconds that the events cover, nested and overlapping ones once.
 * @param {Traced[]} events
 * @param {string[]} names
 */
function covered(events, names) {
  let [sum, end] = [0, 0];
  for (const { ts, dur = 0 } of events.filter((event) => names.includes(event.name)).sort((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, ts + dur - Math.max(end, ts));
    end = Math.max(end, ts + dur);
  }
  return sum / 1000;
}

/** @param {Traced[]} tasks */
const longestOf = (tasks) => Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));

/**
 * What a reload costs the page's main thread.
 * @param {Browser} browser
 * @param {Awaited<ReturnType<typeof tracer>>} traces
 * @returns {Promise<Cost>}
 */
async function load(browser, traces) {
  const events = await traces.during(async () => {
    await browser.driver.navigate().refresh();
    await settled(browser);
  });
  const parsed = events.find(({ name, args }) => name === "ParseHTML" && args.beginData?.url?.includes(LIST));
  assert(parsed !== undefined, "the trace does not hold the page");
  const own = events.filter(({ pid, tid }) => pid === parsed.pid && tid === parsed.tid);
  const entries = own.filter(({ name }) => ENTRIES.includes(name));
  const tasks = own.filter(({ name }) => /(^|::)RunTask$/.test(name));
  return {
    all: covered(own, [...SCRIPT, ...LAYOUT, ...PAINTING]),
    layout: covered(own, LAYOUT),
    painting: covered(own, PAINTING),
    longest: longestOf(tasks),
    own: longestOf(tasks.filter((task) => entries.some(({ ts }) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0)))),
  };
}

/**
 * Traces through a connection of its own: WebDriver's passes no events on.
 * @param {Browser} browser
 */
async function tracer(browser) {
  const connection = await asChromium(browser).createCDPConnection("browser");
  /** @type {Traced[]} */
  let events = [];
  let whole = false;
  connection._wsConnection.on("message", (/** @type {Buffer} */ text) => {
    const { method, params } = JSON.parse(String(text));
    if (method === "Tracing.dataCollected") events.push(...params.value);
    if (method === "Tracing.tracingComplete") whole = true;
  });
  return {
    /** @param {() => Promise<void>} act */
    async during(act) {
      events = [];
      whole = false;
      const traceConfig = { includedCategories: ["devtools.timeline", "toplevel"] };
      await connection.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
      await act();
      await connection.send("Tracing.end", {});
      await until("the whole trace", () => whole);
      return events;
    },
  };
}

/**
 * Milliseconds from a new tile's insertion until its badge has a place.
 * @param {Browser} browser
 * @param {number} n makes its uid its own
 */
async function insertion(browser, n) {
  const took = await inShadow(browser, ([root], tile, timeout) => new Promise((done, failed) => {
    if (root === undefined) throw new Error("Heed is not on this page");
    const first = document.querySelector("article");
    const before = new Set(root.querySelectorAll("[part~=heed-badge]"));
    const look = new MutationObserver(() => {
      for (const badge of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[part~=heed-badge]"))) {
        if (before.has(badge) || !badge.style.transform) continue;
        look.disconnect();
        done(performance.now() - began);
      }
    });
    look.observe(root, { subtree: true, childList: true, attributes: true });
    setTimeout(() => failed(new Error("a new tile got no badge")), timeout);
    const began = performance.now();
    first?.insertAdjacentHTML("beforebegin", tile);
  }), renamed(await tileOf(browser), n), 10_000);
  await browser.driver.executeScript(() => document.querySelector("article")?.remove());
  await until("the badge to go with its tile", () => isDrawn(browser));
  await settled(browser);
  return /** @type {number} */ (took);
}

/**
 * @param {Browser} browser
 * @returns {Promise<string>}
 */
const tileOf = ({ driver }) => driver.executeScript(() => document.querySelector("article")?.outerHTML);

/** @param {Browser} browser */
async function stopBackground(browser) {
  await browser.stopBackground();
  await until("the end of the background", async () => {
    /** @type {any} */
    const { targetInfos } = await asChromium(browser).sendAndGetDevToolsCommand("Target.getTargets", { filter: [{}] });
    return targetInfos.every((/** @type {any} */ { type }) => type !== "service_worker");
  });
}

/**
 * Milliseconds that reading the texts by meaning adds to reading them by their wording, in the engine of a page of the extension:
 * with the model loaded, and with loading it. The background does the same between its first and its second drawing.
 * @param {Browser} browser
 * @param {string[]} texts
 * @returns {Promise<{ loading: number, reading: number }>}
 */
async function byMeaning(browser, texts) {
  await browser.openExtension("paste.html");
  const took = await browser.driver.executeAsyncScript(`
    const [texts, done] = arguments;
    (async () => {
      const file = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
      const { default: init, start, step, understand } = await import("/pkg/engine.js");
      await init();
      start(await file("/pkg/phrases.bin"));
      const sender = { id: "a", ownId: "a", ownUrl: "a://", url: "a://paste.html", frameId: 0 };
      const known = JSON.stringify({ sender, now: Date.now(), under: [""] });
      const timed = (run) => {
        const began = performance.now();
        for (const text of texts) step(JSON.stringify({ do: "paste", kind: "post", text: text + " Run " + run + "." }), known);
        return performance.now() - began;
      };
      const least = () => Math.min(...[1, 2, 3, 4, 5].map(timed));
      least();
      const wording = least();
      const began = performance.now();
      understand(await file("/meaning.bin"));
      const loading = performance.now() - began;
      done({ loading, reading: least() - wording });
    })().catch((error) => done(String(error)));`, texts);
  assert(typeof took === "object", String(took));
  return /** @type {any} */ (took);
}

/**
 * The sentences of a text in plain words, so that each is one statement.
 * @param {string} text
 */
const plainSentences = (text) => text.split(/[.!?\n]/).map((part) => part.replace(/[^A-Za-z ]+/g, " ").trim().split(/\s+/).slice(0, 40).join(" "))
  .filter((part) => part.includes(" ")).map((part) => `The ${part}.`);

/** @param {string} what @param {string} value @param {string} [target] */
const row = (what, value, target = "") => console.log(`${what.padEnd(52)} ${value.padStart(9)}  ${target}`.trimEnd());
const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
/** @param {boolean} met @param {string} words */
const wanted = (met, words) => `${words}: ${met ? "met" : "NOT met"}`;

const server = await serve();
const { name, html } = await listPage();
server.add(LIST, html);
const [heed, bare] = await Promise.all([start("chromium", server), start("chromium", server, { bare: true })]);
try {
  for (const browser of [heed, bare]) {
    await asChromium(browser).sendDevToolsCommand("Performance.enable", {});
    await browser.open(LIST);
  }
  await until("the first badges", () => isDrawn(heed));

  const [heedTraces, bareTraces] = [await tracer(heed), await tracer(bare)];
  /** @type {Cost[]} */
  const withHeed = [];
  /** @type {Cost[]} */
  const without = [];
  /** @type {number[]} */
  const walks = [];
  for (let n = 0; n < LOADS; n++) {
    without.push(await load(bare, bareTraces));
    withHeed.push(await load(heed, heedTraces));
    assert(await isDrawn(heed), "a tile in sight has no badge although the page stands still");
    walks.push(await bareWalk(heed));
  }
  const of = (/** @type {Cost[]} */ costs, /** @type {keyof Cost} */ part) => median(costs.map((cost) => cost[part]));
  const added = (/** @type {keyof Cost} */ part) => of(withHeed, part) - of(without, part);

  /** @type {number[]} */
  const awake = [];
  /** @type {number[]} */
  const stopped = [];
  for (let n = 0; n < INSERTIONS; n++) {
    awake.push(await insertion(heed, 2 * n));
    await stopBackground(heed);
    stopped.push(await insertion(heed, 2 * n + 1));
  }

  /** @type {string[]} */
  const texts = await heed.driver.executeScript(() => [...document.querySelectorAll("article")].map((tile) => tile.innerText));
  const sentences = texts.map(plainSentences);
  // The last sentence of each text tells the runs apart.
  const statements = sentences.reduce((sum, each) => sum + each.length + 1, 0);
  const { loading, reading } = await byMeaning(heed, sentences.map((each) => each.join(" ")));

  const walk = median(walks);
  console.log(`\nChromium, ${name}, ${TILES} tiles, medians of ${LOADS} loads`);
  row("main-thread time added", ms(added("all")), wanted(added("all") <= 8, "at most 8 ms"));
  row("  style and layout", ms(added("layout")));
  row("  painting", ms(added("painting")));
  row("  script", ms(added("all") - added("layout") - added("painting")));
  row("main-thread time without Heed", ms(of(without, "all")));
  const most = (/** @type {Cost[]} */ costs, /** @type {keyof Cost} */ part) => Math.max(...costs.map((cost) => cost[part]));
  row("longest task in which Heed runs", ms(of(withHeed, "own")));
  row("  longest of all loads", ms(most(withHeed, "own")), wanted(most(withHeed, "own") <= 50, "at most 50 ms"));
  row("longest task of all, with Heed", ms(of(withHeed, "longest")));
  row("  longest of all loads", ms(most(withHeed, "longest")));
  row("longest task of all, without Heed", ms(of(without, "longest")));
  row("  longest of all loads", ms(most(without, "longest")));
  row("bare TreeWalker pass", ms(walk));
  row("time added as a ratio to it", `${(added("all") / walk).toFixed(1)} ×`);
  row(`tile to badge, background awake, of ${INSERTIONS}`, ms(median(awake)), wanted(median(awake) <= 100, "at most 100 ms"));
  row(`tile to badge, background stopped, of ${INSERTIONS}`, ms(median(stopped)), wanted(median(stopped) <= 250, "at most 250 ms"));
  row("wording to meaning, the page, model loaded", ms(reading), wanted(reading <= 150, "at most 150 ms"));
  row("  and with loading the model", ms(loading + reading));
  const micros = (1000 * reading) / statements;
  row(`a statement by meaning, mean of ${statements}`, `${micros.toFixed(0)} µs`, wanted(micros <= 150, "at most 150 µs"));
} finally {
  await Promise.all([heed.close(), bare.close()].map((closing) => closing.catch(() => {})));
  await server.close();
}
