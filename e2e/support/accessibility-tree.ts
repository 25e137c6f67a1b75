import { expect, type Page } from "@playwright/test";

const CONTROLS =
  /^(link|button|textbox|searchbox|combobox|radio|checkbox|spinbutton|dialog|image)$/;

/**
 * The tree that screen readers read: one main part and one first heading, no heading level left out, and a name for
 * every control and picture.
 */
export async function expectSoundTree(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const read = nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? "").trim(),
      level: Number(properties.find((property) => property.name === "level")?.value.value),
    }));
  const levels = read.filter(({ role }) => role === "heading").map(({ level }) => level);
  // A dialog hides everything else.
  const inDialog = read.some(({ role }) => role === "dialog");
  expect(levels.filter((level) => level === 1)).toHaveLength(inDialog ? 0 : 1);
  const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1);
  expect(skipped).toEqual([]);
  expect(read.filter(({ role }) => role === "main")).toHaveLength(inDialog ? 0 : 1);
  expect(read.filter(({ role, name }) => CONTROLS.test(role) && name === "")).toEqual([]);
}
