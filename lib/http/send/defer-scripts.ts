/** As Next writes the scripts of a page that was rendered before; what looks otherwise stays as it is. */
const script = /<script src="\/_next\/static\/[\w./~-]+" async="">(?=<\/script>)/g;
const preload =
  /<link rel="preload" as="script" fetchPriority="low" href="\/_next\/static\/[^"]+"\/>/g;

/** No browser loads a script of a type that it doesn't know. */
const TYPE = "text/deferred";

/** Milliseconds after which the scripts wait no longer: for a slow picture, or for a tab that isn't looked at. */
const LIMIT_MS = 3000;

const loader = `<script>(() => {
const begin = () => {
for (const waiting of document.querySelectorAll('script[type="${TYPE}"]')) {
const script = document.createElement("script");
script.src = waiting.getAttribute("src");
script.async = true;
waiting.replaceWith(script);
}
};
const pictures = [...document.images].filter((one) => one.fetchPriority === "high");
let isPainted = false;
const check = () => {
if (isPainted && pictures.every((one) => one.complete)) requestAnimationFrame(() => setTimeout(begin));
};
const painted = () => { isPainted = true; check(); };
for (const picture of pictures) for (const event of ["load", "error"]) picture.addEventListener(event, check);
const type = "largest-contentful-paint";
if (PerformanceObserver.supportedEntryTypes.includes(type)) new PerformanceObserver(painted).observe({ type, buffered: true });
else addEventListener("load", painted);
for (const type of ["pointerdown", "keydown"]) addEventListener(type, begin, { once: true });
setTimeout(begin, ${LIMIT_MS});
})()</script>`;

/**
 * Lets a page's scripts wait for the frame that shows its first pictures: on a slow network those come a second earlier,
 * and links and forms work without scripts. They are loaded as soon as the browser reports that the largest part of the
 * page was painted, or where it doesn't report that, after the page's `load`; and at once when somebody touches the page.
 * HTML of another form is returned as it is.
 */
export function deferScripts(html: string): string {
  const end = html.lastIndexOf("</body>");
  if (end === -1 || html.search(script) === -1) return html;
  return (html.slice(0, end) + loader + html.slice(end))
    .replace(preload, "")
    .replace(script, (tag) => tag.replace("<script", `<script type="${TYPE}"`));
}
