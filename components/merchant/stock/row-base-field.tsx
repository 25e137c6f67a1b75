"use client";

import { use } from "react";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";

/** What a row was filled with; after a conflict what its sender has seen since. */
export function RowBaseField({ variantId, base }: { variantId: string; base: string }) {
  const state = use(FormStateContext);
  const refused = state.status === "refused" ? state : undefined;
  const kept = refused?.fields?.[`seen.${variantId}`] ?? refused?.values?.[`base.${variantId}`];
  return <input type="hidden" name={`base.${variantId}`} value={kept ?? base} />;
}
