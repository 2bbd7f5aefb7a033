// The ground that the other suites stand on: the site's name, its header, the unchanged extension, the record of requests.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { BROWSERS, start } from "./browsers.mjs";
import { inShadow, picture, shadowRoots, shadowViolations, until, violations } from "./page.mjs";
import { ROOT, serve, siteRequests, STRICT_CSP, strayRequests } from "./server.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./server.mjs").Server} Server */

const PLAIN = "<!doctype html><html lang=en><title>Nothing to read</title><p>An ordinary page.</p>";

/** @param {Server} server */
const asked = (server) => siteRequests(server).map(({ path }) => path);

for (const name of BROWSERS) {
  describe(`harness in ${name}`, () => {
    /** @type {Server} */
    let server;
    /** @type {Browser} */
    let browser;

    before(async () => {
      server = await serve();
      server.add("/plain", PLAIN);
      browser = await start(name, server);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("a page is served under the site's own name and port", async () => {
      await browser.open("/plain?page=2");
      assert.equal(await browser.driver.executeScript("return location.href"), "https://www.upwork.com/plain?page=2");
      assert.equal(await browser.driver.getTitle(), "Nothing to read");
    });

    test("the page's policy reaches the browser, which refuses inline scripts and other origins", async () => {
      server.add("/policy", `${PLAIN}<script>document.title = "inline ran"</script>`);
      await browser.open("/policy");
      assert.equal(await browser.driver.getTitle(), "Nothing to read");
      const [header, refused] = await browser.driver.executeAsyncScript(`
        const done = arguments[0];
        fetch("/policy").then(async (answer) => done([answer.headers.get("content-security-policy"),
          await fetch("https://elsewhere.example/").then(() => false, () => true)]));`);
      assert.equal(header, STRICT_CSP);
      assert.equal(refused, true);
    });

    test("every sample page is served at its own URL, with its own title", async () => {
      const table = await server.addSamples();
      assert.ok(table.length > 0);
      for (const { file, url } of table) {
        const { pathname, search } = new URL(url);
        await browser.open(pathname + search);
        const markup = await readFile(join(ROOT, "tests/pages", file), "utf8");
        const title = /<title>([^<]*)<\/title>/.exec(markup)?.[1]?.trim();
        assert.equal(await browser.driver.executeScript("return document.querySelector('title').textContent.trim()"), title, file);
      }
    });

    test("a page without a place here is answered with 404, not with another page", async () => {
      await browser.open("/absent");
      assert.match(await browser.driver.executeScript("return document.body.textContent"), /not served here/);
    });

    test("the extension is installed and its pages open", async () => {
      await browser.openExtension("popup.html");
      await until("the popup", () => browser.driver.executeScript("return document.readyState === 'complete'"));
      const id = await browser.driver.executeScript("return chrome.runtime.getManifest().version");
      assert.match(String(id), /^\d+\.\d+\.\d+$/);
    });

    test("opening a page with the extension asks the site for that page alone", async () => {
      server.requests.length = 0;
      await browser.open("/plain");
      assert.deepEqual(asked(server), ["/plain"]);
    });

    test("a request that a page does send is in the record", async () => {
      await browser.open("/plain");
      server.requests.length = 0;
      await browser.driver.executeAsyncScript("fetch('/asked-by-the-page').finally(arguments[0])");
      assert.deepEqual(asked(server), ["/asked-by-the-page"]);
    });

    test("a request to any other host is in the record", async () => {
      assert.deepEqual(strayRequests(server), []);
      await browser.driver.get("https://elsewhere.example/there");
      assert.deepEqual(strayRequests(server).map(({ host, path }) => host + path)[0], "elsewhere.example/there");
    });

    test("a closed shadow root outside the body can be read, clicked and audited", async () => {
      await browser.open("/plain");
      await browser.driver.executeScript(() => {
        const host = document.createElement("div");
        host.attachShadow({ mode: "closed" }).innerHTML = "<button></button><p>inside</p>";
        document.documentElement.append(host);
      });
      assert.equal((await shadowRoots(browser)).length, 1);
      const seen = await inShadow(browser, (roots, tag) => roots.map((root) => root.querySelector(tag)?.textContent), "p");
      assert.deepEqual(seen, ["inside"]);
      const wrong = await shadowViolations(browser, server);
      assert.deepEqual(wrong.map(({ id }) => id), ["button-name"]);
    });

    test("axe finds what is wrong with a page", async () => {
      server.add("/no-title", "<!doctype html><html lang=en><main><h1>One</h1></main>");
      await browser.open("/no-title");
      assert.deepEqual((await violations(browser)).map(({ id }) => id), ["document-title"]);
    });

    test("a picture of the window is written", async () => {
      await browser.open("/plain");
      const path = await picture(browser, `target/pictures/harness-${name}.png`);
      assert.match(path, /harness/);
    });
  });
}
