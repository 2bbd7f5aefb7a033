// Reads what the plan names, hands the strings over, and paints the answer.
"use strict";

/** @import * as T from "../src/protocol.js" */

const BLANK = /^[\s\u200b]+/;
const MARKS = ["heed-faint", "heed-faint", "heed-middle", "heed-strong"];
const root = document.documentElement;

let work = new AbortController();
/** @type {T.Plan | null} */
let plan = null;
let address = "";
let askedAt = "";
let force = false;
let moved = true;
let nextKey = 0;
/** @type {Map<number, T.Item>} */
let items = new Map();
/** @type {Set<any>} */
const touched = new Set();

const pause = () => new Promise((next) => requestIdleCallback(next, { timeout: 40 }));
const here = () => location.href.replace(/#.*/, "");

/** @param {object} request @returns {Promise<any>} null where nobody answers */
async function ask(request) {
	try {
		return JSON.parse(await chrome.runtime.sendMessage(JSON.stringify(request)));
	} catch {
		if (!chrome.runtime?.id) work.abort();
		return null;
	}
}

async function arrive() {
	const url = (address = here());
	const answer = await ask({ do: "plan", url, asked: askedAt === url });
	if (url !== address || !answer) return;
	if (!answer.plan) return work.abort();
	if (answer.plan.kind !== plan?.kind) watch(answer.plan);
	force = moved = true;
	await read();
}

// Reading

/** An element's text; its nodes and their beginnings go to `pieces`. @type {T.Words} */
const words = ({ skip, lines, parts }, el, pieces) => {
	let raw = "";
	/** @param {Node} parent */
	const walk = (parent) => {
		for (let node = parent.firstChild; node; node = node.nextSibling) {
			if (node instanceof Text) {
				pieces?.push({ node, at: raw.length });
				raw += node.data;
			} else if (node instanceof Element && !node.matches(skip)) {
				const line = () => node.matches(lines) && raw && !raw.endsWith("\n") && (raw += "\n");
				if (node.localName === "br") raw += "\n";
				line();
				walk(node);
				line();
			}
		}
	};
	if (pieces || (el.firstElementChild && el.querySelector(parts))) walk(el);
	else raw = el.textContent ?? "";
	const text = raw.replace(BLANK, "");
	for (const piece of pieces ?? []) piece.at -= raw.length - text.length;
	return text.trimEnd();
};

/** @type {T.Take} */
const take = (by, el, { take }) => (take === "?" ? "yes" : take ? (el.getAttribute(take.slice(1)) ?? "").trim() : words(by, el));

/** @type {T.TakeField} */
const takeField = (by, el, { from, many }) => {
	for (const source of from) {
		const { css } = source;
		/** @type {T.Taken} */
		const found = { texts: [], places: [] };
		for (const place of !css ? [el] : many ? el.querySelectorAll(css) : [el.querySelector(css)]) {
			const text = place && take(by, place, source);
			if (text) found.texts.push(text), found.places.push(place);
		}
		if (found.places[0]) return found;
	}
};

/** Whether items are gone. @param {T.Plan} by */
function findItems(by) {
	const gone = items;
	items = new Map();
	for (const alone of [undefined, true]) if (!items.size) collect(by, by.groups.filter((group) => group.alone === alone));
	for (const key of items.keys()) gone.delete(key);
	gone.forEach(forget);
	gone.forEach(draw);
	return gone.size > 0;
}

/** @param {T.Plan} by @param {T.Group[]} groups */
function collect({ skip }, groups) {
	const last = new Map();
	/** @type {Element | null | undefined} */
	let parent;
	let hidden;
	for (const el of document.querySelectorAll(groups.map(({ each }) => each).join())) {
		if (parent !== el.parentElement) hidden = (parent = el.parentElement)?.closest(skip);
		if (hidden || el.matches(skip)) continue;
		for (const group of groups) {
			if (last.get(group)?.contains(el) || !el.matches(group.each)) continue;
			last.set(group, el);
			group.known ??= new WeakMap();
			const item = group.known.get(el) ?? { key: nextKey++, el, group, stale: true, marks: [], spots: [] };
			group.known.set(el, item);
			items.set(item.key, item);
			sight.observe(el);
		}
	}
}

let reading = false;
let queued = false;

const schedule = () => (queued ||= !!pause().then(() => (queued = false)).then(read));

async function read() {
	if (reading || document.hidden) return;
	if (here() !== address) return arrive();
	const by = plan;
	if (!by) return;
	reading = true;
	let changed = force;
	if (moved) changed = findItems(by) || changed;
	force = moved = false;
	const climbed = new Set();
	for (let el of touched) for (; el && !climbed.has(el); el = el.parentNode) climbed.add(el);
	touched.clear();
	for (const item of items.values()) {
		item.stale ||= climbed.has(item.el);
		if (!item.stale || (item.group.lazy && !item.near)) continue;
		const before = item.words;
		item.stale = false;
		item.places = {};
		item.fields = {};
		for (const field of item.group.fields) {
			const found = takeField(by, item.el, field);
			if (!found) continue;
			item.places[field.name] = found.places;
			item.fields[field.name] = found.texts;
		}
		item.words = JSON.stringify(item.fields);
		if (item.words !== before) (changed = true), (item.marks = []);
		mark(item);
		if (item.key % 16) continue;
		await pause();
		if (plan !== by) break;
	}
	reading = false;
	force ||= plan !== by;
	if (touched.size || force) schedule();
	if (plan === by && changed) await scan();
}

async function scan() {
	const all = [...items.values()].filter(({ fields }) => fields).map(({ group, key, fields }) => ({ group: group.name, key, fields }));
	// Nothing is in sight yet.
	if (!all.length && items.size) return;
	const answer = await ask({ do: "scan", reading: { url: address, title: document.title, items: all }, now: Date.now() });
	if (!plan) return;
	if (answer?.is === "drawing") show(answer);
	else force = true;
}

// Painting

/** All that is added. */
const host = document.createElement("div");
host.style.cssText = "all:initial;position:absolute;top:0;left:0";
const layer = host.attachShadow({ mode: "closed" });
// The site's slider hears no click outside of it.
for (const type of ["click", "mousedown", "pointerdown"]) host.addEventListener(type, (event) => event.stopPropagation());
/** @type {T.Card | null} */
let card = null;
/** @type {T.Panel | null} */
let panel = null;
let frame = 0;

/** @type {T.Say} */
const say = (view = "") => {
	if (typeof view === "string") return view;
	if (Array.isArray(view)) return view.slice(3).map((child) => say(child)).join("");
	const { w, a = [] } = view;
	const args = a.map(say);
	if (!w) return args.join(", ");
	return a[0] && !args.join("") ? "" : chrome.i18n.getMessage(w, args);
};

/** What a view describes; nothing of an optional part that is empty. @type {T.Build} */
const build = (view) => {
	const el = document.createElement(Array.isArray(view) ? view[0] : "span");
	if (!Array.isArray(view)) el.append(say(view));
	else if (!view[2].optional || say(view)) {
		const [, part, { send, copy, done, failed, optional, ...attributes }, ...children] = view;
		el.part.value = part.replace(/\w+/g, "heed-$&");
		el.append(...children.map(build));
		for (const name in attributes) el.setAttribute(name, say(attributes[name]));
		const act = () => (send ? ask(JSON.parse(say(send))) : navigator.clipboard.writeText(say(copy)).catch(() => null));
		if (done) el.onclick = () => void act().then((answer) => (el.textContent = say(answer === null || answer?.is === "failed" ? failed : done)));
	}
	return el;
};

/** @param {T.Drawing} drawing */
function show(drawing) {
	items.forEach(forget);
	for (const found of drawing.items) {
		const owner = items.get(found.key);
		if (owner) owner.found = found;
		if (owner) for (const mark of found.marks) items.get(mark.key)?.marks.push({ mark, owner });
	}
	items.forEach(draw);
}

/** @param {T.Item} item */
const forget = (item) => Object.assign(item, { found: undefined, marks: [] });

/** Marks texts that still are what was read. @param {T.Item} item */
function mark(item) {
	for (const { range, name } of item.spots.splice(0)) CSS.highlights.get(name)?.delete(range);
	for (const { mark, owner } of item.near ? item.marks : []) {
		const name = MARKS[mark.strength] ?? "";
		const place = item.places?.[mark.field]?.[mark.index];
		/** @type {T.Piece[]} */
		const pieces = [];
		if (!plan || !place || words(plan, place, pieces) !== item.fields?.[mark.field]?.[mark.index]) continue;
		for (const { node, at } of pieces) {
			const start = Math.max(0, mark.start - at);
			const end = Math.min(node.length, mark.end - at);
			if (start >= end) continue;
			const range = document.createRange();
			range.setStart(node, start);
			range.setEnd(node, end);
			CSS.highlights.get(name)?.add(range);
			item.spots.push({ range, name, owner, signal: mark.signal });
		}
	}
}

/** @param {T.Item} item */
const boxOf = ({ el, group }) => ((group.anchor && el.querySelector(group.anchor)) || el).getBoundingClientRect();

/** @param {T.Item} item */
function draw(item) {
	mark(item);
	place();
	const { found } = item;
	const text = JSON.stringify(found);
	const fresh = text !== item.drawn;
	item.drawn = text;
	if (fresh && card?.owner === item) closeCard();
	if (fresh && panel?.owner === item) panel = panel.el.remove() ?? null;
	if (fresh && found?.panel !== undefined) ask({ do: "view", key: found.key, panel: true }).then((answer) => {
		if (!answer?.view || item.found !== found) return;
		panel?.el.remove();
		panel = { owner: item, el: layer.appendChild(build(answer.view)) };
		place();
	});
	if (!found || !item.near) return (item.badge = item.badge?.remove() ?? undefined);
	if (item.badge && !fresh) return;
	item.css = "";
	const drawn = build(found.badge);
	const act = drawn.onclick;
	const after = [...items.values()].find(({ key, badge }) => key > item.key && badge);
	const badge = (item.badge ??= layer.insertBefore(drawn, after?.badge ?? null));
	badge.part.value = drawn.part.value;
	if (badge !== drawn) badge.replaceChildren(...drawn.childNodes);
	badge.onclick = act ?? (() => openCard(item, badge, true));
	if (!act) badge.onpointermove = badge.onfocus = () => soon(() => openCard(item, badge));
	// What covers the item covers its badge.
	for (let el = item.el; el; el = /** @type {Element} */ (el.parentElement)) {
		const { zIndex } = getComputedStyle(el);
		if (zIndex !== "auto") item.layer = zIndex;
	}
}

const place = () => (frame ||= requestAnimationFrame(paint));

function paint() {
	frame = 0;
	if (!plan) return;
	if (!host.isConnected && layer.firstChild) root.append(host);
	const at = (x = 0, y = 0, layer = "") => `z-index:${layer};transform:translate(${x + scrollX}px,${y + scrollY}px);`;
	const places = [...items.values()].filter(({ badge }) => badge).map((item) => {
		const box = item.el.getBoundingClientRect();
		const { left, top, right, height } = boxOf(item);
		// On the upper edge, over a title that is far below; or at the anchor's end.
		const css = item.group.beside ? at(right, top - 12, item.layer) + "translate:-100%"
			: at(left, top - box.top > 90 ? top - 26 : box.top - 12, item.layer) + `max-width:${box.right - left}px`;
		return { item, css: height ? css : "visibility:hidden" };
	});
	const client = items.get(panel?.owner.found?.panel ?? -1);
	const side = client && boxOf(client);
	for (const { item, css } of places) if (item.badge && item.css !== css) item.badge.style.cssText = item.css = css;
	if (panel) {
		// Folded where there is no room beside it.
		const free = !!side && root.clientWidth - side.right > 300;
		const { el, owner } = panel;
		if (side && !el.part.value) el.open = free;
		el.part.value = `heed-panel${free ? "" : " heed-over"}`;
		el.style.cssText = side?.height ? at(free ? side.right + 12 : side.right, side.top - (free ? 0 : 32), owner.layer) : "visibility:hidden";
	}
	seat();
}

function seat() {
	if (!card) return;
	const { bottom, left, top } = card.at.getBoundingClientRect();
	const { offsetWidth, offsetHeight, style } = card.el;
	const y = bottom + 6 + offsetHeight < innerHeight ? bottom + 6 : top - offsetHeight - 6;
	style.transform = `translate(${Math.max(8, Math.min(left, root.clientWidth - offsetWidth - 8))}px,${Math.max(8, y)}px)`;
}

/** @type {T.OpenCard} */
const openCard = async (owner, at, focus, signal) => {
	clearTimeout(timer);
	const mine = timer;
	if (card?.at !== at) {
		const { found } = owner;
		const answer = found && await ask({ do: "view", key: found.key });
		if (!answer?.view || owner.found !== found || (!focus && timer !== mine)) return;
		closeCard();
		const el = build(answer.view);
		el.firstElementChild.onclick = closeCard;
		card = { el, owner, at };
		layer.insertBefore(el, at instanceof Element ? at.nextSibling : null);
		const one = el.querySelector(signal ? `#${signal}` : "details");
		one?.setAttribute("open", "");
		seat();
		one?.scrollIntoView({ block: "nearest" });
	}
	if (focus) card.el.focus({ preventScroll: true });
};

function closeCard() {
	if (!card) return;
	const { el, at } = card;
	const inside = el.contains(layer.activeElement);
	card = el.remove() ?? null;
	if (inside && at instanceof HTMLElement) at.focus({ preventScroll: true });
	clearTimeout(timer);
}

let timer = 0;
function soon(then = () => {}) {
	clearTimeout(timer);
	timer = window.setTimeout(then, 250);
}
const leave = () => soon(() => void (card && !card.el.contains(layer.activeElement) && card.at !== layer.activeElement && closeCard()));

/** @param {MouseEvent} event @param {boolean} [focus] */
function openSpot({ clientX, clientY }, focus) {
	const at = document.caretPositionFromPoint(clientX, clientY);
	for (const { spots } of items.values()) {
		const spot = spots.find(({ range }) => at && range.isPointInRange(at.offsetNode, at.offset));
		if (spot) return openCard(spot.owner, spot.range, focus, spot.signal);
	}
	leave();
}

/** Reads and draws what is nearly in sight. */
const sight = new IntersectionObserver((entries) => {
	for (const { target, isIntersecting } of entries) {
		for (const { known } of plan?.groups ?? []) {
			const item = known?.get(target);
			if (!item) continue;
			item.near = isIntersecting;
			draw(item);
		}
	}
	schedule();
}, { rootMargin: "100% 0%" });

/** @param {T.Plan} by */
function watch(by) {
	work.abort();
	by.parts = `${by.skip},${by.lines},br`;
	plan = by;
	work = new AbortController();
	const { signal } = work;
	for (const name of MARKS) CSS.highlights.set(name, new Highlight());
	/** @type {T.On} */
	const on = (target, types, act) => types.split(" ").forEach((type) => target.addEventListener(type, act, { signal, capture: true }));
	const changes = new MutationObserver((records) => {
		for (const { target, type, attributeName, addedNodes } of records) {
			if (addedNodes[0] === host) continue;
			place();
			// Animations write styles; none is read.
			if (attributeName === "style") continue;
			touched.add(target);
			moved ||= type !== "characterData";
		}
		if (touched.size) schedule();
	});
	changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
	on(window, "resize load transitionend scroll", place);
	on(document, "keydown", (event) => card && event.key === "Escape" && (event.stopPropagation(), closeCard()));
	on(document, "pointerdown", ({ target }) => target !== host && closeCard());
	on(document, "pointermove", (event) => event.target !== host && soon(() => openSpot(event)));
	on(document, "click", (event) => event.target !== host && openSpot(event, true));
	on(layer, "pointerover", ({ target }) => card?.el.contains(target) && clearTimeout(timer));
	on(layer, "pointerout focusout", leave);
	signal.onabort = () => {
		changes.disconnect();
		sight.disconnect();
		for (const name of MARKS) CSS.highlights.delete(name);
		clearTimeout(timer);
		host.remove();
		layer.replaceChildren();
		items.clear();
		touched.clear();
		plan = card = panel = null;
	};
}

/** Begins anew. */
function again() {
	address = "";
	return read();
}

chrome.storage.local.onChanged.addListener(again);
chrome.runtime.onMessage.addListener((message, _, answer) => {
	if (message[2] === "i") return plan && show(JSON.parse(message));
	if (message.includes("read")) return (askedAt = here()), again().then(answer), true;
	/** @type {any[]} */
	const badges = [...layer.querySelectorAll("[part~=heed-badge]")];
	if (message.includes("next")) badges[(badges.indexOf(layer.activeElement) + 1) % badges.length]?.focus();
	answer(`${getSelection()}`);
});
document.addEventListener("visibilitychange", read);
globalThis.navigation?.addEventListener("currententrychange", read);
read();
