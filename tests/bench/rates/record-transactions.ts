import Sqlite from "better-sqlite3";
import pg from "pg";
import { dialect } from "#db/dialect.ts";

/** A statement's index in the list of texts, and its values. */
type Statement = [text: number, values: unknown[]];
/** What operations wrote: each is a list of transactions, a transaction a list of statements. */
export type Recording = { texts: string[]; operations: Statement[][][] };

/**
 * Carries `operations` out one after the other and records every statement of their transactions, so that something with
 * nothing else to do can carry out the same. Opens nothing itself: connections must be made after the call.
 */
export function recorder() {
  const texts = new Map<string, number>();
  const recording: Recording = { texts: [], operations: [] };
  let transaction: Statement[] | null = null;
  const heard = (text: string, values: unknown[]) => {
    if (/^begin/i.test(text)) transaction = [];
    else if (/^commit/i.test(text)) {
      if (transaction) recording.operations.at(-1)?.push(transaction);
      transaction = null;
    } else if (/^rollback/i.test(text)) transaction = null;
    else if (transaction) {
      const known = texts.get(text) ?? recording.texts.push(text) - 1;
      texts.set(text, known);
      transaction.push([known, values]);
    }
  };
  const restore = dialect === "postgres" ? listenToPostgres(heard) : listenToSqlite(heard);
  return {
    recording,
    async operation(work: () => Promise<unknown>) {
      recording.operations.push([]);
      await work();
    },
    stop: restore,
  };
}

type Heard = (text: string, values: unknown[]) => void;

function listenToSqlite(heard: Heard): () => void {
  const { prepare, exec } = Sqlite.prototype;
  Sqlite.prototype.exec = function (text) {
    heard(text, []);
    return exec.call(this, text);
  };
  Sqlite.prototype.prepare = function (this: Sqlite.Database, text: string) {
    const statement = prepare.call(this, text);
    if (this.readonly) return statement;
    for (const method of ["run", "all", "get"] as const) {
      const carryOut = statement[method].bind(statement) as (...values: unknown[]) => never;
      statement[method] = (...values: unknown[]) => {
        heard(text, values);
        return carryOut(...values);
      };
    }
    return statement;
  } as typeof prepare;
  return () => Object.assign(Sqlite.prototype, { prepare, exec });
}

function listenToPostgres(heard: Heard): () => void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (
    this: pg.Client,
    asked: string | pg.QueryConfig,
    ...rest: []
  ) {
    const { text, values = [] } = typeof asked === "string" ? { text: asked } : asked;
    heard(text, values);
    return Reflect.apply(query, this, [asked, ...rest]);
  } as typeof query;
  return () => {
    pg.Client.prototype.query = query;
  };
}
