import * as z from "zod";
import { nameMistake } from "#lib/sandbox/explain/mistakes.ts";
import {
  digestNames,
  digests,
  type SignedMessage,
  signedParts,
} from "#lib/sandbox/explain/recipes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Generation } from "#lib/sandbox/types.ts";

export const explainRequest = z.strictObject({
  generation: z.enum(["v1", "v2"]).default("v1"),
  appId: z.string().max(128),
  /** Empty means the sandbox's own. */
  appSecret: z.string().max(256).default(""),
  timestamp: z.string().max(32),
  sign: z.string().max(128),
  body: z.string().max(65_536),
});

export type Explanation = {
  generation: Generation;
  valid: boolean;
  /** What is signed, in its order; the secret is masked. */
  parts: { name: string; text: string }[];
  digestName: string;
  expected: string;
  given: string;
  /** The likely mistake; null for a valid signature. */
  mistake: string | null;
};

/** The secret that the sandbox itself signs with. */
export const secretOf = ({ credentials }: Pick<Sandbox, "credentials">, generation: Generation) =>
  generation === "v1" ? credentials.appSecret : credentials.v2.appSecret;

/** Shows what is signed, and which common mistake leads to the signature given (docs/protocol/v1.md §1). */
export function explain(message: SignedMessage): Explanation {
  const expected = digests[message.generation](message);
  const mistake = nameMistake(message, expected);
  return {
    generation: message.generation,
    valid: mistake === null,
    parts: signedParts(message),
    digestName: digestNames[message.generation],
    expected,
    given: message.sign,
    mistake,
  };
}
