import { asc, eq } from "drizzle-orm";
import * as z from "zod";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { deliveryFaults, faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { digest } from "#lib/sandbox/ids.ts";
import { callNames } from "#lib/sandbox/protocol/v1/call-names.ts";
import { v2CallNames } from "#lib/sandbox/protocol/v2/call-names.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { faults } from "#lib/sandbox/store/tables/controls.ts";
import type { FaultKind } from "#lib/sandbox/types.ts";

const kinds = Object.keys(faultNotes) as [FaultKind, ...FaultKind[]];

const allOff = z.strictObject({ off: z.literal(true) });

const oneFault = z.strictObject({
  kind: z.enum(kinds, { error: `one of ${kinds.join(", ")}` }),
  /** 0 disables the fault, 1 injects it every time. */
  probability: z.number().min(0).max(1),
  seed: z.string().min(1).max(64).default("1"),
  calls: z.array(z.string()).default([]),
  times: z.int().min(1).optional(),
});

/** Sets one fault, or disables all. */
export const faultRequest = z.union([allOff, oneFault]);

export type FaultRequest = z.output<typeof faultRequest>;

export type FaultRow = typeof faults.$inferSelect;

/** Enables or disables a fault, or disables all. Throws ApiError. */
export function setFault({ store }: Sandbox, request: FaultRequest): void {
  if ("off" in request) {
    store.delete(faults).run();
    return;
  }
  const { kind, probability, seed, calls, times } = request;
  const possible = callsOf(kind);
  const wrong = calls.find((call) => !possible.includes(call));
  if (wrong)
    throw new ApiError(
      400,
      "calls",
      `${kind} applies to ${possible.join(", ") || "notifications"} only, not ${wrong}.`,
    );
  store.delete(faults).where(eq(faults.kind, kind)).run();
  if (probability === 0) return;
  store
    .insert(faults)
    .values({ kind, probability, seed, calls, left: times ?? null, considered: 0, injected: 0 })
    .run();
}

const callsOf = (kind: FaultKind): readonly string[] =>
  kind in deliveryFaults ? [] : (faultNotes[kind].calls ?? [...callNames, ...v2CallNames]);

/** The enabled faults. */
export function activeFaults({ store }: Sandbox): FaultRow[] {
  return allFaults(store).all();
}

const allFaults = prepared((store) => store.select().from(faults).orderBy(asc(faults.kind)));

/**
 * Picks the fault to inject into this call or delivery: the first of `kinds` that is due, or null. The same seed gives
 * the same sequence.
 */
export function pickFault<Kind extends FaultKind>(
  sandbox: Sandbox,
  kinds: readonly Kind[],
  call = "",
): Kind | null {
  const rows = activeFaults(sandbox);
  let picked: Kind | null = null;
  for (const kind of kinds) {
    const row = rows.find((one) => one.kind === kind);
    if (!row || row.left === 0 || !matches(row, call)) continue;
    const isPicked = picked === null && shouldInject(row);
    if (isPicked) picked = kind;
    recordDecision(sandbox, row, isPicked);
  }
  return picked;
}

function recordDecision({ store }: Sandbox, row: FaultRow, injected: boolean): void {
  store
    .update(faults)
    .set({
      considered: row.considered + 1,
      injected: row.injected + Number(injected),
      left: row.left === null ? null : row.left - Number(injected),
    })
    .where(eq(faults.kind, row.kind))
    .run();
}

function matches({ kind, calls }: FaultRow, call: string): boolean {
  const possible = faultNotes[kind].calls;
  if (possible && !possible.includes(call)) return false;
  return calls.length === 0 || calls.includes(call);
}

/** Compares the probability with the seed's next pseudo-random number. */
const shouldInject = ({ seed, kind, considered, probability }: FaultRow) =>
  digest("fault", seed, kind, String(considered)).readUInt32BE(0) / 2 ** 32 < probability;
