import pg from "pg";
import { hasLimit, type WatchedStatements } from "#tests/query-plans/watched-statements.ts";

type Step = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Plans?: Step[];
};

/** As the driver is called, with a callback or without. */
type Ask = (this: pg.Client, config: string | pg.QueryConfig, ...rest: unknown[]) => unknown;

// A nearly empty table is read whole, and joined by a hash, whatever indexes it has. Without these, the planner takes an
// index wherever there is one that fits, as it would in a large table, and reads whole only what has none.
const ONLY_INDEXES =
  "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off";

// Of a table of one row that autovacuum has analyzed, any plan is as good as another. A table that was never analyzed
// is taken for a larger one, so all are.
const NEVER_ANALYZED = `update pg_class set relpages = 0, reltuples = -1
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'i'); delete from pg_statistic`;

/** `url`: of the database, which need not be there yet. */
export function watchPostgres(url: () => string): WatchedStatements {
  const query = pg.Client.prototype.query as unknown as Ask;
  const texts = new Set<string>();
  const valuesOf = new Map<string, unknown[]>();
  const asked: Ask = function (this: pg.Client, config, ...rest) {
    if (typeof config === "object" && typeof config.text === "string") {
      texts.add(config.text);
      valuesOf.set(config.text, config.values ?? []);
    }
    return query.call(this, config, ...rest);
  };
  pg.Client.prototype.query = asked as never;
  return {
    texts,
    async scansOf(text, tables) {
      const client = new pg.Client({ connectionString: url() });
      await client.connect();
      try {
        await query.call(client, `${ONLY_INDEXES}; begin; ${NEVER_ANALYZED}`);
        const { rows } = (await query.call(client, {
          text: `explain (format json) ${text}`,
          values: valuesOf.get(text) ?? [],
        })) as pg.QueryResult<{ "QUERY PLAN": { Plan: Step }[] }>;
        const steps = rows.flatMap((row) => row["QUERY PLAN"]).flatMap(({ Plan }) => flatten(Plan));
        return steps.filter((step) => readsWhole(step, text, tables)).map(describe);
      } finally {
        await client.end();
      }
    },
    stop() {
      pg.Client.prototype.query = query as never;
    },
  };
}

const flatten = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(flatten)];

function readsWhole(step: Step, text: string, tables: string[]): boolean {
  if (!tables.includes(step["Relation Name"] ?? "")) return false;
  if (step["Node Type"].includes("Seq Scan")) return true;
  const alongIndex = /^Index (Only )?Scan/.test(step["Node Type"]) && !step["Index Cond"];
  return alongIndex && !hasLimit(text);
}

const describe = (step: Step) =>
  `${step["Node Type"]} of ${step["Relation Name"]} ${step["Index Name"] ?? ""}`.trim();
