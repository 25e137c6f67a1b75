import * as z from "zod";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { integerNames, type RequestBody } from "#lib/sandbox/protocol/v2/fields.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import type { Result } from "#lib/shared/result.ts";

/** A call of version 2: the parsed JSON object in, `data` out. */
export type V2Call = (sandbox: Sandbox, body: RequestBody) => Result<unknown, CallError>;

/** Makes a call of its fields and what it does; whatever the fields refuse is 11000. */
export function v2Call<Shape extends z.ZodRawShape>(
  shape: Shape,
  perform: (sandbox: Sandbox, params: z.output<z.ZodObject<Shape>>) => Result<unknown, CallError>,
): V2Call {
  const schema = z.object(shape);
  return (sandbox, body) => {
    const { v2UnknownFields, v2NumericStrings } = readSettings(sandbox.store);
    const unknown = Object.keys(body).find((name) => !(name in shape));
    if (unknown !== undefined && v2UnknownFields === "reject")
      return refuse(11000, `${unknown}: there is no such field`);
    const texts = integerNames.find((name) => typeof body[name] === "string");
    if (texts !== undefined && !v2NumericStrings)
      return refuse(11000, `${texts}: must be a number`);
    const parsed = schema.safeParse(body);
    if (parsed.success) return perform(sandbox, parsed.data);
    const [issue] = parsed.error.issues;
    return refuse(11000, `${issue?.path.join(".") || "body"}: ${issue?.message ?? "invalid"}`);
  };
}
