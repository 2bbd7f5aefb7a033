// Starts the extension's own pages; which page is meant stands in the document.

const api = globalThis.browser ?? globalThis.chrome;

/** Each page's program is loaded alone. @type {Record<string, () => Promise<{ default: () => Promise<unknown> }>>} */
const programs = {
  popup: () => import("./pkg/popup.js"),
  settings: () => import("./pkg/settings.js"),
  paste: () => import("./pkg/paste.js"),
  dashboard: () => import("./pkg/dashboard.js"),
};

try {
  const program = await programs[document.documentElement.dataset.page ?? ""]?.();
  await program?.default();
} catch (error) {
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent = `${api.i18n.getMessage("pages_not_started")} ${error}`;
  document.body.append(words);
}
