"use client";

import { useEffect } from "react";
import { refreshCart } from "#components/cart/store.ts";

/** On a page whose forms change the cart by themselves: tells the badge and the drawer of each new `revision`. */
export function FreshCart({ revision }: { revision: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is what there is to tell
  useEffect(() => void refreshCart(), [revision]);
  return null;
}
