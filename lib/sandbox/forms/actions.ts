import { accountActions } from "#lib/sandbox/forms/account.ts";
import { controlActions } from "#lib/sandbox/forms/controls.ts";
import { orderActions } from "#lib/sandbox/forms/orders.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

/** What a submitted form does. Throws ApiError or ZodError with the reason when it can't. */
export type Action = (sandbox: Sandbox, form: FormData) => unknown;

/** Every action by the name that forms send as `action`. */
export const actions: Record<string, Action> = {
  ...orderActions,
  ...accountActions,
  ...controlActions,
};
