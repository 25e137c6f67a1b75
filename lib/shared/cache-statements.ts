type Statement = { reader: boolean; raw(on: boolean): unknown };

const MOST = 500;

/** Lets an SQLite connection compile each SQL text once; the oldest of 500 makes room. Returns the same connection. */
export function cacheStatements<Connection extends { prepare(source: string): Statement }>(
  connection: Connection,
): Connection {
  const kept = new Map<string, Statement>();
  const compile = connection.prepare.bind(connection);
  connection.prepare = (source: string) => {
    const known = kept.get(source);
    if (known) {
      // A query builder may have left it in its raw mode.
      if (known.reader) known.raw(false);
      return known;
    }
    const statement = compile(source);
    const [oldest] = kept.keys();
    if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
    kept.set(source, statement);
    return statement;
  };
  return connection;
}
