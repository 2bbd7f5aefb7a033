// Reads what the background's plan names, hands the strings over, and paints the answer.
// It knows no rule, number, selector or word: those stand in the plan, the answers and the messages.
"use strict";

/** @import { Assessed, Card, Field, Item, Panel, Piece, Plan, Reason, Report, Taken } from "../src/protocol.js" */

/** Milliseconds of reading before the page gets its turn. */
const SLICE = 4;
const MARKS = ["heed-faint", "heed-faint", "heed-middle", "heed-strong"];
const LEVELS = ["information", "note", "caution", "serious", "stop"];
const BLANK = /[\s\u200b]/;
const root = document.documentElement;

/** Ends when there is nothing to do here: switched off, another page, or the extension is gone. */
let work = new AbortController();
/** @type {Plan | null} */
let plan = null;
let planned = "";
let address = "";
let asked = false;
/** All is to be asked anew, changed or not. */
let force = false;
let nextKey = 0;
let turn = 0;
/** @type {Map<string, WeakMap<Element, Item>>} */
const known = new Map();
/** @type {Map<number, Item>} */
let items = new Map();
/** @type {Set<Node>} */
const touched = new Set();

const pause = () => new Promise((next) => requestIdleCallback(next, { timeout: 40 }));
const here = () => location.href.split("#", 1)[0] ?? "";
/** @param {string} name @param {...unknown} args */
const word = (name, ...args) => chrome.i18n.getMessage(name, args.slice(0, 9).map(String));

/** @param {object} request @returns {Promise<any>} null where nobody answers */
async function ask(request) {
  try {
    return JSON.parse(await chrome.runtime.sendMessage(JSON.stringify(request)));
  } catch {
    if (!chrome.runtime?.id) work.abort();
    return null;
  }
}

/** Asks what is to be read at this address, and starts or stops. */
async function arrive(byHand = false) {
  const url = (address = here());
  asked = byHand;
  const answer = await ask({ do: "plan", url, asked });
  if (url !== address || !answer) return;
  if (!answer.plan) return work.abort();
  const text = JSON.stringify(answer.plan);
  if (text !== planned || !plan) watch();
  planned = text;
  plan = answer.plan;
  force = true;
  await read();
}

// Reading

/** @param {Plan} by @param {Element} el @param {Piece[]} [pieces] */
function textOf({ skip, lines }, el, pieces) {
  let text = "";
  /** @param {Node} parent */
  const walk = (parent) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        pieces?.push({ node, seen: node.data, at: text.length });
        text += node.data;
      } else if (node instanceof Element && !(skip && node.matches(skip))) {
        const line = lines && node.matches(lines) ? () => text && !text.endsWith("\n") && (text += "\n") : null;
        if (node.localName === "br") text += "\n";
        line?.();
        walk(node);
        line?.();
      }
    }
  };
  walk(el);
  return text;
}

/** @param {Plan} by @param {Element} el @param {string} how @param {boolean} [marks] @returns {Taken} */
function take(by, el, how, marks) {
  if (how === "?") return { text: "yes" };
  /** @type {Piece[] | undefined} */
  const pieces = marks && !how ? [] : undefined;
  const raw = how ? (el.getAttribute(how.slice(1)) ?? "") : textOf(by, el, pieces);
  let start = 0;
  let end = raw.length;
  while (start < end && BLANK.test(raw.charAt(start))) start++;
  while (end > start && BLANK.test(raw.charAt(end - 1))) end--;
  pieces?.forEach((piece) => (piece.at -= start));
  return { text: raw.slice(start, end), pieces };
}

/** @param {Plan} by @param {Element} el @param {Field} field */
function takeField(by, el, { from, many, marks }) {
  for (const { css, take: how } of from) {
    const found = [];
    for (const place of css ? el.querySelectorAll(css) : [el]) {
      const taken = take(by, place, how, marks);
      if (taken.text) found.push(taken);
      if (taken.text && !many) break;
    }
    if (found.length) return found;
  }
}

