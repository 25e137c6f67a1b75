import { and, eq, gt, inArray, isNotNull, min } from "drizzle-orm";
import * as z from "zod";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { expiryOf } from "#lib/sandbox/orders/find-order.ts";
import { orderView } from "#lib/sandbox/orders/order-view.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { orders, payments } from "#lib/sandbox/store/tables/orders.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxClock } from "#lib/sandbox/types.ts";
import { realLine, timeOn } from "#lib/shared/clock.ts";

// A timestamp has ten digits (docs/protocol/v1.md §1.1).
const EARLIEST_MS = Date.UTC(2002, 0, 1);
const LATEST_MS = Date.UTC(2286, 0, 1);
const TEN_YEARS_SECONDS = 10 * 366 * 86_400;

export const clockRequest = z.union(
  [
    z.strictObject({ advanceSeconds: z.number().min(-TEN_YEARS_SECONDS).max(TEN_YEARS_SECONDS) }),
    z.strictObject({ rate: z.number().min(0).max(100_000) }),
    z.strictObject({ to: z.iso.datetime({ offset: true }) }),
    z.strictObject({ jump: z.enum(["next-expiry", "next-retry", "next-confirmation"]) }),
    z.strictObject({ reset: z.literal(true) }),
  ],
  { error: 'one of {"advanceSeconds"}, {"rate"}, {"to"}, {"jump"}, {"reset": true}' },
);

export type ClockRequest = z.output<typeof clockRequest>;

/** Virtual time now, how fast it runs, and how far it is from the real one. */
export function clockView({ clock, readLine }: Sandbox): SandboxClock {
  const nowMs = clock.now();
  const offsetSeconds = Math.round((nowMs - Date.now()) / 1000);
  return { now: new Date(nowMs).toISOString(), nowMs, rate: readLine?.().rate ?? 1, offsetSeconds };
}

/** Moves time for the sandbox and for the shop that reads its clock file. Throws ApiError. */
export function moveClock(sandbox: Sandbox, request: ClockRequest): SandboxClock {
  const { moveClock: move, readLine } = sandbox;
  if (!move || !readLine) throw new ApiError(409, "clock", "This sandbox's time can't be moved.");
  if ("reset" in request) move(realLine);
  else {
    const realMs = Date.now();
    const line = readLine();
    const now = timeOn(line, realMs);
    const rate = "rate" in request ? request.rate : line.rate;
    const virtualMs = destination(sandbox, request, now);
    if (virtualMs < EARLIEST_MS || virtualMs > LATEST_MS)
      throw new ApiError(
        400,
        "range",
        "The time must be between 2002 and 2286: stamps have ten digits.",
      );
    move({ realMs, virtualMs, rate });
  }
  sandbox.onDue?.();
  return clockView(sandbox);
}

function destination(sandbox: Sandbox, request: ClockRequest, now: number): number {
  if ("advanceSeconds" in request) return now + Math.round(request.advanceSeconds * 1000);
  if ("to" in request) return Date.parse(request.to);
  if (!("jump" in request)) return now;
  const next = {
    "next-expiry": nextExpiry,
    "next-retry": nextRetry,
    "next-confirmation": nextConfirmation,
  };
  const at = next[request.jump](sandbox, now);
  if (at === null)
    throw new ApiError(
      409,
      "nothing-ahead",
      `Nothing to jump to: no ${request.jump.replace("next-", "")} lies ahead.`,
    );
  // A second past it, since "until" includes the moment itself.
  return at + 1000;
}

// What was paid in full no longer expires.
function nextExpiry(sandbox: Sandbox, now: number): number | null {
  const next = sandbox.store
    .select()
    .from(orders)
    .all()
    .filter((order) => expiryOf(order) >= now)
    .sort((a, b) => expiryOf(a) - expiryOf(b))
    .find((order) => !/^(Paid|Overpayment)/.test(orderView(sandbox, order).state));
  return next ? expiryOf(next) : null;
}

function nextRetry({ store }: Sandbox, now: number): number | null {
  const row = store
    .select({ at: min(deliveries.nextAt) })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.status, "scheduled"),
        isNotNull(deliveries.nextAt),
        gt(deliveries.nextAt, now),
      ),
    )
    .get();
  return row?.at ?? null;
}

function nextConfirmation({ store }: Sandbox, now: number): number | null {
  const unconfirmed = store
    .select()
    .from(payments)
    .where(
      and(eq(payments.addsConfirmations, true), inArray(payments.stage, ["pending", "processing"])),
    )
    .all();
  const ends = unconfirmed
    .map(({ paidAt, tokenId }) => {
      const { confirmations, blockSeconds } = tokenOf(tokenId);
      return paidAt + confirmations * blockSeconds * 1000;
    })
    .filter((end) => end >= now);
  return ends.length > 0 ? Math.min(...ends) : null;
}
