import { showPage } from "./morph.js";

// Sends a form without leaving the page; whatever goes wrong falls back to the browser's own way.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  event.preventDefault();
  const { submitter } = event;
  const body = new URLSearchParams(new FormData(form, submitter));
  form.setAttribute("aria-busy", "true");
  if (submitter) submitter.disabled = true;
  try {
    const response = await fetch(location.href, { method: "POST", body });
    showPage(await response.text());
    const alert = document.querySelector("[role=alert]");
    // What was typed stays where something is wrong with it.
    if (alert) alert.scrollIntoView({ block: "nearest" });
    else form.reset();
  } catch {
    location.reload();
  } finally {
    form.removeAttribute("aria-busy");
    if (submitter) submitter.disabled = false;
  }
});
