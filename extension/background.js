// Moves messages and records between the browser and the two programs of the background, which make every decision. The engine
// reads pages; the keeper alone says what is written.

import initEngine, { start, step as engineStep, understand } from "./pkg/engine.js";
import initKeeper, { step as keeperStep } from "./pkg/keeper.js";

/** @typedef {{ keys: string[], prefixes: string[], tab?: number }} Needs */
/** @typedef {{ set: Record<string, unknown>, remove: string[] }} Writes */
/** @typedef {{ tab: number, level?: string, text: string, word: string, title: string, args: string[] }} Button */
/** @typedef {{ response: string, writes?: Writes, seen?: [string, unknown], button?: Button, waits?: boolean }} Outcome */
/** @typedef {(message: string, known: string) => string} Step */

const api = /** @type {typeof chrome} */ (Reflect.get(globalThis, "browser") ?? chrome);
const { local, session } = api.storage;

/** How often a program may say that it needs more before it answers. */
const ROUNDS = 8;

// Programs

/** Loads on the first call; after a failure, again on the next. @template T @param {() => Promise<T>} load */
function lazily(load) {
  /** @type {Promise<T> | undefined} */
  let loaded;
  return () => (loaded ??= load().catch((error) => {
    loaded = undefined;
    throw error;
  }));
}

const engine = lazily(async () => {
  const [phrases] = await Promise.all([fetch(api.runtime.getURL("pkg/phrases.bin")), initEngine()]);
  start(new Uint8Array(await phrases.arrayBuffer()));
  return engineStep;
});

/** Whether there is what it takes to read by meaning: a large file, which is loaded when a text first waits for it. @type {boolean | undefined} */
let model;

async function loadModel() {
  try {
    const [file] = await Promise.all([fetch(api.runtime.getURL("meaning.bin")), engine()]);
    understand(new Uint8Array(await file.arrayBuffer()));
    model = true;
  } catch (error) {
    console.warn("Heed: texts are read by their wording alone.", error);
    model = false;
  }
}

const keeper = lazily(async () => {
  await initKeeper();
  return keeperStep;
});

/** Whether a message is for the engine; whatever it is, the program that gets it looks closely. @param {string} message */
function isReading(message) {
  try {
    return ["plan", "scan", "paste"].includes(JSON.parse(message).do);
  } catch {
    return false;
  }
}

// Messages

/** Ends of lines: commands stand in one line, so that none writes over what another has just read; each tab's readings in one. */
const lines = /** @type {Map<string, Promise<unknown>>} */ (new Map());

/** @template T @param {string} line @param {() => Promise<T>} work @returns {Promise<T>} */
function inLine(line, work) {
  const done = (lines.get(line) ?? Promise.resolve()).then(work);
  const end = done.catch(() => {}).then(() => void (lines.get(line) === end && lines.delete(line)));
  lines.set(line, end);
  return done;
}

api.runtime.onMessage.addListener((message, sender, sendResponse) => {
  const text = typeof message === "string" ? message : "";
  const reads = isReading(text);
  const line = reads ? `tab ${sender.tab?.id}` : "keeper";
  /** @param {Outcome} first */
  const later = ({ waits, response }) => void (waits && inLine(line, () => readByMeaning(text, sender, response)).catch(console.warn));
  inLine(line, () => answer(reads ? engine : keeper, text, sender, later))
    .catch((error) => failed("background_failed", error))
    .then(sendResponse);
  return true;
});

/** Reads by meaning what was first read by its wording alone, and has it drawn where that finds more. @type {(text: string, sender: chrome.runtime.MessageSender, first: string) => Promise<void>} */
async function readByMeaning(text, sender, first) {
  if (model === undefined) await loadModel();
  const drawing = await answer(engine, text, sender);
  const tab = sender.tab?.id;
  if (tab !== undefined && drawing !== first) await api.tabs.sendMessage(tab, drawing, { frameId: 0 }).catch(() => {});
}

/** A command of the background's own, such as a menu's. @param {object} command */
const send = (command) =>
  inLine("keeper", () => answer(keeper, JSON.stringify(command), { id: api.runtime.id, url: api.runtime.getURL("background.js") }))
    .catch((error) => failed("background_failed", error));

// What an earlier version stored is carried over at once; after a failure, with the first command that writes.
api.runtime.onInstalled.addListener(() => {
  void send({ do: "migrate" });
  api.contextMenus.create({
    id: "keep", title: api.i18n.getMessage("menu_keep"), contexts: ["selection"], documentUrlPatterns: ["https://www.upwork.com/*"],
  }, () => void api.runtime.lastError);
});

api.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
  if (menuItemId === "keep" && tab?.id !== undefined) void keepWords(tab.id, selectionText ?? "");
});

/** Keeps selected words, and says on the toolbar button what became of it. @param {number} tab @param {string} words */
async function keepWords(tab, words) {
  if (words.trim() === "") return;
  const { is, message = "menu_kept" } = JSON.parse(await send({ do: "keep", tab, words }));
  await tell(tab, is === "stored" ? "✓" : "!", api.i18n.getMessage(message));
}

