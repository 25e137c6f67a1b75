"use client";

import { use } from "react";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";

/** What the form was filled with: for a refused one still what it was filled with at first, since its fields are kept. */
export function FormBase({ base }: { base: Record<string, string> }) {
  const state = use(FormStateContext);
  const kept = "values" in state ? state.values?.base : undefined;
  return <input type="hidden" name="base" value={kept ?? JSON.stringify(base)} />;
}
