import type * as z from "zod";
import { failure, type GatewayResult } from "./errors.ts";
import { formatIssues } from "./format-issues.ts";

/** One API call: where it goes, what it takes (checked before sending) and what it returns. */
export type Call<Input, Output> = {
  path: string;
  request: z.ZodType<object, Input>;
  answer: z.ZodType<Output>;
  /** The payment page in an answer, which must be on one of the allowed origins. */
  pageUrl?(output: Output): string | undefined;
  /** Whether an answer is about what was asked. */
  isAbout?(output: Output, input: Input): boolean;
};

export type Sender = {
  /** Posts a payload and returns the `data` of the answer. */
  post: (path: string, payload: object) => Promise<GatewayResult<unknown>>;
  /** Origins a payment page may be on; without them, any. */
  payOrigins?: string[] | undefined;
};

/** Infers the types of a call's input and output. */
export function defineCall<Input, Output>(call: Call<Input, Output>): Call<Input, Output> {
  return call;
}

/** Performs one call. Every failure is a value, none is thrown. */
export async function perform<Input, Output>(
  { post, payOrigins }: Sender,
  call: Call<Input, Output>,
  input: Input,
): Promise<GatewayResult<Output>> {
  const request = call.request.safeParse(input);
  if (!request.success) {
    return failure("invalid-request", `Not sent: ${formatIssues(request.error)}`);
  }
  const data = await post(call.path, request.data);
  if (!data.ok) return data;
  const answer = call.answer.safeParse(data.value);
  if (!answer.success) {
    const issues = formatIssues(answer.error);
    return failure("malformed", `The answer to ${call.path} is unexpected: ${issues}`);
  }
  if (call.isAbout && !call.isAbout(answer.data, input)) {
    return failure("malformed", `The answer to ${call.path} is about something else.`);
  }
  const page = call.pageUrl?.(answer.data);
  if (page !== undefined && payOrigins && !payOrigins.includes(new URL(page).origin)) {
    const { origin } = new URL(page);
    return failure("foreign-url", `The payment page is on ${origin}, which is not allowed.`);
  }
  return { ok: true, value: answer.data };
}
