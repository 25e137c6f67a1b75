import { showPage } from "./morph.js";

const POLL_MS = 3000;

const isTyping = () =>
  document.activeElement?.matches("input:not([type=radio]), textarea, select") ?? false;

// Pages that ask for it are fetched again while they are looked at.
setInterval(async () => {
  if (!document.querySelector("[data-live]") || document.hidden || isTyping()) return;
  if (document.querySelector("form[aria-busy=true]")) return;
  const response = await fetch(location.href).catch(() => null);
  if (!response?.ok) return;
  const html = await response.text();
  if (!isTyping() && !document.querySelector("form[aria-busy=true]")) showPage(html);
}, POLL_MS);
