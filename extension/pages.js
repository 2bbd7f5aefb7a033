// Starts the extension's own pages; which page is meant stands in the document.

import init from "./pkg/pages.js";

const api = globalThis.browser ?? globalThis.chrome;

try {
  await init();
} catch (error) {
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent = `${api.i18n.getMessage("pages_not_started")} ${error}`;
  document.body.append(words);
}
