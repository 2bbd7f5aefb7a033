// Starts Chromium and Firefox with the unchanged extension, so that www.upwork.com is the server on loopback.

import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import webdriver from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";

import { ROOT } from "./server.mjs";

/** @typedef {"chromium" | "firefox"} BrowserName */
/** @typedef {Awaited<ReturnType<typeof start>>} Browser */
/**
 * @typedef {object} Options
 * @property {string} [extension] the extension's folder; the assembled one unless told
 * @property {boolean} [bare] without the extension
 * @property {string[]} [beside] folders of other extensions that run beside it
 * @property {boolean} [visible] with a window on the display
 * @property {{ width: number, height: number }} [size] of the window, in CSS pixels
 * @property {boolean} [dark] the user prefers dark colours
 * @property {boolean} [still] the user prefers reduced motion
 * @property {number} [scale] device pixels to a CSS pixel
 */

/** Both, or those that HEED_BROWSERS names ("chromium,firefox"). */
export const BROWSERS = /** @type {BrowserName[]} */ (
  (process.env.HEED_BROWSERS ?? "chromium,firefox").split(",").filter((name) => name === "chromium" || name === "firefox")
);

export const EXTENSION = join(ROOT, "target/extension");

/** Firefox draws this at random for each profile; fixed, so that a test can open the extension's pages. */
const FIREFOX_UUID = "5d1f3c62-0a4b-4a0e-9c57-6a1c0f5e7b21";

/**
 * @param {string[]} names
 * @param {string} what for the error's words
 */
function installed(names, what) {
  const path = names.find((name) => existsSync(name));
  if (path === undefined) throw new Error(`${what} is not installed (looked for ${names.join(", ")}); run ./build.sh setup`);
  return path;
}

/**
 * The id that Chromium gives an unpacked extension: the first half of its path's SHA-256, in the letters a to p.
 * @param {string} folder
 */
