import type { ComponentProps } from "react";

/**
 * A link inside the shop: followed without a reload, and prefetched when it is pointed at, focused or touched, instead of
 * on sight. A plain element, so that a page of many links stays light: `SoftNavigation` handles all of them.
 */
export function IntentLink({
  replace = false,
  scroll = true,
  ...props
}: Omit<ComponentProps<"a">, "href"> & {
  href: string;
  /** Takes the place of the present page in the browser's history. */
  replace?: boolean;
  /** Whether the new page begins at its top; otherwise it stays where it was scrolled to. */
  scroll?: boolean;
}) {
  return (
    <a {...props} data-soft={[replace && "replace", !scroll && "stay"].filter(Boolean).join(" ")} />
  );
}
