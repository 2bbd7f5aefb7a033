// Moves messages and records between the browser and the engine, which makes every decision.

import init, { handle, needs, start } from "./pkg/engine.js";

/** @typedef {{ tab: number, text: string, title: string, args: string[] }} Button */
/** @typedef {{ response: string, changes: Record<string, unknown>, seen?: [string, unknown], button?: Button }} Outcome */

const api = /** @type {typeof chrome} */ (Reflect.get(globalThis, "browser") ?? chrome);

/** @type {Promise<void> | undefined} */
let started;

/** The end of the line: messages are answered one after the other, so that none overwrites what another has just written. */
let last = Promise.resolve();

api.runtime.onMessage.addListener((message, sender, sendResponse) => {
  last = last.then(() => answer(typeof message === "string" ? message : "", sender)).catch((error) => failed("background_failed", error)).then(sendResponse);
  return true;
});

async function load() {
  const [phrases] = await Promise.all([fetch(api.runtime.getURL("pkg/phrases.bin")), init()]);
  start(new Uint8Array(await phrases.arrayBuffer()));
}

/** Loaded on the first message; after a failure, again on the next. */
function engine() {
  started ??= load().catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

/**
 * @param {string} message
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<string>}
 */
async function answer(message, sender) {
  await engine();
  const who = {
    id: sender.id ?? "", url: sender.url ?? "", frameId: sender.frameId, tab: sender.tab?.id,
    ownId: api.runtime.id, ownUrl: api.runtime.getURL(""),
  };
  const { record, tab } = JSON.parse(needs(message, JSON.stringify(who)));
  const [records, seen] = await Promise.all([api.storage.local.get(null), lastSeen(record, tab)]);
  /** @type {Outcome} */
  const outcome = JSON.parse(handle(message, JSON.stringify({ sender: who, records, seen })));
  try {
    await write(outcome.changes);
  } catch (error) {
    return failed("failed_not_saved", error);
  }
  await show(outcome).catch((error) => console.warn("Heed: the tab's report was not kept.", error));
  return outcome.response;
}

/**
 * The report of a tab, unless its page has gone: then nobody listens there.
 * @param {string | undefined} record
 * @param {number | undefined} tab
 */
async function lastSeen(record, tab) {
  if (record === undefined) return undefined;
  const [{ [record]: seen }, listens] = await Promise.all([api.storage.session.get(record), tab === undefined || hasListener(tab)]);
  return listens ? seen : undefined;
}

/** @param {number} tab */
const hasListener = (tab) => api.tabs.sendMessage(tab, '{"do":"ping"}', { frameId: 0 }).then(() => true, () => false);

/**
 * Ends when the browser has stored everything.
 * @param {Record<string, unknown>} changes null removes a record
 */
async function write(changes) {
  const removed = Object.keys(changes).filter((name) => changes[name] === null);
  const kept = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
  if (Object.keys(kept).length > 0) await api.storage.local.set(kept);
  if (removed.length > 0) await api.storage.local.remove(removed);
}

/** @param {Outcome} outcome */
async function show({ seen, button }) {
  if (seen !== undefined) await api.storage.session.set({ [seen[0]]: seen[1] });
  if (button === undefined) return;
  const { tab: tabId, text, title, args } = button;
  await api.action.setBadgeText({ tabId, text });
  await api.action.setTitle({ tabId, title: api.i18n.getMessage(title, args) });
}

/**
 * @param {string} message name of the message that says what went wrong
 * @param {unknown} error
 */
const failed = (message, error) => JSON.stringify({ is: "failed", message, cause: String(error) });

api.tabs.onRemoved.addListener((tab) => void api.storage.session.remove(`tab:${tab}`));
