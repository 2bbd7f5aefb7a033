// What the user sees on the site's pages: badges, marks, cards, the panel, and that the site's own page stays untouched.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import { Key } from "selenium-webdriver";

import { BROWSERS, start } from "./browsers.mjs";
import { appMarkup, highlights, inShadow, inShadowAll, picture, shadowRoots, shadowViolations, until } from "./page.mjs";
import { ROOT, serve, siteRequests, strayRequests } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Server} Server */

const LIST = "/nx/search/jobs/?q=harbour";
const JOB = "/jobs/~022120781158785532126";

const tile = (/** @type {string} */ uid, /** @type {string} */ title, /** @type {string} */ text) => `
  <article data-ev-job-uid="${uid}" style="padding:24px;border:1px solid #ccc">
    <small data-test="job-pubilshed-date">Posted 2 hours ago</small>
    <h2 class="job-tile-title"><a href="/jobs/~02${uid}">${title}</a></h2>
    <ul><li data-test="job-type-label">Fixed price</li><li data-test="payment-verified">Payment verified</li></ul>
    <div data-test="JobDescription"><div class="air3-line-clamp"><p>${text}</p></div></div>
  </article>`;
const page = (/** @type {string} */ tiles) => `<!doctype html><html lang="en"><title>Jobs</title><body><header><h1>Jobs</h1></header>
  <main><section data-test="job-tile-list">${tiles}</section></main></body></html>`;
const RISKY = tile("2123662624158646340", "Harbour map", "We draw the harbour in twelve sheets. Add me on Tele<b>gram</b> @harbourmaps before you apply, we chat there.");
const QUIET = tile("2123662624158646341", "Tide tables", "Four tide tables are to be typeset in LaTeX, A5, with the figures from our spreadsheet, by the end of March.");

/** @param {Browser} browser */
const badges = (browser) => inShadow(browser, (roots) => [...roots[0]?.querySelectorAll("button[part~=heed-badge]") ?? []].map((el) => el.textContent ?? ""));
/** @param {Browser} browser @param {number} count */
const untilBadges = (browser, count) => until(`${count} badges`, async () => {
  const all = await badges(browser);
  return all.length === count ? all : null;
});
/** @param {Browser} browser */
const cardText = (browser) => inShadow(browser, (roots) => roots[0]?.querySelector("[role=dialog]")?.textContent ?? "");
/** @param {Browser} browser @param {string} value */
const message = (browser, value) => browser.driver.executeAsyncScript(
  "const [text, done] = arguments; chrome.runtime.sendMessage(text).then(done, (error) => done(String(error)));", value);
/** @param {Browser} browser @param {(settings: any) => void} edit */
async function change(browser, edit) {
  await browser.openExtension("settings.html");
  // A background that is just being stopped answers nothing.
  const { settings, muted } = await until("the settings", async () => JSON.parse((await message(browser, '{"do":"settings"}')) ?? "null"));
  edit(settings);
  assert.equal(JSON.parse(await message(browser, JSON.stringify({ do: "set", settings }))).is, "stored");
  for (const signal of muted) assert.equal(JSON.parse(await message(browser, JSON.stringify({ do: "unmute", signal }))).is, "stored");
}
/** The first badge that can be clicked. @param {Browser} browser */
const firstBadge = (browser) => until("a badge in sight", async () => {
  const [badge] = await inShadowAll(browser, "button[part~=heed-badge]");
  return (await badge?.isDisplayed()) ? badge : null;
});

