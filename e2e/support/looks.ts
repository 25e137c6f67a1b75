import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./test.ts";

/**
 * A page in both themes: nothing wider than the screen, no control on top of another, contrast as WCAG wants it, and in
 * the light one all that axe knows of. With PICTURES=1 each is left in test-results/ for people to look at; none is
 * compared with (docs/decisions/visual-tests.md).
 */
export async function expectGoodLooks(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await page.evaluate(findLayoutFaults), `${name}, ${colorScheme}`).toEqual([]);
    await expectAccessible(page, colorScheme === "light" ? "all" : "contrast");
    if (!process.env.PICTURES) continue;
    const path = test.info().outputPath(`${name}-${colorScheme}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Runs in the page. */
function findLayoutFaults(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    faults.push(`${scrollWidth - clientWidth} px wider than the screen`);
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    // What stays in view while the rest scrolls lies over it by design; hidden texts are a pixel large.
    for (let at: Element | null = element; at; at = at.parentElement)
      if (/sticky|fixed/.test(getComputedStyle(at).position)) return false;
    // A link in running text has a box of its lines, which reaches over its neighbours.
    if (getComputedStyle(element).display === "inline") return false;
    return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true });
  };
  /** Without what scrolls or is cut off outside of an element around it. */
  const visibleBox = (element: Element) => {
    let { left, right, top, bottom } = element.getBoundingClientRect();
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === "visible") continue;
      const around = at.getBoundingClientRect();
      [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
      [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
    }
    return { left, right, top, bottom };
  };
  const controls = [
    ...document.querySelectorAll("a[href], button, input, select, textarea, summary"),
  ]
    .filter(isShown)
    .map((element) => ({ element, box: visibleBox(element) }));
  controls.forEach((one, index) => {
    for (const other of controls.slice(index + 1)) {
      if (one.element.contains(other.element)) continue;
      const width =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (width > 2 && height > 6)
        faults.push(`"${one.element.textContent}" lies on "${other.element.textContent}"`);
    }
  });
  return faults;
}
