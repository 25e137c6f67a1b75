import type { Generation } from "#lib/sandbox/types.ts";

/** A request as it arrived: `path` below /ccpayment/v1 or /v2, header values, raw bytes, and who sent it. */
export type ApiRequest = {
  /** v1 where absent. */
  generation?: Generation;
  method: string;
  path: string;
  address: string;
  appId: string | null;
  timestamp: string | null;
  sign: string | null;
  body: Uint8Array;
};

export type ApiReply = { status: number; headers: Record<string, string>; body: string };