/** So long, in milliseconds, what became of keeping stands on the toolbar button. */
const TOLD = 5_000;

/**
 * By tab: what its button says for a while, and how what it says otherwise comes back.
 * @type {Map<number, { text: string, back: () => Promise<void>, timer: ReturnType<typeof setTimeout> }>}
 */
const told = new Map();

/** Has the button of a tab say something for a while. @param {number} tabId @param {string} text @param {string} title */
async function tell(tabId, text, title) {
  const { action } = api;
  const earlier = told.get(tabId);
  clearTimeout(earlier?.timer);
  const [before, titleBefore] = await Promise.all([action.getBadgeText({ tabId }), action.getTitle({ tabId })]);
  const asBefore = async () => {
    await action.setBadgeText({ tabId, text: before });
    await action.setTitle({ tabId, title: titleBefore });
  };
  const timer = setTimeout(() => void takeBack(tabId).catch(() => {}), TOLD);
  told.set(tabId, { text, back: earlier?.back ?? asBefore, timer });
  await action.setBadgeText({ tabId, text });
  await action.setTitle({ tabId, title });
}

/** @param {number} tabId */
async function takeBack(tabId) {
  const now = told.get(tabId);
  told.delete(tabId);
  // Another page in the tab has taken the words off the button itself.
  if (now && (await api.action.getBadgeText({ tabId })) === now.text) await now.back();
}

api.commands.onCommand.addListener(async (name, inFront) => {
  if (name === "switch-off") {
    const { settings } = JSON.parse(await send({ do: "settings" }));
    await send({ do: "set", settings: { ...settings, off: !settings.off } });
    return;
  }
  const tab = inFront ?? (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  const said = await api.tabs.sendMessage(tab.id, JSON.stringify({ do: name }), { frameId: 0 }).catch(() => undefined);
  if (name === "keep-selection" && typeof said === "string") await keepWords(tab.id, said);
});

/**
 * @param {() => Promise<Step>} program
 * @param {string} message
 * @param {chrome.runtime.MessageSender} sender
 * @param {(outcome: Outcome) => void} [later]
 * @returns {Promise<string>}
 */
async function answer(program, message, sender, later) {
  const who = {
    id: sender.id ?? "", url: sender.url ?? "", frameId: sender.frameId, tab: sender.tab?.id,
    ownId: api.runtime.id, ownUrl: api.runtime.getURL(""),
  };
  const [step, space] = await Promise.all([program(), program === keeper ? measure() : undefined]);
  const zone = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, offset: -new Date().getTimezoneOffset() };
  const fresh = program === keeper ? Array.from({ length: 3 }, () => crypto.randomUUID()) : undefined;
  const known = /** @type {Known} */ ({ sender: who, now: Date.now(), space, zone, fresh, model, records: {}, absent: [], under: [] });
  for (let round = 0; round < ROUNDS; round++) {
    /** @type {{ needs?: Needs, outcome?: Outcome }} */
    const { needs, outcome } = JSON.parse(step(message, JSON.stringify(known)));
    if (needs) await learn(known, needs);
    if (outcome === undefined) continue;
    if (program === engine) allNames().catch(() => {});
    later?.(outcome);
    return act(outcome);
  }
  throw new Error("The program asked for ever more.");
}

/**
 * Does what was decided; the answer is given when the browser has stored everything.
 * @param {Outcome} outcome
 */
async function act({ response, writes, seen, button }) {
  try {
    if (writes) await write(writes);
  } catch (error) {
    forgetNames();
    const isFull = /quota/i.test(`${error instanceof Error ? error.name : ""} ${error}`);
    return failed(isFull ? "failed_full" : "failed_not_saved", error);
  }
  await show(seen, button).catch((error) => console.warn("Heed: the tab's report was not kept.", error));
  return response;
}

/**
 * @param {string} message name of the message that says what went wrong
 * @param {unknown} error
 */
const failed = (message, error) => JSON.stringify({ is: "failed", message, cause: String(error) });

// Records

/**
 * @typedef {{
 *   sender: object, now: number, zone: { name: string, offset: number }, fresh?: string[], space?: { used: number, of: number },
 *   seen?: unknown, model?: boolean, records: Record<string, unknown>, absent: string[], under: string[],
 * }} Known
 */

/** The names of all records, listed once, so that later none is fetched that is not there. @type {Promise<Set<string>> | undefined} */
let listing;
/** The same when they are there. @type {Set<string> | undefined} */
let names;

function allNames() {
  if (listing !== undefined) return listing;
  const begun = (local.getKeys?.() ?? local.get(null).then(Object.keys)).then((all) => new Set(all));
  // It may have been forgotten meanwhile.
  begun.then((all) => listing === begun && (names = all), () => listing === begun && forgetNames());
  return (listing = begun);
}

const forgetNames = () => (listing = names = undefined);

api.storage.onChanged.addListener((changes, area) => {
  if (area !== "local") return;
  const added = Object.keys(changes).filter((name) => changes[name]?.newValue !== undefined);
  const removed = Object.keys(changes).filter((name) => changes[name]?.newValue === undefined);
  note(added, removed);
});

