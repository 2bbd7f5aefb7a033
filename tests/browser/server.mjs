// Serves stored and hand-made pages as https://www.upwork.com/… on loopback, and records every request.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createServer } from "node:https";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** @typedef {{ file: string, url: string, kind: string }} Listed A line of tests/pages/index.json. */
/** @typedef {{ method: string, host: string, path: string, origin: string, destination: string }} Recorded */
/** @typedef {{ body: string | Buffer, type: string, csp: string }} Served */
/** @typedef {Awaited<ReturnType<typeof serve>>} Server */

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where material that belongs to others lies, or null where it is absent. */
export const SHARED = [process.env.HEED_SHARED, join(ROOT, "../shared")]
  .find((folder) => folder !== undefined && existsSync(join(folder, "pages"))) ?? null;

/** The strictest header such a site could send; Wasm and inline scripts are refused. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

/** A header that also refuses inline styles, requests, and what is not of the page's own origin. */
export const STRICTEST_CSP = "default-src 'none'; style-src 'self'; img-src 'self'; trusted-types 'none'; require-trusted-types-for 'script'";

/**
 * What the site itself was asked for, but for the icon that a browser fetches when it likes.
 * @param {{ requests: Recorded[] }} server
 */
export const siteRequests = ({ requests }) =>
  requests.filter(({ host, path }) => host === "www.upwork.com" && path !== "/favicon.ico");

/** Where the browsers themselves call home. */
const VENDORS = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

/**
 * What any other host was asked for: every name leads here, and nobody but the browser's maker is to be called.
 * @param {{ requests: Recorded[] }} server
 */
export const strayRequests = ({ requests }) =>
  requests.filter(({ host }) => host !== "www.upwork.com" && !VENDORS.test(host));

const run = promisify(execFile);

/**
 * The sample pages of the project by their own table; empty before the table exists.
 * @returns {Promise<Listed[]>}
 */
export async function listed() {
  const table = join(ROOT, "tests/pages/index.json");
  return existsSync(table) ? JSON.parse(await readFile(table, "utf8")) : [];
}

/**
 * A self-signed certificate for the site's name, made once.
 * @returns {Promise<{ key: Buffer, cert: Buffer }>}
 */
async function certificate() {
  const folder = join(ROOT, "target/tls");
  if (!existsSync(folder)) await makeCertificate(folder);
  const [key, cert] = await Promise.all([readFile(join(folder, "key.pem")), readFile(join(folder, "cert.pem"))]);
  return { key, cert };
}

/** @param {string} folder */
async function makeCertificate(folder) {
  await mkdir(dirname(folder), { recursive: true });
  const made = await mkdtemp(`${folder}.`);
  await run("openssl", [
    "req", "-x509", "-nodes", "-days", "3650", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
    "-subj", "/CN=www.upwork.com", "-addext", "subjectAltName=DNS:www.upwork.com",
    "-keyout", join(made, "key.pem"), "-out", join(made, "cert.pem"),
  ]);
  // Two suites may start at once: whoever renames first wins.
  await rename(made, folder).catch(() => rm(made, { recursive: true }));
}

/**
 * Starts the server on a free port. `add` puts a page at a path; a path with a query is found before the bare path.
 * @param {{ csp?: string }} [options]
 */
export async function serve({ csp = STRICT_CSP } = {}) {
  /** @type {Map<string, Served>} */
  const pages = new Map();
  /** @type {Recorded[]} */
  const requests = [];

  const server = createServer(await certificate(), (request, response) => {
    const path = request.url ?? "/";
    const header = (/** @type {string} */ name) => String(request.headers[name] ?? "");
    requests.push({
      method: request.method ?? "",
      host: header("host"),
      path,
      origin: header("origin"),
      destination: header("sec-fetch-dest"),
    });
    const page = pages.get(path) ?? pages.get(path.split("?")[0] ?? "");
    if (!page) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not served here");
      return;
    }
    response.writeHead(200, {
      "content-type": page.type,
      "content-security-policy": page.csp,
      "cache-control": "no-store",
    });
    response.end(page.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");

  /**
   * @param {string} path path and query, from "/" on
   * @param {string | Buffer} body
   * @param {{ type?: string, csp?: string }} [options]
   */
  const add = (path, body, options = {}) => {
    pages.set(path, { body, type: options.type ?? "text/html; charset=utf-8", csp: options.csp ?? csp });
  };

  return {
    port: address.port,
    /** Every request since the start, in order. */
    requests,
    add,
    /** Puts every page of tests/pages/index.json at its own URL, and returns the table. */
    async addSamples() {
      const table = await listed();
      for (const { file, url } of table) {
        const { pathname, search } = new URL(url);
        const body = await readFile(join(ROOT, "tests/pages", file));
        add(pathname + search, body);
        if (search && !pages.has(pathname)) add(pathname, body);
      }
      return table;
    },
    /**
     * Puts a saved real page at a path; only where SHARED is present.
     * @param {string} path
     * @param {string} file its name in the folder `pages`
     */
    async addShared(path, file) {
      if (SHARED === null) throw new Error(`no folder with real pages, so no ${file}`);
      add(path, await readFile(join(SHARED, "pages", file)));
    },
    /** @returns {Promise<void>} */
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
