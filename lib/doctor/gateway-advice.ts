import { doctorMessages } from "#messages/doctor.ts";

const { advice: t } = doctorMessages;

/** What to do about a gateway's refusal, by the words or code in it (docs/protocol/v1.md §2.2, v2.md §12.4). */
const known: [said: RegExp, advice: string][] = [
  [/API version 2/i, t.v2Only],
  [/\b11013\b/, t.v1Only],
  [/\b11006\b|timestamp|clock/i, t.clock],
  [/\b(12002|224076)\b/, t.address],
  [/\b12003\b|verified/i, t.verification],
  [/\b(14022|14023)\b/, t.testMode],
  [/\b11014\b/, t.blocked],
  [/\b12001\b/, t.appId],
  [/\b11005\b|sign/i, t.appSecret],
  [/\b12000\b/, t.disabled],
];

/** The next step for a failed call, in one sentence. */
export function adviceFor(problem: string, baseUrl: string): string {
  const found = known.find(([said]) => said.test(problem));
  if (found) return found[1];
  if (/connection|within \d+ ms/i.test(problem)) return t.unreachable(new URL(baseUrl).origin);
  return t.other;
}