// In step

/** So long, in milliseconds, changes are gathered: the browser takes only so many writes an hour. */
const GATHERING = 2_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let gathering;

function bringInStep() {
  clearTimeout(gathering);
  gathering = setTimeout(() => void inLine("sync", inStep).catch((error) => console.warn("Heed: not in step.", error)), GATHERING);
}

/** Hands the keeper what the browser's sync storage holds, and does there what it says; the keeper hears of it where that fails. */
async function inStep() {
  const { sync } = api.storage;
  try {
    const remote = await sync.get(null);
    const { set = {}, remove = [] } = JSON.parse(await send({ do: "sync", remote }));
    if (Object.keys(set).length > 0) await sync.set(set);
    if (remove.length > 0) await sync.remove(remove);
  } catch (error) {
    await send({ do: "sync", failed: String(error) });
  }
}

api.storage.onChanged.addListener((changes, area) => {
  const isInStep = (/** @type {string} */ name) => /^(setting|muted|template):/.test(name);
  if (area === "sync" || (area === "local" && Object.keys(changes).some(isInStep))) bringInStep();
});

api.runtime.onStartup.addListener(bringInStep);

/** @param {string[]} added @param {string[]} removed */
function note(added, removed) {
  const take = (/** @type {Set<string>} */ all) => {
    added.forEach((name) => all.add(name));
    removed.forEach((name) => all.delete(name));
  };
  if (names) take(names);
  else listing?.then(take, () => {});
}

/** Fetches what is needed. @param {Known} known @param {Needs} needs */
async function learn(known, { keys, prefixes, tab }) {
  // Single records are there sooner than the names of all.
  const all = prefixes.length > 0 ? await allNames() : names;
  const under = prefixes.length > 0 ? [...(all ?? [])].filter((name) => prefixes.some((prefix) => name.startsWith(prefix))) : [];
  const wanted = [...keys.filter((name) => all?.has(name) ?? true), ...under];
  if (wanted.length > 0) Object.assign(known.records, await local.get(wanted));
  known.absent.push(...keys.filter((name) => !Object.hasOwn(known.records, name)));
  known.under.push(...prefixes);
  if (tab !== undefined) known.seen = await lastSeen(tab);
}

/** The records in one step, and the removals only after it. @param {Writes} writes */
async function write({ set, remove }) {
  const added = Object.keys(set);
  if (added.length > 0) await local.set(set);
  if (remove.length > 0) await local.remove(remove);
  note(added, remove);
}

/** How full the storage is; unknown in browsers that set no limit of their own. */
async function measure() {
  if (local.QUOTA_BYTES === undefined) return undefined;
  return { used: await local.getBytesInUse(null), of: local.QUOTA_BYTES };
}

// Tabs

/** The report of a tab, unless its page has gone: then nobody listens there. @param {number} tab */
async function lastSeen(tab) {
  const listens = api.tabs.sendMessage(tab, '{"do":"ping"}', { frameId: 0 }).then(() => true, () => false);
  const [{ [`tab:${tab}`]: seen }, isThere] = await Promise.all([session.get(`tab:${tab}`), listens]);
  return isThere ? (seen ?? null) : null;
}

/** @param {[string, unknown] | undefined} seen @param {Button | undefined} button */
async function show(seen, button) {
  if (seen !== undefined) await session.set({ [seen[0]]: seen[1] });
  if (button === undefined) return;
  const now = told.get(button.tab);
  const stands = now !== undefined && (await api.action.getBadgeText({ tabId: button.tab })) === now.text;
  if (stands) now.back = () => paint(button);
  else await paint(button);
}

/** @param {Button} button */
async function paint({ tab: tabId, level, text, word, title, args }) {
  await api.action.setBadgeText({ tabId, text: text || (word && api.i18n.getMessage(word)) });
  await api.action.setTitle({ tabId, title: api.i18n.getMessage(title, args) });
  const outline = OUTLINES[level ?? ""];
  await api.action.setIcon(outline ? { tabId, imageData: icon(outline) } : { tabId, path: { 16: "icons/16.png", 32: "icons/32.png" } });
}

/** The levels' shapes, each with its colour, as the badges on the page have them, in a square of 16. @type {Record<string, [string, string]>} */
const OUTLINES = {
  stop: ["#8e1538", "M5 1h6l4 4v6l-4 4H5l-4-4V5z"],
  serious: ["#b3261e", "M8 1l7.5 14H.5z"],
  caution: ["#8a5300", "M8 .5L15.5 8 8 15.5.5 8z"],
  note: ["#3d5a80", "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z"],
  clear: ["#1c6b3f", "M1 9l2-2.5 3.5 3L13 2l2 2-8.5 10z"],
};

/** @param {[string, string]} outline */
function icon([colour, path]) {
  const canvas = new OffscreenCanvas(32, 32);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(2, 2);
  context.fillStyle = colour;
  context.fill(new Path2D(path));
  return context.getImageData(0, 0, 32, 32);
}

api.tabs.onRemoved.addListener((tab) => void session.remove(`tab:${tab}`));