for (const name of BROWSERS) {
  describe(`content script in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      await server.addSamples();
      server.add("/nx/search/jobs/", page(RISKY + QUIET));
      browser = await start(name, server);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(async () => {
      await change(browser, (settings) => Object.assign(settings, { off: false }));
      server.requests.length = 0;
    });

    test("each tile has a badge, and the strongest reason stands on it in words", async () => {
      await browser.open(LIST);
      const [risky, quiet] = await untilBadges(browser, 2);
      assert.match(risky ?? "", /Telegram|Stop|Serious|Caution/);
      assert.match(risky ?? "", /Harbour map/);
      assert.match(quiet ?? "", /Tide tables/);
      await picture(browser, `target/pictures/content-list-${name}.png`);
    });

    test("the risky words are marked, across the site's own elements too", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      const counts = await highlights(browser);
      assert.ok((counts["heed-strong"] ?? 0) >= 2, JSON.stringify(counts));
    });

    test("nothing of the site's own page changes", async () => {
      const bare = await start(name, server, { bare: true });
      await bare.open(LIST);
      const before = await appMarkup(bare);
      await bare.close();
      await browser.open(LIST);
      await untilBadges(browser, 2);
      await (await firstBadge(browser)).click();
      await until("the card", () => cardText(browser));
      assert.equal(await appMarkup(browser), before);
    });

    test("a click on a badge opens its card with the words, and Escape closes it", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      const badge = await firstBadge(browser);
      await badge.click();
      const text = await until("the card", () => cardText(browser));
      for (const part of [/Why it matters/, /When this may be wrong/, /What to do/, /Hide this signal/, /Not true here/]) assert.match(text, part);
      await browser.driver.actions().sendKeys(Key.ESCAPE).perform();
      await until("no card", async () => (await cardText(browser)) === "");
      assert.match(await inShadow(browser, (roots) => roots[0]?.activeElement?.getAttribute("part") ?? ""), /heed-badge/);
    });

    test("the keyboard alone reaches the card", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      await firstBadge(browser);
      await until("a badge with the focus", async () => {
        await browser.driver.actions().sendKeys(Key.TAB).perform();
        return /heed-badge/.test(await inShadow(browser, (roots) => roots[0]?.activeElement?.getAttribute("part") ?? ""));
      });
      await browser.driver.actions().sendKeys(Key.ENTER).perform();
      await until("the card with the focus", () => inShadow(browser, (roots) => roots[0]?.activeElement?.getAttribute("role") === "dialog"));
    });

    test("a signal that is hidden from its card stays hidden after a reload", async () => {
      await browser.open(LIST);
      const [before = ""] = await untilBadges(browser, 2);
      await (await firstBadge(browser)).click();
      await until("the card", () => cardText(browser));
      const [hide] = await inShadowAll(browser, "[role=dialog] details[open] button");
      await hide?.click();
      await until("another badge", async () => (await badges(browser))[0] !== before);
      await browser.open(LIST);
      const [now] = await untilBadges(browser, 2);
      assert.notEqual(now, before);
    });

    test("a click on marked words opens the card, at the signal that they show", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      await browser.driver.findElement({ css: "article b" }).click();
      await until("the card", () => cardText(browser));
      assert.match(await inShadow(browser, (roots) => roots[0]?.querySelector("[role=dialog] details[open]")?.textContent ?? ""), /Telegram/);
    });

    test("a card that the pointer opened goes when the pointer leaves", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      await browser.driver.actions().move({ x: 600, y: 10 }).move({ origin: await firstBadge(browser) }).perform();
      await until("the card", () => cardText(browser));
      await browser.driver.actions().move({ x: 600, y: 10 }).perform();
      await until("no card", async () => (await cardText(browser)) === "");
    });

    test("switched off while the page is open, it leaves no trace", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      const site = await browser.driver.getWindowHandle();
      await browser.driver.switchTo().newWindow("tab");
      await change(browser, (settings) => Object.assign(settings, { off: true }));
      await browser.driver.close();
      await browser.driver.switchTo().window(site);
      await until("no trace", async () => (await shadowRoots(browser)).length === 0 && Object.keys(await highlights(browser)).length === 0);
    });

    test("nothing is asked for but the page itself", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      assert.deepEqual(siteRequests(server).map(({ path }) => path), [LIST]);
      assert.deepEqual(strayRequests(server), []);
    });

    test("tiles that come later get their badge, those that go lose it", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      await browser.driver.executeScript((/** @type {string} */ html) => {
        document.querySelector("section")?.insertAdjacentHTML("beforeend", html);
      }, tile("2123662624158646342", "Pilot book", "A pilot book of ninety pages needs an index of places and lights."));
      assert.match((await untilBadges(browser, 3)).join(), /Pilot book/);
      await browser.driver.executeScript(() => document.querySelector("article")?.remove());
      assert.doesNotMatch((await untilBadges(browser, 2)).join(), /Harbour map/);
    });

    test("a text that changes takes its marks and its reason along", async () => {
      await browser.open(LIST);
      const [before] = await untilBadges(browser, 2);
      await browser.driver.executeScript(() => {
        const text = document.querySelector("article p");
        if (text) text.textContent = "We draw the harbour in twelve sheets of equal size.";
      });
      await until("another badge", async () => (await badges(browser))[0] !== before);
      assert.equal((await highlights(browser))["heed-strong"] ?? 0, 0);
    });

    test("a page that becomes another without loading is followed", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      await browser.driver.executeScript(() => history.pushState(null, "", "/nx/plans/connects/"));
      await until("no trace", async () => (await shadowRoots(browser)).length === 0);
      await browser.driver.executeScript(() => history.pushState(null, "", "/nx/search/jobs/?q=again"));
      await untilBadges(browser, 2);
    });

    test("a job page has a panel with what is known, what is missing and questions", async () => {
      await browser.open(JOB);
      const text = await until("the panel", () => inShadow(browser, (roots) => roots[0]?.querySelector("[part~=heed-panel]")?.textContent));
      assert.match(text, /\d+ of \d+ facts known/);
      await picture(browser, `target/pictures/content-job-${name}.png`);
    });

    // Firefox does not measure layout shifts.
    if (name === "chromium") test("nothing shifts", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      const shift = await browser.driver.executeAsyncScript(`
        const done = arguments[0];
        let sum = 0;
        new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));`);
      assert.equal(shift, 0);
    });

    test("axe finds nothing wrong with badges and card", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      await (await firstBadge(browser)).click();
      await until("the card", () => cardText(browser));
      await picture(browser, `target/pictures/content-card-${name}.png`);
      // The extension's style sheet reaches the copy too, so that its contrasts are those of the card.
      assert.deepEqual(await shadowViolations(browser, server), []);
    });

    test("a signal that is not true here is gone for this job, after a reload too, until that is taken back", async () => {
      await browser.open(LIST);
      const [before] = await untilBadges(browser, 2);
      await (await firstBadge(browser)).click();
      await until("the card", () => cardText(browser));
      const [, wrong] = await inShadowAll(browser, "[role=dialog] details[open] button");
      await wrong?.click();
      await until("another badge", async () => (await badges(browser))[0] !== before);
      await browser.open(LIST);
      assert.notEqual((await untilBadges(browser, 2))[0], before);
      await (await firstBadge(browser)).click();
      assert.match(await until("the card", () => cardText(browser)), /not true here/);
      await (await inShadowAll(browser, "[role=dialog] button")).at(-1)?.click();
      await until("the badge as it was", async () => (await badges(browser))[0] === before);
    });

    test("a post of which little could be read is called not read", async () => {
      server.add("/nx/search/jobs/torn", page(`<article data-ev-job-uid="2123662624158646350"><h2 class="job-tile-title"><a href="#">Sea chart</a></h2></article>`));
      await browser.open("/nx/search/jobs/torn");
      assert.match((await untilBadges(browser, 1))[0] ?? "", /^Not read/);
    });

    test("what no wording spells out is found by meaning, and its card says so; not where only sure ones are wanted", async () => {
      server.add("/nx/search/jobs/meant", page(tile("2123662624158646360", "Tea labels", "We sell tea in Bergen. Hire is made only through voice call inside the purple gamer chat, my tag there: pixelbadger.")));
      await browser.open("/nx/search/jobs/meant");
      await until("a serious badge", async () => /^(Serious|Stop)/.test((await badges(browser))[0] ?? ""));
      assert.ok((await until("marks", () => highlights(browser)))["heed-strong"]);
      await (await firstBadge(browser)).click();
      const text = await until("the card", () => cardText(browser));
      assert.match(text, /Hire is made only through voice call inside the purple gamer chat, my tag there: pixelbadger/);
      assert.match(text, /Found by meaning, not by its wording\. What weighed most: \w+.+ of \d+ such findings were right/);
      await change(browser, (settings) => Object.assign(settings, { sure_only: true }));
      await browser.open("/nx/search/jobs/meant");
      assert.doesNotMatch((await untilBadges(browser, 1))[0] ?? "", /^(Serious|Stop)/);
      await change(browser, (settings) => Object.assign(settings, { sure_only: false }));
    });

    test("of a long list, posts are read and drawn as they come near", async () => {
      const uid = (/** @type {number} */ n) => String(2123662624158650000n + BigInt(n));
      server.add("/nx/search/jobs/long", page(Array.from({ length: 60 }, (_, n) => tile(uid(n), `Chart ${n}`, "Soundings are to be drawn on a chart.")).join("")));
      await browser.open("/nx/search/jobs/long");
      const first = await until("badges", async () => { const all = await badges(browser); return all.length > 2 ? all : null; });
      assert.ok(first.length < 40, `${first.length} badges at once`);
      assert.match(first[0] ?? "", /Chart 0$/);
      await browser.driver.executeScript(() => scrollTo(0, document.body.scrollHeight));
      const last = await until("the last badge", async () => { const all = await badges(browser); return all.at(-1)?.endsWith("Chart 59") ? all : null; });
      const numbers = last.map((text) => Number(/\d+$/.exec(text)));
      assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b), "the order of the keyboard is that of the page");
      assert.ok(!numbers.includes(0), "what is far away is not drawn");
    });

    test("in the mode on click nothing is read before the user asks", async () => {
      await change(browser, (settings) => Object.assign(settings, { when: "on-click" }));
      const extension = await browser.driver.getWindowHandle();
      await browser.driver.switchTo().newWindow("tab");
      await browser.open(LIST);
      const site = await browser.driver.getWindowHandle();
      /** What the popup does, from a page of the extension. @param {string} what */
      const tell = async (what) => {
        await browser.driver.switchTo().window(extension);
        const told = await browser.driver.executeAsyncScript(`
          const [message, done] = arguments;
          chrome.tabs.query({}).then((tabs) => Promise.any(tabs.map(({ id }) => chrome.tabs.sendMessage(id, message)))).then(() => done(true), () => done(false));`, what);
        await browser.driver.switchTo().window(site);
        return told;
      };
      await until("a page that listens", () => tell('{"do":"ping"}'));
      assert.equal((await shadowRoots(browser)).length, 0);
      assert.equal(await tell('{"do":"read"}'), true);
      await untilBadges(browser, 2);
      await browser.driver.close();
      await browser.driver.switchTo().window(extension);
      await change(browser, (settings) => Object.assign(settings, { when: "always" }));
    });

    test("nothing moves, for those who want it still and for all others", async () => {
      await browser.open(LIST);
      await untilBadges(browser, 2);
      await (await firstBadge(browser)).click();
      await until("the card", () => cardText(browser));
      const moving = await inShadow(browser, (roots) => [...roots[0]?.querySelectorAll("*") ?? []].filter((el) => {
        const { animationName, transitionDuration } = getComputedStyle(el);
        return animationName !== "none" || !/^0s(, 0s)*$/.test(transitionDuration);
      }).length);
      assert.equal(moving, 0);
    });

    test("at twice the size in a narrow window the card stands whole in sight", async () => {
      const large = await start(name, server, { scale: 2, size: { width: 1000, height: 1400 } });
      try {
        await large.open(LIST);
        await untilBadges(large, 2);
        await (await firstBadge(large)).click();
        await until("the card", () => cardText(large));
        await picture(large, `target/pictures/content-large-${name}.png`);
        const box = await inShadow(large, (roots) => {
          const { left, top, right, bottom } = /** @type {Element} */ (roots[0]?.querySelector("[role=dialog]")).getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        });
        assert.equal(box, true);
      } finally {
        await large.close();
      }
    });

    test("another extension that draws on the page keeps its drawing, and Heed its own", async () => {
      const both = await start(name, server, { beside: [join(ROOT, "tests/browser/stranger")] });
      try {
        await both.open(LIST);
        const all = await until("both drawings", async () => {
          const counts = await highlights(both);
          return (counts["heed-strong"] ?? 0) > 0 && (counts["stranger-mark"] ?? 0) > 0 ? counts : null;
        });
        assert.equal(all["stranger-mark"], 2);
        const drawn = await Promise.all((await shadowRoots(both)).map((root) => root.findElements({ css: "[part~=heed-badge], p" })));
        assert.deepEqual(drawn.map((found) => found.length).toSorted(), [1, 2]);
      } finally {
        await both.close();
      }
    });
  });
}
