import { asc, eq } from "drizzle-orm";
import * as z from "zod";
import { faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { digest } from "#lib/sandbox/ids.ts";
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
  store.delete(faults).where(eq(faults.kind, kind)).run();
  if (probability === 0) return;
  const { calls: possible } = faultNotes[kind];
  const wrong = calls.find((call) => possible && !possible.includes(call));
  if (wrong)
    throw new Refusal(
      400,
      "calls",
      `${kind} can befall ${possible?.join(", ")} only, not ${wrong}.`,
    );
  store
    .insert(faults)
    .values({ kind, probability, seed, calls, left: times ?? null, drawn: 0, struck: 0 })
    .run();
}

/** The faults that are switched on. */
export function activeFaults({ store }: Sandbox): FaultRow[] {
  return store.select().from(faults).orderBy(asc(faults.kind)).all();
}

/** Which of `kinds` strike this time: the same seed strikes at the same places, however often it is tried. */
export function strike<Kind extends FaultKind>(
  sandbox: Sandbox,
  kinds: readonly Kind[],
  call = "",
): Kind[] {
  const rows = activeFaults(sandbox);
  return kinds.filter((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return row !== undefined && row.left !== 0 && befalls(row, call) && draw(sandbox, row);
  });
}

/** Draws the next of the row's sequence and keeps its place. */
function draw({ store }: Sandbox, row: FaultRow): boolean {
  const struck = chance(row) < row.probability;
  store
    .update(faults)
    .set({
      drawn: row.drawn + 1,
      struck: row.struck + Number(struck),
      left: row.left === null ? null : row.left - Number(struck),
    })
    .where(eq(faults.kind, row.kind))
    .run();
  return struck;
}

function befalls({ kind, calls }: FaultRow, call: string): boolean {
  const possible = faultNotes[kind].calls;
  if (possible && !possible.includes(call)) return false;
  return calls.length === 0 || calls.includes(call);
}

/** 0 to below 1, the `drawn`-th of the seed's sequence. */
const chance = ({ seed, kind, drawn }: FaultRow) =>
  digest("fault", seed, kind, String(drawn)).readUInt32BE(0) / 2 ** 32;
