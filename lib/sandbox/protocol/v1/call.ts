import type * as z from "zod";
import { badParameter, type CallError } from "#lib/sandbox/protocol/v1/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { fail, type Result } from "#lib/shared/result.ts";

/** A call of the emulated API: parsed parameters in, `data` out. */
export type ApiCall = (sandbox: Sandbox, params: unknown) => Result<unknown, CallError>;

/** Makes a call of a schema and a body; whatever the schema refuses is an invalid parameter. */
export function apiCall<Params>(
  schema: z.ZodType<Params>,
  body: (sandbox: Sandbox, params: Params) => Result<unknown, CallError>,
): ApiCall {
  return (sandbox, params) => {
    const parsed = schema.safeParse(params);
    if (parsed.success) return body(sandbox, parsed.data);
    const [issue] = parsed.error.issues;
    return fail(badParameter(`${issue?.path.join(".") || "body"}: ${issue?.message ?? "invalid"}`));
  };
}
