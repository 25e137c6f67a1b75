import type { PoolClient, QueryConfig, QueryResult } from "pg";
import type { Tx } from "#db/database.ts";
import { AwaitedOutsideDatabase } from "#db/errors.ts";
import { askNamed, queriesOn } from "#db/postgres/query.ts";

type TransactionQueries = {
  tx: Tx;
  /** Settles as the body does; rejects when it awaits anything but its queries. */
  run<T>(body: Promise<T>): Promise<T>;
  /** From now on its queries are refused: a body that goes on must not reach the connection's next transaction. */
  end(): void;
};

/** The queries of one transaction on its connection, one after the other. */
export function transactionQueries(client: PoolClient): TransactionQueries {
  let over = false;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  let check: NodeJS.Immediate | undefined;
  const outside = Promise.withResolvers<never>();
  outside.promise.catch(() => undefined);
  // What a body does between its queries takes microtasks only, which all run before an immediate.
  const expectNext = () => {
    clearImmediate(check);
    check = setImmediate(() => {
      if (waiting === 0 && !over) outside.reject(new AwaitedOutsideDatabase());
    });
  };
  const query = async (config: QueryConfig): Promise<QueryResult> => {
    if (over) throw new AwaitedOutsideDatabase();
    waiting++;
    const turn = last.then(() => {
      if (over) throw new AwaitedOutsideDatabase();
      return askNamed(config, (named) => client.query(named));
    });
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting--;
      expectNext();
    }
  };
  return {
    tx: queriesOn(query),
    run(body) {
      expectNext();
      // While it is committed nothing more is expected, and an error made for nobody costs as much as a query.
      const ended = body.finally(() => clearImmediate(check));
      return Promise.race([ended, outside.promise]);
    },
    end() {
      over = true;
      clearImmediate(check);
    },
  };
}
