// Draws on the page as other extensions do: highlights of its own, a layer of its own, and words wrapped into elements.
const layer = document.createElement("aside");
layer.attachShadow({ mode: "open" }).append(Object.assign(document.createElement("p"), { textContent: "Stranger" }));
document.documentElement.append(layer);

const marked = new Highlight();
CSS.highlights.set("stranger-mark", marked);
for (const text of document.querySelectorAll("article p")) {
  const first = text.firstChild;
  if (!(first instanceof Text)) continue;
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(first, Math.min(8, first.length));
  marked.add(range);
  const wrapped = document.createElement("span");
  first.splitText(Math.min(12, first.length)).before(wrapped);
  wrapped.append(first);
}
