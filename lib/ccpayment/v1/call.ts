import type * as z from "zod";
import { failure, type GatewayResult } from "../shared/errors.ts";
import { formatIssues } from "../shared/fields.ts";
import { type Connection, post } from "./transport.ts";

/** One API call: where it goes, what it takes (checked before sending) and what it gives. */
export type Call<Input, Output> = {
  path: string;
  request: z.ZodType<object, Input>;
  answer: z.ZodType<Output>;
};

/** Performs one call; every way to fail is a value, none is thrown. */
export async function perform<Input, Output>(
  connection: Connection,
  call: Call<Input, Output>,
  input: Input,
): Promise<GatewayResult<Output>> {
  const request = call.request.safeParse(input);
  if (!request.success) {
    return failure("invalid-request", `Not sent: ${formatIssues(request.error)}`);
  }
  const data = await post(connection, call.path, request.data);
  if (!data.ok) return data;
  const answer = call.answer.safeParse(data.value);
  return answer.success
    ? { ok: true, value: answer.data }
    : failure("malformed", `The answer to ${call.path} is odd: ${formatIssues(answer.error)}`);
}
