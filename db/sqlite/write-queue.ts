import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type Sqlite from "better-sqlite3";
import type { Database, Tx } from "#db/database.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { classified, isBusy } from "#db/sqlite/errors.ts";
import { runBody } from "#db/sqlite/run-body.ts";

// Leaves room for the rest of a request: it is answered within 2 s even when the lock is not to be had.
const WRITE_DEADLINE_MS = 1200;
const MAX_PAUSE_MS = 25;
/** After it no more bodies join a transaction: other processes wait for the lock. */
const JOIN_MS = 20;

type Connection = InstanceType<typeof Sqlite>;

type Write = {
  deadline: number;
  body(tx: Tx): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
};

/**
 * `write` of a database whose only writing connection is `writer`: bodies run one at a time, in the order they were asked
 * for. Those asked for in one turn of the event loop are committed together (docs/decisions/group-commit.md).
 */
export function writeQueue(writer: Connection): Database["write"] {
  const waiting: Write[] = [];
  let isRunning = false;
  const run = async () => {
    try {
      const error = begin(writer);
      if (error === null) await commitTogether(writer, waiting);
      else await refuseLate(waiting, error);
    } finally {
      isRunning = waiting.length > 0;
      // Whatever else waits for the event loop comes between two transactions, however many are asked for.
      if (isRunning) setImmediate(run);
    }
  };
  return <T>(body: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({
        deadline: performance.now() + WRITE_DEADLINE_MS,
        // It runs in its caller's context, whoever began the transaction.
        body: AsyncLocalStorage.bind(body),
        resolve: resolve as Write["resolve"],
        reject,
      });
      if (isRunning) return;
      isRunning = true;
      setImmediate(run);
    });
}

/** Takes the write lock, or returns why it can't. */
function begin(writer: Connection): unknown {
  if (!writer.open) return new DatabaseUnavailable("closed");
  try {
    writer.exec("BEGIN IMMEDIATE");
    return null;
  } catch (error) {
    return error;
  }
}

/** Waits before the next try without blocking the event loop; writes whose time is over by then are refused. */
async function refuseLate(waiting: Write[], error: unknown): Promise<void> {
  const pause = Math.random() * MAX_PAUSE_MS;
  const next = performance.now() + pause;
  for (const write of waiting.splice(0))
    if (isBusy(error) && next <= write.deadline) waiting.push(write);
    else write.reject(classified(error));
  if (waiting.length > 0) await wait(pause);
}

/** Runs those who wait, each in a savepoint of its own, and tells them how it went once all is committed. */
async function commitTogether(writer: Connection, waiting: Write[]): Promise<void> {
  const until = performance.now() + JOIN_MS;
  const joined: Write[] = [];
  const outcomes: PromiseSettledResult<unknown>[] = [];
  try {
    for (
      let write = waiting.shift();
      write;
      write = performance.now() < until ? waiting.shift() : undefined
    ) {
      joined.push(write);
      outcomes.push(await inSavepoint(writer, write.body));
    }
    const wrote = outcomes.some(({ status }) => status === "fulfilled");
    writer.exec(wrote ? "COMMIT" : "ROLLBACK");
    outcomes.forEach((outcome, at) => {
      if (outcome.status === "fulfilled") joined[at]?.resolve(outcome.value);
      else joined[at]?.reject(outcome.reason);
    });
  } catch (error) {
    for (const { reject } of joined) reject(classified(error));
    if (writer.open && writer.inTransaction) writer.exec("ROLLBACK");
  }
}

/** Runs a body, undone when it fails. Throws where SQLite has given up the whole transaction, as for a full disk. */
async function inSavepoint(
  writer: Connection,
  body: Write["body"],
): Promise<PromiseSettledResult<unknown>> {
  writer.exec("SAVEPOINT body");
  try {
    const value = await runBody(writer, body);
    writer.exec("RELEASE body");
    return { status: "fulfilled", value };
  } catch (error) {
    if (!writer.open || !writer.inTransaction) throw error;
    writer.exec("ROLLBACK TO body; RELEASE body");
    return { status: "rejected", reason: classified(error) };
  }
}
