import { randomBytes } from "node:crypto";
import pg from "pg";
import { isDistributed } from "#db/dialect.ts";
import { migratePostgres } from "#db/postgres/migrate.ts";
import { forceRetries } from "#tests/postgres/force-retries.ts";

type Borrowed = {
  url: string;
  empty(): Promise<void>;
  /** Empties it for the next one. */
  giveBack(): Promise<void>;
};

/** Databases to copy: as PostgreSQL is used, and as distributed engines are, which turn transactions away. */
const templates = { plain: "migrated", distributed: "migrated_distributed" };

/**
 * Prepares the server at TEST_POSTGRES_URL: a list of copies that nobody uses, since emptying one takes a hundredth of
 * the time that making one does.
 */
export async function prepareServer(): Promise<void> {
  await onServer((client) =>
    client.query("create table free_databases (name text primary key, template text not null)"),
  );
}

/** Makes the migrated database that tests of one kind get copies of. */
export async function makeTemplate(kind: keyof typeof templates): Promise<void> {
  const isDistributed = kind === "distributed";
  const url = await createDatabase(
    templates[kind],
    isDistributed ? "template0 locale 'C'" : undefined,
  );
  await migratePostgres(url, undefined, isDistributed);
  if (isDistributed) await connected(url, forceRetries);
}

/** A migrated, empty database of one's own. */
export function borrowDatabase(): Promise<Borrowed> {
  const template = isDistributed ? templates.distributed : templates.plain;
  return onServer(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `delete from free_databases where name =
        (select name from free_databases where template = $1 limit 1 for update skip locked)
        returning name`,
      [template],
    );
    const name = rows[0]?.name ?? `shop_${randomBytes(8).toString("hex")}`;
    if (!rows[0]) await createDatabase(name, template);
    return { url: urlOf(name), empty: () => empty(name), giveBack: () => giveBack(name, template) };
  });
}

/** A database with this name, empty or a copy of another, that the server's end takes with it. Returns its address. */
export async function createDatabase(name: string, from = "template1"): Promise<string> {
  await onServer((client) => client.query(`create database ${name} template ${from}`));
  return urlOf(name);
}

async function giveBack(name: string, template: string): Promise<void> {
  await onServer((client) =>
    // A process that was killed may have left connections.
    client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
      name,
    ]),
  );
  await empty(name);
  await onServer((client) =>
    client.query("insert into free_databases values ($1, $2)", [name, template]),
  );
}

const empty = (name: string) =>
  connected(urlOf(name), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables
        where schemaname = 'public' and tablename <> '__migrations'`,
    );
    const deletes = rows.map((table) => `delete from ${table.name};`).join("");
    // Foreign keys need no looking after where everything goes.
    await client.query(`set session_replication_role = replica; ${deletes}`);
  });

function urlOf(name: string): string {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

const onServer = <T>(work: (client: pg.Client) => Promise<T>) => connected(urlOf("postgres"), work);

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
