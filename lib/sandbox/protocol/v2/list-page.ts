import { createHash } from "node:crypto";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const PAGE = 20;
const MAX_PAGE = 100;
const DAY_SECONDS = 86_400;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 93;

type Asked = {
  startAt?: number | undefined;
  endAt?: number | undefined;
  nextId?: string | undefined;
  limit?: number | undefined;
};

type Listed<Row> = {
  rows: Row[];
  idOf: (row: Row) => string;
  /** ms UTC. */
  timeOf: (row: Row) => number;
};

/**
 * One page of records, newest first: those of the last 90 days, or of at most three months between two times, 20 unless
 * a limit up to 100 is given. `nextId` is opaque, and empty on the last page (docs/protocol/v2.md §1.5).
 */
export function listPage<Row>(
  { clock }: Sandbox,
  asked: Asked,
  { rows, idOf, timeOf }: Listed<Row>,
): Result<{ records: Row[]; nextId: string }, CallError> {
  const { limit = 0, nextId } = asked;
  if (limit > MAX_PAGE) return refuse(11010, `limit: at most ${MAX_PAGE}`);
  const to = asked.endAt ?? Math.ceil(clock.now() / 1000);
  const from = asked.startAt ?? to - DEFAULT_DAYS * DAY_SECONDS;
  if (from > to) return refuse(11000, "endAt is before startAt");
  if (to - from > MAX_DAYS * DAY_SECONDS) return refuse(11008, "at most three months");
  const matching = rows
    .filter((row) => timeOf(row) >= from * 1000 && timeOf(row) < (to + 1) * 1000)
    .sort((a, b) => timeOf(b) - timeOf(a) || (idOf(a) < idOf(b) ? 1 : -1));
  const before = nextId ? matching.findIndex((row) => cursorOf(idOf(row)) === nextId) : -1;
  if (nextId && before === -1) return refuse(11000, "nextId is not of this list");
  const records = matching.slice(before + 1, before + 1 + (limit || PAGE));
  const last = records.at(-1);
  const isLast = before + 1 + records.length >= matching.length;
  return ok({ records, nextId: last && !isLast ? cursorOf(idOf(last)) : "" });
}

const cursorOf = (id: string) => createHash("md5").update(id).digest("hex");

/** The same page with each record as the API has it. */
export function viewPage<Row>(
  page: Result<{ records: Row[]; nextId: string }, CallError>,
  view: (row: Row) => object,
) {
  if (!page.ok) return page;
  return ok({ records: page.value.records.map(view), nextId: page.value.nextId });
}
