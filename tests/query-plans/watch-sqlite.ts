import Sqlite from "better-sqlite3";
import { hasLimit, type WatchedStatements } from "#tests/query-plans/watched-statements.ts";

/** Nearly all products are active: an index entered by that alone is read whole. */
const MOST = /^SEARCH (products) (USING (?:COVERING )?INDEX \w+ \(status=\?\))/;

/** `url`: of the database, which need not be there yet. */
export function watchSqlite(url: () => string): WatchedStatements {
  const prepare = Sqlite.prototype.prepare;
  const texts = new Set<string>();
  Sqlite.prototype.prepare = function (this: InstanceType<typeof Sqlite>, source: string) {
    if (this.name !== ":memory:") texts.add(source);
    return prepare.call(this, source);
  } as typeof prepare;
  return {
    texts,
    async scansOf(text, tables) {
      const client = new Sqlite(url().slice("file:".length), { readonly: true });
      const nothing = Array<null>((text.match(/\?/g) ?? []).length).fill(null);
      const explain = prepare.call(client, `explain query plan ${text}`) as Sqlite.Statement<
        null[]
      >;
      const steps = explain.all(...nothing) as { detail: string }[];
      client.close();
      return steps
        .map(({ detail }) => detail)
        .filter((detail) => {
          const [, name = "", index] =
            /^SCAN (\w+)( USING (?:COVERING )?INDEX)?/.exec(detail) ?? MOST.exec(detail) ?? [];
          return tables.includes(name) && !(index && hasLimit(text));
        });
    },
    stop() {
      Sqlite.prototype.prepare = prepare;
    },
  };
}