/** Whether the item says something else than before. @param {Plan} by @param {Item} item */
function readItem(by, item) {
  const before = item.words;
  item.texts = {};
  item.fields = {};
  for (const field of item.group.fields) {
    const found = takeField(by, item.el, field);
    if (!found) continue;
    item.texts[field.name] = found;
    item.fields[field.name] = found.map(({ text }) => text);
  }
  item.words = JSON.stringify(item.fields);
  if (item.words === before) mark(item);
  else unmark(item);
  return item.words !== before;
}

/** Finds the items as the page is now; whether some are gone. @param {Plan} by */
function findItems(by) {
  const gone = items;
  items = new Map();
  for (const group of by.groups) {
    const of = known.get(group.name) ?? new WeakMap();
    known.set(group.name, of);
    /** @type {Element | undefined} */
    let last;
    for (const el of document.querySelectorAll(group.each)) {
      if (last?.contains(el) || el.closest(by.skip)) continue;
      last = el;
      const item = of.get(el) ?? { key: nextKey++, el, group, marks: [], spots: [] };
      of.set(el, item);
      items.set(item.key, item);
      gone.delete(item.key);
    }
  }
  gone.forEach(drop);
  return gone.size > 0;
}

/** The items that were never read or in which the page changed. */
function staleItems() {
  /** @type {Set<Node>} */
  const climbed = new Set();
  for (const node of touched) {
    for (let el = /** @type {Node | null} */ (node); el && !climbed.has(el); el = el.parentNode) climbed.add(el);
  }
  touched.clear();
  return [...items.values()].filter(({ el, words }) => !words || climbed.has(el));
}

let reading = false;
let queued = false;
let rest = 0;

/** Something changed; the work waits for a moment in which the page has none. */
async function schedule() {
  if (queued) return;
  queued = true;
  await new Promise((next) => setTimeout(next, rest - performance.now()));
  await pause();
  queued = false;
  await read();
}

async function read() {
  const by = plan;
  if (!by || reading || document.hidden) return;
  if (!chrome.runtime?.id) return work.abort();
  if (here() !== address) return arrive();
  reading = true;
  let start = performance.now();
  let spent = 0;
  let changed = findItems(by) || force;
  force = false;
  for (const item of staleItems()) {
    changed = readItem(by, item) || changed;
    if (performance.now() - start < SLICE) continue;
    spent += performance.now() - start;
    await pause();
    start = performance.now();
    if (plan !== by) break;
  }
  // A page that never stops changing may cost a tenth of the time at most.
  rest = performance.now() + 9 * (spent + performance.now() - start);
  reading = false;
  force ||= plan !== by;
  if (touched.size || force) schedule();
  if (plan === by && changed) await scan();
}

async function scan() {
  const mine = ++turn;
  const all = [...items.values()].map(({ group, key, fields }) => ({ group: group.name, key, fields }));
  const answer = await ask({ do: "scan", reading: { url: address, title: document.title, items: all }, now: Date.now() });
  if (mine !== turn || !plan) return;
  if (answer?.is === "report") show(answer);
  else force = true;
}

// Painting

/** The one element added to the page; all that is drawn is in its closed shadow root, styled through parts. */
const host = document.createElement("div");
host.style.cssText = "all:initial;position:absolute;top:0;left:0";
const layer = host.attachShadow({ mode: "closed" });
/** @type {Card | null} */
let card = null;
/** @type {Panel | null} */
let panel = null;
let frame = 0;

/** @param {string} tag @param {string} part @param {...unknown} children */
function make(tag, part, ...children) {
  const el = document.createElement(tag);
  if (part) el.part.value = part;
  for (const child of children) if (child instanceof Node || typeof child === "string") el.append(child);
  return el;
}
/** @param {string} act @param {string} words */
function button(act, words) {
  const el = make("button", "heed-act", words);
  el.setAttribute("value", act);
  return el;
}
/** @param {Reason} reason @param {string} part @param {string[]} [args] */
const says = ({ id }, part, args = []) => word(`${id.replaceAll("-", "_")}_${part}`, ...args);
/** @param {string} level */
const sign = (level) => [make("i", `heed-shape heed-${level}`), make("b", `heed-word heed-${level}`, word(`level_${level}`))];

