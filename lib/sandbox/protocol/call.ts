import type * as z from "zod";
import { fail, type Result } from "#lib/result.ts";
import { type ApiError, badParameter } from "#lib/sandbox/protocol/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

/** A call of the emulated API: parsed parameters in, `data` out. */
export type ApiCall = (sandbox: Sandbox, params: unknown) => Result<unknown, ApiError>;

/** Makes a call of a schema and a body; whatever the schema refuses is an invalid parameter. */
export function apiCall<Params>(
  schema: z.ZodType<Params>,
  body: (sandbox: Sandbox, params: Params) => Result<unknown, ApiError>,
): ApiCall {
  return (sandbox, params) => {
    const parsed = schema.safeParse(params);
    if (parsed.success) return body(sandbox, parsed.data);
    const [issue] = parsed.error.issues;
    return fail(badParameter(`${issue?.path.join(".") || "body"}: ${issue?.message ?? "invalid"}`));
  };
}
