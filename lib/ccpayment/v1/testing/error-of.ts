import { expect } from "vitest";
import type { GatewayError } from "../../shared/errors.ts";
import { credentials } from "../../shared/testing/credentials.ts";
import type { Client } from "../client.ts";

export const rateInput = { amount: "1000", tokenId: "t" };

/** Asks for a rate and gives the error, which must be there and must tell no secret. */
export async function errorOf(client: Client): Promise<GatewayError> {
  const result = await client.tokenRate(rateInput);
  if (result.ok) throw new Error("this call should have failed");
  expect(JSON.stringify(result.error)).not.toContain(credentials.appSecret);
  return result.error;
}
