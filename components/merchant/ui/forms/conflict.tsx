"use client";

import { use } from "react";
import { FormCheckbox } from "#components/merchant/ui/forms/fields.tsx";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import { mergeMessages as t } from "#messages/merchant/merge.ts";

/** What somebody else saved in a field since the form was opened, to choose between both; nothing otherwise. */
export function Conflict({ name }: { name: string }) {
  const state = use(FormStateContext);
  const fields = state.status === "refused" ? state.fields : undefined;
  const theirs = fields?.[`conflict.${name}`];
  if (theirs === undefined) return null;
  return (
    <div className="border-l-2 border-warn bg-warn-wash px-4 py-3">
      <p className="text-label font-medium text-warn">{t.theirs}</p>
      <p className="mt-1 max-h-60 overflow-y-auto whitespace-pre-wrap break-words">{theirs}</p>
      <input type="hidden" name={`seen.${name}`} value={fields?.[`seen.${name}`]} />
      <FormCheckbox name={`theirs.${name}`} label={t.useTheirs} />
    </div>
  );
}