/** A signal's words, folded to its summary. @param {Reason} reason @param {string} level @param {string} [job] */
function reasonView(reason, level, job) {
  const { id, quote, args, more } = reason;
  const rule = make("a", "heed-link", says(reason, "rule"));
  rule.setAttribute("href", says(reason, "rule_url"));
  rule.setAttribute("target", "_blank");
  const el = make("details", "",
    make("summary", "heed-summary", ...sign(level), ` ${says(reason, "summary")}`),
    quote && make("blockquote", `heed-quote heed-${level}`, quote),
    args?.length && make("p", "heed-text", says(reason, "evidence", args)),
    more && make("p", "heed-soft", word("pages_more_places", more)),
    ...["why", "wrong", "act"].flatMap((part) => [make("p", "heed-head", word(`pages_${part}`)), make("p", "heed-text", says(reason, part))]),
    rule.textContent && make("p", "heed-soft", rule, ` (${word("pages_rule_checked", says(reason, "rule_checked"))})`),
    button(`mute ${id}`, word("card_mute")), job && button(`dismiss ${id}`, word("card_dismiss")));
  el.id = id;
  return el;
}

/** @param {string} title @param {string} kind @param {string[]} names @param {boolean} copy */
const section = (title, kind, names, copy) => names.length > 0 && make("div", "", make("p", "heed-head", word(title)),
  ...names.map((name) => make("p", "heed-text", make("span", "", word(`${kind}_${name}`)), copy && button("copy", word("pages_copy")))));

/** @param {Assessed} found @param {boolean} full as on the panel */
function reportView({ title, level, reasons, greens, job, known, of, missing, questions, language_covered }, full) {
  return make("div", "heed-body",
    make("p", "heed-title", title),
    ...reasons.map((reason) => reasonView(reason, LEVELS[reason.severity] ?? "note", job)),
    !reasons.length && make("p", "heed-text", word(level === "clear" ? "pages_says_clear" : "pages_no_reasons")),
    greens.length && make("p", "heed-head", word("pages_greens")),
    ...greens.map((reason) => reasonView(reason, "good", job)),
    !language_covered && make("p", "heed-soft", word("pages_language_not_covered")),
    make("p", "heed-soft", word("pages_known", known, of)),
    full && section("panel_missing", "fact", missing, false),
    full && section("pages_questions", "question", questions, true));
}

/** @param {Report} report */
function show(report) {
  for (const item of items.values()) {
    item.found = undefined;
    item.marks = [];
  }
  for (const found of report.items) {
    const owner = items.get(found.key);
    if (!owner) continue;
    owner.found = found;
    for (const mark of found.marks) items.get(mark.key)?.marks.push({ mark, owner });
  }
  for (const item of items.values()) {
    mark(item);
    draw(item);
  }
  place();
}

/** @param {Item} item */
function unmark(item) {
  for (const { range, name } of item.spots.splice(0)) CSS.highlights.get(name)?.delete(range);
}

/** Marks the item's texts where they still are what was read. @param {Item} item */
function mark(item) {
  unmark(item);
  for (const { mark, owner } of item.marks) {
    const name = MARKS[mark.strength] ?? "";
    for (const { node, seen, at } of item.texts?.[mark.field]?.[mark.index]?.pieces ?? []) {
      const start = Math.max(0, mark.start - at);
      const end = Math.min(seen.length, mark.end - at);
      if (start >= end || node.data !== seen) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
      CSS.highlights.get(name)?.add(range);
      item.spots.push({ range, name, owner, signal: mark.signal });
    }
  }
}

/** @param {Item} item */
function drop(item) {
  unmark(item);
  item.found = undefined;
  draw(item);
}

/** The element the item's badge or panel stands by. @param {Item} item */
const anchor = ({ el, group }) => (group.anchor && el.querySelector(group.anchor)) || el;

