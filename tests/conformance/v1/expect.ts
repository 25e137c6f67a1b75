import type { GatewayResult } from "#lib/ccpayment/shared/errors.ts";
import { must } from "#tests/conformance/must.ts";
import type { RawAnswer } from "#tests/conformance/v1/peer.ts";

/** The value of a call that must succeed. */
export function succeeded<Value>(result: GatewayResult<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function accepted(answer: RawAnswer): void {
  must(answer.httpStatus === 200, `HTTP ${answer.httpStatus}`);
  must(answer.envelope.code === 10_000, inWords(answer));
  must(answer.signed, "the answer's signature is wrong or missing");
}

/** A business failure comes with HTTP 200 and another code (docs/protocol/v1.md §0, item 4). */
export function refused(answer: RawAnswer): void {
  must(answer.httpStatus === 200, `HTTP ${answer.httpStatus}, expected 200 and a code`);
  must(answer.envelope.code !== 10_000, "it was accepted");
}

export const inWords = ({ envelope }: RawAnswer) => `code ${envelope.code}, ${envelope.msg}`;
