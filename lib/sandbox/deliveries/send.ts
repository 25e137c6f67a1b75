import { and, asc, count, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { isAcknowledged } from "#lib/sandbox/deliveries/is-acknowledged.ts";
import { nextTryAt } from "#lib/sandbox/deliveries/schedule.ts";
import { signDelivery } from "#lib/sandbox/deliveries/sign-delivery.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { prepared, preparedInsert } from "#lib/sandbox/store/prepared.ts";
import { deliveries, deliveryAttempts } from "#lib/sandbox/store/tables/deliveries.ts";
import type { DeliveryFault } from "#lib/sandbox/types.ts";
import { isLocalUrl } from "#lib/shared/local-address.ts";
import { errorText } from "#lib/shared/log.ts";

export type DeliveryRow = typeof deliveries.$inferSelect;
export type AttemptRow = typeof deliveryAttempts.$inferSelect;

/** How one try departs from the honest one; for trying a receiver. */
export type Edits = {
  body?: string;
  timestampOffsetSeconds?: number;
  sign?: "valid" | "wrong";
  manual?: boolean;
  fault?: DeliveryFault | null;
};

const KEPT_REPLY = 4096;

/** Delivers once, with a fresh timestamp and signature over the same bytes, and keeps what happened. */
export async function sendOnce(
  sandbox: Sandbox,
  delivery: DeliveryRow,
  edits: Edits = {},
): Promise<AttemptRow> {
  const { store, clock, signingClock } = sandbox;
  const at = clock.now();
  const signed = edits.body ?? delivery.body;
  const first = firstHeaders(sandbox, delivery, edits);
  const requestHeaders =
    first ??
    signDelivery(sandbox, { ...delivery, body: signed }, withFault(edits), signingClock.now());
  const body = edits.fault === "tamper" ? tampered(signed) : signed;
  const started = performance.now();
  const outcome =
    edits.fault === "drop" ? lost : await exchange(sandbox, delivery, requestHeaders, body);
  const settings = readSettings(store);
  const { status, responseBody } = outcome;
  const acknowledged = isAcknowledged(settings, delivery, status, responseBody);
  const attempt = insertAttempt(store, {
    deliveryId: delivery.id,
    n: attemptsOf(sandbox, delivery) + 1,
    at,
    requestHeaders,
    requestBody: body,
    ...outcome,
    ms: Math.round(performance.now() - started),
    acknowledged,
    manual: edits.manual ?? false,
    fault: edits.fault ?? null,
  });
  if (!edits.manual) planNext(sandbox, delivery, at, acknowledged);
  else if (acknowledged && isHonest(edits)) markDelivered(sandbox, delivery);
  return attempt;
}

const insertAttempt = preparedInsert(deliveryAttempts);

const attemptsOf = ({ store }: Sandbox, { id }: DeliveryRow) =>
  madeOf(store).get({ id })?.made ?? 0;

const madeOf = prepared((store, { id }: Pick<DeliveryRow, "id">) =>
  store.select({ made: count() }).from(deliveryAttempts).where(eq(deliveryAttempts.deliveryId, id)),
);

const isHonest = ({ body, timestampOffsetSeconds, sign }: Edits) =>
  body === undefined && !timestampOffsetSeconds && sign !== "wrong";

/** After an automatic try; one delivered by hand in between stays delivered. */
function planNext(
  { store }: Sandbox,
  delivery: DeliveryRow,
  at: number,
  acknowledged: boolean,
): void {
  const tries = delivery.tries + 1;
  const firstAt = delivery.firstAt ?? at;
  const { retryScale, v2RetryBase } = readSettings(store);
  const sincePrevious = delivery.generation === "v2" && v2RetryBase === "since-previous";
  const nextAt = acknowledged ? null : nextTryAt(sincePrevious ? at : firstAt, tries, retryScale);
  const status = acknowledged ? "delivered" : nextAt === null ? "failed" : "scheduled";
  planIn(store).run({ id: delivery.id, tries, firstAt, nextAt, status });
}

type Plan = Pick<DeliveryRow, "id" | "tries" | "firstAt" | "nextAt" | "status">;
const planIn = prepared((store, { id, tries, firstAt, nextAt, status }: Plan) =>
  store
    .update(deliveries)
    .set({ tries, firstAt, nextAt, claimedUntil: 0, status })
    .where(and(eq(deliveries.id, id), ne(deliveries.status, "delivered"))),
);

function markDelivered({ store }: Sandbox, { id }: DeliveryRow): void {
  store
    .update(deliveries)
    .set({ status: "delivered", nextAt: null })
    .where(eq(deliveries.id, id))
    .run();
}

/** With resign set to first, a retry is sent with the headers of the first try. */
function firstHeaders(
  { store }: Sandbox,
  delivery: DeliveryRow,
  edits: Edits,
): Record<string, string> | undefined {
  if (readSettings(store).resign === "fresh" || edits.manual || edits.fault) return undefined;
  return store
    .select({ headers: deliveryAttempts.requestHeaders })
    .from(deliveryAttempts)
    .where(
      and(
        eq(deliveryAttempts.deliveryId, delivery.id),
        eq(deliveryAttempts.manual, false),
        or(isNull(deliveryAttempts.fault), inArray(deliveryAttempts.fault, ["drop", "tamper"])),
      ),
    )
    .orderBy(asc(deliveryAttempts.n))
    .get()?.headers;
}

function withFault(edits: Edits): Edits {
  if (edits.fault === "wrong-sign") return { ...edits, sign: "wrong" };
  return edits.fault === "stale" ? { ...edits, timestampOffsetSeconds: -3600 } : edits;
}

/** One digit of an amount is another; of a record id where there is no amount. */
const tampered = (body: string) =>
  body.replace(
    /("(?:(?:paid_|withdraw_)?amount|recordId)":"[^"]*?)(\d)/,
    (_, before, digit) => `${before}${(Number(digit) + 1) % 10}`,
  );

type Outcome = Pick<AttemptRow, "status" | "responseHeaders" | "responseBody" | "error">;

const nothing = { status: null, responseHeaders: {}, responseBody: "" };
const lost: Outcome = { ...nothing, error: "Dropped on its way: a fault is switched on." };

async function exchange(
  sandbox: Sandbox,
  { url, generation }: DeliveryRow,
  headers: Record<string, string>,
  body: string,
): Promise<Outcome> {
  if (!sandbox.allowRemote && !isLocalUrl(url))
    return { ...nothing, error: "Not sent: this sandbox delivers to this machine only." };
  try {
    const { v2WebhookTimeoutMs } = readSettings(sandbox.store);
    const timeout = generation === "v2" ? { timeoutMs: v2WebhookTimeoutMs } : {};
    const reply = await sandbox.deliver({ url, headers, body, ...timeout });
    const responseBody = reply.body.slice(0, KEPT_REPLY);
    return { status: reply.status, responseHeaders: reply.headers, responseBody, error: null };
  } catch (error) {
    const cause = error instanceof Error && error.cause ? `: ${errorText(error.cause)}` : "";
    return { ...nothing, error: `${errorText(error)}${cause}` };
  }
}