/** Draws what is said of an item where it is not what is drawn. @param {Item} item */
function draw(item) {
  const { found } = item;
  const text = found && JSON.stringify({ ...found, marks: 0 });
  if (text === item.drawn) return;
  item.drawn = text;
  if (card?.owner === item) closeCard();
  if (panel?.owner === item) panel = panel.el.remove() ?? null;
  if (!found) {
    seen?.unobserve(item.el);
    item.badge = void item.badge?.remove();
    return;
  }
  const first = found.reasons[0];
  item.badge ??= layer.appendChild(make("button", ""));
  item.badge.part.value = `heed-badge heed-${found.level}`;
  item.badge.replaceChildren(...sign(found.level), make("span", "heed-reason", first ? says(first, "summary") : word("pages_known", found.known, found.of)),
    make("span", "heed-unseen", word("badge_of", found.title)));
  seen?.observe(item.el);
  /** @type {Element | null} */
  let el = item.el;
  for (item.layer = "auto"; el; el = el.parentElement) {
    const { position, zIndex } = getComputedStyle(el);
    if (position !== "static" && zIndex !== "auto") item.layer = zIndex;
  }
  if (found.panel === undefined) return;
  const fold = make("details", "", make("summary", "heed-summary", `${word("panel_title")} `, ...sign(found.level)), reportView(found, true));
  panel = { owner: item, fold, el: layer.appendChild(make("section", "", fold)) };
  panel.el.ariaLabel = word("panel_title");
}

const place = () => (frame ||= requestAnimationFrame(paint));

/** First reads where everything stands, then writes. */
function paint() {
  frame = 0;
  if (!plan) return;
  if (!host.isConnected) root.append(host);
  const home = host.getBoundingClientRect();
  /** @param {number} x @param {number} y @param {Item} item */
  const at = (x, y, { layer }) => `z-index:${layer};transform:translate(${x - home.left}px,${y - home.top}px);`;
  const all = [...items.values()].filter(({ badge }) => badge);
  const places = all.map((item) => {
    const box = item.el.getBoundingClientRect();
    const by = anchor(item).getBoundingClientRect();
    // On the item's upper edge; over its title where that stands far below.
    const y = by.top - box.top > 90 ? by.top - 26 : box.top - 12;
    return item.seen && by.height && box.width > 60 ? `max-width:${Math.floor(box.right - by.left)}px;${at(by.left, y, item)}` : "visibility:hidden";
  });
  const client = items.get(panel?.owner.found?.panel ?? -1);
  const side = client && anchor(client).getBoundingClientRect();
  const room = side?.height ? root.clientWidth - side.right - 24 : 0;

  const named = root.getAttribute("theme");
  const theme = (named ? named.includes("dark") : matchMedia("(prefers-color-scheme:dark)").matches) ? "dark" : "light";
  if (host.style.colorScheme !== theme) host.style.colorScheme = theme;
  all.forEach(({ badge }, i) => badge && (badge.style.cssText = places[i] ?? ""));
  if (panel && side) {
    const free = room > 260;
    panel.el.style.cssText = free ? at(side.right + 12, side.top, panel.owner) + `width:${Math.min(room, 340)}px` : "";
    if (!panel.el.part.value) panel.fold.toggleAttribute("open", free);
    panel.el.part.value = free ? "heed-panel" : "heed-panel heed-docked";
  }
  seat();
}

/** Puts the card by what it was opened from. */
function seat() {
  if (!card) return;
  const { bottom, left, top } = card.at.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = card.el;
  const y = bottom + 6 + offsetHeight < innerHeight ? bottom + 6 : top - offsetHeight - 6;
  const x = Math.min(left, root.clientWidth - offsetWidth - 8);
  style.transform = `translate(${Math.max(8, x)}px,${Math.max(8, Math.min(y, innerHeight - offsetHeight - 8))}px)`;
}

/** Opens the card of a posting, at one of its signals where told. @param {Item} owner @param {Element | Range} at @param {boolean} held @param {string} [signal] */
function openCard(owner, at, held, signal) {
  if (!owner.found) return;
  if (card?.at !== at) {
    closeCard();
    const shut = button("close", "×");
    shut.ariaLabel = word("card_close");
    shut.part.add("heed-shut");
    const el = make("div", "heed-card", shut, reportView(owner.found, false));
    el.role = "dialog";
    el.ariaLabel = owner.found.title;
    el.tabIndex = -1;
    card = { el, owner, at, held, before: document.activeElement };
    if (at instanceof Element) at.after(el);
    else layer.append(el);
    const one = el.querySelector(signal ? `#${signal}` : "details");
    one?.setAttribute("open", "");
    seat();
    if (signal) one?.scrollIntoView({ block: "nearest" });
  } else if (held && card.held) return closeCard();
  card.held ||= held;
  if (held) card.el.focus({ preventScroll: true });
}

