"use server";

import { z } from "zod";
import { confirmImport } from "#lib/catalog/csv/job/start-import.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { importMessages as t } from "#messages/merchant/catalog/import.ts";

/** Carries out an import that was checked. */
export const startImport = merchantAction(
  z.object({ job: z.string() }),
  async ({ job }, { staff }) =>
    (await confirmImport(job, staff)) ? done(t.started) : refused(t.gone),
);
