import { desc, eq, lte } from "drizzle-orm";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { apiRequests } from "#lib/sandbox/store/tables/controls.ts";
import type { ApiFault, Generation, SandboxApiRequest } from "#lib/sandbox/types.ts";

/** The newest ones are kept, older ones are deleted. */
export const MAX_LOGGED = 500;
const MAX_BODY_BYTES = 8 * 1024;
const MAX_HEADER_LENGTH = 300;

/** A request to the emulated API as it arrived. */
export type LoggedRequest = {
  method: string;
  path: string;
  appId: string | null;
  timestamp: string | null;
  sign: string | null;
  body: Uint8Array;
};

/** What the answer was, and the fault injected into it. */
export type LoggedAnswer = {
  status: number;
  code: number | null;
  reason: string;
  fault: ApiFault | null;
};

/** Logs a request that was refused, or into whose answer a fault was injected. */
export function logRequest(
  { store, clock }: Sandbox,
  generation: Generation,
  request: LoggedRequest,
  answer: LoggedAnswer,
): void {
  const { id } = store
    .insert(apiRequests)
    .values({
      at: clock.now(),
      generation,
      method: request.method,
      path: request.path.slice(0, MAX_HEADER_LENGTH),
      appId: header(request.appId),
      timestamp: header(request.timestamp),
      sign: header(request.sign),
      body: new TextDecoder().decode(request.body.subarray(0, MAX_BODY_BYTES)),
      isBodyCut: request.body.byteLength > MAX_BODY_BYTES,
      ...answer,
    })
    .returning({ id: apiRequests.id })
    .get();
  store
    .delete(apiRequests)
    .where(lte(apiRequests.id, id - MAX_LOGGED))
    .run();
}

const header = (value: string | null) => value?.slice(0, MAX_HEADER_LENGTH) ?? null;

/** Logs the request if its answer is a refusal: any code but 10000, on either generation of the API. */
export function logIfRefused(
  sandbox: Sandbox,
  generation: Generation,
  request: LoggedRequest,
  reply: { status: number; body: string },
): void {
  const { code, msg } = JSON.parse(reply.body) as { code: number; msg: string };
  if (code === 10_000) return;
  logRequest(sandbox, generation, request, {
    status: reply.status,
    code,
    reason: msg,
    fault: null,
  });
}

/** Logged requests, newest first. */
export function listRequests({ store }: Sandbox, limit = MAX_LOGGED): SandboxApiRequest[] {
  return store
    .select()
    .from(apiRequests)
    .orderBy(desc(apiRequests.id))
    .limit(limit)
    .all()
    .map(requestView);
}

/** One logged request. */
export function findRequest({ store }: Sandbox, id: number): SandboxApiRequest | undefined {
  const row = store.select().from(apiRequests).where(eq(apiRequests.id, id)).get();
  return row && requestView(row);
}

const requestView = ({ at, ...row }: typeof apiRequests.$inferSelect): SandboxApiRequest => ({
  ...row,
  at: new Date(at).toISOString(),
});
