/** Replaces the page's content by a newer version of it, keeping focus, typed text and open details. */
export function showPage(html) {
  const next = new DOMParser().parseFromString(html, "text/html");
  next.documentElement.classList.add("js");
  document.title = next.title;
  morphChildren(document.body, next.body);
}

function morphChildren(from, to) {
  const wanted = [...to.childNodes];
  wanted.forEach((node, index) => {
    const current = from.childNodes[index];
    if (!current) from.append(node);
    else if (isSame(current, node)) morph(current, node);
    else current.replaceWith(node);
  });
  while (from.childNodes.length > wanted.length) from.lastChild.remove();
}

const isSame = (a, b) => a.nodeName === b.nodeName && a.dataset?.key === b.dataset?.key;

function morph(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.data !== to.data) from.data = to.data;
    return;
  }
  if (from.isEqualNode(to)) return;
  const kept = keptAttributes(from);
  for (const { name } of [...from.attributes])
    if (!to.hasAttribute(name) && !kept.includes(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes)
    if (from.getAttribute(name) !== value && !kept.includes(name)) from.setAttribute(name, value);
  morphChildren(from, to);
}

// What the reader opened stays open; a script's own marks stay.
const keptAttributes = (element) => (element.nodeName === "DETAILS" ? ["open"] : []);