function closeCard() {
  if (!card) return;
  const { el, at, before } = card;
  const inside = el.contains(layer.activeElement);
  card = el.remove() ?? null;
  const back = at instanceof HTMLElement ? at : before;
  if (inside && back instanceof HTMLElement) back.focus({ preventScroll: true });
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @param {() => void} then */
function soon(then) {
  clearTimeout(timer);
  timer = setTimeout(then, 250);
}
/** Closes a card that was only peeked at. */
const leave = () => soon(() => card && !card.held && !card.el.contains(layer.activeElement) && closeCard());

/** @param {Event} event @param {boolean} held */
function peek({ target }, held) {
  const item = target instanceof Element && [...items.values()].find(({ badge }) => badge?.contains(target));
  clearTimeout(timer);
  if (!item || !item.badge) return false;
  const at = item.badge;
  if (held) openCard(item, at, true);
  else soon(() => openCard(item, at, false));
  return true;
}

/** Opens the card of the mark under the pointer. @param {MouseEvent} event @param {boolean} held */
function openSpot({ clientX: x, clientY: y }, held) {
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  for (const { spots } of items.values()) {
    for (const { range, owner, signal } of spots) {
      if (range.startContainer !== node || ![...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) continue;
      return openCard(owner, range, held, signal);
    }
  }
  if (card && card.at instanceof Range) leave();
}

/** @param {Event} event */
function press(event) {
  if (peek(event, true)) return;
  const pressed = event.target;
  if (!(pressed instanceof HTMLElement)) return;
  const [act, signal] = pressed.getAttribute("value")?.split(" ") ?? [];
  if (act === "close") closeCard();
  if (act === "copy") navigator.clipboard.writeText(pressed.previousSibling?.textContent ?? "").then(() => (pressed.textContent = word("pages_copied")));
  const found = (card?.el.contains(pressed) ? card : panel)?.owner.found;
  if (act === "mute" || act === "dismiss") ask({ do: act, signal, job: found?.job });
}

/** @type {IntersectionObserver | undefined} */
let seen;

/** Follows the page until there is nothing to do here. */
function watch() {
  work.abort();
  work = new AbortController();
  const { signal } = work;
  /** @param {EventTarget} target @param {string} types @param {(event: any) => void} act */
  const on = (target, types, act) => types.split(" ").forEach((type) => target.addEventListener(type, act, { signal, capture: true }));
  const changes = new MutationObserver((records) => {
    for (const { target } of records) if (target !== host) touched.add(target);
    place();
    if (touched.size) schedule();
  });
  changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) for (const of of known.values()) {
      const item = of.get(target);
      if (item) item.seen = isIntersecting;
    }
    place();
  });
  on(document, "visibilitychange", schedule);
  on(window, "resize load transitionend scroll", place);
  on(document, "keydown", ({ key }) => key === "Escape" && closeCard());
  on(document, "pointerdown", ({ target }) => target !== host && closeCard());
  on(document, "pointermove", (event) => event.target !== host && soon(() => openSpot(event, false)));
  on(document, "click", (event) => event.target !== host && openSpot(event, true));
  on(layer, "click", press);
  on(layer, "pointerover", (event) => peek(event, false));
  on(layer, "focusin", (event) => event.target.matches(":focus-visible") && peek(event, false));
  on(layer, "pointerout focusout", leave);
  signal.onabort = () => {
    changes.disconnect();
    seen?.disconnect();
    for (const name of MARKS) CSS.highlights.delete(name);
    clearTimeout(timer);
    host.remove();
    layer.replaceChildren();
    items.clear();
    known.clear();
    touched.clear();
    plan = card = panel = null;
  };
}

chrome.storage.onChanged.addListener((changed, area) => {
  if (area === "local" && Object.keys(changed).some((key) => /^(settings$|dismissed:)/.test(key))) arrive(asked);
});
chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  const reads = JSON.parse(message).do === "read" && arrive(true);
  Promise.resolve(reads).then(() => answer("here"));
  return true;
});
globalThis.navigation?.addEventListener("currententrychange", () => here() !== address && arrive());
arrive();
