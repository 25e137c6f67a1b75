import { asc, eq } from "drizzle-orm";
import * as z from "zod";
import { deliveryFaults, faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { digest } from "#lib/sandbox/ids.ts";
import { callNames } from "#lib/sandbox/protocol/call-names.ts";
import { Refusal } from "#lib/sandbox/refusal.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { faults } from "#lib/sandbox/store/tables.ts";
import type { FaultKind } from "#lib/sandbox/types.ts";

const kinds = Object.keys(faultNotes) as [FaultKind, ...FaultKind[]];

const allOff = z.strictObject({ off: z.literal(true) });

const oneFault = z.strictObject({
  kind: z.enum(kinds, { error: `one of ${kinds.join(", ")}` }),
  /** 0 switches it off, 1 befalls everything. */
  probability: z.number().min(0).max(1),
  seed: z.string().min(1).max(64).default("1"),
  calls: z.array(z.string()).default([]),
  times: z.int().min(1).optional(),
});

export type FaultRequest = z.output<typeof allOff> | z.output<typeof oneFault>;

/** Reads a wish to switch one fault, or all off. Throws ZodError. */
export function readFaultRequest(body: unknown): FaultRequest {
  const off = allOff.safeParse(body);
  return off.success ? off.data : oneFault.parse(body);
}

export type FaultRow = typeof faults.$inferSelect;

/** Switches a fault on or off, or all off. Throws Refusal. */
export function setFault({ store }: Sandbox, request: FaultRequest): void {
  if ("off" in request) {
    store.delete(faults).run();
    return;
  }
  const { kind, probability, seed, calls, times } = request;
  const possible = callsOf(kind);
  const wrong = calls.find((call) => !possible.includes(call));
  if (wrong)
    throw new Refusal(
      400,
      "calls",
      `${kind} can befall ${possible.join(", ") || "notifications"} only, not ${wrong}.`,
    );
  store.delete(faults).where(eq(faults.kind, kind)).run();
  if (probability === 0) return;
  store
    .insert(faults)
    .values({ kind, probability, seed, calls, left: times ?? null, drawn: 0, struck: 0 })
    .run();
}

const callsOf = (kind: FaultKind): readonly string[] =>
  kind in deliveryFaults ? [] : (faultNotes[kind].calls ?? callNames);

/** The faults that are switched on. */
export function activeFaults({ store }: Sandbox): FaultRow[] {
  return store.select().from(faults).orderBy(asc(faults.kind)).all();
}

/**
 * The first of `kinds` that strikes this time, or null. The same seed strikes at the same places, however often it is
 * tried; one that another came before has not struck.
 */
export function strike<Kind extends FaultKind>(
  sandbox: Sandbox,
  kinds: readonly Kind[],
  call = "",
): Kind | null {
  const rows = activeFaults(sandbox);
  let first: Kind | null = null;
  for (const kind of kinds) {
    const row = rows.find((one) => one.kind === kind);
    if (!row || row.left === 0 || !befalls(row, call)) continue;
    const strikes = first === null && chance(row) < row.probability;
    if (strikes) first = kind;
    passTurn(sandbox, row, strikes);
  }
  return first;
}

function passTurn({ store }: Sandbox, row: FaultRow, struck: boolean): void {
  store
    .update(faults)
    .set({
      drawn: row.drawn + 1,
      struck: row.struck + Number(struck),
      left: row.left === null ? null : row.left - Number(struck),
    })
    .where(eq(faults.kind, row.kind))
    .run();
}

function befalls({ kind, calls }: FaultRow, call: string): boolean {
  const possible = faultNotes[kind].calls;
  if (possible && !possible.includes(call)) return false;
  return calls.length === 0 || calls.includes(call);
}

/** 0 to below 1, the `drawn`-th of the seed's sequence. */
const chance = ({ seed, kind, drawn }: FaultRow) =>
  digest("fault", seed, kind, String(drawn)).readUInt32BE(0) / 2 ** 32;