function chromiumId(folder) {
  const hex = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/**
 * @param {number} port
 * @param {Required<Options>} options
 */
function chromiumArguments(port, options) {
  const { width, height } = options.size;
  return [
    ...(options.visible ? [] : ["--headless=new"]),
    ...(options.bare ? ["--disable-extensions"] : [`--load-extension=${[options.extension, ...options.beside].join()}`]),
    "--disable-features=DisableLoadExtensionCommandLineSwitch,MediaRouter,OptimizationHints,Translate",
    // Every name leads to the server, so that a stray request would be seen there.
    `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    "--ignore-certificate-errors",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-US",
    `--window-size=${width},${height}`,
    `--force-device-scale-factor=${options.scale}`,
    ...(options.dark ? ["--force-dark-mode"] : []),
    ...(options.still ? ["--force-prefers-reduced-motion"] : []),
  ];
}

/**
 * @param {number} port
 * @param {Required<Options>} options
 */
async function startChromium(port, options) {
  const chromium = new chrome.Options();
  chromium.setChromeBinaryPath(installed(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], "Chromium"));
  chromium.addArguments(...chromiumArguments(port, options));
  chromium.setAcceptInsecureCerts(true);
  const service = new chrome.ServiceBuilder(installed(["/usr/bin/chromedriver"], "chromedriver"));
  return new webdriver.Builder().forBrowser("chrome").setChromeOptions(chromium).setChromeService(service).build();
}

/**
 * @param {number} port
 * @param {Required<Options>} options
 */
async function startFirefox(port, options) {
  const settings = new firefox.Options();
  settings.setBinary(installed(["/usr/bin/firefox-esr", "/usr/bin/firefox"], "Firefox"));
  if (!options.visible) settings.addArguments("-headless");
  settings.addArguments(`--width=${options.size.width}`, `--height=${options.size.height}`);
  settings.setAcceptInsecureCerts(true);
  for (const [name, value] of await firefoxPreferences(port, options)) settings.setPreference(name, value);
  const service = new firefox.ServiceBuilder(installed([join(ROOT, "target/tools/bin/geckodriver")], "geckodriver"));
  service.addArguments("--allow-system-access");
  const driver = /** @type {firefox.Driver} */ (
    await new webdriver.Builder().forBrowser("firefox").setFirefoxOptions(settings).setFirefoxService(service).build()
  );
  for (const folder of options.bare ? [] : [options.extension, ...options.beside]) await driver.installAddon(folder, true);
  return driver;
}

/**
 * @param {number} port
 * @param {Required<Options>} options
 * @returns {Promise<[string, string | number | boolean][]>}
 */
async function firefoxPreferences(port, options) {
  const id = JSON.parse(await readFile(join(options.extension, "manifest.json"), "utf8")).browser_specific_settings.gecko.id;
  return [
    ["extensions.webextensions.uuids", JSON.stringify({ [id]: FIREFOX_UUID })],
    // Every name and the usual port lead to the server, so that URLs look as on the site.
    ["network.dns.forceResolve", "127.0.0.1"],
    ["network.socket.forcePort", `443=${port}`],
    ["network.captive-portal-service.enabled", false],
    ["network.connectivity-service.enabled", false],
    ["intl.accept_languages", "en-US"],
    ["layout.css.prefers-color-scheme.content-override", options.dark ? 0 : 1],
    ["ui.prefersReducedMotion", options.still ? 1 : 0],
    ["layout.css.devPixelsPerPx", String(options.scale)],
  ];
}

/**
 * Ends the extension's service worker as Chromium does when it idles; the next message starts it again.
 * @param {chrome.Driver} driver
 * @param {string} origin
 */
async function stopWorker(driver, origin) {
  /** @type {any} */
  const { targetInfos } = await driver.sendAndGetDevToolsCommand("Target.getTargets", { filter: [{}] });
  for (const { type, url, targetId } of targetInfos) {
    if (type !== "service_worker" || !url.startsWith(origin)) continue;
    await driver.sendAndGetDevToolsCommand("Target.closeTarget", { targetId });
  }
}

/**
 * Ends the extension's event page as Firefox does when it idles, in the middle of whatever it does; the next message starts it
 * again.
 * @param {firefox.Driver} driver
 */
async function stopEventPage(driver) {
  await inFirefoxItself(driver, (done, uuid) => {
    // @ts-expect-error Firefox's own code only
    WebExtensionPolicy.getByHostname(uuid).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(done);
  }, FIREFOX_UUID);
}

/**
 * Runs `action` as Firefox's own code. It is sent as text and has to call its first argument when it is done.
 * @param {firefox.Driver} driver
 * @param {(done: () => void, ...rest: any[]) => void} action
 * @param {...unknown} rest
 */
async function inFirefoxItself(driver, action, ...rest) {
  await driver.setContext(firefox.Context.CHROME);
  try {
    await driver.executeAsyncScript(`const all = [...arguments]; (${action})(all.pop(), ...all);`, ...rest);
  } finally {
    await driver.setContext(firefox.Context.CONTENT);
  }
}

/**
 * Firefox refuses WebDriver's own navigation to an extension's page; its user interface may go there.
 * @param {firefox.Driver} driver
 * @param {string} url
 */
async function openInFirefox(driver, url) {
  // The same page may be open already: the document that is about to go is told from the one that comes. To go to another place
  // of a page leaves its document.
  if (!url.includes("#")) await driver.executeScript("document.isLeft = true;");
  await inFirefoxItself(driver, (done, address) => {
    // @ts-expect-error Firefox's own code only
    const { gBrowser: tabs, Services: services } = globalThis;
    const triggeringPrincipal = services.scriptSecurityManager.getSystemPrincipal();
    tabs.selectedBrowser.loadURI(services.io.newURI(address), { triggeringPrincipal });
    done();
  }, url);
  const isOpen = "return !document.isLeft && document.readyState === 'complete' && location.href;";
  await driver.wait(async () => (await driver.executeScript(isOpen).catch(() => "")) === url, 10_000, `${url} did not open`);
}

/**
 * Starts a browser whose www.upwork.com is `server`.
 * @param {BrowserName} name
 * @param {{ port: number }} server
 * @param {Options} [options]
 */
export async function start(name, server, options = {}) {
  const full = {
    extension: EXTENSION, bare: false, beside: [], visible: false, dark: false, still: false, scale: 1,
    size: { width: 1280, height: 900 }, ...options,
  };
  const isChromium = name === "chromium";
  const driver = await (isChromium ? startChromium : startFirefox)(server.port, full);
  const origin = isChromium ? `chrome-extension://${chromiumId(full.extension)}` : `moz-extension://${FIREFOX_UUID}`;
  const asChromium = /** @type {chrome.Driver} */ (driver);
  const asFirefox = /** @type {firefox.Driver} */ (driver);
  return {
    name,
    driver,
    /** @param {string} path path and query, from "/" on */
    url: (path) => `https://www.upwork.com${path}`,
    /** @param {string} page a file of the extension */
    extensionUrl: (page) => `${origin}/${page}`,
    /** @param {string} path */
    open: (path) => driver.get(`https://www.upwork.com${path}`),
    /**
     * Opens a page of the extension in the current tab.
     * @param {string} page a file of the extension
     */
    openExtension(page) {
      const url = `${origin}/${page}`;
      return isChromium ? driver.get(url) : openInFirefox(asFirefox, url);
    },
    /** Stops the service worker or event page, as the browser does when it idles. */
    stopBackground: () => (isChromium ? stopWorker(asChromium, origin) : stopEventPage(asFirefox)),
    close: () => driver.quit(),
  };
}
