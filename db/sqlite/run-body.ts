import type Sqlite from "better-sqlite3";
import type { Tx } from "#db/database.ts";
import { AwaitedOutsideDatabase } from "#db/errors.ts";
import { queriesOn } from "#db/sqlite/queries-on.ts";

type Connection = InstanceType<typeof Sqlite>;

/** Runs a body in the transaction that `writer` is in. Rejects as it does, and when it awaits anything but its tx. */
export async function runBody<T>(writer: Connection, body: (tx: Tx) => Promise<T>): Promise<T> {
  const guarded = guardedClient(writer);
  try {
    return await withinThisTurn(body(queriesOn(guarded.client)));
  } finally {
    // A body that goes on after its end must not reach the next one's transaction.
    guarded.end();
  }
}

/** Settles as `work` does, if that takes only microtasks; else rejects. */
function withinThisTurn<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setImmediate(() => reject(new AwaitedOutsideDatabase()));
    work.then(resolve, reject).finally(() => clearImmediate(late));
  });
}

function guardedClient(writer: Connection): { client: Connection; end(): void } {
  let over = false;
  const client = new Proxy(writer, {
    get(target, key) {
      if (over) throw new AwaitedOutsideDatabase();
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return {
    client,
    end() {
      over = true;
    },
  };
}
