/** A product's picture on the page that is about to be left, and where it stood. */
export type NotedPicture = { slug: string; src: string; from: DOMRect };

const DURATION_MS = 320;
const EASING = "cubic-bezier(0.2, 0.7, 0.2, 1)";

/** Notes the picture that the pages `path` and `next` both show; null when there is none on the screen. */
export function notePicture(path: string, next: string): NotedPicture | null {
  const [own, other] = [slugOf(path), slugOf(next)];
  if (own === other || matchMedia("(prefers-reduced-motion: reduce)").matches) return null;
  for (const slug of [other, own]) {
    const image = slug ? pictureOn(path, slug) : null;
    const from = image?.getBoundingClientRect();
    if (slug && image && from && isOnScreen(from)) return { slug, src: image.currentSrc, from };
  }
  return null;
}

/** Moves a noted picture to its place on the page `path`, which is on the screen already. */
export function flyPicture({ slug, src, from }: NotedPicture, path: string): void {
  const target = pictureOn(path, slug);
  const to = target?.getBoundingClientRect();
  if (!target || !to || !isOnScreen(to)) return;
  // What was seen so far stands in until the larger file is there.
  if (!target.complete) target.style.background = `center / cover url("${src}")`;
  const copy = Object.assign(new Image(), { src, alt: "", decoding: "sync" });
  Object.assign(copy.style, {
    position: "absolute",
    left: `${to.left + scrollX}px`,
    top: `${to.top + scrollY}px`,
    width: `${to.width}px`,
    height: `${to.height}px`,
    objectFit: "cover",
    pointerEvents: "none",
  });
  document.body.append(copy);
  const x = from.left + from.width / 2 - to.left - to.width / 2;
  const y = from.top + from.height / 2 - to.top - to.height / 2;
  const scale = Math.max(from.width / to.width, from.height / to.height);
  const timing = { duration: DURATION_MS, easing: EASING };
  const start = { transform: `translate(${x}px, ${y}px) scale(${scale})` };
  copy.animate([start, { transform: "none" }], timing).onfinish = () => copy.remove();
  target.animate({ opacity: [0, 0] }, timing);
}

const slugOf = (path: string) => /^\/products\/([^/]+)/.exec(path)?.[1];

/** A product's picture: the first of its gallery, or the one in a card that leads to it. */
const pictureOn = (path: string, slug: string) =>
  document.querySelector<HTMLImageElement>(
    slugOf(path) === slug ? "#picture-1 img" : `main a[href="/products/${slug}"] img`,
  );

const isOnScreen = ({ top, bottom, width }: DOMRect) =>
  width > 0 && bottom > 0 && top < innerHeight;
