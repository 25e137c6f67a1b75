import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import * as locales from "zod/locales";
import { DatabaseUnavailable } from "#db/errors.ts";
import { env } from "#lib/env.ts";
import { getShop } from "#lib/get-shop.ts";
import { isForeign } from "#lib/http/is-foreign.ts";
import {
  type ActionResult,
  type ActionState,
  type FormAction,
  type RefusedResult,
  refused,
} from "#lib/merchant/action-state.ts";
import { confirmPassword } from "#lib/merchant/confirm-password.ts";
import { readForm, textValues } from "#lib/merchant/read-form.ts";
import { readSession } from "#lib/merchant/session.ts";
import { stageOf } from "#lib/merchant/sessions/session-stage.ts";
import type { StoredSession } from "#lib/merchant/sessions/session-store.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import type { Shop } from "#lib/shop.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";
import shop from "#shop/shop.ts";

type Options = {
  role?: "owner";
  /** The form must carry the password again, in the field `confirmPassword`: `<ConfirmPassword />`. */
  confirmPassword?: boolean;
};

export type ActionContext = {
  staff: Staff;
  shop: Shop;
  sessionId: string;
  /** The account behind `staff`, for what concerns it itself. */
  account: StoredSession["account"];
};

const { refusals: t } = merchantUiMessages;

const language = shop.locale.split("-")[0] === "de" ? locales.de() : locales.en();

/**
 * A server action of the console. Checks origin, session, role and, where asked, the password again; parses the form
 * with `schema`; then calls `run`, whose result is shown by `<ActionForm>`. `run` may redirect.
 */
export function merchantAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, context: ActionContext) => Promise<ActionResult>,
  options: Options = {},
): FormAction {
  return async (_previous, form): Promise<ActionState> => {
    try {
      const result = await runChecked(schema, run, options, form);
      if (result.status !== "done") return { ...result, values: textValues(form) };
      refresh();
      return result;
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      return { ...refused(t.busy), values: textValues(form) };
    }
  };
}

async function runChecked<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, context: ActionContext) => Promise<ActionResult>,
  options: Options,
  form: FormData,
): Promise<ActionResult> {
  const session = await authorize(options.role);
  if ("status" in session) return session;
  const parsed = schema.safeParse(readForm(form), { error: language.localeError });
  if (!parsed.success) return refused(t.invalid, fieldErrors(parsed.error));
  if (options.confirmPassword) {
    const refusal = await confirmPassword(session.account, form.get("confirmPassword"));
    if (refusal) return refusal;
  }
  const { account, id: sessionId } = session;
  const staff = { id: account.id, name: account.name, role: account.role };
  return run(parsed.data, { staff, shop: getShop(), sessionId, account });
}

/** The session that may act, or why there is none. An action can be posted to any page: no layout stands before it. */
async function authorize(role?: "owner"): Promise<StoredSession | RefusedResult> {
  if (isForeign(await headers(), env().appUrl)) return refused(t.foreign);
  const session = await readSession();
  if (!session || stageOf(session) !== "open") return refused(t.signedOut);
  if (role === "owner" && session.account.role !== "owner") return refused(t.ownerOnly);
  return session;
}

function fieldErrors(error: z.ZodError): Record<string, string> {
  const named = error.issues.map(({ path, message }) => [String(path[0] ?? ""), message] as const);
  // The first of a field's errors is the one to mend first.
  return Object.fromEntries(named.toReversed());
}
