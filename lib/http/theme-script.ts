import { createHash } from "node:crypto";

/**
 * Shows the theme that this browser chose before anything is drawn, and follows the radio buttons named "theme", other
 * tabs and the back button. It stands inline in every page, so that no page flashes and none depends on a cookie. An
 * empty choice is the system's wish.
 */
export const themeScript = `(() => {
const root = document.documentElement;
let theme = "";
const read = () => { try { theme = localStorage.getItem("theme") || ""; } catch {} };
const show = () => {
if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
for (const input of document.getElementsByName("theme")) input.checked = input.value === theme;
for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
const own = (meta.dataset.media ??= meta.media);
meta.media = theme ? (own.includes(theme) ? "all" : "not all") : own;
}
};
read(); show();
addEventListener("DOMContentLoaded", show);
for (const event of ["storage", "pageshow"]) addEventListener(event, () => { read(); show(); });
addEventListener("change", ({ target }) => {
if (target.name !== "theme" || target.type !== "radio") return;
theme = target.value;
try { localStorage.setItem("theme", theme); } catch {}
show();
});
})()`;

/** Lets the script run where a policy allows no inline scripts (Content-Security-Policy, script-src). */
export const themeScriptHash = `'sha256-${createHash("sha256").update(themeScript).digest("base64")}'`;
